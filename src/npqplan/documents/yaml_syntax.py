"""What the YAML parser could not read, in plain English.

The parser says "did not find expected <block end>"; a head teacher needs "this line is not indented
like the lines above it". Each explanation looks at the parser's complaint, at the text around it,
and says what to do. The parsers in C and in Python word their complaints differently; the words
looked for here are common to both.
"""

import re
from collections.abc import Callable
from typing import Final

from npqplan.documents.flow_syntax import after_record, colon_run_on, not_opened, unclosed
from npqplan.documents.lines import end_of_line
from npqplan.documents.trouble import QUOTE_IT, Explanation, Trouble
from npqplan.documents.typography import CURLY

_GLUED = re.compile(r"^[ -]*[A-Za-z_]+(:)[^\s/][^\n]*\n\s*\Z", re.MULTILINE)
"""A last line such as `role:teacher`."""


_BRACED = re.compile(r"^( *)- +\{[^\n]*\}[ ]*(?:#[^\n]*)?\n\s*\Z", re.MULTILINE)
"""A last line such as `- {id: khan, role: teacher}`."""


_SEVERAL = re.compile(r"[a-z_]+: [^,]*,(?:[^,]*,)* *[a-z_]+\Z")
"""A line such as `- id: khan, name`."""


_DASHED = re.compile(r"^ *(-)[^\s\d.-][^\n]*(?:\n[^\n]*)?\Z", re.MULTILINE)
"""A last line, or the one above it, such as `-id: khan`."""


_HASH = re.compile(r"[{\[](?:.*?[\s,{\[])??(#)[^\s#].*[}\]]")
"""A bracket of which the end stands behind a #, such as `{id: khan, name: #1 Khan}`."""


def explain(text: str, problem: str, context: str, at: int, opened: int) -> Explanation:
    """What went wrong at the offset `at`, in something that began at `opened`."""
    trouble = Trouble(text, problem, context, at, opened)
    if trouble.here == "\t" or "tab character" in problem:
        return _tab(trouble)
    told = f"{context}: {problem}"
    way = next(way for words, way in _WAYS if re.search(words, told))
    dashed = way in _OF_LINES and _DASHED.search(text, 0, end_of_line(text, at))
    if dashed:
        return trouble.said("this dash has no space after it", "put a space after the dash", dashed.span(1))
    explanation = (way in _OF_BRACKETS and _swallowed(trouble)) or way(trouble)
    start = text.rfind("\n", 0, explanation.span[0]) + 1
    line = text[start : end_of_line(text, start)]
    if explanation.hint.endswith(QUOTE_IT) and any(mark in line for mark in CURLY):
        return explanation._replace(hint="write straight quotation marks in place of the curly ones")
    return explanation


def _swallowed(trouble: Trouble) -> Explanation | None:
    """A bracket that ends in a comment, on its own line or on the last before the parser gave up."""
    for offset in (trouble.opened, max(len(trouble.text[: trouble.at].rstrip()) - 1, 0)):
        start = trouble.text.rfind("\n", 0, offset) + 1
        if found := _HASH.search(trouble.text, start, end_of_line(trouble.text, offset)):
            return trouble.said(
                "a comment starts at this #, and the end of the bracket stands in it",
                "# after a space starts a comment; put a value with # in it in quotes",
                found.span(1),
            )
    return None


def _tab(trouble: Trouble) -> Explanation:
    others = len(re.findall(r"^ *\t", trouble.text[trouble.at + 1 :], re.MULTILINE))
    more = f" (as on {others} more line{'s' if others > 1 else ''})" if others else ""
    return Explanation(
        "tab-indent",
        f"a tab is used as space here{more}; YAML wants spaces",
        (trouble.at, trouble.at + 1),
        "replace each tab by two spaces; most editors can do it for the whole file",
    )


def _escape(trouble: Trouble) -> Explanation:
    message = "a backslash in double quotes starts an escape, and this is not one"
    return trouble.said(message, "use single quotes, or write the backslash twice")


def _unclosed_quote(trouble: Trouble) -> Explanation:
    span = (trouble.opened, trouble.opened + 1)
    return trouble.said("a quotation mark opens here and is never closed", "add the closing mark", span)


def _no_colon(trouble: Trouble) -> Explanation:
    line = trouble.text[trouble.opened : end_of_line(trouble.text, trouble.opened)].rstrip()
    hint = "a key is followed by a colon and a space, as in `role: teacher`"
    if line.startswith("{"):
        hint = "start it with a dash and a space, in line with those above"
    elif ":" in line:
        hint = "put a space after the colon"
    span = (trouble.opened, trouble.opened + max(len(line), 1))
    return trouble.said("this line has no key and no dash", hint, span)


def _stray_colon(trouble: Trouble) -> Explanation:
    if _SEVERAL.search(trouble.before):
        return trouble.said(
            "several keys stand on one line without braces",
            "put { before the first and } after the last, or write one key a line; quote what is one value",
        )
    if re.search(r":\s", trouble.before.rstrip(" -")):
        return trouble.said("a colon followed by a space stands inside a value", QUOTE_IT)
    above = _GLUED.search(trouble.text, 0, trouble.at - len(trouble.before))
    if above:
        return trouble.said("this colon has no space after it", "put a space after the colon", above.span(1))
    start = trouble.at - len(trouble.before.lstrip(" -"))
    return trouble.said(
        "this line does not fit under the one above it",
        "line it up with its neighbours; if the line above is a key, end that line with a colon and a space",
        (start, max(trouble.at, start + 1)),
    )


def _list_beside_key(trouble: Trouble) -> Explanation:
    return after_record(trouble) or trouble.said(
        "a list cannot start on the same line as its key",
        "start the list on the next line, or write it in brackets: [one, two]",
    )


def _strange_start(trouble: Trouble) -> Explanation:
    return trouble.said(f"a value cannot start with {trouble.here}", QUOTE_IT)


def _sign(trouble: Trouble) -> Explanation:
    sign = trouble.text[trouble.opened : trouble.opened + 1]
    if trouble.here == " " and not trouble.before.strip(" *"):
        return trouble.said(
            "a star stands where a list entry starts", "type a dash (-) over it", (trouble.opened, trouble.at)
        )
    span = (trouble.opened, max(trouble.at, trouble.opened + 1))
    return trouble.said(f"{sign} at the start of a value means something else in YAML", QUOTE_IT, span)


def _tag(trouble: Trouble) -> Explanation:
    span = (trouble.opened, trouble.opened + 1)
    return Explanation("tag", "`!` (a YAML tag) is not accepted", span, QUOTE_IT)


def _directive(trouble: Trouble) -> Explanation:
    return trouble.said("a line that starts with % is not understood", "take this line out")


def _no_value(trouble: Trouble) -> Explanation:
    if trouble.here == ",":
        return trouble.said("a comma stands here with no value before it", "take the comma out")
    if trouble.here in ("]", "}"):
        return not_opened(trouble)
    return trouble.said("a value is missing here", "fill it in, or take its key out")


def _out_of_line(trouble: Trouble) -> Explanation:
    if trouble.before.strip():
        return after_record(trouble) or trouble.said(
            "this stands after the end of a value", f"if it belongs to the value, {QUOTE_IT}"
        )
    if trouble.here == "-":
        return _dash(trouble)
    if trouble.here == ":":
        return trouble.said("a key is missing before this colon", "write a key, or take the line out")
    braced = _BRACED.search(trouble.text, 0, trouble.at - len(trouble.before))
    if braced and trouble.here.isalpha() and len(trouble.before) >= len(braced[1]):
        return trouble.said(
            "this line belongs to a record that was closed with } on the line above",
            "put it inside the braces, after a comma; or write the record without braces, one thing a line",
            (trouble.at, end_of_line(trouble.text, trouble.at)),
        )
    if "collection" in trouble.context:
        return trouble.said(
            "this line is indented like a list, but has no dash",
            "start it with a dash, or line it up with the keys it belongs to",
        )
    return trouble.said(
        "this line is not indented like the lines above it",
        "use the same number of spaces as for the other keys of the record",
    )


def _dash(trouble: Trouble) -> Explanation:
    if "mapping" in trouble.context:
        return trouble.said("a dash stands among keys", "indent it under the key whose list it belongs to")
    if trouble.text[trouble.at + 1 : trouble.at + 2].isspace():
        hint = "put as many spaces before each dash of a list"
        return trouble.said("this dash is not in line with the one above it", hint)
    return trouble.said("this dash has no space after it", "write one dash and a space")


def _unknown(trouble: Trouble) -> Explanation:
    return trouble.said("the document cannot be understood from here on", "compare it with the lines above")


_WAYS: Final[tuple[tuple[str, Callable[[Trouble], Explanation]], ...]] = (
    (r"flow (sequence|mapping): .*expected ','", unclosed),
    (r"quoted.*: .*(escape|hexa|Unicode)", _escape),
    ("quoted", _unclosed_quote),
    ("plain scalar: .*unexpected", colon_run_on),
    ("simple key", _no_colon),
    ("mapping values", _stray_colon),
    ("sequence entries", _list_beside_key),
    ("any token", _strange_start),
    ("(alias|anchor): ", _sign),
    ("tag", _tag),
    ("directive|incompatible", _directive),
    ("node content", _no_value),
    ("block (collection|mapping|sequence)|document start", _out_of_line),
    ("", _unknown),
)
"""Words of the parser's complaint, the first that are found decide; and what they come down to."""
_OF_LINES: Final = (_no_colon, _stray_colon, _out_of_line)
"""Those about a line that does not fit where it stands."""
_OF_BRACKETS: Final = (unclosed, _no_value)
"""Those that a bracket without its end may come down to."""
