"""What an earlier report recommended, matched with the people of today."""

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec.structs import replace

from npqplan.planning.since.earlier import Earlier, Was, WasPost, WasPriority
from npqplan.report.assemble.other_ids import Known, SameSchool, known_of, schools_with_other_ids
from npqplan.report.assemble.since import Before
from npqplan.report.result import PersonRef, SchoolRef
from npqplan.workflows.codes import codes_of, fingerprint
from npqplan.workflows.earlier_report import EarlierReport, Unfit, read_earlier
from npqplan.workflows.reading import File, Ready

_HIDDEN_NAME: Final = "an earlier report"


def earlier(file: File, written: Ready, shown: Ready) -> Before | Unfit:
    """What an earlier report recommended, under the ids of the answer.

    `written`: what the documents say; `shown`: the same as the answer may show it.
    """
    found = read_earlier(file.content)
    if isinstance(found, Unfit):
        return found
    if found.as_of > written.as_of:
        return Unfit("later")
    organisation = written.organisation
    if found.codes is not None:
        if found.codes != fingerprint(organisation):
            return Unfit("other-codes")
        codes = codes_of(organisation)
        found = _renamed(found, _turned(codes.people), _turned(codes.schools))
    if found.people and not any(person.id in organisation.person_by_id for person in found.people):
        return Unfit("other-people")
    same = schools_with_other_ids(Known(found.schools, found.people), known_of(organisation))
    found = _at(found, {pair.before.id: pair.now.id for pair in same})
    name = file.name
    if shown is not written:
        hidden = {
            here.id: there.id
            for here, there in zip(organisation.people, shown.organisation.people, strict=True)
        }
        schools = {
            here.id: there.id
            for here, there in zip(organisation.schools, shown.organisation.schools, strict=True)
        }
        found = _renamed(found, {**dict(_strangers(found, hidden)), **hidden}, schools)
        same = tuple(_coded(pair, schools) for pair in same)
        name = _HIDDEN_NAME
    places = (
        Was(
            each.person,
            each.npq,
            each.intake,
            each.decided_for or each.intake,
            each.kept,
            each.serves,
            tuple(reason.code for reason in each.reasons),
        )
        for each in found.recommendations
    )
    posts = (
        WasPost(
            each.school,
            each.roles,
            each.remits,
            each.holders,
            each.key,
            {leaver.person: leaver.on for leaver in each.leavers},
            tuple(one.person for one in each.successors),
        )
        for each in found.posts
    )
    priorities = (
        WasPriority(each.school, each.remit, each.deepened_by, each.led_by) for each in found.priorities
    )
    roles = {person.id: person.roles for person in found.people}
    before = Earlier(found.as_of, tuple(places), tuple(posts), tuple(priorities), roles)
    return Before(name, before, found.people, same)


def _at(report: EarlierReport, schools: Mapping[str, str]) -> EarlierReport:
    """The same report with the ids that schools have now."""
    return replace(
        report,
        people=tuple(
            replace(person, school=schools.get(person.school or "", person.school))
            for person in report.people
        ),
        posts=tuple(
            replace(post, school=schools.get(post.school or "", post.school)) for post in report.posts
        ),
        priorities=tuple(
            replace(each, school=schools.get(each.school, each.school)) for each in report.priorities
        ),
    )


def _coded(pair: SameSchool, codes: Mapping[str, str]) -> SameSchool:
    """A school that had another id, under the code that stands for both ids and both names."""
    school = SchoolRef(codes[pair.now.id], f"School {codes[pair.now.id]}")
    return SameSchool(school, school, "name")


def _turned(codes: Mapping[str, str]) -> Mapping[str, str]:
    """Code -> id."""
    return {code: id_ for id_, code in codes.items()}


def _strangers(report: EarlierReport, known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Codes for people of whom the report speaks and who are on the roster no more."""
    gone = [person.id for person in report.people if person.id not in known]
    named = (each.person for each in report.recommendations if each.person not in known)
    for number, person in enumerate(dict.fromkeys((*gone, *named)), 1):
        yield person, f"X{number}"


def _renamed(report: EarlierReport, names: Mapping[str, str], schools: Mapping[str, str]) -> EarlierReport:
    """The same report under other ids, and with them for names. A school not known is nowhere."""
    people = (
        PersonRef(names[person.id], names[person.id], None, person.roles)
        for person in report.people
        if person.id in names
    )
    places = (
        replace(each, person=names[each.person]) for each in report.recommendations if each.person in names
    )
    posts = (
        replace(
            each,
            school=schools.get(each.school or ""),
            holders=tuple(names[who] for who in each.holders if who in names),
            leavers=tuple(
                replace(one, person=names[one.person]) for one in each.leavers if one.person in names
            ),
            successors=tuple(
                replace(one, person=names[one.person]) for one in each.successors if one.person in names
            ),
        )
        for each in report.posts
    )
    priorities = (
        replace(
            each,
            school=schools.get(each.school, ""),
            led_by=tuple(names[who] for who in each.led_by if who in names),
        )
        for each in report.priorities
    )
    return replace(
        report,
        people=tuple(people),
        recommendations=tuple(places),
        posts=tuple(posts),
        priorities=tuple(priorities),
        schools=(),
    )
