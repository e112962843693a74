"""The search: parts in their order, equally good plans, the canonical order: held against every subset."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct

from npqplan.planning.place import Place
from npqplan.planning.programme.columns import Part, Programme, Sum, total
from npqplan.planning.solving.canonical import IN_ORDER
from npqplan.planning.solving.equals import MOST_TOGETHER
from npqplan.planning.solving.search import Found, search
from npqplan.planning.solving.solver import HEAVIEST
from tests.builders import person, school
from tests.planning.making import problem_of, programme_of

WHO = problem_of([person(each, "subject_leader") for each in ("ann", "bea", "col")])
STARTS = {("NPQLT", "autumn-2027"), ("NPQLT", "autumn-2028"), ("NPQLTD", "autumn-2027")}
Given: TypeAlias = frozenset[int]


def _programme() -> tuple[Programme, list[int]]:
    """Three people who could each start one NPQ in 2027 or 2028, or another in 2027, in canonical order."""
    programme = programme_of(WHO)
    for somebody in WHO.organisation.people:
        for place in programme.candidates.of_any(somebody, ("NPQLT", "NPQLTD")):
            if (place.npq.code, place.intake.id) in STARTS:
                programme.given(place)
    return programme, list(programme.places)


class Small(Struct, frozen=True):
    """A small programme, its numbers by position among the nine places."""

    rows: tuple[tuple[Mapping[int, int], int], ...]
    together: tuple[tuple[bool, tuple[int, ...]], ...]
    """Groups of places: whether every one of them is asked for, or any."""
    parts: tuple[Mapping[int, int], ...]
    """From 9 on the groups; they are only ever wanted."""
    times: int
    """What the parts are multiplied with, so that they are asked together or apart."""


@st.composite
def smalls(draw: st.DrawFn) -> Small:
    """Anything that allows the empty plan."""
    some = st.dictionaries(st.integers(0, 8), st.integers(-2, 3), max_size=6)
    rows = draw(st.lists(st.tuples(some, st.integers(0, 4)), max_size=6))
    groups = st.tuples(
        st.booleans(), st.lists(st.integers(0, 8), min_size=1, max_size=4, unique=True).map(tuple)
    )
    together = draw(st.lists(groups, max_size=3))
    parts = []
    for _ in range(draw(st.integers(0, 4))):
        wanted = draw(st.sets(st.integers(9, 8 + len(together)))) if together else set()
        parts.append({**draw(some), **dict.fromkeys(wanted, 1)})
    return Small(tuple(rows), tuple(together), tuple(parts), draw(st.sampled_from((1, HEAVIEST // 4))))


def _posed(small: Small) -> tuple[Programme, list[int], list[Part]]:
    programme, places = _programme()
    columns = list(places)
    for is_all, group in small.together:
        own = [places[each] for each in group]
        columns.append(programme.all_of(own) if is_all else programme.one_of(own))
    for row, number in small.rows:
        programme.at_most({columns[each]: weight for each, weight in row.items()}, number)
    parts = []
    for at, part in enumerate(small.parts):
        sum_: dict[int, int] = {}
        for each, weight in part.items():  # a group of one is its place
            sum_[columns[each]] = sum_.get(columns[each], 0) + weight * small.times
        parts.append(Part("cost", sum_, constant=7, at=at))
    return programme, places, parts


def _values(small: Small, given: Given) -> tuple[int, ...]:
    opened = {
        9 + at: all(each in given for each in group) if is_all else any(each in given for each in group)
        for at, (is_all, group) in enumerate(small.together)
    }
    return tuple(
        7 + small.times * sum(weight for each, weight in part.items() if each in given or opened.get(each))
        for part in small.parts
    )


def _allowed(small: Small) -> Iterator[Given]:
    for bits in product((0, 1), repeat=9):
        given = frozenset(each for each in range(9) if bits[each])
        if all(sum(w for each, w in row.items() if each in given) <= number for row, number in small.rows):
            yield given


def _found(programme: Programme, places: Sequence[int], parts: Sequence[Part]) -> tuple[Found, Given, Given]:
    """What was found, by position."""
    found = search(programme, parts)
    return (
        found,
        frozenset(places.index(each) for each in found.given),
        frozenset(places.index(each) for each in found.open_),
    )


def _pair(place: Place) -> tuple[str, str]:
    return place.person.id, place.npq.code


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(small=smalls())
def test_it_finds_what_trying_every_subset_finds(small: Small) -> None:
    programme, places, parts = _posed(small)
    found, given, open_ = _found(programme, places, parts)
    tried = {each: _values(small, each) for each in _allowed(small)}
    best = max(tried.values())
    equal = [each for each, values in tried.items() if values == best]
    assert (found.reached, found.bounds, found.is_proved) == (best, best, True)
    assert open_ == frozenset.union(*equal) - frozenset.intersection(*equal)
    # of equally good plans, the one that gives the first place of the order that any gives, and so on
    assert given == max(equal, key=lambda each: [at in each for at in range(9)])
    people = {each: {programme.places[places[at]].person.id for at in each} for each in equal}
    pairs = {each: {_pair(programme.places[places[at]]) for at in each} for each in equal}
    assert found.varying == frozenset.union(*map(frozenset, pairs.values())) - frozenset.intersection(
        *map(frozenset, pairs.values())
    )
    assert found.optional == frozenset.union(*map(frozenset, people.values())) - frozenset.intersection(
        *map(frozenset, people.values())
    )


def _search(sums: Sequence[Sum], programme: Programme, places: Sequence[int]) -> set[int]:
    parts = [Part("cost", {places[each]: weight for each, weight in sum_.items()}) for sum_ in sums]
    return set(_found(programme, places, parts)[1])


def test_an_earlier_part_is_worth_any_number_of_a_later_one() -> None:
    for much in (2, 999, 10**6, 10**7):
        programme, places = _programme()
        programme.at_most({places[0]: 1, places[1]: 1}, 1)
        # summed, the second part would win
        assert 0 in _search([{0: 1}, {1: much}], programme, places)
        assert 1 not in _search([{0: 1}, {1: much}], programme, places)


def test_parts_with_many_levels_are_not_mixed_up() -> None:
    # each earlier part may be had once at the price of everything later
    programme, places = _programme()
    for first in range(9):
        rest = dict.fromkeys(places[first + 1 :], 1)
        programme.at_most({places[first]: len(rest), **rest}, len(rest))
    sums: list[Sum] = [{each: 100} for each in range(9)]
    assert _search(sums, programme, places) == {0}


def test_a_part_that_is_to_be_little_counts_as_negative() -> None:
    programme, places = _programme()
    programme.at_most(total(places[:3], -1), -1)  # one of three must be given
    assert _search([{0: -5, 1: -3, 2: -4}, dict.fromkeys(range(9), -1)], programme, places) == {1}


def test_the_first_in_the_canonical_order_is_taken_over_more_places_than_go_into_one_question() -> None:
    programme = programme_of(WHO)
    for somebody in WHO.organisation.people:
        programme.taking(somebody, ["NPQLT", "NPQLTD"])
    order = list(programme.places)  # made person by person, NPQ by NPQ, intake by intake
    assert len(order) > IN_ORDER
    programme.at_most(total(order), 7)
    found = search(programme, [Part("starts", total(order))])
    assert set(found.given) == set(order[:7])
    assert set(found.open_) == set(order)
    assert found.optional == {"ann", "bea", "col"}


def test_no_part_at_all_leaves_everything_open() -> None:
    programme, places = _programme()
    found = search(programme, [])
    assert set(found.given) == set(found.open_) == set(places)
    assert found.reached == found.bounds == ()


def _knapsacks() -> tuple[Programme, list[int]]:
    """Rows that leave no relaxed answer whole."""
    programme = programme_of(problem_of([person(f"p{at}", "subject_leader") for at in range(14)]))
    for somebody in programme.problem.organisation.people:
        programme.taking(somebody, ["NPQLT"])
    columns = list(programme.places)
    for at in range(8):
        weights = {column: 10 + (column * (31 + 17 * at)) % 89 for column in columns}
        programme.at_most(weights, sum(weights.values()) // 2)
    return programme, columns


def test_where_only_the_search_among_equals_runs_out_of_nodes_the_plan_is_proved_and_its_ties_are_not() -> (
    None
):
    programme, columns = _knapsacks()
    whole = search(programme, [])
    assert whole.is_proved
    assert whole.ties_complete
    assert set(whole.open_) == set(columns)
    short = search(programme, [], most_work=0)
    assert short.is_proved
    assert not short.ties_complete


def test_ties_that_were_looked_for_school_by_school_are_not_all() -> None:
    for each, is_complete in ((60, True), (70, False)):  # three intakes for each of them
        people = [
            person(f"{place}-{at}", "subject_leader", school=place)
            for place in ("ash", "elm")
            for at in range(each)
        ]
        programme = programme_of(problem_of(people, schools=[school("ash"), school("elm")]))
        for somebody in people:
            programme.taking(somebody, ["NPQLT"])
        assert (len(programme.places) <= MOST_TOGETHER) is is_complete
        assert search(programme, []).ties_complete is is_complete


@pytest.mark.parametrize("most_nodes", [0, 1, 3])
def test_without_the_time_for_a_proof_the_plan_keeps_the_rows_and_the_bounds_are_bounds(
    most_nodes: int,
) -> None:
    programme, columns = _knapsacks()
    parts = [
        Part("cost", {column: 10 + (column * 53) % 89 for column in columns}, at=0),
        Part("starts", {column: 1 + (column * 13) % 7 for column in columns}, at=1),
    ]
    proved = search(programme, parts)
    assert proved.is_proved
    short = search(programme, parts, most_work=most_nodes * len(programme.upper))
    assert not short.is_proved
    assert not short.ties_complete
    assert short.reached <= proved.reached
    assert proved.reached[0] <= short.bounds[0]
    if short.reached[0] == proved.reached[0]:
        assert proved.reached[1] <= short.bounds[1]
    for row in programme.rows:
        assert sum(row.sum.get(column, 0) for column in short.given) <= row.at_most
