"""From two answers of `recommend` to the facts of the answer of `compare`."""

from collections.abc import Iterator

from npqplan.report.assemble import SCHEMA_VERSION
from npqplan.report.assemble.compare import knowledge, npqs, people, planned, posts
from npqplan.report.assemble.compare.both import Both
from npqplan.report.assemble.compare.budgets import budgets
from npqplan.report.assemble.compare.doubts import doubts
from npqplan.report.assemble.compare.found import Found
from npqplan.report.assemble.compare.headlines import headlines
from npqplan.report.compare_result import CompareResult, SideRef
from npqplan.report.result import CatalogueRef, PersonRef, SchoolRef


def assemble(both: Both, before: SideRef, now: SideRef, version: str) -> CompareResult:
    """Everything the answer says. `version`: the program's."""
    moved = npqs.moved(both)
    found = Found(
        cover=posts.cover(both),
        posts=posts.posts(both),
        planned=planned.planned(both, moved),
        npqs=None if moved is None else npqs.npqs(moved, both),
        duties=knowledge.duties(both),
        moves=people.moves(both),
        priorities=knowledge.priorities(both),
        shared_knowledge=knowledge.shared_knowledge(both),
        money=planned.money(both, moved),
        budgets=budgets(both),
    )
    uncertain = doubts(both)
    named = {*_people(found), *(person for doubt in uncertain for person in doubt.people)}
    everybody = [
        both.people_now.get(who) or both.people_before[who] for who in both.everybody if who in named
    ]
    return CompareResult(
        npqplan=version,
        report="compare",
        schema_version=SCHEMA_VERSION,
        as_of=both.now.as_of,
        catalogue=CatalogueRef(both.catalogue.version, both.catalogue.checked),
        organisation=both.now.organisation,
        before=before,
        now=now,
        headlines=headlines(found, both),
        schools=tuple(SchoolRef(school.id, school.name) for school in both.names.organisation.schools),
        people=tuple(PersonRef(each.id, each.name, each.school, each.roles) for each in everybody),
        cover=found.cover,
        posts=found.posts,
        planned=found.planned,
        unplanned=None if moved is None else npqs.unplanned(moved, both),
        npqs=found.npqs,
        duties=found.duties,
        moves=found.moves,
        priorities=found.priorities,
        shared_knowledge=found.shared_knowledge,
        money=found.money,
        budgets=found.budgets,
        doubts=uncertain,
    )


def _people(found: Found) -> Iterator[str]:
    for post in found.posts:
        yield from (*post.holders_before, *post.holders_now, *post.ready_before, *post.ready_now)
    yield from (place.person for place in found.planned)
    yield from (npq.person for npq in found.npqs or ())
    yield from (duty.person for duty in found.duties)
    yield from (move.person for move in found.moves)
    for each in found.priorities:
        yield from (*(each.depth_before or ()), *(each.depth_now or ()))
        yield from (*(each.breadth_before or ()), *(each.breadth_now or ()))
