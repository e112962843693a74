"""The plan's terms posed in another way: one set of places chosen for each person.

For everybody all sets of places that their time allows are written out, and what each set is worth to a
purpose is asked of it as a whole; one set is chosen for each person. Cover is not one matching a September,
but one for each stretch of the posts in their order: how many of the first so many can be filled. The terms
are asked one by one.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from npqplan.days import academic_year
from npqplan.organisation.model import Person, Post
from npqplan.planning.candidates import Candidates
from npqplan.planning.place import Gains, Place, Term, gains_of
from npqplan.planning.problem import Problem
from npqplan.planning.purposes import combinations, duties, golden_thread, implementation, second_successor
from npqplan.succession.order import KEY_CLASSES
from tests.planning.asking import Programme, Question, Sum
from tests.planning.sets import Chosen, are_companions, has_alumni, sets_of, useful_npqs

Has: TypeAlias = Callable[[Person, Gains], bool]
"""Whether somebody has something by what they gain."""


def terms(problem: Problem) -> dict[Term, tuple[int, ...]]:
    """The best values, term by term, each held before the next is asked; more is better."""
    return _Posed(Candidates(problem)).terms()


@dataclass
class _Posed:
    """The programme as it is put together."""

    candidates: Candidates
    programme: Programme = field(default_factory=Programme)
    sets: dict[str, dict[int, Chosen]] = field(default_factory=dict)
    """By person, the columns and what somebody would have by each, decided places included."""

    @property
    def problem(self) -> Problem:
        return self.candidates.problem

    def terms(self) -> dict[Term, tuple[int, ...]]:
        self._one_set_each()
        self._rooms()
        self._budgets()
        found: dict[Term, list[int]] = {}
        for asked in self._questions():
            value = self.programme.most(asked.sum) + asked.constant
            if asked.is_shown:
                found.setdefault(asked.term, []).append(value)
        return {term: tuple(numbers) for term, numbers in found.items()}

    # Sets, and their limits

    def _one_set_each(self) -> None:
        for person in self.problem.organisation.people:
            useful = sorted(useful_npqs(person, self.problem))
            places = [place for npq in useful for place in self.candidates.of(person, npq)]
            decided = self.candidates.decided_of.get(person.id, ())
            found = {
                self.programme.column(whole=True): each for each in sets_of(places, decided, self.problem)
            }
            self.sets[person.id] = found
            self.programme.row(dict.fromkeys(found, 1), least=1, most=1)

    def _new(self, person: str, column: int) -> list[Place]:
        return [place for place in self.sets[person][column] if not place.kept]

    def _rooms(self) -> None:
        """Places per intake; what is decided goes first."""
        starting: dict[tuple[str | None, str], Sum] = {}
        most: dict[tuple[str | None, str], int] = {}
        for person in self.problem.organisation.people:
            limit = self.problem.places_per_intake(person)
            for column in self.sets[person.id] if limit is not None else ():
                for place in self._new(person.id, column):
                    at = person.school, place.intake.id
                    most[at] = limit or 0
                    starting.setdefault(at, {}).setdefault(column, 0)
                    starting[at][column] += 1
        for at, sum_ in starting.items():
            taken = sum((one.person.school, one.intake.id) == at for one in self.candidates.decided)
            self.programme.row(sum_, most=max(0, most[at] - taken))

    def _budgets(self) -> None:
        """What a school's own budget does not pay for comes from the shared one."""
        purse = self.candidates.purse
        costs: dict[tuple[str | None, int], Sum] = {}
        for person in self.problem.organisation.people:
            for column in self.sets[person.id] if purse.is_limited(person) else ():
                for place in self._new(person.id, column):
                    at = person.school, academic_year(place.intake.starts_on)
                    costs.setdefault(at, {}).setdefault(column, 0)
                    costs[at][column] += place.cost
        shares: dict[int, Sum] = {}
        for (school, year), sum_ in costs.items():
            share = self.programme.column(upper=purse.shared_left(year))
            self.programme.row({**sum_, share: -1}, most=purse.own_left(school, year))
            shares.setdefault(year, {})[share] = 1
        for year, sum_ in shares.items():
            self.programme.row(sum_, most=purse.shared_left(year))

    # What sets are worth

    def _having(self, people: Iterable[Person], has: Has) -> Sum:
        """The sets by which somebody has something."""
        return {
            column: 1
            for person in people
            for column, places in self.sets[person.id].items()
            if has(person, gains_of(places))
        }

    def _each(self, worth: Callable[[Person, Chosen], int]) -> Sum:
        """What each set is worth by itself."""
        found = {
            column: worth(person, places)
            for person in self.problem.organisation.people
            for column, places in self.sets[person.id].items()
        }
        return {column: weight for column, weight in found.items() if weight}

    def _questions(self) -> Iterator[Question]:
        """What is to be large, one thing after another."""
        problem = self.problem
        before = problem.intake_order
        yield Question("duties", self._each(lambda who, places: self._duty(who, places)[0]))
        yield Question("duties", self._each(lambda who, places: self._duty(who, places)[1]))
        yield from self._cover()
        yield from self._depth()
        yield Question("combinations", self._each(self._unfunded), is_shown=False)
        yield Question("combinations", dict.fromkeys(self._breadth(), 1))
        yield Question("combinations", self._each(self._halves))
        yield Question("second_successor", dict.fromkeys(self._second(), 1))
        yield Question("implementation", dict.fromkeys(self._implementation(), 1))
        yield Question("golden_thread", dict.fromkeys(self._golden_thread(), 1))
        yield Question("cost", self._each(lambda _, places: -sum(place.cost for place in places)))
        yield Question("starts", self._each(lambda _, places: -len(places)))
        yield Question("learning_together", dict.fromkeys(self._sharing(), 1))
        yield Question(
            "learning_together",
            self._each(lambda _, places: sum(has_alumni(place, problem) for place in places)),
        )
        yield Question(
            "earliness",
            self._each(lambda _, places: -sum(before.get(place.intake.id, 0) for place in places)),
        )

    def _duty(self, person: Person, places: Chosen) -> tuple[int, ...]:
        if all(holder.id != person.id for _, holder, _ in self.problem.duty_holders):
            return 0, 0
        return duties.value(self.problem, gains_of(places), person)

    def _unfunded(self, _: Person, places: Chosen) -> int:
        return -sum(self.candidates.is_unfunded(place) for place in places if not place.kept)

    def _halves(self, person: Person, places: Chosen) -> int:
        gains = gains_of(places)
        return sum(self.problem.has(person, half.npqs, gains) for half in self.problem.halves(person))

    # Cover

    def _cover(self) -> Iterator[Question]:
        """For each class: how many posts more than before it, and how many of them are needed by then."""
        problem = self.problem
        before = 0
        earlier: list[Post] = []
        for at in range(KEY_CLASSES):
            posts = [post for post in problem.posts_in_order if problem.class_of[post.id] == at]
            needed_from = {post: problem.needed_on(post) or date.max for post in posts}
            whole = self._filled({on: [*earlier, *posts] for on in problem.septembers})
            reached = self.programme.most(whole)
            yield Question("prepared_cover", {}, constant=reached - before)
            needed = self._filled(
                {
                    on: [*earlier, *(post for post in posts if needed_from[post] <= on)]
                    for on in problem.septembers
                }
            )
            yield Question("prepared_cover", needed, is_shown=False)
            before = reached
            earlier += posts

    def _filled(self, posts_on: Mapping[date, Sequence[Post]]) -> Sum:
        """The most of some posts that can be filled at once, summed over the Septembers."""
        found: Sum = {}
        for on, posts in posts_on.items():
            by_person: dict[str, Sum] = {}
            for post in posts:
                filled: Sum = {}
                for prospect in self.problem.pipelines.covering[post.id]:
                    able = self._having([prospect.person], self._prepared_for(post, on))
                    if able:
                        column = self.programme.column()
                        self.programme.row({**able, column: -1}, least=0)
                        filled[column] = 1
                        by_person.setdefault(prospect.person.id, {})[column] = 1
                self.programme.row(filled, most=1)
                found |= filled
            for theirs in by_person.values():
                self.programme.row(theirs, most=1)
        return found

    def _prepared_for(self, post: Post, on: date) -> Has:
        """Whether somebody is ready and prepared for a post on a day."""
        found = self.problem.pipelines
        prospects = {each.person.id: each for each in found.covering[post.id] if each.is_ready(on)}

        def is_prepared(who: Person, gains: Gains) -> bool:
            if who.id not in prospects:
                return False
            prepared = found.prepared_on(prospects[who.id], gains.get(who.id))
            return prepared is not None and prepared <= on

        return is_prepared

    # Combinations

    def _holding(self, npqs: Sequence[str]) -> Has:
        return lambda who, gains: self.problem.has(who, npqs, gains)

    def _depth(self) -> Iterator[Question]:
        by_position: dict[int, Sum] = {}
        for priority in combinations.priorities(self.problem):
            deep = self._having(priority.led_by, self._holding(priority.deepened_by))
            position = priority.school.priorities.index(priority.remit)
            by_position.setdefault(position, {})[self.programme.only_if(deep)] = 1
        yield Question("combinations", {each: 1 for sum_ in by_position.values() for each in sum_})
        for _, sum_ in sorted(by_position.items()):
            yield Question("combinations", sum_, is_shown=False)

    def _breadth(self) -> Iterator[int]:
        """Somebody with breadth who has no depth; or two with depth, and somebody with breadth."""
        for priority in combinations.priorities(self.problem):
            deep = self._having(priority.led_by, self._holding(priority.deepened_by))
            broad = self._having(priority.could_broaden, self._holding(combinations.BREADTH))
            both = self.programme.only_if(deep, 2)
            self.programme.row({**broad, both: -1}, least=0)
            yield self.programme.only_if({**{each: 1 for each in broad if each not in deep}, both: 1})

    # Second successors, implementation, the golden thread

    def _second(self) -> Iterator[int]:
        last = self.problem.septembers[-1]
        for post in self.problem.posts_in_order:
            if not second_successor.matters(post, self.problem):
                continue
            people = [prospect.person for prospect in self.problem.pipelines.covering[post.id]]
            yield self.programme.only_if(self._having(people, self._prepared_for(post, last)), 2)

    def _implementation(self) -> Iterator[int]:
        def has_their_own(who: Person, gains: Gains) -> bool:
            return bool(implementation.with_it((who,), self.problem, gains))

        for school in self.problem.organisation.schools:
            for level in implementation.LEVELS:
                people = implementation.leaders(school, level, self.problem)
                if people:
                    half = (len(people) + 1) // 2
                    yield self.programme.only_if(self._having(people, has_their_own), half)

    def _golden_thread(self) -> Iterator[int]:
        for beginner in self.problem.beginners:
            people = golden_thread.supporters(beginner, self.problem)
            yield self.programme.only_if(self._having(people, self._supports(beginner)))

    def _supports(self, beginner: Person) -> Has:
        def does(who: Person, gains: Gains) -> bool:
            return self.problem.has(who, (golden_thread.NPQ,), {}) or golden_thread.is_supported(
                beginner, self.problem, {who.id: gains.get(who.id, {})}
            )

        return does

    # Learning together

    def _sharing(self) -> Iterator[int]:
        """For each person a column that is 1 only if they start something beside a companion."""
        starting: dict[tuple[str | None, str, str], dict[str, Sum]] = {}
        who = self.problem.organisation.person_by_id
        for person, sets in self.sets.items():
            for column, places in sets.items():
                for place in places:
                    start = place.person.school, place.npq.code, place.intake.id
                    starting.setdefault(start, {}).setdefault(person, {})[column] = 1
        beside: dict[str, list[int]] = {}
        for people in starting.values():
            for person, own in people.items():
                fellows = [each for each in people if are_companions(who[person], who[each], self.problem)]
                if fellows:
                    column = self.programme.only_if(own)
                    theirs = {each: 1 for fellow in fellows for each in people[fellow]}
                    self.programme.row({**theirs, column: -1}, least=0)
                    beside.setdefault(person, []).append(column)
        for columns in beside.values():
            yield self.programme.only_if(dict.fromkeys(columns, 1))
