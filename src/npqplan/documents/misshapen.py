"""What is said where a key has no value, or a value of another shape: a word for a list, a list for keys.

A record is shown as it would stand on one line, `{npq: ..., status: ...}`, where what is wrong stands inside
braces or brackets already; else as it would stand one key a line.
"""

from typing import Final

from npqplan.diagnostics import Route
from npqplan.documents.document import Data
from npqplan.documents.shapes import Shape, Shapes
from npqplan.documents.subjects import Words, where

_FIRST_LINES: Final = (("roster",), ("catalogue",), ("policy",))
"""What says what a document is, and in which version of its format."""
_NOTHING: Final = frozenset(("no", "none", "nothing", "n/a", "nil"))


def missing(route: Route, shapes: Shapes, around: str) -> Words:
    """A key that is not there. `around`: the sign that its record starts with, or stands after."""
    if route in _FIRST_LINES:
        hint = f"write `{route[0]}: 1` as the first line"
        return Words("missing-key", f"this document has no `{route[0]}`", hint)
    owner = f"this {shapes.at(route[:-1]).noun}" if len(route) > 1 else "this document"
    hint = f"add a line `{route[-1]}:` with its value"
    if around == "{":
        hint = f"add `{route[-1]}:` and its value inside the braces"
    elif around:
        hint = f"put braces around the whole entry, with its `{route[-1]}:`"
    return Words("missing-key", f"{owner} has no `{route[-1]}`", hint)


def empty(route: Route, shapes: Shapes) -> Words:
    """A dash or a key with nothing after it."""
    if isinstance(route[-1], int):
        hint = "take out the dash, or write the entry after it"
        return Words("wrong-shape", f"{where(route, shapes)} is empty", hint)
    return Words("missing-key", f"{where(route, shapes)} is empty", "write its value after the colon")


def stranger(route: Route, shapes: Shapes, *, inside: bool) -> Words:
    """A record that has not one of its keys."""
    shape = shapes.at(route)
    needed = next(key for key in shape.keys if shape.requires(key))
    if shape.takes_list:
        message = (
            f"{where(route, shapes)} must be a list, and this is a set of keys that npqplan does not know"
        )
        if inside:
            return Words("wrong-shape", message, in_brackets(shape))
        return Words("wrong-shape", message, f"each {shape.noun} starts with a dash, as in `- {needed}: ...`")
    message = f"{where(route, shapes)} has none of the keys that npqplan knows here"
    if inside:
        return Words("wrong-shape", message, f"write it as {shape.as_record}")
    return Words("wrong-shape", message, f"write `{needed}:` and its value, then the other keys, one a line")


def wrong_shape(route: Route, data: Data, shapes: Shapes, *, inside: bool) -> Words:
    """A word where a list or keys are wanted, and so on round."""
    shape = shapes.at(route)
    wants_list = shape.takes_list and not isinstance(data, list)
    wants_list = wants_list and not (shape.takes_keys and isinstance(data, dict))
    wanted = "a list" if wants_list else "a set of keys" if shape.takes_keys else "a single value"
    message = f"{where(route, shapes)} must be {wanted}, and this is {_written(data)}"
    if isinstance(data, str) and data.strip().lower() in _NOTHING:
        return Words("wrong-shape", message, "where there is none, leave the key out")
    if wants_list:
        return Words("wrong-shape", message, _as_list(data, shape.inside(0), inside=inside))
    if shape.takes_keys:
        return Words("wrong-shape", message, _as_keys(data, shape, inside=inside))
    return Words("wrong-shape", message, "write one value after the colon")


def _written(data: Data) -> str:
    if isinstance(data, list | dict):
        return "a list" if isinstance(data, list) else "a set of keys"
    return "a single value"


def _as_list(data: Data, item: Shape, *, inside: bool) -> str:
    if isinstance(data, dict) and not item.takes_keys:
        return "write brackets, [ ], in place of the braces"
    if not item.takes_keys:
        return "put brackets, [ ], around it" if inside else "one entry a line, each after a dash"
    if inside:
        return in_brackets(item)
    return f"each {item.noun} starts with a dash, and is written as {item.as_record}"


def in_brackets(item: Shape) -> str:
    """How to write records in a list on one line."""
    return f"put brackets, [ ], around them all, and write each {item.noun} as {item.as_record}"


def _as_keys(data: Data, shape: Shape, *, inside: bool) -> str:
    keys = shape.keys or shape.inside(0).keys
    if not keys:
        example = f"{shape.key_example}: ..."
        return f"write it as `{{{example}}}`" if inside else f"write one a line under it: `{example}`"
    if inside:
        swap = isinstance(data, list)
        return "write braces, { }, in place of the brackets" if swap else f"write it as {shape.as_record}"
    first = next((key for key in keys if shape.requires(key)), keys[0])
    return f"write its keys under it, such as `{first}:`"
