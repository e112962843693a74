"""Section 1: who is ready for a post, and when."""

from datetime import date, timedelta

from tests.oracle.calendar import (
    ALWAYS,
    august_of_school_year,
    tomorrow,
    years_after,
)
from tests.oracle.judging import judged, judged_from
from tests.oracle.ladder import TEACHES_NOT
from tests.oracle.preparing import prepared_award
from tests.oracle.reading import Person, Post
from tests.oracle.stints import by_convention
from tests.oracle.world import NEVER, Spell, World, both, either, since, until

TERM_DAYS = 77
STAGES = {"ect_year_2": 0, "ect_year_1": 1, "trainee": 3}


def readiness(world: World, person: Person, post: Post) -> Spell:
    """From when somebody could step into a post; cut off at their last day."""
    if world.keeps("not-own-post") and person.id in post.holders:
        return NEVER
    if world.keeps("said-no") and person.refuses.intersection(post.roles):
        return NEVER
    if not may_go(world, person, post):
        return NEVER
    if not world.keeps("unavailable-is-nothing") and away(person, world.today):
        return NEVER
    if world.keeps("leaving") and person.last_day is not None and person.last_day < world.today:
        return NEVER
    spell = _evidence(world, person, post)
    if "senco" in post.roles:
        spell = both(spell, senco_law(world, person, post))
    if not world.keeps("npq-is-no-gate"):
        award = prepared_award(world, person, post)
        spell = NEVER if award is None else both(spell, since(award))
    return until(spell, person.last_day) if world.keeps("leaving") else spell


def _evidence(world: World, person: Person, post: Post) -> Spell:
    if post.roles:
        roles = post.roles if world.keeps("each-of-two-roles") else post.roles[:1]
        spell = since(ALWAYS)
        for role in roles:
            spell = both(spell, _for_role(world, person, post, role))
        return spell
    entry = judged(world, person, None, post)
    if entry:
        return since(judged_from(world, entry))
    if not world.keeps("remit-post"):
        return NEVER
    leads = bool(post.remits) and person.leads.issuperset(post.remits)
    return since(ALWAYS) if leads or not world.keeps("remit-post-only-leaders") else NEVER


def _for_role(world: World, person: Person, post: Post, role: str) -> Spell:
    otherwise = either(has_done(world, person, role), by_convention(world, person, post, role))
    entry = judged(world, person, role, post)
    if entry is None:
        return otherwise
    said = since(judged_from(world, entry))
    return said if world.keeps("judgement-decides") else either(said, otherwise)


def has_done(world: World, person: Person, role: str) -> Spell:
    """From when somebody has done a job: held it, holds it elsewhere, or acted in it for a term."""
    spell = NEVER
    for stint in person.stints:
        if stint.role != role:
            continue
        if stint.present:
            if world.keeps("holds-it-elsewhere"):
                spell = either(spell, since(ALWAYS))
        elif not stint.acting:
            if world.keeps("held-it-before"):
                spell = either(spell, since(stint.first or ALWAYS))
        elif world.keeps("acted-for-a-term"):
            spell = either(spell, _acted(world, stint.first, stint.last))
    return spell


def _acted(world: World, first: date | None, last: date | None) -> Spell:
    if not world.keeps("acting-needs-a-term"):
        return since(first or ALWAYS)
    if first is None:
        return Spell(None, ALWAYS) if world.keeps("unknown-years") else NEVER
    enough = first + timedelta(days=TERM_DAYS - 1)
    return since(enough) if last is None or enough <= last else NEVER


def may_go(world: World, person: Person, post: Post) -> bool:
    """Whether somebody could work where a post is."""
    if post.school is None and world.keeps("trust-posts-open"):
        return True
    if post.school == person.school or not world.keeps("other-school"):
        return True
    if not world.roster.moves_between_schools and world.keeps("trust-allows-moves"):
        return False
    return world.keeps("can-move-to") and (person.moves_anywhere or post.school in person.moves)


def away(person: Person, day: date) -> bool:
    """Whether somebody is unavailable on a day."""
    return person.away is not None and person.away[0] <= day <= person.away[1]


def senco_law(world: World, person: Person, post: Post) -> Spell:
    """From when the law lets somebody be the SENCO of a post's school."""
    if post.school not in world.roster.under_senco_law and world.keeps("law-for-mainstream"):
        return since(ALWAYS)
    if _is_head(world, person, post):
        return since(ALWAYS)
    return both(_qualified(world, person), _inducted(world, person))


def _is_head(world: World, person: Person, post: Post) -> bool:
    if person.school != post.school and world.keeps("head-of-that-school"):
        return False
    role = _role_of_the_head(world, person.school)
    if world.keeps("head-may-be-senco") and role in person.roles:
        return True
    return world.keeps("acting-head-may-be-senco") and _acts_as(world, person, role)


def _role_of_the_head(world: World, school: str | None) -> str:
    """Headteacher; where a school has none, head of school; where it has neither, executive head."""
    there = {role for post in world.roster.posts if post.school == school for role in post.roles}
    for role in ("headteacher", "head_of_school"):
        staff = [person for person in world.roster.people if person.school == school]
        if role in there or any(role in one.roles or _acts_as(world, one, role) for one in staff):
            return role
    return "executive_headteacher"


def _acts_as(world: World, person: Person, role: str) -> bool:
    return any(
        stint.acting
        and stint.role == role
        and (stint.first or ALWAYS) <= world.today
        and (stint.last is None or (world.today <= stint.last and world.keeps("acting-head-with-an-end")))
        for stint in person.stints
    )


def _in_support(person: Person) -> bool:
    return all(role in TEACHES_NOT for role in person.roles)


def _qualified(world: World, person: Person) -> Spell:
    if person.qualified or not world.keeps("senco-is-a-teacher"):
        return since(ALWAYS)
    if person.induction == "trainee" and world.keeps("trainee-will-qualify"):
        return since(ALWAYS)
    if person.qualified is False:
        return NEVER
    if _in_support(person):
        return Spell(None, ALWAYS) if world.keeps("unknown-teacher-in-support") else since(ALWAYS)
    return since(ALWAYS) if world.keeps("unknown-teacher-counts") else NEVER


def _inducted(world: World, person: Person) -> Spell:
    if person.induction == "completed" or not world.keeps("senco-past-induction"):
        return since(ALWAYS)
    if person.induction is None:
        if _in_support(person):
            return Spell(None, ALWAYS) if world.keeps("unknown-induction-in-support") else since(ALWAYS)
        return since(ALWAYS) if world.keeps("unknown-induction-counts") else NEVER
    if person.induction_ends and world.keeps("induction-ends"):
        return since(tomorrow(person.induction_ends))
    return since(tomorrow(years_after(august_of_school_year(world.today), STAGES[person.induction])))
