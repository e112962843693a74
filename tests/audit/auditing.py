"""An audit of rosters in memory, on 21 November 2026."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from npqplan.diagnostics import Diagnostic
from npqplan.report.audit_result import AuditResult
from npqplan.workflows.audit import Audited, Naming, audit, told, with_policy
from npqplan.workflows.reading import File, read

AS_OF = date(2026, 11, 21)
SEVERAL = ("curriculum-leaders", "rural-primary", "special-school", "trust")
"""Examples that differ: large and small, mainstream and special, a trust."""
EXAMPLES = Path(__file__).parents[2] / "examples"


def audited(rosters: str | Mapping[str, str], policy: str | None = None) -> Audited:
    """What an audit of rosters finds; `policy` None: npqplan's own."""
    named = {"roster.yaml": rosters} if isinstance(rosters, str) else rosters
    files = tuple(File(name, text.encode()) for name, text in named.items())
    own = None if policy is None else File("policy.yaml", policy.encode())
    inputs, asked = with_policy(read(files, None, AS_OF), own)
    ready = inputs.ready(strict=False)
    assert ready is not None, inputs.diagnostics
    return audit(ready, inputs, asked, None if own is None else own.name)


@cache
def example(name: str) -> Audited:
    """What an audit of an example finds."""
    return audited((EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8"))


def answer(
    rosters: str | Mapping[str, str], policy: str | None = None, naming: Naming = "names"
) -> AuditResult:
    """The answer."""
    return told(audited(rosters, policy), naming)


def faults(policy: str, roster: str) -> tuple[Diagnostic, ...]:
    """What is wrong with a policy for a roster."""
    inputs, _ = with_policy(
        read((File("roster.yaml", roster.encode()),), None, AS_OF), File("policy.yaml", policy.encode())
    )
    return tuple(found for found in inputs.diagnostics if found.file == "policy.yaml")


def one(rule: str) -> str:
    """A policy of one rule: `{rule: no-shortage}`."""
    return f"policy: 1\nrules:\n  - {rule}\n"
