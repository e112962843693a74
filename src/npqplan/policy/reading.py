"""From a document to a policy; and the one that is used where nobody gives another."""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct, field

from npqplan.diagnostics import Finding, Place, Route
from npqplan.documents import Document, load, read, shipped_bytes
from npqplan.policy.model import Policy

SHIPPED: Final = "policy.yaml"
"""The name under which messages speak of the shipped file."""


class ReadPolicy(Struct, frozen=True):
    """A document read as a policy. `policy` None: not even its outline could be made out."""

    document: Document
    policy: Policy | None
    findings: tuple[Finding, ...] = ()
    kept: Mapping[Route, tuple[int, ...]] = field(default_factory=dict)
    """Of lists from which something faulty was taken, where what is left stood in the document."""

    def place_of(self, rule: int, *steps: str | int) -> Place:
        """Where a rule of the policy, or something inside it, is written."""
        written = self.kept.get(("rules",), ())
        at = written[rule] if rule < len(written) else rule
        listed = isinstance(self.document.data, dict) and isinstance(self.document.data.get("rules"), list)
        return Place(self.document.file, ("rules", at, *steps) if listed else ("rules", *steps))


def read_policy(document: Document) -> ReadPolicy:
    """The policy that a document holds, and what is wrong with it (the document's own findings too)."""
    loaded = load(document, Policy, kind="policy")
    return ReadPolicy(document, loaded.value, loaded.findings, loaded.kept)


def shipped() -> ReadPolicy:
    """The policy that comes with the program."""
    return read_policy(read(shipped_bytes(SHIPPED), SHIPPED))
