"""A school's priorities: who could give each of them depth, and who breadth."""

from datetime import date

from msgspec import Struct

from npqplan.organisation.model import Person, School
from npqplan.rules.outlook import Outlook

STAND_IN_REMITS = frozenset(("teaching", "curriculum"))
SENIOR = frozenset(("senior", "head", "executive"))


class Priority(Struct, frozen=True):
    """A priority of a school, who could give it depth, and who breadth."""

    school: School
    remit: str
    deepened_by: tuple[str, ...]
    led_by: tuple[Person, ...]
    """Who leads it; where nobody does, senior leaders who lead teaching or curriculum."""
    could_broaden: tuple[Person, ...]


def priorities_of(school: School, on: date, outlook: Outlook) -> tuple[Priority, ...]:
    """A school's priorities, most important first, with those who are here on a day."""
    people = tuple(person for person in outlook.organisation.people_of[school.id] if person.is_here(on))
    senior = tuple(person for person in people if outlook.ladder.level(person.role_slugs) in SENIOR)
    stand_in = tuple(person for person in senior if not STAND_IN_REMITS.isdisjoint(person.leads))
    found = []
    for remit in school.priorities:
        leaders = tuple(person for person in people if remit in person.remits_led)
        deepened_by = outlook.index.deepens(remit, school.phase)
        found.append(Priority(school, remit, deepened_by, leaders or stand_in, senior))
    return tuple(found)
