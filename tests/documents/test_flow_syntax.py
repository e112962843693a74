"""One line that cannot be read: what it was, and a way out that loses nothing. Columns counted by hand."""

import pytest

from npqplan.documents import locate, read

COMMA = ("a comma or } is missing before this", "separate the values with commas")
COLON = ("a colon followed by a space stands inside a value", "put the whole value in quotes")
SECOND = ("a second record stands on the same line", "write it on a line of its own, after a dash")
QUOTES = "a quotation mark ends the value before this"
SEVERAL = (
    "several keys stand on one line without braces",
    "put { before the first and } after the last, or write one key a line; quote what is one value",
)
DASH = "this dash is not in line with the one above it", "put as many spaces before each dash of a list"


@pytest.mark.parametrize(
    ("line", "column", "said"),
    [
        ("  - {id: lee, name: Jo Lee: acting}", 27, COLON),
        ("  - {id: lee, role: Head of Year: 7}", 33, COLON),
        ("  - {id: lee, name: Jo Lee role: x}", 28, COMMA),
        ("  - {id: lee; name: Jo}", 15, COMMA),
        ('  - {name: "Jo" role: x}', 17, COMMA),
        ("  - {id: lee, leads:[x]}", 20, ("this colon has no space after it", "put a space after the colon")),
        ("  - {id: lee},", 14, ("a comma stands after the end of a record", "take the comma out")),
        ("  - {id: lee}}", 14, ("} closes a bracket that was not opened", "take it out")),
        ("  - {id: lee, leads: [x]]}", 25, ("] closes a bracket that was not opened", "take it out")),
        ("  - {id: lee} {id: ray}", 15, SECOND),
        ("  - {id: lee}, {id: ray}", 14, SECOND),
        ("  - {id: lee} - {id: ray}", 15, SECOND),
        (
            "  - {id: lee, leads: [x}",
            22,
            ("the bracket [ that opens here is never closed", "add ] before the }"),
        ),
        (
            "  - {npqs: [{npq: x]}",
            13,
            ("the bracket { that opens here is never closed", "add } before the ]"),
        ),
        ("  - {name: Jo [acting]}", 15, ("a bracket stands inside a value", "put the whole value in quotes")),
        ("  - {name: 'Ivy O'Neil', role: x}", 19, (QUOTES, "put the whole value in double quotes")),
        ("  - name: 'Ivy O'Neil'", 18, (QUOTES, "put the whole value in double quotes")),
        ('  - {name: "Jo" Lee}', 17, (QUOTES, "put quotes around the whole value, or none")),
        ("  - id: lee, name: Jo, role: x", 18, SEVERAL),
        ("  - (id: lee, name: Jo)", 19, SEVERAL),
        ("    - {id: lee}", 5, DASH),
        ("  -{id: lee}", 3, ("this dash has no space after it", "put a space after the dash")),
        ("  -- {id: lee}", 3, ("this dash has no space after it", "write one dash and a space")),
        ("  * {id: lee}", 3, ("a star stands where a list entry starts", "type a dash (-) over it")),
        (
            "  {id: lee, name: Jo}",
            3,
            (
                "this line has no key and no dash",
                "start it with a dash and a space, in line with those above",
            ),
        ),
        ("  - {wants: ?}", 13, ("a value is missing here", "fill it in, or take its key out")),
    ],
)
def test_what_is_said_of_a_line(line: str, column: int, said: tuple[str, str]) -> None:
    document = read(f"staff:\n  - {{id: hall}}\n{line}\n".encode(), "r.yaml")
    (found,) = locate(document.findings, {"r.yaml": document})
    assert (found.line, found.column) == (3, column)
    assert (found.message.split(";")[0], found.hint) == said
