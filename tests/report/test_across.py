"""What the schools of a trust have from one another."""

from datetime import date, timedelta

from msgspec.structs import replace

from npqplan.catalogue.load import shipped
from npqplan.report.compose import Words
from npqplan.report.compose.across import lent, shared_starts
from npqplan.report.compose.dates import dates_across
from npqplan.report.compose.parts import whole
from npqplan.report.compose.schools import schools
from npqplan.report.page import Lines, Paragraph, Table
from npqplan.report.result import Deadline, Result
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


def _nearest(*lines: Deadline) -> tuple[list[tuple[object, object]], str]:
    """Where and what, row by row; and what is said below."""
    blocks = list(dates_across(whole(replace(trust(), deadlines=lines), _WORDS)))
    rows = [row[1:] for block in blocks if isinstance(block, Table) for row in block.rows]
    below = [str(block.text[0].text) for block in blocks if isinstance(block, Paragraph)]  # type: ignore[union-attr]
    return [(where, what) for where, what in rows], "".join(below)


def test_a_trust_is_told_the_nearest_days_of_all_its_schools_with_the_school() -> None:
    law = Deadline(date(2027, 1, 1), "Tom Reed must hold NPQSENCO, by law", "reed", "duty")
    notice = Deadline(date(2026, 12, 1), "Dana Moss must have resigned", "chief", "resign")
    post = Deadline(date(2027, 4, 30), "whoever comes must resign there", "head", "recruit")
    register = Deadline(date(2027, 11, 1), "register two people", None, "register")
    found, below = _nearest(register, law, notice, replace(post, for_=trust().posts[1].id))
    assert found == [
        ("The trust", "Dana Moss must have resigned."),
        ("Fairfield", "Tom Reed must hold NPQSENCO, by law."),
        ("Fairfield", "Whoever comes must resign there."),
        ("Across the trust", "Register two people."),
    ]
    assert not below
    many = [replace(law, on=law.on + timedelta(days=number)) for number in range(10)]
    found, below = _nearest(*many, register)
    assert [where for where, _ in found] == ["Fairfield"] * 8 + ["Across the trust"]
    assert below == "2 more days stand under the schools."
    assert not list(dates_across(whole(replace(trust(), deadlines=()), _WORDS)))


def _one_by_one(at_once: int, with_plan: int) -> str:
    made = trust()
    last = replace(made.cover.by_year[-1], with_plan=with_plan)
    cover = replace(made.cover, at_once=at_once, by_year=(*made.cover.by_year[:-1], last))
    blocks = schools(whole(replace(made, cover=cover), _WORDS))
    return "".join(str(block.text[0].text) for block in blocks if isinstance(block, Paragraph))  # type: ignore[union-attr]


def test_only_numbers_that_differ_become_another() -> None:
    keys = [post for post in trust().posts if post.key]
    now = sum(any(who.ready == "now" for who in post.successors) for post in keys)
    then = sum(any(who.prepared_on for who in post.successors) for post in keys)
    told = "With each person counted once, as everywhere else, "
    assert not _one_by_one(now, then)
    assert _one_by_one(now - 1, then).endswith(f"{told}{now} becomes {now - 1}.")
    assert _one_by_one(now, then - 1).endswith(f"{told}{then} becomes {then - 1}.")
    both = f"{now} becomes {now - 1} and {then} becomes {then - 1}."
    assert _one_by_one(now - 1, then - 1).endswith(told + both)
