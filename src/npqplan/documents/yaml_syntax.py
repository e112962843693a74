"""What the YAML parser could not read, in plain English.

The parser says "did not find expected <block end>"; a head teacher needs "this line is not indented
like the lines above it". Each explanation looks at the parser's complaint, at the text around it,
and says what to do. The parsers in C and in Python word their complaints differently; the words
looked for here are common to both.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from npqplan.documents.lines import end_of_line
from npqplan.documents.typography import CURLY

_GLUED = re.compile(r"^[ -]*[A-Za-z_]+(:)[^\s/][^\n]*\n\s*\Z", re.MULTILINE)
"""A last line such as `role:teacher`."""


_BRACED = re.compile(r"^( *)- +\{[^\n]*\}[ ]*(?:#[^\n]*)?\n\s*\Z", re.MULTILINE)
"""A last line such as `- {id: khan, role: teacher}`."""


_DASHED = re.compile(r"^ *(-)[^\s\d.-][^\n]*(?:\n[^\n]*)?\Z", re.MULTILINE)
"""A last line, or the one above it, such as `-id: khan`."""


_HASH = re.compile(r"[{\[](?:.*?[\s,{\[])??(#)[^\s#].*[}\]]")
"""A bracket of which the end stands behind a #, such as `{id: khan, name: #1 Khan}`."""


class Explanation(NamedTuple):
    """A finding's code, sentence, span of offsets and way out."""

    code: str
    message: str
    span: tuple[int, int]
    hint: str


_CODE: Final = "unreadable-yaml"
_QUOTE_IT: Final = "put the whole value in quotes"


class _Trouble(NamedTuple):
    """What the parser said, and where: `at` the offending character, `opened` where its construct began."""

    text: str
    problem: str
    context: str
    at: int
    opened: int

    @property
    def here(self) -> str:
        """The offending character; nothing at the end of the text."""
        return self.text[self.at : self.at + 1]

    @property
    def before(self) -> str:
        """What stands before it on its line."""
        return self.text[self.text.rfind("\n", 0, self.at) + 1 : self.at]

    def said(self, message: str, hint: str, span: tuple[int, int] | None = None) -> Explanation:
        """An explanation, at the offending character unless said."""
        return Explanation(_CODE, message, span or (self.at, self.at + 1), hint)


def explain(text: str, problem: str, context: str, at: int, opened: int) -> Explanation:
    """What went wrong at the offset `at`, in something that began at `opened`."""
    trouble = _Trouble(text, problem, context, at, opened)
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
    if explanation.hint.endswith(_QUOTE_IT) and any(mark in line for mark in CURLY):
        return explanation._replace(hint="write straight quotation marks in place of the curly ones")
    return explanation


def _swallowed(trouble: _Trouble) -> Explanation | None:
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


def _tab(trouble: _Trouble) -> Explanation:
    others = len(re.findall(r"^ *\t", trouble.text[trouble.at + 1 :], re.MULTILINE))
    more = f" (as on {others} more line{'s' if others > 1 else ''})" if others else ""
    return Explanation(
        "tab-indent",
        f"a tab is used as space here{more}; YAML wants spaces",
        (trouble.at, trouble.at + 1),
        "replace each tab by two spaces; most editors can do it for the whole file",
    )


def _unclosed_bracket(trouble: _Trouble) -> Explanation:
    bracket = trouble.text[trouble.opened : trouble.opened + 1]
    closing = "}" if bracket == "{" else "]"
    ended = trouble.at >= len(trouble.text.rstrip())
    if ended or "\n" in trouble.text[trouble.opened : trouble.at]:
        return trouble.said(
            f"the bracket {bracket} that opens here is never closed",
            f"add the missing {closing}, or a missing comma",
            (trouble.opened, trouble.opened + 1),
        )
    return trouble.said(f"a comma or {closing} is missing before this", "separate the values with commas")


def _escape(trouble: _Trouble) -> Explanation:
    message = "a backslash in double quotes starts an escape, and this is not one"
    return trouble.said(message, "use single quotes, or write the backslash twice")


def _unclosed_quote(trouble: _Trouble) -> Explanation:
    span = (trouble.opened, trouble.opened + 1)
    return trouble.said("a quotation mark opens here and is never closed", "add the closing mark", span)


def _no_colon(trouble: _Trouble) -> Explanation:
    line = trouble.text[trouble.opened : end_of_line(trouble.text, trouble.opened)].rstrip()
    hint = "a key is followed by a colon and a space, as in `role: teacher`"
    if ":" in line:
        hint = "put a space after the colon"
    span = (trouble.opened, trouble.opened + max(len(line), 1))
    return trouble.said("this line has no key and no dash", hint, span)


def _stray_colon(trouble: _Trouble) -> Explanation:
    if re.search(r":\s", trouble.before.rstrip(" -")):
        return trouble.said("a colon followed by a space stands inside a value", _QUOTE_IT)
    above = _GLUED.search(trouble.text, 0, trouble.at - len(trouble.before))
    if above:
        return trouble.said("this colon has no space after it", "put a space after the colon", above.span(1))
    start = trouble.at - len(trouble.before.lstrip(" -"))
    return trouble.said(
        "this line does not fit under the one above it",
        "line it up with its neighbours; if the line above is a key, end that line with a colon and a space",
        (start, max(trouble.at, start + 1)),
    )


def _list_beside_key(trouble: _Trouble) -> Explanation:
    return trouble.said(
        "a list cannot start on the same line as its key",
        "start the list on the next line, or write it in brackets: [one, two]",
    )


def _strange_start(trouble: _Trouble) -> Explanation:
    return trouble.said(f"a value cannot start with {trouble.here}", _QUOTE_IT)


def _sign(trouble: _Trouble) -> Explanation:
    sign = trouble.text[trouble.opened : trouble.opened + 1]
    span = (trouble.opened, max(trouble.at, trouble.opened + 1))
    return trouble.said(f"{sign} at the start of a value means something else in YAML", _QUOTE_IT, span)


def _tag(trouble: _Trouble) -> Explanation:
    span = (trouble.opened, trouble.opened + 1)
    return Explanation("tag", "`!` (a YAML tag) is not accepted", span, _QUOTE_IT)


def _directive(trouble: _Trouble) -> Explanation:
    return trouble.said("a line that starts with % is not understood", "take this line out")


def _no_value(trouble: _Trouble) -> Explanation:
    if trouble.here == ",":
        return trouble.said("a comma stands here with no value before it", "take the comma out")
    if trouble.here in ("]", "}"):
        return trouble.said(f"{trouble.here} closes a bracket that was not opened", "take it out")
    return trouble.said("a value is missing here", "fill it in, or take the line out")


def _out_of_line(trouble: _Trouble) -> Explanation:
    if trouble.before.strip():
        return trouble.said(
            "this stands after the end of a value", f"if it belongs to the value, {_QUOTE_IT}"
        )
    if trouble.here == "-" and "mapping" in trouble.context:
        return trouble.said("a dash stands among keys", "indent it under the key whose list it belongs to")
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


def _unknown(trouble: _Trouble) -> Explanation:
    return trouble.said("the document cannot be understood from here on", "compare it with the lines above")


_WAYS: Final[tuple[tuple[str, Callable[[_Trouble], Explanation]], ...]] = (
    (r"flow (sequence|mapping): .*expected ','", _unclosed_bracket),
    (r"quoted.*: .*(escape|hexa|Unicode)", _escape),
    ("quoted", _unclosed_quote),
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
_OF_BRACKETS: Final = (_unclosed_bracket, _no_value)
"""Those that a bracket without its end may come down to."""
