"""Which posts matter most."""

import pytest

from npqplan.organisation.model import Post
from npqplan.organisation.order import canonical
from npqplan.succession.order import by_importance, classes, profile
from tests.builders import organisation, post

HEAD, SENCO, CRITICAL, IMPORTANT, MIDDLE = range(5)


@pytest.mark.parametrize(
    ("seat", "expected"),
    [
        (post("p", "headteacher"), HEAD),
        (post("p", "headteacher", importance="important"), HEAD),
        (post("p", "head_of_school"), HEAD),
        (post("p", "senco"), SENCO),
        (post("p", "senco", importance="important"), SENCO),
        (post("p", ["assistant_headteacher", "senco"]), SENCO),
        (post("p", ["senco", "headteacher"]), HEAD),
        (post("p", "chief_executive"), CRITICAL),
        (post("p", "deputy_headteacher", importance="critical"), CRITICAL),
        (post("p", (), remits=["safeguarding"], importance="critical"), CRITICAL),
        (post("p", "deputy_headteacher"), IMPORTANT),
        (post("p", "phase_leader", key=True), IMPORTANT),
        (post("p", "phase_leader", key=False), MIDDLE),
    ],
)
def test_the_class_of_a_post(seat: Post, expected: int) -> None:
    assert classes(organisation(posts=[seat])) == {"p": expected}


def test_a_head_of_school_beside_a_headteacher_is_a_critical_post() -> None:
    posts = [
        post("p", "head_of_school"),
        post("head", "headteacher"),
        post("q", "head_of_school", school="elm"),
    ]
    found = classes(organisation(posts=posts))
    assert (found["p"], found["head"], found["q"]) == (CRITICAL, HEAD, HEAD)


def test_within_a_class_the_canonical_order_decides() -> None:
    posts = [post("a", "deputy_headteacher"), post("b", "deputy_headteacher"), post("head", "headteacher")]
    first, second = sorted(("a", "b"), key=lambda own: canonical("fairfield", own))
    found = by_importance(posts, classes(organisation(posts=posts)))
    assert [each.id for each in found] == ["head", first, second]


def test_a_profile_counts_by_class() -> None:
    class_of = {"head": HEAD, "senco": SENCO, "deputy": IMPORTANT, "assistant": IMPORTANT}
    assert profile(["assistant", "deputy", "senco"], class_of) == (0, 1, 0, 2, 0)
    assert profile(["head"], class_of) > profile(["senco", "deputy", "assistant"], class_of)
