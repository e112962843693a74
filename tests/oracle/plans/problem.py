"""What a roster asks of a plan: the roster on a day, and what plans need beyond cover."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tests.oracle.answers import septembers
from tests.oracle.calendar import months_after
from tests.oracle.covering import Successor, successors
from tests.oracle.ladder import rank
from tests.oracle.plans.facts import LEVEL_OF_RANK, Facts, Intake, shipped
from tests.oracle.reading import Person, Post, Tree, read
from tests.oracle.world import World


@dataclass(frozen=True, order=True)
class Place:
    """Somebody takes an NPQ from an intake on."""

    person: str
    npq: str
    intake: str


@dataclass(frozen=True, eq=False)
class Problem:
    """A roster on a day. `since`: what an earlier answer recommended; None: nobody asked about one."""

    tree: Tree
    today: date
    facts: Facts
    since: frozenset[Place] | None = None

    @cached_property
    def world(self) -> World:
        """What readiness and cover are asked of."""
        return World(read(self.tree), self.today)

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """Everybody, by id."""
        return {person.id: person for person in self.world.roster.people}

    @cached_property
    def entries(self) -> Mapping[str, Tree]:
        """Everybody as the roster writes them, by id."""
        return {entry["id"]: entry for section in self._sections for entry in section.get("staff", ())}

    @cached_property
    def posts_written(self) -> Mapping[str, Tree]:
        """The listed posts as the roster writes them, by id."""
        return {entry["id"]: entry for section in self._sections for entry in section.get("posts", ())}

    @property
    def _sections(self) -> Sequence[Tree]:
        return (self.tree, self.tree.get("trust", {}), *self.tree.get("schools", ()))

    @cached_property
    def schools(self) -> Mapping[str, Tree]:
        """The schools as the roster writes them, by id."""
        if "school" in self.tree:
            return {self.tree["school"]["name"]: self.tree["school"]}
        return {entry.get("id", entry["name"]): entry for entry in self.tree["schools"]}

    @cached_property
    def intakes(self) -> tuple[Intake, ...]:
        """The intakes of the horizon."""
        last = self.world.horizon
        return tuple(i for i in self.facts.intakes if self.today <= i.starts_on <= last)

    @cached_property
    def intake_after(self) -> Intake:
        """The first intake that is too late for the plan."""
        return next(i for i in self.facts.intakes if i.starts_on > self.world.horizon)

    @cached_property
    def passed_over(self) -> Mapping[str, int]:
        """By intake: how many intakes of the horizon come before it."""
        return {intake.id: count for count, intake in enumerate(self.intakes)}

    @cached_property
    def starts(self) -> Mapping[str, date]:
        """By intake: its first day."""
        return {intake.id: intake.starts_on for intake in self.facts.intakes}

    def outcome(self, npq: str, start: date) -> date:
        """The day of the result of a course that starts on a day."""
        return months_after(start, self.facts.npqs[npq].months_to_outcome)

    def outcome_of(self, place: Place) -> date:
        """The day of a place's result."""
        return self.outcome(place.npq, self.starts[place.intake])

    @cached_property
    def septembers(self) -> tuple[date, ...]:
        """The days on which cover is counted."""
        return tuple(septembers(self.world))

    @cached_property
    def successors(self) -> Mapping[str, Mapping[str, Successor]]:
        """By key post and person: the successors in cover."""
        return successors(self.world)

    @cached_property
    def key_posts(self) -> Mapping[str, Post]:
        """The key posts, by id."""
        return {post.id: post for post in self.world.posts}

    def setting(self, school: str | None, name: str) -> object:
        """What a school's plan says under a name, or else the organisation's."""
        own = (self.schools[school].get("plan") or {}) if school is not None else {}
        return own[name] if name in own else (self.tree.get("plan") or {}).get(name)

    def listed(self, name: str) -> Sequence[Tree]:
        """What is listed under a name of any plan: the organisation's or a school's."""
        plans = [self.tree.get("plan") or {}, *(school.get("plan") or {} for school in self.schools.values())]
        return [entry for plan in plans for entry in plan.get(name, ())]

    def staff_of(self, school: str) -> Sequence[Person]:
        """Who works in a school."""
        return [person for person in self.people.values() if person.school == school]

    def staying_at(self, school: str) -> Sequence[Person]:
        """Who works there, and has not said that they leave within the horizon."""
        last = self.world.horizon
        return [p for p in self.staff_of(school) if p.last_day is None or p.last_day > last]


def pose(
    tree: Tree, today: date, *, facts: Facts | None = None, since: Collection[Place] | None = None
) -> Problem:
    """The problem of a roster on a day, by the shipped catalogue unless another is given."""
    return Problem(tree, today, facts or shipped(), None if since is None else frozenset(since))


def level(person: Person) -> int:
    """The level of somebody's highest role."""
    return LEVEL_OF_RANK[max((rank(role) for role in person.roles), default=0)]
