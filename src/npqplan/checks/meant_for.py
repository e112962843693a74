"""For whom an NPQ plainly is not, as far as their roles tell. The rules of eligibility know more."""

from collections.abc import Iterator
from typing import Final

from npqplan.catalogue.model import LEVELS
from npqplan.checks.context import Context
from npqplan.organisation.model import Judgement, Person, Wish

_FOR_SUPPORT: Final = "NPQLBC"


def not_meant_for(code: str, person: Person, context: Context) -> str | None:
    """Why an NPQ is for other people; None where it may be for them, or nobody told their role."""
    roles = [context.index.roles[now.role] for now in person.roles]
    if not roles:
        return None
    if context.index.npqs[code].group == "specialist":
        is_for_others = code != _FOR_SUPPORT and not any(role.teaches for role in roles)
        return f"{code} is for people who teach, and this person does not" if is_for_others else None
    lowest = min((_level(slug, context) for slug in _prepared_by(code, context)), default=0)
    next_step = max(LEVELS.index(role.level) for role in roles) + 1
    if max((next_step, *(_level(slug, context) for slug in _towards(person, context)))) >= lowest:
        return None
    return f"{code} is for people near {LEVELS[lowest]} level, and nothing here says that this person is"


def _prepared_by(code: str, context: Context) -> Iterator[str]:
    return (role.slug for role in context.index.catalogue.roles if code in role.prepared_by)


def _towards(person: Person, context: Context) -> Iterator[str]:
    """The roles that somebody wants, has had or is judged ready for."""
    yield from (held.role for held in person.held)
    named: tuple[Wish | Judgement, ...] = (*person.wants, *person.judgements)
    for each in named:
        if each.role is not None:
            yield each.role
        elif each.post is not None:
            yield from context.organisation.post_by_id[each.post].roles


def _level(role: str, context: Context) -> int:
    return LEVELS.index(context.index.roles[role].level)
