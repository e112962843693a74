"""The answer of `compare`, and what its people, schools and intakes are called."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from npqplan.report.compare_result import CompareResult
from npqplan.report.compose.names import told_apart
from npqplan.report.compose.school_names import short_schools
from npqplan.report.compose.words import Words, lower
from npqplan.report.page import Cell, Run, Tone
from npqplan.report.prose import joined, number, some

_FEW = 2
MOST = 12
"""So many people at most are named in one line; of more, how many."""


class Said(Struct, frozen=True, dict=True):
    """The answer, and what everything in it is called."""

    result: CompareResult
    words: Words

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Full names by id, with the id where two people share one."""
        return told_apart(self.result.people)

    @cached_property
    def schools(self) -> Mapping[str, str]:
        """Short names of schools, by id."""
        return short_schools({school.id: school.name for school in self.result.schools})

    def people(self, people: Sequence[str], nobody: str = "nobody") -> str:
        """`Priya Khan and Tom Reed`."""
        return some([self.names[person] for person in people], MOST) or nobody

    def shift(self, then: Sequence[str], now: Sequence[str]) -> tuple[Cell, Cell]:
        """Who it was and who it is; of many, how many, and who is new or gone."""
        last: Tone = "good" if not then else "plain"
        if len(then) <= _FEW and len(now) <= _FEW:
            after = self.people(now) if now else "nobody"
            return self.people(then), (Run(after, last if now else "bad"),)
        come = [self.names[person] for person in now if person not in then]
        gone = [self.names[person] for person in then if person not in now]
        also = "also " if then else ""
        more = [f"{also}{some(come, _FEW)}"] if come else []
        more += [f"no longer {some(gone, _FEW)}"] if gone else []
        return _many(then), (Run(f"{_many(now)}: {', '.join(more)}", last if now else "bad"),)

    def at(self, school: str | None) -> str:
        """` (Larch Hill)`, where there are several schools."""
        return f" ({self.schools[school]})" if school is not None and len(self.schools) > 1 else ""

    def roles(self, roles: Sequence[str]) -> str:
        """`assistant headteacher and SENCO`."""
        return joined([lower(self.words.role(role)) for role in roles]) or "no role"

    def intake(self, intake: str) -> str:
        """`autumn 2027`."""
        return lower(self.words.intake_title(intake))


def _many(people: Sequence[str]) -> str:
    return number(len(people)) if people else "nobody"
