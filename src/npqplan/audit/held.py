"""A baseline held against an audit: what was known, what is mended, and what was not looked at this time."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from npqplan.audit.asking import Asked
from npqplan.audit.baseline import Baseline, Key, Known, written
from npqplan.audit.facts import Facts
from npqplan.audit.looked_at import is_looked_at
from npqplan.report.audit_result import BaselineLine, GoneLine
from npqplan.report.wording.called import Called

WITHHELD = "not shown"


class Held(Struct, frozen=True):
    """A baseline beside what an audit found."""

    file: str
    """As named."""
    known: Baseline
    """What counts as known: the file's, or what has been written to it."""
    now: tuple[Known, ...]
    """What is amiss."""
    ids: Mapping[str, str]
    """From what stands in a baseline to ids."""
    mended: tuple[Known, ...] = ()
    not_looked_at: tuple[Known, ...] = ()
    is_of_others: bool = False
    is_written: bool = False

    def line(self, called: Called, *, in_codes: bool) -> BaselineLine:
        """What is said of it. `in_codes`: whoever is not on the rosters is not to be shown."""

        def gone(found: Sequence[Known]) -> Iterator[GoneLine]:
            for each in found:
                school = None if each.school is None else shown(each.school)
                yield GoneLine(each.rule, school, tuple(map(shown, each.about)))

        def shown(id_: str) -> str:
            if id_ in self.ids:
                return called.any_id(self.ids[id_])
            return WITHHELD if in_codes else id_

        every = {each.key for each in self.now}
        new = {each.key for each in self.now if not self.known.knows(each)}
        return BaselineLine(
            file=self.file,
            known=len(every - new),
            new=len(new),
            gone=tuple(gone(self.mended)),
            not_looked_at=tuple(gone(self.not_looked_at)),
            is_of_others=self.is_of_others,
            written=len(self.known.findings) if self.is_written else None,
        )


class Found(Struct, frozen=True):
    """What an audit found, as far as a baseline goes."""

    amiss: tuple[Known, ...]
    """What makes a result not met or not known, and the warnings about the rosters."""
    seen: tuple[Known, ...]
    """All that was looked at, met or not."""
    policy: tuple[Asked, ...]
    facts: Facts
    code: Callable[[str], str]
    """From an id to what stands in a baseline in its place."""


def held(file: str, before: Baseline, found: Found) -> Held:
    """A baseline against what was found.

    Only with all its schools is anything called mended: alone, a school lacks the people of the others.
    """
    organisation = found.facts.organisation
    ids = {
        found.code(id_): id_
        for id_ in (
            *(school.id for school in organisation.schools),
            *(post.id for post in organisation.posts),
            *(person.id for person in organisation.people),
        )
    }
    here = {found.code(school.id) for school in organisation.schools}
    then = {each.school for each in before.findings if each.school is not None}
    if here and then and here.isdisjoint(then):
        return Held(file, Baseline(), found.amiss, ids, not_looked_at=before.findings, is_of_others=True)
    gone = tuple(before.gone(found.amiss))
    seen: dict[Key, list[Known]] = {}
    for each in found.seen:
        seen.setdefault(each.key, []).append(each)
    is_whole = then <= here and (organisation.is_trust or None not in {each.school for each in gone})
    mended = tuple(
        each
        for each in gone
        if is_whole
        and is_looked_at(_in_ids(each, ids), found.policy, found.facts)
        and all(_is_better(now, each) for now in seen.get(each.key, ()))
    )
    others = tuple(each for each in gone if each not in mended)
    return Held(file, before, found.amiss, ids, mended, others)


def _is_better(now: Known, before: Known) -> bool:
    """Whether something is met because it is better, and not because the policy asks less of it."""
    if now.state != "met":
        return False
    if before.state != "not_met" or now.worth is None or before.worth is None:
        return True
    return now.worth > before.worth


def _in_ids(known: Known, ids: Mapping[str, str]) -> Known:
    school = None if known.school is None else ids.get(known.school, known.school)
    return replace(known, school=school, about=tuple(ids.get(each, each) for each in known.about))


def rewritten(file: str, before: Baseline, found: Found) -> Held:
    """The baseline to write over another: what is amiss now, and what was not looked at this time."""
    old = held(file, before, found)
    return replace(old, known=written((*found.amiss, *old.not_looked_at)), is_written=True)
