"""The facts of the answer of `audit`: what `audit --format json` says, member for member."""

from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct

from npqplan.catalogue.model import Source
from npqplan.diagnostics import Diagnostic
from npqplan.report.result import CatalogueRef, PersonRef, SchoolRef

State: TypeAlias = Literal["met", "not_met", "unknown"]
Severity: TypeAlias = Literal["error", "warning"]

Lack: TypeAlias = Literal["vacant", "not-named"]
"""Of a school without a SENCO: whether the post is listed as vacant, or nobody is named."""


class RuleLine(Struct, frozen=True):
    """A rule of the policy, as it was understood."""

    rule: str
    """`npqplan rule RULE` explains it."""
    says: str
    """What it expects, in a sentence."""
    at_least: int | None
    at_most: int | None
    by: date | None
    posts: tuple[str, ...]
    roles: tuple[str, ...]
    schools: tuple[str, ...]
    severity: Severity


class PolicyLine(Struct, frozen=True):
    """The policy. Rules in its own order."""

    file: str | None
    """As named; None: the one that comes with npqplan."""
    rules: tuple[RuleLine, ...]


class EvidenceLine(Struct, frozen=True):
    """One thing that is amiss, or not known."""

    about: tuple[str, ...]
    """What it is about: ids of people and posts, slugs of roles and remits, a level, a school year."""
    state: Literal["not_met", "unknown"]
    text: str
    known: bool
    """It stands in the baseline, and is no worse now."""
    fails: bool
    """It makes the audit fail."""


class ResultLine(Struct, frozen=True):
    """What a rule found in a school. In the order of the policy, then of the schools, the trust first."""

    rule: str
    school: str | None
    """None: the trust itself. Its `cover-at-once` is that of all its schools together."""
    state: State
    text: str
    evidence: tuple[EvidenceLine, ...]
    entry: int
    """Which rule of `policy.rules`, from 0: a policy may have a rule several times."""
    severity: Severity
    known: bool
    """Not met or not known, and all of it stands in the baseline."""
    fails: bool
    """Something in its evidence makes the audit fail: exit code 1."""


class Summary(Struct, frozen=True):
    """How many results there are of each kind, and whether the audit passes."""

    passes: bool
    met: int
    not_met: int
    unknown: int
    failing: int
    """Of these, how many make the audit fail."""


class GoneLine(Struct, frozen=True):
    """Something in the baseline that is amiss no longer."""

    rule: str
    school: str | None
    about: tuple[str, ...]


class BaselineLine(Struct, frozen=True):
    """What was held against a baseline."""

    file: str
    """As named."""
    known: int
    """How much of the evidence stands in it."""
    new: int
    """How much does not, or has become worse."""
    gone: tuple[GoneLine, ...]


RegisterState: TypeAlias = Literal["met", "on_track", "at_risk", "missed", "unknown", "no_duty", "no_senco"]


class RegisterLine(Struct, frozen=True):
    """A SENCO, and how they stand with the law.

    First what is amiss or not known, then what is on track, then the rest; in each what is due first.
    """

    school: str | None
    person: str | None
    """None: a school that must have a SENCO has none on the roster."""
    appointed_on: date | None
    """None: not told."""
    due_on: date | None
    """The day by which the law asks for the qualification. None: not known, or no duty."""
    award: str | None
    """The qualification that they hold or study for: NPQSENCO, NASENCO."""
    award_status: Literal["passed", "in_progress"] | None
    award_on: date | None
    """When it was finished, where it is passed; when it was begun, where it is not."""
    state: RegisterState
    """`no_duty`: none by the school's type, or they leave before it is due. `no_senco`: the post is vacant,
    or nobody is named."""
    basis: str
    """Why it stands so."""
    cites: tuple[str, ...] = ()
    assumed: bool = False
    """Rests on something that nobody told: an answer could make it another. `basis` asks it."""

    @property
    def stands(self) -> str:
        """Its state; with perhaps before what an answer could turn, and apart where nobody is named."""
        if self.assumed and self.state == "no_senco":
            return "none_named"
        return f"perhaps_{self.state}" if self.assumed and self.state in {"at_risk", "missed"} else self.state


class AuditResult(Struct, frozen=True):
    """The whole answer of `audit`. People and schools are those it speaks of, in the canonical order."""

    npqplan: str
    report: Literal["audit"]
    schema_version: int
    as_of: date
    catalogue: CatalogueRef
    organisation: str
    policy: PolicyLine
    summary: Summary
    schools: tuple[SchoolRef, ...]
    people: tuple[PersonRef, ...]
    results: tuple[ResultLine, ...]
    senco_register: tuple[RegisterLine, ...]
    baseline: BaselineLine | None
    """None: no baseline was given."""
    diagnostics: tuple[Diagnostic, ...]
    sources: tuple[Source, ...]
    rosters: tuple[str, ...] = ()
    """The files this was made from, as named."""
    codes: str | None = None
    """Only with `--anonymous`: another where the codes stand for other people, as after somebody joined."""
