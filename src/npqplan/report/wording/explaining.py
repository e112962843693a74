"""What we say of another plan: why not, what instead, and the smallest change."""

from collections.abc import Iterator, Sequence

from npqplan.planning.counterfactual.replanning import Instead
from npqplan.planning.counterfactual.smallest import Smallest
from npqplan.planning.counterfactual.why_not import WhyNot
from npqplan.planning.place import Place
from npqplan.report.prose import joined, number, pounds, sentence, some
from npqplan.report.wording.barring import bar_text
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
    if found.worse is None or found.worse.what in ARRANGING:
        return f"{text}{_price(found.place)}"
    return f"{text}, and with it {worse(found.worse, names)}{_exchange(found, names, ': ')}"


def _price(place: Place | None) -> str:
    """What it would cost, as far as that is known."""
    if place is None or not place.cost:
        return ""
    if place.funding.outcome == "not_funded":
        return f", and it would cost {pounds(place.cost)}"
    return f", and it would cost up to {pounds(place.cost)}, unless DfE funds it"


def _suffers(found: WhyNot, names: Names) -> str:
    text, what = (
        (worse(found.worse, names), found.worse.what) if found.worse else ("nothing would be worse", None)
    )
    if what in ARRANGING and found.leave:
        do = "does" if len(found.leave) == 1 else "do"
        return f"it would do no more than {_places(found.leave, names)} {do}, and {text}"
    if what in ARRANGING:
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


def instead_text(found: Instead, names: Names, of: Place) -> str:
    """What would be without a place, the rest planned anew, in sentences."""
    if found.alike:
        alike = _any(found.alike, names, of)
        return sentence(f"{alike} would do as well, nothing else changing; the choice is yours")
    change = joined([*_changes(found, names, of)])
    if found.worse is None:
        return sentence(f"{change or 'nothing'}, which would be as good; the choice is yours")
    if not found.come:
        return sentence(f"nothing could take its place{f'; {change} either' if change else ''}")
    return sentence(f"at best {change}; but then {worse(found.worse, names)}")


def _any(places: Sequence[Place], names: Names, of: Place) -> str:
    """Whoever would do as well; of many, how many they are."""
    people = list(dict.fromkeys(place.person.id for place in places))
    if len(people) > _FEW:
        return f"any of {number(len(people))} others"
    by_npq: dict[str, list[str]] = {}
    for place in reversed({place.person.id: place for place in reversed(places)}.values()):
        by_npq.setdefault(place.npq.code, []).append(_who(place.person.id, names, of))
    return joined([f"{npq} for {joined(who, 'or')}" for npq, who in by_npq.items()], "or")


def _who(person: str, names: Names, of: Place) -> str:
    return "them" if person == of.person.id else names.person(person)


def _changes(found: Instead, names: Names, of: Place) -> Iterator[str]:
    """Person by person, what they would take, and what they would not."""
    for person in dict.fromkeys(place.person.id for place in (*found.come, *found.leave)):
        come = joined([place.npq.code for place in found.come if place.person.id == person])
        leave = joined([place.npq.code for place in found.leave if place.person.id == person])
        who = _who(person, names, of)
        instead = f" in place of {leave}" if come and leave else ""
        yield f"{come or f'no {leave}'}{instead} for {who}"


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
        return f"No single change that was tried takes {npq} out of the plan, {who}'s own no to it apart."
    return sentence(f"{npq} would drop out of the plan {condition(found.change, names)}")


def smallest_for_post_text(found: Smallest, names: Names, post: str, *, second: bool) -> str:
    """What would give a post one prepared person more, in a sentence."""
    who = "a second person" if second else "somebody"
    if found.change is None:
        return f"No change that was tried would prepare {who} to be {names.seat(post)}: not {NONE_TRIED}."
    return sentence(f"{who} would be prepared to be {names.seat(post)} {condition(found.change, names)}")
