"""Section 1, prepared: from when somebody holds an NPQ that prepares for a post."""

from datetime import date

from tests.oracle.calendar import ALWAYS, months_after
from tests.oracle.ladder import DEEPENS, MIDDLE, MONTHS_TO_OUTCOME, PREPARES, SPECIALIST
from tests.oracle.reading import Person, Post, Study
from tests.oracle.world import World

_THE_PRESENT_SUITE = date(2021, 9, 1)


def prepared_award(world: World, person: Person, post: Post) -> date | None:
    """From when somebody has an award for each role of a post, ready or not; None: never."""
    if not world.keeps("needs-an-npq"):
        return ALWAYS
    needs = [_preparing(world, post, role) for role in post.roles] or [_of_remits(world, post)]
    if not world.keeps("prepared-for-each-role"):
        needs = needs[:1]
    days = [_first_of(world, person, awards) for awards in needs]
    return None if None in days else max(day for day in days if day is not None)


def _preparing(world: World, post: Post, role: str) -> frozenset[str] | None:
    """The awards any of which prepares for a role of a post; None: there is no such award."""
    if role in MIDDLE:
        return _deepening(world, post)
    rows = [(name, award) for name, roles, award in PREPARES if role in roles]
    return frozenset(award for name, award in rows if world.keeps(name)) if rows else None


def _deepening(world: World, post: Post) -> frozenset[str]:
    if not post.remits:
        return SPECIALIST if world.keeps("any-specialist") else frozenset()
    if found := _of_remits(world, post):
        return found
    return frozenset({"NPQLT"}) if world.keeps("npqlt-for-other-remits") else frozenset()


def _of_remits(world: World, post: Post) -> frozenset[str] | None:
    """The NPQs that deepen any of a post's remits; None where none does."""
    found = frozenset(npq for remit in post.remits for npq in DEEPENS.get(remit, ()))
    return found if found and world.keeps("remit-npq") else None


def _first_of(world: World, person: Person, awards: frozenset[str] | None) -> date | None:
    if awards is None:
        return ALWAYS if world.keeps("no-npq-prepares") else None
    days = [day for study in person.studies if study.award in awards and (day := _had(world, study))]
    return min(days, default=None)


def _had(world: World, study: Study) -> date | None:
    """The day from which an award is or will be held, as far as anyone knows."""
    old = study.finished is not None and study.finished < _THE_PRESENT_SUITE
    if old and not world.keeps("legacy-counts"):
        return None
    if study.status == "passed" or not world.keeps("only-passed"):
        return ALWAYS
    if study.status != "in_progress" or study.started is None or study.award not in MONTHS_TO_OUTCOME:
        return None
    if not world.keeps("study-under-way"):
        return None
    outcome = months_after(study.started, MONTHS_TO_OUTCOME[study.award])
    if outcome < world.today and world.keeps("study-overdue"):
        return None
    return outcome if world.keeps("study-from-its-outcome") else ALWAYS
