"""From what the rules found to the answer of `audit`."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from npqplan.audit.asking import Asked
from npqplan.audit.baseline import Known, known_as
from npqplan.audit.doubts import Doubt
from npqplan.audit.evaluate import Look
from npqplan.audit.facts import Facts
from npqplan.audit.held import Held
from npqplan.audit.register_lines import register
from npqplan.audit.rules import BY_SLUG
from npqplan.organisation.model import Organisation
from npqplan.report.audit_result import (
    AuditResult,
    EvidenceLine,
    PolicyLine,
    ResultLine,
    RuleLine,
    Summary,
    WarningLine,
)
from npqplan.report.prose import capital, number
from npqplan.report.result import CatalogueRef, PersonRef, SchoolRef
from npqplan.report.wording.audit import expectation, finding
from npqplan.report.wording.called import Called
from npqplan.rules.verdict import Met

SCHEMA_VERSION = 1
_MOST_TOLD = 3


class Given(Struct, frozen=True):
    """What an audit is made with, besides what it looks at."""

    called: Called
    codes: Called
    """What CI and a baseline call people and posts."""
    policy: str | None
    """The file of the policy, as named; None: the one shipped."""
    held: Held | None
    """None: no baseline was given."""
    strict: bool
    in_codes: bool
    """Whoever is not on the rosters has no code, and is not to be shown."""

    def knows(self, found: Known) -> bool:
        """Whether something amiss stands in the baseline, and is no worse now."""
        return self.held is not None and self.held.known.knows(found)


def assemble(
    found: Sequence[Look], doubts: Sequence[Doubt], policy: Sequence[Asked], facts: Facts, given: Given
) -> AuditResult:
    """Everything the answer says, but for what the reading of its documents adds."""
    results = tuple(_result(look, given) for look in found)
    warnings = tuple(_warning(doubt, given) for doubt in doubts)
    lines = register(facts, given.called)
    answer, shown = facts.result, given.called.names.organisation
    named = {each for line in results for evidence in line.evidence for each in evidence.about}
    named |= {line.person for line in lines if line.person is not None}
    cited = {source for line in lines for source in line.cites}
    return AuditResult(
        npqplan=answer.npqplan,
        report="audit",
        schema_version=SCHEMA_VERSION,
        as_of=answer.as_of,
        catalogue=CatalogueRef(answer.catalogue.version, answer.catalogue.checked, answer.catalogue.file),
        organisation=shown.name,
        policy=PolicyLine(given.policy, tuple(_rule(asked, given.called) for asked in policy)),
        summary=_summary(results, warnings),
        schools=tuple(SchoolRef(school.id, school.name) for school in shown.schools),
        people=tuple(_people(shown, named)),
        results=results,
        senco_register=lines,
        baseline=None if given.held is None else given.held.line(given.called, in_codes=given.in_codes),
        diagnostics=answer.diagnostics,
        sources=tuple(source for source in facts.outlook.catalogue.sources if source.id in cited),
        warnings=warnings,
        rosters=answer.rosters,
    )


def _people(shown: Organisation, named: set[str]) -> Iterator[PersonRef]:
    for person in shown.people:
        if person.id in named:
            yield PersonRef(person.id, person.name, person.school, person.role_slugs)


def _rule(asked: Asked, called: Called) -> RuleLine:
    takes = BY_SLUG[asked.rule].TAKES
    only = (
        *(called.names.seat(called.posts[post]) for post in asked.posts),
        *(called.names.role(role) for role in asked.roles),
        *(called.names.school(called.schools[school]) for school in asked.schools),
    )
    return RuleLine(
        rule=asked.rule,
        says=expectation(asked.rule, asked.limit, asked.by, only),
        at_least=asked.limit if takes.limit == "at_least" else None,
        at_most=asked.limit if takes.limit == "at_most" else None,
        by=asked.by,
        posts=tuple(called.posts[post] for post in asked.posts),
        roles=asked.roles,
        schools=tuple(called.schools[school] for school in asked.schools),
        severity=asked.severity,
    )


def _result(look: Look, given: Given) -> ResultLine:
    evidence = tuple(_evidence(look, given)) if look.state != "met" else ()
    return ResultLine(
        rule=look.asked.rule,
        school=None if look.school is None else given.called.schools[look.school],
        state=look.state,
        text=_text(look, evidence, given.called),
        evidence=evidence,
        entry=look.entry,
        severity=look.asked.severity,
        known=bool(evidence) and all(line.known for line in evidence),
        fails=any(line.fails for line in evidence),
    )


def _text(look: Look, evidence: Sequence[EvidenceLine], called: Called) -> str:
    if not evidence:
        return f"{_rule(look.asked, called).says}."
    more = len(evidence) - _MOST_TOLD
    told = [line.text for line in (evidence[:_MOST_TOLD] if more > 1 else evidence)]
    return " ".join([*told, *([f"{capital(number(more))} more."] if more > 1 else [])])


def _evidence(look: Look, given: Given) -> Iterator[EvidenceLine]:
    called = given.called.within(look.school)
    weighs = look.state == "not_met" and look.asked.severity == "error"
    amiss = ((line, line.verdict) for line in look.amiss if not isinstance(line.verdict, Met))
    for line, verdict in amiss:
        known = given.knows(known_as(look, line, given.codes.any_id))
        yield EvidenceLine(
            about=tuple(called.any_id(each) for each in line.about),
            state="unknown" if line.state == "unknown" else "not_met",
            text=finding(verdict, called, look.asked.by),
            known=known,
            fails=not known and (given.strict or (weighs and line.state == "not_met")),
        )


def _warning(doubt: Doubt, given: Given) -> WarningLine:
    known = given.knows(doubt.known_as(given.codes.any_id))
    return WarningLine(
        code=doubt.finding.code,
        school=None if doubt.school is None else given.called.schools[doubt.school],
        about=tuple(map(given.called.any_id, doubt.about)),
        known=known,
        fails=given.strict and not known,
    )


def _summary(results: Sequence[ResultLine], warnings: Sequence[WarningLine]) -> Summary:
    states = [line.state for line in results]
    failing, doubtful = (sum(line.fails for line in lines) for lines in (results, warnings))
    return Summary(
        passes=not failing and not doubtful,
        met=states.count("met"),
        not_met=states.count("not_met"),
        unknown=states.count("unknown"),
        failing=failing,
        warnings=doubtful,
    )
