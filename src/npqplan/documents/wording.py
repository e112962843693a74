"""What is said to people about a slip: a code, a sentence in plain English, a way out."""

import re
from typing import Final

from npqplan.diagnostics import quoted
from npqplan.documents.document import Data
from npqplan.documents.misshapen import empty, missing, stranger, wrong_shape
from npqplan.documents.shapes import Shape, Shapes
from npqplan.documents.slips import MISSING, SHAPE, STRANGER, UNKNOWN, Slip
from npqplan.documents.subjects import Words, is_private, nearest, plain, where

_OUR_CODE = re.compile(r"[a-z]+(-[a-z]+)+")
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


def say(slip: Slip, data: Data, shapes: Shapes, around: str = "") -> Words:
    """The words for a slip, given what stands at its route.

    `around`: the brace, bracket or comma that it stands after (of a key that is missing, that its record
    starts with), if any.
    """
    if slip.type in UNKNOWN:
        return _unknown_key(str(slip.route[-1]), shapes.at(slip.route[:-1]))
    if slip.type in MISSING:
        return missing(slip.route, shapes, around)
    if slip.type == STRANGER:
        return stranger(slip.route, shapes, inside=bool(around))
    if data is None and not slip.on_key:
        return empty(slip.route, shapes)
    if slip.type in SHAPE:
        return wrong_shape(slip.route, data, shapes, inside=bool(around))
    return _bad_value(slip, data, shapes)


def _bad_value(slip: Slip, data: Data, shapes: Shapes) -> Words:
    """A value of the right shape that cannot stand where it stands."""
    word = str(slip.route[-1]) if slip.on_key else (data if isinstance(data, str) else "")
    shape, key = shapes.at(slip.route), where(slip.route, shapes)
    subject = quoted(word) if word and not is_private(slip.route) else key
    if shape.words and not slip.on_key:
        return Words("bad-choice", f"{subject} is not one of the words for {key}", _one_of(word, shape.words))
    code, problem = next(
        ((code, problem) for start, code, problem in _CODES if slip.type.startswith(start)),
        ("bad-value", f"cannot stand for {key}"),
    )
    message = ""
    if _OUR_CODE.fullmatch(slip.type):
        code, message = slip.type, slip.message
    if "problem" in slip.context:
        subject = key if slip.context.get("word") is None else subject
        message = f"{subject} {slip.context['problem']}"
    elif word and is_private(slip.route) and word in message:
        message = ""
    hint = slip.context.get("hint")
    return Words(code, message or f"{subject} {problem}", str(hint) if hint else None)


def _unknown_key(key: str, record: Shape) -> Words:
    if not key:
        return Words("unknown-key", "a key is missing before this colon", "write a key, or take the line out")
    meant, owner = nearest(key, record.keys), record.key_of(key)
    hint = f"did you mean `{meant}`?" if meant else f"keys that can stand here: {', '.join(record.keys)}"
    if key[0] == "-":
        hint = "put a space after the dash, or take the dash out"
    elif owner:
        hint = f"write `{owner[0]}: {owner[1]}`; what else there is to say has a key of its own"
    return Words("unknown-key", f"{quoted(key)} is not a key that npqplan knows here", hint)


def _one_of(word: str, words: tuple[str, ...]) -> str:
    begins = next((each for each in words if plain(word).startswith(f"{plain(each)}_")), None)
    if begins:
        return f"write {begins} alone; what else there is to say has a key of its own"
    meant = nearest(word, words)
    if meant:
        return f"did you mean {meant}?"
    listed = " or ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
    return f"write {listed}"
