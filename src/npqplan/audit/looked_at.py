"""What an audit has looked at, and would have found again if it were still amiss."""

from collections.abc import Sequence

from npqplan.audit.asking import Asked
from npqplan.audit.baseline import Known
from npqplan.audit.facts import Facts
from npqplan.audit.reach import reaches, scopes
from npqplan.audit.rules import BY_SLUG


def is_looked_at(known: Known, policy: Sequence[Asked], facts: Facts) -> bool:
    """Whether something known, told in ids, would be found again if it were still amiss."""
    if known.rule not in BY_SLUG:  # a warning about a roster
        return known.school in facts.scopes
    return any(
        asked.rule == known.rule
        and (asked.by is not None) == known.later
        and known.school in scopes(asked, facts)
        and _takes_in(asked, known.about, facts)
        for asked in policy
    )


def _takes_in(asked: Asked, about: tuple[str, ...], facts: Facts) -> bool:
    """Whether a rule as it is narrowed is about these posts and roles."""
    if BY_SLUG[asked.rule].TAKES.together:
        return about == asked.narrowing
    posts = [post for each in about if (post := facts.organisation.post_by_id.get(each)) is not None]
    roles = {role.slug for role in facts.outlook.catalogue.roles}.intersection(about)
    if not asked.narrowing or not (posts or roles):
        return True  # asked of everything; or it is about a post that is no more
    return any(reaches(asked, post) for post in posts) or not roles.isdisjoint(asked.roles)
