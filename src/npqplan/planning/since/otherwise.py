"""What the roster says otherwise than then, so that a place of the earlier plan has lost what it was for.

Only what the earlier report and the roster tell for certain: every purpose that the place served must be gone
by what the roster says now. Where that is so, there is no need to ask what a plan with the place would lose.
"""

from collections.abc import Callable, Iterator, Mapping

from npqplan.organisation.model import Person
from npqplan.planning.plan import Plan
from npqplan.planning.problem import Problem
from npqplan.planning.purposes import golden_thread
from npqplan.planning.since.earlier import Earlier, Was
from npqplan.rules.verdict import Reason

_DEPTH = "gives-depth"
_FOR_A_PRIORITY = frozenset((_DEPTH, "gives-depth-for-teaching", "gives-breadth"))
_HALF_OF: Mapping[str, str] = {
    "deepens-remit": "specialist",
    "shared-by-middle-leaders": "specialist",
    "next-step": "leadership",
}


def said_otherwise(was: Was, plan: Plan, earlier: Earlier) -> Reason | None:
    """The first such reason; None: some purpose may be there still."""
    problem = plan.problem
    person = problem.organisation.person_by_id[was.person]
    found: list[Reason] = []
    for term in was.serves:
        if term == "implementation" and was.npq not in problem.own_combination(person):
            continue  # gone with what asked for it
        told = tuple(_OF_A_PURPOSE[term](was, person, problem, earlier)) if term in _OF_A_PURPOSE else ()
        if not told:
            return None
        found += told
    return next(iter(found), None)


def other_role(was: Was, plan: Plan, earlier: Earlier) -> Reason | None:
    """That somebody has another role than then, where both are told."""
    then = earlier.roles.get(was.person, ())
    now = plan.problem.organisation.person_by_id[was.person].role_slugs
    return (
        Reason("since-other-role", {"then": then, "now": now}) if then and now and {*then} != {*now} else None
    )


def _duties(_was: Was, person: Person, problem: Problem, _earlier: Earlier) -> Iterator[Reason]:
    if person.id not in problem.duties_of:
        yield Reason("since-no-duty")


def _posts(was: Was, person: Person, problem: Problem, earlier: Earlier) -> Iterator[Reason]:
    """That every post it prepared them for is one that they have said no to, or is there no more."""
    roles = problem.outlook.index.roles
    there = {(post.school, post.roles, post.remits) for post in problem.organisation.posts}
    told = []
    for post in earlier.posts:
        prepares = any(was.npq in roles[role].prepared_by for role in post.roles if role in roles)
        if was.person not in post.successors or not prepares:
            continue
        refused = [role for role in post.roles if role in person.refuses_roles]
        if refused:
            told.append(Reason("since-refused", {"role": refused[0]}))
        elif (post.school, post.roles, post.remits) not in there:
            told.append(Reason("since-no-post", {"role": post.roles[0]}))
        else:
            return
    yield from told


def _combinations(was: Was, person: Person, problem: Problem, earlier: Earlier) -> Iterator[Reason]:
    """That what they led then is no priority or not theirs any more; or half of their own combination.

    Or that they do not stay for it.
    """
    if not _FOR_A_PRIORITY.isdisjoint(was.reasons):
        yield from _leaves(was, person, problem, earlier)
    if _DEPTH in was.reasons:
        for priority in earlier.priorities:
            if was.person not in priority.led_by or was.npq not in priority.deepened_by:
                continue
            school = problem.organisation.school_by_id.get(priority.school)
            if school is not None and priority.remit not in school.priorities:
                yield Reason("since-no-priority", {"remit": priority.remit})
            elif priority.remit not in person.remits_led:
                yield Reason("since-no-lead", {"remit": priority.remit})
    for code, kind in _HALF_OF.items():
        if code in was.reasons and not any(
            half.kind == kind and was.npq in half.npqs for half in problem.halves(person)
        ):
            yield from _no_half(was, person, kind, problem, earlier)


def _no_half(was: Was, person: Person, kind: str, problem: Problem, earlier: Earlier) -> Iterator[Reason]:
    roles = problem.outlook.index.roles
    refused = [
        role for role in sorted(person.refuses_roles) if role in roles and was.npq in roles[role].prepared_by
    ]
    if kind == "specialist":
        yield Reason("since-leads-other")
    elif refused:
        yield Reason("since-refused", {"role": refused[0]})
    elif set(earlier.roles.get(was.person, ())) == set(person.role_slugs):
        yield Reason("since-no-wish")


def _beginners(was: Was, person: Person, problem: Problem, earlier: Earlier) -> Iterator[Reason]:
    supported = (golden_thread.supporters(beginner, problem) for beginner in problem.beginners)
    if not any(person in people for people in supported):
        yield from _leaves(was, person, problem, earlier)
        yield Reason("since-no-beginners")


def _leaves(_was: Was, person: Person, problem: Problem, _earlier: Earlier) -> Iterator[Reason]:
    """That they have said that they leave before the plan is done: what their school had of it goes too."""
    if person.leaving_on is not None and problem.outlook.is_leaving(person):
        yield Reason("since-leaves", {"leaving_on": person.leaving_on})


_OF_A_PURPOSE: Mapping[str, Callable[[Was, Person, Problem, Earlier], Iterator[Reason]]] = {
    "duties": _duties,
    "prepared_cover": _posts,
    "second_successor": _posts,
    "combinations": _combinations,
    "implementation": _leaves,
    "golden_thread": _beginners,
}
"""By the term that the place served."""
