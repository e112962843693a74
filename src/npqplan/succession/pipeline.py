"""The pipeline of each key post: everybody who is or may become ready for it.

A *prospect* is somebody ready (or perhaps ready) for a post that they do not hold. Most prospects may
cover the post; some are ready but would be moving sideways or down, which counts only when somebody
has left (`departures`). The rule, from section "cover": nobody covers a role that they hold in that
school (of a post with two roles: both of them), nor one of lower rank than the highest they hold, unless
they want it or a standing judgement names it; for SENCO, leading send or inclusion suffices too.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from npqplan.days import add_years
from npqplan.organisation.model import Person, Post
from npqplan.rules.judgements import standing
from npqplan.rules.ladder import Ladder
from npqplan.rules.outlook import Outlook
from npqplan.rules.prepared import Preparation
from npqplan.rules.readiness import Assessor, wants
from npqplan.rules.ready import NotReady, Perhaps, Ready, hoped_on
from npqplan.succession.order import by_importance, classes

SENCO_REMITS = frozenset(("send", "inclusion"))


class Prospect(Struct, frozen=True):
    """Somebody who is, will be or may be ready for a post."""

    person: Person
    post: Post
    readiness: Ready | Perhaps
    may_cover: bool
    """Counts in cover; otherwise the move would be sideways or down."""
    willing: bool
    """Has said yes; otherwise nobody asked."""
    steps_down: bool = False
    """The post ranks below what they do, and neither a wish nor a judgement nor a remit speaks for it."""

    def is_ready(self, day: date) -> bool:
        """Ready on a day, for all we know."""
        return isinstance(self.readiness, Ready) and self.readiness.holds_on(day)

    def is_perhaps_ready(self, day: date) -> bool:
        """Ready on a day, if every unknown fact is as kind as can be."""
        until = self.readiness.until
        return hoped_on(self.readiness) <= day and (until is None or day <= until)


class Pipelines(Struct, frozen=True, dict=True):
    """Every post's prospects, in canonical order, as seen from an outlook."""

    outlook: Outlook
    assessor: Assessor
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
    def key_posts(self) -> tuple[Post, ...]:
        """Key posts, those that matter most first."""
        organisation = self.outlook.organisation
        return by_importance(organisation.key_posts, classes(organisation))

    @cached_property
    def _covered_by(self) -> Mapping[str, tuple[Prospect, ...]]:
        found: dict[str, list[Prospect]] = {}
        for prospects in self.covering.values():
            for prospect in prospects:
                found.setdefault(prospect.person.id, []).append(prospect)
        return {person: tuple(theirs) for person, theirs in found.items()}

    def covered_by(self, person: Person) -> tuple[Prospect, ...]:
        """Somebody as a prospect of every post for which they count in cover, now or later."""
        return self._covered_by.get(person.id, ())

    def posts_open_to(self, person: Person) -> frozenset[str]:
        """These posts."""
        return frozenset(prospect.post.id for prospect in self.covered_by(person))

    def prepared_on(self, prospect: Prospect, planned: Mapping[str, date] | None = None) -> date | None:
        """From when a prospect is prepared, `planned` being days of outcome by NPQ; None: never."""
        if planned:
            return self._prepared_on(prospect, planned)
        key = prospect.post.id, prospect.person.id
        if key not in self._without_plan:
            self._without_plan[key] = self._prepared_on(prospect, None)
        return self._without_plan[key]

    @cached_property
    def _without_plan(self) -> dict[tuple[str, str], date | None]:
        return {}

    def _prepared_on(self, prospect: Prospect, planned: Mapping[str, date] | None) -> date | None:
        ready = prospect.readiness
        if isinstance(ready, Perhaps):
            return None
        held = self.preparation.held_from(prospect.person)
        on = self.preparation.prepared_on(prospect.post, ready.on, held, planned)
        return None if on is None or (ready.until is not None and on > ready.until) else on


def pipelines(outlook: Outlook) -> Pipelines:
    """Find every prospect of every key or listed post."""
    posts = [post for post in outlook.organisation.posts if post.key or post.listed]
    assessor = Assessor(outlook)
    return Pipelines(outlook, assessor, Preparation(outlook), prospects_of(posts, assessor))


def lasting(prospects: Iterable[Prospect], day: date, outlook: Outlook) -> Iterator[Prospect]:
    """Those ready on a day who have not said that they leave within as many years of it as we look ahead."""
    stays_past = add_years(day, outlook.organisation.plan.horizon_years)
    for prospect in prospects:
        until = prospect.readiness.until
        if prospect.is_ready(day) and (until is None or until > stays_past):
            yield prospect


def prospects_of(posts: Iterable[Post], assessor: Assessor) -> dict[str, tuple[Prospect, ...]]:
    """The prospects of some posts, by post id."""
    outlook = assessor.outlook
    organisation = outlook.organisation
    movers = [person for person in organisation.people if person.can_move_to]
    staff: dict[str | None, _Staff] = {None: _Staff(organisation.people)}
    alike: dict[tuple[str | None, tuple[str, ...], tuple[str, ...]], list[Prospect]] = {}
    found: dict[str, tuple[Prospect, ...]] = {}
    for post in posts:
        if post.school not in staff:
            own = organisation.people_of[str(post.school)]
            staff[post.school] = _Staff((*own, *(one for one in movers if one.school != post.school)))
        here = staff[post.school]
        if here.names_posts:
            found[post.id] = tuple(_prospects(post, here.worth_asking_of(post, outlook.ladder), assessor))
            continue
        key = post.school, post.roles, post.remits
        if key not in alike:
            vacant = replace(post, holders=())
            alike[key] = _prospects(vacant, here.worth_asking_of(post, outlook.ladder), assessor)
        found[post.id] = tuple(
            replace(prospect, post=post) for prospect in alike[key] if prospect.person.id not in post.holders
        )
    return found


class _Staff(Struct, frozen=True, dict=True):
    """Who might serve in a school or the trust, so that a post need not be held against everybody.

    Of most people the roster tells only a role. They are ready for a post, if at all, by the ladder,
    so that those of one role can be passed over together.
    """

    people: tuple[Person, ...]

    @cached_property
    def names_posts(self) -> bool:
        """Whether anybody's wish or judgement names one post; otherwise posts alike have like prospects."""
        return any(
            any(wish.post is not None for wish in person.wants)
            or any(judgement.post is not None for judgement in person.judgements)
            for person in self.people
            if person.wants or person.judgements
        )

    @cached_property
    def _by_roles(self) -> Mapping[tuple[str, ...] | None, tuple[int, ...]]:
        """Places among the people by their roles; None for those of whom more is told."""
        found: dict[tuple[str, ...] | None, list[int]] = {}
        for place, person in enumerate(self.people):
            more = person.held or person.judgements or person.wants or person.leads
            key = None if more else person.role_slugs
            found.setdefault(key, []).append(place)
        return {key: tuple(places) for key, places in found.items()}

    def worth_asking_of(self, post: Post, ladder: Ladder) -> list[Person]:
        """Those whom anything could make ready for the post, in canonical order."""
        places: list[int] = []
        for roles, found in self._by_roles.items():
            if roles is None or all(ladder.leads_to(role, roles) for role in post.roles):
                places += found
        return [self.people[place] for place in sorted(places)]


def _prospects(post: Post, people: Sequence[Person], assessor: Assessor) -> list[Prospect]:
    found, outlook = [], assessor.outlook
    for person in people:
        readiness = assessor.assess(person, post)
        if not isinstance(readiness, NotReady):
            willing = wants(person, post)
            covers = may_cover(person, post, outlook, willing=willing)
            down = not covers and not willing and is_lower(person, post, outlook)
            found.append(Prospect(person, post, readiness, covers, willing, down))
    return found


def is_lower(person: Person, post: Post, outlook: Outlook) -> bool:
    """Whether a post's role ranks below the highest that somebody holds."""
    ladder = outlook.ladder
    return bool(post.roles) and ladder.rank(post.roles) < ladder.rank(person.role_slugs)


def may_cover(person: Person, post: Post, outlook: Outlook, *, willing: bool) -> bool:
    """Whether filling the post would be a step up (or a wish), not a move sideways or down."""
    own = person.role_slugs
    if post.roles and person.school == post.school and set(post.roles) <= set(own):
        return False
    if willing or not is_lower(person, post, outlook):
        return True
    if "senco" in post.roles and not SENCO_REMITS.isdisjoint(person.remits_led):
        return True
    return any(
        (judgement.post == post.id or judgement.role in post.roles) and standing(judgement, outlook)
        for judgement in person.judgements
    )
