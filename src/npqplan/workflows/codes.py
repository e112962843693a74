"""Codes for everybody and everything in an organisation.

They sort in the canonical order as the ids do, so that an anonymous report makes the same choices, ties
included. They are the same for the same rosters, whatever the order of rows, the command or the format;
what they are depends on everybody, so that nobody's code follows from their name.
"""

from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256

from npqplan.organisation.model import Organisation
from npqplan.organisation.order import canonical
from npqplan.workflows.recoding import Codes


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
