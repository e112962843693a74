"""What an answer rests on: assumptions, and the sources cited anywhere in it."""

from npqplan.catalogue.model import Source
from npqplan.planning.plan import Plan
from npqplan.report.result import Cited
from npqplan.report.wording.names import Names

CONVENTIONS = (
    "start_and_pass",
    "judgement_stands_months",
    "ready_in_1_2_years",
    "acting_counts_after_weeks",
    "most_steps",
    "npqs_at_once",
    "induction_ends",
    "no_slack_months",
    "npqh_is_not_required",
)
LADDER = (
    "The usual years from one role to the next are a convention of this program, not a rule of DfE's: "
    "see `npqplan catalogue`."
)


def assumptions(plan: Plan, names: Names) -> tuple[Cited, ...]:
    """What the answer takes for granted."""
    outlook = plan.problem.outlook
    found = [Cited(LADDER)]
    expected = [intake for intake in plan.problem.intakes if intake.status == "expected"]
    if expected:
        said = outlook.index.conventions.get("intake_starts")
        rules = {place.funding.rules_of for place in plan.places if place.funding.rules_of}
        follows = ""
        if rules:
            follows = (
                f" Funding follows the rules of {', '.join(names.intake(rule) for rule in sorted(rules))}."
            )
        found.append(
            Cited(f"{said.text if said else ''}{follows}".strip(), tuple(said.cites) if said else ())
        )
    known = map(outlook.index.conventions.get, CONVENTIONS)
    found += [Cited(each.text, tuple(each.cites)) for each in known if each is not None]
    prices = sorted({place.npq.fee.priced_for for place in plan.places if place.npq.fee})
    if prices:
        whose = f"Prices are one provider's ({', '.join(prices)}) unless your roster gives your own"
        text = f"{whose}; VAT may come on top."
        cites = {
            source for place in plan.places for source, facts in place.npq.cites.items() if "fee" in facts
        }
        found.append(Cited(text, tuple(sorted(cites))))
    return tuple(found)


def sources(plan: Plan, cited: set[str]) -> tuple[Source, ...]:
    """The sources cited, in the catalogue's order."""
    return tuple(source for source in plan.problem.outlook.catalogue.sources if source.id in cited)
