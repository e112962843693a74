"""Two ways of counting that must agree: filling posts one by one, and looking for what falls short."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tests.oracle.covering import Fillers, could_fill, most_filled
from tests.properties.profile import searching

PEOPLE = st.frozensets(st.sampled_from("abcdef"), max_size=3)


@searching(100)
@given(st.dictionaries(st.sampled_from(("p", "q", "r", "s", "t", "u")), PEOPLE, max_size=6))
def test_as_many_posts_are_filled_as_the_worst_shortage_allows(fillers: Fillers) -> None:
    worst = max(
        len(posts) - len(could_fill(fillers, posts))
        for size in range(len(fillers) + 1)
        for posts in combinations(fillers, size)
    )
    assert most_filled(fillers, fillers) == len(fillers) - worst
