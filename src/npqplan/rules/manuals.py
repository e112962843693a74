"""The manuals of the rules: every code that a rule can give, and where it is explained.

A rule's docstring is its manual. The registry below is written out, so that reading it shows every rule
there is; a test holds it complete.
"""

import inspect
from types import ModuleType

from npqplan.rules import duties, funding, induction, notice, offers, prepared, readiness
from npqplan.rules.eligibility import (
    away,
    beginners,
    busy,
    early_years,
    executive,
    headship,
    history,
    leadership,
    leaving,
    mathematics,
    refusals,
    senco,
    senior,
    specialist,
)

REGISTRY: tuple[tuple[str, ModuleType, tuple[str, ...]], ...] = (
    ("funding", funding, funding.CODES),
    ("senco-duty", duties, duties.CODES),
    ("coaching-offer", offers, offers.CODES),
    ("history", history, history.CODES),
    ("refusals", refusals, refusals.CODES),
    ("leadership-npqs", leadership, leadership.CODES),
    ("specialist-npqs", specialist, specialist.CODES),
    ("npqh", headship, headship.CODES),
    ("npqel", executive, executive.CODES),
    ("npqsl", senior, senior.CODES),
    ("npqeyl", early_years, early_years.CODES),
    ("npqsenco", senco, senco.CODES),
    ("npqlpm", mathematics, mathematics.CODES),
    ("one-at-a-time", busy, busy.CODES),
    ("not-on-induction", beginners, beginners.CODES),
    ("leaving", leaving, leaving.CODES),
    ("away", away, away.CODES),
    ("notice", notice, notice.CODES),
    ("readiness", readiness, ()),
    ("prepared", prepared, ()),
    ("induction", induction, ()),
)
"""Name of the rule, the module that is it, and the codes of its reasons."""


def names() -> tuple[str, ...]:
    """The names of the rules, in the registry's order."""
    return tuple(name for name, _, _ in REGISTRY)


def manual(code: str) -> str | None:
    """The manual of the rule with this name, or that gives this code; None: there is none."""
    for name, module, codes in REGISTRY:
        if code == name or code in codes:
            return inspect.getdoc(module)
    return None
