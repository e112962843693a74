"""What YAML reads otherwise than it was meant inside braces.

A comma ends a value there: `{name: Fenn, Colin}` is a name, and a key `Colin` with nothing after it. A colon
without a space after it ends no key: `{name:Colin}` is one long key. Such a key may hold a name, so none
of it is shown.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from npqplan.diagnostics import Finding, Place, Route
from npqplan.documents.document import Data, Document, Spot, at
from npqplan.documents.misshapen import in_brackets
from npqplan.documents.positions import Positions
from npqplan.documents.shapes import Shape, Shapes
from npqplan.documents.slips import UNKNOWN, Slip
from npqplan.documents.split_sums import split_sum
from npqplan.documents.told import Told
from npqplan.documents.typography import CURLY

_OPENING: Final = ("{", "[", ",")
_CLOSING: Final = ("}", ",")


def sign_before(text: str, start: int) -> str:
    """The opening bracket, brace or comma before an offset; nothing where none stands there."""
    before = start - 1
    while before >= 0 and text[before].isspace():
        before -= 1
    return text[before] if before >= 0 and text[before] in _OPENING else ""


def misread(
    slips: Sequence[Slip], document: Document, shapes: Shapes, positions: Positions
) -> Iterator[Told]:
    """Keys that are none: parts of the value before them, and keys run together with their values."""
    unknown = {slip.route: slip for slip in slips if slip.type in UNKNOWN}
    for record in dict.fromkeys(route[:-1] for route in unknown):
        data, shape = at(document.data, record), shapes.at(record)
        if isinstance(data, dict):
            keys = [key for key in data if (*record, key) in unknown and data[key] is None]
            alone = {key: span for key in keys if (span := _alone(document, record, key, positions))}
            if glued := [key for key in alone if _glued_to(key, shape)]:
                yield _glued(document, record, {key: alone.pop(key) for key in glued}, shape)
            for owner, cut in _cut(data, alone, shape).items():
                yield _cut_off(document, (*record, owner), cut, alone[cut[0]], shape)


def _alone(document: Document, record: Route, key: str, positions: Positions) -> tuple[int, int] | None:
    """Where a key stands between commas or braces, without a colon; None where it has one."""
    text = document.text
    start, end = positions.offsets(Place(document.file, (*record, key), on_key=True))
    after = end
    while after < len(text) and text[after].isspace():
        after += 1
    ends = text[after : after + 1] in _CLOSING
    return (start, end) if ends and sign_before(text, start) and not split_sum(text, start) else None


def _glued_to(key: str, shape: Shape) -> str | None:
    known, colon, rest = key.partition(":")
    return known if colon and rest and known.strip() in shape.keys else None


def _glued(document: Document, record: Route, keys: Mapping[str, tuple[int, int]], shape: Shape) -> Told:
    first, *more = keys
    start = keys[first][0] + first.index(":")
    known = frozenset((*record, str(_glued_to(key, shape)).strip()) for key in keys)
    where = Spot(document.file, next(iter(known)), start=start, end=start + 1)
    times = f" (and {len(more)} more {'time' if len(more) == 1 else 'times'} in this record)" if more else ""
    finding = Finding(
        "unknown-key",
        "error",
        f"this colon has no space after it{times}, so that no key ends here",
        where,
        "put a space after the colon",
    )
    return Told(finding, frozenset({record, *known, *((*record, key) for key in keys)}))


def _cut(data: Mapping[str, Data], alone: Mapping[str, object], shape: Shape) -> Mapping[str, list[str]]:
    """By the key before them, the keys that are what a comma cut off its value."""
    found: dict[str, list[str]] = {}
    owner = ""
    for key in data:
        if key not in alone or shape.key_of(key):
            owner = key
        elif owner:
            found.setdefault(owner, []).append(key)
    return found


def _cut_off(
    document: Document, owner: Route, cut: Sequence[str], span: tuple[int, int], record: Shape
) -> Told:
    silent = frozenset((*owner[:-1], key) for key in cut)
    if owner[-1] not in record.keys:
        return Told(None, silent)  # a key that is not known, or refused: that is said, and is enough
    where = Spot(document.file, owner, start=span[0], end=span[1])
    finding = Finding(
        "comma-in-braces",
        "error",
        f"a comma ends a value inside braces, so that this is cut off from `{owner[-1]}`",
        where,
        _way_out(str(owner[-1]), at(document.data, owner), record.inside(owner[-1])),
    )
    return Told(finding, silent | {owner})


def _way_out(key: str, value: Data, shape: Shape) -> str:
    quoted = "in straight quotes" if isinstance(value, str) and value[:1] in CURLY else "in quotes"
    if isinstance(value, list):
        return "write it inside the brackets before it"
    if not shape.takes_list:
        return f"put the whole value {quoted}; if this is something else, write its key and a colon before it"
    item = shape.inside(0)
    if item.takes_words:
        return f"put several in brackets, as in `{key}: [one, two]`; and one that has a comma in it {quoted}"
    return in_brackets(item)
