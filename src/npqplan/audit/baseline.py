"""The baseline: what was amiss when a trust took the audit up, so that only what is new fails.

Something known may stay as it is or get better. Where it gets worse (a post loses one more successor, a
duty at risk is missed), it is new.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Final, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from npqplan.audit.asking import Line, State
from npqplan.audit.evaluate import Look

Key: TypeAlias = tuple[str, str | None, tuple[str, ...], bool]
VERSION: Final = 1
"""Of the format of the file."""
_RANK: Final[Mapping[State, int]] = {"met": 0, "unknown": 1, "not_met": 2}


class Known(Struct, frozen=True):
    """Something amiss, as a baseline keeps it. Ids as in CI formats."""

    rule: str
    """A rule of a policy; or, of a warning about a roster, its code."""
    school: str | None
    about: tuple[str, ...]
    state: State
    worth: int | None = None
    later: bool = False
    """Asked of a later day (`by`) and not of today."""

    @property
    def key(self) -> Key:
        """What it is about."""
        return self.rule, self.school, self.about, self.later


class BaselineFile(Struct, frozen=True):
    """What a baseline file holds."""

    baseline: int
    """The version of the format."""
    npqplan: str
    as_of: date
    findings: tuple[Known, ...]


class Baseline(Struct, frozen=True, dict=True):
    """All that was known."""

    findings: tuple[Known, ...] = ()

    def knows(self, found: Known) -> bool:
        """Whether something amiss was known, and was no better then."""
        return any(
            _RANK[found.state] <= _RANK[before.state]
            and (found.worth is None or before.worth is None or found.worth >= before.worth)
            for before in self._by_key.get(found.key, ())
        )

    def gone(self, found: Iterable[Known]) -> Iterator[Known]:
        """What was known and is amiss no longer."""
        still = {each.key for each in found}
        return (before for before in self.findings if before.key not in still)

    @cached_property
    def _by_key(self) -> Mapping[Key, Sequence[Known]]:
        by_key: dict[Key, list[Known]] = {}
        for each in self.findings:
            by_key.setdefault(each.key, []).append(each)
        return by_key


def known_as(look: Look, line: Line, code: Callable[[str], str]) -> Known:
    """Something amiss as a baseline keeps it. `code`: from an id to what CI may show in its place."""
    about = tuple(map(code, line.about))
    school = None if look.school is None else code(look.school)
    return Known(look.asked.rule, school, about, line.state, line.worth, look.asked.by is not None)


def amiss(looks: Iterable[Look], code: Callable[[str], str]) -> Iterator[Known]:
    """All that makes a result not met or not known."""
    return (known_as(look, line, code) for look in looks if look.state != "met" for line in look.amiss)


def written(now: Iterable[Known]) -> Baseline:
    """The baseline of what is amiss, in an order of its own; what is found twice, at its worst."""
    found: dict[Key, Known] = {}
    for known in now:
        found[known.key] = _worse(found.get(known.key, known), known)
    return Baseline(
        tuple(sorted(found.values(), key=lambda each: (each.rule, each.school or "", *each.key[2:])))
    )


def _worse(one: Known, other: Known) -> Known:
    """The worse of two states, and the lesser worth."""
    worths = [each.worth for each in (one, other) if each.worth is not None]
    state = max(one.state, other.state, key=_RANK.__getitem__)
    return replace(one, state=state, worth=min(worths, default=None))
