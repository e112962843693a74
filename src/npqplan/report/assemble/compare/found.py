"""All that moved, in the lists of the answer."""

from msgspec import Struct

from npqplan.report.compare_result import (
    Count,
    CoverMoved,
    MoneyYear,
    MovedBudget,
    MovedDuty,
    MovedKnowledge,
    MovedNpq,
    MovedPerson,
    MovedPost,
    MovedPriority,
    PlannedPlace,
)


class Found(Struct, frozen=True):
    """What moved."""

    cover: CoverMoved
    posts: tuple[MovedPost, ...]
    planned: tuple[PlannedPlace, ...]
    npqs: tuple[MovedNpq, ...] | None
    duties: tuple[MovedDuty, ...]
    moves: tuple[MovedPerson, ...]
    priorities: tuple[MovedPriority, ...]
    shared_knowledge: tuple[MovedKnowledge, ...]
    money: tuple[MoneyYear, ...] | None
    budgets: tuple[MovedBudget, ...] | None

    @property
    def is_still(self) -> bool:
        """Whether nothing moved, and nothing was to begin."""
        lists = (self.posts, self.planned, self.npqs, self.duties, self.moves, self.budgets)
        same = not any((*lists, self.priorities, self.shared_knowledge))
        return same and not any(has_moved(each) for each in _counts(self.cover))


def has_moved(each: Count) -> bool:
    """Whether a number is another than before."""
    return each.before != each.now


def _counts(cover: CoverMoved) -> tuple[Count, ...]:
    return (
        cover.key_posts,
        cover.with_a_successor,
        cover.at_once,
        cover.at_once_prepared,
        cover.departures,
        cover.departures_absorbed,
    )
