"""Where the program's answer and the oracle's differ, in sentences."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from tests.oracle.answers import Answer
from tests.oracle.covering import could_fill, explains, falls_short
from tests.oracle.departures import Departure, classes

Json: TypeAlias = Mapping[str, Any]
_COUNTS = ("key_posts", "with_a_successor", "at_once", "at_once_prepared", "if_only_yes", "up_to")


def differences(program: Json, oracle: Answer) -> list[str]:
    """Every difference; empty: they agree."""
    cover = program["cover"]
    return [
        *_successors(program, oracle),
        *(
            _unlike(name, cover[name], getattr(oracle, name))
            for name in _COUNTS
            if cover[name] != getattr(oracle, name)
        ),
        *_acting(program, oracle),
        *_years(cover, oracle),
        *_shortages(cover, oracle),
        *_departures(cover["departures"], oracle),
    ]


def _unlike(what: str, program: object, oracle: object) -> str:
    return f"{what}: the program says {program}, the oracle {oracle}"


def _successors(program: Json, oracle: Answer) -> Iterator[str]:
    for post in program["posts"]:
        if post["key"]:
            said = {who["person"]: _readiness(who) for who in post["successors"]}
            found = {who: _expected(oracle, post["id"], who) for who in oracle.successors[post["id"]]}
            if said != found:
                yield _unlike(f"successors of {post['id']}", said, found)
            willing = {who["person"]: who["willing"] == "yes" for who in post["successors"]}
            wish = {who: found.willing for who, found in oracle.successors[post["id"]].items()}
            if said == found and willing != wish:
                yield _unlike(f"willing for {post['id']}", willing, wish)


def _readiness(who: Json) -> tuple[str, str | None]:
    state = who["ready"]
    return state, str(who["ready_on"]) if state in {"by", "later"} else None


def _expected(oracle: Answer, post: str, person: str) -> tuple[str, str | None]:
    state = oracle.ready(post, person)
    return state, str(oracle.ready_on(post, person)) if state in {"by", "later"} else None


def _acting(program: Json, oracle: Answer) -> Iterator[str]:
    """Seats of two roles apart: of these the two may tell the evidence role by role differently."""
    for post in program["posts"]:
        if post["key"] and len(post["roles"]) <= 1 and {*post["acting"]} != oracle.acting[post["id"]]:
            yield _unlike(f"acting as {post['id']}", post["acting"], sorted(oracle.acting[post["id"]]))


def _years(cover: Json, oracle: Answer) -> Iterator[str]:
    said = [(str(year["on"]), year["ready"], year["without_plan"]) for year in cover["by_year"]]
    found = [(str(year.on), year.ready, year.without_plan) for year in oracle.by_year]
    if said != found:
        yield _unlike("by year", said, found)


def _shortages(cover: Json, oracle: Answer) -> Iterator[str]:
    fillers = oracle.fillers
    for shortage in cover["shortages"]:
        posts = frozenset(shortage["posts"])
        if not falls_short(fillers, posts):
            yield f"{sorted(posts)} is no shortage"
        elif posts not in oracle.shortages:
            yield f"{sorted(posts)} is not minimal"
        if set(shortage["people"]) != could_fill(fillers, posts):
            yield _unlike(
                f"people of {sorted(posts)}", shortage["people"], sorted(could_fill(fillers, posts))
            )
    if not explains(fillers, [shortage["posts"] for shortage in cover["shortages"]]):
        yield f"shortages {[s['posts'] for s in cover['shortages']]} do not explain what is unfilled"


def _departures(said: Json, oracle: Answer) -> Iterator[str]:
    named = {row["person"]: row["uncovered"] for row in said["not_absorbed"]}
    lost = {who for who, gone in oracle.departures.items() if not gone.absorbed}
    if (said["of"], said["absorbed"]) != (len(oracle.departures), len(oracle.departures) - len(lost)):
        yield _unlike("departures", (said["of"], said["absorbed"]), (len(oracle.departures), lost))
    if named.keys() != lost:
        yield _unlike("not absorbed", sorted(named), sorted(lost))
    for who in named.keys() & lost:
        yield from _named(oracle.departures[who], named[who])
    pairs, together = said["pairs"], oracle.pairs
    apart = [pair for pair, gone in together.items() if not gone.absorbed]
    if (pairs["of"], pairs["absorbed"]) != (len(together), len(together) - len(apart)):
        yield _unlike("pairs", (pairs["of"], pairs["absorbed"]), (len(together), len(together) - len(apart)))
    for row in pairs["worst"]:
        gone = together.get(frozenset(row["people"]))
        if gone is None or gone.absorbed:
            yield f"the pair {row['people']} is not one to name"
        else:
            yield from _named(gone, row["uncovered"])
    worth = {pair: {classes(oracle.world, left) for left in together[pair].may_leave} for pair in apart}
    if all(len(each) == 1 for each in worth.values()):
        worst = max((each for (each,) in worth.values()), default=None)
        hardest = {pair for pair in apart if worth[pair] == {worst}}
        if {frozenset(row["people"]) for row in pairs["worst"]} != hardest:
            yield _unlike(
                "the worst pairs", [row["people"] for row in pairs["worst"]], sorted(map(sorted, hardest))
            )


def _named(gone: Departure, uncovered: list[str]) -> Iterator[str]:
    if frozenset(uncovered) not in gone.may_leave:
        who = " and ".join(sorted(gone.leavers))
        yield _unlike(f"what {who} leave", uncovered, sorted(map(sorted, gone.may_leave)))
