"""Vacancy chains: who steps up when somebody leaves, who follows them, and what is left uncovered.

All empty posts are settled at once, never the best person for each in turn: whoever would be taken from
the only SENCO's chair to fill the head's is left where they are. Over the leavers' posts and those that
stand empty anyway, people stay or move, sideways and down too, so as to leave least uncovered in the
order of importance; see `worth` for the aims, `settling` for the method.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from msgspec import Struct

from npqplan.succession.settling import Part
from npqplan.succession.staffing import Staffing


class Move(Struct, frozen=True):
    """Somebody takes a post and leaves those they held, most important first."""

    person: str
    to: str
    leaves: tuple[str, ...]


class Chains(Struct, frozen=True):
    """The best stays and moves for a staffing."""

    staffing: Staffing
    parts: tuple[Part, ...]
    moves: tuple[Move, ...]
    """Chain by chain: each move is followed by those into the posts that it leaves."""
    uncovered: tuple[str, ...]
    """Most important first."""

    def part_with(self, post: str) -> Part:
        """The part that a post belongs to; only for posts that could change."""
        return next(part for part in self.parts if post in part.staffing.holders)

    @property
    def filled_by(self) -> Mapping[str, str]:
        """Who moves to a post."""
        return {move.to: move.person for move in self.moves}


def chains(staffing: Staffing, first: Collection[str] = ()) -> Chains:
    """Settle every part. `first`: posts whose chains are told before those of the others."""
    parts = tuple(map(Part, staffing.parts))
    filled_by = {post: person for part in parts for post, person in part.settled.moves.items()}
    uncovered = {post for part in parts for post in part.settled.uncovered}
    starts = sorted(staffing.empty, key=lambda post: post not in first)
    return Chains(
        staffing,
        parts,
        tuple(_told(starts, filled_by, staffing)),
        tuple(post for post in staffing.posts if post in uncovered),
    )


def _told(starts: Iterable[str], filled_by: Mapping[str, str], staffing: Staffing) -> Iterator[Move]:
    """The move into each post, and before the next the moves into what that leaves."""
    told: set[str] = set()
    for start in starts:
        pending = [start]
        while pending:
            post = pending.pop()
            if post in filled_by and post not in told:
                told.add(post)
                left = staffing.held.get(filled_by[post], ())
                yield Move(filled_by[post], post, left)
                pending += reversed(left)
