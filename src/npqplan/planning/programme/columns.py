"""The integer programme: columns, rows, and the parts of the objective. No solver is known here.

A column is a number between 0 and its upper bound. Those of places are whole: 1 if the place is given.
Others say what places achieve (a post filled, a priority deepened); their rows let them be no more than the
places bear out, so that, being wanted large, they come out as true as if they had been worked out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeAlias

from msgspec import Struct

from npqplan.organisation.model import Person, Post, School
from npqplan.planning.candidates import Candidates
from npqplan.planning.place import Place, Start, Term
from npqplan.planning.problem import Problem

Sum: TypeAlias = Mapping[int, int]
"""A weighted sum of columns: whole weights by column."""


class Row(Struct, frozen=True):
    """A weighted sum of columns that may be no more than a number."""

    sum: Sum
    at_most: int


class Part(Struct, frozen=True):
    """One number of the objective; more is better."""

    term: Term
    sum: Sum
    constant: int = 0
    """What it comes to without any place but those decided."""
    at: int | None = 0
    """Where it stands in the term's value; None: it decides among equals and is not shown."""


class Asked(Struct, frozen=True):
    """What a plan is asked for besides being the best."""

    earlier: frozenset[Start] = frozenset()
    """An earlier plan's places that have not started: to be steady with."""
    let_go: frozenset[Start] = frozenset()
    """Of these, what would serve no purpose any more: each is a change, and none is kept for that."""
    apart: frozenset[frozenset[Start]] = frozenset()
    """Sets of places that are not given all together: then one, of an earlier plan, would serve nothing."""
    most_standing: int | None = None
    """So many of them at most count as standing: more could not be had but with places that serve nothing."""
    must: frozenset[tuple[str, str]] = frozenset()
    """Person and NPQ of places that must be in it. Somebody must be able to take them."""
    stands: Place | None = None
    """A place that must be in it at just this intake. There must be room for it."""
    must_not: frozenset[tuple[str, str]] = frozenset()
    """Person and NPQ of places that must not be in it."""
    near: frozenset[Start] | None = None
    """Of the plans that are as good, the one with the fewest changes from these places; None: the first in
    the canonical order, with everything that could as well be."""


NOTHING_ASKED: Final = Asked()


class Scope(Struct, frozen=True):
    """Schools whose plans depend on one another. `trust`: the trust's own staff and posts too."""

    schools: tuple[School, ...]
    people: tuple[Person, ...]
    posts: tuple[Post, ...]
    """Key posts, those that matter most first."""
    trust: bool = False


@dataclass
class Programme:
    """The programme of one scope, as it is put together."""

    candidates: Candidates
    scope: Scope
    asked: Asked = NOTHING_ASKED
    places: dict[int, Place] = field(default_factory=dict)
    """The places by column."""
    upper: list[int] = field(default_factory=list)
    """The upper bound of each column."""
    whole: list[bool] = field(default_factory=list)
    """Whether each column must be whole."""
    rows: list[Row] = field(default_factory=list)
    from_the_pot: dict[int, list[int]] = field(default_factory=dict)
    """By academic year, columns that say how many pounds schools draw from the organisation's budget."""
    own_money_of: str | None = None
    """A school for which columns say how many pounds are drawn from its own budget; None: for none."""
    from_own: dict[int, list[int]] = field(default_factory=dict)
    """These columns, by academic year."""
    _columns: dict[tuple[str, str, str], int] = field(default_factory=dict)

    @property
    def problem(self) -> Problem:
        """What is planned for."""
        return self.candidates.problem

    def column(self, *, upper: int = 1, whole: bool = False) -> int:
        """A new column."""
        self.upper.append(upper)
        self.whole.append(whole)
        return len(self.upper) - 1

    def given(self, place: Place) -> int:
        """The column that is 1 if a place is given."""
        key = place.person.id, place.npq.code, place.intake.id
        if key not in self._columns:
            self._columns[key] = self.column(whole=True)
            self.places[self._columns[key]] = place
        return self._columns[key]

    def taking(self, person: Person, npqs: Iterable[str], by: date | None = None) -> list[int]:
        """The columns of somebody's places in any of some NPQs, with an outcome by a day if one is given."""
        return [
            self.given(place)
            for place in self.candidates.of_any(person, npqs)
            if by is None or place.finishes_on <= by
        ]

    def at_most(self, sum_: Sum, number: int) -> None:
        """A row: the sum is no more than the number."""
        self.rows.append(Row(sum_, number))

    def limit(self, column: int, by: Sequence[int], held: int = 0) -> None:
        """A column is no more than the sum of some others, and of what is held already."""
        self.at_most({column: 1, **dict.fromkeys(by, -1)}, held)

    def any_of(self, columns: Sequence[int]) -> int | None:
        """A column that may be 1 if one of some columns is; None where there are none."""
        return self.one_of(columns) if columns else None

    def one_of(self, columns: Sequence[int]) -> int:
        """A column that may be 1 if one of some columns is: there is at least one."""
        if len(columns) == 1:
            return columns[0]
        column = self.column()
        self.limit(column, columns)
        return column

    def all_of(self, columns: Sequence[int]) -> int:
        """A column that may be 1 only if every one of some columns is."""
        if len(columns) == 1:
            return columns[0]
        column = self.column()
        for each in columns:
            self.limit(column, [each])
        return column


def total(columns: Iterable[int], weight: int = 1) -> dict[int, int]:
    """The sum of some columns."""
    return dict.fromkeys(columns, weight)
