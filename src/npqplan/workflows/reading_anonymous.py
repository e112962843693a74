"""The same organisation under codes, so that no answer made from it can name anybody.

Names and ids are replaced before anything is worked out: whatever an answer says, it has only codes to
say it with. The codes sort in the canonical order as the ids did, so that an anonymous report makes the
same choices, ties included. They are the same for the same rosters, whatever the order of rows, the
command or the format; what they are depends on everybody, so that nobody's code follows from their name.
Free text (who judged, why a place is excluded), file names and URNs go too. Roles, dates and NPQs stay:
in a small school, people can still be recognised by what they do.
"""

from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from npqplan.diagnostics import Diagnostic
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
from npqplan.organisation.order import canonical
from npqplan.report.wording.codes import line
from npqplan.workflows.reading import Ready

_WITHHELD = "not shown"


class Codes(Struct, frozen=True):
    """Id -> code."""

    schools: Mapping[str, str]
    people: Mapping[str, str]
    posts: Mapping[str, str]

    def school(self, school: str | None) -> str | None:
        """The code of a school; the trust has none."""
        return None if school is None else self.schools[school]


def anonymous(ready: Ready) -> Ready:
    """What to answer from, with codes in place of names and ids."""
    organisation = ready.organisation
    rosters = {name: f"roster {number}" for number, name in enumerate(ready.rosters, 1)}
    return replace(
        ready,
        organisation=recoded(organisation, codes_of(organisation)),
        diagnostics=tuple(_diagnostic(each, rosters) for each in ready.diagnostics),
        rosters=tuple(rosters.values()),
        own_catalogue=None if ready.own_catalogue is None else _WITHHELD,
        codes=fingerprint(organisation),
    )


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


def unquoted(found: Diagnostic) -> Diagnostic:
    """A finding with its place, in the words of the manual: its own quote what documents say."""
    from npqplan.workflows.rule import manuals  # noqa: PLC0415 - all rules and checks, where there is a fault

    about = line(found.code, manuals().get(found.code, "")).rstrip(".") or "see `npqplan check`"
    return replace(found, message=f"{about[:1].lower()}{about[1:]}", hint=None, path="")


def fingerprint(organisation: Organisation) -> str:
    """A few letters that are others where the codes stand for other people; they tell of nobody."""
    everybody = sorted(f"{person.school or ''}\0{person.id}" for person in organisation.people)
    return sha256("\0\0".join(everybody).encode()).hexdigest()[:8]


def codes_of(organisation: Organisation) -> Codes:
    """A code for everybody and everything; they sort as the ids do."""
    schools = _in_order(
        ((school.id, None) for school in organisation.schools),
        lambda _, number: f"S{number}",
        lambda code, _: canonical(code, ""),
    )

    def within(letter: str) -> Callable[[str | None, int], str]:
        def name(school: str | None, number: int) -> str:
            where = "T-" if school is None else f"{schools[school]}-" if organisation.is_trust else ""
            return f"{where}{letter}{number}"

        return name

    def rank(code: str, school: str | None) -> bytes:
        return canonical(None if school is None else schools[school], code)

    return Codes(
        schools,
        _in_order(((person.id, person.school) for person in organisation.people), within("P"), rank),
        _in_order(((post.id, post.school) for post in organisation.posts), within("K"), rank),
    )


def _in_order(
    things: Iterable[tuple[str, str | None]],
    name: Callable[[str | None, int], str],
    rank: Callable[[str, str | None], bytes],
) -> Mapping[str, str]:
    """A code for each thing (id and school, in canonical order) such that the codes rank in this order.

    Each takes the lowest-ranking code of its school that ranks above the one before; with a third more
    codes than things there are mostly enough, or else it is tried again with twice as many.
    """
    asked = tuple(things)
    many = len(asked) * 4 // 3 + 48
    while (found := _tried(asked, name, rank, many)) is None:
        many *= 2
    return found


def _tried(
    asked: tuple[tuple[str, str | None], ...],
    name: Callable[[str | None, int], str],
    rank: Callable[[str, str | None], bytes],
    many: int,
) -> Mapping[str, str] | None:
    ranked = {
        school: iter(
            sorted((rank(code, school), code) for code in (name(school, n + 1) for n in range(many)))
        )
        for school in {school for _, school in asked}
    }
    last, codes = b"", {}
    for id_, school in asked:
        fitting = next(((place, code) for place, code in ranked[school] if place > last), None)
        if fitting is None:
            return None
        last, codes[id_] = fitting
    return codes


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
    return replace(judgement, post=post, judged_by=_WITHHELD, place=NOWHERE)


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


def _diagnostic(found: Diagnostic, rosters: Mapping[str, str]) -> Diagnostic:
    """What was found, by its code alone: messages quote what documents say."""
    return replace(
        found,
        message=f"see npqplan rule {found.code}",
        hint=None,
        file=rosters.get(found.file, "catalogue"),
        path="",
    )
