"""Who could act in a post from day one, without anybody else moving.

Somebody judged ready now, somebody who has done the job, or somebody of the post's school one step below
it, whatever their years there (for a post of two roles: any of these for each); not unavailable on the
day, and not somebody for whom it would be a step sideways or down, or who has said no. Acting is not
succession: it says who could hold the fort.
"""

from datetime import date

from npqplan.organisation.model import Person, Post
from npqplan.rules.eligibility import is_away
from npqplan.rules.outlook import Outlook
from npqplan.rules.readiness import Assessor, past_the_senco_law, wants, wants_role
from npqplan.rules.ready import Ready
from npqplan.rules.verdict import Reason
from npqplan.succession.pipeline import Pipelines, may_cover


def acting(post: Post, found: Pipelines, on: date | None = None) -> tuple[Person, ...]:
    """Who could act in a post on a day: on stronger evidence first, then canonical order.

    `on` None: the day we look from.
    """
    outlook = found.outlook
    organisation = outlook.organisation
    on = on or outlook.as_of
    proven = [
        prospect.person
        for prospect in found.covering[post.id]
        if isinstance(prospect.readiness, Ready)
        and prospect.readiness.basis != "convention"
        and prospect.is_ready(on)
    ]
    people = organisation.people if post.school is None else organisation.people_of[post.school]
    feet = frozenset[str]().union(*(outlook.ladder.feet[role] for role in post.roles))
    below = [
        person
        for person in people
        if person.has_role(*feet) and _is_one_step_below(person, post, found.assessor, on)
    ]
    able = {person.id: person for person in (*proven, *below)}
    return tuple(person for person in able.values() if not is_away(person, on))


def _is_one_step_below(person: Person, post: Post, assessor: Assessor, on: date) -> bool:
    outlook = assessor.outlook
    if person.id in post.holders or not post.roles or not person.refuses_roles.isdisjoint(post.roles):
        return False
    if not person.is_here(on):
        return False
    for role in post.roles:
        if _has_shown_it(person, role, assessor, on):
            continue
        if not person.has_role(*outlook.ladder.feet[role]):
            return False
        needs = outlook.ladder.roles[role].step_needs_remit
        if needs and set(needs).isdisjoint(person.remits_led) and not wants_role(person, role, post):
            return False
    if "senco" in post.roles and not _may_be_senco(person, post, outlook, on):
        return False
    return may_cover(person, post, outlook, willing=wants(person, post))


def _has_shown_it(person: Person, role: str, assessor: Assessor, on: date) -> bool:
    """Whether a judgement or the doing of the job itself speaks for somebody in a role."""
    found = assessor.for_role(person, role)
    return isinstance(found, Ready) and found.basis != "convention" and found.holds_on(on)


def _may_be_senco(person: Person, post: Post, outlook: Outlook, on: date) -> bool:
    """Whether the law lets somebody be the SENCO on a day."""
    today = Ready(outlook.as_of, "convention", Reason("steps-in"))
    found = past_the_senco_law(person, post, today, outlook)
    return isinstance(found, Ready) and found.holds_on(on)
