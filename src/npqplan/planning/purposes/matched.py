"""One September as a matching in the programme: each post once, each person once, as places prepare them.

For any choice of places it is a matching as every other (a flow, in which people who could fill the same
posts are poured together), so that its columns need not be whole.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from msgspec import Struct

from npqplan.planning.programme.columns import Programme, total

Way: TypeAlias = tuple[int, ...]
"""The columns of the places of which any one gives what a role of a post asks for."""
Edge: TypeAlias = tuple[str, str, tuple[Way, ...]]
"""A post, somebody who could fill it, and what places they still need: none where they are prepared."""
Posts: TypeAlias = tuple[str, ...]
"""Posts that nobody could tell apart: the same people could fill them in the same way."""


class _Source(Struct, frozen=True):
    """Somebody, as far as they are prepared for some posts: what the columns come to, or 1 in any case."""

    columns: Sequence[int]
    prepared: bool = False


def matched(edges: Iterable[Edge], programme: Programme) -> dict[Posts, list[int]]:
    """The columns of one matching by the posts that they fill: how many people of one kind fill them."""
    of_person: dict[str, dict[tuple[Way, ...], list[Posts]]] = {}
    found: dict[Posts, list[int]] = {}
    for posts, could_fill in _alike(edges, programme).items():
        found[posts] = []
        for person, ways in could_fill:
            of_person.setdefault(person, {}).setdefault(ways, []).append(posts)
    kinds: dict[tuple[Posts, ...], list[_Source]] = {}
    for theirs in of_person.values():
        for targets, source in _sources(theirs, programme):
            kinds.setdefault(targets, []).append(source)
    for targets, sources in kinds.items():
        columns = [programme.column(upper=min(len(posts), len(sources))) for posts in targets]
        for posts, column in zip(targets, columns, strict=True):
            found[posts].append(column)
        opened = total((column for source in sources for column in source.columns), -1)
        programme.at_most({**total(columns), **opened}, sum(source.prepared for source in sources))
    for posts, columns in found.items():
        if sum(programme.upper[column] for column in columns) > len(posts):
            programme.at_most(total(columns), len(posts))
    return found


def _sources(
    theirs: Mapping[tuple[Way, ...], Sequence[Posts]], programme: Programme
) -> Iterator[tuple[tuple[Posts, ...], _Source]]:
    """Somebody by the posts that they could fill in the same way; over all of them they fill one.

    What somebody fills by some places is, over all their posts, no more than those places.
    """
    if len(theirs) == 1:
        [(ways, posts)] = theirs.items()
        if not ways:
            yield tuple(posts), _Source((), prepared=True)
            return
        if len(ways) == 1 and _is_one_npq(ways[0], programme):
            yield tuple(posts), _Source(ways[0])
            return
    columns = {ways: programme.column() for ways in theirs}
    if len(columns) > 1:
        programme.at_most(total(columns.values()), 1)
    for way in sorted({way for ways in theirs for way in ways}):
        opened = [column for ways, column in columns.items() if any(set(each) <= set(way) for each in ways)]
        programme.at_most({**total(opened), **total(way, -1)}, 0)
    for ways, posts in theirs.items():
        yield tuple(posts), _Source((columns[ways],))


def _is_one_npq(way: Way, programme: Programme) -> bool:
    """Whether a way is one NPQ at several intakes: as nobody takes it twice, its places come to 1 at most."""
    return len({programme.places[column].npq.code for column in way}) == 1


def _alike(
    edges: Iterable[Edge], programme: Programme
) -> dict[tuple[str, ...], list[tuple[str, tuple[Way, ...]]]]:
    """Who could fill which posts, those of one class together that nobody could tell apart."""
    of_post: dict[str, list[tuple[str, tuple[Way, ...]]]] = {}
    for post, person, ways in edges:
        of_post.setdefault(post, []).append((person, ways))
    together: dict[object, list[str]] = {}
    for post, could_fill in of_post.items():
        key = programme.problem.class_of[post], needed_on(post, programme), tuple(could_fill)
        together.setdefault(key, []).append(post)
    return {tuple(posts): of_post[posts[0]] for posts in together.values()}


def needed_on(post: str, programme: Programme) -> date | None:
    """The day from which a post needs somebody."""
    return programme.problem.needed_on(programme.problem.organisation.post_by_id[post])
