"""`explain` by its formats and options, and `recommend --reasons full`."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import ROSTER, Npqplan

pytestmark = pytest.mark.usefixtures("roster")


def _json(npqplan: Npqplan, *arguments: str) -> dict[str, Any]:
    ran = npqplan("explain", *arguments, "-f", "json")
    assert ran.code == 0, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return found


def _said(npqplan: Npqplan, *arguments: str) -> str:
    ran = npqplan("explain", *arguments)
    assert (ran.code, ran.err) == (0, "")
    return " ".join(ran.out.split())


def test_why_not_what_the_plan_has(npqplan: Npqplan) -> None:
    said = _said(npqplan, "--why-not", "khan:NPQH")
    assert "why not NPQH for Priya Khan" in said
    assert "Priya Khan's NPQH is in the plan, from autumn 2027." in said
    assert "Prepares them to be headteacher" in said
    answer = _json(npqplan, "--why-not", "khan:NPQH")
    assert answer["subject"] == {"kind": "why_not", "person": "khan", "post": None, "npq": "NPQH"}
    [line] = answer["recommendations"]
    assert line["instead"]["worse"]["term"] == "prepared_cover"
    assert line["smallest_change"]["text"]
    assert answer["smallest_change"] is None


def test_why_not_what_serves_nothing(npqplan: Npqplan) -> None:
    said = _said(npqplan, "--why-not", "Priya Khan:npq for leading teaching")
    assert "NPQLT for Priya Khan: No duty, post, priority or leader's own combination needs it" in said
    assert "WHAT WOULD CHANGE IT" in said
    answer = _json(npqplan, "--why-not", "khan:NPQLT")
    [line] = answer["why_not"]
    assert (line["state"], line["worse"]["term"]) == ("no_purpose", "combinations")
    assert answer["smallest_change"]["kind"] == "none"
    assert answer["because"][0]["text"] == line["text"]


def test_why_not_what_a_rule_forbids(npqplan: Npqplan) -> None:
    answer = _json(npqplan, "--why-not", "hughes:NPQLPM")
    [line] = answer["why_not"]
    assert line["state"] in {"refused", "no_purpose"}
    refused = _json(npqplan, "--why-not", "reed:NPQH")
    [line] = refused["why_not"]
    assert line["state"] == "refused"
    assert line["reasons"][0]["code"] == "headship-not-near"
    assert {source["id"] for source in refused["sources"]} >= {
        each for each in line["reasons"][0]["cites"] if each.islower() and "_" not in each
    }


def test_a_person(npqplan: Npqplan) -> None:
    said = _said(npqplan, "--person", "Priya Khan")
    assert "Priya Khan could step up now to be headteacher." in said
    assert "WHAT IS HELD THAT COUNTS" in said
    assert "Works as deputy headteacher since 1 September 2021." in said
    assert "Headteacher now (ask) Usual three years from deputy headteacher" in said
    assert "Instead:" in said
    answer = _json(npqplan, "--person", "khan")
    assert [step["post"] for step in answer["steps"]] == ["hughes.headteacher"]
    assert {line["person"] for line in answer["recommendations"]} == {"khan"}
    assert answer["why_not"] == []


def test_a_person_without_a_recommendation(npqplan: Npqplan, tmp_path: Path) -> None:
    more = "  - {id: lee, name: Jo Lee, role: teacher, leads: [science]}\n"
    (tmp_path / "more.yaml").write_text(ROSTER + more, encoding="utf-8")
    answer = _json(npqplan, "more.yaml", "--person", "lee")
    assert len(answer["why_not"]) == 10
    assert answer["smallest_change"] is not None
    said = _said(npqplan, "more.yaml", "--person", "lee")
    assert "The plan has no NPQ for Jo Lee." in said
    assert "WHY NOT, NPQ BY NPQ" in said


@pytest.mark.parametrize("word", ["hughes.headteacher", "HUGHES HEADTEACHER", "headteacher", "Head teacher"])
def test_a_post(npqplan: Npqplan, word: str) -> None:
    said = _said(npqplan, "--post", word)
    assert "Headteacher: held by Sarah Hughes." in said
    assert "Priya Khan could step up now." in said
    assert "WHOM THE PLAN PREPARES, AND WHY THEM" in said
    assert "WHAT WOULD CHANGE IT" in said


def test_who_has_long_been_prepared_is_prepared_now(npqplan: Npqplan, tmp_path: Path) -> None:
    held = "{npq: NPQH, status: passed, started: 2021-11, finished: 2024-02}"
    long = ROSTER.replace("2021-09}", f"2021-09, npqs: [{held}]}}")
    (tmp_path / "long.yaml").write_text(long, encoding="utf-8")
    out = npqplan("explain", "long.yaml", "--post", "hughes.headteacher").out
    assert "Prepared, with the plan: Priya Khan now." in out


def test_a_post_without_anybody(npqplan: Npqplan, tmp_path: Path) -> None:
    never = ROSTER.replace("2025-09}", "2025-09, does_not_want: [NPQSL]}")
    (tmp_path / "never.yaml").write_text(never, encoding="utf-8")
    answer = _json(npqplan, "never.yaml", "--post", "khan.deputy_headteacher")
    assert answer["headlines"][1:3] == [
        "Nobody could step up now.",
        "Nobody is prepared for it, even with the plan.",
    ]
    assert answer["post"]["id"] == "khan.deputy_headteacher"
    assert answer["smallest_change"] is not None


def test_a_post_that_is_not_planned_for(npqplan: Npqplan, tmp_path: Path) -> None:
    more = "  - {id: lee, name: Jo Lee, role: phase_leader}\n"
    (tmp_path / "more.yaml").write_text(ROSTER + more, encoding="utf-8")
    said = _said(npqplan, "more.yaml", "--post", "lee.phase_leader")
    assert "is not a key post: no succession is planned for it." in said


def test_markdown(npqplan: Npqplan) -> None:
    out = npqplan("explain", "--person", "khan", "-f", "markdown").out
    assert out.startswith("# Fairfield Primary School\n")


SLIPS = [
    ((), "give one of --person ID, --post ID and --why-not PERSON:NPQ"),
    (("--person", "khan", "--post", "head"), "give one of --person ID"),
    (("--person", "kahn"), '"kahn" is nobody on the roster; did you mean khan?'),
    (("--why-not", "khan"), "--why-not asks for a person and an NPQ, such as khan:NPQH"),
    (("--why-not", "khan:NPQQH"), '"NPQQH" is not an NPQ in the catalogue; did you mean NPQH?'),
    (("--why-not", "Pria Khan:NPQH"), "did you mean khan?"),
    (("--post", "senko"), '"senko" is no post of the roster; did you mean senco?'),
]


@pytest.mark.parametrize(("arguments", "hint"), SLIPS)
def test_a_slip_is_said_plainly(npqplan: Npqplan, arguments: tuple[str, ...], hint: str) -> None:
    ran = npqplan("explain", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert hint in ran.err


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
@pytest.mark.parametrize(
    "about", [("--person", "khan"), ("--post", "headteacher"), ("--why-not", "Sarah Hughes:NPQEL")]
)
def test_anonymous(npqplan: Npqplan, form: str, about: tuple[str, str]) -> None:
    ran = npqplan("explain", *about, "--anonymous", "-f", form)
    assert ran.code == 0
    for word in ("hughes", "khan", "reed", "fairfield", "sarah", "priya", "roster.yaml"):
        assert word not in (ran.out + ran.err).lower()


def test_anonymous_takes_its_codes_and_repeats_nothing_typed(npqplan: Npqplan) -> None:
    code = _json(npqplan, "--person", "khan", "--anonymous")["subject"]["person"]
    assert _json(npqplan, "--person", code.lower(), "--anonymous")["subject"]["person"] == code
    post = _json(npqplan, "--post", "headteacher", "--anonymous")["subject"]["post"]
    assert _json(npqplan, "--post", post.lower(), "--anonymous")["subject"]["post"] == post
    for slip in (("--person", "Pria Khan"), ("--post", "khans post"), ("--why-not", "Pria Khan:NPQH")):
        ran = npqplan("explain", *slip, "--anonymous")
        assert (ran.code, ran.out) == (2, "")
        assert "khan" not in ran.err.lower()


def test_a_file_holds_what_would_be_shown(npqplan: Npqplan, tmp_path: Path) -> None:
    shown = npqplan("explain", "--person", "khan").out
    assert npqplan("explain", "--person", "khan", "-o", "answer.txt").code == 0
    assert (tmp_path / "answer.txt").read_text(encoding="utf-8") == shown
    assert npqplan("explain", "--person", "khan", "-o", "answer.txt").code == 2


def test_faults_stand_in_the_way(npqplan: Npqplan, faulty: Path) -> None:
    ran = npqplan("explain", faulty.name, "--person", "khan")
    assert (ran.code, ran.out) == (1, "")


def test_full_reasons_of_a_whole_report(npqplan: Npqplan) -> None:
    short = json.loads(npqplan("recommend", "-f", "json").out)
    full = json.loads(npqplan("recommend", "-f", "json", "--reasons", "full").out)
    assert all(line["instead"] is line["smallest_change"] is None for line in short["recommendations"])
    assert all(line["instead"]["text"] for line in full["recommendations"] if not line["kept"])
    assert all(line["smallest_change"]["text"] for line in full["recommendations"] if not line["kept"])
    for line in full["recommendations"]:
        line["instead"] = line["smallest_change"] = None
    assert full == short
    assert "Instead:" in npqplan("recommend", "--reasons", "full").out
    assert "Instead:" not in npqplan("recommend").out
    assert (
        '--reasons should be short or full, not "fulll"; did you mean full?'
        in npqplan("recommend", "--reasons", "fulll").err
    )


def test_without_them_nothing_of_it_is_imported(roster: Path) -> None:
    code = (
        f"from npqplan.__main__ import main; import sys; main(['recommend', {str(roster)!r}, '-f', 'json']); "
        "sys.stderr.write(' '.join(sys.modules))"
    )
    ran = subprocess.run(  # noqa: S603 - our own interpreter and words
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert not {name for name in ran.stderr.split() if "counterfactual" in name or "full_reasons" in name}


def test_a_role_that_two_posts_have_asks_for_one_of_their_ids(npqplan: Npqplan, tmp_path: Path) -> None:
    one, two = (
        f"{{id: {who}, name: {who.title()} Day, role: assistant_headteacher}}" for who in ("ada", "bea")
    )
    roster = f"roster: 1\nschool: {{name: A, establishment_type: 7}}\nstaff: [{one}, {two}]\n"
    (tmp_path / "two.yaml").write_text(roster, encoding="utf-8")
    ran = npqplan("explain", "two.yaml", "--post", "assistant headteacher")
    assert ran.code != 0
    assert (
        '"assistant headteacher" could be ada.assistant_headteacher or bea.assistant_headteacher: '
        "give one of these ids"
    ) in ran.err
