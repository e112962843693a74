"""What a rule answers: met, not met, or unknown with the question that would settle it.

Rules speak in codes and values; the sentences that people read are made in `report.wording`.
"""

from collections.abc import Mapping
from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct, field

Value: TypeAlias = str | int | date | tuple[str, ...]
Subject: TypeAlias = Literal["person", "school", "organisation", "rules"]
"""Of what an id is; people and schools may share one. `rules`: an intake, an NPQ or a round of DfE's."""


class Reason(Struct, frozen=True):
    """Why: a code that `npqplan rule CODE` explains, the values that its sentence needs, its sources.

    Values name people, posts, roles, NPQs and schools by id, slug or code.
    """

    code: str
    values: Mapping[str, Value] = field(default_factory=dict)
    cites: tuple[str, ...] = ()
    """Source ids of the catalogue, or ids of its conventions."""


class Question(Struct, frozen=True):
    """What nobody has told us: a fact (`asks`, a code) about somebody or something (`about`, an id)."""

    asks: str
    about: str
    values: Mapping[str, Value] = field(default_factory=dict)
    kind: Subject = "person"
    """What `about` is the id of."""


class Met(Struct, frozen=True):
    """The rule lets it through."""

    reason: Reason


class NotMet(Struct, frozen=True):
    """The rule refuses it."""

    reason: Reason


class Unknown(Struct, frozen=True):
    """The rule lets it through with a question."""

    reason: Reason
    question: Question


Verdict: TypeAlias = Met | NotMet | Unknown
