"""The same organisation under other ids: whatever is answered from it has only these to say it with.

Names go with the ids, and so do free text (who judged, why a place is excluded) and URNs. Roles, dates and
NPQs stay.
"""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from npqplan.organisation.model import (
    NOWHERE,
    Judgement,
    Organisation,
    Person,
    PlanWishes,
    Post,
    School,
    Wish,
)

WITHHELD: Final = "not shown"


class Codes(Struct, frozen=True):
    """Id -> code."""

    schools: Mapping[str, str]
    people: Mapping[str, str]
    posts: Mapping[str, str]

    def school(self, school: str | None) -> str | None:
        """The code of a school; the trust has none."""
        return None if school is None else self.schools[school]


def recoded(organisation: Organisation, codes: Codes, school: str = "School {}") -> Organisation:
    """The organisation with codes in place of names and ids, everything in the same order.

    `school`: what a school is called, for its code.
    """
    schools = tuple(_school(each, codes, school) for each in organisation.schools)
    return Organisation(
        name="The trust" if organisation.is_trust else schools[0].name,
        is_trust=organisation.is_trust,
        schools=schools,
        people=tuple(_person(each, codes) for each in organisation.people),
        posts=tuple(_post(each, codes) for each in organisation.posts),
        plan=_plan(organisation.plan, codes),
        moves_between_schools=organisation.moves_between_schools,
        reviewed_on=organisation.reviewed_on,
    )


def _school(school: School, codes: Codes, title: str) -> School:
    code = codes.schools[school.id]
    return replace(
        school,
        id=code,
        name=title.format(code),
        urn=None,
        plan=None if school.plan is None else _plan(school.plan, codes),
        made_id=False,
        place=NOWHERE,
    )


def _person(person: Person, codes: Codes) -> Person:
    code = codes.people[person.id]
    move = person.can_move_to
    return replace(
        person,
        id=code,
        name=code,
        school=codes.school(person.school),
        mentors=tuple(codes.people[each] for each in person.mentors),
        wants=tuple(_wish(each, codes) for each in person.wants),
        judgements=tuple(_judgement(each, codes) for each in person.judgements),
        can_move_to=move if isinstance(move, str) else frozenset(codes.schools[each] for each in move),
        made_id=False,
        place=NOWHERE,
    )


def _wish(wish: Wish, codes: Codes) -> Wish:
    return replace(wish, post=None if wish.post is None else codes.posts[wish.post], place=NOWHERE)


def _judgement(judgement: Judgement, codes: Codes) -> Judgement:
    post = None if judgement.post is None else codes.posts[judgement.post]
    return replace(judgement, post=post, judged_by=WITHHELD, place=NOWHERE)


def _post(post: Post, codes: Codes) -> Post:
    return replace(
        post,
        id=codes.posts[post.id],
        school=codes.school(post.school),
        holders=tuple(codes.people[each] for each in post.holders),
        place=NOWHERE,
    )


def _plan(plan: PlanWishes, codes: Codes) -> PlanWishes:
    return replace(
        plan,
        keep=tuple(replace(each, person=codes.people[each.person], place=NOWHERE) for each in plan.keep),
        exclude=tuple(
            replace(each, person=codes.people[each.person], why="", place=NOWHERE) for each in plan.exclude
        ),
        place=NOWHERE,
    )
