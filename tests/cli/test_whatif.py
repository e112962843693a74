"""`whatif` by its formats and options."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import ROSTER, Npqplan

EXAMPLES = Path(__file__).parents[2] / "examples"
pytestmark = pytest.mark.usefixtures("roster")


def _json(npqplan: Npqplan, *arguments: str) -> dict[str, Any]:
    ran = npqplan("whatif", *arguments, "-f", "json")
    assert ran.code == 0, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return found


def test_text_answers_what_a_governing_body_asks(npqplan: Npqplan) -> None:
    ran = npqplan("whatif", "--leaves", "hughes")
    assert (ran.code, ran.err) == (0, "")
    said = " ".join(ran.out.split())
    assert "if Sarah Hughes left today" in said
    assert "The post of headteacher falls vacant today." in said
    assert "Priya Khan becomes headteacher; Tom Reed" not in said
    assert "Priya Khan becomes headteacher; nobody is left to be deputy headteacher." in said
    assert "Left uncovered: deputy headteacher (nobody here is ready for it)." in said
    assert "Until somebody is appointed, Priya Khan could act as headteacher." in said
    assert "31 January 2027 Sarah Hughes resigns by this day to leave on 30 April 2027" in said
    assert "could start as headteacher is 1 May 2027" in said
    assert "It holds personal data." in said


def test_json(npqplan: Npqplan) -> None:
    answer = _json(npqplan, "--leaves", "hughes")
    assert answer["leaves"] == ["hughes"]
    assert (answer["on"], answer["day_is"], answer["from"]) == ("2026-11-21", "today", "2026-11-21")
    (move,) = answer["moves"]
    assert {name: move[name] for name in ("person", "from", "to", "willing", "basis")} == {
        "person": "khan",
        "from": "khan.deputy_headteacher",
        "to": "hughes.headteacher",
        "willing": "unasked",
        "basis": "convention",
    }
    assert answer["uncovered"] == ["khan.deputy_headteacher"]
    assert answer["uncovered_anyway"] == []
    assert answer["cover_from_day_one"] == [{"post": "hughes.headteacher", "people": ["khan"]}]
    starts = {start["post"]: (start["on"], start["resign_by"]) for start in answer["first_permanent_start"]}
    assert starts == {
        "hughes.headteacher": ("2027-05-01", "2027-01-31"),
        "khan.deputy_headteacher": ("2027-05-01", "2027-02-28"),
    }
    assert [source["id"] for source in answer["sources"]] == ["burgundy-book"]
    posts, people = {post["id"] for post in answer["posts"]}, {who["id"] for who in answer["people"]}
    assert {*answer["uncovered"], move["from"], move["to"]} <= posts
    assert {"hughes", "khan"} <= people


def test_markdown(npqplan: Npqplan) -> None:
    out = npqplan("whatif", "--leaves", "hughes", "-f", "markdown").out
    assert out.startswith("# Fairfield Primary School\n")
    assert "| Headteacher | Sarah Hughes | Priya Khan" in out


@pytest.mark.parametrize("word", ["khan", "KHAN", "Priya Khan", "priya-khan", " priya  khan ", "PRIYA_KHAN"])
def test_somebody_by_id_or_name(npqplan: Npqplan, word: str) -> None:
    assert _json(npqplan, "--leaves", word)["leaves"] == ["khan"]


def test_several_leave_and_one_is_named_twice(npqplan: Npqplan) -> None:
    answer = _json(npqplan, "--leaves", "hughes", "--leaves", "Tom Reed", "--leaves", "reed")
    assert {*answer["leaves"]} == {"hughes", "reed"}
    assert {*answer["vacated"]} == {"hughes.headteacher", "reed.senco"}
    everyone = [word for who in ("hughes", "khan", "reed") for word in ("--leaves", who)]
    assert len(_json(npqplan, *everyone)["uncovered"]) == 3
    assert "nobody here is ready for them" in npqplan("whatif", *everyone).out.lower()


def test_a_name_that_two_people_share(npqplan: Npqplan, tmp_path: Path) -> None:
    (tmp_path / "twins.yaml").write_text(ROSTER.replace("Tom Reed", "Priya Khan"), encoding="utf-8")
    ran = npqplan("whatif", "twins.yaml", "--leaves", "Priya Khan")
    assert (ran.code, ran.out) == (2, "")
    assert '"Priya Khan" could be khan or reed: give one of these ids' in ran.err
    assert "Priya Khan (reed)" in npqplan("whatif", "twins.yaml", "--leaves", "reed").out


def test_somebody_without_a_post(npqplan: Npqplan, tmp_path: Path) -> None:
    more = "  - {id: lee, name: Jo Lee, role: teacher}\n"
    (tmp_path / "more.yaml").write_text(ROSTER + more, encoding="utf-8")
    out = npqplan("whatif", "more.yaml", "--leaves", "lee").out
    assert "Jo Lee holds no leadership post: none falls vacant, and nobody needs to move." in " ".join(
        out.split()
    )


def test_a_day_in_the_future(npqplan: Npqplan) -> None:
    answer = _json(npqplan, "--leaves", "hughes", "--on", "2028-08-31")
    assert (answer["on"], answer["day_is"], answer["from"]) == ("2028-08-31", "given", "2028-09-01")
    (resigning,) = answer["resignations"]
    assert (resigning["resign_by"], resigning["in_time"]) == ("2028-04-30", True)
    out = " ".join(npqplan("whatif", "--leaves", "hughes", "--on", "2028-08-31").out.split())
    assert "30 April 2028 Sarah Hughes must have resigned, to leave on 31 August 2028." in out


def test_a_day_too_near_to_resign_for(npqplan: Npqplan) -> None:
    out = " ".join(npqplan("whatif", "--leaves", "hughes", "--on", "2026-12-31").out.split())
    late = "the usual day to resign for 31 December 2026 has passed (30 September 2026)"
    assert f"Sarah Hughes: {late}; the next end of term still open is 30 April 2027." in out


def test_the_declared_day_where_anybody_has_one(npqplan: Npqplan, tmp_path: Path) -> None:
    declared = ROSTER.replace("2019-09}", "2019-09, leaving: {on: 2027-08-31}}")
    (tmp_path / "declared.yaml").write_text(declared, encoding="utf-8")
    answer = _json(npqplan, "declared.yaml", "--leaves", "hughes")
    assert (answer["on"], answer["day_is"], answer["from"]) == ("2027-08-31", "declared", "2027-09-01")
    assert answer["vacated"] == ["hughes.headteacher"]
    both = _json(npqplan, "declared.yaml", "--leaves", "hughes", "--leaves", "reed")
    assert (both["on"], both["day_is"]) == ("2027-08-31", "declared")
    assert {each["person"]: each["declared"] for each in both["last_days"]} == {"hughes": True, "reed": False}
    told = npqplan("whatif", "declared.yaml", "--leaves", "hughes", "--leaves", "reed").out
    assert (
        "Sarah Hughes will have left by then, as declared; Tom Reed has declared no leaving day and is taken "
        "to be gone too."
    ) in " ".join(told.split())
    other = _json(npqplan, "declared.yaml", "--leaves", "reed", "--on", "2028-08-31")
    assert (other["vacated"], other["vacant_anyway"]) == (["reed.senco"], ["hughes.headteacher"])
    past = _json(npqplan, "declared.yaml", "--leaves", "hughes", "--as-of", "2027-09-02")
    assert (past["day_is"], past["on"], past["from"]) == ("declared", "2027-08-31", "2027-09-02")


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
@pytest.mark.parametrize("who", ["hughes", "Sarah Hughes"])
def test_anonymous(npqplan: Npqplan, form: str, who: str) -> None:
    ran = npqplan("whatif", "--leaves", who, "--anonymous", "-f", form)
    assert ran.code == 0
    for word in ("hughes", "khan", "reed", "fairfield", "sarah", "priya", "roster.yaml"):
        assert word not in (ran.out + ran.err).lower()


def test_anonymous_takes_its_codes_and_repeats_nothing_typed(npqplan: Npqplan) -> None:
    code = _json(npqplan, "--leaves", "hughes", "--anonymous")["leaves"][0]
    assert _json(npqplan, "--leaves", code.lower(), "--anonymous")["leaves"] == [code]
    ran = npqplan("whatif", "--leaves", "Sarah Hughs", "--anonymous")
    assert (ran.code, ran.out) == (2, "")
    assert "--leaves names somebody who is not on the roster" in ran.err
    assert "hugh" not in ran.err.lower()


def test_warnings_and_strictness(npqplan: Npqplan, doubtful: Path, faulty: Path) -> None:
    ran = npqplan("whatif", doubtful.name, "--leaves", "hughes")
    assert (ran.code, "warning" in ran.err, "warning" in ran.out) == (0, True, False)
    assert npqplan("whatif", doubtful.name, "--leaves", "hughes", "--quiet").err == ""
    assert npqplan("whatif", doubtful.name, "--leaves", "hughes", "--strict").code == 1
    ran = npqplan("whatif", faulty.name, "--leaves", "hughes")
    assert (ran.code, ran.out) == (1, "")


def test_a_file_holds_what_would_be_shown(npqplan: Npqplan, tmp_path: Path) -> None:
    shown = npqplan("whatif", "--leaves", "hughes").out
    assert npqplan("whatif", "--leaves", "hughes", "-o", "answer.txt").code == 0
    assert (tmp_path / "answer.txt").read_text(encoding="utf-8") == shown
    assert npqplan("whatif", "--leaves", "hughes", "-o", "answer.txt").code == 2


def test_a_trust_with_moves_and_without(npqplan: Npqplan, tmp_path: Path) -> None:
    trust = (EXAMPLES / "trust.yaml").read_text(encoding="utf-8")
    assert "moves_between_schools: yes" in trust
    (tmp_path / "apart.yaml").write_text(
        trust.replace("moves_between_schools: yes", "moves_between_schools: no"), encoding="utf-8"
    )
    (tmp_path / "trust.yaml").write_text(trust, encoding="utf-8")
    school = {
        post["id"]: post["school"] for post in _json(npqplan, "trust.yaml", "--leaves", "marsden")["posts"]
    }

    def taken_by(name: str) -> list[str]:
        answer = _json(npqplan, name, "--leaves", "marsden", "--on", "2028-08-31")
        at = {who["id"]: who["school"] for who in answer["people"]}
        return [at[move["person"]] for move in answer["moves"] if move["to"] == answer["vacated"][0]]

    (here,) = {school[post] for post in ("cobblers-green-head",)}
    assert taken_by("trust.yaml") not in ([], [here])
    assert taken_by("apart.yaml") in ([], [here])


@pytest.mark.parametrize("day", ["2000-01-01", "2100-12-31"])
def test_any_day_can_be_asked_for(npqplan: Npqplan, roster: Path, day: str) -> None:
    ran = npqplan("whatif", roster.name, "--leaves", "hughes", "--as-of", day, "--on", "2100-12-31")
    assert ran.code == 0, ran.err


def test_a_catalogue_of_ones_own_is_named(npqplan: Npqplan, roster: Path) -> None:
    own = roster.with_name("mine.yaml")
    own.write_bytes((Path(__file__).parents[2] / "data" / "npqs.yaml").read_bytes())
    ran = npqplan("whatif", "--leaves", "hughes", "--catalogue", "mine.yaml")
    assert "with a catalogue of your own (mine.yaml)" in " ".join(ran.out.split())
