"""What succession found of everybody, as the rules of eligibility ask for it."""

from npqplan.organisation.model import Person
from npqplan.rules.eligibility.context import Standing
from npqplan.rules.readiness import HEAD_ROLES, Assessor
from npqplan.rules.ready import Perhaps, Ready, hoped_on
from npqplan.succession.pipeline import Pipelines


def standings(found: Pipelines) -> dict[str, Standing]:
    """By person id; whoever is not in it stands nowhere."""
    horizon = found.outlook.horizon
    certain: dict[str, list[str]] = {}
    perhaps: dict[str, list[str]] = {}
    for post, prospects in found.covering.items():
        for prospect in prospects:
            readiness = prospect.readiness
            if isinstance(readiness, Ready) and readiness.on <= horizon:
                certain.setdefault(prospect.person.id, []).append(post)
            elif hoped_on(readiness) <= horizon:
                perhaps.setdefault(prospect.person.id, []).append(post)
    heads = {post.id for post in found.outlook.organisation.posts if set(HEAD_ROLES) & set(post.roles)}
    answer: dict[str, Standing] = {}
    for person in found.outlook.organisation.people:
        headship: bool | None = not heads.isdisjoint(certain.get(person.id, ()))
        if not headship:
            headship = _for_headship(person, found.assessor)
        if headship is False and not heads.isdisjoint(perhaps.get(person.id, ())):
            headship = None
        if headship is not False or person.id in certain or person.id in perhaps:
            own, unsure = certain.get(person.id, ()), perhaps.get(person.id, ())
            answer[person.id] = Standing(tuple(own), tuple(unsure), headship)
    return answer


def _for_headship(person: Person, assessor: Assessor) -> bool | None:
    """Whether somebody is ready for headship within the horizon, wherever it is; None: if a fact is so."""
    horizon = assessor.outlook.horizon
    answer: bool | None = False
    for role in HEAD_ROLES:
        if role in person.refuses_roles:
            continue
        match assessor.for_role(person, role):
            case Ready(on=on) if on <= horizon:
                return True
            case (Ready() | Perhaps()) as readiness if hoped_on(readiness) <= horizon:
                answer = None
            case _:
                pass
    return answer
