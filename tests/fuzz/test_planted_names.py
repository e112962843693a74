"""Names planted anywhere in a document, as people let them slip in: what CI keeps never shows one."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from npqplan.audit.baseline import Baseline
from npqplan.cli.findings import draw
from npqplan.cli.terminal import Terminal
from npqplan.render.audit import github, junit
from npqplan.render.findings import junit as findings_junit
from npqplan.workflows.audit import audit, told, with_policy
from npqplan.workflows.reading import File, Inputs, read
from tests.checks.diagnosing import BROKEN
from tests.fuzz.documents import text_of
from tests.properties.profile import searching

AS_OF = date(2026, 11, 21)
_WORD = re.compile(r"(?<![\w.-])[\w./-]+(?![\w.-])")
_NAMES = (
    "Ida Fenwright",
    "Mrs Fenwright's phonics",
    "Deputy (Mrs Fenwright's cover)",
    'Ida "Fenwright" Head',
    "senco `Fenwright`",
    "head, Fenwright",
    "'Fenwright: mentor'",
    "[Ida Fenwright]",
    "{Ida Fenwright: head}",
    "!Fenwright x",
    "*Fenwright",
    "&Fenwright",
    "Fenwright 2026-09",
)
POLICY = """\
policy: 1
rules:
  - {rule: enough-successors, at_least: 2, posts: [head], roles: [headteacher], schools: [fairfield]}
  - {rule: cover-at-once, at_least: 75, by: 2027-09-01, severity: warning}
"""


@cache
def _sources() -> tuple[str, ...]:
    broken = (path.read_text(encoding="utf-8", errors="replace") for path in sorted(BROKEN.glob("*.yaml")))
    return (*broken, text_of("rural-primary"), text_of("special-school"))


@st.composite
def _planted(draw: st.DrawFn, source: str) -> str:
    """A document with a name in place of one of its words, whatever the word was for; or beside it."""
    words = [*_WORD.finditer(source)]
    word = draw(st.sampled_from(words))
    name, beside = draw(st.sampled_from(_NAMES)), draw(st.booleans())
    return f"{source[: word.start()]}{word[0] + ' ' if beside else ''}{name}{source[word.end() :]}"


def _written(inputs: Inputs) -> Iterator[str]:
    terminal = Terminal(100, colour=False, encoding="utf-8")
    for form in ("github", "json", "sarif"):
        yield from draw(inputs, form, terminal, quiet=False)
    yield from findings_junit.render(inputs.diagnostics, AS_OF)


@searching(150)
@given(st.sampled_from(_sources()).flatmap(_planted))
def test_no_finding_for_ci_repeats_a_name_from_a_roster(roster: str) -> None:
    inputs = read((File("roster.yaml", roster.encode()),), None, AS_OF)
    assert "enwright" not in "".join(_written(inputs)).casefold()


@searching(60)
@given(_planted(POLICY))
def test_no_finding_for_ci_repeats_a_name_from_a_policy(policy: str) -> None:
    roster = File("roster.yaml", text_of("special-school").encode())
    inputs, _ = with_policy(read((roster,), None, AS_OF), File("policy.yaml", policy.encode()))
    assert "enwright" not in "".join(_written(inputs)).casefold()


@searching(4)
@given(_planted(text_of("rural-primary")))
def test_no_audit_for_ci_says_a_name(roster: str) -> None:
    inputs, policy = with_policy(read((File("roster.yaml", roster.encode()),), None, AS_OF), None)
    ready = inputs.ready(strict=False)
    if ready is None:
        return
    found = audit(ready, inputs, policy, None)
    answer = told(found, "ids", found.held("known.json", Baseline()))
    text = "".join((*junit.render(answer), *github.render(answer, found.lines())))
    assert "enwright" not in text.casefold()
