"""What the school has ruled out is said with its reason, also of somebody who has another place."""

from datetime import date

from npqplan.report.compose import Words, compose
from npqplan.report.page import Bullets
from npqplan.workflows.reading import File, read
from npqplan.workflows.recommend import recommend

ROSTER = b"""
roster: 1
school: {name: Fairfield, phase: primary, establishment_type: 1}
staff:
  - {id: h, name: Ann Hughes, role: headteacher, in_role_since: 2015-09}
  - {id: d, name: Bob Khan, role: deputy headteacher, in_role_since: 2020-09, wants: [headteacher]}
plan: {exclude: [{person: d, npq: NPQH, why: "after the inspection"}]}
"""


def test_an_exclusion_is_obeyed_and_its_reason_printed() -> None:
    ready = read([File("roster.yaml", ROSTER)], None, date(2026, 11, 21)).ready(strict=False)
    assert ready is not None
    answer = recommend(ready)
    assert ("d", "NPQH") not in {(each.person, each.npq) for each in answer.recommendations}
    assert [(each.person, each.npq, each.why) for each in answer.ruled_out] == [
        ("d", "NPQH", "after the inspection")
    ]
    page = compose(answer, Words.of(ready.catalogue))
    said = [str(item) for block in page.blocks if isinstance(block, Bullets) for item in block.items]
    assert any("NPQH for Bob Khan: after the inspection." in line for line in said)
