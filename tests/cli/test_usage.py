"""Slips on the command line: exit code 2, in plain English, with the nearest right word."""

from contextlib import redirect_stdout, suppress
from io import StringIO
from pathlib import Path

import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st

from npqplan.cli.commands import program
from npqplan.cli.exits import CouldNotRunError
from npqplan.cli.usage import slip
from tests.cli.conftest import Npqplan
from tests.cli.test_version_and_help import COMMANDS

SLIPS = [
    # commands
    (("chek",), 'there is no command "chek"; did you mean check?'),
    (("Check",), 'there is no command "Check"; did you mean check?'),
    (("help",), 'there is no command "help"; `npqplan --help` lists those there are'),
    (("roster.yaml",), "a roster comes after one: npqplan recommend roster.yaml"),
    ((".",), "a roster comes after one: npqplan recommend ."),
    (("x" * 300,), "`npqplan --help` lists those there are"),
    (("",), "a command is missing; `npqplan --help` lists those there are"),
    (("--",), "a command is missing; `npqplan --help` lists those there are"),
    # options
    (("--verison",), "there is no option --verison; did you mean --version?"),
    (("--format", "json"), "--format comes after a command, as in: npqplan check --format"),
    (("check", "--formt", "json"), "there is no option --formt; did you mean --format?"),
    (("check", "--Quiet"), "there is no option --Quiet; did you mean --quiet?"),
    (("check", "--no-colour"), "there is no option --no-colour; did you mean --no-color?"),
    (("check", "-output", "x.txt"), "there is no option -output; did you mean --output?"),
    (("check", "-format=json"), "there is no option -format; did you mean --format?"),
    (("check", "–format", "json"), "there is no option –format; did you mean --format?"),  # noqa: RUF001 - Word's
    (("check", "—quiet"), "there is no option —quiet; did you mean --quiet?"),
    (("check", "-x"), "there is no option -x; `npqplan check --help` lists those there are"),
    (("check", "-qx"), "there is no option -x;"),
    (("check", "--leaves", "khan"), "check has no option --leaves; whatif has"),
    (("rule", "--format", "json"), "rule has no option --format; `npqplan rule --help` lists those it has"),
    (("check", "--quiet=yes"), "--quiet takes nothing after it: leave out =yes"),
    (("check", "-f", "json", "--format=text"), "--format is given more than once, and only one can count"),
    (("check", "--helpp"), "there is no option --helpp; did you mean --help?"),
    # values
    (("check", "--as-of"), "--as-of needs DATE after it; `npqplan check --help` says more"),
    (("check", "--as-of="), "--as-of needs DATE after it"),
    (("check", "--output", "--force"), "--output needs FILE after it"),
    (("check", "-o"), "-o needs FILE after it"),
    (("--show-completion",), "--show-completion needs SHELL after it; `npqplan --help` says more"),
    (("--show-completion", "bsh"), 'bash, zsh, fish or powershell, not "bsh"; did you mean bash?'),
    (
        ("check", "--format", "jsn"),
        '--format should be text, json, github or sarif, not "jsn"; did you mean json?',
    ),
    (("check", "-fpdf"), '--format should be text, json, github or sarif, not "pdf"'),
    (("recommend", "--format", "sarif"), "text, markdown, html, json"),
    (
        ("recommend", "--for", "govenors"),
        'head, governors or person ID, not "govenors"; did you mean governors?',
    ),
    (("recommend", "--for", "person"), "--for person needs an id, or a full name: --for person khan"),
    (("recommend", "--for", "person", "Sarah", "Hughes"), 'quotes: --for "person Forename Surname"'),
    (("whatif", "--leaves", "Sarah", "Hughes"), 'quotes: --leaves "Forename Surname"'),
    (("explain", "--why-not", "Priya", "Khan:NPQH"), "a name of several words goes in quotes"),
    (
        ("init", "--example", "nursery"),
        '--example should be primary, secondary, trust, policy or catalogue, not "nursery"',
    ),
    (("check", "--as-of", "21.11.2026"), "a day such as 2026-11-21"),
    (("check", "--as-of", "2026-02-30"), "a day such as 2026-11-21"),
    (("check", "--as-of", "20261121"), "a day such as 2026-11-21"),
    (("check", "--as-of", "1066-10-14"), "outside 2000 to 2100"),
    (("funding", "--npq", "NPQXX"), '"NPQXX" is not an NPQ'),
    (("funding", "--npq", "NPQSENDCO"), "did you mean NPQSENCO?"),
    (("funding", "--intake", "autum-2027"), "did you mean autumn-2027?"),
    (("whatif", "--leaves", "hughs"), '"hughs" is nobody on the roster; did you mean hughes?'),
    (("whatif", "--leaves", "Pria Khan"), "did you mean khan?"),
    (("whatif", "--leaves", "hughes", "--on", "next year"), "--on should be a day such as 2026-11-21"),
    (("whatif", "--leaves", "hughes", "--on", "2026-11-20"), "lies before 2026-11-21"),
    (("whatif", "--leaves", "hughes", "--on", "2101-01-01"), "outside 2000 to 2100"),
    # what is missing, or too much
    (("whatif",), "whatif needs --leaves ID, as in: npqplan whatif --leaves hughes --on 2027-08-31"),
    (("compare",), "compare needs OLD and NEW, as in: npqplan compare last-year.yaml roster.yaml"),
    (("compare", "roster.yaml"), "compare needs NEW, as in: npqplan compare last-year.yaml roster.yaml"),
    (("compare", "a", "b", "c"), 'compare takes OLD and NEW and no more: "c" is too many'),
    (("schema",), "schema needs roster|catalogue|policy|report, as in: npqplan schema report"),
    (
        ("schema", "rooster"),
        'schema should be roster, catalogue, policy or report, not "rooster"; did you mean roster?',
    ),
    (("init", "a", "b"), 'init takes FILE and no more: "b" is too many'),
    (("check", ""), "an empty word stands after check; was a variable of the shell not set?"),
    (("audit", "--write-baseline"), "--write-baseline needs --baseline FILE"),
    (("explain",), "give one of --person ID, --post ID and --why-not PERSON:NPQ"),
    # files
    (
        ("check", "roster.yml"),
        "cannot read roster.yml: there is no such file or folder; did you mean roster.yaml?",
    ),
    (("check", "--", "--quiet"), "cannot read --quiet: there is no such file"),
    (("compare", "roster.yaml", "nor.yaml"), "cannot read nor.yaml"),
    (("compare", "roster.yaml", "roster.yaml", "--format", "html"), "text, markdown or json, not"),
    (("compare", "-", "-"), "standard input can be read once: name files for the others"),
    (("check", "-", "--catalogue", "-"), "standard input can be read once"),
    (("recommend", "-", "--since=-"), "standard input can be read once"),
    (("audit", "-", "--policy", "-"), "standard input can be read once"),
    (("audit", "--baseline", "-"), "a baseline is a file, never standard input"),
    (("audit", "--format", "sarif"), "text, markdown, json, junit or github"),
    (("audit", "--baseline", "none.json"), "cannot read none.json"),
    (("audit", "--baseline", "roster.yaml", "--write-baseline"), "roster.yaml is read for this answer"),
    (("audit", "--policy", "none.yaml"), "cannot read none.yaml"),
    (("catalogue", "NPQHH"), "did you mean NPQH?"),
    (("rule", "unknown-nqp"), "did you mean unknown-npq?"),
]


@pytest.mark.usefixtures("roster")
@pytest.mark.parametrize(("arguments", "hint"), SLIPS, ids=[" ".join(each) for each, _ in SLIPS])
def test_a_slip_is_said_plainly(npqplan: Npqplan, arguments: tuple[str, ...], hint: str) -> None:
    ran = npqplan(*arguments)
    assert ran.code == 2
    assert hint in ran.err
    assert ran.out == ""
    assert [line[:9] for line in ran.err.splitlines()] == ["npqplan: "]


WORDS = (
    *("", "-", "--", "---", "-q", "-qf", "-f", "-fjson", "-o-", "-x", "-h", "--help", "--version", "--force"),
    *(
        "--format",
        "--format=json",
        "--format=",
        "-format",
        "--quiet",
        "--quiet=",
        "--as-of",
        "--leaves",
        "--for",
    ),
    *("person", "–format", "roster.yaml", "khan", "json", "check", "--=", "=", "--show-completion", "bash"),  # noqa: RUF001
)


@given(command=st.sampled_from(COMMANDS), words=st.lists(st.sampled_from(WORDS), max_size=5))
@settings(max_examples=400)
def test_whatever_is_wrong_is_said_by_npqplan_and_not_by_the_library(command: str, words: list[str]) -> None:
    whole = program()
    for line, parsed in (([command, *words], whole.commands[command]), ([*words, command], whole)):
        if slip(whole, line) is not None:
            continue
        with suppress(typer.Exit, CouldNotRunError), redirect_stdout(StringIO()):
            parsed.make_context("npqplan", line[1:] if parsed is not whole else line)


@pytest.mark.parametrize("epoch", ["soon", "99999999999999999999", "-1e9", "1e400"])
def test_a_source_date_that_is_no_date(npqplan: Npqplan, monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    ran = npqplan("catalogue")
    assert ran.code == 2
    assert "SOURCE_DATE_EPOCH" in ran.err


def test_as_of_wins_over_the_source_date(npqplan: Npqplan, roster: Path) -> None:
    assert '"as_of": "2026-11-21"' in npqplan("funding", str(roster), "-f", "json").out
    assert '"as_of": "2027-01-08"' in npqplan("funding", "-f", "json", "--as-of", "2027-01-08").out
