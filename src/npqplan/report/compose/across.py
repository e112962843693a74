"""What schools of a trust have from one another: people for each other's posts, and starts together."""

from collections.abc import Iterator, Sequence

from npqplan.report.compose.parts import Part
from npqplan.report.page import Block, Cell, Heading, Lines, Run, Table
from npqplan.report.prose import capital, number, some
from npqplan.report.result import PostLine, Successor

_MOST_PEOPLE, _MOST_SCHOOLS = 4, 6
_FEWEST_TOGETHER = 2


def lent(part: Part) -> Iterator[Block]:
    """Posts that nobody of their own school could fill today, and somebody of another could."""
    home = {person.id: person.school for person in part.result.people}
    rows: list[tuple[Cell, ...]] = []
    for post in part.result.posts:
        now = [one for one in post.successors if one.ready == "now"]
        if post.key and post.school and now and all(home[one.person] != post.school for one in now):
            rows.append(((Run(_seat(part, post), "strong"),), _from_elsewhere(part, now)))
    if rows:
        yield Heading("From another school", aside="where nobody in the school could step up today")
        yield Table(("Post", "Could step up now"), tuple(rows), weights=(2, 3))


def _seat(part: Part, post: PostLine) -> str:
    return capital(part.names.seat(post.id))


def _from_elsewhere(part: Part, people: Sequence[Successor]) -> Cell:
    shown = [
        f"{part.names.known(one.person)}{' (ask)' if one.willing == 'unasked' else ''}"
        for one in people[:_MOST_PEOPLE]
    ]
    if len(people) > len(shown):
        shown.append(f"and {len(people) - len(shown)} more")
    return Lines(tuple(shown))


def shared_starts(part: Part) -> Iterator[Block]:
    """The intakes that people of two or more schools start on the same NPQ: they could share a cohort."""
    home = {person.id: person.school for person in part.result.people}
    starts: dict[tuple[str, str], dict[str | None, int]] = {}
    for line in part.result.recommendations:
        schools = starts.setdefault((line.intake, line.npq), {})
        schools[home[line.person]] = schools.get(home[line.person], 0) + 1
    rows: list[tuple[Cell, ...]] = [
        (
            part.words.intake_title(intake),
            (Run(npq, "strong"),),
            str(sum(schools.values())),
            _where(part, schools),
        )
        for (intake, npq), schools in starts.items()
        if len(schools) >= _FEWEST_TOGETHER
    ]
    if rows:
        yield Heading("Starting together across schools", aside="one cohort with one provider, if they wish")
        yield Table(("Intake", "NPQ", "People", "Schools"), tuple(rows), weights=(3, 2, 1, 8), right=(2,))


def _where(part: Part, schools: dict[str | None, int]) -> str:
    """`Larch Hill (3), Wharfside (2) and the trust (1)`; of many schools how many."""
    place = part.names.everyone.place
    if len(schools) > _MOST_SCHOOLS:
        return f"{capital(number(len(schools)))} schools"
    order = [school.id for school in part.result.schools if school.id in schools]
    told = [f"{place(school)} ({schools[school]})" for school in order]
    if None in schools:
        told.append(f"the trust ({schools[None]})")
    return some(told, _MOST_SCHOOLS)
