"""Company: who studies together, and which colleagues who have done it can support whom.

Companions share NPQ and intake in one school, at a similar level (the same or the next) or in the same
remit. Supporters are colleagues of the same school who passed the same NPQ, else any, and stay until
the end of the course.
"""

from npqplan.catalogue.model import LEVELS
from npqplan.planning.place import Place
from npqplan.planning.plan import Plan
from npqplan.planning.programme.arranging import are_companions, colleagues_who_stay, passed

MOST_OTHERS = 2
"""How many colleagues with another NPQ are named as supporters where nobody has the same one."""


def learn_with(place: Place, plan: Plan) -> tuple[str, ...]:
    """Who takes the same NPQ at the same intake beside them, in canonical order."""
    return tuple(
        other.person.id
        for other in plan.together.get((place.intake.id, place.npq.code, place.person.school), ())
        if are_companions(place, other, plan.problem)
    )


def supported_by(place: Place, plan: Plan) -> tuple[str, ...]:
    """Colleagues who have passed the same NPQ; where nobody has, a few who have passed any."""
    colleagues = colleagues_who_stay(place, plan.problem)
    same = [person.id for person in colleagues if place.npq.code in passed(person)]
    if same:
        return tuple(same)
    level = LEVELS.index(plan.problem.level(place.person))
    others = [person for person in colleagues if passed(person) & plan.problem.outlook.index.npqs.keys()]
    others.sort(key=lambda person: abs(LEVELS.index(plan.problem.level(person)) - level))
    return tuple(person.id for person in others[:MOST_OTHERS])
