"""What the schools of an audit are called on its page."""

from collections.abc import Mapping

from npqplan.report.audit_result import AuditResult
from npqplan.report.compose.school_names import short_schools


def is_trust(result: AuditResult) -> bool:
    """Whether the answer is about several schools, or about a trust itself."""
    return len(result.schools) > 1 or any(line.school is None for line in result.results)


def schools_called(result: AuditResult) -> Mapping[str | None, str]:
    """The schools by id, shortly; nothing where there is only one."""
    if not is_trust(result):
        return {}
    called: dict[str | None, str] = {None: "The trust"}
    called.update(short_schools({school.id: school.name for school in result.schools}))
    return called
