"""What the schools of a trust have from one another."""

from msgspec.structs import replace

from npqplan.catalogue.load import shipped
from npqplan.report.compose import Words
from npqplan.report.compose.across import lent, shared_starts
from npqplan.report.compose.parts import whole
from npqplan.report.page import Lines, Table
from npqplan.report.result import Result
from tests.report.results import trust

_WORDS = Words.of(shipped())


def _lent(result: Result) -> list[tuple[object, ...]]:
    return [row for block in lent(whole(result, _WORDS)) if isinstance(block, Table) for row in block.rows]


def _with_head_from(*people: str) -> Result:
    """The trust, where these could be head of Fairfield today."""
    made = trust()
    khan = next(post for post in made.posts if post.role == "headteacher").successors[0]
    successors = tuple(replace(khan, person=person) for person in people)
    posts = tuple(
        replace(post, successors=successors)
        if (post.role, post.school) == ("headteacher", "fairfield")
        else post
        for post in made.posts
    )
    return replace(made, posts=posts)


def test_a_post_that_only_another_school_could_fill_is_named_with_who_could() -> None:
    [(post, people)] = _lent(_with_head_from("oak-khan", "chief"))
    assert post[0].text == "Headteacher (Fairfield)"  # type: ignore[index]
    assert people == Lines(("Priya Khan (Oakfield) (ask)", "Dana Moss (trust) (ask)"))


def test_a_post_that_its_own_school_could_fill_is_not() -> None:
    assert not _lent(_with_head_from("khan", "oak-khan"))
    assert not _lent(_with_head_from())
    assert not _lent(trust())  # the trust's own post has no school whose people come first


def test_starts_that_schools_share_are_counted_by_school() -> None:
    made = trust()
    [_, table] = shared_starts(whole(made, _WORDS))
    assert isinstance(table, Table)
    assert [row[2:] for row in table.rows if row[1][0].text == "NPQLT"] == [  # type: ignore[index, union-attr]
        ("4", "Fairfield (2) and Oakfield (2)")
    ]
    alone = replace(made, recommendations=made.recommendations[:1])
    assert not list(shared_starts(whole(alone, _WORDS)))
