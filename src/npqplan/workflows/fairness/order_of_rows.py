"""The order of rows decides nothing.

What is tried. People, posts, schools, their NPQs and the roles they have held are put in another order,
the keys of every record too, and several rosters are read one before the other. The roster is then read
and answered as if somebody had kept it so.

What must hold. No member of the whole report differs, to the letter, but `diagnostics` and `sources`,
which speak of lines in the file.

Why. Whoever types a roster puts somebody first. Nobody may gain by that.
"""

from collections.abc import Iterator
from random import Random
from typing import Final

from msgspec.structs import replace

from npqplan.documents.document import Data
from npqplan.report.result import Result
from npqplan.workflows.fairness.case import Broken, Case
from npqplan.workflows.fairness.documents import copies, written

_LISTS: Final = frozenset({"staff", "posts", "schools", "npqs", "held"})
_OF_THE_FILE: Final = frozenset({"diagnostics", "sources"})


def trials(case: Case, dice: Random) -> Iterator[Broken | None]:
    """One order after another."""
    while True:
        files = [written(name, _shuffled(data, dice)) for name, data in copies(case)]
        dice.shuffle(files)
        again = case.read(files).ready(strict=False)
        if again is None:
            yield Broken("reading", ())
            continue
        named = replace(again, rosters=case.ready.rosters, own_catalogue=case.ready.own_catalogue)
        yield _difference(case.answer, case.engine.recommend(named))


def _shuffled(data: Data, dice: Random) -> Data:
    """The same records, and the same keys in each, in another order."""
    if isinstance(data, list):
        return [_shuffled(each, dice) for each in data]
    if not isinstance(data, dict):
        return data
    found: dict[str, Data] = {}
    for key in dice.sample(list(data), len(data)):
        value = _shuffled(data[key], dice)
        if key in _LISTS and isinstance(value, list):
            dice.shuffle(value)
        found[key] = value
    return found


def _difference(before: Result, after: Result) -> Broken | None:
    for member in Result.__struct_fields__:
        if member not in _OF_THE_FILE and getattr(before, member) != getattr(after, member):
            return Broken("answer", (member,))
    return None
