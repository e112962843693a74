"""`funding` by its formats and options."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import ROSTER, Npqplan

pytestmark = pytest.mark.usefixtures("roster")


def test_text_is_a_table_and_reasons(npqplan: Npqplan) -> None:
    ran = npqplan("funding")
    assert (ran.code, ran.err) == (0, "")
    assert "Everyone (3 people)" not in ran.out
    for word in ("Sarah Hughes", "Priya Khan", "Tom Reed", "SENCO", "EHCO", "yes: DfE would pay"):
        assert word in ran.out
    assert "DfE has not announced it" in " ".join(ran.out.split())
    assert "It holds personal data." in " ".join(ran.out.split())


def test_json_has_a_verdict_for_everybody_and_every_npq(npqplan: Npqplan) -> None:
    answer = json.loads(npqplan("funding", "-f", "json").out)
    assert answer["report"] == "funding"
    assert {verdict["intake"] for verdict in answer["verdicts"]} == {"autumn-2027"}
    assert len(answer["verdicts"]) == 3 * 11
    by = {(verdict["person"], verdict["npq"]): verdict for verdict in answer["verdicts"]}
    assert by["khan", "NPQH"]["code"] == "funded"
    assert by["khan", "NPQLL"]["code"] == "ineligible_establishment_not_a_pp50"
    assert by["khan", "EHCO"]["outcome"] == "not_funded"
    assert by["reed", "NPQSENCO"]["rules_of"] == "autumn-2026"
    sources = {source["id"] for source in answer["sources"]}
    assert all(set(verdict["cites"]) <= sources for verdict in answer["verdicts"])


def test_markdown(npqplan: Npqplan) -> None:
    out = npqplan("funding", "-f", "markdown").out
    assert out.startswith("# Fairfield Primary School\n")
    assert "| Tom Reed |" in out


def test_one_npq_by_any_of_its_names(npqplan: Npqplan) -> None:
    for name in ("NPQH", "npqh", "headship", "NPQ for headship", "npq-headship"):
        answer = json.loads(npqplan("funding", "--npq", name, "-f", "json").out)
        assert answer["npqs"] == ["NPQH"]
    assert json.loads(npqplan("funding", "--npq", "ehco", "-f", "json").out)["npqs"] == ["EHCO"]


def test_an_intake_that_nobody_funds(npqplan: Npqplan) -> None:
    answer = json.loads(npqplan("funding", "--intake", "Spring 2026", "-f", "json").out)
    assert {verdict["code"] for verdict in answer["verdicts"]} == {"unfunded_cohort"}
    assert "Spring 2026 starts on 1 January 2026." in npqplan("funding", "--intake", "spring-2026").out


def test_an_intake_far_ahead_stands_on_the_latest_rules(npqplan: Npqplan) -> None:
    answer = json.loads(npqplan("funding", "--intake", "autumn-2033", "-f", "json").out)
    assert answer["intake"]["status"] == "expected"
    assert answer["intake"]["rules_of"] == "Autumn 2026"


def test_an_intake_can_be_chosen_until_the_day_it_starts(npqplan: Npqplan) -> None:
    def intake(day: str) -> object:
        return json.loads(npqplan("funding", "-f", "json", "--as-of", day).out)["intake"]["id"]

    assert (intake("2026-11-01"), intake("2026-11-02")) == ("autumn-2026", "autumn-2027")


def test_a_roster_with_nobody(npqplan: Npqplan, tmp_path: Path) -> None:
    (tmp_path / "empty.yaml").write_text("roster: 1\nschool: {name: New School}\n", encoding="utf-8")
    ran = npqplan("funding", "empty.yaml")
    assert ran.code == 0
    assert "nobody on this roster" in ran.out


def test_two_of_one_name_are_told_apart(npqplan: Npqplan, tmp_path: Path) -> None:
    twins = ROSTER.replace("Tom Reed", "Priya Khan")
    (tmp_path / "twins.yaml").write_text(twins, encoding="utf-8")
    out = npqplan("funding", "twins.yaml").out
    assert "Priya Khan (khan)" in out
    assert "Priya Khan (reed)" in out


def test_many_who_share_their_answers_share_a_row(npqplan: Npqplan, tmp_path: Path) -> None:
    more = "".join(f"  - {{name: Teacher {number}, role: teacher}}\n" for number in range(9))
    (tmp_path / "many.yaml").write_text(ROSTER + more, encoding="utf-8")
    out = npqplan("funding", "many.yaml").out
    assert "Everyone (12 people)" in out or "Everyone else (" in out


def test_warnings_stand_beside_the_answer(npqplan: Npqplan, doubtful: Path) -> None:
    ran = npqplan("funding", doubtful.name)
    assert ran.code == 0
    assert "warning" in ran.err
    assert "warning" not in ran.out
    assert npqplan("funding", doubtful.name, "--quiet").err == ""


def test_the_strict_get_no_answer_with_warnings(npqplan: Npqplan, doubtful: Path) -> None:
    ran = npqplan("funding", doubtful.name, "--strict", "--quiet")
    assert (ran.code, ran.out) == (1, "")
    assert "warning" in ran.err


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_anonymous(npqplan: Npqplan, form: str) -> None:
    ran = npqplan("funding", "--anonymous", "-f", form)
    assert ran.code == 0
    for word in ("hughes", "khan", "reed", "fairfield", "sarah", "priya", "roster.yaml"):
        assert word not in (ran.out + ran.err).lower()


def test_a_day_far_from_every_intake_is_said(npqplan: Npqplan, roster: Path) -> None:
    ran = npqplan("funding", roster.name, "--as-of", "2017-08-01")
    assert (ran.code, ran.out) == (2, "")
    assert (
        "no intake in the three years from 1 August 2017; the first it knows is --intake autumn-2021"
        in ran.err
    )
    assert npqplan("funding", "--as-of", "2017-08-01", "--intake", "autumn-2021").code == 0


@pytest.mark.parametrize("command", ["check", "recommend", "funding", "catalogue"])
@pytest.mark.parametrize("day", ["2000-01-01", "2100-12-31"])
def test_any_day_can_be_asked_for(npqplan: Npqplan, roster: Path, command: str, day: str) -> None:
    named = () if command == "catalogue" else (roster.name,)
    ran = npqplan(command, *named, "--as-of", day)
    assert ran.code == (2 if (command, day) == ("funding", "2000-01-01") else 0), ran.err
    if (command, day) == ("recommend", "2000-01-01"):
        assert "knows no intake in the years planned for" in " ".join(ran.out.split())


@pytest.mark.parametrize("command", ["funding", "recommend"])
def test_a_catalogue_of_ones_own_is_named(npqplan: Npqplan, roster: Path, command: str) -> None:
    own = roster.with_name("mine.yaml")
    own.write_bytes((Path(__file__).parents[2] / "data" / "npqs.yaml").read_bytes())
    ran = npqplan(command, roster.name, "--catalogue", "mine.yaml")
    assert "from roster.yaml with a catalogue of your own (mine.yaml) as at" in " ".join(ran.out.split())
    answer = npqplan(command, roster.name, "--catalogue", "mine.yaml", "-f", "json")
    assert '"file": "mine.yaml"' in answer.out
    hidden = npqplan(command, roster.name, "--catalogue", "mine.yaml", "--anonymous")
    assert "mine.yaml" not in hidden.out


@pytest.mark.parametrize("command", ["funding", "recommend"])
def test_warnings_beside_an_anonymous_answer_quote_nothing(
    npqplan: Npqplan, tmp_path: Path, command: str
) -> None:
    doubtful = ROSTER.replace("2025-09}", "2025-09, leaving: {on: 2026-08-31}}")
    (tmp_path / "doubtful.yaml").write_text(doubtful, encoding="utf-8")
    ran = npqplan(command, "doubtful.yaml", "--anonymous")
    assert "doubtful.yaml:7:" in ran.err
    assert "somebody on the roster has left already [already-left]" in ran.err
    assert not any(word in ran.err.lower() for word in ("reed", "tom", "hint"))
