"""What is said of a larger or smaller budget."""

from npqplan.catalogue.load import shipped
from npqplan.planning.budget_steps import BudgetStep
from npqplan.planning.overspending import Overspent
from npqplan.planning.place import Term
from npqplan.report.wording.budget import less, more, over
from npqplan.report.wording.names import Names
from tests.builders import organisation, person, plan, school
from tests.planning.making import chosen

_PEOPLE = [person("kim", "subject_leader", name="Kim Lowe")]
NAMES = Names(organisation(_PEOPLE), shipped())


def _step(term: Term, at: int | None, by: int = 1, **years: int) -> BudgetStep:
    pounds = {int(year.removeprefix("y")): amount for year, amount in (years or {"y2027": 885}).items()}
    return BudgetStep(pounds, term, at, by, None)


def test_what_more_would_bring() -> None:
    assert (
        more(_step("combinations", 0), NAMES)
        == "£885 more in 2027/28 would bring one more priority with depth"
    )
    assert more(_step("second_successor", 0, 2), NAMES) == (
        "£885 more in 2027/28 would bring two more posts with a second person prepared"
    )
    assert more(_step("duties", 1, 731), NAMES) == (
        "£885 more in 2027/28 would bring the SENCO NPQ 731 days sooner, though still late"
    )


def test_what_less_would_mean() -> None:
    assert less(_step("combinations", 1, 2), NAMES) == (
        "£885 less in 2027/28 would mean two fewer priorities with breadth"
    )
    assert less(_step("duties", 1, 30), NAMES).endswith("would mean SENCOs late by 30 more days")
    assert less(_step("duties", 1, 1), NAMES).endswith("would mean SENCOs late by one more day")


def test_money_of_several_years() -> None:
    assert more(_step("golden_thread", 0, 1, y2027=885, y2029=920), NAMES).startswith(
        "£1,805 more (£885 in 2027/28 and £920 in 2029/30) would bring one more "
    )


def test_what_only_decides_among_equals_has_words_too() -> None:
    assert "prepared sooner for a post that will need it" in more(_step("prepared_cover", None), NAMES)
    assert "no depth for a priority that comes before another" in less(_step("combinations", None), NAMES)


def test_a_place_that_does_it_is_an_instance() -> None:
    [place] = chosen(_PEOPLE, (), [school()], plan=plan(budget={2027: 885})).places
    step = BudgetStep({2027: 885}, "combinations", 2, 1, place)
    assert less(step, NAMES) == (
        "£885 less in 2027/28 would mean one fewer NPQ that goes with what somebody leads or wants: "
        "for instance NPQLT for Kim Lowe"
    )


def test_what_is_decided_beyond_a_budget() -> None:
    assert over(Overspent(None, 2027, 949, 949), NAMES) == (
        "what is decided already costs £949 more than the budget holds for 2027/28"
    )
    assert over(Overspent(None, 2027, 0, 885), NAMES) == (
        "what is decided already may cost £885 more than the budget holds for 2027/28, unless DfE funds it"
    )
    assert over(Overspent("fairfield", 2027, 949, 1834), NAMES) == (
        "what is decided already costs £949 more than Fairfield's own budget holds for 2027/28: "
        "£1,834, if DfE funds nothing that is not certain"
    )
