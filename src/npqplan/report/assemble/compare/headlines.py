"""What a head should know of the time between the two, if she reads nothing else."""

from collections.abc import Iterator, Sequence

from npqplan.report.assemble.compare.both import Both
from npqplan.report.assemble.compare.found import Found, has_moved
from npqplan.report.assemble.compare.planned import BEGUN
from npqplan.report.compare_result import (
    Count,
    CoverMoved,
    MoneyYear,
    MovedDuty,
    MovedNpq,
    MovedPost,
    MovedPriority,
    PlannedPlace,
)
from npqplan.report.prose import day, joined, number, pounds, sentence, some, tallied
from npqplan.report.wording.names import Names

_MOST = 3


def headlines(found: Found, both: Both) -> tuple[str, ...]:
    """The law first, then cover, the plan, and people."""
    names = both.names
    said = [
        *_duties(found.duties, names),
        *_cover(found.cover, "" if found.is_still else day(both.before.as_of)),
        *_posts(found.posts),
        *_planned(found.planned, names),
        *_npqs(found.npqs or ()),
        *_priorities(found.priorities, names),
        *_money(found.money or ()),
        *_people(found),
    ]
    if found.is_still:
        said = [f"nothing has moved since {day(both.before.as_of)}", *said]
    return tuple(sentence(text) for text in said)


def _duties(lines: Sequence[MovedDuty], names: Names) -> Iterator[str]:
    for state, said in (
        ("missed", "the day by which the law asks for the SENCO qualification has passed for {who}"),
        ("at_risk", "{who} cannot hold the SENCO qualification by the day that the law sets"),
        ("met", "what the law asks of SENCOs is now met by {who}"),
    ):
        who = [
            names.person(line.person)
            for line in lines
            if line.now == state and (line.before is not None or state != "met")
        ]
        if who:
            yield said.format(who=some(who, _MOST))


def _cover(cover: CoverMoved, then: str) -> Iterator[str]:
    """`then`: the earlier day in words; empty: nothing has moved."""
    if not cover.key_posts.now:
        return
    for each, how in (
        (cover.at_once, "filled from within at once"),
        (cover.at_once_prepared, "filled at once by people who are prepared"),
    ):
        yield f"{_of(each.now, cover.key_posts.now)} be {how}{_as_against(each, cover.key_posts, then)}"


def _of(some_: int, all_: int) -> str:
    if all_ == 1:
        return f"your one key post {'could' if some_ else 'could not'}"
    many = f"all {number(all_)}" if some_ == all_ else f"{number(some_)} of your {number(all_)}"
    return f"{many} key posts could"


def _as_against(each: Count, posts: Count, then: str) -> str:
    """What it was on the earlier day; nothing, where all of it stands as it was."""
    if not then:
        return ""
    if not has_moved(each) and not (each.now and has_moved(posts)):
        return f", as on {then}"
    was = f"{number(each.before)} of {number(posts.before)}" if has_moved(posts) else number(each.before)
    return f"; on {then} it was {was}"


def _posts(lines: Sequence[MovedPost]) -> Iterator[str]:
    """Posts of before and now for which somebody is ready, or nobody any more; and what is vacant."""
    both = [line for line in lines if line.before and line.now]
    for said, found in (
        (
            "somebody could now step up to be {posts}",
            [each for each in both if each.ready_now and not each.ready_before],
        ),
        (
            "nobody could step up any more to be {posts}",
            [each for each in both if each.ready_before and not each.ready_now],
        ),
        ("now vacant: {posts}", [each for each in both if each.holders_before and not each.holders_now]),
    ):
        if found:
            yield said.format(posts=joined(tallied([line.title for line in found])))


def _planned(lines: Sequence[PlannedPlace], names: Names) -> Iterator[str]:
    due = [line for line in lines if line.due]
    if not due:
        return
    known = [line for line in due if line.outcome not in {"not_known", "left"}]
    begun = [line for line in known if line.outcome in BEGUN]
    if known:
        many = "the one NPQ" if len(known) == 1 else f"the {number(len(known))} NPQs"
        yield (
            f"of {many} that should have begun by now, {number(len(begun))} "
            f"{'has' if len(begun) == 1 else 'have'}"
        )
    missing = [f"{names.person(line.person)}'s {line.npq}" for line in known if line.outcome not in BEGUN]
    if missing:
        yield f"planned, and no start on record: {some(missing, _MOST)}"


def _npqs(lines: Sequence[MovedNpq]) -> Iterator[str]:
    said = [
        f"{number(many)} {word}"
        for state, word in (
            ("passed", "passed"),
            ("in_progress", "begun"),
            ("withdrawn", "given up"),
            ("failed", "failed"),
        )
        if (many := sum(line.now == state and not line.earlier for line in lines))
    ]
    if said:
        yield f"NPQs since: {joined(said)}"


def _people(found: Found) -> Iterator[str]:
    said: list[str] = []
    for what, verb in (("joined", "joined"), ("left", "left"), ("changed", "changed role or school")):
        many = sum(line.what == what for line in found.moves)
        people = "" if said else " person" if many == 1 else " people"
        said += [f"{number(many)}{people} {verb}"] if many else []
    if said:
        yield joined(said)


def _priorities(lines: Sequence[MovedPriority], names: Names) -> Iterator[str]:
    for said, then, now in (("now have", False, True), ("no longer have", True, False)):
        found = [
            names.remit(line.remit)
            for line in lines
            if bool(line.depth_before) == then and bool(line.depth_now) == now and line.depth_now is not None
        ]
        if found:
            verb = said if len(found) > 1 else said.replace("have", "has")
            yield f"{joined(found)} {verb} somebody who leads it with its NPQ, held or under way"


def _money(lines: Sequence[MoneyYear]) -> Iterator[str]:
    planned, spent = sum(line.planned for line in lines), sum(line.spent for line in lines)
    unknown = sum(line.not_known for line in lines)
    if planned or spent:
        more = f"{number(unknown)} more {'place' if unknown == 1 else 'places'}"
        but = f"; who paid, or the price, of {more} is not known" if unknown else ""
        went = pounds(spent) if spent else "nothing"
        yield f"{went} went on places that DfE does not fund, of {pounds(planned)} planned{but}"
