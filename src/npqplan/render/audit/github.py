"""An audit as workflow commands of GitHub Actions: annotations, and the SENCO register in the log.

What fails is an error; a warning, what is not known and what was known before are told beside it.
"""

from collections.abc import Iterator, Mapping

from npqplan.render.clean import clean
from npqplan.render.findings import github
from npqplan.render.findings.github import escape, escape_property
from npqplan.report.audit_result import AuditResult, EvidenceLine, RegisterLine, ResultLine
from npqplan.report.compose.prose import capital
from npqplan.report.wording.audit import of_trust


def render(result: AuditResult, lines: Mapping[str, tuple[str, int]]) -> Iterator[str]:
    """What is wrong in the rosters, then what the audit found, then the register.

    `lines`: the file and line of schools, posts and people, by their ids as shown.
    """
    yield from github.render(result.diagnostics)
    for line in result.results:
        for evidence in line.evidence:
            yield f"::{_command(evidence)} {_place(line, evidence, lines)}::{escape(_text(line, evidence))}\n"
    if result.senco_register:
        yield "::group::The SENCO register\n"
        yield from (f"{clean(_senco(line))}\n" for line in result.senco_register)
        yield "::endgroup::\n"


def _command(evidence: EvidenceLine) -> str:
    if evidence.known:
        return "notice"
    return "error" if evidence.fails else "warning"


def _place(line: ResultLine, evidence: EvidenceLine, lines: Mapping[str, tuple[str, int]]) -> str:
    """The place of the first thing that it is about, else of the school."""
    title = f"title={escape_property(line.rule)}"
    about = (*evidence.about, *((line.school,) if line.school else ()))
    for file, number in (lines[each] for each in about if each in lines):
        return f"file={escape_property(file)},line={number},{title}"
    return title


def _text(line: ResultLine, evidence: EvidenceLine) -> str:
    known = "Known before: " if evidence.known else ""
    state = "Not known: " if evidence.state == "unknown" else ""
    return f"{known}{state}{line.school or capital(of_trust(line.rule))}: {evidence.text}"


def _senco(line: RegisterLine) -> str:
    appointed, due = line.appointed_on or "not told", line.due_on or "-"
    award = f"{line.award} ({line.award_status})" if line.award else "no award told"
    who = f"{line.school or 'The trust'}: {line.person or 'nobody'}"
    return f"{who}, appointed {appointed}, due {due}, {award}, {line.stands}: {line.basis}"
