"""The ladder of roles: from which roles, after how many usual years, one steps up to which.

The rungs stand in the catalogue (`steps_up_from`) and are a convention of ours. Here they are joined
into routes of one or two rungs, once per catalogue, so that readiness need only look them up.
"""

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from msgspec import Struct

from npqplan.catalogue.model import LEVELS, Catalogue, Level, Role


class Route(Struct, frozen=True):
    """A way to a role: so many unbroken years in any of the roles that count."""

    rungs: tuple[str, ...]
    """The roles stepped up to, the last being the goal."""
    start: tuple[str, ...]
    """The roles named at its foot."""
    counts: frozenset[str]
    """`start` and every role above them: time in any of these counts."""
    years: int


class Traveller(Struct, frozen=True):
    """All that decides which routes are open to somebody: many people are alike in it."""

    now: tuple[str, ...]
    """The roles held at present."""
    past: frozenset[str]
    """The roles in which they have spent time."""
    leads: tuple[str, ...] = ()
    willing: frozenset[str] = frozenset()
    """The roles they have said yes to."""


class Ladder(Struct, frozen=True, dict=True):
    """All routes of a catalogue, with its numbers for judgements and acting."""

    roles: Mapping[str, Role]
    judgement_stands_months: int
    acting_counts_after_weeks: int

    @cached_property
    def routes(self) -> Mapping[str, tuple[Route, ...]]:
        """Routes of one rung, then of two, to each role."""
        return {slug: (*self._one_rung(slug), *self._two_rungs(slug)) for slug in self.roles}

    @cached_property
    def feet(self) -> Mapping[str, frozenset[str]]:
        """The roles that one steps up from to each role."""
        return {
            slug: frozenset(below for step in role.steps_up_from for below in step.roles)
            for slug, role in self.roles.items()
        }

    @cached_property
    def rungs_below(self) -> Mapping[str, frozenset[str]]:
        """Of the roles that one steps up from to each role, those that rank below it."""
        ranks = {slug: role.rank for slug, role in self.roles.items()}
        return {
            slug: frozenset(foot for foot in feet if ranks[foot] < ranks[slug])
            for slug, feet in self.feet.items()
        }

    def rank(self, roles: tuple[str, ...]) -> int:
        """The highest rank among roles; -1 for none."""
        if roles not in self._ranks:
            self._ranks[roles] = max((self.roles[role].rank for role in roles), default=-1)
        return self._ranks[roles]

    def level(self, roles: tuple[str, ...]) -> Level:
        """The highest level among roles; classroom for none."""
        if roles not in self._levels:
            levels = [self.roles[role].level for role in roles]
            self._levels[roles] = max(levels, key=LEVELS.index, default="classroom")
        return self._levels[roles]

    def open_routes(self, goal: str, traveller: Traveller) -> tuple[Route, ...]:
        """The routes to a role that somebody may take, and on which some of their time counts.

        Two rungs at once are only for those who already lead, or want the role.
        """
        known = self._open.get((goal, traveller))
        if known is None:
            level = LEVELS.index(self.level(traveller.now))
            stretches = level >= LEVELS.index("middle") or goal in traveller.willing
            known = self._open[goal, traveller] = tuple(
                route
                for route in self.routes[goal]
                if not route.counts.isdisjoint(traveller.past)
                and (stretches or len(route.rungs) == 1)
                and all(_may_take(traveller, self.roles[rung], level) for rung in route.rungs)
            )
        return known

    def leads_to(self, goal: str, roles: tuple[str, ...]) -> bool:
        """Whether somebody with these roles, of whom nothing else is told, could ever be ready for a role."""
        known = self._leads.get((goal, roles))
        if known is None:
            taught = {"teacher"} if any(self.roles[role].teaches for role in roles) else set()
            on_the_way = self.open_routes(goal, Traveller(roles, frozenset(taught.union(roles))))
            known = self._leads[goal, roles] = goal in roles or bool(on_the_way)
        return known

    @cached_property
    def _open(self) -> dict[tuple[str, Traveller], tuple[Route, ...]]:
        return {}

    @cached_property
    def _leads(self) -> dict[tuple[str, tuple[str, ...]], bool]:
        return {}

    @cached_property
    def _ranks(self) -> dict[tuple[str, ...], int]:
        return {}

    @cached_property
    def _levels(self) -> dict[tuple[str, ...], Level]:
        return {}

    def _counts(self, start: tuple[str, ...]) -> frozenset[str]:
        lowest = min(self.roles[slug].rank for slug in start)
        above = (slug for slug, role in self.roles.items() if role.rank > lowest)
        return frozenset((*start, *above))

    def _one_rung(self, goal: str) -> list[Route]:
        steps = self.roles[goal].steps_up_from
        return [Route((goal,), step.roles, self._counts(step.roles), step.years) for step in steps]

    def _two_rungs(self, goal: str) -> list[Route]:
        found: dict[tuple[str, tuple[str, ...]], Route] = {}
        for upper in self.roles[goal].steps_up_from:
            for middle in upper.roles:
                for lower in self.roles[middle].steps_up_from:
                    route = Route(
                        (middle, goal), lower.roles, self._counts(lower.roles), lower.years + upper.years
                    )
                    needs = (self._needs(middle), lower.roles)
                    known = found.get(needs)
                    if known is None or route.years < known.years:
                        found[needs] = route
        return list(found.values())

    def _needs(self, role: str) -> str:
        """What tells rungs apart when years and start are alike: the conditions on stepping there."""
        rung = self.roles[role]
        return role if rung.step_needs_remit or rung.step_needs_level else ""


def _may_take(traveller: Traveller, rung: Role, level: int) -> bool:
    if rung.step_needs_level and level < LEVELS.index(rung.step_needs_level):
        return False
    if not rung.step_needs_remit or not set(rung.step_needs_remit).isdisjoint(traveller.leads):
        return True
    return rung.slug in traveller.willing


def ladder_of(catalogue: Catalogue) -> Ladder:
    """The ladder of a catalogue."""
    numbers = {convention.id: convention.value for convention in catalogue.conventions}
    return Ladder(
        roles={role.slug: role for role in catalogue.roles},
        judgement_stands_months=int(numbers["judgement_stands_months"]),
        acting_counts_after_weeks=int(numbers["acting_counts_after_weeks"]),
    )


class Completion(Struct, frozen=True):
    """When some years are complete: the first such day, and whether an unknown date might mean sooner."""

    on: date | None
    perhaps_sooner: bool
