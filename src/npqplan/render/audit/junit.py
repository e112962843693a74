"""An audit as JUnit XML, which most CI services show: a suite for each school, a case for each rule.

Made for the schema of Apache Ant's JUnit task, the strictest of those that are published: every attribute
and element that it asks for is there, and nothing that another schema would not know. There is no clock in
it: the timestamp is the day of the audit. What does not fail and is not met either (a warning, something
not known or known before) is a case skipped, for JUnit has no other word.
"""

from collections.abc import Iterator

from npqplan.render.findings import junit
from npqplan.render.findings.junit import attribute, text
from npqplan.report.audit_result import AuditResult, RegisterLine, ResultLine


def render(result: AuditResult) -> Iterator[str]:
    """The whole document."""
    return junit.document(_suites(result))


def _suites(result: AuditResult) -> Iterator[str]:
    """What the audit found, then what is doubtful in the documents."""
    homes: list[str | None] = [None, *(school.id for school in result.schools)]
    suites = {school: [line for line in result.results if line.school == school] for school in homes}
    told = [each for each in suites.items() if each[1]]
    for number, (school, lines) in enumerate(told):
        yield from _suite(result, school, lines, number)
    yield from junit.suites(
        result.diagnostics,
        result.as_of,
        failing=result.failing_findings,
        known=result.known_findings,
        first=len(told),
    )


def _suite(result: AuditResult, school: str | None, lines: list[ResultLine], number: int) -> Iterator[str]:
    failing = sum(line.fails for line in lines)
    skipped = sum(line.state != "met" and not line.fails for line in lines)
    yield (
        f'  <testsuite name={attribute(school or "trust")} package="npqplan" id="{number}"'
        f' tests="{len(lines)}" failures="{failing}" errors="0" skipped="{skipped}" time="0"'
        f' timestamp="{result.as_of.isoformat()}T00:00:00" hostname="localhost">\n'
    )
    yield "    <properties>\n"
    about = {"policy": result.policy.file or "npqplan", "npqplan": result.npqplan}
    for name, value in about.items():
        yield f'      <property name="{name}" value={attribute(value)}/>\n'
    yield "    </properties>\n"
    for line in lines:
        yield from _case(result, line)
    register = [_senco(line) for line in result.senco_register if line.school == school]
    yield f"    <system-out>{text(chr(10).join(register))}</system-out>\n"
    yield "    <system-err></system-err>\n  </testsuite>\n"


def _case(result: AuditResult, line: ResultLine) -> Iterator[str]:
    says = result.policy.rules[line.entry].says
    case = f'    <testcase name={attribute(says)} classname="npqplan.{line.rule}" time="0"'
    if line.state == "met":
        yield f"{case}/>\n"
        return
    told = "\n".join(f"{'known before: ' if each.known else ''}{each.text}" for each in line.evidence)
    yield f"{case}>\n"
    if line.fails:
        why = f"type={attribute(line.rule)} message={attribute(line.text)}"
        yield f"      <failure {why}>{text(told)}</failure>\n"
    else:
        yield f"      <skipped message={attribute(f'{_why_not(line)}: {line.text}')}/>\n"
    yield "    </testcase>\n"


def _why_not(line: ResultLine) -> str:
    """Why something amiss does not fail."""
    if line.known:
        return "Known before"
    return "Not known" if line.state == "unknown" else "Warning"


def _senco(line: RegisterLine) -> str:
    award = f"{line.award} {line.award_status}" if line.award else "no award told"
    days = f"appointed {line.appointed_on or 'not told'}, due {line.due_on or '-'}"
    return f"SENCO {line.person or 'nobody'}: {days}, {award}, {line.stands}: {line.basis}"
