"""NPQs on record as the answer tells them."""

from npqplan.report.assemble.records import npqs_on_record
from npqplan.report.result import NpqLine
from tests.builders import day, npq, person, plan
from tests.planning.making import chosen


def test_whatever_became_of_them_with_day_and_price() -> None:
    records = [
        npq("NPQSL", "in_progress", started="2025-11-01", funded=False),
        npq("NPQH", "failed", started="2022-11-01", finished="2024-08-31"),
        npq("NPQH", "deferred", started="2019-11-01", funded=True),
        npq("EHCO", "passed"),
    ]
    found = npqs_on_record(chosen([person("ann", npqs=records)], plan=plan(fees={"NPQH": 1500})).problem)
    listed = [(line.npq, line.status, line.funded) for line in found]
    assert listed == [
        ("EHCO", "passed", None),
        ("NPQH", "deferred", True),
        ("NPQH", "failed", None),
        ("NPQSL", "in_progress", False),
    ]
    assert [line.fee for line in found][:3] == [None, 1500, 1500]
    assert found[2] == NpqLine(
        "ann", "NPQH", "failed", day("2022-11-01"), day("2024-08-31"), funded=None, fee=1500
    )


def test_nobody_with_a_record_is_an_empty_list() -> None:
    assert npqs_on_record(chosen([person("ann")]).problem) == ()
