"""Facts that nobody told of somebody or their school, answered each way that they could be."""

from collections.abc import Iterator
from typing import get_args

from msgspec.structs import replace

from npqplan.days import add_years
from npqplan.organisation.model import AwardRecord, Employment, Organisation, Person, School
from npqplan.planning.counterfactual.changing import Change, with_person, with_school
from npqplan.planning.problem import Problem
from npqplan.rules.verdict import Value

LONG = 10
"""Years in a role that are enough for anything."""
ENTRY_AWARDS = {"NPQEYL": "early_years_level_3", "NPQLPM": "maths_mastery"}
"""What an NPQ asks for, and nobody need have told."""
_OF_A_SCHOOL = ("pupil_premium_top_half", "rise")
_OF_A_CHILDMINDER = ("childminder", "on_childminder_list")


def untold(problem: Problem, person: Person, npq: str | None) -> Iterator[Change]:
    """Each fact told one way: first of the person, then of their school."""
    organisation = problem.organisation
    for code, values, told in _of_person(problem, person, npq):
        yield Change("fact", code, person.id, with_person(organisation, told), values)
    school = problem.school(person)
    if school is not None:
        yield from of_school(problem, school)


def of_school(problem: Problem, school: School) -> Iterator[Change]:
    """Each fact of a school that nobody told, told one way."""
    organisation: Organisation = problem.organisation
    for code, values, told in _of_school(problem, school):
        yield Change("fact", code, school.id, with_school(organisation, told), values)


_Told = tuple[str, dict[str, Value], Person]


def _of_person(problem: Problem, person: Person, npq: str | None) -> Iterator[_Told]:
    as_of = problem.outlook.as_of
    if person.qualified_teacher is None:
        yield "qualified", {}, replace(person, qualified_teacher=True)
        yield "not-qualified", {}, replace(person, qualified_teacher=False)
    if person.induction is None:
        yield "induction-completed", {}, replace(person, induction="completed")
    for at, now in enumerate(person.roles):
        if now.since is None:
            for code, since in (("in-role-long", add_years(as_of, -LONG)), ("in-role-new", as_of)):
                roles = (*person.roles[:at], replace(now, since=since), *person.roles[at + 1 :])
                yield code, {"role": now.role}, replace(person, roles=roles)
    award = ENTRY_AWARDS.get(npq or "")
    if award and all(each.award != award for each in person.awards):
        yield (
            f"has-{award.replace('_', '-')}",
            {},
            replace(person, awards=(*person.awards, AwardRecord(award))),
        )
    for at, record in enumerate(person.npqs):
        if record.funded is None and record.npq == npq:
            for code, funded in (("was-funded", True), ("was-not-funded", False)):
                records = (*person.npqs[:at], replace(record, funded=funded), *person.npqs[at + 1 :])
                yield code, {"npq": record.npq}, replace(person, npqs=records)


def _of_school(problem: Problem, school: School) -> Iterator[tuple[str, dict[str, Value], School]]:
    facts = (*_OF_A_SCHOOL, *(_OF_A_CHILDMINDER if school.setting == "early_years_or_childcare" else ()))
    for name in facts:
        if getattr(school, name) is None:
            for told in (True, False):
                code = name.replace("_", "-") if told else f"not-{name.replace('_', '-')}"
                yield code, {}, replace(school, **{name: told})
    if school.establishment_type is None and not school.not_in_gias:
        types = problem.outlook.catalogue.establishment_types
        mainstream = [each.code for each in types if each.kind == "mainstream"]
        for usual in mainstream[:1]:
            yield "mainstream", {}, replace(school, establishment_type=usual)
        yield "not-in-gias", {}, replace(school, not_in_gias=True)
    if school.phase is None:
        yield "primary", {}, replace(school, phase="primary")
        yield "secondary", {}, replace(school, phase="secondary")
    if school.setting == "another_setting" and school.employment is None:
        for employment in get_args(Employment):
            yield "employment", {"kind": employment}, replace(school, employment=employment)
