"""Every law tried on a roster, so many times: fewer where the roster is large, the same on every machine."""

from itertools import islice
from random import Random
from typing import Final

from npqplan.planning.solving.side_by_side import Watch, nobody
from npqplan.report.fairness_result import BreachLine, Fairness, LawLine
from npqplan.report.wording.fairness import needs, tried
from npqplan.workflows.codes import codes_of, fingerprint
from npqplan.workflows.fairness.case import REAL, Broken, Case, Engine
from npqplan.workflows.fairness.registry import LAWS, Entry
from npqplan.workflows.reading import Inputs, Ready

_PLANS: Final = 300
"""People times plans, a law: what a large primary or a small secondary school does in some seconds."""
_PLANS_AT_MOST: Final = 10
_LOOKS: Final = 6_000
"""People times tries, a law that needs no plan."""
_LOOKS_AT_MOST: Final = 60
_LOOKS_AT_LEAST: Final = 10


def fairness(
    inputs: Inputs,
    ready: Ready,
    watch: Watch = nobody,
    *,
    engine: Engine = REAL,
    laws: tuple[Entry, ...] = LAWS,
) -> Fairness:
    """Try every law. `watch`: told how many have been tried, and how many there are."""
    case = Case(inputs, ready, engine)
    found = []
    for done, law in enumerate(laws):
        watch(done, len(laws))
        found.append(_line(law, case))
    watch(len(laws), len(laws))
    return Fairness(all(line.held is not False for line in found), tuple(found))


def how_often(law: Entry, people: int) -> int:
    """How many times a law is tried where there are so many people."""
    if law.plans:
        return max(1, min(_PLANS_AT_MOST, _PLANS // max(people, 1)))
    return max(_LOOKS_AT_LEAST, min(_LOOKS_AT_MOST, _LOOKS // max(people, 1)))


def _line(law: Entry, case: Case) -> LawLine:
    """A law as tried, up to the first breach. What is drawn depends on the law and on who is there."""
    dice = Random(f"{fingerprint(case.organisation)} {law.code}")  # noqa: S311 - drawn alike each time, no secret
    most = how_often(law, len(case.organisation.people))
    times = 0
    for broken in islice(law.trials(case, dice), most):
        times += 1
        if broken is not None:
            line = _breach(broken, case)
            return LawLine(law.code, held=False, tried=times, text=tried(law.code, line), breach=line)
    if not times:
        why = needs(law.code, proved=case.plan.proof == "optimal")
        return LawLine(law.code, held=None, tried=0, text=why, breach=None)
    return LawLine(law.code, held=True, tried=times, text=tried(law.code), breach=None)


def _breach(broken: Broken, case: Case) -> BreachLine:
    """Under codes, so that it can be reported as it stands."""
    codes = codes_of(case.organisation)
    known = {**codes.people, **codes.posts}
    return BreachLine(broken.what, tuple(known.get(each, each) for each in broken.about))
