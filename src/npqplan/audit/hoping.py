"""The same pipelines if every unknown fact were as kind as can be: could a verdict be another then?"""

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from npqplan.rules.ready import Ready, hoped_on
from npqplan.rules.verdict import Question
from npqplan.succession.pipeline import Pipelines, Prospect


def kindest(found: Pipelines) -> Pipelines:
    """Pipelines in which everybody is ready from the first day that they may be."""
    prospects = {post: tuple(map(_hoped, each)) for post, each in found.prospects.items()}
    return replace(found, prospects=prospects)


def _hoped(prospect: Prospect) -> Prospect:
    ready = prospect.readiness
    basis = ready.basis if isinstance(ready, Ready) else "convention"
    return replace(prospect, readiness=Ready(hoped_on(ready), basis, ready.reason, ready.until))


def question_of(prospects: Iterable[Prospect], day: date) -> Question | None:
    """The first question that might make one of them ready on a day, if there is one."""
    unsure = (
        prospect.readiness.sooner if isinstance(prospect.readiness, Ready) else prospect.readiness
        for prospect in prospects
        if prospect.is_perhaps_ready(day) and not prospect.is_ready(day)
    )
    return next((perhaps.question for perhaps in unsure if perhaps is not None), None)
