"""What is said to people about a slip: a code, a sentence in plain English, a way out.

A sentence shows the offending word and nothing more of the record; of a key called `name`, not even
the word.
"""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final, NamedTuple

from npqplan.diagnostics import Route, quoted
from npqplan.documents.document import Data
from npqplan.documents.shapes import Shape, Shapes
from npqplan.documents.slips import MISSING, SHAPE, STRANGER, UNKNOWN, Slip

_OUR_CODE = re.compile(r"[a-z]+(-[a-z]+)+")
_FIRST_LINES: Final = (("roster",), ("catalogue",), ("policy",))
"""What says what a document is, and in which version of its format."""
_CODES: Final = (
    ("date", "bad-date", "is not a date"),
    ("bool", "bad-yes-no", "is neither yes nor no"),
    ("int", "bad-number", "is not a whole number"),
    ("float", "bad-number", "is not a number"),
    ("greater", "bad-number", "is too small"),
    ("less", "bad-number", "is too large"),
    ("string", "bad-text", "cannot be read"),
    ("too", "wrong-shape", "has too few or too many entries"),
)


class Words(NamedTuple):
    """What a finding says."""

    code: str
    message: str
    hint: str | None


def say(slip: Slip, data: Data, shapes: Shapes) -> Words:
    """The words for a slip, given what stands at its route."""
    if slip.type in UNKNOWN:
        return _unknown_key(str(slip.route[-1]), shapes.at(slip.route[:-1]))
    if slip.type in MISSING:
        return _missing(slip.route, shapes)
    if slip.type == STRANGER:
        return _stranger(slip.route, shapes)
    if data is None and not slip.on_key:
        return _empty(slip.route, shapes)
    if slip.type in SHAPE:
        return _wrong_shape(slip.route, data, shapes)
    return _bad_value(slip, data, shapes)


def _bad_value(slip: Slip, data: Data, shapes: Shapes) -> Words:
    """A value of the right shape that cannot stand where it stands."""
    word = str(slip.route[-1]) if slip.on_key else (data if isinstance(data, str) else "")
    shape, where = shapes.at(slip.route), _where(slip.route, shapes)
    subject = quoted(word) if word and not is_private(slip.route) else where
    if shape.words and not slip.on_key:
        return Words(
            "bad-choice", f"{subject} is not one of the words for {where}", _one_of(word, shape.words)
        )
    code, problem = next(
        ((code, problem) for start, code, problem in _CODES if slip.type.startswith(start)),
        ("bad-value", f"cannot stand for {where}"),
    )
    message = ""
    if _OUR_CODE.fullmatch(slip.type):
        code, message = slip.type, slip.message
    if "problem" in slip.context:
        subject = where if slip.context.get("word") is None else subject
        message = f"{subject} {slip.context['problem']}"
    elif word and is_private(slip.route) and word in message:
        message = ""
    hint = slip.context.get("hint")
    return Words(code, message or f"{subject} {problem}", str(hint) if hint else None)


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The word that was probably meant: the same but for case, spaces and hyphens, or nearly the same."""
    plain = {_plain(known): known for known in words}
    close = get_close_matches(_plain(word[:100]), plain, n=1, cutoff=0.7)
    return plain[close[0]] if close else None


def is_private(route: Route) -> bool:
    """Whether what stands at a route must never be repeated: names."""
    return any(isinstance(step, str) and _plain(step) == "name" for step in route)


def _plain(word: str) -> str:
    """A word without what people vary: case, spaces, hyphens, camel case."""
    return re.sub(r"[\s_-]+", "_", re.sub(r"(?<=[a-z])(?=[A-Z])", "_", word.strip())).lower()


def _where(route: Route, shapes: Shapes) -> str:
    """The key at or above a route: ours, or one that somebody typed where keys are free."""
    end = next(length for length in range(len(route), 0, -1) if isinstance(route[length - 1], str))
    key = str(route[end - 1])
    named = f"`{key}`" if key in shapes.at(route[: end - 1]).keys else quoted(key)
    return named if end == len(route) else f"an entry of {named}"


def _unknown_key(key: str, record: Shape) -> Words:
    if not key:
        return Words("unknown-key", "a key is missing before this colon", "write a key, or take the line out")
    if key[0] == "-":
        hint = "put a space after the dash, or take the dash out"
        return Words("unknown-key", f"{quoted(key)} is not a key that npqplan knows here", hint)
    meant = nearest(key, record.keys)
    hint = f"did you mean `{meant}`?" if meant else f"keys that can stand here: {', '.join(record.keys)}"
    return Words("unknown-key", f"{quoted(key)} is not a key that npqplan knows here", hint)


def _missing(route: Route, shapes: Shapes) -> Words:
    if route in _FIRST_LINES:
        hint = f"write `{route[0]}: 1` as the first line"
        return Words("missing-key", f"this document has no `{route[0]}`", hint)
    owner = f"this {shapes.at(route[:-1]).noun}" if len(route) > 1 else "this document"
    return Words("missing-key", f"{owner} has no `{route[-1]}`", f"add a line `{route[-1]}:` with its value")


def _empty(route: Route, shapes: Shapes) -> Words:
    where = _where(route, shapes)
    if isinstance(route[-1], int):
        return Words("wrong-shape", f"{where} is empty", "take out the dash, or write the entry after it")
    return Words("missing-key", f"{where} is empty", "write its value after the colon")


def _stranger(route: Route, shapes: Shapes) -> Words:
    shape, where = shapes.at(route), _where(route, shapes)
    needed = next(key for key in shape.keys if shape.requires(key))
    if shape.takes_list:
        message = f"{where} must be a list, and this is a set of keys that npqplan does not know"
        return Words("wrong-shape", message, f"each {shape.noun} starts with a dash, as in `- {needed}: ...`")
    message = f"{where} has none of the keys that npqplan knows here"
    return Words("wrong-shape", message, f"write `{needed}:` and its value, then the other keys, one a line")


def _one_of(word: str, words: tuple[str, ...]) -> str:
    meant = nearest(word, words)
    if meant:
        return f"did you mean {meant}?"
    listed = " or ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
    return f"write {listed}"


def _wrong_shape(route: Route, data: Data, shapes: Shapes) -> Words:
    """A word where a list or keys are wanted, and so on round."""
    shape, where = shapes.at(route), _where(route, shapes)
    written = (
        "a list"
        if isinstance(data, list)
        else "a set of keys"
        if isinstance(data, dict)
        else "a single value"
    )
    item = shape.inside(0)
    keys = shape.keys or item.keys
    if shape.takes_list and not isinstance(data, list) and not (shape.takes_keys and isinstance(data, dict)):
        starts = (
            f"each {item.noun} starts with a dash"
            if item.takes_keys
            else "one entry a line, each after a dash"
        )
        return Words("wrong-shape", f"{where} must be a list, and this is {written}", starts)
    if shape.takes_keys and keys:
        example = f"write its keys under it, such as `{keys[0]}:`"
        return Words("wrong-shape", f"{where} must be a set of keys, and this is {written}", example)
    if shape.takes_keys:
        return Words(
            "wrong-shape",
            f"{where} must be a set of keys, and this is {written}",
            "write one a line: `key: value`",
        )
    return Words(
        "wrong-shape",
        f"{where} must be a single value, and this is {written}",
        "write one value after the colon",
    )
