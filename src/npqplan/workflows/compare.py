"""What moved between two answers of `recommend`, under the ids that the answer may show."""

from collections.abc import Iterable, Mapping
from typing import Final

from msgspec.structs import replace

from npqplan import __version__
from npqplan.catalogue.model import Catalogue
from npqplan.report.assemble.compare import assemble
from npqplan.report.assemble.compare.both import Both
from npqplan.report.assemble.compare.renaming import Renaming, renamed
from npqplan.report.assemble.compare.schools import settled
from npqplan.report.assemble.compare.side import Compared, Side
from npqplan.report.assemble.compare.wholeness import organisation_of
from npqplan.report.assemble.other_ids import SameSchool
from npqplan.report.compare_result import CompareResult, SideRef
from npqplan.report.result import SchoolRef
from npqplan.workflows.codes import codes_of, fingerprint
from npqplan.workflows.side import Incomparable

_WITHHELD: Final = "not shown"


def compare(
    before: Compared,
    now: Compared,
    catalogue: Catalogue,
    *,
    own_catalogue: str | None = None,
    anonymous: bool = False,
) -> CompareResult | Incomparable:
    """The answer, or why there can be none."""
    if _are_swapped(before, now):
        return Incomparable("reviewed-later", _name(before), _name(now))
    if before.ref.as_of > now.ref.as_of:
        return Incomparable("later", _name(before), _name(now))
    both = _matched(before, now, catalogue)
    if isinstance(both, Incomparable):
        return both
    both = settled(both)
    if both.people_before and both.people_now and not both.people_before.keys() & both.people_now.keys():
        return Incomparable("other-people", _name(before), _name(now))
    refs = before.ref, now.ref
    if anonymous:
        both = both if both.now.codes is not None and both.before.codes is not None else _hidden(both)
        own_catalogue = None if own_catalogue is None else _WITHHELD
        refs = _unnamed(before.ref), _unnamed(now.ref)
    answer = assemble(both, *refs, __version__)
    return replace(answer, catalogue=replace(answer.catalogue, file=own_catalogue))


def _unnamed(ref: SideRef) -> SideRef:
    """Where a side comes from, without the name of a file."""
    own = None if ref.catalogue.file is None else _WITHHELD
    return replace(ref, files=(), catalogue=replace(ref.catalogue, file=own))


def _are_swapped(before: Compared, now: Compared) -> bool:
    """Whether the earlier roster was gone through after the newer one."""
    then, since = before.reviewed_on, now.reviewed_on
    return then is not None and since is not None and then > since


def _name(compared: Compared) -> str:
    return ", ".join(compared.ref.files)


def _matched(before: Compared, now: Compared, catalogue: Catalogue) -> Both | Incomparable:
    """Both under the same ids: where one is under codes, those of the other."""
    then, since = before.side, now.side
    if then.codes == since.codes:
        return Both(then, since, catalogue, same_post_ids=then.codes is None)
    coded, other = (before, now) if then.codes is not None else (now, before)
    named = _named(coded.side, other.side)
    if named is None:
        return Incomparable("other-codes", _name(coded), _name(other))
    pair = (named, since) if coded is before else (then, named)
    return Both(*pair, catalogue, same_post_ids=False)


def _named(coded: Side, other: Side) -> Side | None:
    """A side under codes under the ids of the other; None: the codes stand for other people."""
    if other.codes is not None or coded.codes != fingerprint(organisation_of(other)):
        return None
    codes = codes_of(organisation_of(other))
    people, schools = _turned(codes.people), _turned(codes.schools)
    known = {*(each.id for each in coded.people)} <= people.keys()
    if not known or not {*(each.id for each in coded.schools)} <= schools.keys():
        return None
    to = Renaming(
        people,
        schools,
        posts={post.id: post.id for post in coded.posts},
        names={each.id: each.name for each in other.people},
        school_names={each.id: each.name for each in other.schools},
        organisation=other.organisation,
    )
    return renamed(coded, to)


def _turned(codes: Mapping[str, str]) -> Mapping[str, str]:
    return {code: id_ for id_, code in codes.items()}


def _hidden(both: Both) -> Both:
    """Both under codes: those of the newer side, and others for whatever is on the earlier one only."""
    codes = codes_of(organisation_of(both.now))
    then = both.before
    people = {**codes.people, **_others("X", (each.id for each in then.people), codes.people)}
    schools = {**codes.schools, **_others("SX", (each.id for each in then.schools), codes.schools)}
    posts = {**codes.posts, **_others("KX", (each.id for each in then.posts), codes.posts)}
    called = {code: f"School {code}" for code in schools.values()}
    one = both.names.organisation
    whole = "The trust" if one.is_trust or not one.schools else called[schools[one.schools[0].id]]
    to = Renaming(people, schools, posts, {code: code for code in people.values()}, called, whole)
    return replace(
        both,
        before=renamed(then, to),
        now=renamed(both.now, to),
        same_schools=tuple(_coded(each, to) for each in both.same_schools),
    )


def _coded(found: SameSchool, to: Renaming) -> SameSchool:
    """A school that had another id, under its code, which stands for both ids and both names."""
    code = to.schools[found.now.id]
    school = SchoolRef(code, to.school_names[code])
    return SameSchool(school, school, "name")


def _others(letter: str, ids: Iterable[str], known: Mapping[str, str]) -> Mapping[str, str]:
    return {
        id_: f"{letter}{number}" for number, id_ in enumerate((each for each in ids if each not in known), 1)
    }
