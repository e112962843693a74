"""How many years ahead everybody is planned for: one answer looks equally far in every school."""

from npqplan.diagnostics import Finding
from npqplan.organisation.sections import Planned, Sections
from npqplan.organisation.words import Interpreter

_SHORTEST, _LONGEST, _USUAL = 1, 5, 3


def horizon_years(sections: Sections, interpreter: Interpreter) -> int:
    """The trust's horizon, or the longest that its schools ask for.

    A school that asks for another is told that it is planned with the rest.
    """
    own = _asked(sections.plan, interpreter)
    schools = [(section.plan, _asked(section.plan, interpreter)) for section in sections.schools]
    asked = [years for _, years in schools if years]
    common = own or (max(years or _USUAL for _, years in schools) if asked else _USUAL)
    for plan, years in schools:
        if plan and years and years != common:
            interpreter.findings.append(_not_used(plan, years, common))
    return common


def _asked(plan: Planned | None, interpreter: Interpreter) -> int | None:
    """The years of a plan; None where it does not say, or says what cannot be."""
    entry, place = plan or (None, None)
    years = entry.horizon_years if entry else None
    if place is None or years is None or _SHORTEST <= years <= _LONGEST:
        return years
    interpreter.note(
        "bad-horizon",
        f"`horizon_years` is {years}; a plan looks {_SHORTEST} to {_LONGEST} years ahead",
        place / "horizon_years",
        f"write a number from {_SHORTEST} to {_LONGEST}",
    )
    return None


def _not_used(plan: Planned, years: int, common: int) -> Finding:
    ahead = f"{common} year{'' if common == 1 else 's'}"
    return Finding(
        "horizon-not-used",
        "warning",
        f"these schools are planned together over {ahead}, so this school's {years} is not used",
        plan[1] / "horizon_years",
        "write it once, in the `plan` beside `trust:`; a school's own counts where its file is run by itself",
    )
