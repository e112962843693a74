"""Section 1: recorded judgements, and from when each calls somebody ready."""

from datetime import date

from tests.oracle.calendar import months_after, september_of_school_year, years_after
from tests.oracle.reading import Judged, Person, Post
from tests.oracle.world import World


def judged(world: World, person: Person, role: str | None, post: Post) -> Judged | None:
    """The standing judgement of a role, or of the post itself (role None)."""
    for entry in sorted(person.judged, key=lambda entry: entry.on, reverse=True):
        stands = world.today <= months_after(entry.on, 12) or not world.keeps("judgement-lapses")
        if stands and entry.post == post.id and world.keeps("judgement-names-a-post"):
            return entry
    for entry in sorted(person.judged, key=lambda entry: entry.on, reverse=True):
        stands = world.today <= months_after(entry.on, 12) or not world.keeps("judgement-lapses")
        if stands and role is not None and entry.role == role:
            return entry
    return None


def judged_from(world: World, entry: Judged) -> date:
    """From when a judgement calls somebody ready."""
    if entry.when == "1-2 years":
        day = years_after(entry.on, 2)
        return september_of_school_year(day) if world.keeps("judgement-1-2-years") else day
    if entry.when == "3+ years":
        return years_after(entry.on, 3 if world.keeps("judgement-3+-years") else 2)
    return entry.on


def judged_day(world: World, person: Person, role: str) -> date | None:
    """From when the newest standing judgement of a role calls somebody ready; of one day, the later."""
    standing = [
        entry
        for entry in person.judged
        if entry.role == role
        and (world.today <= months_after(entry.on, 12) or not world.keeps("judgement-lapses"))
    ]
    newest = max((entry.on for entry in standing), default=None)
    return max((judged_from(world, entry) for entry in standing if entry.on == newest), default=None)
