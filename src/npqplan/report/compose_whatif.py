"""The page of `whatif`: sentences first, then who moves, what else could be done, and by when to do what."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from msgspec import Struct

from npqplan.report.compose.closing import made_by
from npqplan.report.compose.prose import capital, day, joined, month, number, sentence, some
from npqplan.report.page import Block, Bullets, Cell, Heading, Line, Lines, Page, Paragraph, Run, Table
from npqplan.report.whatif_result import MoveLine, ResignationLine, WhatIfResult

_MOST_OTHERS, _MOST_TIES, _MOST_LEAVERS = 4, 4, 3


_ASK = "(ask): nobody has asked them yet. "
_PREPARED = (
    "Prepared: holds an NPQ that prepares for the post, or will once the study under way is done; "
    "the plan is the one that npqplan recommend makes."
)


def compose_whatif(result: WhatIfResult) -> Page:
    """The page of `whatif`."""
    said = _Said(result)
    return Page(f"{result.organisation}: {said.title}", tuple(_blocks(said)))


class _Said(Struct, frozen=True, dict=True):
    """The answer, and what its people and posts are called."""

    result: WhatIfResult

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Full names by id, with the id where two people share one."""
        shared = Counter(person.name.casefold() for person in self.result.people)
        return {
            person.id: f"{person.name} ({person.id})" if shared[person.name.casefold()] > 1 else person.name
            for person in self.result.people
        }

    @cached_property
    def posts(self) -> Mapping[str, str]:
        """Posts by id, as they stand in a sentence."""
        return {post.id: post.title for post in self.result.posts}

    @property
    def who(self) -> str:
        """Who leaves."""
        names = [self.names[person] for person in self.result.leaves]
        return joined(names) if len(names) <= _MOST_LEAVERS else f"{number(len(names))} people"

    @property
    def title(self) -> str:
        """`if Priya Khan left on 31 August 2028`."""
        when = "today" if self.result.day_is == "today" else f"on {day(self.result.on)}"
        return f"if {self.who} left {when}"


def _blocks(said: _Said) -> Iterator[Block]:
    result = said.result
    yield Heading(result.organisation, 1, aside=said.title)
    yield Paragraph(_day(said))
    yield Bullets(result.headlines)
    yield from _moves(said)
    yield from _choices(said)
    yield from _later(said)
    yield from _losses(said)
    yield from _by_when(said)
    yield Paragraph(
        (
            Run(
                "Who is ready follows recorded judgements, jobs done and usual years, as in "
                f"npqplan recommend. Facts checked {day(result.catalogue.checked)}.",
                "quiet",
            ),
        )
    )
    yield made_by(result.npqplan, result.rosters, result.catalogue, result.as_of)


def _day(said: _Said) -> Line:
    """Which day this is for, and who says so."""
    result = said.result
    for_ = day(result.from_)
    match result.day_is:
        case "given":
            text = f"As at {for_}, the first day without {said.who}. Others who have said that they leave "
            text += "before are gone too."
        case "declared":
            text = f"As at {for_}: {said.who} will have left by then, as declared."
        case "today":
            gone = f"As if {said.who} were gone today, {for_}"
            text = f"{gone}: no leaving day is declared. For another day: --on DATE."
    return (Run(text, "quiet"),)


def _moves(said: _Said) -> Iterator[Block]:
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
            ask = " (ask)" if move.willing == "unasked" else ""
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


def _choices(said: _Said) -> Iterator[Block]:
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


def _later(said: _Said) -> Iterator[Block]:
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


def _losses(said: _Said) -> Iterator[Block]:
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


def _by_when(said: _Said) -> Iterator[Block]:
    result = said.result
    rows = list(_resignations(said))
    by_day: dict[tuple[date, date, bool], list[str]] = {}
    for start in result.first_permanent_start:
        if start.on is not None and start.resign_by is not None:
            by_day.setdefault((start.resign_by, start.on, start.binding), []).append(start.post)
    rows += [
        (by, _outside([said.posts[post] for post in posts], on)) for (by, on, _), posts in by_day.items()
    ]
    unknown = [start for start in result.first_permanent_start if start.on is None]
    if rows:
        yield Heading("By when")
        yield Table(
            ("By", "What"),
            tuple(((Run(_when(on, result), "strong"),), text) for on, text in sorted(rows)),
            weights=(1, 5),
        )
    if unknown:
        posts = joined([said.posts[start.post] for start in unknown])
        yield Paragraph(f"Notice for {posts} is in the contract: the catalogue has no dates for it.")


def _when(on: date, result: WhatIfResult) -> str:
    return "Now" if on <= result.as_of else day(on)


def _resignations(said: _Said) -> Iterator[tuple[date, str]]:
    """By when to resign; those for whom it is the same together."""
    alike: dict[object, list[ResignationLine]] = {}
    for line in said.result.resignations:
        alike.setdefault((line.resign_by, line.leaves_on, line.first_end, line.binding), []).append(line)
    for lines in alike.values():
        who = some([said.names[line.person] for line in lines], _MOST_LEAVERS)
        by = lines[0].resign_by if lines[0].in_time else said.result.as_of
        yield by, _resigning(lines[0], who, said, one=len(lines) == 1)


def _resigning(line: ResignationLine, who: str, said: _Said, *, one: bool) -> str:
    check = "" if line.binding else " Check the contract."
    if said.result.day_is == "today":
        resign = f"{'' if line.binding else 'usually '}{'resigns' if one else 'resign'}"
        end = f"{day(line.first_end)}, the first end of term still open"
        return f"{who} {resign} by this day to leave on {end}.{check}"
    if line.in_time:
        must = "must have resigned" if line.binding else "will usually have resigned"
        return f"{who} {must}, to leave on {day(line.leaves_on)}.{check}"
    late = f"the usual day to resign for {day(line.leaves_on)} has passed ({day(line.resign_by)})"
    next_ = f"the next end of term still open is {day(line.first_end)}"
    if said.result.day_is == "declared":
        next_ = f"if that is not agreed already, {next_}"
    return sentence(f"{who}: {late}; {next_}") + check


def _outside(posts: list[str], on: date) -> str:
    seats = joined(posts, "or")
    return (
        f"The earliest that somebody from another school could start as {seats} is {day(on)}: they must "
        "usually resign there by this day, so advertise and appoint well before."
    )
