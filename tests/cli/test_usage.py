"""Slips on the command line: exit code 2, in plain English, with the nearest right word."""

from pathlib import Path

import pytest

from tests.cli.conftest import Npqplan

SLIPS = [
    (("chek",), "'check'"),
    (("check", "--formt", "json"), "--format"),
    (("check", "--format", "jsn"), 'did you mean "json"'),
    (("recommend", "--format", "sarif"), "text, markdown, html, json"),
    (("check", "--as-of"), "requires an argument"),
    (("check", "--as-of", "21.11.2026"), "a day such as 2026-11-21"),
    (("check", "--as-of", "2026-02-30"), "a day such as 2026-11-21"),
    (("check", "--as-of", "20261121"), "a day such as 2026-11-21"),
    (("check", "--as-of", "1066-10-14"), "outside 2000 to 2100"),
    (("funding", "--npq", "NPQXX"), '"NPQXX" is not an NPQ'),
    (("funding", "--npq", "NPQSENDCO"), "did you mean NPQSENCO?"),
    (("funding", "--intake", "autum-2027"), "did you mean autumn-2027?"),
    (("whatif",), "Missing option '--leaves'"),
    (("whatif", "--leaves", "hughs"), '"hughs" is nobody on the roster; did you mean hughes?'),
    (("whatif", "--leaves", "Pria Khan"), "did you mean khan?"),
    (("whatif", "--leaves", "hughes", "--on", "next year"), "--on should be a day such as 2026-11-21"),
    (("whatif", "--leaves", "hughes", "--on", "2026-11-20"), "lies before 2026-11-21"),
    (("whatif", "--leaves", "hughes", "--on", "2101-01-01"), "outside 2000 to 2100"),
    (("compare", "roster.yaml"), "Missing argument"),
    (("compare", "none.yaml", "nor.yaml"), "cannot read nor.yaml"),
    (("compare", "roster.yaml", "roster.yaml", "--format", "html"), "text, markdown, json"),
    (("compare", "-", "-"), "standard input can be read once"),
    (("audit", "--format", "sarif"), "text, markdown, json, junit, github"),
    (("audit", "--write-baseline"), "--write-baseline needs --baseline FILE"),
    (("audit", "--baseline", "none.json"), "cannot read none.json"),
    (("audit", "--baseline", "roster.yaml"), "roster.yaml is no baseline of an audit"),
    (("audit", "--baseline", "roster.yaml", "--write-baseline"), "roster.yaml is no baseline of an audit"),
    (("audit", "--policy", "none.yaml"), "cannot read none.yaml"),
    (("catalogue", "NPQHH"), "did you mean NPQH?"),
    (("rule", "unknown-nqp"), "did you mean unknown-npq?"),
    (("schema", "rooster"), 'did you mean "roster"'),
    (("schema",), "Missing argument"),
    (("init", "--example", "nursery"), "primary, secondary, trust"),
]


@pytest.mark.usefixtures("roster")
@pytest.mark.parametrize(("arguments", "hint"), SLIPS)
def test_a_slip_is_said_plainly(npqplan: Npqplan, arguments: tuple[str, ...], hint: str) -> None:
    ran = npqplan(*arguments)
    assert ran.code == 2
    assert hint in ran.err
    assert ran.out == ""
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("epoch", ["soon", "99999999999999999999", "-1e9", "1e400"])
def test_a_source_date_that_is_no_date(npqplan: Npqplan, monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    ran = npqplan("catalogue")
    assert ran.code == 2
    assert "SOURCE_DATE_EPOCH" in ran.err


def test_as_of_wins_over_the_source_date(npqplan: Npqplan, roster: Path) -> None:
    assert '"as_of": "2026-11-21"' in npqplan("funding", str(roster), "-f", "json").out
    assert '"as_of": "2027-01-08"' in npqplan("funding", "-f", "json", "--as-of", "2027-01-08").out
