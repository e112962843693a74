"""The pipeline of each key post: everybody who is or may become ready for it.

A *prospect* is somebody ready (or perhaps ready) for a post that they do not hold. Most prospects may
cover the post; some are ready but would be moving sideways or down, which counts only when somebody
has left (`departures`). The rule, from section "cover": nobody covers a role that they hold in that
school (of a post with two roles: both of them), nor one of lower rank than the highest they hold, unless
they want it or a standing judgement names it; for SENCO, leading send or inclusion suffices too.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from npqplan.organisation.model import Person, Post
from npqplan.rules.outlook import Outlook
from npqplan.rules.prepared import Preparation
from npqplan.rules.readiness import Assessor, standing, wants
from npqplan.rules.ready import NotReady, Perhaps, Ready, hoped_on

SENCO_REMITS = frozenset(("send", "inclusion"))


@dataclass(frozen=True, slots=True)
class Prospect:
    """Somebody who is, will be or may be ready for a post."""

    person: Person
    post: Post
    readiness: Ready | Perhaps
    may_cover: bool
    """Counts in cover; otherwise the move would be sideways or down."""
    willing: bool
    """Has said yes; otherwise nobody asked."""

    def is_ready(self, day: date) -> bool:
        """Ready on a day, for all we know."""
        return isinstance(self.readiness, Ready) and self.readiness.holds_on(day)

    def is_perhaps_ready(self, day: date) -> bool:
        """Ready on a day, if every unknown fact is as kind as can be."""
        until = self.readiness.until
        return hoped_on(self.readiness) <= day and (until is None or day <= until)


@dataclass(frozen=True)
class Pipelines:
    """Every post's prospects, in canonical order, as seen from an outlook."""

    outlook: Outlook
    preparation: Preparation
    prospects: Mapping[str, tuple[Prospect, ...]]
    """By post id, for key posts and posts listed in the roster."""

    @cached_property
    def covering(self) -> Mapping[str, tuple[Prospect, ...]]:
        """The prospects that count in cover."""
        return {
            post: tuple(prospect for prospect in prospects if prospect.may_cover)
            for post, prospects in self.prospects.items()
        }

    @cached_property
    def _open_to(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for post, prospects in self.covering.items():
            for prospect in prospects:
                found.setdefault(prospect.person.id, set()).add(post)
        return {person: frozenset(posts) for person, posts in found.items()}

    def posts_open_to(self, person: Person) -> frozenset[str]:
        """The posts for which somebody counts in cover, now or later."""
        return self._open_to.get(person.id, frozenset())

    def prepared_on(self, prospect: Prospect, planned: Mapping[str, date] | None = None) -> date | None:
        """From when a prospect is prepared, `planned` being days of outcome by NPQ; None: never."""
        ready = prospect.readiness
        if isinstance(ready, Perhaps):
            return None
        held = self.preparation.held_from(prospect.person)
        on = self.preparation.prepared_on(prospect.post, ready.on, held, planned)
        return None if on is None or (ready.until is not None and on > ready.until) else on

    def possible_successors(self, post: Post) -> tuple[Prospect, ...]:
        """Those in cover who are ready, or perhaps ready, within the horizon."""
        horizon = self.outlook.horizon
        return tuple(
            prospect for prospect in self.covering[post.id] if hoped_on(prospect.readiness) <= horizon
        )


def pipelines(outlook: Outlook) -> Pipelines:
    """Find every prospect of every key or listed post."""
    organisation = outlook.organisation
    assessor = Assessor(outlook)
    movers = [
        person for person in organisation.people if organisation.moves_between_schools and person.can_move_to
    ]
    found: dict[str, tuple[Prospect, ...]] = {}
    for post in organisation.posts:
        if not (post.key or post.listed):
            continue
        if post.school is None:
            people: tuple[Person, ...] = organisation.people
        else:
            own = organisation.people_of[post.school]
            people = (*own, *(person for person in movers if person.school != post.school))
        found[post.id] = tuple(_prospects(post, people, assessor))
    return Pipelines(outlook, Preparation(outlook), found)


def _prospects(post: Post, people: tuple[Person, ...], assessor: Assessor) -> list[Prospect]:
    found = []
    for person in people:
        readiness = assessor.assess(person, post)
        if not isinstance(readiness, NotReady):
            willing = wants(person, post)
            covers = may_cover(person, post, assessor.outlook, willing=willing)
            found.append(Prospect(person, post, readiness, covers, willing))
    return found


def may_cover(person: Person, post: Post, outlook: Outlook, *, willing: bool) -> bool:
    """Whether filling the post would be a step up (or a wish), not a move sideways or down."""
    own = tuple(now.role for now in person.roles)
    if post.roles and person.school == post.school and set(post.roles) <= set(own):
        return False
    ladder = outlook.ladder
    if not post.roles or ladder.rank(post.roles) >= ladder.rank(own) or willing:
        return True
    if "senco" in post.roles and not SENCO_REMITS.isdisjoint(person.leads):
        return True
    return any(
        (judgement.post == post.id or judgement.role in post.roles) and standing(judgement, outlook)
        for judgement in person.judgements
    )
