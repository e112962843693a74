"""Choices that the plan leaves open, and other budgets, as the report says them."""

from msgspec.structs import replace

from npqplan.catalogue.load import shipped
from npqplan.report.compose import Words
from npqplan.report.compose.choices import open_choices
from npqplan.report.compose.closing import cost
from npqplan.report.compose.parts import whole
from npqplan.report.page import Bullets, Heading, Line, Paragraph
from npqplan.report.result import (
    BudgetStepLine,
    BudgetStepsLine,
    PlanLine,
    SchoolBudgetStepsLine,
    StartRef,
    Tie,
    YearPounds,
)
from tests.report.results import fairfield

_WORDS = Words.of(shipped())
_EVERYBODY = ("silva", "march", "ahmed", "lowe", "evans", "shah")


def _starts(*people: str, npq: str = "NPQLT") -> tuple[StartRef, ...]:
    return tuple(StartRef(who, npq, "autumn-2027") for who in people)


def _said(*ties: Tie, everything: bool = False) -> tuple[list[Line], str]:
    result = replace(fairfield(), plan=PlanLine("optimal", (), (), ties, ()))
    lines: list[Line] = []
    aside = ""
    for block in open_choices(whole(result, _WORDS), everything=everything):
        if isinstance(block, Heading):
            aside = block.aside
        if isinstance(block, Bullets):
            lines += block.items
    return lines, aside


def test_no_choice_is_open() -> None:
    assert (
        list(
            open_choices(
                whole(replace(fairfield(), plan=PlanLine("optimal", (), (), (), ())), _WORDS),
                everything=False,
            )
        )
        == []
    )


def test_a_few_others_are_named() -> None:
    tie = Tie(("reed", "march", "lowe"), "in full", "who", _starts("reed"), _starts("march", "lowe"))
    assert _said(tie) == (["NPQLT for Reed: March or Lowe would do as well."], "")


def test_many_others_are_counted_and_the_way_to_their_names_shown() -> None:
    tie = Tie(
        ("reed", "hughes", *_EVERYBODY), "in full", "who", _starts("reed", "hughes"), _starts(*_EVERYBODY)
    )
    assert _said(tie) == (
        ["NPQLT for Reed or Hughes: any of six others would do as well."],
        "everybody by name: npqplan recommend --sources",
    )
    assert _said(tie, everything=True) == (["In full."], "")


def test_who_is_one_too_many() -> None:
    few = Tie(
        ("reed", "march"),
        "in full",
        "whether",
        _starts("reed"),
        _starts("march", npq="NPQSL"),
    )
    assert _said(few)[0] == ["Reed (NPQLT): March (NPQSL) would do as well."]
    many = Tie(
        ("reed", *_EVERYBODY), "in full", "whether", _starts("reed"), _starts(*_EVERYBODY, npq="NPQSL")
    )
    assert _said(many)[0] == ["Reed (NPQLT): any of six others, with NPQs of their own, would do as well."]


def test_whoever_makes_room_for_somebody_elsewhere_is_told_in_full() -> None:
    alone = Tie(("reed",), "Tom Reed (NPQLT) could as well make room", "whether", _starts("reed"), ())
    assert _said(alone)[0] == ["Tom Reed (NPQLT) could as well make room."]


def test_which_npq() -> None:
    tie = Tie(
        ("reed",),
        "Tom Reed: NPQSL would do as well as NPQLT",
        "what",
        _starts("reed"),
        _starts("reed", npq="NPQSL"),
    )
    assert _said(tie)[0] == ["Tom Reed: NPQSL would do as well as NPQLT."]


def test_who_starts_when_is_one_line() -> None:
    one = Tie(("reed",), "in full", "when", _starts("reed"), _starts("reed"))
    two = Tie(("march", "lowe"), "in full", "when", _starts("march", "lowe", npq="NPQSL"), ())
    assert _said(one, two)[0] == [
        "Who of these starts first, and who later: Reed (NPQLT); March and Lowe (NPQSL)."
    ]


def test_when_one_person_starts() -> None:
    one = Tie(("reed",), "in full", "when", _starts("reed"), _starts("reed"))
    assert _said(one)[0] == ["NPQLT for Reed could as well start at another time."]


def _cost(steps: BudgetStepsLine | None) -> list[Line]:
    result = replace(fairfield(), plan=PlanLine("optimal", (), (), (), (), steps))
    return [block.text for block in cost(whole(result, _WORDS)) if isinstance(block, Paragraph)][1:]


def _step(change: str) -> BudgetStepLine:
    return BudgetStepLine((YearPounds("2027/28", 885),), 885, "combinations", change, None)


def test_without_a_budget_no_other_is_spoken_of() -> None:
    assert _cost(None) == []


def test_what_other_budgets_would_change() -> None:
    assert _cost(BudgetStepsLine(tried=True, more=_step("£885 more"), less=_step("£885 less"))) == [
        "£885 more. £885 less."
    ]
    duty = BudgetStepsLine(
        tried=True, more=_step("£385 more"), less=_step("£1 less"), duty=_step("£765 more")
    )
    assert _cost(duty) == ["The law's duty first: £765 more. £385 more. £1 less."]
    assert _cost(BudgetStepsLine(tried=True, more=None, less=None)) == [
        "More money would make none of this better. Less in any one year would make none of it worse."
    ]
    assert _cost(BudgetStepsLine(tried=False, more=None, less=None)) == [
        "What more or less money would change was not tried: the plan is too large for that."
    ]


def test_what_a_schools_own_budget_would_change_is_said_of_the_school() -> None:
    here = fairfield().schools[0]
    own = SchoolBudgetStepsLine(here.id, tried=True, more=_step("£885 more"), less=None)
    plan = replace(fairfield().plan, budget_steps=None, school_budget_steps=(own,))
    for recommended in (fairfield().recommendations, ()):
        found = cost(whole(replace(fairfield(), plan=plan, recommendations=recommended), _WORDS))
        [bullets] = [block.items for block in found if isinstance(block, Bullets)]
        assert bullets == (
            f"{here.name}, own budget: £885 more. Less in any one year would make none of it worse.",
        )


def test_what_money_would_bring_is_said_even_where_nothing_is_recommended() -> None:
    nothing = replace(fairfield(), recommendations=())
    steps = BudgetStepsLine(tried=True, more=_step("£885 more"), less=None)
    with_steps = replace(nothing, plan=PlanLine("optimal", (), (), (), (), steps))
    assert any(isinstance(block, Heading) for block in cost(whole(with_steps, _WORDS)))
    assert list(cost(whole(replace(nothing, plan=PlanLine("optimal", (), (), (), ())), _WORDS))) == []
