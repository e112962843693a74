"""The page of `audit`: whether it passes, what is amiss, what is in order, and the SENCO register."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from npqplan.report.audit_result import (
    AuditResult,
    BaselineLine,
    RegisterLine,
    ResultLine,
    RuleLine,
    Severity,
    State,
)
from npqplan.report.compose.closing import made_by
from npqplan.report.compose.prose import count, day, joined, month, number, some
from npqplan.report.compose.school_names import short_schools
from npqplan.report.compose.words import lower
from npqplan.report.page import Block, Bullets, Heading, Line, Notice, Page, Paragraph, Run, Table, Tone

_SECTIONS: Final[tuple[tuple[str, State, tuple[Severity, ...]], ...]] = (
    ("Not met", "not_met", ("error",)),
    ("Warnings", "not_met", ("warning",)),
    ("Not known", "unknown", ("error", "warning")),
)
THE_TRUST: Final = "The trust"
_MOST_SCHOOLS: Final = 8
_PERHAPS: Final[Mapping[str, str]] = {"at_risk": "Perhaps at risk", "missed": "Perhaps missed"}
"""Where something that nobody told could make it another."""
_STANDS: Final[Mapping[str, tuple[str, Tone]]] = {
    "met": ("Met", "good"),
    "on_track": ("On track", "good"),
    "at_risk": ("At risk", "bad"),
    "missed": ("Missed", "bad"),
    "unknown": ("Not known", "caution"),
    "no_duty": ("No duty", "quiet"),
    "no_senco": ("No SENCO", "bad"),
}


def compose_audit(result: AuditResult) -> Page:
    """The page of `audit`."""
    return Page(f"{result.organisation}: audit as at {day(result.as_of)}", tuple(_blocks(result)))


def _blocks(result: AuditResult) -> Iterator[Block]:
    yield Heading(result.organisation, 1, aside=f"audit, as at {day(result.as_of)}")
    yield _verdict(result)
    yield Bullets(tuple(_headlines(result)))
    called = _called(result)
    for title, state, severities in _SECTIONS:
        found = [line for line in result.results if line.state == state and line.severity in severities]
        yield from _amiss(title, found, result.policy.rules, called)
    yield from _in_order(result, called)
    yield from _register(result, called)
    policy = f"the policy in {result.policy.file}" if result.policy.file else "npqplan's own policy"
    said = f"Held against {policy}. What a rule looks at: npqplan rule enough-successors. "
    yield Paragraph((Run(f"{said}Facts checked {day(result.catalogue.checked)}.", "quiet"),))
    yield made_by(result.npqplan, result.rosters, result.catalogue, result.as_of)


def _verdict(result: AuditResult) -> Block:
    if result.summary.passes:
        return Notice("The audit passes.", "good")
    many = result.summary.failing
    return Notice(f"The audit fails: {number(many)} {'result' if many == 1 else 'results'} to mend.", "bad")


def _headlines(result: AuditResult) -> Iterator[Line]:
    summary, schools = result.summary, len(result.schools)
    at = f" at {number(schools)} {'school' if schools == 1 else 'schools'} and of the trust"
    asked = count(len(result.policy.rules), "rule")
    warnings = sum(line.state == "not_met" and line.severity == "warning" for line in result.results)
    not_met = f"{_so_many(summary.not_met)} not met"
    if warnings:
        not_met += f" ({number(warnings)} of them {'a warning' if warnings == 1 else 'warnings'})"
    yield (
        f"{asked}{at if _is_trust(result) else ''} gave {count(len(result.results), 'result')}: "
        f"{summary.met:,} met, {not_met}, {_so_many(summary.unknown)} not known."
    )
    if result.baseline is not None:
        yield from _since(result.baseline)


def _so_many(amount: int) -> str:
    return f"{amount:,}" if amount else "none"


def _since(held: BaselineLine) -> Iterator[Line]:
    yield (
        f"Of what is amiss, {number(held.known)} {'was' if held.known == 1 else 'were'} known before "
        f"({held.file}), and {number(held.new)} {'is' if held.new == 1 else 'are'} new or worse."
    )
    if held.gone:
        told = [f"{each.rule} ({', '.join((*_place(each.school), *each.about))})" for each in held.gone]
        yield f"Known before and amiss no longer: {joined(told)}. --write-baseline leaves it out from now on."


def _place(school: str | None) -> tuple[str, ...]:
    return () if school is None else (school,)


def _is_trust(result: AuditResult) -> bool:
    return len(result.schools) > 1 or any(line.school is None for line in result.results)


def _called(result: AuditResult) -> Mapping[str | None, str]:
    """The schools by id, shortly; nothing where there is only one."""
    if not _is_trust(result):
        return {}
    called: dict[str | None, str] = {None: THE_TRUST}
    called.update(short_schools({school.id: school.name for school in result.schools}))
    return called


def _amiss(
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


def _in_order(result: AuditResult, called: Mapping[str | None, str]) -> Iterator[Block]:
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


def _register(result: AuditResult, called: Mapping[str | None, str]) -> Iterator[Block]:
    if not result.senco_register:
        return
    names = {person.id: person.name for person in result.people}
    yield Heading("The SENCO register")
    schools = ("School",) if called else ()
    rows = []
    for line in result.senco_register:
        stands, tone = _stands(line)
        place = (called[line.school],) if called else ()
        rows.append(
            (
                *place,
                names[line.person] if line.person else "-",
                _short(line.appointed_on) if line.appointed_on else "not told" if line.person else "-",
                _short(line.due_on) if line.due_on else "-",
                _award(line),
                (Run(stands, tone), Run(f". {line.basis}.".replace("?.", "?"))),
            )
        )
    heads = (*schools, "SENCO", "Appointed", "Due", "Award", "How they stand, and why")
    yield Table(heads, tuple(rows), weights=(*((2,) if called else ()), 2, 2, 2, 2, 5))


def _stands(line: RegisterLine) -> tuple[str, Tone]:
    if line.state == "no_senco" and line.assumed:
        return "None named", "caution"
    if line.assumed and line.state in _PERHAPS:
        return _PERHAPS[line.state], "caution"
    return _STANDS[line.state]


def _short(on: date) -> str:
    return f"{on.day} {month(on)}"


def _award(line: RegisterLine) -> str:
    if line.award is None:
        return "-"
    if line.award_status == "passed":
        return f"{line.award} {line.award_on.year}" if line.award_on else line.award
    return f"{line.award}, under way"
