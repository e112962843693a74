"""Whatever a document has in it, every command ends as it should, in every format."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.documents import EXAMPLES, NAMED, altered_trees, mangled_texts, text_of
from tests.fuzz.program import AS_OF, JUDGING, ROSTERLESS, SUBJECTS, Ran, commands, lines, npqplan
from tests.properties.profile import searching

SOMEBODY = "hughes"
LINES = tuple(lines(SOMEBODY))
CATALOGUE = Path(__file__).parents[2] / "data" / "npqs.yaml"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def ended_well(ran: Ran, command: str, form: str) -> None:
    """Done, something found or something in the way; said, and nothing else on standard output."""
    assert ran.code in (0, 1, 2), ran.err
    assert "Traceback" not in ran.err
    if ran.code == 0:
        assert ran.out or command == "check"
    elif ran.code == 2 or command not in JUDGING:
        assert (ran.out, bool(ran.err)) == (b"", True)
    if ran.out and form != "xlsx":
        ran.out.decode()
    if ran.out and form in ("json", "sarif"):
        json.loads(ran.out)


def test_every_command_that_reads_a_roster_is_tried() -> None:
    assert commands() == SUBJECTS.keys() | ROSTERLESS


@pytest.mark.parametrize(("command", "form", "line"), LINES)
def test_without_a_change_all_is_done(command: str, form: str, line: tuple[str, ...]) -> None:
    Path("roster.yaml").write_text(text_of("two-form-primary").replace("adeyemi", SOMEBODY), encoding="utf-8")
    ran = npqplan(*line)
    ended_well(ran, command, form)
    assert ran.code == 0, ran.err


@searching(120)
@given(st.sampled_from(LINES), NAMED.flatmap(altered_trees), NAMED)
def test_altered_data(line: tuple[str, str, tuple[str, ...]], document: bytes, other: str) -> None:
    command, form, words = line
    Path("roster.yaml").write_bytes(document)
    Path("other.yaml").write_text(text_of(other), encoding="utf-8")
    ended_well(npqplan(*_with_other(words)), command, form)


def _with_other(words: tuple[str, ...]) -> tuple[str, ...]:
    """`compare` has two sides: another example stands on the first."""
    return ("compare", "other.yaml", *words[2:]) if words[0] == "compare" else words


@searching(160)
@given(st.sampled_from(LINES), NAMED.flatmap(lambda name: mangled_texts(text_of(name))))
def test_mangled_text(line: tuple[str, str, tuple[str, ...]], document: bytes) -> None:
    command, form, words = line
    Path("roster.yaml").write_bytes(document)
    ended_well(npqplan(*words), command, form)


@searching(80)
@given(st.one_of(NAMED.flatmap(altered_trees), NAMED.flatmap(lambda name: mangled_texts(text_of(name)))))
def test_every_finding_has_a_place_in_the_document(document: bytes) -> None:
    Path("roster.yaml").write_bytes(document)
    ran = npqplan("check", "roster.yaml", "--format", "json", "--as-of", AS_OF)
    ended_well(ran, "check", "json")
    if ran.code != 2:
        for each in json.loads(ran.out)["diagnostics"]:
            assert _is_inside(each, document)
            assert each["message"]


def _is_inside(finding: dict[str, Any], document: bytes) -> bool:
    encoding = "utf-16" if document[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    ends = document.decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not 1 <= finding["line"] <= len(ends):
        return False
    width = len(ends[finding["line"] - 1])
    return bool(
        finding["file"] == "roster.yaml"
        and 1 <= finding["column"] <= width + 1
        and (finding["line"], finding["column"]) < (finding["end_line"], finding["end_column"])
    )


@searching(15)
@given(mangled_texts(CATALOGUE.read_text(encoding="utf-8")), st.sampled_from(("catalogue", "recommend")))
def test_a_mangled_catalogue(document: bytes, command: str) -> None:
    Path("mine.yaml").write_bytes(document)
    roster = [str(EXAMPLES / "rural-primary.yaml")] if command == "recommend" else []
    ran = npqplan(command, *roster, "--catalogue", "mine.yaml", "--as-of", AS_OF, "--format", "json")
    ended_well(ran, command, "json")


@searching(25)
@given(st.data())
def test_a_mangled_earlier_report(data: st.DataObject) -> None:
    roster = str(EXAMPLES / "rural-primary.yaml")
    report = npqplan("recommend", roster, "--as-of", AS_OF, "--format", "json").out.decode()
    Path("earlier.json").write_bytes(data.draw(mangled_texts(report)))
    for words in (["recommend", roster, "--since", "earlier.json"], ["compare", "earlier.json", roster]):
        ended_well(npqplan(*words, "--as-of", "2026-11-25"), words[0], "text")
