"""What a rule of a policy expects, in a sentence."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from npqplan.report.prose import capital, count, day, joined, number

_EXPECTS: Final[Mapping[str, Callable[[int], str]]] = {
    "duties-in-time": lambda _: "every SENCO that the law asks for is in post, and qualified in time",
    "enough-successors": lambda limit: (
        f"every key post has {'somebody' if limit == 1 else f'{number(limit)} people'} who could step up"
    ),
    "cover-at-once": lambda limit: (
        "all key posts could be filled at once"
        if limit == 100  # noqa: PLR2004 - per cent
        else f"{limit}% of key posts could be filled at once"
    ),
    "no-shortage": lambda limit: (
        f"no key posts have fewer people between them than there are posts{_but(limit, 'post')}"
    ),
    "departures-absorbed": lambda limit: (
        f"the departure of any one holder of a key post could be made good{_but(limit, 'person', 'people')}"
    ),
    "depth-and-breadth": lambda _: "every priority has depth and breadth, by NPQs held or under way",
    "implementation-known": lambda limit: (
        "at every leadership level "
        f"{'somebody has' if limit == 1 else f'{number(limit)} people have'} an NPQ that teaches "
        "implementation, held or under way"
    ),
    "roster-reviewed": lambda limit: f"the roster was gone through in the last {count(limit, 'month')}",
    "judgements-recent": lambda limit: f"no judgement of readiness is older than {count(limit, 'month')}",
    "within-budget": lambda _: "the NPQs recommended stay within the budget",
}


def expectation(rule: str, limit: int, by: date | None, only: tuple[str, ...]) -> str:
    """What a rule expects, without a full stop. `only`: the posts, roles and schools it is for, by name."""
    by_day = f", by {day(by)}" if by else ""
    reach = f" (only {joined(only)})" if only else ""
    return f"{capital(_EXPECTS[rule](limit))}{by_day}{reach}"


def _but(limit: int, one: str, many: str = "") -> str:
    return f", but for {count(limit, one, many)} at most" if limit else ""
