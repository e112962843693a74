"""The facts of the answer of `audit`: what `audit --format json` says, member for member."""

from collections.abc import Iterator
from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct

from npqplan.catalogue.model import Source
from npqplan.diagnostics import Diagnostic
from npqplan.report.result import CatalogueRef, PersonRef, SchoolRef

State: TypeAlias = Literal["met", "not_met", "unknown"]
Severity: TypeAlias = Literal["error", "warning"]

NoSenco: TypeAlias = Literal["vacant", "not_named"]
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
    warnings: int = 0
    """How many warnings about the documents make it fail: only with `--strict`, and none that was known."""


class WarningLine(Struct, frozen=True):
    """A warning about the documents, beside what it is about."""

    code: str
    school: str | None
    about: tuple[str, ...]
    """The id of the person or post in whose record it stands."""
    known: bool
    """It stands in the baseline."""
    fails: bool
    """It makes the audit fail."""


class GoneLine(Struct, frozen=True):
    """Something in the baseline that was not found this time."""

    rule: str
    """A rule of a policy, or the code of a warning about a roster."""
    school: str | None
    about: tuple[str, ...]


class BaselineLine(Struct, frozen=True):
    """What was held against a baseline."""

    file: str
    """As named."""
    known: int
    """How much of what is amiss stands in it, warnings about the rosters included; what two rules of the
    policy find alike is one."""
    new: int
    """How much does not, or has become worse."""
    gone: tuple[GoneLine, ...]
    """What was looked at and is amiss no longer."""
    not_looked_at: tuple[GoneLine, ...] = ()
    """What is of schools that are not on the rosters, or of what the policy does not ask; and while not all
    its schools are here, whatever is not found."""
    is_of_others: bool = False
    """None of its schools is on the rosters, so that nothing counts as known."""
    written: int | None = None
    """It has just been written, and holds so many findings."""


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
    warnings: tuple[WarningLine, ...] = ()
    """One for each warning among `diagnostics`, in their order."""
    rosters: tuple[str, ...] = ()
    """The files this was made from, as named."""
    codes: str | None = None
    """Only with `--anonymous`: another where the codes stand for other people, as after somebody joined."""

    @property
    def failing_findings(self) -> frozenset[Diagnostic]:
        """The warnings about the documents that make the audit fail."""
        return frozenset(found for found, line in self._doubts if line.fails)

    @property
    def known_findings(self) -> frozenset[Diagnostic]:
        """The warnings about the documents that stand in the baseline."""
        return frozenset(found for found, line in self._doubts if line.known)

    @property
    def _doubts(self) -> Iterator[tuple[Diagnostic, WarningLine]]:
        return zip(
            (each for each in self.diagnostics if each.severity == "warning"), self.warnings, strict=True
        )
