"""From a school as written to a school as the engine sees it."""

from npqplan.catalogue.lookup import Index
from npqplan.organisation.homes import Home
from npqplan.organisation.model import PlanWishes, School
from npqplan.organisation.references import References
from npqplan.organisation.wishes import build_wishes
from npqplan.organisation.words import Interpreter
from npqplan.roster.schools import SchoolEntry


def build_school(home: Home, entry: SchoolEntry, people: References, trusts: PlanWishes) -> School:
    """The school. `trusts`: what the trust asks of the plan, for what the school's own plan leaves out."""
    interpreter = people.interpreter
    place, plan = home.section.place, home.section.plan
    establishment_type = _establishment_type(entry, home, interpreter)
    return School(
        id=home.school or "",
        name=entry.name,
        urn=entry.urn,
        phase=entry.phase,
        setting=entry.setting,
        establishment_type=establishment_type,
        not_in_gias=entry.establishment_type == "none",
        in_england=_in_england(entry, establishment_type, interpreter.index),
        pupil_premium_top_half=entry.pupil_premium_top_half,
        rise=entry.rise,
        childminder=entry.childminder,
        on_childminder_list=entry.on_childminder_list,
        employment=entry.employment,
        priorities=interpreter.remits(entry.priorities, place, "priorities"),
        plan=build_wishes(*plan, home.school, people, trusts) if plan else None,
        reviewed_on=home.section.reviewed_on,
        made_id=entry.id is None,
        place=place,
    )


def _in_england(entry: SchoolEntry, establishment_type: int | None, index: Index) -> bool:
    """What was told; else in England, unless the type lies elsewhere (a Welsh establishment)."""
    if entry.in_england is not None:
        return entry.in_england
    return establishment_type is None or index.establishment_types[establishment_type].in_england


def _establishment_type(entry: SchoolEntry, home: Home, interpreter: Interpreter) -> int | None:
    code = entry.establishment_type
    if not isinstance(code, int):
        return None
    if code in interpreter.index.establishment_types:
        return code
    interpreter.note(
        "unknown-establishment-type",
        f"GIAS has no type of establishment with the code {code}",
        home.section.place / "establishment_type",
        _likely_types(interpreter.index),
    )
    return None


def _likely_types(index: Index) -> str:
    known = [
        index.establishment_types[code] for code in (1, 2, 5, 34, 28) if code in index.establishment_types
    ]
    return "for example " + ", ".join(f"{each.code} {each.title.lower()}" for each in known)
