"""Findings as workflow commands of GitHub Actions, which shows them beside the lines."""

from collections.abc import Iterator, Mapping, Sequence

from npqplan.diagnostics import Diagnostic, Severity
from npqplan.render.clean import clean
from npqplan.render.findings.hiding import without_names

_COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def escape(text: str) -> str:
    """The text of a command: one line, in which nothing starts another command."""
    return clean(text).replace("%", "%25")


def escape_property(text: str) -> str:
    """The value of a command's property, where `:` and `,` have a meaning too."""
    return escape(text).replace(":", "%3A").replace(",", "%2C")


def render(found: Sequence[Diagnostic]) -> Iterator[str]:
    """One command for each finding."""
    for finding in map(without_names, found):
        message = finding.message if finding.hint is None else f"{finding.message} (hint: {finding.hint})"
        place = f"line={finding.line},col={finding.column},endColumn={finding.end_column}"
        about = f"file={escape_property(finding.file)},{place},title={escape_property(finding.code)}"
        yield f"::{_COMMANDS[finding.severity]} {about}::{escape(message)}\n"
