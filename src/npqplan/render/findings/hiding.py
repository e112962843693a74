"""What CI may say of a finding: of what somebody typed, nothing that could be a name.

A message has whatever was typed in double quotes (`diagnostics.quoted`). There it is left out, unless it is
made of nothing but npqplan's own words (keys, choices, the words of the catalogue) and figures that are no
teacher's reference number. The line and column say where to look. Of the value of a
name not even such words are shown, and of a path no key that is not ours.
"""

import json
import re
from functools import cache
from typing import Final

from msgspec.structs import replace

from npqplan.catalogue import Catalogue, shipped
from npqplan.catalogue.names import award_names, npq_names, phase_names, remit_names, role_names
from npqplan.diagnostics import Diagnostic
from npqplan.documents.own_words import own_words
from npqplan.policy import Policy
from npqplan.roster.model import Roster

_TYPED: Final = re.compile(r'"([^"]*)"')
_NAME: Final = re.compile(r"(^|\.)name$")
_STEP: Final = re.compile(r'\["(?:[^"\\]|\\.)*"\]|\.?[^\[\].]+')
_WORD: Final = re.compile(r"[^\W\d_]+")
_REFERENCE_NUMBER: Final = re.compile(r"(?<!\d)\d{2}[/ ]?\d{5}(?!\d)")
"""A teacher reference number: 1234567 or, as it once was written, 12/34567."""
_HIDDEN: Final = "..."


def without_names(finding: Diagnostic) -> Diagnostic:
    """The finding, without what could be a name."""
    is_name = _NAME.search(finding.path) is not None

    def shown(typed: re.Match[str]) -> str:
        return typed[0] if not is_name and _is_harmless(typed[1]) else f'"{_HIDDEN}"'

    return replace(
        finding,
        message=_TYPED.sub(shown, finding.message),
        hint=_TYPED.sub(shown, finding.hint) if finding.hint and is_name else finding.hint,
        path=_STEP.sub(_step, finding.path),
    )


def _step(step: re.Match[str]) -> str:
    """A step of a path: a position, a key of ours, or one that somebody typed."""
    typed = json.loads(step[0])[0] if step[0].startswith('["') else step[0]
    return step[0] if _is_harmless(typed) else f'["{_HIDDEN}"]'


def _is_harmless(typed: str) -> bool:
    """Whether it is made of our own words and figures only."""
    return not _REFERENCE_NUMBER.search(typed) and _own().issuperset(_WORD.findall(typed.casefold()))


@cache
def _own() -> frozenset[str]:
    """Every word of our keys and choices, and of the catalogue."""
    facts = shipped()
    names = (npq_names, role_names, phase_names, remit_names, award_names)
    said = [
        *own_words(Roster, Policy, Catalogue),
        *(name.word for of in names for name in of(facts)),
        *(intake.id for intake in facts.intakes),
    ]
    return frozenset(_WORD.findall(" ".join(said).casefold()))
