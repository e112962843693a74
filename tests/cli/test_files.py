"""Which files are read, and what is said where one cannot be."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import ROSTER, Npqplan

SCHOOL = ROSTER.replace("Fairfield", "Meadow").replace("id: ", "id: m-")


def test_the_roster_of_this_folder_where_none_is_named(npqplan: Npqplan, roster: Path) -> None:
    assert roster.exists()
    assert npqplan("check").code == 0


def test_no_roster_here(npqplan: Npqplan) -> None:
    ran = npqplan("recommend")
    assert ran.code == 2
    assert "cannot read roster.yaml: there is no such file" in ran.err
    assert "npqplan init" in ran.err


def test_standard_input(npqplan: Npqplan) -> None:
    assert npqplan("check", "-", stdin=ROSTER.encode()).code == 0
    assert npqplan("funding", "-", "--npq", "NPQH", stdin=ROSTER.encode()).out.startswith("Fairfield")


def test_json_from_standard_input(npqplan: Npqplan) -> None:
    text = '{"roster": "1", "school": {"name": "A"}, "staff": [{"name": "B", "role": "headteacher"}]}'
    assert npqplan("check", "-", stdin=text.encode()).code == 0


def test_a_folder_is_every_roster_in_it(npqplan: Npqplan, tmp_path: Path) -> None:
    folder = tmp_path / "rosters"
    folder.mkdir()
    for name, text in (
        ("b.yaml", ROSTER),
        ("a.yml", SCHOOL),
        ("roster.schema.json", "{}"),
        ("notes.txt", ""),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    (folder / ".draft.yaml").write_text("not: a roster", encoding="utf-8")
    ran = npqplan("check", "rosters")
    assert ran.code == 0, ran.out
    assert "2 files" in ran.out


def test_what_npqplan_wrote_may_lie_beside_the_rosters(
    npqplan: Npqplan, roster: Path, tmp_path: Path
) -> None:
    (tmp_path / "rosters").mkdir()
    roster.rename(tmp_path / "rosters" / "mill.yaml")
    for arguments in (
        ("init", "rosters/policy.yaml", "--example", "policy"),
        ("init", "rosters/catalogue.yaml", "--example", "catalogue"),
        ("recommend", "rosters", "-f", "json", "-o", "rosters/report.json"),
        ("audit", "rosters", "--baseline", "rosters/known.json", "--write-baseline"),
        ("check", "rosters", "-f", "json", "-o", "rosters/findings.json"),
        ("audit", "rosters", "--policy", "rosters/policy.yaml", "--baseline", "rosters/known.json"),
    ):
        assert npqplan(*arguments).code == 0, arguments
    assert "1 file" in npqplan("check", "rosters").out
    ran = npqplan("check", "rosters/known.json")
    assert ran.code == 1
    assert "this is the baseline of an audit" in ran.out
    assert "1 error" in ran.out


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("\ufeff# ours\r\n\r\n---\npolicy: 1\nrules: []\n", "an audit policy"),
        ("{policy: 1, rules: []}", "an audit policy"),
        ('{\n  "Catalogue": 1}', "a catalogue (the facts on NPQs)"),
        ("npqplan: 0.1.0\nreport: check\n", "a report that npqplan wrote"),
    ],
)
def test_a_folder_without_a_roster_is_said_to_be_one(
    npqplan: Npqplan, tmp_path: Path, text: str, what: str
) -> None:
    (tmp_path / "rosters").mkdir()
    (tmp_path / "rosters" / "x.yaml").write_text(text, encoding="utf-8")
    ran = npqplan("check", "rosters")
    assert ran.code == 2
    assert ran.err == f"npqplan: cannot read rosters: the folder holds no roster (x.yaml is {what})\n"


@pytest.mark.parametrize(
    "text", ["\n" * 100_000 + "x", "roster: 1\npolicy: 1\n", "policy\n", "# policy: 1\n", ""]
)
def test_whatever_may_be_a_roster_is_read_as_one(npqplan: Npqplan, tmp_path: Path, text: str) -> None:
    (tmp_path / "rosters").mkdir()
    (tmp_path / "rosters" / "x.yaml").write_text(text, encoding="utf-8")
    ran = npqplan("check", "rosters")
    assert ran.code == 1
    assert "x.yaml" in ran.out


def test_several_rosters_are_one_trust(npqplan: Npqplan, roster: Path, tmp_path: Path) -> None:
    (tmp_path / "meadow.yaml").write_text(SCHOOL, encoding="utf-8")
    out = npqplan("funding", roster.name, "meadow.yaml", "--npq", "NPQH").out
    assert "FAIRFIELD PRIMARY SCHOOL" in out
    assert "MEADOW PRIMARY SCHOOL" in out


def test_a_pattern_that_no_shell_replaced(npqplan: Npqplan, roster: Path, tmp_path: Path) -> None:
    (tmp_path / "meadow.yaml").write_text(SCHOOL, encoding="utf-8")
    assert "2 files" in npqplan("check", "*.yaml").out
    assert "1 file" in npqplan("check", str(tmp_path / "ros*.y?ml")).out
    assert "cannot read *.yml: there is no such file" in npqplan("check", "*.yml").err
    roster.rename(tmp_path / "*.yaml")  # a name that is a pattern is a name first
    assert "1 file" in npqplan("check", "*.yaml").out


def test_a_name_much_like_another_that_is_there(npqplan: Npqplan, roster: Path, tmp_path: Path) -> None:
    assert npqplan("check", "rooster.yaml").err.endswith("did you mean roster.yaml?\n")
    (tmp_path / "rosters").mkdir()
    roster.rename(tmp_path / "rosters" / "mill.yaml")
    assert f"did you mean {Path('rosters', 'mill.yaml')}?" in npqplan("check", "rosters/mil.yaml").err
    assert "did you mean" not in npqplan("check", "nowhere/mill.yaml").err
    assert "did you mean" not in npqplan("check", "else.txt").err


def test_the_same_ending_makes_no_name_like_another(npqplan: Npqplan, roster: Path, tmp_path: Path) -> None:
    roster.rename(tmp_path / "e.yaml")
    assert "did you mean" not in npqplan("check", "nope.yaml").err
    assert npqplan("check", "e.yml").err.endswith("did you mean e.yaml?\n")


def test_a_file_named_twice_is_read_once(npqplan: Npqplan, roster: Path) -> None:
    for names in ((roster.name, roster.name), (roster.name, f"./{roster.name}"), (".", roster.name)):
        ran = npqplan("check", *names)
        assert ran.code == 0
        assert "1 file" in ran.out


UNREADABLE = [
    ("missing.yaml", "there is no such file"),
    ("empty", "holds no roster"),
    ("roster.yaml/inside.yaml", "part of its path is a file"),
    ("a\0b", "cannot have such a name"),
    ("", "an empty word"),
    ("x" * 300, "file name too long"),
]


@pytest.mark.usefixtures("roster")
@pytest.mark.parametrize("command", ["check", "recommend", "funding"])
@pytest.mark.parametrize(("name", "why"), UNREADABLE)
def test_what_cannot_be_read(npqplan: Npqplan, tmp_path: Path, command: str, name: str, why: str) -> None:
    (tmp_path / "empty").mkdir()
    ran = npqplan(command, name)
    assert ran.code == 2
    assert why in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(npqplan: Npqplan, roster: Path) -> None:
    roster.chmod(0)
    assert "permission is refused" in npqplan("check").err


@pytest.mark.parametrize("command", ["check", "recommend", "funding"])
def test_a_word_document_could_not_be_read(npqplan: Npqplan, tmp_path: Path, command: str) -> None:
    (tmp_path / "staff.yaml").write_bytes(b"PK\x03\x04" + b"\0" * 40 + b"word/document.xml")
    ran = npqplan(command, "staff.yaml")
    assert ran.code == 2
    assert "a Word document" in ran.out + ran.err


def test_check_speaks_of_every_file(npqplan: Npqplan, faulty: Path, roster: Path) -> None:
    ran = npqplan("check", "missing.yaml", faulty.name, roster.name, "gone.yaml")
    assert ran.code == 2
    assert "missing.yaml" in ran.err
    assert "gone.yaml" in ran.err
    assert "faulty.yaml:6:" in ran.out


def test_a_pipe_can_be_a_roster(npqplan: Npqplan) -> None:
    reader, writer = os.pipe()
    os.write(writer, ROSTER.encode())
    os.close(writer)
    try:
        assert npqplan("check", f"/dev/fd/{reader}").code == 0
    finally:
        os.close(reader)
