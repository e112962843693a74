"""The page of `audit`: whether it passes, what is amiss, what is in order, and the SENCO register."""

from collections.abc import Iterator
from typing import Final

from npqplan.report.audit_result import AuditResult, Severity, State
from npqplan.report.compose.closing import made_by
from npqplan.report.compose_audit.baseline import baseline
from npqplan.report.compose_audit.called import is_trust, schools_called
from npqplan.report.compose_audit.register import register
from npqplan.report.compose_audit.results import amiss, doubtful, in_order
from npqplan.report.page import Block, Bullets, Heading, Line, Notice, Page, Paragraph, Run
from npqplan.report.prose import count, day, number

_SECTIONS: Final[tuple[tuple[str, State, tuple[Severity, ...]], ...]] = (
    ("Not met", "not_met", ("error",)),
    ("Warnings", "not_met", ("warning",)),
    ("Not known", "unknown", ("error", "warning")),
)


def compose_audit(result: AuditResult) -> Page:
    """The page of `audit`."""
    return Page(f"{result.organisation}: audit as at {day(result.as_of)}", tuple(_blocks(result)))


def _blocks(result: AuditResult) -> Iterator[Block]:
    yield Heading(result.organisation, 1, aside=f"audit, as at {day(result.as_of)}")
    yield _verdict(result)
    yield Bullets(tuple(_headlines(result)))
    called = schools_called(result)
    for title, state, severities in _SECTIONS:
        found = [line for line in result.results if line.state == state and line.severity in severities]
        yield from amiss(title, found, result.policy.rules, called)
    yield from doubtful(result)
    yield from in_order(result, called)
    yield from register(result, called)
    policy = f"the policy in {result.policy.file}" if result.policy.file else "npqplan's own policy"
    said = f"Held against {policy}. What a rule looks at: npqplan rule {result.policy.rules[0].rule}. "
    yield Paragraph((Run(f"{said}Facts checked {day(result.catalogue.checked)}.", "quiet"),))
    yield made_by(result.npqplan, result.rosters, result.catalogue, result.as_of)


def _verdict(result: AuditResult) -> Block:
    if result.summary.passes:
        return Notice("The audit passes.", "good")
    results, warnings = result.summary.failing, result.summary.warnings
    many = [
        *([f"{number(results)} {'result' if results == 1 else 'results'}"] if results else []),
        *(
            [f"{number(warnings)} {'warning' if warnings == 1 else 'warnings'} about the rosters"]
            if warnings
            else []
        ),
    ]
    return Notice(f"The audit fails: {' and '.join(many)} to mend.", "bad")


def _headlines(result: AuditResult) -> Iterator[Line]:
    summary, schools = result.summary, len(result.schools)
    at = f" at {number(schools)} {'school' if schools == 1 else 'schools'} and of the trust"
    asked = count(len(result.policy.rules), "rule")
    warnings = sum(line.state == "not_met" and line.severity == "warning" for line in result.results)
    not_met = f"{_so_many(summary.not_met)} not met"
    if warnings:
        not_met += f" ({number(warnings)} of them {'a warning' if warnings == 1 else 'warnings'})"
    yield (
        f"{asked}{at if is_trust(result) else ''} gave {count(len(result.results), 'result')}: "
        f"{summary.met:,} met, {not_met}, {_so_many(summary.unknown)} not known."
    )
    yield from baseline(result)


def _so_many(amount: int) -> str:
    return f"{amount:,}" if amount else "none"
