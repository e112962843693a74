"""Who could have which NPQ paid for by DfE, at which intake, by which rule."""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from msgspec import Struct

from npqplan import __version__
from npqplan.catalogue import index_of, intake_of, intakes_from, suggest
from npqplan.catalogue.model import Catalogue, Intake
from npqplan.days import add_years
from npqplan.organisation.model import Organisation, Person
from npqplan.report.funding_result import FundingResult, IntakeLine, VerdictLine
from npqplan.report.prose import day, number
from npqplan.report.result import CatalogueRef, PersonRef, SchoolRef
from npqplan.report.wording.funding import sentence
from npqplan.rules.funding import decide, workplaces
from npqplan.workflows.reading import Ready

_YEARS_AHEAD = 3
"""Far enough to meet an intake: one is expected each autumn."""


class Misnamed(Struct, frozen=True):
    """An intake or NPQ that the catalogue does not know, and the nearest that it does."""

    what: str
    given: str
    nearest: str | None

    def __str__(self) -> str:
        """What to say of it."""
        hint = f"; did you mean {self.nearest}?" if self.nearest else ""
        return f'"{self.given}" is not an {self.what} in the catalogue{hint}'


class NoIntake(Struct, frozen=True):
    """The catalogue knows no intake within some years of a day, and the first that it knows later."""

    from_: date
    first: str | None

    def __str__(self) -> str:
        """What to say of it."""
        hint = f"; the first it knows is --intake {self.first}" if self.first else ""
        years = number(_YEARS_AHEAD)
        return f"the catalogue knows no intake in the {years} years from {day(self.from_)}{hint}"


def funding(ready: Ready, intake: str | None, npq: str | None) -> FundingResult | Misnamed | NoIntake:
    """The funding answer for an intake (None: the next) and one NPQ or offer (None: all of them)."""
    catalogue = ready.catalogue
    start = _intake(catalogue, ready.as_of, intake)
    courses = _courses(catalogue, npq)
    if isinstance(start, Misnamed | NoIntake):
        return start
    if isinstance(courses, Misnamed):
        return courses
    organisation = ready.organisation
    verdicts = tuple(_verdicts(organisation, courses, start, catalogue))
    cited = {source for verdict in verdicts for source in verdict.cites}
    return FundingResult(
        npqplan=__version__,
        report="funding",
        schema_version=1,
        as_of=ready.as_of,
        catalogue=CatalogueRef(catalogue.version, catalogue.checked, ready.own_catalogue),
        organisation=organisation.name,
        intake=_intake_line(catalogue, start, verdicts),
        npqs=courses,
        schools=tuple(SchoolRef(school.id, school.name) for school in organisation.schools),
        people=tuple(_person(person) for person in _by_school(organisation)),
        verdicts=verdicts,
        diagnostics=ready.diagnostics,
        sources=tuple(source for source in catalogue.sources if source.id in cited),
        rosters=ready.rosters,
    )


def _intake(catalogue: Catalogue, as_of: date, given: str | None) -> Intake | Misnamed | NoIntake:
    if given is None:
        near = intakes_from(catalogue, as_of, add_years(as_of, _YEARS_AHEAD))
        later = sorted((each.starts_on, each.id) for each in catalogue.intakes if each.starts_on >= as_of)
        return near[0] if near else NoIntake(as_of, later[0][1] if later else None)
    name = given.strip().lower().replace(" ", "-")
    known = [intake.id for intake in catalogue.intakes]
    return intake_of(catalogue, name) or Misnamed("intake", given, _nearest(name, known))


def _nearest(word: str, known: list[str]) -> str | None:
    return next(iter(get_close_matches(word, known, n=1)), None)


def _courses(catalogue: Catalogue, given: str | None) -> tuple[str, ...] | Misnamed:
    index = index_of(catalogue)
    if given is None:
        return (*index.npqs, *index.offers)
    code = index.npq_code(given) or index.offer_code(given)
    if code is None:
        return Misnamed("NPQ", given, next(iter(suggest(given, index.npq_words)), None))
    return (code,)


def _by_school(organisation: Organisation) -> Iterator[Person]:
    """The trust's own staff, then school by school, each in the canonical order."""
    for school in (None, *(school.id for school in organisation.schools)):
        yield from organisation.people_of.get(school, ())


def _verdicts(
    organisation: Organisation, courses: tuple[str, ...], start: Intake, catalogue: Catalogue
) -> Iterator[VerdictLine]:
    def name(id_: str) -> str:
        school = organisation.school_by_id.get(id_)
        return id_ if school is None else school.name

    for person in _by_school(organisation):
        schools = workplaces(person, organisation)
        for course in courses:
            found = decide(person, schools, course, start, catalogue)
            yield VerdictLine(
                person=person.id,
                school=person.school,
                npq=course,
                intake=start.id,
                outcome=found.outcome,
                code=found.code,
                text=sentence(found, name),
                cites=found.cites,
                rules_of=found.rules_of,
            )


def _person(person: Person) -> PersonRef:
    return PersonRef(person.id, person.name, person.school, person.role_slugs)


def _intake_line(catalogue: Catalogue, start: Intake, verdicts: tuple[VerdictLine, ...]) -> IntakeLine:
    rules_of = next((verdict.rules_of for verdict in verdicts if verdict.rules_of), start.id)
    whose = intake_of(catalogue, rules_of)
    return IntakeLine(
        start.id, start.title, start.starts_on, start.status, whose.title if whose else rules_of
    )
