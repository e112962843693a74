"""What we say of vacancy chains: who becomes what, who follows, and what another choice would cost."""

from collections.abc import Container, Iterable, Iterator

from npqplan.report.prose import joined, number, some
from npqplan.report.wording.names import Names
from npqplan.succession.alternatives import Alternative
from npqplan.succession.chains import Chains
from npqplan.succession.worth import MOVES, UNASKED

MOST_NAMED = 4


def chain(start: str, found: Chains, names: Names, *, vacant: bool) -> str:
    """`Priya Khan becomes headteacher; Ben Okoro takes over as deputy headteacher; nobody is left to ...`.

    `vacant`: the post was so before anybody left.
    """
    person, seat = found.filled_by[start], names.seat(start)
    first = f"takes the vacant post of {seat}" if vacant else f"becomes {seat}"
    if found.staffing.ready[start][person].steps_down:
        first = f"steps down to be {seat}"
    return "; ".join((f"{names.person(person)} {first}", *_then(person, found, names)))


def _then(person: str, found: Chains, names: Names) -> Iterator[str]:
    staffing, filled_by = found.staffing, found.filled_by
    movers = frozenset(filled_by.values())
    pending = [*reversed(staffing.held.get(person, ()))]
    empty: list[str] = []
    while pending:
        post = pending.pop()
        staying = [who for who in staffing.holders[post] if who not in movers]
        if staying:
            keep = "carries on" if len(staying) == 1 else "carry on"
            yield f"{joined([names.person(who) for who in staying])} {keep} as {names.seat(post)}"
        elif post in filled_by:
            mover = filled_by[post]
            takes = "steps down to be" if staffing.ready[post][mover].steps_down else "takes over as"
            yield f"{names.person(mover)} {takes} {names.seat(post)}"
            pending += reversed(staffing.held.get(mover, ()))
        else:
            empty.append(post)
    if empty:
        yield f"nobody is left to be {names.any_of(empty)}"


def choice(post: str, people: tuple[str, ...], names: Names, *, filled: bool) -> str:
    """Who could do as well, and that the choice is the reader's."""
    many = len(people) > MOST_NAMED
    told = [names.person(person) for person in people]
    who = f"{some(told, MOST_NAMED - 1)}" if many else joined(told, "or")
    seat = names.seat(post)
    if filled:
        return f"{who} could equally well be {seat}: the choice is yours"
    return f"{who} could be {seat} instead, with another post left uncovered: the choice is yours"


def instead(other: Alternative, found: Chains, names: Names, *, willing: bool, prepared: bool) -> str:
    """What it would cost if somebody else took a post: the first aim that suffers."""
    who, seat = names.person(other.person), names.seat(other.post)
    if other.as_good:
        return f"{who} could equally well be {seat}: the choice is yours"
    known = [*(["has said yes"] if willing else []), *(["is prepared"] if prepared else [])]
    down = found.staffing.ready[other.post][other.person].steps_down
    plainly, who = who, who + _who([*known, *(["would step down"] if down else [])])
    more = [post for post in other.uncovered if post not in found.uncovered]
    if more:
        rather = [post for post in found.uncovered if post not in other.uncovered]
        else_ = f" (rather than {names.any_of(rather)})" if rather and rather != [other.post] else ""
        return f"{who} could be {seat} too, but then nobody could be {names.any_of(more)}{else_}"
    best = found.part_with(other.post).settled
    moves = other.settled.worth[MOVES] - best.worth[MOVES]
    if moves > 0:
        return f"{who} could be {seat} too, with {number(moves)} more {'move' if moves == 1 else 'moves'}"
    if other.settled.worth[UNASKED] > best.worth[UNASKED]:
        return f"{who} could be {seat} too, but more people who move have not been asked"
    return f"{plainly}{_who(known)} could be {seat} too, but more people would step down"


def _who(known: list[str]) -> str:
    return f", who {joined(known)}," if known else ""


def left_empty(posts: Iterable[str], found: Chains, names: Names, leaving: Container[str]) -> str:
    """Posts left uncovered, and why: nobody is ready, or whoever is cannot be spared or leaves too.

    `leaving`: the posts for which people are ready who have said that they leave.
    """
    why: dict[str, list[str]] = {}
    for post in posts:
        if found.staffing.ready[post]:
            why.setdefault("whoever could is needed elsewhere", []).append(post)
        elif post in leaving:
            why.setdefault("whoever could has said that they leave", []).append(post)
        else:
            why.setdefault("nobody here is ready for", []).append(post)
    return joined([f"{names.seats(posts)} ({reason}{_it(reason, posts)})" for reason, posts in why.items()])


def _it(reason: str, posts: list[str]) -> str:
    return "" if not reason.endswith("for") else " it" if len(posts) == 1 else " them"
