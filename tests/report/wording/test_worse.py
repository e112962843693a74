"""What first gets worse in another plan, and single changes: a sentence for each."""

import re
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from npqplan.catalogue import shipped
from npqplan.planning import counterfactual
from npqplan.planning.comparing import What
from npqplan.planning.counterfactual import Change, Worse
from npqplan.report.wording import changes
from npqplan.report.wording.changes import condition
from npqplan.report.wording.names import Names
from npqplan.report.wording.worse import worse
from tests.builders import organisation, person, post, school

KHAN = person("khan", "deputy_headteacher", "2021-09", name="Priya Khan", leads=["literacy"])
REED = person("reed", "senco", "2024-09", name="Tom Reed")
HEAD = post("head", "headteacher")
SCHOOL = organisation([KHAN, REED], [HEAD], [school()])
NAMES = Names(SCHOOL, shipped())
AT = SCHOOL.schools[0].id
SEPTEMBERS = ((date(2028, 9, 1), "head"), (date(2029, 9, 1), "head"))
SAID: dict[What, tuple[Worse, str]] = {
    "not_in_time": (
        Worse("duties", "not_in_time", 1, about=("reed",)),
        "Tom Reed would not be qualified as SENCO by the day the law sets",
    ),
    "later": (Worse("duties", "later", 366), "a SENCO would be qualified 12 months later"),
    "nobody_prepared": (
        Worse("prepared_cover", "nobody_prepared", 2, posts=SEPTEMBERS),
        "nobody prepared would be left for headteacher (from September 2028)",
    ),
    "nobody_when_needed": (
        Worse("prepared_cover", "nobody_when_needed", 1, posts=SEPTEMBERS[:1]),
        "nobody prepared would be left for headteacher (in September 2028), when it is needed",
    ),
    "no_depth": (
        Worse("combinations", "no_depth", 1, about=(f"{AT}/literacy",)),
        "nobody who leads literacy would have the NPQ that deepens it",
    ),
    "lesser_priority": (
        Worse("combinations", "lesser_priority", 1, about=(f"{AT}/literacy",)),
        "a priority that you put lower would come before literacy",
    ),
    "unfunded": (
        Worse("combinations", "unfunded", 1),
        "there would be one more place that nobody pays for",
    ),
    "no_breadth": (
        Worse("combinations", "no_breadth", 1, about=(f"{AT}/literacy",)),
        "no other senior leader would bring a leadership NPQ to literacy",
    ),
    "half_missing": (
        Worse("combinations", "half_missing", 2, about=("khan/specialist", "reed/leadership")),
        (
            "Priya Khan would be without an NPQ for what they lead and "
            "Tom Reed would be without an NPQ for the step up that they want"
        ),
    ),
    "one_successor": (
        Worse("second_successor", "one_successor", 1, about=("head",)),
        "fewer than two people would be prepared to be headteacher",
    ),
    "implementation": (
        Worse("implementation", "implementation", 1, about=(f"{AT}/senior",)),
        "fewer than half of the senior leaders would share what NPQs teach on putting change into practice",
    ),
    "beginners": (
        Worse("golden_thread", "beginners", 1, about=("reed",)),
        "Tom Reed would have nobody with NPQLTD to support them",
    ),
    "less_steady": (
        Worse("steadiness", "less_steady", 1),
        "one earlier recommendation more would change",
    ),
    "cost": (Worse("cost", "cost", 885), "it would cost £885 more"),
    "starts": (Worse("starts", "starts", 2), "it would take two starts more"),
    "alone": (
        Worse("learning_together", "alone", 1),
        "one person fewer would start beside a colleague on the same NPQ",
    ),
    "unsupported": (
        Worse("learning_together", "unsupported", 2),
        "two people fewer would have a colleague who has done the same NPQ",
    ),
    "waiting": (Worse("earliness", "waiting", 1), "somebody would start an intake later"),
}


def test_everything_that_can_get_worse_is_here() -> None:
    assert set(SAID) == set(get_args(What))


@pytest.mark.parametrize("what", SAID)
def test_it_is_said_in_plain_words(what: What) -> None:
    found, expected = SAID[what]
    assert worse(found, NAMES.within(AT)) == expected


@pytest.mark.parametrize("what", SAID)
def test_it_can_be_said_where_nothing_more_is_known(what: What) -> None:
    bare, _ = SAID[what]
    assert worse(Worse(bare.term, what, 3), NAMES)


def _codes() -> set[str]:
    """The codes of all changes, from where they are made."""
    folder = Path(str(counterfactual.__file__)).parent
    made = "".join((folder / name).read_text(encoding="utf-8") for name in ("changing.py", "facts.py"))
    plain = set(re.findall(r'"((?:[a-z]+-)+[a-z]+|qualified|mainstream|primary|secondary|employment)"', made))
    lists = {
        f"{no}{name}" for name in ("pupil-premium-top-half", "rise", "childminder") for no in ("", "not-")
    }
    asked = {"has-early-years-level-3", "has-maths-mastery", "on-childminder-list", "not-on-childminder-list"}
    return plain | lists | asked


def test_every_change_has_its_words() -> None:
    said = {*changes._ABOUT_SOMEBODY, *changes._ABOUT_A_SCHOOL, *changes._ABOUT_THE_PLAN}  # noqa: SLF001
    assert said == _codes()


def test_changes_read_as_conditions() -> None:
    def said(code: str, about: str, **values: str | int) -> str:
        return condition(Change("fact", code, about, SCHOOL, values), NAMES)

    assert said("says-yes", "khan", role="headteacher") == (
        "if Priya Khan said that they would like to be headteacher"
    )
    assert said("mainstream", "fairfield") == "if the school turns out to be a mainstream school"
    assert said("judged-far", "khan", post="head") == (
        "if Priya Khan were judged three years or more from being headteacher"
    )
    assert said("a-year-more", "khan") == "if Priya Khan had been in their present work a year longer"
    assert said("rise", AT) == "if the school is on DfE's RISE list"
    assert said("one-place-more", "", most=3) == "if three could start at each intake"
    assert said("next-fee", "", pounds=885, year="2027/28") == ("if the budget for 2027/28 were £885 more")


def test_what_time_away_leaves_of_nothing_is_told_by_the_other_dates() -> None:
    found = Worse("duties", "not_in_time", 1, about=("reed",), if_not_away=True)
    assert worse(found, NAMES) == (
        "by the dates without time away, Tom Reed would not be qualified as SENCO by the day the law sets"
    )
