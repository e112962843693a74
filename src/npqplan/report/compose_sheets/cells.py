"""What cells of several sheets say."""

from collections.abc import Iterable, Mapping

from npqplan.report.compose.parts import Part
from npqplan.report.result import Outcome, Recommendation

DFE_PAYS: Mapping[Outcome, str] = {
    "funded": "yes",
    "review": "DfE decides",
    "not_funded": "no",
    "unknown": "not known",
}


def home(part: Part, school: str | None) -> str:
    """A school's full name; of what belongs to no school, the organisation's."""
    names = {known.id: known.name for known in part.result.schools}
    return names.get(school or "", part.result.organisation)


def listed(items: Iterable[str]) -> str:
    """`Ana Silva; Kim Lowe`."""
    return "; ".join(items)


def yes_or_no(*, yes: bool) -> str:
    """In words, as a filter shows them."""
    return "yes" if yes else "no"


def to_pay(line: Recommendation) -> int | None:
    """Pounds that are left to pay; None: it is not known who pays, or how much it is."""
    match line.funding.outcome:
        case "funded":
            return 0
        case "not_funded":
            return line.fee
        case "review" | "unknown":
            return None


def at_worst(line: Recommendation) -> int | None:
    """Pounds to pay if every fact not known turned out badly; None: the price is not known."""
    return 0 if line.funding.outcome == "funded" else line.fee
