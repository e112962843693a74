"""What word processors put in the place of plain characters, and what YAML makes of it.

Where a no-break space stands for a space, or a dash or bullet for the hyphen that starts a list entry, that
is an error; it is read as what was meant, one character for one, so that reading goes on and nothing
moves. Quotation marks of a word processor around a whole value are taken for straight ones. Text from
a space and # onwards is a comment to YAML; where it looks like a number, a doubt.
"""

import re
from typing import Final

from npqplan.diagnostics import Finding
from npqplan.documents.document import Spot

_SPACES: Final = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_HYPHENS: Final = "\u2010-\u2015\u2022\u2212\u00b7\u25aa\u25cf"
_LIST_MARK: Final = f"[-{_HYPHENS}]"
_SPACE = re.compile(
    rf"(?m)^[ {_SPACES}]*(?:{_LIST_MARK}[ {_SPACES}]+)*"
    rf"(?:[^\W\d]\w*:[{_SPACES}]+)?"
    rf"|(?<=[{{,])[ {_SPACES}]*[^\W\d]\w*:(?:[{_SPACES}]+|(?= ))"
)
_MARK = re.compile(rf"(?m)^[ {_SPACES}]*(?:-[ {_SPACES}]+)*([{_HYPHENS}])(?=[ {_SPACES}]+\S)")
_STRANGE = re.compile(f"[{_SPACES}{_HYPHENS}]")
_A_SPACE = re.compile(f"[{_SPACES}]")
_NUMBER = re.compile(r"(?m)^([^#\n]*)[ \t]#\d")
_BEFORE_VALUE = re.compile(r"[ \t]*(?:-[ \t]+)*(?:[^\s:#]+:[ \t]+)?")
_NO_VALUE = re.compile(r"\Z|[\s#\"'\[{]|-\Z|.*(?:\s#|:\s*\Z)")

CURLY: Final = {
    "\u201c": "\u201d\u201c",
    "\u2018": "\u2019\u2018",
    "\u201d": "\u201d",
    "\u201e": "\u201c\u201d",
}
"""Quotation marks of word processors: those that open, and those that close each."""


def straightened(text: str, file: str) -> tuple[str, tuple[Finding, ...]]:
    """The text with plain spaces and hyphens where only these make sense; and what was found."""
    findings = [*_comments(text, file)]
    if text.isascii() or not _STRANGE.search(text):
        return text, tuple(findings)
    spaces = [
        at
        for found in _SPACE.finditer(text)
        for at in (found.start() + inner.start() for inner in _A_SPACE.finditer(found[0]))
    ]
    marks = [found.start(1) for found in _MARK.finditer(text)]
    if spaces:
        message = f"a no-break space (from Word?) stands where a plain space must{_more(spaces)}"
        hint = "type a plain space over it; an editor can replace them all at once"
        findings.append(_finding(file, spaces[0], message, hint))
    if marks:
        message = f"a dash or bullet from a word processor stands where a list entry starts{_more(marks)}"
        hint = "type a hyphen (-) over it, and a space"
        findings.append(_finding(file, marks[0], message, hint))
    letters = list(text) if spaces or marks else []
    for at in spaces:
        letters[at] = " "
    for at in marks:
        letters[at] = "-"
    return "".join(letters) or text, tuple(findings)


def unquoted(word: str) -> str | None:
    """A word without the curly quotation marks around the whole of it; None where there are none."""
    inside = word[1:-1].strip()
    closing = CURLY.get(word[:1], "") if len(word) > 1 else ""
    return inside if inside and word[-1] in closing and not set(inside) & {word[0], word[-1]} else None


def _comments(text: str, file: str) -> list[Finding]:
    """Where a value perhaps goes on after what starts a comment."""
    found = []
    for match in _NUMBER.finditer(text) if " #" in text else ():
        before = _BEFORE_VALUE.match(match[1])
        if before and not _NO_VALUE.match(match[1], before.end()):
            spot = Spot(file, start=match.end() - 2, end=match.end())
            message = "# after a space starts a comment, so the rest of this line is not read"
            hint = (
                "if it belongs to the value, put the whole value in quotes; if not, put a space after the #"
            )
            found.append(Finding("hash-in-value", "warning", message, spot, hint))
    return found


def _finding(file: str, start: int, message: str, hint: str) -> Finding:
    return Finding("typographic-mark", "error", message, Spot(file, start=start, end=start + 1), hint)


def _more(offsets: list[int]) -> str:
    more = len(offsets) - 1
    return f" (and {more} more {'time' if more == 1 else 'times'})" if more else ""
