"""What a rule answers: met, not met, or unknown with the question that would settle it.

Rules speak in codes and values; the sentences that people read are made in `report.wording`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

Value: TypeAlias = str | int | date | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: a code that `npqplan rule CODE` explains, the values that its sentence needs, its sources.

    Values name people, posts, roles, NPQs and schools by id, slug or code.
    """

    code: str
    values: Mapping[str, Value] = field(default_factory=dict)
    cites: tuple[str, ...] = ()
    """Source ids of the catalogue, or ids of its conventions."""


@dataclass(frozen=True, slots=True)
class Question:
    """What nobody has told us: a fact (`asks`, a code) about a person, school or post (`about`, an id)."""

    asks: str
    about: str
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Met:
    """The rule lets it through."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class NotMet:
    """The rule refuses it."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class Unknown:
    """The rule lets it through with a question."""

    reason: Reason
    question: Question


Verdict: TypeAlias = Met | NotMet | Unknown
