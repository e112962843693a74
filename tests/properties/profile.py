"""How long to search: a bounded default, and a long run where `NPQPLAN_PROPERTIES=long` is set."""

import os

from hypothesis import HealthCheck, settings

LONG = os.environ.get("NPQPLAN_PROPERTIES") == "long"


def searching(examples: int) -> settings:
    """So many examples, always the same ones; a hundred times as many in the long run, new each time."""
    return settings(
        max_examples=examples * 100 if LONG else examples,
        derandomize=not LONG,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
