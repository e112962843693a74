"""The values that options and arguments may take, where that is quick to say; each with what it is.

Of these, Typer picks those that begin with the unfinished word.
"""

from collections.abc import Callable, Iterator
from typing import TypeAlias

Values: TypeAlias = Callable[[], Iterator[tuple[str, str]]]


def among(*known: str) -> Values:
    """Some words that speak for themselves."""

    def values() -> Iterator[tuple[str, str]]:
        return ((word, "") for word in known)

    return values


def npqs() -> Iterator[tuple[str, str]]:
    """The codes of the NPQs, and of what else DfE offers."""
    from npqplan.catalogue import shipped  # noqa: PLC0415 - read only where Tab is pressed on one

    yield from ((npq.code, npq.title) for npq in shipped().npqs)
    yield from ((offer.code, offer.title) for offer in shipped().other_offers)


def intakes() -> Iterator[tuple[str, str]]:
    """The ids of the intakes, the latest first."""
    from npqplan.catalogue import shipped  # noqa: PLC0415

    return (
        (each.id, f"starts {each.starts_on.isoformat()}, {each.status}")
        for each in reversed(shipped().intakes)
    )


def entries() -> Iterator[tuple[str, str]]:
    """What `npqplan catalogue` is most often asked to show: NPQs, intakes, roles and remits."""
    from npqplan.catalogue import shipped  # noqa: PLC0415

    yield from npqs()
    yield from intakes()
    yield from ((role.slug, role.title) for role in shipped().roles)
    yield from ((remit.slug, remit.title) for remit in shipped().remits)


def rules() -> Iterator[tuple[str, str]]:
    """The codes of rules and findings."""
    from npqplan.report.wording.codes import line  # noqa: PLC0415
    from npqplan.workflows.rule import manuals  # noqa: PLC0415

    return ((code, line(code, page)) for code, page in manuals().items())
