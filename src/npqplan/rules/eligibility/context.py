"""What the rules are asked about: somebody, as seen from an outlook, with what succession found of them."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from msgspec import Struct, field

from npqplan.catalogue.facts import sources_of
from npqplan.catalogue.model import LEVELS, Intake, Level, Npq, Role
from npqplan.organisation.model import NpqRecord, Person, PlanWishes, Post, School
from npqplan.rules.outlook import Outlook


class Standing(Struct, frozen=True):
    """What succession found of somebody: ids of posts, in any order."""

    successor_to: tuple[str, ...] = ()
    """Posts for which they are a possible successor: ready within the horizon, and have not said no."""
    perhaps_successor_to: tuple[str, ...] = ()
    """Posts for which they would be, if a fact that nobody told is as hoped."""
    ready_for_headship: bool | None = False
    """Ready for headship within the horizon, wherever it is; None: if a fact is as hoped."""


NOBODY_ASKED = Standing()
"""The standing of somebody of whom succession found nothing."""


class Context(Struct, frozen=True, dict=True):
    """What every verdict is given in. Make one for an answer."""

    outlook: Outlook
    intakes: tuple[Intake, ...]
    """Those of the horizon, in the order of their starts."""
    standings: Mapping[str, Standing] = field(default_factory=dict)
    """By person id; who is not in it stands nowhere."""

    @cached_property
    def npqs(self) -> Mapping[str, Npq]:
        """The NPQs by code."""
        return {npq.code: npq for npq in self.outlook.catalogue.npqs}

    @cached_property
    def for_whom(self) -> Mapping[str, tuple[str, ...]]:
        """The sources that say for whom an NPQ is, by its code."""
        catalogue = self.outlook.catalogue
        return {npq.code: sources_of(catalogue, npq, "for_whom") for npq in catalogue.npqs}

    @cached_property
    def whole_school(self) -> frozenset[str]:
        """The remits that touch every pupil or every member of staff."""
        return frozenset(remit.slug for remit in self.outlook.catalogue.remits if remit.whole_school)

    @cached_property
    def phases_of(self) -> Mapping[str, frozenset[str]]:
        """The phases in which an NPQ deepens a remit, by its code; those that do in all are not in it."""
        found: dict[str, frozenset[str]] = {}
        for remit in self.outlook.catalogue.remits:
            for each in remit.deepened_by:
                if each.phases:
                    found[each.npq] = found.get(each.npq, frozenset()) | set(each.phases)
        return found

    @cached_property
    def _applicants(self) -> "dict[str, Applicant]":
        return {}

    def applicant(self, person: Person) -> "Applicant":
        """Somebody as an applicant, worked out once."""
        known = self._applicants.get(person.id)
        if known is None:
            known = self._applicants[person.id] = Applicant(person, self)
        return known


class Applicant(Struct, frozen=True, dict=True):
    """Somebody who might take an NPQ, with everything that several rules ask."""

    person: Person
    context: Context

    @cached_property
    def _slugs(self) -> tuple[str, ...]:
        held = self.context.outlook.organisation.posts_held_by.get(self.person.id, ())
        return tuple(
            dict.fromkeys((*self.person.role_slugs, *(role for post in held for role in post.roles)))
        )

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """The roles held at present; a post held without a role of one's own counts too."""
        known = self.context.outlook.ladder.roles
        return tuple(known[slug] for slug in self._slugs)

    @cached_property
    def level(self) -> int:
        """The highest level among the roles, as a place in `LEVELS`."""
        return LEVELS.index(self.context.outlook.ladder.level(self._slugs))

    @cached_property
    def teaches(self) -> bool:
        """Whether any of the roles teaches, from classroom teacher to head."""
        return any(role.teaches and role.level != "executive" for role in self.roles)

    @cached_property
    def standing(self) -> Standing:
        """What succession found."""
        return self.context.standings.get(self.person.id, NOBODY_ASKED)

    @cached_property
    def records(self) -> Mapping[str, tuple[NpqRecord, ...]]:
        """The history by NPQ."""
        found: dict[str, tuple[NpqRecord, ...]] = {}
        for record in self.person.npqs:
            found[record.npq] = (*found.get(record.npq, ()), record)
        return found

    @cached_property
    def workplaces(self) -> tuple[School, ...]:
        """One's own school; for trust staff, every school of the trust."""
        organisation = self.context.outlook.organisation
        if self.person.school is None:
            return organisation.schools
        return (organisation.school_by_id[self.person.school],)

    @cached_property
    def plans(self) -> tuple[PlanWishes, ...]:
        """What the organisation, and one's own school, ask of the plan."""
        organisation = self.context.outlook.organisation
        own = None if self.person.school is None else organisation.school_by_id[self.person.school].plan
        return (organisation.plan,) if own is None else (organisation.plan, own)

    def is_at(self, *levels: Level) -> bool:
        """Whether the highest level is one of these."""
        return LEVELS[self.level] in levels

    def is_from(self, level: Level) -> bool:
        """Whether the highest level is this or above."""
        return self.level >= LEVELS.index(level)

    def holds(self, award: str) -> bool:
        """Whether another qualification is passed."""
        return any(each.award == award and each.status == "passed" for each in self.person.awards)

    def has_begun(self, npq: str) -> bool:
        """Whether they were admitted to an NPQ before, whatever came of it."""
        return any(record.status != "applied" for record in self.records.get(npq, ()))

    def lacks(self, award: str) -> bool:
        """Whether we are told that another qualification is not held: one of which nothing is told may be."""
        told = {each.status for each in self.person.awards if each.award == award}
        return bool(told) and told <= {"not_held", "failed", "withdrawn"}

    def wants_post(self, post: Post) -> bool:
        """Whether they have said yes to the post, or to a role that it carries."""
        return any(wish.post == post.id or wish.role in post.roles for wish in self.person.wants)

    def wanted_posts(self) -> tuple[Post, ...]:
        """The posts that they have said yes to by name."""
        return self.posts(tuple(wish.post for wish in self.person.wants if wish.post is not None))

    def wanted_roles(self) -> Iterable[str]:
        """The roles that they have said yes to, by name or by a post."""
        for wish in self.person.wants:
            if wish.role is not None:
                yield wish.role
            elif wish.post is not None:
                yield from (role for post in self.posts((wish.post,)) for role in post.roles)

    def posts(self, ids: tuple[str, ...]) -> tuple[Post, ...]:
        """Some posts by their ids; those that there are."""
        posts = self.context.outlook.organisation.post_by_id
        return tuple(posts[each] for each in ids if each in posts)
