"""`compare` by what it is given, its formats and its options."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import FAULTY, ROSTER, Npqplan

THEN = ROSTER.replace("roster: 1\n", "roster: 1\nreviewed_on: 2026-09-14\n")
NOW = THEN.replace("2026-09-14", "2026-11-20").replace(
    "{id: khan, name: Priya Khan, role: deputy_headteacher, in_role_since: 2021-09}",
    "{id: khan, name: Priya Khan, role: deputy_headteacher, in_role_since: 2021-09,\n"
    "     npqs: [{npq: NPQH, status: in_progress, started: 2026-11}]}",
)


@pytest.fixture(autouse=True)
def two(tmp_path: Path) -> None:
    """The roster of September, and that of November: Khan has begun NPQH."""
    (tmp_path / "old.yaml").write_text(THEN, encoding="utf-8")
    (tmp_path / "new.yaml").write_text(NOW, encoding="utf-8")


def answer(npqplan: Npqplan, *arguments: str, stdin: bytes = b"") -> dict[str, Any]:
    ran = npqplan("compare", *arguments, "-f", "json", stdin=stdin)
    assert ran.code == 0, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return found


def report(npqplan: Npqplan, roster: str, name: str, *options: str) -> str:
    assert npqplan("recommend", roster, "-f", "json", "-o", name, *options).code == 0
    return name


def words(text: str) -> str:
    return " ".join(text.split())


def test_text_begins_with_sentences(npqplan: Npqplan) -> None:
    ran = npqplan("compare", "old.yaml", "new.yaml")
    assert (ran.code, ran.err) == (0, "")
    said = words(ran.out)
    assert "Then: old.yaml, as at 14 September 2026, when it was last gone through." in said
    assert "Now: new.yaml, as at 21 November 2026." in said
    assert "NPQs since: one begun." in said
    assert "Begun: Priya Khan (NPQH, Nov 2026)." in said
    assert "It holds personal data." in said
    assert all(len(line) <= 100 for line in ran.out.splitlines())


def test_markdown(npqplan: Npqplan) -> None:
    out = npqplan("compare", "old.yaml", "new.yaml", "-f", "markdown").out
    assert out.startswith("# Fairfield Primary School\n")
    assert "| Filled from within, all at once | " in out


def test_json(npqplan: Npqplan) -> None:
    found = answer(npqplan, "old.yaml", "new.yaml")
    assert (found["report"], found["as_of"]) == ("compare", "2026-11-21")
    assert [found[side]["day_is"] for side in ("before", "now")] == ["reviewed", "given"]
    [moved] = found["npqs"]
    assert moved == {
        "person": "khan",
        "npq": "NPQH",
        "before": None,
        "now": "in_progress",
        "on": "2026-11-01",
        "earlier": False,
    }
    assert {*moved["person"].split()} <= {person["id"] for person in found["people"]}


# What it may be given


@pytest.mark.parametrize("hidden", [(), ("--anonymous",)], ids=["named", "anonymous"])
def test_a_report_and_its_roster_are_the_same(npqplan: Npqplan, hidden: tuple[str, ...]) -> None:
    made = report(npqplan, "old.yaml", "old.json", *hidden)
    for pair in ((made, "old.yaml"), (made, made)):
        found = answer(npqplan, *pair)
        assert found["headlines"][0] == "Nothing has moved since 21 November 2026."
        assert (found["npqs"], found["posts"], found["moves"]) == ([], [], [])


def test_a_report_has_its_own_day(npqplan: Npqplan) -> None:
    made = report(npqplan, "old.yaml", "old.json", "--as-of", "2026-10-01")
    found = answer(npqplan, made, "new.yaml")
    assert (found["before"]["as_of"], found["before"]["day_is"]) == ("2026-10-01", "own")
    assert answer(npqplan, "old.yaml", made)["as_of"] == "2026-10-01"
    ran = npqplan("compare", "old.yaml", made, "--as-of", "2026-11-21")
    assert (ran.code, ran.out) == (2, "")
    assert "old.json is a report and has its own day" in ran.err


def test_a_roster_that_does_not_say_when_it_was_gone_through(npqplan: Npqplan, tmp_path: Path) -> None:
    (tmp_path / "silent.yaml").write_text(ROSTER, encoding="utf-8")
    found = answer(npqplan, "silent.yaml", "new.yaml")
    assert (found["before"]["as_of"], found["before"]["day_is"]) == ("2026-11-21", "now")
    said = words(npqplan("compare", "silent.yaml", "new.yaml").out)
    assert "as at 21 November 2026 too, for it does not say when a person went through it" in said


def test_folders_of_rosters_are_trusts(npqplan: Npqplan, tmp_path: Path) -> None:
    other = ROSTER.replace("Fairfield", "Westfield").replace("id: ", "id: w-")
    for name, fairfield in (("then", THEN), ("today", NOW)):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "a-trust.yaml").write_text("roster: 1\ntrust: {name: Two Schools}\n", encoding="utf-8")
        (folder / "fairfield.yaml").write_text(fairfield, encoding="utf-8")
        (folder / "westfield.yaml").write_text(other, encoding="utf-8")
    found = answer(npqplan, "then", "today")
    assert [school["name"] for school in found["schools"]] != []
    assert len(found["before"]["files"]) == 3
    assert [line["person"] for line in found["npqs"]] == ["khan"]
    assert "when they were last gone through" in words(npqplan("compare", "then", "today").out)


@pytest.mark.parametrize("hidden", [(), ("--anonymous",)], ids=["named", "anonymous"])
def test_a_school_with_another_name_and_so_another_id(
    npqplan: Npqplan, tmp_path: Path, hidden: tuple[str, ...]
) -> None:
    (tmp_path / "academy.yaml").write_text(THEN.replace("Primary School", "Academy"), encoding="utf-8")
    found = answer(npqplan, "old.yaml", "academy.yaml", *hidden)
    assert not any("changed role or school" in line for line in found["headlines"])
    assert (found["moves"], found["posts"]) == ([], [])
    [doubt] = found["doubts"]
    assert (doubt["code"], doubt["schools"]) == ("other-school-id", [found["schools"][0]["id"]])
    assert ("fairfield" in str(found).lower()) is not bool(hidden)


def test_one_of_the_two_from_standard_input(npqplan: Npqplan) -> None:
    assert len(answer(npqplan, "-", "new.yaml", stdin=THEN.encode())["npqs"]) == 1
    assert len(answer(npqplan, "old.yaml", "-", stdin=NOW.encode())["npqs"]) == 1
    made = (Path("new.json"), report(npqplan, "new.yaml", "new.json"))[0].read_bytes()
    assert len(answer(npqplan, "old.yaml", "-", stdin=made)["npqs"]) == 1


def test_a_roster_in_json_is_a_roster(npqplan: Npqplan, tmp_path: Path) -> None:
    people = [{"id": "hughes", "name": "Sarah Hughes", "role": "headteacher"}]
    data = {"roster": 1, "school": {"name": "Fairfield Primary School"}, "staff": people}
    (tmp_path / "new.json").write_text(json.dumps(data), encoding="utf-8")
    assert {line["what"] for line in answer(npqplan, "old.yaml", "new.json")["moves"]} == {"left"}


# What it may not be given


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("new.yaml", "old.yaml", "new.yaml was last gone through after old.yaml was: name the earlier"),
        ("whatif.json", "new.yaml", "whatif.json is a report of `npqplan whatif`; compare takes rosters"),
        ("old.yaml", "whatif.json", "whatif.json is a report of `npqplan whatif`; compare takes rosters"),
        ("version.json", "new.yaml", "version.json is a report in another version of its format"),
        ("odd.json", "new.yaml", "odd.json is a report of something else"),
        ("cut.json", "new.yaml", "cut.json does not hold what a report of `npqplan recommend` holds"),
        ("late.json", "new.yaml", "late.json is for a later day than new.yaml: name the earlier one first"),
        ("codes.json", "new.yaml", "codes.json is anonymous, and its codes stand for other people than new"),
        ("old.yaml", "codes.json", "codes.json is anonymous, and its codes stand for other people than old"),
        ("others.yaml", "new.yaml", "others.yaml and new.yaml have nobody in common"),
        ("old.yaml", "mixed/*", "mixed/report.json is a report, and stands among rosters"),
        ("none.yaml", "new.yaml", "cannot read none.yaml"),
        (".", "", "an empty word"),
    ],
)
def test_what_cannot_be_compared_is_said_in_a_sentence(
    npqplan: Npqplan, tmp_path: Path, old: str, new: str, said: str
) -> None:
    npqplan("whatif", "new.yaml", "--leaves", "khan", "-f", "json", "-o", "whatif.json")
    report(npqplan, "new.yaml", "late.json", "--as-of", "2026-11-22")
    whole = json.loads(Path(report(npqplan, "new.yaml", "whole.json")).read_bytes())
    (tmp_path / "version.json").write_text(json.dumps({**whole, "schema_version": 0}), encoding="utf-8")
    (tmp_path / "odd.json").write_text(json.dumps({**whole, "report": "a fairy tale"}), encoding="utf-8")
    (tmp_path / "cut.json").write_text(json.dumps({**whole, "people": []}), encoding="utf-8")
    others = THEN.replace("id: ", "id: other-")
    (tmp_path / "others.yaml").write_text(others, encoding="utf-8")
    report(npqplan, "others.yaml", "codes.json", "--anonymous")
    (tmp_path / "mixed").mkdir()
    (tmp_path / "mixed" / "report.json").write_text(json.dumps(whole), encoding="utf-8")
    (tmp_path / "mixed" / "roster.yaml").write_text(NOW, encoding="utf-8")
    ran = npqplan("compare", old, new)
    assert (ran.code, ran.out) == (2, "")
    assert f"npqplan: {said}" in ran.err
    assert "fairy" not in ran.err
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("pair", [("faulty.yaml", "new.yaml"), ("old.yaml", "faulty.yaml")])
def test_a_roster_with_errors_is_no_answer(npqplan: Npqplan, tmp_path: Path, pair: tuple[str, str]) -> None:
    (tmp_path / "faulty.yaml").write_text(FAULTY, encoding="utf-8")
    ran = npqplan("compare", *pair)
    assert (ran.code, ran.out) == (1, "")
    assert "deputy_hedteacher" in ran.err


def test_another_document_is_no_roster(npqplan: Npqplan, tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_text("catalogue: 1\n", encoding="utf-8")
    ran = npqplan("compare", "facts.yaml", "new.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert "this is a catalogue" in ran.err


# Options


def test_warnings_are_those_of_the_newer_roster(npqplan: Npqplan, tmp_path: Path) -> None:
    (tmp_path / "long-ago.yaml").write_text(THEN.replace("2026-09-14", "2025-10-01"), encoding="utf-8")
    assert npqplan("compare", "long-ago.yaml", "new.yaml", "--strict").code == 0
    (tmp_path / "doubtful.yaml").write_text(NOW.replace("2026-11-20", "2027-01-01"), encoding="utf-8")
    ran = npqplan("compare", "old.yaml", "doubtful.yaml")
    assert (ran.code, "warning" in ran.err) == (0, True)
    assert npqplan("compare", "old.yaml", "doubtful.yaml", "--quiet").err == ""
    assert npqplan("compare", "old.yaml", "doubtful.yaml", "--strict").code == 1


def test_a_day_to_answer_for(npqplan: Npqplan) -> None:
    assert answer(npqplan, "old.yaml", "new.yaml", "--as-of", "2027-01-08")["as_of"] == "2027-01-08"
    ran = npqplan("compare", "old.yaml", "new.yaml", "--as-of", "2026-09-01")
    assert ran.code == 2
    assert "old.yaml is for a later day than new.yaml" in ran.err


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
@pytest.mark.parametrize("old", ["old.yaml", "old.json", "codes.json"])
def test_anonymous(npqplan: Npqplan, form: str, old: str) -> None:
    report(npqplan, "old.yaml", "old.json")
    report(npqplan, "old.yaml", "codes.json", "--anonymous")
    ran = npqplan("compare", old, "new.yaml", "--anonymous", "-f", form)
    assert ran.code == 0
    for word in ("hughes", "khan", "reed", "fairfield", "sarah", "priya", ".yaml", ".json"):
        assert word not in (ran.out + ran.err).lower()


def test_anonymous_uses_the_codes_of_the_newer_one(npqplan: Npqplan) -> None:
    codes = json.loads(Path(report(npqplan, "new.yaml", "codes.json", "--anonymous")).read_bytes())
    [khan] = [person["id"] for person in codes["people"] if person["roles"] == ["deputy_headteacher"]]
    assert answer(npqplan, "old.yaml", "new.yaml", "--anonymous")["npqs"][0]["person"] == khan


def test_a_catalogue_of_ones_own(npqplan: Npqplan) -> None:
    npqplan("recommend", "old.yaml", "-f", "json", "-o", "old.json")
    facts = (Path(__file__).parents[2] / "data" / "npqs.yaml").read_text(encoding="utf-8")
    Path("own.yaml").write_text(facts, encoding="utf-8")
    found = answer(npqplan, "old.json", "new.yaml", "--catalogue", "own.yaml")
    assert found["catalogue"]["file"] == "own.yaml"
    [doubt] = found["doubts"]
    assert (doubt["code"], "of your own" in doubt["text"]) == ("other-facts", True)
    hidden = npqplan(
        "compare", "old.json", "new.yaml", "--catalogue", "own.yaml", "--anonymous", "-f", "json"
    )
    assert "own.yaml" not in hidden.out
    Path("broken.yaml").write_text("catalogue: 1\n", encoding="utf-8")
    assert npqplan("compare", "old.json", "old.json", "--catalogue", "broken.yaml").code == 1


def test_output_never_replaces_what_was_read(npqplan: Npqplan, tmp_path: Path) -> None:
    assert npqplan("compare", "old.yaml", "new.yaml", "-o", "moved.txt").code == 0
    assert "NPQs since" in (tmp_path / "moved.txt").read_text(encoding="utf-8")
    assert npqplan("compare", "old.yaml", "new.yaml", "-o", "moved.txt").code == 2
    ran = npqplan("compare", "old.yaml", "new.yaml", "-o", "old.yaml", "--force")
    assert (ran.code, "is read for this answer" in ran.err) == (2, True)
    assert (tmp_path / "old.yaml").read_text(encoding="utf-8") == THEN
