"""What has changed since an earlier plan, and why; each reason is found by doing.

A place that could have stayed is put back and the plan made anew: what suffers first is the reason.
"""

from collections.abc import Iterator
from typing import Final, TypeAlias

from msgspec import Struct

from npqplan.catalogue import intake_of
from npqplan.catalogue.model import Intake
from npqplan.planning.comparing import Worse
from npqplan.planning.place import Place
from npqplan.planning.plan import Plan
from npqplan.planning.since.earlier import Earlier, Was, has_begun, may_stand, start_of
from npqplan.planning.since.holding import AsGood, Idle, NoRoom, holding_on
from npqplan.planning.since.needless import needless
from npqplan.planning.since.otherwise import other_role, said_otherwise
from npqplan.planning.since.what_changed import What
from npqplan.rules.eligibility import assess
from npqplan.rules.eligibility.history import assess as history
from npqplan.rules.induction import induction_ends_on, is_on_induction
from npqplan.rules.verdict import NotMet, Reason

OF_FITNESS: Final = frozenset(
    ("not-yet-leading", "headship-not-near", "no-executive-step", "no-senior-step", "not-in-early-years")
) | {"not-towards-senco", "does-not-teach", "wants-headship-later"}
"""Rules that say for whom an NPQ is: what the roster says otherwise than then is the nearer reason."""
MOST_TRIED: Final = 12
"""So many places at most are put back to see what suffers."""
Why: TypeAlias = Reason | Worse | AsGood | NoRoom


class Change(Struct, frozen=True):
    """One thing that is not as it was. `was` None: new; `place` None: not in the plan any more."""

    what: What
    was: Was | None
    place: Place | None
    why: Why | None
    """None: the plan is better so, and nobody has looked in what."""
    counts: bool = False
    """Whether it is one of the changes that steadiness counts."""


class Changes(Struct, frozen=True):
    """What has changed, in the order of the earlier plan; then what is new."""

    earlier: Earlier
    standing: int
    """How many places stand as they were."""
    changes: tuple[Change, ...]


def changes(plan: Plan, earlier: Earlier) -> Changes:
    """Everything that is not as it was in an earlier plan."""
    known = {(was.person, was.npq) for was in earlier.places}
    by_start = {place.start for place in plan.places}
    gone = [was for was in earlier.places if start_of(was, plan.problem) not in by_start]
    tried = iter(range(MOST_TRIED))
    found = [_change(was, plan, earlier, tried) for was in gone]
    new = [
        Change("new", None, place, None)
        for place in plan.places
        if (place.person.id, place.npq.code) not in known
    ]
    return Changes(earlier, len(earlier.places) - len(gone), (*found, *new))


def _change(was: Was, plan: Plan, earlier: Earlier, tried: Iterator[int]) -> Change:
    problem = plan.problem
    person = problem.organisation.person_by_id.get(was.person)
    if person is None:
        return Change("left", was, None, Reason("since-left"))
    now = next((each for each in plan.places if each.start[:2] == (was.person, was.npq)), None)
    counts = not was.kept and may_stand(was, problem)
    had = None if was.npq not in problem.npq_order else _had(was, plan)
    if had is not None:
        return Change("passed" if had.code == "has-it" else "started", was, None, had)
    could = _as_it_was(was, now, plan)
    if now is not None:
        why = could if isinstance(could, Reason) else _why(was, could, now, plan, tried)
        return Change("moved", was, now, why, counts)
    return _gone(was, could, plan, earlier, tried=tried, counts=counts)


def _gone(  # noqa: PLR0913 - a place, and all that can tell why it is gone
    was: Was, could: Place | Reason, plan: Plan, earlier: Earlier, *, tried: Iterator[int], counts: bool
) -> Change:
    """What has become of a place that is in the plan no more."""
    said = None if was.kept else said_otherwise(was, plan, earlier)
    if isinstance(could, Reason):
        begun = could.code == "since-begun"
        if could.code in OF_FITNESS:
            could = said or other_role(was, plan, earlier) or could
        return Change("not_started" if begun else "no_longer_allowed", was, None, could, counts)
    if was.kept:
        return Change("dropped", was, None, Reason("since-not-kept"))
    if said is not None:
        return Change("no_longer_useful", was, None, said, counts)
    why = _why(was, could, None, plan, tried)
    return Change("no_longer_useful" if isinstance(why, Reason) else "dropped", was, None, why, counts)


def _had(was: Was, plan: Plan) -> Reason | None:
    """That somebody has passed or begun the NPQ since."""
    person = plan.problem.organisation.person_by_id[was.person]
    verdict = history(plan.candidates.context.applicant(person), plan.problem.npq(was.npq))
    return verdict.reason if isinstance(verdict, NotMet) else None


def _as_it_was(was: Was, now: Place | None, plan: Plan) -> Place | Reason:
    """The place at that intake, where it could still be had; else why it cannot."""
    problem = plan.problem
    _, code, intake_id = start = start_of(was, problem)
    intake = intake_of(problem.outlook.catalogue, intake_id)
    if code not in problem.npq_order:
        return Reason("since-no-npq", {"npq": code})
    if has_begun(intake_id, problem):
        return Reason("since-begun", {"intake": intake_id})
    if now is not None and now.kept:
        return Reason("since-applied" if _has_applied(now) else "since-decided")
    if intake is None or intake not in problem.intakes:
        return Reason("since-no-intake")
    return plan.candidates.at(start) or _refusal(was, intake, plan)


def _refusal(was: Was, intake: Intake, plan: Plan) -> Reason:
    """The rule that refuses it, that they leave before all others; where none does, places or money."""
    problem = plan.problem
    person = problem.organisation.person_by_id[was.person]
    if is_on_induction(person, problem.outlook.as_of):
        return Reason("on-induction", {"ends_on": induction_ends_on(person, problem.outlook.as_of)})
    verdicts = assess(person, problem.npq(was.npq), intake, plan.candidates.context)
    refused = [verdict.reason for verdict in verdicts if isinstance(verdict, NotMet)]
    if refused:
        return min(refused, key=lambda reason: reason.code != "leaves-before-the-result")
    return Reason("since-no-places" if problem.places_per_intake(person) == 0 else "since-no-money")


def _has_applied(place: Place) -> bool:
    return any(reason.code == "applied-for" for _, reason in place.reasons)


def _why(was: Was, place: Place, now: Place | None, plan: Plan, tried: Iterator[int]) -> Why | None:
    """Why the plan does without a place that it could have; a reason where nothing is worse for it."""
    if now is None and not any(place.start in scope.useful for scope in plan.scoped):
        return needless(was, place, plan)
    why = None if next(tried, None) is None else holding_on(plan, place)
    return needless(was, place, plan) if isinstance(why, Idle) else why
