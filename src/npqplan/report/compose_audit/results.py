"""The results of an audit, rule by rule: what is amiss, and what is in order."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from npqplan.report.audit_result import AuditResult, ResultLine, RuleLine
from npqplan.report.compose.prose import some
from npqplan.report.compose.words import lower
from npqplan.report.compose_audit.called import THE_TRUST
from npqplan.report.page import Block, Bullets, Heading, Line, Run

_MOST_SCHOOLS: Final = 8


def amiss(
    title: str, found: Sequence[ResultLine], rules: Sequence[RuleLine], called: Mapping[str | None, str]
) -> Iterator[Block]:
    """What is amiss, rule by rule."""
    if not found:
        return
    yield Heading(title)
    for entry, rule in enumerate(rules):
        of_rule = [line for line in found if line.entry == entry]
        if of_rule:
            yield Heading(rule.says, 3, aside=f"rule {rule.rule}")
            yield Bullets(tuple(_told(of_rule, called)))


def _told(found: Sequence[ResultLine], called: Mapping[str | None, str]) -> Iterator[Line]:
    """Each thing once, with the schools at which it is told."""
    schools: dict[tuple[str, bool], list[str]] = {}
    for line in found:
        for evidence in line.evidence:
            where = schools.setdefault((evidence.text, evidence.known), [])
            if called:
                where.append(called[line.school])
    for (text, known), where in schools.items():
        at = (Run(f"{some(where, _MOST_SCHOOLS)}: ", "strong"),) if where else ()
        yield (*at, Run(text), *((Run(" (known)", "quiet"),) if known else ()))


def doubtful(result: AuditResult) -> Iterator[Block]:
    """The warnings about the documents that make the audit fail."""
    failing = result.failing_findings
    if failing:
        yield Heading("Warnings about the rosters", aside="which fail with --strict")
        found = (each for each in result.diagnostics if each in failing)
        yield Bullets(
            tuple((Run(f"{each.file}:{each.line}: ", "strong"), Run(each.message)) for each in found)
        )


def in_order(result: AuditResult, called: Mapping[str | None, str]) -> Iterator[Block]:
    """What is met, and where."""
    lines: list[Line] = []
    for entry, rule in enumerate(result.policy.rules):
        looked = [line for line in result.results if line.entry == entry]
        met = [line.school for line in looked if line.state == "met"]
        if not looked:
            lines.append((Run(f"{rule.says}: "), Run("nothing here for it to look at.", "quiet")))
        elif met and called:
            others = [line.school for line in looked if line.state != "met"]
            lines.append((Run(f"{rule.says}: "), Run(f"{_where(met, others, called)}.", "good")))
        elif met:
            lines.append(f"{rule.says}.")
    if lines:
        yield Heading("Met")
        yield Bullets(tuple(lines))


def _where(met: Sequence[str | None], others: Sequence[str | None], called: Mapping[str | None, str]) -> str:
    """Where a rule is met, in the fewer words."""
    if not others:
        return "everywhere"
    if len(others) < len(met):
        return f"everywhere but {_schools([called[school] for school in others])}"
    return _schools([called[school] for school in met])


def _schools(names: Sequence[str]) -> str:
    """Some of them by name, as they stand in a sentence."""
    return some([lower(name) if name == THE_TRUST else name for name in names], _MOST_SCHOOLS)
