"""What has changed since an earlier report, as facts of the answer."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from npqplan.planning.plan import Plan
from npqplan.planning.since.changes import Change, changes
from npqplan.planning.since.earlier import Earlier, start_of
from npqplan.planning.since.news import News, news
from npqplan.report.assemble.other_ids import SameSchool, known_of, people_of_one_name
from npqplan.report.prose import joined, sentence
from npqplan.report.result import PersonRef, Recommendation, Since, SinceChange, SinceDoubt, SinceNews
from npqplan.report.wording.names import Names
from npqplan.report.wording.since import because


class Before(Struct, frozen=True):
    """An earlier report: its file as named, what it recommended, and whom it knew."""

    file: str
    earlier: Earlier
    people: tuple[PersonRef, ...]
    same_schools: tuple[SameSchool, ...] = ()
    """Schools that had other ids; what it tells is under those of now."""


def since(before: Before, plan: Plan, advised: Sequence[Recommendation], names: Names) -> Since:
    """What stands, and what does not."""
    found = changes(plan, before.earlier)
    reasons = {
        (line.person, line.npq): joined([each.text.rstrip(".") for each in line.reasons]) for line in advised
    }
    lines = tuple(_line(change, plan, reasons, names) for change in found.changes)
    told = tuple(_news_line(each, names) for each in news(before.earlier, plan.problem))
    gone = {line.person for line in lines if line.what == "left"}
    gone |= {line.person for line in told if line.what == "left" and line.person}
    left = tuple(person for person in before.people if person.id in gone)
    doubts = tuple(_doubts(before, {*gone, *(line.person for line in lines)}, names))
    return Since(before.file, before.earlier.as_of, found.standing, lines, left, told, doubts)


def _doubts(before: Before, told: set[str], names: Names) -> Iterator[SinceDoubt]:
    """Schools, and whoever is told of, that seem to be the same under another id."""
    for school in before.same_schools:
        yield SinceDoubt("other-school-id", sentence(school.text), schools=(school.now.id,))
    for found in people_of_one_name(before.people, known_of(names.organisation).people):
        people = (*found.gone, *found.come)
        if told & {*people}:
            yield SinceDoubt("same-name", sentence(found.text), people)


def _news_line(found: News, names: Names) -> SinceNews:
    """Whoever is on the roster is named with their school: their post need not name it."""
    near = names.within(found.school) if found.person in names.organisation.person_by_id else names
    title = near.seat_of(found.school, found.roles, found.remits)
    return SinceNews(found.what, found.person, found.post, found.on, title)


def _line(change: Change, plan: Plan, reasons: Mapping[tuple[str, str], str], names: Names) -> SinceChange:
    was, now = change.was, change.place
    person, npq = (was.person, was.npq) if was else now.start[:2] if now else ("", "")
    return SinceChange(
        person=person,
        npq=npq,
        intake_before=start_of(was, plan.problem)[2] if was else None,
        intake_now=now.decided_for.id if now else None,
        what=change.what,
        because=because(change, names) if was else reasons[person, npq],
        counts=change.counts,
    )
