"""What a school or trust asks of the plan, in the catalogue's words."""

from collections.abc import Mapping

from npqplan.diagnostics import Place, quoted
from npqplan.organisation.model import Excluded, Kept, PlanWishes
from npqplan.organisation.order import canonical
from npqplan.organisation.references import References
from npqplan.organisation.words import Interpreter
from npqplan.roster.plan import PlanEntry

_SHORTEST, _LONGEST, _USUAL = 1, 5, 3


def build_wishes(
    entry: PlanEntry,
    place: Place,
    school: str | None,
    people: References,
    trusts: PlanWishes | None = None,
) -> PlanWishes:
    """The wishes of a plan; of a school's own, what it does not say is as the trust says."""
    interpreter = people.interpreter
    years = entry.horizon_years
    if years is not None and not _SHORTEST <= years <= _LONGEST:
        interpreter.note(
            "bad-horizon",
            f"`horizon_years` is {years}; a plan looks {_SHORTEST} to {_LONGEST} years ahead",
            place / "horizon_years",
            f"write a number from {_SHORTEST} to {_LONGEST}",
        )
        years = None
    return PlanWishes(
        horizon_years=years or (trusts.horizon_years if trusts else _USUAL),
        budget=entry.budget,
        fees={**(trusts.fees if trusts else {}), **_fees(entry, place, interpreter)},
        places_per_intake=_first(entry.places_per_intake, trusts.places_per_intake if trusts else None),
        two_at_once=bool(_first(entry.two_at_once, trusts.two_at_once if trusts else None)),
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
