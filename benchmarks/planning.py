"""`python -m benchmarks.planning`: what planning takes by itself, with the solver's time apart.

No report: a roster is read, its pipelines found, and the plan made, in one process (one that has the solver
loaded is not forked). The solver's time is that of every question asked of it, those about equal plans
included.
"""

import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.__main__ import make_rosters
from npqplan.planning.plan import Plan, choose
from npqplan.planning.problem import Problem
from npqplan.planning.programme.columns import Sum
from npqplan.planning.solving.solver import Answer, Solver
from npqplan.rules.outlook import Outlook
from npqplan.succession.pipeline import pipelines
from npqplan.workflows.reading import File, read

_AS_OF = date(2026, 11, 21)
_CASES = (
    ("a school of 60", "60.yaml"),
    ("15 schools that share people", "15.yaml"),
)


class _Watched(Solver):
    """The solver, with its time and its questions counted."""

    seconds = 0.0
    questions = 0

    def largest(self, sum_: Sum) -> Answer:
        """As the solver answers."""
        start = time.perf_counter()
        try:
            return super().largest(sum_)
        finally:
            _Watched.seconds += time.perf_counter() - start
            _Watched.questions += 1


def planned(file: Path) -> Plan:
    """The plan of a roster."""
    ready = read([File(file.name, file.read_bytes())], None, _AS_OF).ready(strict=False)
    if ready is None:
        raise ValueError(file)
    return choose(Problem(pipelines(Outlook(ready.organisation, ready.catalogue, ready.as_of))))


def main() -> None:
    """Measure each case once."""
    from npqplan.planning.solving import search  # noqa: PLC0415 - where the solver is taken from

    vars(search)["Solver"] = _Watched  # to be watched, here and nowhere else
    print("| case | plan, s | solver, s | questions | NPQs | proof |")
    print("| --- | ---: | ---: | ---: | ---: | --- |", flush=True)
    with TemporaryDirectory() as name:
        make_rosters(Path(name))
        for case, file in _CASES:
            _Watched.seconds, _Watched.questions = 0.0, 0
            start = time.perf_counter()
            plan = planned(Path(name) / file)
            taken = time.perf_counter() - start
            print(
                f"| {case} | {taken:.2f} | {_Watched.seconds:.2f} | {_Watched.questions} "
                f"| {len(plan.places)} | {plan.proof} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
