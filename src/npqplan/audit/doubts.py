"""Warnings about the documents, as a baseline keeps them: by what they are about, never by their line."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from npqplan.audit.baseline import Known
from npqplan.diagnostics import Diagnostic, Place
from npqplan.documents.locating import written as path_of
from npqplan.organisation.model import Organisation


class Doubt(Struct, frozen=True):
    """A warning, and whose record it is in."""

    finding: Diagnostic
    school: str | None
    about: tuple[str, ...]
    """The person or post; nobody: it is about the school, or the trust."""
    many: int = 1
    """How many such warnings there are about the same."""

    def known_as(self, code: Callable[[str], str]) -> Known:
        """As a baseline keeps it: of two such warnings, one mended is better."""
        school = None if self.school is None else code(self.school)
        about = tuple(map(code, self.about))
        return Known(self.finding.code, school, about, "not_met", -self.many)


def doubts(found: Sequence[Diagnostic], organisation: Organisation) -> tuple[Doubt, ...]:
    """Every warning, in order."""
    records = tuple(_records(organisation))
    owners = [(each, *_owner(each, records, organisation)) for each in found if each.severity == "warning"]
    many = Counter((finding.code, school, about) for finding, school, about in owners)
    return tuple(
        Doubt(finding, school, about, many[finding.code, school, about]) for finding, school, about in owners
    )


def _records(organisation: Organisation) -> Iterator[tuple[Place, str | None, tuple[str, ...]]]:
    """The places of people, posts and schools."""
    for person in organisation.people:
        yield person.place, person.school, (person.id,)
    for post in organisation.posts:
        if post.listed:
            yield post.place, post.school, (post.id,)
    for school in organisation.schools:
        yield school.place, school.id, ()


def _owner(
    finding: Diagnostic,
    records: Sequence[tuple[Place, str | None, tuple[str, ...]]],
    organisation: Organisation,
) -> tuple[str | None, tuple[str, ...]]:
    """The innermost record around a finding; else the only school in the file, or in all files."""
    around = [
        (len(place.route), school, about)
        for place, school, about in records
        if place.file == finding.file and place.route and _is_inside(finding.path, path_of(place.route))
    ]
    if around:
        _, school, about = max(around, key=lambda each: each[0])
        return school, about
    schools = [school for school in organisation.schools if school.place.file == finding.file]
    alone = schools if organisation.is_trust else organisation.schools
    return (alone[0].id if len(alone) == 1 else None), ()


def _is_inside(path: str, record: str) -> bool:
    return path == record or path.startswith((f"{record}.", f"{record}["))
