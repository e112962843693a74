"""The answer of `audit`: the plan that `recommend` makes, held against a policy."""

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from npqplan.audit.asking import Asked
from npqplan.audit.assemble import Given, assemble
from npqplan.audit.baseline import Baseline, amiss, known_as
from npqplan.audit.doubts import Doubt, doubts
from npqplan.audit.evaluate import Look, looks
from npqplan.audit.facts import Facts
from npqplan.audit.held import WITHHELD, Found, Held, held, rewritten
from npqplan.audit.places import places
from npqplan.audit.understanding import understand
from npqplan.catalogue import index_of
from npqplan.documents import Document, locate
from npqplan.documents import read as read_document
from npqplan.documents.positions import Positions
from npqplan.planning.problem import Problem
from npqplan.policy import read_policy, shipped
from npqplan.report.audit_result import AuditResult
from npqplan.report.wording.called import Called
from npqplan.report.wording.names import Names
from npqplan.rules.outlook import Outlook
from npqplan.succession.pipeline import pipelines
from npqplan.workflows.reading import File, Inputs, Ready
from npqplan.workflows.reading_anonymous import anonymous
from npqplan.workflows.reading_by_id import by_id
from npqplan.workflows.recommend import recommend

Naming: TypeAlias = Literal["names", "ids", "codes"]


class Audited(Struct, frozen=True):
    """What an audit found, before it is told in names, ids or codes."""

    ready: Ready
    documents: Mapping[str, Document]
    policy: tuple[Asked, ...]
    policy_file: str | None
    facts: Facts
    looks: tuple[Look, ...]

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """The warnings about the documents."""
        return doubts(self.ready.diagnostics, self.ready.organisation)

    def lines(self) -> Mapping[str, tuple[str, int]]:
        """The file and line of every school, post and person, by their ids as CI shows them."""
        positions = {file: Positions(document) for file, document in self.documents.items()}
        return {
            id_: (place.file, positions[place.file].span(place).line)
            for id_, place in places(self.ready.organisation, _called(self.ready, "ids")).items()
            if place.file in positions
        }

    def held(self, file: str, before: Baseline) -> Held:
        """A baseline against what was found."""
        return held(file, before, self._found())

    def rewritten(self, file: str, before: Baseline) -> Held:
        """The baseline to write over another, of which what was not looked at stays."""
        return rewritten(file, before, self._found())

    def _found(self) -> Found:
        code = _called(self.ready, "ids").any_id
        now = (*amiss(self.looks, code), *(doubt.known_as(code) for doubt in self.doubts))
        seen = tuple(known_as(look, line, code) for look in self.looks for line in look.lines)
        return Found(now, seen, self.policy, self.facts, code)


def with_policy(inputs: Inputs, file: File | None) -> tuple[Inputs, tuple[Asked, ...]]:
    """What a policy (None: the one shipped) asks, and the inputs with whatever is wrong in it."""
    read = shipped() if file is None else read_policy(read_document(file.content, file.name, "policy"))
    findings = read.findings
    asked: tuple[Asked, ...] = ()
    if inputs.organisation is not None:
        understood = understand(read, inputs.organisation, index_of(inputs.catalogue), inputs.as_of)
        findings, asked = (*findings, *understood.findings), understood.asked
    documents = {**inputs.documents, read.document.file: read.document} if file else inputs.documents
    found = (*inputs.findings, *findings)
    return replace(inputs, documents=documents, findings=found, diagnostics=locate(found, documents)), asked


def audit(ready: Ready, inputs: Inputs, policy: Sequence[Asked], policy_file: str | None) -> Audited:
    """Every rule of the policy, asked about every school."""
    outlook = Outlook(ready.organisation, ready.catalogue, ready.as_of)
    facts = Facts(Problem(pipelines(outlook)), recommend(ready))
    found = tuple(looks(policy, facts))
    return Audited(ready, inputs.documents, tuple(policy), policy_file, facts, found)


def told(
    audited: Audited, naming: Naming, baseline: Held | None = None, *, strict: bool = False
) -> AuditResult:
    """The answer, in names, in ids (for CI) or in codes (anonymous)."""
    given = Given(
        called=_called(audited.ready, naming),
        codes=_called(audited.ready, "ids"),
        policy=audited.policy_file,
        held=baseline,
        strict=strict,
        in_codes=naming == "codes",
    )
    answer = assemble(audited.looks, audited.doubts, audited.policy, audited.facts, given)
    if naming != "codes":
        return answer
    shown = anonymous(audited.ready)
    hidden = WITHHELD if answer.policy.file else None
    return replace(
        answer,
        policy=replace(answer.policy, file=hidden),
        baseline=replace(answer.baseline, file=WITHHELD) if answer.baseline else None,
        catalogue=replace(answer.catalogue, file=shown.own_catalogue),
        diagnostics=shown.diagnostics,
        rosters=shown.rosters,
        codes=shown.codes,
    )


def _called(ready: Ready, naming: Naming) -> Called:
    match naming:
        case "names":
            shown = ready.organisation
        case "ids":
            shown = by_id(ready.organisation)
        case "codes":
            shown = anonymous(ready).organisation
    return Called.of(ready.organisation, Names(shown, ready.catalogue))
