"""All plans that are as good as can be: what is said of them where the solver proves nothing."""

from functools import partial

import pytest

from npqplan.planning.programme.columns import Part
from npqplan.planning.solving import best as module
from npqplan.planning.solving.best import Best
from npqplan.planning.solving.solver import Solver
from tests.planning.solving.test_solver import _knapsacks


def test_where_the_best_is_not_known_nobody_can_tell_what_is_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    programme, columns, worth = _knapsacks(40, 8)
    monkeypatch.setattr(module, "Solver", partial(Solver, most_work=len(programme.upper)))
    assert Best(programme, [Part("cost", worth)]).standing({columns[0]}) is None
