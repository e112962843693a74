"""`--since`: what has changed since an earlier report, and explanations of a plan that keeps to it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import ROSTER, Npqplan

EXAMPLES = Path(__file__).parents[2] / "examples"
STAFF = ROSTER + "  - {id: okoro, name: Ben Okoro, role: phase_leader, leads: [behaviour]}\n"
FEWER = STAFF.replace("rise: no", "rise: no, priorities: [behaviour]")


@pytest.fixture
def old(npqplan: Npqplan, tmp_path: Path) -> Path:
    """An earlier report, in the folder of its roster."""
    (tmp_path / "roster.yaml").write_text(FEWER, encoding="utf-8")
    assert npqplan("recommend", "-f", "json", "-o", "old.json").code == 0
    return tmp_path / "old.json"


def words(text: str) -> str:
    return " ".join(text.split())


def test_everything_unchanged_is_one_line(npqplan: Npqplan, old: Path) -> None:
    ran = npqplan("recommend", "--since", old.name)
    assert (ran.code, ran.err) == (0, "")
    _, _, section = ran.out.partition("SINCE 21 NOVEMBER 2026\n")
    told = section.split("\n\n")[0]
    assert words(told).endswith("of then stand as they were: no recommendation has changed.")
    assert told.count("\n") == 0


def test_without_it_nothing_is_said(npqplan: Npqplan, old: Path) -> None:
    assert "SINCE" not in npqplan("recommend").out
    answer = json.loads(old.read_bytes())
    assert answer["since"] is None
    assert "steadiness" not in {line["term"] for line in answer["plan"]["objective"]}


def test_json(npqplan: Npqplan, old: Path) -> None:
    ran = npqplan("recommend", "--since", old.name, "-f", "json")
    answer, before = json.loads(ran.out), json.loads(old.read_bytes())
    kept = len(before["recommendations"])
    assert answer["since"] == {
        "file": "old.json",
        "as_of": "2026-11-21",
        "kept": kept,
        "changes": [],
        "left": [],
        "news": [],
        "doubts": [],
    }
    [steadiness] = [line for line in answer["plan"]["objective"] if line["term"] == "steadiness"]
    assert steadiness == {"term": "steadiness", "value": 0, "better": "less", "best_possible": 0}
    assert answer["recommendations"] == before["recommendations"]


def test_what_changed_and_why(npqplan: Npqplan, old: Path) -> None:
    changed = FEWER.replace(
        "leads: [behaviour]}", "leads: [behaviour], npqs: [{npq: NPQLBC, status: passed}]}"
    )
    changed = changed.replace("id: reed, name: Tom Reed", "id: shah, name: Amal Shah")
    (old.parent / "roster.yaml").write_text(changed, encoding="utf-8")
    said = words(npqplan("recommend", "--since", old.name).out)
    assert "Passed since: Ben Okoro (NPQLBC)." in said
    assert "Not on the roster any more: Tom Reed (NPQSENCO) and Tom Reed (NPQSL)." in said
    assert "New: Amal Shah (NPQSENCO)" in said
    markdown = npqplan("recommend", "--since", old.name, "-f", "markdown").out
    assert "## Since 21 November 2026\n" in markdown
    assert "Tom Reed" not in npqplan("recommend", "--since", old.name, "--anonymous", "-f", "json").out


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
@pytest.mark.parametrize("hidden", [(), ("--anonymous",)], ids=["named", "anonymous"])
def test_the_same_bytes_each_time_and_in_any_order_of_rows(
    npqplan: Npqplan, old: Path, form: str, hidden: tuple[str, ...]
) -> None:
    roster = old.parent / "roster.yaml"
    changed = FEWER.replace("priorities: [behaviour]", "priorities: [send]").replace(
        "khan, name", "kay, name"
    )
    roster.write_text(changed, encoding="utf-8")
    asked = ("recommend", "--since", old.name, "-f", form, *hidden)
    first = npqplan(*asked)
    assert (first.code, npqplan(*asked).out) == (0, first.out)
    head, staff = changed.split("staff:\n")
    rows = staff.splitlines(keepends=True)
    roster.write_text(f"{head}staff:\n{''.join(reversed(rows))}", encoding="utf-8")
    assert npqplan(*asked).out == first.out


@pytest.mark.parametrize("example", ["rural-primary", "trust"])
def test_an_example_with_its_own_report(npqplan: Npqplan, example: str) -> None:
    roster = str(EXAMPLES / f"{example}.yaml")
    npqplan("recommend", roster, "-f", "json", "-o", "old.json")
    ran = npqplan("recommend", roster, "--since", "old.json", "-f", "json")
    assert json.loads(ran.out)["since"]["changes"] == []


# What is no earlier report


@pytest.mark.usefixtures("roster")
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (ROSTER.encode(), "old.json is not JSON"),
        (b"", "old.json is not JSON"),
        (b"{}", "old.json is no report of npqplan"),
        (b'{"roster": 1}', "old.json is a roster"),
        ("\u00e9".encode("latin-1"), "old.json is not text in UTF-8"),
        (b'{"npqplan": "1", "report": "recommend", "schema_version": 2}', "another version of its format"),
        (b'{"npqplan": "1", "report": "recommend", "schema_version": 1}', "has it been changed?"),
        (b'{"npqplan": "1", "report": "funding", "schema_version": 1}', "a report of `npqplan funding`"),
    ],
)
def test_what_is_no_report_gets_a_sentence(
    npqplan: Npqplan, tmp_path: Path, content: bytes, said: str
) -> None:
    (tmp_path / "old.json").write_bytes(content)
    ran = npqplan("recommend", "--since", "old.json")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("npqplan: old.json ")
    assert said in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.usefixtures("roster")
def test_a_report_of_another_kind(npqplan: Npqplan) -> None:
    npqplan("whatif", "--leaves", "khan", "-f", "json", "-o", "old.json")
    ran = npqplan("recommend", "--since", "old.json")
    assert (ran.code, ran.out) == (2, "")
    assert "old.json is a report of `npqplan whatif`" in ran.err


@pytest.mark.usefixtures("roster")
@pytest.mark.parametrize("name", ["missing.json", "."])
def test_what_cannot_be_read(npqplan: Npqplan, name: str) -> None:
    ran = npqplan("recommend", "--since", name)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"npqplan: cannot read {name}")


def test_a_roster_with_errors_comes_first(npqplan: Npqplan, old: Path, faulty: Path) -> None:
    assert npqplan("recommend", faulty.name, "--since", old.name).code == 1


def test_standard_input_is_read_once(npqplan: Npqplan, old: Path) -> None:
    content = old.read_bytes()
    assert "no recommendation has changed" in words(npqplan("recommend", "--since", "-", stdin=content).out)
    ran = npqplan("recommend", "-", "--since", "-", stdin=content)
    assert (ran.code, ran.out) == (2, "")
    assert "standard input can be read once" in ran.err


def test_the_earlier_report_is_not_written_over(npqplan: Npqplan, old: Path) -> None:
    before = old.read_bytes()
    ran = npqplan("recommend", "--since", old.name, "-f", "json", "-o", old.name, "--force")
    assert ran.code == 2
    assert "is read for this answer" in ran.err
    assert old.read_bytes() == before


def test_an_anonymous_report_after_somebody_left(npqplan: Npqplan, old: Path) -> None:
    npqplan("recommend", "--anonymous", "-f", "json", "-o", "hidden.json")
    assert "no recommendation has changed" in words(npqplan("recommend", "--since", "hidden.json").out)
    assert "no recommendation has changed" in words(
        npqplan("recommend", "--since", "hidden.json", "--anonymous").out
    )
    (old.parent / "roster.yaml").write_text(ROSTER, encoding="utf-8")
    ran = npqplan("recommend", "--since", "hidden.json", "--anonymous")
    assert (ran.code, ran.out) == (2, "")
    assert "hidden.json is anonymous, and its codes stand for other people" in ran.err


TWO_ALIKE = """\
roster: 1
school: {name: Fairfield Primary School, phase: primary, establishment_type: 1, rise: no,
  pupil_premium_top_half: no}
staff:
  - {id: hughes, name: Sarah Hughes, role: headteacher, in_role_since: 2019-09}
  - {id: khan, name: Priya Khan, role: deputy_headteacher, in_role_since: 2021-09}
  - {id: lowe, name: Kim Lowe, role: deputy_headteacher, in_role_since: 2021-09}
plan: {places_per_intake: 1}
"""


@pytest.mark.parametrize("hidden", [(), ("--anonymous",)], ids=["named", "anonymous"])
def test_an_explanation_is_of_the_plan_that_keeps_to_the_report(
    npqplan: Npqplan, tmp_path: Path, hidden: tuple[str, ...]
) -> None:
    roster = tmp_path / "roster.yaml"
    roster.write_text(TWO_ALIKE.replace("2021-09}", "2021-09, does_not_want: [NPQH]}", 1), encoding="utf-8")
    npqplan("recommend", "-f", "json", "-o", "old.json")
    roster.write_text(TWO_ALIKE, encoding="utf-8")

    def first(*asked: str) -> dict[str, str]:
        answer = json.loads(npqplan(*asked, "-f", "json", *hidden).out)
        assert answer["since"] is None or "2026-11-21" in json.dumps(answer["since"])
        return {line["person"]: line["intake"] for line in answer["recommendations"]}

    kept, anew = first("recommend", "--since", "old.json"), first("recommend")
    assert kept != anew
    for subject in (("--person", "lowe"), ("--why-not", "lowe:NPQH"), ("--post", "hughes.headteacher")):
        assert first("explain", *subject, "--since", "old.json").items() <= kept.items()
        assert first("explain", *subject).items() <= anew.items()
    said = words(npqplan("explain", "--person", "lowe", "--since", "old.json").out)
    assert "The plan keeps to the report of 21 November 2026, where nothing is lost by it." in said
    assert "keeps to" not in npqplan("explain", "--person", "lowe").out


@pytest.mark.usefixtures("roster")
def test_an_explanation_refuses_what_is_no_report(npqplan: Npqplan) -> None:
    ran = npqplan("explain", "--person", "khan", "--since", "roster.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("npqplan: roster.yaml is ")
