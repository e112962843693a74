"""The results of an audit, rule by rule: what is amiss, and what is in order."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from npqplan.report.audit_result import AuditResult, ResultLine, RuleLine
from npqplan.report.page import Block, Bullets, Heading, Line, Run
from npqplan.report.prose import capital, some
from npqplan.report.wording.audit import of_trust

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
                place = _place(line, called)
                where.append(capital(place) if line.school is None else place)
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
        met = [_place(line, called) for line in looked if line.state == "met"]
        if not looked:
            lines.append((Run(f"{rule.says}: "), Run("nothing here for it to look at.", "quiet")))
        elif met and called:
            others = [_place(line, called) for line in looked if line.state != "met"]
            lines.append((Run(f"{rule.says}: "), Run(f"{_where(met, others)}.", "good")))
        elif met:
            lines.append(f"{rule.says}.")
    if lines:
        yield Heading("Met")
        yield Bullets(tuple(lines))


def _place(line: ResultLine, called: Mapping[str | None, str]) -> str:
    """The school, or what of the trust was looked at, as it stands in a sentence."""
    return of_trust(line.rule) if line.school is None else called.get(line.school, "")


def _where(met: Sequence[str], others: Sequence[str]) -> str:
    """Where a rule is met, in the fewer words."""
    if not others:
        return "everywhere"
    if len(others) < len(met):
        return f"everywhere but {some(others, _MOST_SCHOOLS)}"
    return some(met, _MOST_SCHOOLS)
