"""The ladder as engine rules it: rungs, what counts towards them, ranks and levels."""

from dataclasses import replace

import pytest

from npqplan.catalogue.load import shipped
from npqplan.catalogue.model import Step
from npqplan.rules.ladder import Route, ladder_of

LADDER = ladder_of(shipped())
MIDDLE = frozenset(
    {"subject_leader", "phase_leader", "head_of_department", "head_of_year", "lead_practitioner"}
)
SENIOR = frozenset({"assistant_headteacher", "deputy_headteacher"})
HEADS = frozenset({"head_of_school", "headteacher"})
EXECUTIVES = frozenset({"executive_headteacher", "trust_director", "chief_executive"})


def _routes(goal: str, rungs: int) -> dict[frozenset[str], int]:
    """Years by the roles at the foot, for routes of so many rungs; the kindest where a foot has several."""
    found: dict[frozenset[str], int] = {}
    for route in LADDER.routes[goal]:
        if len(route.rungs) == rungs:
            foot = frozenset(route.start)
            found[foot] = min(route.years, found.get(foot, route.years))
    return found


@pytest.mark.parametrize(
    ("goal", "expected"),
    [
        *((middle, {frozenset({"teacher"}): 3}) for middle in sorted(MIDDLE)),
        ("senco", {frozenset({"teacher"}): 5, MIDDLE: 2, SENIOR: 0}),
        ("assistant_headteacher", {MIDDLE | {"senco"}: 3}),
        ("deputy_headteacher", {frozenset({"assistant_headteacher"}): 3}),
        ("head_of_school", {frozenset({"deputy_headteacher"}): 3}),
        ("headteacher", {frozenset({"deputy_headteacher"}): 3}),
        ("executive_headteacher", {frozenset({"headteacher"}): 4}),
        ("trust_director", {frozenset({"headteacher"}): 4}),
        ("chief_executive", {frozenset({"executive_headteacher", "trust_director"}): 3}),
        ("teacher", {}),
    ],
)
def test_one_rung_asks_for_the_usual_years(goal: str, expected: dict[frozenset[str], int]) -> None:
    assert _routes(goal, 1) == expected


@pytest.mark.parametrize(
    ("goal", "foot", "years"),
    [
        ("assistant_headteacher", frozenset({"teacher"}), 6),  # 3 to middle leader, 3 to assistant
        ("deputy_headteacher", MIDDLE | {"senco"}, 6),  # 3 to assistant, 3 to deputy
        ("headteacher", frozenset({"assistant_headteacher"}), 6),  # 3 to deputy, 3 to head
        ("executive_headteacher", frozenset({"deputy_headteacher"}), 7),  # 3 to head, 4 to executive head
        ("chief_executive", frozenset({"headteacher"}), 7),  # 4 to executive head, 3 to chief executive
    ],
)
def test_two_rungs_ask_for_the_sum(goal: str, foot: frozenset[str], years: int) -> None:
    assert _routes(goal, 2)[foot] == years


def test_nobody_climbs_three_rungs() -> None:
    assert {len(route.rungs) for routes in LADDER.routes.values() for route in routes} == {1, 2}
    assert frozenset({"teacher"}) not in _routes("deputy_headteacher", 2)


def _route(goal: str) -> Route:
    return LADDER.routes[goal][0]


def test_time_in_a_role_or_any_role_above_it_counts() -> None:
    assert _route("deputy_headteacher").counts == SENIOR | HEADS | EXECUTIVES
    assert _route("headteacher").counts == {"deputy_headteacher"} | HEADS | EXECUTIVES


def test_a_role_of_the_same_rank_is_not_above_it() -> None:
    assert _route("executive_headteacher").counts == {"headteacher"} | EXECUTIVES


def test_ways_that_differ_in_nothing_are_one_and_a_way_with_a_condition_is_kept_apart() -> None:
    over_two = [route for route in LADDER.routes["assistant_headteacher"] if len(route.rungs) > 1]
    # by a middle leader's post: 3 + 3 from teacher; as SENCO: 5 + 3 from teacher, 2 + 3, 0 + 3 from above
    assert sorted(route.years for route in over_two) == [3, 5, 6, 8]


@pytest.mark.parametrize(
    "kind", ["lead_practitioner", "head_of_year"]
)  # the first and the last of their kind
def test_of_ways_that_differ_in_years_alone_the_kindest_is_kept(kind: str) -> None:
    facts = shipped()
    sooner = (Step(roles=("teacher",), years=1),)
    roles = tuple(replace(role, steps_up_from=sooner) if role.slug == kind else role for role in facts.roles)
    routes = ladder_of(replace(facts, roles=roles)).routes["assistant_headteacher"]
    assert sorted(route.years for route in routes if route.start == ("teacher",)) == [4, 8]


def test_one_steps_up_from_the_feet() -> None:
    assert LADDER.feet["deputy_headteacher"] == {"assistant_headteacher"}
    assert LADDER.feet["assistant_headteacher"] == MIDDLE | {"senco"}
    assert LADDER.feet["teacher"] == frozenset()


@pytest.mark.parametrize(
    ("role", "below"),
    [
        ("deputy_headteacher", {"assistant_headteacher"}),
        ("chief_executive", {"executive_headteacher", "trust_director"}),
        ("senco", {"teacher"}),  # neither other middle leaders nor those above them
        ("teacher", set()),
    ],
)
def test_of_the_feet_some_are_below(role: str, below: set[str]) -> None:
    assert LADDER.rungs_below[role] == below


def test_where_a_role_leads_to() -> None:
    assert LADDER.leads_to("assistant_headteacher", ("subject_leader",))
    assert LADDER.leads_to("subject_leader", ("teacher",))
    assert LADDER.leads_to("teacher", ("teacher",))
    assert not LADDER.leads_to("subject_leader", ("teaching_assistant",))
    assert not LADDER.leads_to("headteacher", ("subject_leader",))


def test_the_years_of_whoever_teaches_may_lead_on_whatever_their_role_is_called() -> None:
    facts = shipped()
    roles = tuple(
        replace(role, teaches=True) if role.slug == "early_years_practitioner" else role
        for role in facts.roles
    )
    assert ladder_of(replace(facts, roles=roles)).leads_to("subject_leader", ("early_years_practitioner",))
    assert not LADDER.leads_to("subject_leader", ("early_years_practitioner",))


def test_a_middle_leader_of_any_kind_counts_towards_an_assistants_post() -> None:
    counts = _route("assistant_headteacher").counts
    assert counts == MIDDLE | {"senco"} | SENIOR | HEADS | EXECUTIVES
    assert "teacher" not in counts


@pytest.mark.parametrize(
    ("lower", "higher"),
    [
        ("teaching_assistant", "teacher"),
        ("teacher", "subject_leader"),
        ("senco", "assistant_headteacher"),
        ("assistant_headteacher", "deputy_headteacher"),
        ("deputy_headteacher", "head_of_school"),
        ("headteacher", "executive_headteacher"),
        ("trust_director", "chief_executive"),
    ],
)
def test_ranks_rise(lower: str, higher: str) -> None:
    assert LADDER.rank((lower,)) < LADDER.rank((higher,))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("subject_leader", "senco"),
        ("head_of_year", "phase_leader"),
        ("head_of_school", "headteacher"),
        ("executive_headteacher", "trust_director"),
    ],
)
def test_some_roles_share_a_rank(one: str, other: str) -> None:
    assert LADDER.rank((one,)) == LADDER.rank((other,))


def test_the_highest_of_several_roles_decides() -> None:
    assert LADDER.rank(("teacher", "senco", "assistant_headteacher")) == LADDER.rank(
        ("assistant_headteacher",)
    )
    assert LADDER.level(("headteacher", "senco")) == "head"
    assert LADDER.level(("senco",)) == "middle"


def test_without_a_role_there_is_no_rank() -> None:
    assert LADDER.rank(()) == -1
    assert LADDER.level(()) == "classroom"
