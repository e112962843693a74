"""Why this head could have the coaching that goes with the NPQ for headship."""

import pytest

from npqplan.catalogue.load import shipped
from npqplan.organisation.model import NpqRecord
from npqplan.report.wording.names import Names
from npqplan.report.wording.offers import because
from tests.builders import npq, organisation, person

_OFFER = shipped().other_offers[0]


@pytest.mark.parametrize(
    ("npqs", "stands"),
    [
        ([npq("NPQH")], "and has NPQH"),
        ([npq("NPQH", "in_progress")], "and is on NPQH"),
        ([], "and begins NPQH by this plan"),
    ],
)
def test_the_headship_and_the_npq_are_named(npqs: list[NpqRecord], stands: str) -> None:
    head = person("hughes", "headteacher", "2024-09-01", npqs=npqs)
    text = because(head, _OFFER, Names(organisation([head]), shipped()))
    years = "so within the first five years of headship"
    assert text == f"headteacher since Sept 2024, {years}, {stands}"
