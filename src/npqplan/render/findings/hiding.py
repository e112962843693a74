"""What CI may say of a finding: never the value of a name, even where a message quoted it."""

import re

from msgspec.structs import replace

from npqplan.diagnostics import Diagnostic

_QUOTED = re.compile(r'"[^"]*"|“[^”]*”')
_NAME = re.compile(r"(^|\.)name$")


def without_names(finding: Diagnostic) -> Diagnostic:
    """The finding; where it is about a name, with whatever it quotes left out."""
    if not _NAME.search(finding.path):
        return finding
    hint = None if finding.hint is None else _QUOTED.sub('"..."', finding.hint)
    return replace(finding, message=_QUOTED.sub('"..."', finding.message), hint=hint)
