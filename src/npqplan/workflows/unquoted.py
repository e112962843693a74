"""Findings in the words of the manual, where those of the documents must not be shown."""

from msgspec.structs import replace

from npqplan.diagnostics import Diagnostic
from npqplan.report.wording.codes import line
from npqplan.workflows.rule import manuals


def unquoted(found: Diagnostic) -> Diagnostic:
    """A finding with its place, in the words of the manual: its own quote what documents say."""
    about = line(found.code, manuals().get(found.code, "")).rstrip(".") or "see `npqplan check`"
    return replace(found, message=f"{about[:1].lower()}{about[1:]}", hint=None, path="")
