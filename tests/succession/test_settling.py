"""The best stays and moves, held against every choice, where many hold several posts."""

from itertools import product
from typing import Any, TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from npqplan.succession.alternatives import alternatives, as_good
from npqplan.succession.assignment import assign
from npqplan.succession.chains import chains
from npqplan.succession.staffing import Could, Staffing
from tests.properties.profile import searching

PEOPLE = ("ash", "bea", "col", "dot", "eve")
AIMS = 8  # five classes, moves, moves of people whom nobody asked, those of them who step down
COULD = (
    Could(willing=True, steps_down=False),
    Could(willing=False, steps_down=False),
    Could(willing=False, steps_down=True),
)
POSTS = ("one", "two", "three", "four", "five", "six")


@st.composite
def staffings(draw: st.DrawFn) -> Staffing:
    """Anybody may hold or be ready for anything; few people and few classes make many choices equal."""
    dice = draw(st.randoms(use_true_random=True))
    posts, people = POSTS[: dice.randint(2, len(POSTS))], PEOPLE[: dice.randint(2, len(PEOPLE))]
    last, willing = dice.choice((0, 1, 4)), dice.choice((0.5, 0.8, 1))

    def some(*numbers: int) -> list[str]:
        return dice.sample(people, min(len(people), dice.choice(numbers)))

    classes = sorted(dice.randint(0, last) for _ in posts)
    holders = {post: tuple(some(0, 0, 0, 1, 1, 2)) for post in posts}
    ready = {
        post: {
            who: dice.choices(COULD, (willing, 1 - willing, 1 - willing))[0]
            for who in some(0, 1, 2, 3)
            if who not in holders[post]
        }
        for post in posts
    }
    place = {who: number for number, who in enumerate(dice.sample(PEOPLE, len(PEOPLE)))}
    return Staffing(posts, dict(zip(posts, classes, strict=True)), holders, ready, place)


@searching(300)
@given(staffings())
def test_no_choice_is_better_nor_earlier_in_the_canonical_order(of: Staffing) -> None:
    best, moves = min(_every_choice(of))
    found = chains(of)
    assert {(move.person, move.to) for move in found.moves} == {*moves}
    assert tuple(post in found.uncovered for post in of.posts) == best[1]
    worths = ((0,) * AIMS, *(part.settled.worth for part in found.parts))
    assert tuple(map(sum, zip(*worths, strict=True))) == best[0]


@searching(200)
@given(staffings())
def test_whoever_else_could_take_a_post_is_settled_as_well_as_can_be(of: Staffing) -> None:
    every = _every_choice(of)
    least, chosen = min(every)
    found = chains(of)
    for post in {**dict.fromkeys(of.empty), **found.filled_by}:
        others = sorted(
            {*of.ready[post]} - {who for who, to in chosen if to == post}, key=of.place.__getitem__
        )
        in_order = sorted(others, key=of.place.__getitem__)
        best = {who: min(choice for choice in every if (who, post) in choice[1])[0] for who in others}
        alike = [who for who in in_order if best[who][0] == least[0]]
        told = [*alternatives(found, (post,))]
        assert [(each.post, each.person) for each in told] == [(post, who) for who in in_order]
        assert [each.person for each in told if each.as_good] == alike == [*as_good(found, post)]
        for each in told:
            assert each.settled.moves[post] == each.person
            assert tuple(one in each.uncovered for one in of.posts) == best[each.person][1]


Choice: TypeAlias = tuple[tuple[Any, ...], list[tuple[str, str]]]
"""What some moves are worth, and the moves: who, and to which post."""


def _every_choice(of: Staffing) -> list[Choice]:
    choices = product(*([None, *(post for post in of.posts if who in of.ready[post])] for who in PEOPLE))
    return [(_weighed(of, chosen), _moves(chosen)) for chosen in choices]


def _moves(chosen: tuple[str | None, ...]) -> list[tuple[str, str]]:
    return [(who, post) for who, post in zip(PEOPLE, chosen, strict=True) if post is not None]


def _weighed(of: Staffing, chosen: tuple[str | None, ...]) -> tuple[Any, ...]:
    """The aims in their order; then which posts are empty; then who takes each, in the canonical order."""
    moves = _moves(chosen)
    staying = {who for who, post in zip(PEOPLE, chosen, strict=True) if post is None}
    taken = {post: who for who, post in reversed(moves)}
    empty = tuple(post not in taken and staying.isdisjoint(of.holders[post]) for post in of.posts)
    classes = [0] * 5
    for post, is_empty in zip(of.posts, empty, strict=True):
        classes[of.class_of[post]] += is_empty
    unasked = sum(not of.ready[post][who].willing for who, post in moves)
    down = sum(of.ready[post][who].steps_down for who, post in moves)
    by_whom = tuple(of.place[taken[post]] if post in taken else -1 for post in of.posts)
    return (*classes, len(moves), unasked, down), empty, by_whom


prices = st.dictionaries(st.sampled_from(PEOPLE), st.integers(0, 9), max_size=4)


@given(st.lists(st.tuples(prices, st.integers(0, 12)), min_size=1, max_size=5))
def test_no_assignment_is_cheaper(rows: list[tuple[dict[str, int], int]]) -> None:
    offers = {post: offered for post, (offered, _) in zip(POSTS, rows, strict=False)}
    unfilled = {post: left for post, (_, left) in zip(POSTS, rows, strict=False)}
    found = assign(offers, offers.__getitem__, unfilled, _stays(offers))
    every = product(*([(None, unfilled[post]), *offers[post].items()] for post in offers))
    least = min(
        sum(price for _, price in chosen)
        for chosen in every
        if len(used := [who for who, _ in chosen if who]) == len({*used})
    )
    paid = sum(offers[post][who] for post, who in found.filled_by.items())
    left = sum(price for post, price in unfilled.items() if post not in found.filled_by)
    assert found.price == paid + left == least
    assert len({*found.filled_by.values()}) == len(found.filled_by)


def test_a_way_found_late_may_be_the_cheapest() -> None:
    offers = {"p": {"a": 3, "b": 1, "c": 0}, "q": {"c": 4, "a": 3, "b": 9}, "r": {"c": 7, "a": 5}}
    found = assign(offers, offers.__getitem__, {"p": 8, "q": 8, "r": 10}, {})
    # for r, p's c moves on to q in place of a: seen only after p was looked at once
    assert (found.price, found.filled_by) == (1 + 4 + 5, {"p": "b", "q": "c", "r": "a"})


def _stays(offers: dict[str, dict[str, int]]) -> dict[str, str]:
    """Somebody for nothing wherever there is somebody, each person once."""
    found: dict[str, str] = {}
    for post, offered in offers.items():
        free = [who for who, price in offered.items() if price == 0 and who not in found.values()]
        if free:
            found[post] = free[0]
    return found
