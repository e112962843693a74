"""Section 4: who may be recommended which NPQ at which intake. What is unknown refuses nobody."""

from tests.oracle.calendar import first_day
from tests.oracle.ladder import EXECUTIVE, HEADS, MIDDLE_RANK, SENIOR, SENIOR_RANK, rank
from tests.oracle.plans import facts
from tests.oracle.plans.facts import Intake
from tests.oracle.plans.problem import Problem, level
from tests.oracle.plans.standing import induction_ends, possible_successor, ready_for_headship
from tests.oracle.reading import Person

_SEND = frozenset({"send", "inclusion"})
_PASTORAL = frozenset({"behaviour", "pastoral"})
_EXECUTIVE_ROLES = EXECUTIVE | {"chief_executive"}


def may_take(problem: Problem, person: Person, npq: str, intake: Intake) -> bool:
    """Whether every rule but those of time and of limits lets somebody take an NPQ at an intake."""
    return (
        not excluded(problem, person, npq)
        and npq not in person.refuses
        and not had(person, npq)
        and past_induction(problem, person)
        and stays(problem, person, npq, intake)
        and suits(problem, person, npq)
    )


def excluded(problem: Problem, person: Person, npq: str) -> bool:
    """Whether the school has ruled it out."""
    return any(entry["person"] == person.id and entry["npq"] == npq for entry in problem.listed("exclude"))


def had(person: Person, npq: str) -> bool:
    """Whether somebody has passed it, is on it, has deferred it or applied for it; NASENCO for NPQSENCO."""
    if npq == "NPQSENCO" and any(s.award == "NASENCO" and s.status == "passed" for s in person.studies):
        return True
    kept = {"passed", "in_progress", "deferred", "applied"}
    return any(study.award == npq and study.status in kept for study in person.studies)


def past_induction(problem: Problem, person: Person) -> bool:
    """Whether somebody is no beginner: on what comes after induction the plan does not spend."""
    return induction_ends(problem, person) is None


def stays(problem: Problem, person: Person, npq: str, intake: Intake) -> bool:
    """Whether somebody is still there on the day of the result."""
    return person.last_day is None or person.last_day >= problem.outcome(npq, intake.starts_on)


def suits(problem: Problem, person: Person, npq: str) -> bool:
    """Whether the NPQ is for somebody like them."""
    needs = _NEEDS.get(npq)
    if any(study.award == needs and study.status == "not_held" for study in person.studies):
        return False
    if not problem.facts.npqs[npq].leadership:
        return _specialist(person, npq)
    if npq == "NPQEYL" and ("early_years_practitioner" in person.roles or "early_years" in person.leads):
        return True
    return _leads_or_aspires(problem, person) and _LEADERSHIP[npq](problem, person)


def _specialist(person: Person, npq: str) -> bool:
    """Anyone teaching, from classroom teacher to head; of support staff, those in pastoral care."""
    if any(1 <= rank(role) <= rank("headteacher") for role in person.roles):
        return True
    if any(rank(role) for role in person.roles):
        return False
    return npq == "NPQLBC" and ("pastoral_support" in person.roles or bool(person.leads & _PASTORAL))


def _leads_or_aspires(problem: Problem, person: Person) -> bool:
    """Leads already, wants a leadership role, or is a possible successor to one."""
    if level(person) >= facts.MIDDLE or any(rank(role) >= MIDDLE_RANK for role in person.wants):
        return True
    return possible_successor(
        problem, person, lambda post: any(rank(role) >= MIDDLE_RANK for role in post.roles)
    )


def _npqsl(problem: Problem, person: Person) -> bool:
    if level(person) == facts.SENIOR or person.leads & problem.facts.whole_school:
        return True
    if level(person) < facts.SENIOR and any(rank(role) >= SENIOR_RANK for role in person.wants):
        return True
    return possible_successor(problem, person, lambda post: bool(SENIOR.intersection(post.roles)))


def _npqh(problem: Problem, person: Person) -> bool:
    if level(person) == facts.HEAD:
        return True
    wanted = HEADS & person.wants or any(
        post.id in person.wants_posts and HEADS.intersection(post.roles)
        for post in problem.world.roster.posts
    )
    if HEADS & person.refuses and not wanted:
        return False
    if ready_for_headship(problem, person):
        return True
    if level(person) < facts.SENIOR:
        return False
    wishes = [{"role": w} if isinstance(w, str) else w for w in problem.entries[person.id].get("wants", ())]
    days = [first_day(wish.get("by")) for wish in wishes if wish.get("role") in HEADS]
    return any(day is None or day <= problem.world.horizon for day in days)


def _npqel(_problem: Problem, person: Person) -> bool:
    return level(person) >= facts.HEAD or bool(person.wants & _EXECUTIVE_ROLES)


def _npqeyl(problem: Problem, person: Person) -> bool:
    return "early_years" in person.leads or possible_successor(
        problem, person, lambda post: "early_years" in post.remits
    )


def _npqsenco(problem: Problem, person: Person) -> bool:
    if "senco" in person.roles or (level(person) >= facts.SENIOR and person.leads & _SEND):
        return True
    return possible_successor(problem, person, lambda post: "senco" in post.roles)


_NEEDS = {"NPQEYL": "early_years_level_3", "NPQLPM": "maths_mastery"}
"""What somebody must have first; where nobody told, it is asked."""
_LEADERSHIP = {
    "NPQSL": _npqsl,
    "NPQH": _npqh,
    "NPQEL": _npqel,
    "NPQEYL": _npqeyl,
    "NPQSENCO": _npqsenco,
}
