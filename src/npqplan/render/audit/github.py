"""An audit as workflow commands of GitHub Actions: annotations, and the SENCO register in the log.

What fails is an error; a warning, what is not known and what was known before are told beside it.
"""

from collections.abc import Iterator

from npqplan.render.clean import clean
from npqplan.render.findings import github
from npqplan.render.findings.github import escape, escape_property
from npqplan.report.audit_result import AuditResult, EvidenceLine, RegisterLine, ResultLine


def render(result: AuditResult) -> Iterator[str]:
    """What is wrong in the rosters, then what the audit found, then the register."""
    yield from github.render(result.diagnostics)
    for line in result.results:
        for evidence in line.evidence:
            yield f"::{_command(evidence)} {_place(line, evidence)}::{escape(_text(line, evidence))}\n"
    if result.senco_register:
        yield "::group::The SENCO register\n"
        yield from (f"{clean(_senco(line))}\n" for line in result.senco_register)
        yield "::endgroup::\n"


def _command(evidence: EvidenceLine) -> str:
    if evidence.known:
        return "notice"
    return "error" if evidence.fails else "warning"


def _place(line: ResultLine, evidence: EvidenceLine) -> str:
    title = f"title={escape_property(line.rule)}"
    if evidence.file is None:
        return title
    return f"file={escape_property(evidence.file)},line={evidence.line},{title}"


def _text(line: ResultLine, evidence: EvidenceLine) -> str:
    known = "Known before: " if evidence.known else ""
    state = "Not known: " if evidence.state == "unknown" else ""
    return f"{known}{state}{line.school or 'The trust'}: {evidence.text}"


def _senco(line: RegisterLine) -> str:
    appointed, due = line.appointed_on or "not told", line.due_on or "-"
    award = f"{line.award} ({line.award_status})" if line.award else "no award told"
    who = f"{line.school or 'The trust'}: {line.person or 'nobody'}"
    return f"{who}, appointed {appointed}, due {due}, {award}, {line.state}: {line.basis}"
