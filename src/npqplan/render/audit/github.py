"""An audit as workflow commands of GitHub Actions: annotations, and the SENCO register in the log.

What fails is an error; a warning, what is not known and what was known before are told beside it.
"""

from collections.abc import Iterator, Mapping

from npqplan.render.clean import clean
from npqplan.render.findings.github import Annotation, Kind, annotations, commands
from npqplan.report.audit_result import AuditResult, EvidenceLine, RegisterLine, ResultLine
from npqplan.report.prose import capital
from npqplan.report.wording.audit import of_trust


def render(result: AuditResult, lines: Mapping[str, tuple[str, int]]) -> Iterator[str]:
    """What the audit found, what is doubtful in the rosters, then the register.

    `lines`: the file and line of schools, posts and people, by their ids as shown.
    """
    yield from commands(_annotations(result, lines))
    if result.senco_register:
        yield "::group::The SENCO register\n"
        yield from (f"{clean(_senco(line))}\n" for line in result.senco_register)
        yield "::endgroup::\n"


def _annotations(result: AuditResult, lines: Mapping[str, tuple[str, int]]) -> Iterator[Annotation]:
    """What is not met, then what is not known, then what is doubtful in the rosters."""
    for state in ("not_met", "unknown"):
        for line in result.results:
            for evidence in line.evidence:
                if evidence.state == state:
                    yield _annotation(line, evidence, lines)
    failing, known = result.failing_findings, result.known_findings
    yield from annotations(result.diagnostics, failing=failing, known=known)


def _annotation(line: ResultLine, evidence: EvidenceLine, lines: Mapping[str, tuple[str, int]]) -> Annotation:
    """At the place of the first thing that it is about, else of the school."""
    about = (*evidence.about, *((line.school,) if line.school else ()))
    file, number = next((lines[each] for each in about if each in lines), (None, 1))
    return Annotation(_kind(evidence), line.rule, _text(line, evidence), file, number)


def _kind(evidence: EvidenceLine) -> Kind:
    if evidence.known:
        return "notice"
    return "error" if evidence.fails else "warning"


def _text(line: ResultLine, evidence: EvidenceLine) -> str:
    known = "Known before: " if evidence.known else ""
    state = "Not known: " if evidence.state == "unknown" else ""
    return f"{known}{state}{line.school or capital(of_trust(line.rule))}: {evidence.text}"


def _senco(line: RegisterLine) -> str:
    appointed, due = line.appointed_on or "not told", line.due_on or "-"
    award = f"{line.award} ({line.award_status})" if line.award else "no award told"
    who = f"{line.school or 'The trust'}: {line.person or 'nobody'}"
    return f"{who}, appointed {appointed}, due {due}, {award}, {line.stands}: {line.basis}"
