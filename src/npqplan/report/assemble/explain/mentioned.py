"""Of whom and what the answer of `explain` speaks."""

from collections.abc import Iterator

from npqplan.organisation.model import Organisation, Person
from npqplan.report.assemble.explain.told import Told
from npqplan.report.explain_result import Subject
from npqplan.report.result import PlaceRef


def people_of(told: Told, subject: Subject, organisation: Organisation) -> tuple[Person, ...]:
    """Everybody it names by id, in the canonical order."""
    named = {*_named(told), *([subject.person] if subject.person else [])}
    return tuple(person for person in organisation.people if person.id in named)


def _named(told: Told) -> Iterator[str]:
    for line in told.recommendations:
        yield from (line.person, *line.learn_with, *line.supported_by)
        if line.instead is not None:
            yield from _of(line.instead.come)
            yield from _of(line.instead.leave)
    for each in told.why_not:
        yield from (each.person, *_of(each.leave), *_of(each.come))
    if told.post is not None:
        yield from (*told.post.holders, *told.post.acting)
        yield from (successor.person for successor in told.post.successors)
    yield from (line.person for line in told.besides)
    for shortage in told.shortages:
        yield from shortage.people
    if told.smallest_change is not None and told.smallest_change.about:
        yield told.smallest_change.about


def _of(places: tuple[PlaceRef, ...]) -> Iterator[str]:
    return (place.person for place in places)


def cited(told: Told) -> set[str]:
    """The ids of all that it cites."""
    found = {source for line in told.recommendations for each in line.reasons for source in each.cites}
    found |= {source for line in told.recommendations for source in line.funding.cites}
    found |= {source for line in told.why_not for each in line.reasons for source in each.cites}
    return found | {source for line in told.because for source in line.cites}
