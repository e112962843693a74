"""On what evidence somebody could step up, said in words."""

import pytest

from npqplan.catalogue.load import shipped
from npqplan.organisation.model import Person, Post
from npqplan.report.wording.names import Names
from npqplan.report.wording.succession import because
from npqplan.rules.ready import NotReady
from tests.builders import held, judgement, organisation, person, post
from tests.rules.looking import readiness

HEAD = post("head", "headteacher")


def _because(somebody: Person, seat: Post = HEAD) -> str:
    found = readiness(somebody, seat)
    assert not isinstance(found, NotReady)
    return because(found, Names(organisation([somebody], [seat]), shipped()))


@pytest.mark.parametrize(
    ("somebody", "seat", "said"),
    [
        (
            person(
                "kim",
                judgements=[
                    judgement("headteacher", "1-2 years", "2026-09-21", judged_by="Chair of governors")
                ],
            ),
            HEAD,
            ["judged ready", "1-2 years", "Chair of governors", "21 September 2026"],
        ),
        (
            person("kim", judgements=[judgement("headteacher", "now", "2026-09-01")]),
            HEAD,
            ["judged ready now"],
        ),
        (person("kim", held=[held("headteacher", "2010-09", "2012-08")]), HEAD, ["has been headteacher"]),
        (
            person("kim", held=[held("headteacher", "2024-09", "2025-08", acting=True)]),
            HEAD,
            ["has acted as headteacher"],
        ),
        (
            person("kim", held=[held("headteacher", "2025-09", acting=True)]),
            HEAD,
            ["is acting headteacher"],
        ),
        (
            person("kim", held=[held("headteacher", "2025-09", "2027-08", acting=True)]),
            HEAD,
            ["is acting headteacher"],
        ),
        (
            person("kim", "assistant_headteacher", "2020-09"),
            post("other", "assistant_headteacher"),
            ["is assistant headteacher now"],
        ),
        (person("kim", "deputy_headteacher", "2020-09"), HEAD, ["three years", "deputy headteacher"]),
        (person("kim", "assistant_headteacher", "2024-09"), HEAD, ["six years", "assistant headteacher"]),
        (
            person("kim", "assistant_headteacher", "2024-09", leads=["send"]),
            post("senco", "senco"),
            ["assistant headteacher"],
        ),
        (
            person("kim", leads=["safeguarding"]),
            post("dsl", (), remits=["safeguarding"]),
            ["leads safeguarding now"],
        ),
        (person("kim", "deputy_headteacher"), HEAD, ["deputy headteacher", "if in role long enough"]),
        (
            person("kim", ["deputy_headteacher", ("assistant_headteacher", "2023-09")]),
            HEAD,
            ["six years", "sooner if in role long enough"],
        ),
        (
            person("kim", held=[held("headteacher", acting=True)]),
            HEAD,
            ["if they acted as headteacher for a term"],
        ),
        (
            person(
                "kim", "pastoral_support", held=[held("senco", "2015-09", "2018-08")], qualified_teacher=None
            ),
            post("senco", "senco"),
            ["has been SENCO", "if a qualified teacher"],
        ),
    ],
)
def test_the_evidence_is_named(somebody: Person, seat: Post, said: list[str]) -> None:
    text = _because(somebody, seat)
    assert [words for words in said if words not in text] == []
    assert "_" not in text
