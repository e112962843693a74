"""How far ahead schools are planned for that are planned together."""

import pytest

from tests.organisation.rosters import built, codes, one_school

_TRUST = "roster: 1\ntrust: {{name: Riverside Trust}}\nplan: {{{plan}}}\n"
_SCHOOL = (
    "roster: 1\nschool: {{id: {id}, name: {id}}}\nplan: {{{plan}}}\n"
    "staff: [{{id: {id}-head, name: {id} head, role: headteacher}}]\n"
)


def _years(years: int | None) -> str:
    return f"horizon_years: {years}" if years else "two_at_once: no"


@pytest.mark.parametrize(
    ("trusts", "ashs", "elms", "common", "not_used"),
    [
        (3, 1, None, 3, ["ash"]),
        (1, 3, 1, 1, ["ash"]),
        (None, 1, None, 3, ["ash"]),  # a school that does not say looks three years ahead
        (None, 1, 1, 1, []),
        (None, 1, 2, 2, ["ash"]),
        (None, 5, None, 5, []),
        (None, None, None, 3, []),
        (2, None, None, 2, []),
        (1, 9, None, 1, []),  # what cannot be is said, and no more
    ],
)
def test_a_trust_has_one_horizon(
    trusts: int | None, ashs: int | None, elms: int | None, common: int, not_used: list[str]
) -> None:
    schools = [_SCHOOL.format(id=id_, plan=_years(years)) for id_, years in (("ash", ashs), ("elm", elms))]
    whole = [_TRUST.format(plan=_years(trusts)), *schools]
    for files in (whole,) if trusts else (whole, schools):
        found = built(*files)
        assert found.organisation
        plans = [
            found.organisation.plan,
            *(school.plan for school in found.organisation.schools if school.plan),
        ]
        assert {plan.horizon_years for plan in plans} == {common}
        told = [finding for finding in found.findings if finding.code == "horizon-not-used"]
        assert [finding.severity for finding in told] == ["warning"] * len(not_used)
        assert [finding.message[-13:] for finding in told] == [f"{ashs} is not used"] * len(not_used)


def test_a_school_by_itself_has_its_own() -> None:
    found = built(one_school("id: h, name: H, role: headteacher", plan="{horizon_years: 1}"))
    assert found.organisation
    assert found.organisation.plan.horizon_years == 1
    assert codes(found) == []
