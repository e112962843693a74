"""Who would take which post, what else could be done, and whom else the departure costs."""

from collections.abc import Iterator, Mapping

from npqplan.report.compose_whatif.said import Said
from npqplan.report.page import Block, Bullets, Cell, Heading, Line, Lines, Paragraph, Run, Table
from npqplan.report.prose import capital, joined, month, number, sentence
from npqplan.report.whatif_result import MoveLine, Other, WhatIfResult

_MOST_OTHERS, _MOST_TIES = 4, 4
_ASK = "(ask): nobody has asked them yet. "
_PREPARED = (
    "Prepared: holds an NPQ that prepares for the post, or will once the study under way is done; "
    "the plan is the one that npqplan recommend makes."
)


def moves(said: Said) -> Iterator[Block]:
    """Who would take which post, those left empty by the departure first."""
    result = said.result
    filled = {move.to: move for move in result.moves}
    empty = [post for post in result.uncovered if post in result.vacated]
    order = [*empty, *filled, *(post for post in result.uncovered if post not in empty)]
    if not order:
        return
    holders = {post.id: post.holders for post in result.posts}
    rows: list[tuple[Cell, ...]] = []
    for post in order:
        title = capital(said.posts[post])
        held = Lines(tuple(said.names[who] for who in holders[post]) or ("vacant",))
        if post in filled:
            move = filled[post]
            ask = " (ask: a step down)" if move.steps_down else " (ask)" if move.willing == "unasked" else ""
            rows.append((title, held, f"{said.names[move.person]}{ask}", _prepared(move, result)))
        else:
            rows.append((title, held, (Run("nobody", "bad"),), "-"))
    yield Heading("Who would take what", aside="for good, if all of it came about")
    yield Table(("Post", "Now held by", "Taken by", "Prepared"), tuple(rows), weights=(4, 3, 4, 4))
    if result.moves:
        asks = any(move.willing == "unasked" for move in result.moves)
        yield Paragraph((Run(f"{_ASK if asks else ''}{_PREPARED}", "quiet"),))


def _prepared(move: MoveLine, result: WhatIfResult) -> Cell:
    """Whether whoever takes a post is prepared by then, and from when with the plan."""
    without, planned = move.prepared_on, move.prepared_with_plan_on
    if without is not None and without <= result.from_:
        return (Run("yes", "good"),)
    said: list[Line] = []
    if without is not None:
        said.append(f"from {month(without)}")
    if planned is not None and (without is None or planned < without):
        by_then = planned <= result.from_
        said.append(
            (
                Run(
                    f"with the plan, {'by then' if by_then else f'from {month(planned)}'}",
                    "good" if by_then else "plain",
                ),
            )
        )
    return Lines(tuple(said)) if said else (Run("no", "bad"),)


def choices(said: Said) -> Iterator[Block]:
    """Choices that are the reader's, and what another choice would cost."""
    result = said.result
    seats = {post.id: post.seat for post in result.posts}
    alike = {(seats[tie.post], frozenset(tie.people)): tie for tie in reversed(result.ties)}
    shown = [tie for tie in result.ties if tie in alike.values()][:_MOST_TIES]
    ties = [(Run(sentence(tie.text)),) for tie in shown]
    told = {tie.post for tie in result.ties}
    first = result.vacated[:1]
    worse = [
        (Run(sentence(other.text)),)
        for other in result.others
        if not (other.as_good and other.post in told)
        and not _leaves_the_same(other, seats, result)
        and sentence(other.text) not in result.headlines
        and (
            other.post in first
            or (other.post in result.vacated and other.uncovered != result.uncovered)
            or (other.post in result.vacant_anyway and (other.willing == "yes" or other.prepared))
        )
    ]
    if ties or worse:
        yield Heading("Other ways")
        yield Bullets((*ties, *worse[:_MOST_OTHERS]))


def _leaves_the_same(other: Other, seats: Mapping[str, str], result: WhatIfResult) -> bool:
    """Whether other posts, but of the same names, would stay empty: of no use to anybody."""
    left, would_be = ([seats[post] for post in posts] for posts in (result.uncovered, other.uncovered))
    return other.uncovered != result.uncovered and sorted(left) == sorted(would_be)


def later(said: Said) -> Iterator[Block]:
    """Who could take what is left uncovered, later or if something is so."""
    result = said.result
    if not result.uncovered:
        return
    lines = [sentence(line.text) for line in result.later]
    told = {line.post for line in result.later}
    none = [said.posts[post] for post in result.uncovered if post not in told]
    if none:
        lines.append(
            f"Nobody here could be spared, or is on the way, to be {joined(none, 'or')}: plan to advertise."
        )
    yield Heading("What is left uncovered")
    yield Bullets(tuple(lines))


def losses(said: Said) -> Iterator[Block]:
    """Posts that lose a possible successor; those that are alike together."""
    posts = {post.id: post for post in said.result.posts}
    alike: dict[tuple[str, str, str], int] = {}
    for line in said.result.lost_successors:
        could = f"{line.successors_before}, then {line.successors_after}"
        prepared = f"{line.prepared_before}, then {line.prepared_after}"
        key = posts[line.post].seat, could, prepared
        alike[key] = alike.get(key, 0) + 1
    if not alike:
        return
    rows = [
        (capital(seat) if many == 1 else f"{capital(seat)}, {number(many)} posts", could, prepared)
        for (seat, could, prepared), many in alike.items()
    ]
    yield Heading("What else they could have stepped up to", aside="how many could: with them, then without")
    yield Table(("Post", "Could step up in these years", "Prepared, by the plan"), tuple(rows))
