"""What somebody wants contradicts what they have, or have said no to.

Who it is about. People with `wants`, `does_not_want` and `ready_for`.

The rule. Nobody wants a role, or one post of a role, and says no to that role (wants-and-refuses).
Nobody wants or is judged ready for a role that they have already, unless they could move to another
school (has-it-already). An NPQ that is under way has not been said no to (refuses-under-way).

Example. `wants: [headteacher]` and `does_not_want: [headteacher]`.
"""

from collections.abc import Iterator

from npqplan.checks.context import Context
from npqplan.diagnostics import Finding, Place
from npqplan.organisation.model import Judgement, Person, Wish

CODES = ("wants-and-refuses", "has-it-already", "refuses-under-way")


def findings(context: Context) -> Iterator[Finding]:
    """One for each contradiction."""
    for person in context.organisation.people:
        if person.refuses_roles or person.refuses_npqs or person.wants or person.judgements:
            yield from _of(person, context)


def _of(person: Person, context: Context) -> Iterator[Finding]:
    for wish in person.wants:
        roles = _roles(wish, context)
        if roles & person.refuses_roles:
            yield Finding(
                "wants-and-refuses",
                "error",
                "the same role stands under `wants` and under `does_not_want`",
                wish.place,
                "ask, and keep one of the two",
            )
        elif _has(person, wish, context):
            yield _already(wish.place, "this person wants a role that they have already")
    for judgement in person.judgements:
        if _has(person, judgement, context):
            yield _already(judgement.place, "this person is judged ready for a role that they have already")
    for record in person.npqs:
        if record.npq in person.refuses_npqs and record.status in ("applied", "in_progress"):
            yield Finding(
                "refuses-under-way",
                "warning",
                f"{record.npq} stands under `does_not_want`, and is {record.status.replace('_', ' ')}",
                record.place,
                "take it out of `does_not_want`, or say that it was withdrawn",
            )


def _roles(target: Wish | Judgement, context: Context) -> frozenset[str]:
    """The role wanted, or those of the post wanted."""
    if target.role is not None:
        return frozenset({target.role})
    return frozenset(context.organisation.post_by_id[target.post or ""].roles)


def _has(person: Person, target: Wish | Judgement, context: Context) -> bool:
    if target.post is not None:
        return person.id in context.organisation.post_by_id[target.post].holders
    may_move = context.organisation.moves_between_schools and bool(person.can_move_to)
    return target.role is not None and person.has_role(target.role) and not may_move


def _already(place: Place, message: str) -> Finding:
    return Finding("has-it-already", "warning", message, place, "take it out, or correct the role")
