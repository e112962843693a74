"""What we say of another plan: why not, what instead, and the smallest change."""

from collections.abc import Mapping, Sequence

from npqplan.planning.counterfactual.barring import Bar, Limit
from npqplan.planning.counterfactual.replanning import Instead
from npqplan.planning.counterfactual.smallest import Smallest
from npqplan.planning.counterfactual.why_not import WhyNot
from npqplan.planning.place import Place
from npqplan.report.compose.prose import joined, pounds, sentence, some
from npqplan.report.wording import eligibility
from npqplan.report.wording.changes import condition
from npqplan.report.wording.names import Names
from npqplan.report.wording.worse import ARRANGING, worse

_FEW = 3
NONE_TRIED = "a wish, a judgement, a fact not told, a year more, a place more or one fee more"


def why_not_text(found: WhyNot, names: Names) -> str:
    """Why somebody is not to take an NPQ, or that they are; without a capital or a full stop."""
    match found.state:
        case "planned" | "decided":
            start = names.intake(found.place.intake.id) if found.place else ""
            how = "decided already" if found.state == "decided" else "in the plan"
            return f"{how}, from {start}"
        case "refused" | "no_room":
            return bar_text(found.bars[0], names)
        case "as_good":
            return f"it would be as good, so the choice is yours{_exchange(found, names, '; with it, ')}"
        case "unfunded":
            fee = found.place.fee if found.place else None
            price = f" ({pounds(fee)})" if fee is not None else ""
            return f"useful, but DfE would not fund it and no budget is given{price}: worth considering"
        case "no_purpose":
            return _no_purpose(found, names)
        case "worse":
            return _suffers(found, names)


def _no_purpose(found: WhyNot, names: Names) -> str:
    text = "no duty, post, priority or leader's own combination needs it"
    fee = found.place.cost if found.place else 0
    if found.worse is None or found.worse.what in ARRANGING:
        return f"{text}{f', and it would cost {pounds(fee)}' if fee else ''}"
    return f"{text}, and with it {worse(found.worse, names)}{_exchange(found, names, ': ')}"


def _suffers(found: WhyNot, names: Names) -> str:
    if found.worse is None:
        return "nothing would be worse"
    text = worse(found.worse, names)
    if found.worse.what in ARRANGING and found.leave:
        do = "does" if len(found.leave) == 1 else "do"
        return f"it would do no more than {_places(found.leave, names)} {do}, and {text}"
    if found.worse.what in ARRANGING:
        return f"what it would do, the plan does without it: {text}"
    return f"with it, {text}{_exchange(found, names, ': ')}"


def _exchange(found: WhyNot | Instead, names: Names, before: str) -> str:
    """What would go, and what would come besides."""
    parts = []
    if found.come:
        parts.append(f"{_places(found.come, names)} would come in")
    if found.leave:
        parts.append(f"{_places(found.leave, names)} would go")
    return f"{before}{', and '.join(parts)}" if parts else ""


def _places(places: Sequence[Place], names: Names) -> str:
    return some([f"{names.person(place.person.id)}'s {place.npq.code}" for place in places], _FEW)


_LIMITS: Mapping[Limit, str] = {
    "no_intake": "no intake starts within the years planned for",
    "no_places": "no starts are allowed at any intake",
    "money": "the budget has not its price{price} left in {intakes}",
    "price": "its price is not known, so that no budget can pay it",
    "time": "what is decided already takes their time in {intakes}",
    "full": "what is decided already takes every place in {intakes}",
}
"""By what bars it, rules apart."""


def bar_text(bar: Bar, names: Names) -> str:
    """A rule or a limit, without a capital or a full stop."""
    if bar.reason is not None:
        return eligibility.reason_text(bar.reason, names.by_id)
    intakes = joined([names.intake(intake) for intake in bar.intakes])
    price = f" of {pounds(bar.price)}" if bar.price is not None else ""
    return _LIMITS[bar.limit].format(intakes=intakes, price=price)


def instead_text(found: Instead, names: Names) -> str:
    """What would be without a place, the rest planned anew, in sentences."""
    change = _exchange(found, names, "")
    if found.worse is None:
        return sentence(
            f"it would be as good without: {change or 'nothing would be worse'}; the choice is yours"
        )
    if not found.come:
        return sentence(f"nobody and nothing could take its place{_exchange(found, names, '; ')}")
    return sentence(f"{change}, but {worse(found.worse, names)}")


def smallest_towards_text(found: Smallest, names: Names, npq: str | None) -> str:
    """What would give somebody a place, in a sentence."""
    if found.change is None:
        return f"No change that was tried would bring {npq or 'an NPQ'} into the plan: not {NONE_TRIED}."
    what = npq or joined(found.npqs) or "an NPQ"
    return sentence(f"{what} would be in the plan {condition(found.change, names)}")


def smallest_away_text(found: Smallest, names: Names, place: Place) -> str:
    """What would take a place out of the plan, in a sentence."""
    npq, who = place.npq.code, names.person(place.person.id)
    if found.change is None:
        return f"No change that was tried would take {npq} out of the plan; {who}'s own no to it would."
    return sentence(f"{npq} would drop out of the plan {condition(found.change, names)}")


def smallest_for_post_text(found: Smallest, names: Names, post: str, *, second: bool) -> str:
    """What would give a post one prepared person more, in a sentence."""
    who = "a second person" if second else "somebody"
    if found.change is None:
        return f"No change that was tried would prepare {who} to be {names.seat(post)}: not {NONE_TRIED}."
    return sentence(f"{who} would be prepared to be {names.seat(post)} {condition(found.change, names)}")
