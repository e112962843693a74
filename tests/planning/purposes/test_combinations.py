"""Combinations: depth and breadth for priorities, then the halves."""

from npqplan.organisation.model import Person, PlanWishes, School
from npqplan.planning.place import Gains
from npqplan.planning.purposes.combinations import breadth, depth, priorities, value
from tests.builders import award, day, npq, person, plan, school
from tests.planning.making import achieved, chosen, of, problem_of, starts

LITERACY = school(pupil_premium_top_half=True, priorities=["literacy"])
ANY_DAY = day("2029-02-01")


def _of(*remits: str, funded: bool = True) -> School:
    return school(pupil_premium_top_half=funded, priorities=remits)


def _given(
    people: list[Person], where: School = LITERACY, wishes: PlanWishes | None = None
) -> set[tuple[str, str, str]]:
    return starts(chosen(people, (), (where,), plan=wishes).places)


def _first(
    people: list[Person], where: School = LITERACY, gains: Gains | None = None
) -> tuple[set[str], set[str]]:
    """Who gives the first priority depth, and who breadth."""
    made = problem_of(people, (), (where,))
    [priority, *_] = priorities(made)
    found = depth(priority, made, gains or {}), breadth(priority, made, gains or {})
    return {each.id for each in found[0]}, {each.id for each in found[1]}


# Depth


def test_who_leads_the_priority_takes_what_deepens_it() -> None:
    assert _given([person("kim", leads=["literacy"])]) == {("kim", "NPQLL", "autumn-2027")}


def test_or_holds_or_studies_it() -> None:
    holds = person("kim", leads=["literacy"], npqs=[npq("NPQLL")])
    studies = person("lee", leads=["literacy"], npqs=[npq("NPQLL", "in_progress", started="2026-11-01")])
    assert _first([holds, studies]) == ({"kim", "lee"}, set())
    assert _given([holds]) == set()


def test_who_holds_it_and_leads_something_else_gives_no_depth() -> None:
    assert _first([person("kim", leads=["science"], npqs=[npq("NPQLL")])]) == (set(), set())


def test_where_nobody_leads_it_a_senior_leader_who_leads_teaching_or_curriculum_stands_in() -> None:
    for led in ("teaching", "curriculum"):
        stand_in = person("kim", "assistant_headteacher", leads=[led], npqs=[npq("NPQLT"), npq("NPQSL")])
        assert _given([stand_in]) == {("kim", "NPQLL", "autumn-2027")}
    for other in (
        person("kim", "lead_practitioner", leads=["teaching"], npqs=[npq("NPQLT")]),
        person("kim", "assistant_headteacher", leads=["behaviour"], npqs=[npq("NPQLBC"), npq("NPQSL")]),
    ):
        assert _given([other]) == set()


def test_nobody_stands_in_where_somebody_leads_it() -> None:
    people = [
        person("kim", "assistant_headteacher", leads=["teaching"], npqs=[npq("NPQLT"), npq("NPQSL")]),
        person("lee", "teaching_assistant", leads=["literacy"]),  # leads it, and may not take the NPQ
    ]
    assert _given(people) == set()


def test_nasenco_gives_depth_to_send_and_inclusion() -> None:
    for remit in ("send", "inclusion"):
        kim = person("kim", leads=[remit], awards=[award("NASENCO")])
        assert _first([kim], _of(remit)) == ({"kim"}, set())
    senco = person("kim", "senco", npqs=[npq("NPQSENCO")])
    assert _first([senco], _of("send")) == ({"kim"}, set())


def test_npqeyl_gives_depth_to_early_years() -> None:
    kim = person("kim", "phase_leader", leads=["early_years"], awards=[award("early_years_level_3")])
    assert _given([kim], _of("early_years")) == {("kim", "NPQEYL", "autumn-2027")}


def test_a_priority_that_no_npq_deepens_asks_for_nothing() -> None:
    made = problem_of([person("kim", leads=["attendance"])], (), (_of("attendance"),))
    [priority] = priorities(made)
    assert priority.deepened_by == ()
    assert value(made, {}) == (0, 0, 0)
    assert _given([person("kim", leads=["attendance"])], _of("attendance")) == set()


def test_depth_is_worth_its_price_and_halves_are_not() -> None:
    people = [person("kim", leads=["literacy"]), person("lee", leads=["behaviour"])]
    assert _given(people, _of("literacy", funded=False)) == {("kim", "NPQLL", "autumn-2027")}


def test_with_one_place_of_money_the_first_priority_comes_first() -> None:
    people = [person("kim", leads=["literacy"]), person("lee", leads=["behaviour"])]
    for first, expected in (("literacy", "kim"), ("behaviour", "lee")):
        second = "behaviour" if first == "literacy" else "literacy"
        found = _given(people, _of(first, second, funded=False), plan(budget={2027: 900}))
        assert {who for who, _, _ in found} == {expected}


def test_depth_is_of_each_school_apart() -> None:
    people = [
        person("kim", leads=["literacy"], npqs=[npq("NPQLL")], school="ash"),
        person("lee", leads=["literacy"], school="elm"),
    ]
    schools = (school("ash", priorities=["literacy"]), school("elm", priorities=["literacy"]))
    assert starts(chosen(people, (), schools).places) == {("lee", "NPQLL", "autumn-2027")}


# Breadth


def test_another_person_with_a_leadership_npq_gives_breadth() -> None:
    kim = person("kim", leads=["literacy"], npqs=[npq("NPQLL")])
    for code in ("NPQSL", "NPQH", "NPQEL"):
        assert _first([kim, person("lee", "headteacher", npqs=[npq(code)])]) == ({"kim"}, {"lee"})
    for other in (
        person("lee", "headteacher", npqs=[npq("NPQSENCO")]),
        person("lee", "subject_leader", npqs=[npq("NPQSL")]),  # not a senior leader
    ):
        assert _first([kim, other]) == ({"kim"}, set())


def test_the_one_person_with_depth_is_not_the_other_person() -> None:
    both = person("kim", "assistant_headteacher", leads=["literacy"], npqs=[npq("NPQLL"), npq("NPQSL")])
    assert _first([both]) == ({"kim"}, set())
    assert _first([both, person("lee", leads=["literacy"], npqs=[npq("NPQLL")])]) == ({"kim", "lee"}, {"kim"})


def test_a_senior_leader_is_given_breadth_where_nobody_has_it() -> None:
    people = [person("kim", leads=["literacy"], npqs=[npq("NPQLL")]), person("lee", "assistant_headteacher")]
    assert _given(people) == {("lee", "NPQSL", "autumn-2027")}


def test_not_the_one_who_gives_depth() -> None:
    alone = person("kim", "assistant_headteacher", leads=["literacy"], npqs=[npq("NPQLL")])
    assert _given([alone]) == set()


def test_unless_there_is_no_room_for_their_depth_and_then_they_give_breadth() -> None:
    people = [
        person("kim", "assistant_headteacher", leads=["literacy"], npqs=[npq("NPQSL")]),
        person("sam", "senco", "2026-09-01"),
    ]
    # the law's NPQ takes the one place; kim has breadth already, and with NPQLL would have depth instead
    found = chosen(people, (), [LITERACY], plan=plan(places_per_intake=1, horizon_years=1))
    assert achieved(found)["combinations"][:2] == (0, 1)
    found = chosen(people, (), [LITERACY], plan=plan(horizon_years=1))
    assert achieved(found)["combinations"][:2] == (1, 0)


def test_with_two_who_have_depth_either_may_have_breadth_besides() -> None:
    people = [
        person("kim", "assistant_headteacher", leads=["literacy"], npqs=[npq("NPQSL")]),
        person("lee", leads=["literacy"]),
    ]
    # kim takes NPQLL too, for her half: lee's depth is another's, so that hers is breadth
    found = chosen(people, (), [LITERACY], plan=plan(horizon_years=1))
    assert starts(found.places) == {("kim", "NPQLL", "autumn-2027"), ("lee", "NPQLL", "autumn-2027")}
    assert achieved(found)["combinations"] == (1, 1, 2)


def test_a_head_without_any_of_them_is_given_npqh() -> None:
    kim = person("kim", leads=["literacy"], npqs=[npq("NPQLL")])
    assert _given([kim, person("lee", "headteacher")]) == {("lee", "NPQH", "autumn-2027")}


# Halves, and the value


def test_halves_are_completed_where_they_may_be() -> None:
    people = [
        person("kim", "subject_leader", leads=["science"]),
        person("lee", "deputy_headteacher", "2015-09", wants=["headteacher"]),
        person("mo", leads=["behaviour"], npqs=[npq("NPQLBC")]),
    ]
    assert _given(people, school(pupil_premium_top_half=True)) == {
        ("kim", "NPQLT", "autumn-2027"),
        ("lee", "NPQH", "autumn-2027"),
    }


def test_the_reason_names_what_they_want_and_the_step_before_it() -> None:
    kim = person("kim", "assistant_headteacher", wants=["headteacher"])
    [place] = of(chosen([kim]), "kim")
    [reason] = [reason for term, reason in place.reasons if term == "combinations"]
    assert reason.values == {"role": "deputy_headteacher", "wanted": "headteacher"}


def test_the_second_half_waits_its_turn() -> None:
    kim = person("kim", "assistant_headteacher", leads=["behaviour"], wants=["deputy_headteacher"])
    # the specialist half is twelve months, so the leadership half starts a year later
    assert _given([kim], school(pupil_premium_top_half=True)) == {
        ("kim", "NPQLBC", "autumn-2027"),
        ("kim", "NPQSL", "autumn-2028"),
    }


def test_the_value_counts_priorities_with_depth_with_breadth_and_halves() -> None:
    people = [
        person("kim", leads=["literacy"]),
        person("lee", "assistant_headteacher", leads=["behaviour"], npqs=[npq("NPQSL")]),
    ]
    made = problem_of(people, (), (_of("literacy", "behaviour"),))
    assert value(made, {}) == (0, 2, 0)  # lee gives breadth to both
    gains: Gains = {"kim": {"NPQLL": ANY_DAY}, "lee": {"NPQLBC": ANY_DAY}}
    assert value(made, gains) == (2, 1, 2)  # and, once deep in behaviour, to literacy only
    assert value(made, gains, people[0]) == (2, 1, 1)
