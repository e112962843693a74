"""What the YAML parser could not read, in plain English.

The parser says "did not find expected <block end>"; a head teacher needs "this line is not indented
like the lines above it". Each explanation looks at the parser's complaint, at the text around it,
and says what to do. The parsers in C and in Python word their complaints differently; the words
looked for here are common to both.
"""

import re
from typing import NamedTuple

from npqplan.documents.lines import end_of_line, line_at, line_starts


class Explanation(NamedTuple):
    """A finding's code, sentence, span of offsets and way out."""

    code: str
    message: str
    span: tuple[int, int]
    hint: str


_CODE = "unreadable-yaml"
_QUOTE_IT = "put the whole value in quotes"


def explain(text: str, problem: str, context: str, at: int, context_at: int) -> Explanation:
    """What went wrong at the offset `at`, in something that began at `context_at`."""
    here = text[at : at + 1]
    before = text[text.rfind("\n", 0, at) + 1 : at]
    if here == "\t" or "tab character" in problem:
        return _tab(text, at)
    if "flow" in context and "expected ','" in problem:
        return _unclosed_bracket(text, at, context_at)
    if "quoted" in context:
        return _quotes(problem, at, context_at)
    if "simple key" in context:
        return _no_colon(text, context_at)
    if "mapping values" in problem:
        return _stray_colon(text, at, before)
    if "sequence entries" in problem:
        return Explanation(
            _CODE,
            "a list cannot start on the same line as its key",
            (at, at + 1),
            "start the list on the next line, or write it in brackets: [one, two]",
        )
    if "any token" in problem:
        return Explanation(_CODE, f"a value cannot start with {here}", (at, at + 1), _QUOTE_IT)
    if "alias" in context or "anchor" in context:
        sign = text[context_at : context_at + 1]
        return Explanation(
            _CODE, f"{sign} at the start of a value means something else in YAML", (context_at, at), _QUOTE_IT
        )
    if "tag" in context or "tag" in problem:
        return Explanation("tag", "`!` (a YAML tag) is not accepted", (context_at, context_at + 1), _QUOTE_IT)
    if "directive" in context or "directive" in problem or "incompatible" in problem:
        return Explanation(
            _CODE, "a line that starts with % is not understood", (at, at + 1), "take this line out"
        )
    if "node content" in problem:
        return _no_value(here, at)
    if "block collection" in context or "block mapping" in context or "document start" in problem:
        return _out_of_line(text, at, before, context)
    return Explanation(
        _CODE,
        "the document cannot be understood from here on",
        (at, at + 1),
        "compare it with the lines above",
    )


def _tab(text: str, at: int) -> Explanation:
    others = len(re.findall(r"^ *\t", text[at:], re.MULTILINE)) - 1
    more = f" (as on {others} more line{'s' if others > 1 else ''})" if others > 0 else ""
    return Explanation(
        "tab-indent",
        f"a tab is used as space here{more}; YAML wants spaces",
        (at, at + 1),
        "replace each tab by two spaces; most editors can do it for the whole file",
    )


def _unclosed_bracket(text: str, at: int, opened: int) -> Explanation:
    closing = {"[": "]", "{": "}"}.get(text[opened : opened + 1], "]")
    starts = line_starts(text)
    first = line_at(starts, opened)
    if at >= len(text.rstrip()) or line_at(starts, at) > first:
        return Explanation(
            _CODE,
            f"the bracket {text[opened : opened + 1]} that opens here is never closed",
            (opened, opened + 1),
            f"add the missing {closing}, or a missing comma",
        )
    return Explanation(
        _CODE, f"a comma or {closing} is missing before this", (at, at + 1), "separate the values with commas"
    )


def _quotes(problem: str, at: int, opened: int) -> Explanation:
    if "escape" in problem or "hexa" in problem or "Unicode" in problem:
        return Explanation(
            _CODE,
            "a backslash in double quotes starts an escape, and this is not one",
            (at, at + 1),
            "use single quotes, or write the backslash twice",
        )
    return Explanation(
        _CODE, "a quotation mark opens here and is never closed", (opened, opened + 1), "add the closing mark"
    )


def _no_colon(text: str, at: int) -> Explanation:
    line = text[at : end_of_line(text, at)].rstrip()
    hint = "a key is followed by a colon and a space, as in `role: teacher`"
    if ":" in line:
        hint = "put a space after the colon"
    return Explanation(_CODE, "this line has no key and no dash", (at, at + max(len(line), 1)), hint)


def _stray_colon(text: str, at: int, before: str) -> Explanation:
    if re.search(r":\s", before.rstrip(" -")):
        return Explanation(
            _CODE,
            "a colon followed by a space stands inside a value",
            (at, at + 1),
            "put the value in quotes",
        )
    start = at - len(before.lstrip(" -"))
    return Explanation(
        _CODE,
        "this line does not fit under the one above it",
        (start, max(at, start + 1)),
        "line it up with its neighbours; if the line above is a key, end that line with a colon",
    )


def _no_value(here: str, at: int) -> Explanation:
    if here == ",":
        return Explanation(
            _CODE, "a comma stands here with no value before it", (at, at + 1), "take the comma out"
        )
    if here and here in "]}":
        return Explanation(_CODE, f"{here} closes a bracket that was not opened", (at, at + 1), "take it out")
    return Explanation(_CODE, "a value is missing here", (at, at + 1), "fill it in, or take the line out")


def _out_of_line(text: str, at: int, before: str, context: str) -> Explanation:
    if before.strip():
        return Explanation(
            _CODE,
            "this stands after the end of a value",
            (at, at + 1),
            "if it belongs to the value, put the whole value in quotes",
        )
    if text[at : at + 1] == "-" and "mapping" in context:
        return Explanation(
            _CODE,
            "a dash stands among keys",
            (at, at + 1),
            "indent it under the key whose list it belongs to",
        )
    if "collection" in context:
        return Explanation(
            _CODE,
            "this line is indented like a list, but has no dash",
            (at, at + 1),
            "start it with a dash, or line it up with the keys it belongs to",
        )
    return Explanation(
        _CODE,
        "this line is not indented like the lines above it",
        (at, at + 1),
        "use the same number of spaces as for the other keys of the record",
    )
