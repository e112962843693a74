"""The terms that only arrange: steadiness, cost, starts, learning together, earliness.

None of them ever creates a place; they choose among plans that serve the purposes equally well.
"""

from collections.abc import Iterator, Sequence

from npqplan.catalogue.model import LEVELS
from npqplan.organisation.model import Person
from npqplan.planning.place import Place
from npqplan.planning.problem import Problem
from npqplan.planning.programme.columns import Part, Programme, total


def unfunded_part(programme: Programme) -> Part:
    """The fewest places that nobody would fund: given only where a purpose before this needs them."""
    unfunded = {
        column: -1 for column, place in programme.places.items() if programme.candidates.is_unfunded(place)
    }
    return Part("combinations", unfunded, at=None)


def parts(programme: Programme) -> tuple[Part, ...]:
    """The parts of these terms, in their order."""
    decided = _decided(programme)
    return (
        _steadiness(programme, decided),
        _cost(programme, decided),
        _starts(programme, decided),
        *_learning_together(programme, decided),
        _earliness(programme, decided),
    )


def _decided(programme: Programme) -> tuple[Place, ...]:
    here = {person.id for person in programme.scope.people}
    return tuple(place for place in programme.candidates.decided if place.person.id in here)


def _steadiness(programme: Programme, decided: Sequence[Place]) -> Part:
    """Earlier recommendations that stand as they were; each of the others is a change."""
    here = {person.id for person in programme.scope.people}
    earlier = {start for start in programme.asked.earlier if start[0] in here}
    worth_it = earlier - programme.asked.let_go
    standing = {column: 1 for column, place in programme.places.items() if place.start in worth_it}
    settled = sum(1 for place in decided if place.start in earlier)
    most = programme.asked.most_standing
    if most is not None and most < len(standing):
        counted = programme.column(upper=most)
        programme.limit(counted, list(standing))
        standing = {counted: 1}
    return Part("steadiness", standing, settled - len(earlier))


def _cost(programme: Programme, decided: Sequence[Place]) -> Part:
    """Pounds that DfE is not known to fund."""
    prices = {column: -place.cost for column, place in programme.places.items() if place.cost}
    return Part("cost", prices, -sum(place.cost for place in decided))


def _starts(programme: Programme, decided: Sequence[Place]) -> Part:
    """How many places there are."""
    return Part("starts", dict.fromkeys(programme.places, -1), -len(decided))


def _learning_together(programme: Programme, decided: Sequence[Place]) -> tuple[Part, Part]:
    """People who start the same NPQ beside a colleague; then places that somebody can support."""
    sharing: dict[str, list[int]] = {}
    settled: set[str] = set()
    supported: dict[int, int] = {}
    for together in _by_start(programme, decided):
        for column, place in together:
            if column is not None and has_alumni(place, programme.problem):
                supported[column] = 1
        for person, shares in _sharing(together, programme):
            if shares is None:
                settled.add(person)
            else:
                sharing.setdefault(person, []).append(shares)
    people = {
        column: 1
        for person, columns in sharing.items()
        if person not in settled and (column := programme.any_of(columns)) is not None
    }
    already = sum(has_alumni(place, programme.problem) for place in decided)
    return (
        Part("learning_together", people, len(settled), 0),
        Part("learning_together", supported, already, 1),
    )


def _sharing(
    together: Sequence[tuple[int | None, Place]], programme: Programme
) -> Iterator[tuple[str, int | None]]:
    """For each person who may start beside a companion, a column that says so; None: it is so already.

    A column for the whole group says that it has two or more, which settles most of it at once.
    """
    beside = [
        [other for other, one in together if are_companions(place, one, programme.problem)]
        for _, place in together
    ]
    if not any(beside):
        return
    starting = total(column for column, _ in together if column is not None)
    here = programme.column(upper=len(starting))
    programme.at_most({here: 1, **total(starting, -1)}, 0)
    meets = programme.column(whole=True)
    programme.at_most({meets: 2, here: -1}, len(together) - len(starting))
    for (column, place), fellows in zip(together, beside, strict=True):
        if not fellows:
            continue
        if None in fellows and column is None:
            yield place.person.id, None
            continue
        shares = programme.column()
        if column is not None:
            programme.limit(shares, [column])
        if None not in fellows:
            programme.limit(shares, [meets])
            others = [each for each in fellows if each is not None]
            if 2 * len(others) > len(starting):
                without = total(each for each in starting if each not in others)
                programme.at_most({shares: 1, here: -1, **without}, 0)
            else:
                programme.limit(shares, others)
        yield place.person.id, shares


def _by_start(programme: Programme, decided: Sequence[Place]) -> list[list[tuple[int | None, Place]]]:
    """Places with the same school, NPQ and intake; those decided have no column."""
    found: dict[tuple[str | None, str, str], list[tuple[int | None, Place]]] = {}
    for column, place in (*programme.places.items(), *((None, place) for place in decided)):
        start = place.person.school, place.npq.code, place.intake.id
        found.setdefault(start, []).append((column, place))
    return list(found.values())


def _earliness(programme: Programme, decided: Sequence[Place]) -> Part:
    """Intakes of the horizon that pass before each place."""
    passed = {intake.id: before for before, intake in enumerate(programme.problem.intakes)}
    waits = {
        column: -passed[place.intake.id]
        for column, place in programme.places.items()
        if passed[place.intake.id]
    }
    return Part("earliness", waits, -sum(passed.get(place.intake.id, 0) for place in decided))


def are_companions(one: Place, other: Place, problem: Problem) -> bool:
    """Whether two places of one school, NPQ and intake are of people at a similar level or in one remit."""
    if one.person.id == other.person.id:
        return False
    apart = abs(LEVELS.index(problem.level(one.person)) - LEVELS.index(problem.level(other.person)))
    return apart <= 1 or not set(one.person.remits_led).isdisjoint(other.person.remits_led)


def has_alumni(place: Place, problem: Problem) -> bool:
    """Whether a colleague who stays until the result has passed the same NPQ."""
    return any(place.npq.code in passed(person) for person in colleagues_who_stay(place, problem))


def colleagues_who_stay(place: Place, problem: Problem) -> tuple[Person, ...]:
    """Colleagues of one's school who have passed something and, for all we know, stay until the result."""
    return tuple(
        person
        for person in problem.alumni_of[place.person.school]
        if person.id != place.person.id and person.is_here(place.finishes_on)
    )


def passed(person: Person) -> set[str]:
    """What somebody has passed."""
    return {record.npq for record in person.npqs if record.status == "passed"}
