"""Which posts a departure leaves uncovered, held against the chains settled over every post at once."""

from hypothesis import given
from hypothesis import strategies as st

from npqplan.organisation.model import Organisation
from npqplan.succession.gaps import Gaps
from npqplan.succession.moves import moves_of
from npqplan.succession.order import profile
from npqplan.succession.settling import Part
from npqplan.succession.staffing import gone_by, prospects, staffing
from tests.builders import judgement, organisation, person, post
from tests.properties.profile import searching
from tests.succession.looking import of, pipes

PEOPLE = ("ash", "bea", "col", "dot", "eve", "fay")
POSTS = ("p", "q", "r", "s", "t", "u", "v")


def test_nobody_moves_where_as_much_would_be_left_and_what_matters_most_is_named_first() -> None:
    bea = person("bea", "other", judgements=[judgement(post="a")])
    cal = person("cal", "other", judgements=[judgement(post="d")])
    posts = [
        post("a", remits=["art"]),
        post("b", remits=["drama"], holders=["bea"]),
        post("c", remits=["music"], importance="critical", holders=["cal"]),
        post("d", remits=["dance"], key=False),
        post("z", remits=["history"], importance="critical"),
    ]
    found = pipes([bea, cal], posts)
    gaps = Gaps(found, moves_of(found))
    # bea could as well leave b for a; cal would leave a critical post for one that is none
    assert gaps.anyway == ("z", "a")
    assert gaps.without(frozenset({"cal"})) == ("c", "z", "a")


@st.composite
def webs(draw: st.DrawFn) -> tuple[Organisation, frozenset[str]]:
    """Posts by remit, some of them no key posts, people judged ready for any, and up to two who go."""
    dice = draw(st.randoms(use_true_random=True))
    people, names = PEOPLE[: dice.randint(2, len(PEOPLE))], POSTS[: dice.randint(2, len(POSTS))]
    besides, alike = dice.choice((0.0, 0.3)), dice.random() < 0.5
    posts = [
        post(
            name,
            remits=[f"remit-{name}"],
            holders=dice.sample(people, dice.choice((0, 1, 1, 1, 2))),
            importance="critical" if alike or dice.random() < 0.5 else "important",
            key=dice.random() >= besides,
        )
        for name in names
    ]
    staff = [
        person(who, "other", judgements=[judgement(post=name) for name in names if dice.random() < 0.3])
        for who in people
    ]
    held = sorted({who for seat in posts if seat.key for who in seat.holders})
    return organisation(staff, posts), frozenset(dice.sample(held, min(len(held), dice.randint(0, 2))))


@searching(300)
@given(webs())
def test_what_is_named_is_what_chains_over_all_posts_leave(web: tuple[Organisation, frozenset[str]]) -> None:
    whole, leavers = web
    found = of(whole)
    gaps, today = Gaps(found, moves_of(found)), found.outlook.as_of
    every = Part(staffing(prospects(found), gone_by(found, (), today), today)).without(leavers)
    left = tuple(name for name in gaps.moves.posts if name in every.uncovered)
    assert gaps.without(leavers) == left
    assert gaps.classes(leavers) == profile(left, gaps.moves.class_of)
