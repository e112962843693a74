"""The plan term by term: who studies what when, when the results come, and how much there is at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TypeAlias

from msgspec import Struct

from npqplan.days import academic_year_name, term, terms
from npqplan.report.compose.parts import Part
from npqplan.report.compose.words import lower
from npqplan.report.page import Block, Heading, Paragraph, Run, Table
from npqplan.report.prose import joined, number
from npqplan.report.result import StudyLine

_MOST_PEOPLE = 20
_TAUGHT, _RESULT, _FREE = "■", "★", "·"
_Term: TypeAlias = tuple[int, int]
_Marks: TypeAlias = Mapping[_Term, str]
_TERMS = 3


class _Track(Struct, frozen=True):
    """Studies that follow one another, and their marks by term."""

    npqs: tuple[str, ...]
    marks: _Marks


_Row: TypeAlias = tuple[str, str, _Track]


def timeline(part: Part) -> Iterator[Block]:
    """A line for each person who studies; where they are many, for each NPQ and start."""
    lines = part.result.studies
    if not lines:
        return
    yield Heading(
        "Term by term",
        aside=f"{_TAUGHT} taught, {_RESULT} result, {_FREE} neither; autumn, spring, summer of each year",
    )
    by_person: dict[str, list[StudyLine]] = {}
    for line in lines:
        by_person.setdefault(line.person, []).append(line)
    as_of = part.result.as_of
    if len(by_person) <= _MOST_PEOPLE:
        whose = [(part.names.surname(who), _tracks(own, as_of)) for who, own in by_person.items()]
        whose.sort(key=lambda row: _order(row[1]))
        rows = [
            (who if number_ == 0 else "", ", ".join(track.npqs), track)
            for who, tracks in whose
            for number_, track in enumerate(tracks)
        ]
        yield _table(("Who", "NPQs"), rows)
    else:
        alike: dict[tuple[date, str], list[StudyLine]] = {}
        for line in lines:
            alike.setdefault((line.from_, line.npq), []).append(line)
        rows = [
            (npq, str(len(same)), _tracks(same[:1], as_of)[0]) for (_, npq), same in sorted(alike.items())
        ]
        yield _table(("NPQ", "People"), rows)
    yield from busy(part)


def busy(part: Part) -> Iterator[Block]:
    """Who has two NPQs at once, and which term is the busiest."""
    said = " ".join((*_twice(part), *_busiest(part)))
    if said:
        yield Paragraph(said)


def _tracks(lines: Iterable[StudyLine], as_of: date) -> tuple[_Track, ...]:
    """Studies with no term in common on one line, in their order; what overlaps on another."""
    tracks: list[_Track] = []
    for line in lines:
        marks = _marks(line, as_of)
        for at, track in enumerate(tracks):
            if track.marks.keys().isdisjoint(marks):
                tracks[at] = _Track((*track.npqs, line.npq), {**track.marks, **marks})
                break
        else:
            tracks.append(_Track((line.npq,), marks))
    return tuple(tracks)


def _marks(line: StudyLine, as_of: date) -> _Marks:
    """Taught in which terms from now on, and in which the result comes: by its last day."""
    marks = dict.fromkeys(terms(max(line.from_, as_of), line.taught_until), _TAUGHT)
    marks[term(max(line.result_on - timedelta(days=1), as_of))] = _RESULT
    return marks


def _order(tracks: Sequence[_Track]) -> tuple[_Term, _Term, tuple[str, ...]]:
    """Who is first: whose study begins first, then whose ends first; the same NPQs together."""
    terms = [at for track in tracks for at in track.marks]
    return min(terms), max(terms), tracks[0].npqs


def _table(columns: tuple[str, str], rows: Sequence[_Row]) -> Table:
    years = [year for _, _, track in rows for year, _ in track.marks]
    shown = range(min(years), max(years) + 1)
    return Table(
        (*columns, *(academic_year_name(year)[2:] for year in shown)),
        tuple(
            (
                (Run(first, "strong"),),
                second,
                *((Run(_of_year(track.marks, year), "good"),) for year in shown),
            )
            for first, second, track in rows
        ),
        weights=(4, 4, *(1 for _ in shown)),
    )


def _of_year(marks: _Marks, year: int) -> str:
    """The three terms of a year, as `■■★`; nothing after the last that has a mark."""
    if all(at[0] != year for at in marks):
        return ""
    return "".join(marks.get((year, which), _FREE) for which in range(_TERMS)).rstrip(_FREE)


def _twice(part: Part) -> Iterator[str]:
    """Who has more than one NPQ at once, and what that takes."""
    by_hours: dict[tuple[int, int], dict[str, None]] = {}
    for line in part.result.person_workload:
        if line.at_once > 1:
            by_hours.setdefault(line.hours_a_week, {})[line.person] = None
    for (least, most), people in by_hours.items():
        has = "has" if len(people) == 1 else "have"
        who = joined(part.names.people(people))
        yield f"{who} {has} two at once for a time: {least} to {most} hours a week."


def _busiest(part: Part) -> Iterator[str]:
    """The term in which most study, the first of several, and their hours together."""
    hours: dict[str, list[tuple[int, int]]] = {}
    for line in part.result.person_workload:
        hours.setdefault(line.term, []).append(line.hours_a_week)
    if not hours:
        return
    term_, theirs = max(hours.items(), key=lambda item: (len(item[1]), sum(most for _, most in item[1])))
    if len(theirs) == 1:
        return
    least, most = (sum(each) for each in zip(*theirs, strict=True))
    people = f"{number(len(theirs))} people, {least} to {most} hours a week between them"
    yield f"Busiest is {lower(term_)}: {people}."
