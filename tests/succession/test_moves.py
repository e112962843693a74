"""The fewest posts left uncovered, held against every choice, where many hold several posts."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from npqplan.succession.moves import Least, Moves
from tests.properties.profile import searching

HEAD, SENCO, IMPORTANT = 0, 1, 3
PEOPLE = ("ash", "bea", "col", "dot", "eve", "fay")
POSTS = ("one", "two", "three", "four", "five", "six")


def test_two_who_hold_two_posts_each_may_both_leave_them_for_posts_that_matter_more() -> None:
    posts = {"head": HEAD, "senco": SENCO, "a": IMPORTANT, "b": IMPORTANT, "c": IMPORTANT, "d": IMPORTANT}
    holders = {"head": (), "senco": (), "a": ("ash",), "b": ("ash",), "c": ("bea",), "d": ("bea",)}
    ready = {**dict.fromkeys(posts, ()), "head": ("ash",), "senco": ("bea",)}
    found = Moves(tuple(posts), posts, holders, ready).least_uncovered(frozenset())
    assert found == Least(2, (0, 0, 0, 4, 0))  # two if both stay


@st.composite
def webs(draw: st.DrawFn) -> Moves:
    """Anybody may hold or be ready for anything; few people and few classes make many choices equal."""
    dice = draw(st.randoms(use_true_random=True))
    posts, people = POSTS[: dice.randint(2, len(POSTS))], PEOPLE[: dice.randint(2, len(PEOPLE))]
    last = dice.choice((0, 1, 3))

    def some(*numbers: int) -> list[str]:
        return dice.sample(people, min(len(people), dice.choice(numbers)))

    classes = sorted(dice.randint(0, last) for _ in posts)
    holders = {post: tuple(some(0, 0, 1, 1, 2)) for post in posts}
    ready = {post: tuple(who for who in some(0, 1, 2) if who not in holders[post]) for post in posts}
    return Moves(posts, dict(zip(posts, classes, strict=True)), holders, ready)


@searching(500)
@given(webs(), st.frozensets(st.sampled_from(PEOPLE), max_size=2))
def test_no_choice_leaves_fewer_posts_or_less_important_ones(of: Moves, leavers: frozenset[str]) -> None:
    left = [
        tuple(post for post in of.posts if post not in covered)
        for covered in _every_choice(of, sorted({*PEOPLE} - leavers))
    ]
    best = min(_weighed(of, uncovered) for uncovered in left)
    found = of.least_uncovered(leavers)
    assert (found.fewest, found.by_class) == (min(map(len, left)), best)
    as_good = {uncovered for uncovered in left if _weighed(of, uncovered) == best}
    assert found.posts is None or as_good == {found.posts}
    holds_several = any(sum(who in of.holders[post] for post in of.posts) > 1 for who in PEOPLE)
    assert holds_several or (found.posts is None) == (len(as_good) > 1)


def _every_choice(of: Moves, here: list[str]) -> list[set[str]]:
    """What is covered by each choice of stay (with all that one holds) or move (to one post)."""
    choices = (
        [
            {post for post in of.posts if who in of.holders[post]},
            *({post} for post in of.posts if who in of.ready[post]),
        ]
        for who in here
    )
    return [set[str]().union(*chosen) for chosen in product(*choices)]


def _weighed(of: Moves, uncovered: tuple[str, ...]) -> tuple[int, ...]:
    """How many of each class."""
    classes = [of.class_of[post] for post in uncovered]
    return tuple(classes.count(each) for each in range(5))
