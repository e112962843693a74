"""The oracle's whole answer about a roster on a day, in the words of the program's JSON."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests.oracle import covering
from tests.oracle.acting import may_act
from tests.oracle.calendar import months_after, tomorrow
from tests.oracle.covering import Fillers, Successor
from tests.oracle.departures import Departure, departure, fewest, holders, pairs
from tests.oracle.ladder import MONTHS_TO_OUTCOME
from tests.oracle.reading import Tree, read
from tests.oracle.world import World


@dataclass(frozen=True)
class Year:
    """Posts filled at once on a 1 September."""

    on: date
    ready: int
    without_plan: int


@dataclass(frozen=True)
class Answer:
    """What the oracle found. People, posts and schools are ids."""

    world: World
    successors: dict[str, dict[str, Successor]]
    fillers: Fillers
    """Who could fill each key post today."""
    key_posts: int
    with_a_successor: int
    at_once: int
    at_once_prepared: int
    if_only_yes: int
    up_to: int
    by_year: tuple[Year, ...]
    shortages: tuple[frozenset[str], ...]
    acting: dict[str, frozenset[str]]
    departures: dict[str, Departure]
    pairs: dict[frozenset[str], Departure]

    def ready(self, post: str, person: str) -> str:
        """now, by, later, unknown, or no: whether and when somebody is ready for a post they may cover."""
        found = self.successors[post].get(person)
        if found is None:
            return "no"
        day = found.spell.on
        if day is None:
            return "unknown"
        if day <= self.world.today:
            return "now"
        return "by" if day <= self.world.horizon or not self.world.keeps("horizon") else "later"

    def ready_on(self, post: str, person: str) -> date | None:
        """The day from which somebody is ready for a post; None where that is not known."""
        return self.successors[post][person].spell.on


def answer(tree: Tree, today: date, *, without: frozenset[str] = frozenset()) -> Answer:
    """Everything sections 1 and 2 say about a roster, but for the clauses taken out."""
    world = World(read(tree), today, without)
    found = covering.successors(world)
    fillers = covering.ready(world, found, today)
    calm = fewest(world, ())
    return Answer(
        world=world,
        successors=found,
        fillers=fillers,
        key_posts=len(fillers),
        with_a_successor=sum(1 for who in fillers.values() if who),
        at_once=covering.at_once(world, fillers),
        at_once_prepared=covering.at_once(world, covering.prepared(world, found, today)),
        if_only_yes=covering.at_once(world, covering.yes(world, found, today)),
        up_to=covering.at_once(world, covering.maybe(world, found, today)),
        by_year=tuple(
            Year(
                on=day,
                ready=covering.at_once(world, covering.ready(world, found, day)),
                without_plan=covering.at_once(world, covering.prepared(world, found, day)),
            )
            for day in septembers(world)
        ),
        shortages=tuple(covering.minimal_shortages(world, fillers)),
        acting={
            post.id: frozenset(p.id for p in world.roster.people if may_act(world, p, post))
            for post in world.posts
        },
        departures={who: departure(world, {who}, calm) for who in holders(world)},
        pairs={pair: departure(world, pair, calm) for pair in pairs(world)},
    )


def septembers(world: World) -> Iterator[date]:
    """From the next 1 September to the first on or after the outcome of a place begun at the last intake."""
    horizon = world.horizon
    last_intake = date(horizon.year, 11, 1)
    if last_intake > horizon:
        last_intake = date(horizon.year - 1, 11, 1)
    last = months_after(last_intake, max(MONTHS_TO_OUTCOME.values()))
    if not world.keeps("septembers-to-the-last-outcome"):
        last = horizon
    day = date(world.today.year, 9, 1)
    if day < tomorrow(world.today):
        day = date(day.year + 1, 9, 1)
    yield day
    while day < last:
        day = date(day.year + 1, 9, 1)
        if day > last and not world.keeps("septembers-to-the-last-outcome"):
            return
        yield day
