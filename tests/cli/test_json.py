"""Every answer in JSON is as `npqplan schema report` says."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.conftest import Npqplan

pytestmark = pytest.mark.usefixtures("planned_once")
EXAMPLES = Path(__file__).parents[2] / "examples"
LATER = EXAMPLES.parent / "tests" / "golden" / "compare" / "rural-primary-2027.yaml"
ANSWERS = [
    ("check", "faulty.yaml"),
    ("check", "roster.yaml"),
    ("recommend", "roster.yaml"),
    ("recommend", str(EXAMPLES / "trust.yaml")),
    ("recommend", "--since", "old.json"),
    ("recommend", "--since", "old.json", "--anonymous"),
    ("recommend", "roster.yaml", "--reasons", "full"),
    ("explain", "roster.yaml", "--person", "khan"),
    ("explain", "roster.yaml", "--post", "hughes.headteacher", "--anonymous"),
    ("explain", "roster.yaml", "--why-not", "khan:NPQLT"),
    ("explain", str(EXAMPLES / "rural-primary.yaml"), "--why-not", "nair:NPQH"),
    ("whatif", "roster.yaml", "--leaves", "hughes"),
    ("whatif", str(EXAMPLES / "trust.yaml"), "--leaves", "marsden", "--on", "2028-08-31", "--anonymous"),
    ("audit", "roster.yaml"),
    ("audit", str(EXAMPLES / "trust.yaml"), "--baseline", "known.json", "--write-baseline"),
    ("audit", str(EXAMPLES / "trust.yaml"), "--anonymous"),
    ("funding", "roster.yaml"),
    ("funding", str(EXAMPLES / "trust.yaml"), "--anonymous"),
    ("compare", "old.json", "roster.yaml"),
    ("compare", str(EXAMPLES / "rural-primary.yaml"), str(LATER), "--as-of", "2027-11-21"),
    ("compare", str(EXAMPLES / "rural-primary.yaml"), str(LATER), "--as-of", "2027-11-21", "--anonymous"),
    ("catalogue",),
    ("catalogue", "NPQH"),
    ("catalogue", "autumn-2031"),
]


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    from npqplan.render.schema import report_schema  # noqa: PLC0415 - as `npqplan schema report` has it

    return Draft202012Validator(report_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.usefixtures("roster", "faulty")
@pytest.mark.parametrize("arguments", ANSWERS, ids=lambda each: each[0])
def test_it_fits_the_schema(
    npqplan: Npqplan, validator: Draft202012Validator, arguments: tuple[str, ...]
) -> None:
    npqplan("recommend", "-f", "json", "-o", "old.json")
    answer = json.loads(npqplan(*arguments, "--format", "json").out)
    validator.validate(answer)
    assert list(answer)[:5] == ["npqplan", "report", "schema_version", "as_of", "catalogue"]
    assert answer["report"] == arguments[0]


def test_one_answer_is_not_another(validator: Draft202012Validator) -> None:
    assert not validator.is_valid({"npqplan": "0", "report": "check"})
