"""Section 3, in a sentence: who could act in a post from day one."""

from datetime import date

from tests.oracle.calendar import ALWAYS, tomorrow
from tests.oracle.covering import may_cover
from tests.oracle.judging import judged, judged_from
from tests.oracle.ladder import LADDER
from tests.oracle.readiness import away, has_done, may_go, senco_law
from tests.oracle.reading import Person, Post
from tests.oracle.stints import wants
from tests.oracle.world import NEVER, Spell, World, both, since


def may_act(world: World, person: Person, post: Post) -> bool:
    """Whether somebody could act in a post from day one: judged, has done it, or one step below."""
    day = _day_one(world, post)
    if person.id in post.holders or person.refuses.intersection(post.roles):
        return False
    if not may_go(world, person, post) or not may_cover(world, person, post):
        return False
    if away(person, day) and world.keeps("act-available"):
        return False
    spell = senco_law(world, person, post) if "senco" in post.roles else since(ALWAYS)
    for role in post.roles or (None,):
        spell = both(spell, _could(world, person, post, role))
    gone = person.last_day is not None and person.last_day < day
    return spell.ready(day) and not gone


def _day_one(world: World, post: Post) -> date:
    """The first day without any holder, where all have said that they leave; else today."""
    ends = [person.last_day for person in world.roster.people if person.id in post.holders]
    days = [tomorrow(end) for end in ends if end is not None]
    if not days or len(days) < len(ends) or not world.keeps("act-from-day-one"):
        return world.today
    return max(*days, world.today)


def _could(world: World, person: Person, post: Post, role: str | None) -> Spell:
    """A standing judgement decides over what they have done; one step below is enough whatever it says."""
    entry = judged(world, person, role, post)
    if role is None:
        leads = since(ALWAYS) if post.remits and person.leads.issuperset(post.remits) else NEVER
        return since(judged_from(world, entry)) if entry else leads
    if world.keeps("act-one-step-below") and _one_step_below(world, person, post, role):
        return since(ALWAYS)
    if entry and world.keeps("act-by-judgement"):
        return since(judged_from(world, entry))
    return has_done(world, person, role) if world.keeps("act-has-done-it") else NEVER


def _one_step_below(world: World, person: Person, post: Post, role: str) -> bool:
    """In a role there that steps up to this one, whatever the years; for SENCO, leading or wanting it."""
    below = {from_ for rung in LADDER if role in rung.to for from_ in rung.from_}
    near = post.school in {None, person.school}
    fits = role != "senco" or wants(world, person, role, post) or bool(person.leads & {"send", "inclusion"})
    return near and fits and bool(below.intersection(person.roles))
