"""From a person as written to a person as the engine sees them."""

from collections.abc import Sequence
from datetime import date
from typing import Final, Literal

from msgspec import Struct

from npqplan.diagnostics import Place, quoted
from npqplan.organisation.homes import Draft
from npqplan.organisation.model import (
    AwardRecord,
    Away,
    Judgement,
    NpqRecord,
    Person,
    RoleHeld,
    RoleNow,
    Wish,
)
from npqplan.organisation.references import References
from npqplan.organisation.words import Interpreter
from npqplan.roster.people import JudgementEntry, WishEntry

_NONE: Final[frozenset[str]] = frozenset()
_ANY_OR_NONE: Final = {"all": "any", "anywhere": "any", "everywhere": "any", "yes": "any"} | {
    "no": "none",
    "nowhere": "none",
}
"""What people write for `any` and `none` of where somebody could move."""


class Directory(Struct, frozen=True):
    """All that a person's record may refer to."""

    people: References
    posts: References
    schools: References


def build_person(
    draft: Draft,
    roles: tuple[RoleNow, ...],
    leads: tuple[str, ...],
    directory: Directory,
) -> Person:
    """The whole person. `roles` and `leads` come with what posts add to the person's own."""
    interpreter = directory.people.interpreter
    entry, place, school = draft.entry, draft.place, draft.school
    roles_refused, npqs_refused = _refused(draft, interpreter) if entry.does_not_want else (_NONE, _NONE)
    mentor = entry.itt_lead_mentor
    away = entry.unavailable
    own = interpreter.remits(entry.leads, place, "leads") if entry.leads else ()
    return Person(
        id=draft.id,
        name=entry.name,
        school=school,
        roles=roles,
        held=tuple(sorted(_held(draft, interpreter), key=_newest_first)) if entry.held else (),
        teaching_since=entry.teaching_since,
        qualified_teacher=entry.qualified_teacher,
        induction=entry.induction,
        induction_ends=entry.induction_ends,
        leads=tuple(dict.fromkeys((*own, *leads))) if leads else own,
        mentors=directory.people.find_all(entry.mentors, school, place, "mentors") if entry.mentors else (),
        npqs=tuple(sorted(_npqs(draft, interpreter), key=_by_date)) if entry.npqs else (),
        awards=() if entry.other_qualifications is None else _awards(draft, interpreter),
        wants=_wishes(entry.wants, draft, directory.posts) if entry.wants else (),
        refuses_roles=roles_refused,
        refuses_npqs=npqs_refused,
        judgements=_judgements(entry.ready_for, draft, directory.posts) if entry.ready_for else (),
        leaving_on=entry.leaving.on if entry.leaving else None,
        away=Away(away.from_, away.until) if away else None,
        can_move_to=_moves(draft, directory.schools) if entry.can_move_to else _NONE,
        referred_by_return_to_teaching_adviser=entry.referred_by_return_to_teaching_adviser,
        itt_lead_mentor=mentor is not None,
        itt_provider_accredited=mentor.provider_accredited if mentor else None,
        made_id=draft.made_id,
        place=place,
    )


def _refused(draft: Draft, interpreter: Interpreter) -> tuple[frozenset[str], frozenset[str]]:
    """The roles and the NPQs that somebody has said no to."""
    found = [
        interpreter.role_or_npq(word, draft.home.phase, draft.place, "does_not_want", at)
        for at, word in enumerate(draft.entry.does_not_want)
    ]
    told = [each for each in found if each]
    roles = frozenset(slug for kind, slug in told if kind == "role")
    return roles, frozenset(code for kind, code in told if kind == "npq")


def _by_date(record: NpqRecord) -> tuple[date, str, str]:
    """The order of a history: by start, so that the order of rows tells nothing."""
    return record.started or date.min, record.npq, record.status


def _newest_first(held: RoleHeld) -> tuple[int, str]:
    return -(held.from_ or date.min).toordinal(), held.role


def _held(draft: Draft, interpreter: Interpreter) -> tuple[RoleHeld, ...]:
    found: list[RoleHeld] = []
    for written, place in interpreter.kept.items(draft.place, "held", draft.entry.held):
        # a role held elsewhere: a word that depends on the phase is read by this school's
        slug = interpreter.role(written.role, draft.home.phase, place, "role")
        if slug is not None:
            found.append(RoleHeld(slug, written.from_, written.until, written.acting, place))
    return tuple(found)


def _npqs(draft: Draft, interpreter: Interpreter) -> tuple[NpqRecord, ...]:
    found: list[NpqRecord] = []
    for written, place in interpreter.kept.items(draft.place, "npqs", draft.entry.npqs):
        code = interpreter.npq(written.npq, place, "npq", or_offer=True)
        if code is not None:
            found.append(
                NpqRecord(code, written.status, written.started, written.finished, written.funded, place)
            )
    return tuple(found)


def _awards(draft: Draft, interpreter: Interpreter) -> tuple[AwardRecord, ...]:
    """The awards told; that there are none (`[]` or `none`) says so of each that counts."""
    told = draft.entry.other_qualifications or ()
    place = draft.place / "other_qualifications"
    none = [each.name.lower() for each in told] == ["none"]
    if none or (not told and interpreter.kept.is_whole(place)):
        return tuple(AwardRecord(award, "not_held", place=place) for award in interpreter.awards)
    found: list[AwardRecord] = []
    for written, place in interpreter.kept.items(draft.place, "other_qualifications", told):
        award = interpreter.award(written.name, place, "name")
        if award is not None:
            found.append(AwardRecord(award, written.status, written.started, written.finished, place))
    return tuple(found)


def _wishes(entries: Sequence[WishEntry], draft: Draft, posts: References) -> tuple[Wish, ...]:
    found: list[Wish] = []
    for written, place in posts.interpreter.kept.items(draft.place, "wants", entries):
        target = _target(written, place, draft, posts)
        if target is not None and any((wish.role, wish.post) == target for wish in found):
            posts.interpreter.repeated(written.role, place)
        elif target is not None:
            found.append(Wish(*target, written.by, place))
    return tuple(found)


def _judgements(entries: Sequence[JudgementEntry], draft: Draft, posts: References) -> tuple[Judgement, ...]:
    found: list[Judgement] = []
    for written, place in posts.interpreter.kept.items(draft.place, "ready_for", entries):
        target = _target(written, place, draft, posts)
        if target is not None:
            found.append(Judgement(written.when, written.judged_by, written.judged_on, *target, place))
    return tuple(found)


def _target(
    written: WishEntry | JudgementEntry,
    place: Place,
    draft: Draft,
    posts: References,
) -> tuple[str | None, str | None] | None:
    """The role, or the one post, that is meant."""
    interpreter = posts.interpreter
    if written.post is None and written.role is not None:
        role = interpreter.role(written.role, draft.home.phase, place, "role")
        return None if role is None else (role, None)
    if written.post is not None and written.role is None:
        post = posts.find(written.post, draft.school, place, "post")
        return None if post is None else (None, post)
    if not interpreter.kept.is_whole(place):
        return None
    interpreter.note(
        "role-or-post",
        "either a role or a post is wanted here, and not both" if written.role else "no role is given here",
        place,
        "write `role` and a role, or `post` and the id of one post",
    )
    return None


def _moves(draft: Draft, schools: References) -> frozenset[str] | Literal["any"]:
    words = draft.entry.can_move_to
    plain = {word.lower() for word in words}
    if plain == {"any"}:
        return "any"
    if plain == {"none"}:
        return frozenset()
    if plain & {"any", "none"}:
        schools.interpreter.note(
            "any-or-some",
            "`any` or `none` stands alone, not in a list with schools",
            draft.place / "can_move_to",
            "write `any`, `none`, or the ids of schools",
        )
        return frozenset()
    instead = _ANY_OR_NONE.get(next(iter(plain))) if len(plain) == 1 else None
    if instead and words[0] not in schools.made:
        schools.interpreter.note(
            "unknown-school",
            f"{quoted(words[0])} is neither `any`, `none` nor the id of a school",
            draft.place / "can_move_to",
            f"write `{instead}`",
        )
        return frozenset()
    return frozenset(schools.find_all(words, draft.school, draft.place, "can_move_to"))
