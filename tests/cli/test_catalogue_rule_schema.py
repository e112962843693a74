"""`catalogue`, `rule` and `schema`."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from npqplan.catalogue import index_of, shipped
from npqplan.report.wording.codes import LINES, line
from npqplan.workflows.rule import chapters, manuals
from tests.cli.conftest import Npqplan

MEMBERS = ("npqs", "roles", "remits", "intakes", "funding", "duties", "notice", "other_offers", "sources")


def test_the_catalogue_at_a_glance(npqplan: Npqplan) -> None:
    out = npqplan("catalogue").out
    for npq in shipped().npqs:
        assert npq.code in out
    assert "facts checked 21 November 2026" in out
    assert "autumn-2027" in out


def test_the_catalogue_as_data(npqplan: Npqplan) -> None:
    answer = json.loads(npqplan("catalogue", "-f", "json").out)
    assert answer["report"] == "catalogue"
    assert [npq["code"] for npq in answer["npqs"]] == [npq.code for npq in shipped().npqs]
    assert all(answer[member] for member in MEMBERS)


def test_markdown(npqplan: Npqplan) -> None:
    assert npqplan("catalogue", "NPQH", "-f", "markdown").out.startswith("# National Professional")


ENTRIES = [
    ("NPQH", "npqs"),
    ("headship", "npqs"),
    ("EHCO", "other_offers"),
    ("deputy head", "roles"),
    ("senco", "roles"),
    ("maths", "remits"),
    ("autumn-2026", "intakes"),
    ("Autumn 2031", "intakes"),
    ("spring-2026", "intakes"),
    ("senco-npq", "duties"),
    ("start_and_pass", "conventions"),
    ("gov-npqh", "sources"),
]


@pytest.mark.parametrize(("name", "member"), ENTRIES)
def test_one_entry_with_what_it_rests_on(npqplan: Npqplan, name: str, member: str) -> None:
    answer = json.loads(npqplan("catalogue", name, "-f", "json").out)
    assert len(answer[member]) == 1
    shown = npqplan("catalogue", name)
    assert shown.code == 0
    for source in answer["sources"]:
        assert source["url"][:30] in shown.out


def test_an_intake_brings_the_rules_in_force(npqplan: Npqplan) -> None:
    answer = json.loads(npqplan("catalogue", "autumn-2027", "-f", "json").out)
    assert [rules["intakes"] for rules in answer["funding"]] == [["autumn-2026"]]
    assert "the rules of autumn-2026, the latest known" in npqplan("catalogue", "autumn-2027").out


def test_every_entry_can_be_shown(npqplan: Npqplan) -> None:
    index, facts = index_of(shipped()), shipped()
    names = [
        *(*index.npqs, *index.offers, *index.roles, *index.remits, *index.conventions, *index.sources),
        *(intake.id for intake in facts.intakes),
        *(duty.id for duty in facts.duties),
        *(notice.id for notice in facts.notice),
    ]
    assert [name for name in names if npqplan("catalogue", name).code] == []


def test_a_catalogue_of_ones_own(npqplan: Npqplan, tmp_path: Path) -> None:
    shipped_file = Path(__file__).parents[2] / "data" / "npqs.yaml"
    text = shipped_file.read_text(encoding="utf-8").replace("version: 2026.11", "version: mine", 1)
    (tmp_path / "own.yaml").write_text(text, encoding="utf-8")
    assert "version mine" in npqplan("catalogue", "--catalogue", "own.yaml").out
    (tmp_path / "own.yaml").write_text(text.replace("code: NPQH\n", "code: NPQSL\n", 1), encoding="utf-8")
    ran = npqplan("catalogue", "--catalogue", "own.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert "own.yaml:" in ran.err
    assert npqplan("catalogue", "--catalogue", "none.yaml").code == 2


def test_quiet_leaves_out_what_is_doubtful_in_it_and_never_what_is_wrong(
    npqplan: Npqplan, roster: Path, tmp_path: Path
) -> None:
    page = "\nsources:\n  - {id: a-page, title: A page, publisher: A school, url: https://example.org,\n"
    page += "    published: undated, checked: 2026-11-21}\n"
    facts = (Path(__file__).parents[2] / "data" / "npqs.yaml").read_text(encoding="utf-8")
    (tmp_path / "own.yaml").write_text(facts.replace("\nsources:\n", page, 1), encoding="utf-8")
    npqplan("recommend", roster.name, "-f", "json", "-o", "then.json")
    for command in (("catalogue",), ("compare", "then.json", "then.json")):
        told, silent = (npqplan(*command, "--catalogue", "own.yaml", *quiet) for quiet in ((), ("-q",)))
        assert (told.code, silent.code, silent.err) == (0, 0, "")
        assert "unused-source" in told.err
        assert silent.out == told.out
    (tmp_path / "own.yaml").write_text("catalogue: 1\n", encoding="utf-8")
    assert npqplan("catalogue", "--catalogue", "own.yaml", "-q").err


def test_the_manual_lists_its_pages(npqplan: Npqplan) -> None:
    out = npqplan("rule").out
    for code in ("funding", "senco-duty", "not-text", "funding-gap"):
        assert f"  {code} " in out


@pytest.mark.parametrize(
    "code", ["senco-duty", "SENCO_duty", "ineligible_establishment_not_a_pp50", "not-text"]
)
def test_a_page_of_the_manual(npqplan: Npqplan, code: str) -> None:
    ran = npqplan("rule", code)
    assert ran.code == 0
    assert len(ran.out.splitlines()) > 2


def test_every_code_has_a_page(npqplan: Npqplan) -> None:
    assert [code for code in manuals() if npqplan("rule", code).out.strip() == ""] == []


@pytest.mark.parametrize("document", ["roster", "catalogue", "policy", "report"])
def test_schemas_are_schemas(npqplan: Npqplan, document: str) -> None:
    ran = npqplan("schema", document)
    assert ran.code == 0
    Draft202012Validator.check_schema(json.loads(ran.out))


@pytest.mark.parametrize(("document", "file"), [("catalogue", "npqs.yaml"), ("policy", "policy.yaml")])
def test_an_editor_finds_nothing_wrong_with_what_comes_with_npqplan(
    npqplan: Npqplan, document: str, file: str
) -> None:
    text = (Path(__file__).parents[2] / "data" / file).read_text(encoding="utf-8")
    as_an_editor_reads_it = json.loads(json.dumps(yaml.safe_load(text), default=str))
    Draft202012Validator(json.loads(npqplan("schema", document).out)).validate(as_an_editor_reads_it)


def test_the_list_of_the_manual_tells_every_code_apart() -> None:
    lines = [line(code, page) for chapter in chapters() for code, page in chapter.pages.items()]
    assert len(set(lines)) == len(lines)
    listed = {code for chapter in chapters() for code in chapter.pages}
    assert set(LINES) <= listed
    assert all(each.endswith(".") for each in LINES.values())


def test_names_of_facts_are_written_as_people_write_them(npqplan: Npqplan) -> None:
    assert "DfE identifier" in npqplan("catalogue", "NPQH").out


def test_the_help_of_schema_has_one_pair_of_braces(npqplan: Npqplan) -> None:
    assert "{{" not in npqplan("schema", "--help").out
