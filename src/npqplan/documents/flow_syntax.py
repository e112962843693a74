"""What the YAML parser could not read in braces and brackets, and after them: records on one line.

The parser says "did not find expected ',' or '}'" of nearly everything there; what it was is told by the
characters around the place.
"""

import re
from typing import Final

from npqplan.documents.lines import end_of_line
from npqplan.documents.trouble import QUOTE_IT, Explanation, Trouble

_KEY: Final = re.compile(r"[a-z_]+:\s")
_A_KEY: Final = re.compile(r"(?<![^\s;,])[a-z_]+\Z")
_OPENING: Final = {"}": "{", "]": "["}
_QUOTES: Final = ("'", '"')


def unclosed(trouble: Trouble) -> Explanation:
    """A comma or a closing bracket was wanted, and something else stands there."""
    bracket = trouble.text[trouble.opened : trouble.opened + 1]
    closing = "}" if bracket == "{" else "]"
    span = (trouble.opened, trouble.opened + 1)
    never = f"the bracket {bracket} that opens here is never closed"
    ended = trouble.at >= len(trouble.text.rstrip())
    if ended or "\n" in trouble.text[trouble.opened : trouble.at]:
        return trouble.said(never, f"add the missing {closing}, or a missing comma", span)
    if trouble.here in _OPENING:
        if _is_open(trouble):
            return trouble.said(never, f"add {closing} before the {trouble.here}", span)
        return not_opened(trouble)
    return _in_the_value(trouble) or trouble.said(
        f"a comma or {closing} is missing before this", "separate the values with commas", _from_key(trouble)
    )


def not_opened(trouble: Trouble) -> Explanation:
    """A closing bracket too many."""
    return trouble.said(f"{trouble.here} closes a bracket that was not opened", "take it out")


def colon_run_on(trouble: Trouble) -> Explanation:
    """`{leads:[literacy]}`."""
    return trouble.said("this colon has no space after it", "put a space after the colon")


def after_record(trouble: Trouble) -> Explanation | None:
    """Something after the closing brace of a record; None where it is something after another value."""
    if trouble.last in _QUOTES and trouble.here not in _QUOTES:
        return _after_quotes(trouble)
    if trouble.last != "}":
        return None
    rest = trouble.text[trouble.at : end_of_line(trouble.text, trouble.at)]
    if "{" in rest:
        return trouble.said(
            "a second record stands on the same line", "write it on a line of its own, after a dash"
        )
    if trouble.here == ",":
        return trouble.said("a comma stands after the end of a record", "take the comma out")
    return not_opened(trouble) if trouble.here in _OPENING else None


def _is_open(trouble: Trouble) -> bool:
    """Whether the bracket that closes here was opened on this line, before the one that is not closed."""
    line = trouble.text[trouble.text.rfind("\n", 0, trouble.at) + 1 : trouble.opened]
    return line.count(_OPENING[trouble.here]) > line.count(trouble.here)


def _in_the_value(trouble: Trouble) -> Explanation | None:
    """What belongs to the value before it; None where a comma is missing."""
    if trouble.here == ":":
        is_key = _A_KEY.search(trouble.before)
        message = "a colon followed by a space stands inside a value"
        return None if is_key else trouble.said(message, QUOTE_IT)
    if _KEY.match(trouble.text, trouble.at):
        return None
    if trouble.here in _OPENING.values() and trouble.last.isalnum():
        return trouble.said("a bracket stands inside a value", QUOTE_IT)
    if trouble.last in _QUOTES and trouble.here not in _QUOTES:
        return _after_quotes(trouble)
    return None


def _after_quotes(trouble: Trouble) -> Explanation:
    hint = (
        "put the whole value in double quotes"
        if trouble.last == "'"
        else "put quotes around the whole value, or none"
    )
    return trouble.said("a quotation mark ends the value before this", hint)


def _from_key(trouble: Trouble) -> tuple[int, int] | None:
    """The key before a colon."""
    key = _A_KEY.search(trouble.before) if trouble.here == ":" else None
    return (trouble.at - len(key[0]), trouble.at) if key else None
