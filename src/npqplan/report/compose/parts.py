"""The parts of a report: the whole of it, and in a trust one part for each school.

A part is an answer with only the lines of one school, so that every section is written once, for
one school, and a trust's report is made of the same sections.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from npqplan.report.compose.homes import NOWHERE, Homes
from npqplan.report.compose.names import Everyone, Names, names
from npqplan.report.compose.words import Words
from npqplan.report.result import CombinationLine, PersonRef, PostLine, Result

_Line = TypeVar("_Line")


class Part(Struct, frozen=True):
    """What one part of a report speaks of."""

    title: str
    result: Result
    words: Words
    names: Names
    is_whole: bool
    """The whole answer, so that its totals may be said."""
    of_several: bool = False
    """The whole of several parts: what concerns one school is said there."""


def has_parts(result: Result) -> bool:
    """Whether the answer is a trust's: several schools, or posts or people of the trust itself."""
    own = any(post.school is None for post in result.posts) or any(
        who.school is None for who in result.people
    )
    return len(result.schools) > 1 or (own and bool(result.schools))


def whole(result: Result, words: Words) -> Part:
    """The whole answer. In a trust, everybody is named with their school."""
    everyone, several = Everyone.of(result), has_parts(result)
    near: tuple[tuple[PersonRef, ...], tuple[PostLine, ...]] = (
        ((), ()) if several else (result.people, result.posts)
    )
    return Part(
        result.organisation, result, words, names(everyone, words, *near), is_whole=True, of_several=several
    )


def divided(part: Part) -> tuple[Part, Iterator[Part]]:
    """The whole of a trust's answer as what concerns several schools at once, or none; and its parts.

    These are the trust's own posts and people, then each school, in the order of the answer.
    """
    words, everyone = part.words, part.names.everyone
    of = _split(everyone, part.result)
    none = names(everyone, words, (), ())
    across = Part("Across the trust", of(NOWHERE), words, none, is_whole=False)
    return across, _parts(part, of)


def _parts(part: Part, of: Callable[[str | None], Result]) -> Iterator[Part]:
    words, everyone = part.words, part.names.everyone
    titles = [(school.id, school.name) for school in part.result.schools]
    for school, title in ((None, f"{part.title}: the trust's own posts"), *titles):
        own = of(school)
        if own.posts or own.people:
            yield Part(title, own, words, names(everyone, words, own.people, own.posts), is_whole=False)


def _split(everyone: Everyone, result: Result) -> Callable[[str | None], Result]:
    """The answer cut by school, each of its lists walked once; what belongs to several is in no part."""
    homes = Homes(everyone)
    home = homes.person
    cover, thread = result.cover, result.golden_thread
    lines: dict[str, _Groups] = {
        "people": _group(result.people, lambda line: line.school),
        "posts": _group(result.posts, lambda line: line.school),
        "recommendations": _group(result.recommendations, lambda line: home(line.person)),
        "cohorts": _group(result.cohorts, lambda line: line.school),
        "priorities": _group(result.priorities, lambda line: line.school),
        "shared_knowledge": _group(result.shared_knowledge, lambda line: line.school),
        "duties": _group(result.duties, lambda line: home(line.person)),
        "open_duties": _group(result.open_duties, lambda line: line.school),
        "deadlines": _group(result.deadlines, homes.deadline),
        "not_recommended": _group(result.not_recommended, lambda line: home(line.person)),
        "never_asked": _group(result.never_asked, home),
        "ruled_out": _group(result.ruled_out, lambda line: home(line.person)),
        "said_no": _group(result.said_no, lambda line: home(line.person)),
        "worth_considering": _group(result.worth_considering, lambda line: home(line.person)),
        "other_offers": _group(result.other_offers, lambda line: home(line.person)),
        "workload": _group(result.workload, lambda line: line.school),
        "studies": _group(result.studies, lambda line: home(line.person)),
        "person_workload": _group(result.person_workload, lambda line: home(line.person)),
        "questions": _group(result.questions, homes.question),
    }
    threads: Mapping[str, _Groups] = {
        "trainees": _group(thread.trainees, home),
        "early_career": _group(thread.early_career, home),
        "mentors": _group(thread.mentors, lambda line: home(line.person)),
        "next": _group(thread.next, lambda line: home(line.person)),
        "induction": _group(thread.induction, lambda line: home(line.person)),
    }
    too_few = _group(cover.too_few, lambda line: homes.posts(line.posts))
    departures = _group(cover.departures.not_absorbed, lambda line: home(line.person))
    anyway = _group(cover.departures.uncovered_anyway, home)
    pairs = _group(cover.departures.pairs.worst, lambda line: homes.people(line.people))
    ties = _group(result.plan.ties, lambda line: homes.people(line.people))
    choices = _group(result.plan.choices, lambda line: homes.people(line.people))
    combinations = [
        (
            line,
            _group(line.people, lambda line: home(line.person)),
            _group(line.recommended, lambda line: home(line.person)),
        )
        for line in result.combinations
    ]

    def of(school: str | None) -> Result:
        own: dict[str, Any] = {field: _of(found, school) for field, found in lines.items()}
        return replace(
            result,
            headlines=(),
            combinations=tuple(_own_combinations(combinations, school)),
            cover=replace(
                cover,
                too_few=_of(too_few, school),
                departures=replace(
                    cover.departures,
                    not_absorbed=_of(departures, school),
                    uncovered_anyway=_of(anyway, school),
                    pairs=replace(cover.departures.pairs, worst=_of(pairs, school)),
                ),
            ),
            golden_thread=replace(thread, **{field: _of(found, school) for field, found in threads.items()}),
            plan=replace(result.plan, ties=_of(ties, school), choices=_of(choices, school)),
            **own,
        )

    return of


def _own_combinations(
    lines: Iterable[tuple[CombinationLine, "_Groups", "_Groups"]], school: str | None
) -> Iterator[CombinationLine]:
    """The combinations with only the people of a school; without those that none of them concerns."""
    for line, people, recommended in lines:
        own, taking = _of(people, school), _of(recommended, school)
        if own or taking:
            yield replace(line, people=own, recommended=taking)


_Groups: TypeAlias = Mapping[str | None, list[Any]]


def _group(lines: Iterable[_Line], school: Callable[[_Line], str | None]) -> Mapping[str | None, list[_Line]]:
    found: dict[str | None, list[_Line]] = {}
    for line in lines:
        found.setdefault(school(line), []).append(line)
    return found


def _of(lines: Mapping[str | None, list[_Line]], school: str | None) -> tuple[_Line, ...]:
    return tuple(lines.get(school, ()))
