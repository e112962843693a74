"""What a school or trust asks of the plan, in the catalogue's words."""

from collections.abc import Mapping

from npqplan.diagnostics import Place, quoted
from npqplan.organisation.model import Excluded, Kept, PlanWishes
from npqplan.organisation.order import canonical
from npqplan.organisation.references import References
from npqplan.organisation.words import Interpreter
from npqplan.roster.plan import PlanEntry


def build_wishes(
    entry: PlanEntry,
    place: Place,
    school: str | None,
    people: References,
    trusts: PlanWishes,
) -> PlanWishes:
    """The wishes of a plan. `trusts`: the horizon, and what counts where a school's own plan does not say."""
    interpreter = people.interpreter
    return PlanWishes(
        horizon_years=trusts.horizon_years,
        budget=entry.budget,
        fees={**trusts.fees, **_fees(entry, place, interpreter)},
        places_per_intake=_first(entry.places_per_intake, trusts.places_per_intake),
        two_at_once=bool(_first(entry.two_at_once, trusts.two_at_once)),
        keep=_kept(entry, place, school, people),
        exclude=_excluded(entry, place, school, people),
        place=place,
    )


def _first(own: int | None, trusts: int | None) -> int | None:
    return trusts if own is None else own


def _fees(entry: PlanEntry, place: Place, interpreter: Interpreter) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for word, pounds in (entry.fees or {}).items():
        code = interpreter.npq(word, place, "fees", word)
        if code in found:
            interpreter.note(
                "repeated-entry",
                f"{quoted(word)} has a price already",
                place / "fees" / word,
                "keep one of the two",
            )
        elif code is not None:
            found[code] = pounds
    return found


def _kept(entry: PlanEntry, place: Place, school: str | None, people: References) -> tuple[Kept, ...]:
    interpreter = people.interpreter
    found: list[Kept] = []
    for written, there in interpreter.kept.items(place, "keep", entry.keep):
        person = people.find(written.person, school, there, "person")
        npq = interpreter.npq(written.npq, there, "npq")
        intake = interpreter.intake(written.intake, there, "intake")
        if person and npq and intake:
            found.append(Kept(person, npq, intake, there))
    return tuple(sorted(found, key=lambda kept: (kept.intake, canonical(None, kept.person), kept.npq)))


def _excluded(entry: PlanEntry, place: Place, school: str | None, people: References) -> tuple[Excluded, ...]:
    interpreter = people.interpreter
    found: list[Excluded] = []
    for written, there in interpreter.kept.items(place, "exclude", entry.exclude):
        person = people.find(written.person, school, there, "person")
        npq = interpreter.npq(written.npq, there, "npq")
        if person and npq:
            found.append(Excluded(person, npq, written.why, there))
    return tuple(sorted(found, key=lambda excluded: (canonical(None, excluded.person), excluded.npq)))
