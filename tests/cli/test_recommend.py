"""`recommend` by its formats and options."""

import json
import re
from pathlib import Path

import pytest

from npqplan.workflows.rule import manual
from tests.cli.conftest import Npqplan

OUR_WORDS = {"Price"}  # a surname in one example, and a word in ours
pytestmark = pytest.mark.usefixtures("planned_once")
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


@pytest.mark.usefixtures("roster")
def test_a_report(npqplan: Npqplan) -> None:
    ran = npqplan("recommend")
    assert (ran.code, ran.err) == (0, "")
    said = " ".join(ran.out.split())
    for words in ("Fairfield Primary School", "as at 21 November 2026", "WHO COULD STEP UP", "Priya Khan"):
        assert words in said
    assert "It holds personal data. It is a draft for people to decide on." in said


@pytest.mark.usefixtures("roster")
def test_sources_say_everything(npqplan: Npqplan) -> None:
    short, long = npqplan("recommend").out, npqplan("recommend", "--sources").out
    assert len(long) > len(short)
    assert "https://" in long
    assert "https://" not in short


@pytest.mark.usefixtures("roster")
def test_json_is_the_same_with_and_without_sources(npqplan: Npqplan) -> None:
    answer = npqplan("recommend", "-f", "json")
    assert json.loads(answer.out)["report"] == "recommend"
    assert npqplan("recommend", "-f", "json", "--sources").out == answer.out


@pytest.mark.usefixtures("roster")
def test_a_page_of_html_shows_the_pictures_before_the_detail(npqplan: Npqplan) -> None:
    ran = npqplan("recommend", "-f", "html", "-o", "report.html")
    assert (ran.code, ran.out) == (0, "")
    written = Path("report.html").read_text("utf-8")
    assert written.startswith("<!doctype html>")
    assert written.index("The plan over time</h2>") < written.index("Who should take what</h2>")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_has_a_report_and_no_warning(npqplan: Npqplan, example: Path) -> None:
    ran = npqplan("recommend", str(example), "-f", "markdown", "--strict")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("# ")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_every_code_of_a_report_is_in_the_manual(npqplan: Npqplan, example: Path) -> None:
    answer = json.loads(npqplan("recommend", str(example), "-f", "json").out)
    codes = {reason["code"] for place in answer["recommendations"] for reason in place["reasons"]}
    codes |= {place["funding"]["code"] for place in answer["recommendations"]}
    assert {code for code in codes if manual(code) is None} == set()


@pytest.mark.parametrize("kind", ["primary", "secondary", "trust"])
def test_a_fresh_roster_has_a_report(npqplan: Npqplan, kind: str) -> None:
    npqplan("init", "--example", kind)
    ran = npqplan("recommend")
    assert ran.code == 0
    assert "WHO SHOULD TAKE WHAT" in ran.out


def test_a_roster_with_errors_has_none(npqplan: Npqplan, faulty: Path) -> None:
    ran = npqplan("recommend", faulty.name)
    assert (ran.code, ran.out) == (1, "")
    assert "[unknown-role]" in ran.err


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json", "csv"])
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_anonymous(npqplan: Npqplan, example: Path, form: str) -> None:
    answer = json.loads(npqplan("recommend", str(example), "-f", "json").out)
    ran = npqplan("recommend", str(example), "--anonymous", "--sources", "-f", form)
    assert ran.code == 0
    names = {name for person in answer["people"] for name in (person["name"], person["name"].split()[-1])}
    names |= {name for school in answer["schools"] for name in (school["name"], school["id"])}
    names |= {answer["organisation"], example.name}
    said = ran.out + ran.err
    assert {name for name in names - OUR_WORDS if re.search(rf"\b{re.escape(name)}\b", said)} == set()


@pytest.mark.usefixtures("roster")
@pytest.mark.parametrize(("form", "picture"), [("markdown", "```mermaid"), ("html", "<figure")])
def test_pictures_can_be_left_out(npqplan: Npqplan, form: str, picture: str) -> None:
    drawn, bare = npqplan("recommend", "-f", form).out, npqplan("recommend", "-f", form, "--no-pictures").out
    assert picture in drawn
    assert picture not in bare
    assert "Who should take what" in bare
