"""What a plan is made from: the outlook, the pipelines, the intakes of the horizon, money and limits."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from npqplan.catalogue import intakes_from
from npqplan.catalogue.model import Duty, Intake, Level, Npq
from npqplan.days import next_day
from npqplan.organisation.model import Excluded, Organisation, Person, PlanWishes, Post, School
from npqplan.planning.halves import Half, halves, own_combination
from npqplan.planning.place import Gains, Place
from npqplan.planning.priorities import Priority, priorities_of
from npqplan.planning.staying import while_here
from npqplan.rules.duties import holders
from npqplan.rules.funding import Funding, decide, workplaces
from npqplan.rules.induction import is_on_induction
from npqplan.rules.notice import changes_hands_on
from npqplan.rules.outlook import Outlook
from npqplan.succession.cover import septembers_of
from npqplan.succession.order import classes
from npqplan.succession.pipeline import Pipelines

TWO_AT_ONCE = 2


@dataclass
class Problem:
    """One planning problem. Everything is worked out once and remembered."""

    pipelines: Pipelines
    _funding: dict[tuple[str, str, str], Funding] = field(default_factory=dict)
    _halves: dict[str, tuple[Half, ...]] = field(default_factory=dict)
    _combinations: dict[str, frozenset[str]] = field(default_factory=dict)
    _most_at_once: dict[str | None, int | None] = field(default_factory=dict)
    _priorities: dict[date, Mapping[str | None, tuple[Priority, ...]]] = field(default_factory=dict)

    @property
    def outlook(self) -> Outlook:
        """From where we look."""
        return self.pipelines.outlook

    @property
    def organisation(self) -> Organisation:
        """The organisation planned for."""
        return self.outlook.organisation

    @cached_property
    def intakes(self) -> tuple[Intake, ...]:
        """The intakes that start within the horizon, in order."""
        return intakes_from(self.outlook.catalogue, self.outlook.as_of, self.outlook.horizon)

    @cached_property
    def done_on(self) -> date:
        """The day on which the plan is taken to be done: the first past the horizon."""
        return next_day(self.outlook.horizon)

    @cached_property
    def septembers(self) -> tuple[date, ...]:
        """The Septembers that show the plan's fruit."""
        last = self.intakes[-1].starts_on if self.intakes else self.outlook.horizon
        return septembers_of(self.outlook.catalogue, self.outlook.as_of, last)

    @cached_property
    def same_as(self) -> Mapping[str, frozenset[str]]:
        """Awards that stand for an NPQ (NASENCO for NPQSENCO), as the duties say."""
        return {duty.npq: frozenset(duty.exempt_awards) for duty in self.outlook.catalogue.duties}

    @cached_property
    def rank_of(self) -> Mapping[str, int]:
        """Everybody's place in the canonical order."""
        return {person.id: place for place, person in enumerate(self.organisation.people)}

    @cached_property
    def npq_order(self) -> Mapping[str, int]:
        """Every NPQ's place in the catalogue."""
        return {npq.code: place for place, npq in enumerate(self.outlook.catalogue.npqs)}

    @cached_property
    def intake_order(self) -> Mapping[str, int]:
        """How many intakes of the horizon come before each."""
        return {intake.id: place for place, intake in enumerate(self.intakes)}

    @cached_property
    def mentors_of(self) -> Mapping[str, tuple[Person, ...]]:
        """Who mentors whom, by the id of the person mentored."""
        found: dict[str, tuple[Person, ...]] = {}
        for person in self.organisation.people:
            for mentored in person.mentors:
                found[mentored] = (*found.get(mentored, ()), person)
        return found

    @cached_property
    def excluded(self) -> Mapping[str, tuple[Excluded, ...]]:
        """What the organisation or a school has ruled out, by the id of whom it is for."""
        plans = (self.organisation.plan, *(school.plan for school in self.organisation.schools))
        found: dict[str, tuple[Excluded, ...]] = {}
        for wishes in plans:
            for each in wishes.exclude if wishes else ():
                found[each.person] = (*found.get(each.person, ()), each)
        return found

    def halves(self, person: Person) -> tuple[Half, ...]:
        """The halves that somebody's own combination has."""
        if person.id not in self._halves:
            self._halves[person.id] = halves(person, self.outlook)
        return self._halves[person.id]

    def own_combination(self, person: Person) -> frozenset[str]:
        """Every NPQ of somebody's own combination."""
        if person.id not in self._combinations:
            self._combinations[person.id] = own_combination(person, self.outlook)
        return self._combinations[person.id]

    def priorities_on(self, day: date) -> Mapping[str | None, tuple[Priority, ...]]:
        """Every school's priorities, most important first, with those who are here on a day."""
        if day not in self._priorities:
            schools = self.organisation.schools
            self._priorities[day] = {
                school.id: priorities_of(school, day, self.outlook) for school in schools
            }
        return self._priorities[day]

    @property
    def priorities_of(self) -> Mapping[str | None, tuple[Priority, ...]]:
        """The same for the day on which the plan is done."""
        return self.priorities_on(self.done_on)

    @cached_property
    def alumni_of(self) -> Mapping[str | None, tuple[Person, ...]]:
        """By school (None: the trust itself), its people who have passed anything."""
        return {
            school: tuple(person for person in people if any(each.status == "passed" for each in person.npqs))
            for school, people in self.organisation.people_of.items()
        }

    @cached_property
    def duty_holders(self) -> tuple[tuple[Duty, Person, School | None], ...]:
        """Everybody with a role that the law sets a duty for, and where; not who has left."""
        schools = self.organisation.school_by_id
        return tuple(
            (duty, person, schools.get(school) if school else None)
            for duty in self.outlook.catalogue.duties
            for person, school in holders(self.organisation, duty, self.outlook.as_of)
        )

    @cached_property
    def duties_of(self) -> Mapping[str, tuple[tuple[Duty, Person, School | None], ...]]:
        """The same by person."""
        found: dict[str, tuple[tuple[Duty, Person, School | None], ...]] = {}
        for held in self.duty_holders:
            found[held[1].id] = (*found.get(held[1].id, ()), held)
        return found

    @cached_property
    def beginners(self) -> tuple[Person, ...]:
        """Trainees and early career teachers."""
        as_of = self.outlook.as_of
        people = (person for person in self.organisation.people if person.is_here(as_of))
        return tuple(person for person in people if is_on_induction(person, as_of))

    def order_of(self, place: Place) -> tuple[date, int, int]:
        """Where a place stands among others: by intake, then NPQ as catalogued, then the canonical order."""
        return place.intake.starts_on, self.npq_order[place.npq.code], self.rank_of[place.person.id]

    @cached_property
    def posts_in_order(self) -> tuple[Post, ...]:
        """Key posts by class; within one, those needed first."""

        def key(post: Post) -> tuple[int, date]:
            return self.class_of[post.id], self.needed_on(post) or date.max

        return tuple(sorted(self.pipelines.key_posts, key=key))

    def posts_open_to(self, person: Person) -> list[Post]:
        """The key posts for which somebody counts in cover, now or later, in the same order."""
        posts = self.organisation.post_by_id
        return sorted(
            (posts[post] for post in self.pipelines.posts_open_to(person) if post in self._position),
            key=lambda post: self._position[post.id],
        )

    @cached_property
    def _position(self) -> Mapping[str, int]:
        return {post.id: place for place, post in enumerate(self.posts_in_order)}

    def needed_on(self, post: Post) -> date | None:
        """When a post needs somebody: now if vacant; else when needed, or when it changes hands."""
        if post.vacant:
            return self.outlook.as_of
        days = [day for day in (post.needed_by, self._changes_hands_on(post)) if day]
        return min(days, default=None)

    def _changes_hands_on(self, post: Post) -> date | None:
        """When somebody new starts, where all holders have said that they leave."""
        last = self._last_day(post)
        role = next(iter(post.roles), None)
        return None if last is None else changes_hands_on(role, last, self.outlook.catalogue)

    def falls_vacant_on(self, post: Post) -> date | None:
        """The first day without any of its holders, where all have said that they leave."""
        last = self._last_day(post)
        return None if last is None else next_day(last)

    def _last_day(self, post: Post) -> date | None:
        leaving = [self.organisation.person_by_id[holder].leaving_on for holder in post.holders]
        days = [day for day in leaving if day is not None]
        return max(days) if days and len(days) == len(leaving) else None

    @cached_property
    def class_of(self) -> Mapping[str, int]:
        """The class of every post in the order of importance."""
        return classes(self.organisation)

    def npq(self, code: str) -> Npq:
        """An NPQ by its code."""
        return self.outlook.index.npqs[code]

    def level(self, person: Person) -> Level:
        """The level of somebody's highest role."""
        return self._levels[person.id]

    @cached_property
    def _levels(self) -> Mapping[str, Level]:
        level = self.outlook.ladder.level
        return {person.id: level(person.role_slugs) for person in self.organisation.people}

    def school(self, person: Person) -> School | None:
        """Somebody's school; None for the trust's own staff."""
        return self.outlook.school_of(person)

    def _both_wishes(self, person: Person) -> tuple[PlanWishes, ...]:
        """What the organisation, and somebody's own school, ask of the plan."""
        school = self.school(person)
        return (self.organisation.plan, *((school.plan,) if school and school.plan else ()))

    @property
    def has_room(self) -> bool:
        """Whether anybody could start anything: there is an intake, and the limit is not none at all."""
        return bool(self.intakes) and self.organisation.plan.places_per_intake != 0

    def places_per_intake(self, person: Person) -> int | None:
        """The most that may start at one intake where somebody works: the lower of two limits; None: none."""
        if person.school not in self._most_at_once:
            given = (wishes.places_per_intake for wishes in self._both_wishes(person))
            limits = [most for most in given if most is not None]
            self._most_at_once[person.school] = min(limits, default=None)
        return self._most_at_once[person.school]

    def two_at_once(self, person: Person) -> bool:
        """Whether somebody may be taught two NPQs at once."""
        return any(wishes.two_at_once for wishes in self._both_wishes(person))

    def fee(self, person: Person, npq: Npq) -> int | None:
        """The price of a place in pounds: the school's, the trust's, or the catalogue's; None: not known."""
        for wishes in reversed(self._both_wishes(person)):
            if npq.code in wishes.fees:
                return wishes.fees[npq.code]
        return npq.fee.pounds if npq.fee else None

    def funding(self, person: Person, course: str, intake: Intake) -> Funding:
        """What DfE's rules say of a place."""
        key = person.id, course, intake.id
        if key not in self._funding:
            schools = workplaces(person, self.organisation)
            self._funding[key] = decide(person, schools, course, intake, self.outlook.catalogue)
        return self._funding[key]

    def has(self, person: Person, npqs: Iterable[str], gains: Gains) -> bool:
        """Whether somebody holds, studies or by the plan takes any of some NPQs.

        An award that stands for an NPQ (NASENCO) counts as that NPQ.
        """
        return self._is_any(npqs, self._with(person, gains))

    def brings(self, person: Person, npqs: Iterable[str], gains: Gains) -> bool:
        """Whether they do so with a result before they leave, so that their school has something of it."""
        return self._is_any(npqs, self.brought(person, gains))

    def brought(self, person: Person, gains: Gains) -> Mapping[str, date]:
        """All the NPQs and awards of which that is so, with the days of their results."""
        return while_here(person, self._with(person, gains))

    def _with(self, person: Person, gains: Gains) -> Mapping[str, date]:
        held, gained = self.pipelines.preparation.held_from(person), gains.get(person.id)
        return {**gained, **held} if gained else held

    def _is_any(self, npqs: Iterable[str], known: Mapping[str, date]) -> bool:
        same_as = self.same_as
        return any(npq in known or not same_as.get(npq, frozenset()).isdisjoint(known) for npq in npqs)
