"""`recommend --for`: the head, the governors, one person; what goes together and what does not."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Npqplan

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.usefixtures("roster")
def test_for_the_head_is_the_report_itself(npqplan: Npqplan) -> None:
    assert npqplan("recommend", "--for", "head").out == npqplan("recommend").out


@pytest.mark.usefixtures("roster")
@pytest.mark.parametrize("form", ["text", "markdown", "html", "json", "csv"])
def test_for_governors_nobody_is_named(npqplan: Npqplan, form: str) -> None:
    ran = npqplan("recommend", "--for", "governors", "-f", form)
    assert (ran.code, ran.err) == (0, "")
    assert not [name for name in ("Hughes", "Khan", "Reed", "hughes", "khan", "reed") if name in ran.out]
    assert "NPQ" in ran.out


@pytest.mark.usefixtures("roster")
def test_for_governors_excel_is_written_too(npqplan: Npqplan) -> None:
    ran = npqplan("recommend", "--for", "governors", "-f", "xlsx", "-o", "governors.xlsx")
    assert (ran.code, ran.out) == (0, "")
    assert b"Khan" not in Path("governors.xlsx").read_bytes()


@pytest.mark.usefixtures("roster")
@pytest.mark.parametrize(
    "asked", [("--for", "person", "khan"), ("--for=person", "khan"), ("--for", "person Priya Khan")]
)
@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_somebodys_own_page_names_nobody_else(npqplan: Npqplan, asked: tuple[str, ...], form: str) -> None:
    ran = npqplan("recommend", *asked, "-f", form)
    assert (ran.code, ran.err) == (0, "")
    assert "Priya Khan" in ran.out
    assert not [name for name in ("Hughes", "Reed", "hughes", "reed") if name in ran.out]


def test_a_roster_may_stand_after_the_person(npqplan: Npqplan, roster: Path) -> None:
    roster.rename("other.yaml")
    assert npqplan("recommend", "--for", "person", "khan", "other.yaml").code == 0
    assert npqplan("recommend", "other.yaml", "--for", "person", "khan").code == 0


SLIPS = [
    (("--for", "govenors"), "did you mean governors?"),
    (("--for", "person"), "person needs an id, or a full name"),
    (("--for", "person", "--quiet"), "person needs an id, or a full name"),
    (("--for", "governors now"), "head, governors or person ID, not"),
    (("--for", "person", "kahn"), '"kahn" is nobody on the roster; did you mean khan?'),
    (("--for", "person", "kahn", "--anonymous"), "--for person names somebody who is not on the roster"),
    (("--for", "person", "khan", "-f", "csv"), "--format text, markdown, html or json"),
    (("--for", "person", "khan", "--reasons", "full"), "a report for the head alone"),
    (("--for", "governors", "--reasons", "full"), "a report for the head alone"),
]


@pytest.mark.usefixtures("roster")
@pytest.mark.parametrize(("asked", "hint"), SLIPS)
def test_what_makes_no_sense_is_refused_in_a_sentence(
    npqplan: Npqplan, asked: tuple[str, ...], hint: str
) -> None:
    ran = npqplan("recommend", *asked)
    assert (ran.code, ran.out) == (2, "")
    assert hint in ran.err


@pytest.mark.usefixtures("roster")
def test_a_report_for_governors_is_no_earlier_report(npqplan: Npqplan) -> None:
    npqplan("recommend", "--for", "governors", "-f", "json", "-o", "governors.json")
    ran = npqplan("recommend", "--since", "governors.json")
    assert ran.code == 2
    assert "is a report for governors, and --since needs one of `npqplan recommend`" in ran.err


@pytest.mark.usefixtures("roster")
def test_since_an_earlier_report_governors_are_told_how_many_places_changed(npqplan: Npqplan) -> None:
    npqplan("recommend", "-f", "json", "-o", "before.json")
    since = ("--since", "before.json")
    told = json.loads(npqplan("recommend", "--for", "governors", *since, "-f", "json").out)["since"]
    assert told["changed"] == 0
    assert told["kept"] > 0
    assert "Since the report of 21 November 2026" in npqplan("recommend", "--for", "governors", *since).out
    assert npqplan("recommend", "--for", "person", "khan", *since).code == 0


@pytest.mark.usefixtures("roster")
def test_sources_are_listed_for_anybody(npqplan: Npqplan) -> None:
    for asked in (("governors",), ("person", "khan")):
        assert "https://" not in npqplan("recommend", "--for", *asked).out
        assert "https://" in npqplan("recommend", "--for", *asked, "--sources").out


def test_anonymous_for_governors_hides_the_schools_too(npqplan: Npqplan) -> None:
    said = npqplan("recommend", str(EXAMPLES / "trust.yaml"), "--for", "governors", "--anonymous").out
    assert "School S" in said
    assert not [name for name in ("Brackenridge", "Wharfside", "Larch", "Juniper") if name in said]


@pytest.mark.usefixtures("roster")
def test_an_anonymous_page_of_somebody_is_found_by_id_or_code(npqplan: Npqplan) -> None:
    by_id = npqplan("recommend", "--for", "person", "khan", "--anonymous", "-f", "json")
    code = json.loads(by_id.out)["people"][0]["id"]
    assert "han" not in code
    assert npqplan("recommend", "--for", "person", code, "--anonymous", "-f", "json").out == by_id.out
