"""The manual: a page for every rule, every code that a rule gives, and every finding in a document."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from types import ModuleType

from msgspec import Struct

from npqplan.audit.rules import RULES as OF_AUDITS
from npqplan.audit.understanding import MANUAL as ON_POLICIES
from npqplan.catalogue.check import CHECKS as ON_CATALOGUES
from npqplan.checks.manuals import manuals as of_findings
from npqplan.documents import MANUAL as OF_ANY_DOCUMENT
from npqplan.planning.purposes import (
    combinations,
    duties,
    golden_thread,
    implementation,
    prepared_cover,
    second_successor,
)
from npqplan.rules.manuals import REGISTRY as RULES
from npqplan.workflows.fairness.registry import LAWS

_OF_COMBINATIONS = (
    "gives-depth",
    "gives-depth-for-teaching",
    "gives-breadth",
    "deepens-remit",
    "next-step",
    "shared-by-middle-leaders",
)
_PURPOSES: tuple[tuple[str, ModuleType, tuple[str, ...]], ...] = (
    ("duties", duties, ("duty-senco",)),
    ("prepared-cover", prepared_cover, ("prepares-for",)),
    ("combinations", combinations, _OF_COMBINATIONS),
    ("second-successor", second_successor, ()),
    ("implementation", implementation, ("shares-implementation",)),
    ("golden-thread", golden_thread, ("supports-beginners",)),
)
"""What a place may be for, in the order in which it counts; the module, and the codes of its reasons."""
_DECIDED = {
    "kept": """A place that the school has decided on already.

It stands under `plan: keep` in the roster. It counts before everything else, but never against the law
or what is impossible.""",
    "applied-for": """A place that somebody has applied for.

The roster says so: an NPQ with `status: applied`. The plan keeps it at its intake, and asks whether the
application has been accepted.""",
}


class Chapter(Struct, frozen=True):
    """Pages that belong together: code -> manual, whose first line says what it is about."""

    title: str
    pages: Mapping[str, str]


@cache
def chapters() -> tuple[Chapter, ...]:
    """The whole manual."""
    on_catalogues = {each.CODE for each in ON_CATALOGUES}

    def of(wanted: Callable[[str], bool]) -> Mapping[str, str]:
        return {code: page for code, page in of_findings().items() if wanted(code)}

    return (
        Chapter("Rules", {name: _manual(rule) for name, rule, _ in RULES}),
        Chapter("What must be fair", {law.code: _manual(law.manual) for law in LAWS}),
        Chapter("What a place may be for", {name: _manual(each) for name, each, _ in _PURPOSES} | _DECIDED),
        Chapter(
            "What may be wrong in a roster",
            of(lambda code: code not in OF_ANY_DOCUMENT and code not in on_catalogues),
        ),
        Chapter("What may be wrong in any document", of(lambda code: code in OF_ANY_DOCUMENT)),
        Chapter("What may be wrong in a catalogue", of(lambda code: code in on_catalogues)),
        Chapter("Rules of an audit", {rule.SLUG: _manual(rule) for rule in OF_AUDITS}),
        Chapter("What may be wrong in an audit policy", ON_POLICIES),
    )


@cache
def manuals() -> Mapping[str, str]:
    """Every code with its page; a code that a rule gives has the rule's."""
    reasons = {code: _manual(each) for _, each, codes in (*RULES, *_PURPOSES) for code in codes}
    return reasons | {code: page for chapter in chapters() for code, page in chapter.pages.items()}


def manual(code: str) -> str | None:
    """The page of a code, however its words are joined; None if there is no such code."""
    wanted = _plain(code)
    return next((page for known, page in manuals().items() if _plain(known) == wanted), None)


def nearest(code: str) -> str | None:
    """The code that is most like a misspelt one."""
    plain = {_plain(known): known for known in manuals()}
    near: Iterable[str] = get_close_matches(_plain(code), plain, n=1)
    return next((plain[found] for found in near), None)


def _plain(code: str) -> str:
    return code.strip().casefold().replace("_", "-")


def _manual(rule: object) -> str:
    return inspect.getdoc(rule) or ""
