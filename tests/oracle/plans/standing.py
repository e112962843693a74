"""What people hold, study or could be: the facts about a person on which several rules rest."""

from collections.abc import Callable
from datetime import date

from tests.oracle.calendar import august_of_school_year, years_after
from tests.oracle.covering import may_cover
from tests.oracle.ladder import HEADS
from tests.oracle.plans.problem import Problem
from tests.oracle.readiness import STAGES, readiness
from tests.oracle.reading import Person, Post, Study


def overdue(problem: Problem, study: Study) -> bool:
    """Whether the result of a study under way should have come already."""
    if study.started is None or study.award not in problem.facts.npqs:
        return False
    return problem.outcome(study.award, study.started) < problem.today


def has_npqs(problem: Problem, person: Person) -> frozenset[str]:
    """The NPQs that somebody holds or studies; study past the day of its result is not counted."""
    return frozenset(
        study.award
        for study in person.studies
        if study.status == "passed" or (study.status == "in_progress" and not overdue(problem, study))
    ).intersection(problem.facts.npqs)


def has(problem: Problem, person: Person) -> frozenset[str]:
    """The same, where NASENCO counts as NPQSENCO."""
    nasenco = any(study.award == "NASENCO" and study.status == "passed" for study in person.studies)
    return has_npqs(problem, person) | (frozenset({"NPQSENCO"}) if nasenco else frozenset())


def induction_ends(problem: Problem, person: Person) -> date | None:
    """The last day of a beginner's induction; None: no beginner."""
    if person.induction not in STAGES:
        return None
    if person.induction_ends is not None:
        return person.induction_ends
    return years_after(august_of_school_year(problem.today), STAGES[person.induction])


def possible_successor(problem: Problem, person: Person, fits: Callable[[Post], bool]) -> bool:
    """Whether somebody is, or may be, ready within the horizon for a post of a kind that is no step down."""
    return any(
        readiness(problem.world, person, post).maybe(problem.world.horizon)
        for post in problem.world.roster.posts
        if fits(post) and may_cover(problem.world, person, post)
    )


def ready_for_headship(problem: Problem, person: Person) -> bool:
    """Whether somebody is, or may be, ready within the horizon for a head's post, or to be their school's."""
    here = [
        Post(f"{role} of {person.school}", person.school, (role,), (), (), "critical", key=True)
        for role in sorted(HEADS)
    ]
    ready = any(readiness(problem.world, person, post).maybe(problem.world.horizon) for post in here)
    return ready or possible_successor(problem, person, lambda post: bool(HEADS.intersection(post.roles)))
