"""What `check --fairness` says: whether all laws held, what was tried for each, and what to do if not."""

from collections.abc import Iterator, Sequence

from npqplan.report.fairness_result import Fairness, LawLine
from npqplan.report.page import Block, Heading, Notice, Page, Paragraph, Run, Table
from npqplan.report.prose import capital, count, joined, number
from npqplan.report.wording.fairness import TITLES, broke

_LIMITS = (
    "The larger the roster, the fewer the tries; the same roster is tried in the same way every time. Trying "
    "can find unfairness, and cannot rule it out. npqplan rule order-of-rows (time-away ...) tells "
    "more of a law."
)


def compose_fairness(found: Fairness | None, version: str) -> Page:
    """The page. None: errors stood in the way. `version`: the program's."""
    return Page("Fairness", tuple(_blocks(found, version)))


def _blocks(found: Fairness | None, version: str) -> Iterator[Block]:
    yield Heading("Fairness", aside="tried on your own roster")
    if found is None:
        yield Paragraph("Not tried: what is wrong has to be put right first.")
        return
    broken = [law for law in found.laws if law.held is False]
    yield Paragraph(_summary(found.laws, broken))
    for law in broken:
        yield Notice(_to_report(law, version), "bad")
    yield Table(
        ("What must hold", "What was tried, and seen", "Times", "Held"),
        tuple((TITLES[law.law], law.text, str(law.tried or "-"), _held(law)) for law in found.laws),
        weights=(4, 7, 1, 1),
        right=(2,),
    )
    yield Paragraph((Run(_LIMITS, "quiet"),))


def _summary(laws: Sequence[LawLine], broken: Sequence[LawLine]) -> str:
    tried = [law for law in laws if law.held is not None]
    times = count(sum(law.tried for law in tried), "time")
    changes = f"npqplan changed a copy of your roster {times}, answered anew, and compared."
    if broken:
        return f"{capital(number(len(broken)))} of {number(len(tried))} laws did not hold. {changes}"
    untried = [f"“{TITLES[law.law]}”" for law in laws if law.held is None]
    rest = f" Not tried: {joined(untried)}." if untried else ""
    return f"All {number(len(tried))} laws {'that were tried ' if untried else ''}held. {changes}{rest}"


def _held(law: LawLine) -> str:
    match law.held:
        case None:
            return "-"
        case True:
            return "yes"
        case False:
            return "NO"


def _to_report(law: LawLine, version: str) -> str:
    what = f": {broke(law.breach)}" if law.breach else ""
    return (
        f"“{TITLES[law.law]}” did not hold. This is a fault of npqplan, not of your roster. Please report: "
        f"“npqplan {version}, {law.law}, try {law.tried}{what}”. That names nobody: its codes are those of "
        "npqplan recommend --anonymous. Until it is mended, do not rest a decision on the report alone."
    )
