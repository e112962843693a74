"""A roster on a day, with the clauses that are in force."""

from dataclasses import dataclass, field
from datetime import date

from tests.oracle.calendar import years_after
from tests.oracle.clauses import CLAUSES
from tests.oracle.reading import Person, Post, Roster


@dataclass(frozen=True)
class World:
    """What the oracle is asked about. `without`: names of clauses taken out."""

    roster: Roster
    today: date
    without: frozenset[str] = field(default_factory=frozenset)

    def __post_init__(self) -> None:
        """Refuse a clause that does not exist: a slip would make a test say nothing."""
        unknown = self.without - CLAUSES.keys()
        if unknown:
            raise KeyError(unknown)

    def keeps(self, clause: str) -> bool:
        """Whether a clause is in force."""
        if clause not in CLAUSES:
            raise KeyError(clause)
        return clause not in self.without

    @property
    def posts(self) -> tuple[Post, ...]:
        """The key posts."""
        return tuple(post for post in self.roster.posts if post.key or not self.keeps("key-posts"))

    @property
    def horizon(self) -> date:
        """The last day of the horizon."""
        return years_after(self.today, self.roster.horizon_years)


@dataclass(frozen=True)
class Spell:
    """When somebody is ready: from `on` for certain, from `best` if what is unknown is kind; None: never."""

    on: date | None
    best: date | None

    def ready(self, day: date) -> bool:
        """Certainly ready on a day."""
        return self.on is not None and self.on <= day

    def maybe(self, day: date) -> bool:
        """Ready on a day if what is unknown is kind."""
        return self.best is not None and self.best <= day


NEVER = Spell(None, None)


def since(day: date) -> Spell:
    """Ready from a day, nothing unknown."""
    return Spell(day, day)


def either(one: Spell, other: Spell) -> Spell:
    """The earlier of two."""
    return Spell(_earlier(one.on, other.on), _earlier(one.best, other.best))


def both(one: Spell, other: Spell) -> Spell:
    """The later of two, for who needs both."""
    return Spell(_later(one.on, other.on), _later(one.best, other.best))


def until(spell: Spell, last: date | None) -> Spell:
    """Cut off after somebody's last day: who would be ready only later never is."""
    if last is None:
        return spell
    return Spell(
        spell.on if spell.ready(last) else None,
        spell.best if spell.maybe(last) else None,
    )


def _earlier(one: date | None, other: date | None) -> date | None:
    if one is None or other is None:
        return one or other
    return min(one, other)


def _later(one: date | None, other: date | None) -> date | None:
    return None if one is None or other is None else max(one, other)


def willing(person: Person, post: Post) -> bool:
    """Whether they have said yes to the post: by its name, or to a role it carries."""
    return post.id in person.wants_posts or not person.wants.isdisjoint(post.roles)
