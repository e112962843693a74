"""What first gets worse from one plan to another, term by term, and whom or what it is about."""

from datetime import date

from npqplan.organisation.model import Person
from npqplan.planning.comparing import Worse, first_worse
from npqplan.planning.counterfactual import Trials
from npqplan.planning.counterfactual.replanning import Another, with_place, without_place
from npqplan.planning.plan import Plan
from tests.builders import npq, person, plan, post, school
from tests.planning.making import FUNDED, chosen

ONE_INTAKE = plan(horizon_years=1)
ROSA = person("rosa", since="2015-09", leads=["literacy", "behaviour"])
HOLDER = person("holder", "subject_leader", npqs=[npq("NPQLT")], refuses_npqs=["NPQLBC", "NPQLL"])


def without(found: Plan, who: Person, code: str) -> Another:
    return without_place(Trials(found), who, code)


def instead(found: Plan, who: Person, code: str) -> Worse | None:
    """What is worse where somebody has to take another NPQ than they would."""
    other = with_place(Trials(found), who, code)
    assert other is not None
    return other.worse


def test_a_senco_who_would_not_be_qualified_in_time() -> None:
    kim = person("kim", "senco", "2026-09-01", leads=["send"])
    worse = without(chosen([kim]), kim, "NPQSENCO").worse
    assert worse == Worse("duties", "not_in_time", 1, about=("kim",))


def test_a_senco_who_is_too_late_already_would_be_later_still() -> None:
    kim = person("kim", "senco", "2025-09-01", leads=["send"])
    worse = without(chosen([kim]), kim, "NPQSENCO").worse
    # with a place from autumn 2027 the result comes on 1 September 2029; with none, as if from autumn 2030
    assert worse == Worse("duties", "later", (date(2032, 9, 1) - date(2029, 9, 1)).days)


def test_of_as_many_posts_those_that_are_needed() -> None:
    seats = [
        post("literacy", "subject_leader", remits=["literacy"]),
        post("behaviour", "subject_leader", remits=["behaviour"], holders=["holder"]),
    ]
    found = chosen([ROSA, HOLDER], seats, plan=ONE_INTAKE)
    assert instead(found, ROSA, "NPQLBC") == Worse(
        "prepared_cover", "nobody_when_needed", 1, posts=((date(2029, 9, 1), "literacy"),)
    )


def test_of_as_many_priorities_those_that_the_school_puts_first() -> None:
    where = school(pupil_premium_top_half=True, priorities=["literacy", "behaviour"])
    found = chosen([ROSA], (), [where], plan=ONE_INTAKE)
    assert instead(found, ROSA, "NPQLBC") == Worse(
        "combinations", "lesser_priority", 1, about=("fairfield/literacy",)
    )


def test_a_priority_that_nobody_would_give_breadth() -> None:
    kim = person("kim", leads=["literacy"], npqs=[npq("NPQLL")])
    lee = person("lee", "headteacher", npqs=[npq("NPQLT")], refuses_npqs=["NPQSL", "NPQEL"])
    found = chosen([kim, lee], (), [school(pupil_premium_top_half=True, priorities=["literacy"])])
    worse = without(found, lee, "NPQH").worse
    assert worse == Worse("combinations", "no_breadth", 1, about=("fairfield/literacy",))


def test_a_plan_that_is_better_in_what_comes_first_is_not_worse() -> None:
    # without the duty's place, a start is saved: what comes first decides, either way
    kim = person("kim", "senco", "2026-09-01", leads=["send"])
    found = chosen([kim], (), [FUNDED])
    other = without(found, kim, "NPQSENCO")
    assert first_worse(other.before, other.after, found.candidates) is not None
    assert first_worse(other.after, other.before, found.candidates) is None
