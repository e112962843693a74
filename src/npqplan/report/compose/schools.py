"""A trust at a glance: one line for each school."""

from collections import Counter
from collections.abc import Iterator

from npqplan.report.compose.parts import Part
from npqplan.report.page import Block, Cell, Heading, Paragraph, Run, Share, Table
from npqplan.report.prose import joined

DUTIES_AT_RISK = "Duties at risk or not known"


def schools(part: Part) -> Iterator[Block]:
    """Key posts, those with a successor today, those for whom somebody is or will be prepared, and NPQs."""
    result = part.result
    home = {person.id: person.school for person in result.people}
    keys: Counter[str | None] = Counter()
    covered: Counter[str | None] = Counter()
    prepared: Counter[str | None] = Counter()
    for post in result.posts:
        if post.key:
            keys[post.school] += 1
            covered[post.school] += any(who.ready == "now" for who in post.successors)
            prepared[post.school] += any(who.prepared_on for who in post.successors)
    npqs = Counter(home.get(line.person) for line in result.recommendations)
    urgent = Counter(
        line.school or home.get(line.person) for line in result.duties if line.state in {"at_risk", "missed"}
    )
    urgent.update(line.school for line in result.open_duties)
    known = [(school.id, school.name) for school in result.schools]
    rows: list[tuple[Cell, ...]] = [
        (
            (Run(name, "strong"),),
            Share(covered[school], keys[school]),
            Share(prepared[school], keys[school]),
            str(npqs[school]),
            (Run(str(urgent[school]), "bad"),) if urgent[school] else "-",
        )
        for school, name in (*([(None, "The trust's own posts")] if keys[None] else []), *known)
    ]
    yield Heading("The schools")
    yield Table(
        ("School", "Key posts with a successor", "Someone prepared, by the plan", "NPQs", DUTIES_AT_RISK),
        tuple(rows),
        weights=(5, 4, 4, 1, 2),
        right=(3, 4),
    )
    once = result.cover
    by_the_plan = once.by_year[-1].with_plan if once.by_year else once.at_once_prepared
    if (covered.total(), prepared.total()) != (once.at_once, by_the_plan):
        pairs = (covered.total(), once.at_once), (prepared.total(), by_the_plan)
        said = joined([f"{apart} becomes {together}" for apart, together in pairs if apart != together])
        alone = "Here each post is taken by itself. With each person counted once, as everywhere else"
        yield Paragraph((Run(f"{alone}, {said}.", "quiet"),))
