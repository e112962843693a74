"""The plan along the years as a picture, and in a table what starts when and until when it goes."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from npqplan.days import academic_year, academic_year_name, first_september
from npqplan.report.compose.parts import Part
from npqplan.report.compose.timeline import busy
from npqplan.report.page import Block, Figure, Heading, Lane, Run, Stretch, Table, Timeline
from npqplan.report.prose import count, joined, month
from npqplan.report.result import StudyLine

_MOST_PEOPLE = 20


def along_the_years(part: Part) -> Iterator[Block]:
    """A lane for each person who studies; where they are many, for each NPQ and start."""
    lines = part.result.studies
    if not lines:
        return
    yield Heading("The plan over time")
    alike: dict[tuple[date, str, date, date], list[StudyLine]] = {}
    for line in lines:
        alike.setdefault((line.from_, line.npq, line.taught_until, line.result_on), []).append(line)
    together = [same for _, same in sorted(alike.items())]
    many = len({line.person for line in lines}) > _MOST_PEOPLE
    lanes = tuple(_lanes_of_npqs(together) if many else _lanes_of_people(part))
    about = "Each NPQ from its start to its result, school year by school year."
    years = tuple(_years(lanes, part.result.as_of))
    yield Figure("NPQs over the years", about, Timeline(years, lanes), ("taught", "result"))
    yield _facts(part, together, many=many)
    yield from busy(part)


def _lanes_of_people(part: Part) -> Iterator[Lane]:
    by_person: dict[str, list[StudyLine]] = {}
    for line in part.result.studies:
        by_person.setdefault(line.person, []).append(line)
    for person, lines in sorted(by_person.items(), key=lambda item: _order(item[1])):
        yield Lane(part.names.surname(person), tuple(map(_stretch, lines)))


def _order(lines: Sequence[StudyLine]) -> tuple[date, date, str]:
    """Who is first: whose study begins first, then whose ends first; the same NPQs together."""
    return min(line.from_ for line in lines), max(line.result_on for line in lines), lines[0].npq


def _lanes_of_npqs(together: Sequence[Sequence[StudyLine]]) -> Iterator[Lane]:
    for same in together:
        yield Lane(count(len(same), "person", "people"), (_stretch(same[0]),))


def _stretch(line: StudyLine) -> Stretch:
    return Stretch(line.npq, line.from_, line.taught_until, line.result_on)


def _years(lanes: Sequence[Lane], as_of: date) -> Iterator[tuple[date, str]]:
    """From the school year that we are in until the one of the last result."""
    last = max(stretch.ends_on for lane in lanes for stretch in lane.stretches)
    for year in range(academic_year(as_of), academic_year(max(last - timedelta(days=1), as_of)) + 1):
        yield first_september(year), academic_year_name(year)


def _facts(part: Part, together: Sequence[Sequence[StudyLine]], *, many: bool) -> Table:
    """What is taught from when until when, and to whom; what is the same for several people once."""
    rows = tuple(
        (
            (Run(same[0].npq, "strong"),),
            count(len(same), "person", "people")
            if many
            else joined(part.names.people(line.person for line in same)),
            f"{month(same[0].from_)} to {month(same[0].taught_until - timedelta(days=1))}",
            month(same[0].result_on),
        )
        for same in together
    )
    return Table(("NPQ", "Who", "Taught", "Result"), rows, weights=(2, 5, 4, 2))
