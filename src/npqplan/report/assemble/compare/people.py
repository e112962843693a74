"""Who joined, left, or has another role or school; and who may be one person under two ids."""

from collections.abc import Iterator

from npqplan.report.assemble.compare.both import Both
from npqplan.report.assemble.compare.side import Side
from npqplan.report.assemble.other_ids import people_of_one_name
from npqplan.report.compare_result import Doubt, MovedPerson
from npqplan.report.result import PersonRef


def moves(both: Both) -> tuple[MovedPerson, ...]:
    """Everybody who joined, left or changed."""
    return tuple(line for person in both.everybody if (line := _move(person, both)) is not None)


def _move(person: str, both: Both) -> MovedPerson | None:
    before, now = both.people_before.get(person), both.people_now.get(person)
    if before is not None and now is not None:
        same = {*before.roles} == {*now.roles} and before.school == now.school
        return None if same else MovedPerson(person, "changed", *_roles_and_school(before, now), ())
    joined = now is not None
    passed = _passed(both.now if joined else both.before, person)
    return MovedPerson(person, "joined" if joined else "left", *_roles_and_school(before, now), passed)


def _roles_and_school(
    before: PersonRef | None, now: PersonRef | None
) -> tuple[tuple[str, ...], tuple[str, ...], str | None, str | None]:
    return (
        before.roles if before else (),
        now.roles if now else (),
        before.school if before else None,
        now.school if now else None,
    )


def _passed(side: Side, person: str) -> tuple[str, ...]:
    lines = side.npqs or ()
    return tuple(dict.fromkeys(x.npq for x in lines if x.person == person and x.status == "passed"))


def doubts(both: Both) -> Iterator[Doubt]:
    """Somebody gone and somebody new of the same name; an id that has another name now."""
    for found in people_of_one_name(both.before.people, both.now.people):
        yield Doubt("same-name", found.text, (*found.gone, *found.come))
    for person in both.now.people:
        before = both.people_before.get(person.id)
        if before is not None and before.name.casefold() != person.name.casefold():
            yield Doubt(
                "other-name",
                f"the id {person.id} was {before.name}'s and is {person.name}'s: they are taken for one "
                "person. If they are two, give each an id of their own",
                (person.id,),
            )
