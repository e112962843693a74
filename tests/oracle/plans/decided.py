"""Places that stand in every plan: kept by the school, or applied for."""

from tests.oracle.calendar import first_day
from tests.oracle.plans.problem import Place, Problem


def decided(problem: Problem) -> frozenset[Place]:
    """What is kept, and what people have applied for and nobody ruled out: at its intake, else the next."""
    return frozenset(
        Place(entry["person"], entry["npq"], entry["intake"]) for entry in problem.listed("keep")
    ) | frozenset(_applications(problem))


def _applications(problem: Problem) -> list[Place]:
    return [
        Place(who, study["npq"], _intake(problem, study.get("started")))
        for who, entry in problem.entries.items()
        for study in entry.get("npqs", ())
        if study["status"] == "applied"
        and not any(
            ruled["person"] == who and ruled["npq"] == study["npq"] for ruled in problem.listed("exclude")
        )
    ]


def _intake(problem: Problem, written: object) -> str:
    said = first_day(written)
    return next((intake.id for intake in problem.intakes if intake.starts_on == said), problem.intakes[0].id)
