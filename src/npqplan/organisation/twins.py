"""One school in two files: this year's roster beside last year's.

Said once, and the second left out: its people are the first one's, and each would count twice.
"""

from msgspec.structs import replace

from npqplan.diagnostics import Finding, Place
from npqplan.organisation.naming import slug
from npqplan.organisation.sections import Section, Sections
from npqplan.roster.schools import SchoolEntry


def each_once(sections: Sections) -> Sections:
    """Every school as the first file has it."""
    found: list[Section] = []
    findings: list[Finding] = []
    left_out: list[Place] = []
    for section in sections.schools:
        twin = next((other for other in found if _is_same(section, other)), None)
        if twin is None:
            found.append(section)
        else:
            findings.append(_said_twice(section, twin))
            left_out.append(section.place if "schools" in section.place.route else Place(section.place.file))
    return replace(
        sections,
        schools=tuple(found),
        findings=(*sections.findings, *findings),
        left_out=tuple(left_out),
    )


def _said_twice(section: Section, twin: Section) -> Finding:
    return Finding(
        "same-school",
        "error",
        f"this school stands in {twin.place.file} too, and would be planned for twice",
        section.place / "name",
        "leave one of the two files out; `npqplan compare` shows what moved between them",
    )


def _is_same(one: Section, other: Section) -> bool:
    """Whether two files describe one school: by its URN, or else its id or name and somebody in both."""
    school, twin = one.entry, other.entry
    if one.place.file == other.place.file or not (
        isinstance(school, SchoolEntry) and isinstance(twin, SchoolEntry)
    ):
        return False
    if school.urn and twin.urn:
        return school.urn == twin.urn
    by_id = school.id and twin.id
    alike = school.id == twin.id if by_id else slug(school.name) == slug(twin.name)
    return alike and not _people(one).isdisjoint(_people(other))


def _people(section: Section) -> frozenset[str]:
    return frozenset(slug(person.name) for person, _ in section.staff)
