"""What we say of what first gets worse in another plan, in plain words."""

from collections.abc import Callable, Mapping

from npqplan.planning.comparing import What, Worse
from npqplan.report.prose import joined, number, pounds, some
from npqplan.report.wording.names import Names

_FEW, _DAYS_AS_MONTHS, _DAYS_A_MONTH = 3, 60, 30.44
_LEVELS = {"middle": "middle leaders", "senior": "senior leaders", "head": "heads"}
ARRANGING: frozenset[What] = frozenset(("unfunded", "cost", "starts"))
"""What a place costs, as against what it keeps others from."""
IF_NOT_AWAY = "by the dates without time away, "


def worse(found: Worse, names: Names) -> str:
    """What would be worse, without a capital or a full stop: `nobody prepared would be left for ...`."""
    said = _SAID[found.what](found, names)
    return f"{IF_NOT_AWAY}{said}" if found.if_not_away else said


def _not_in_time(found: Worse, names: Names) -> str:
    who = names.people(found.about) if found.about else "a SENCO"
    return f"{who} would not be qualified as SENCO by the day the law sets"


def _later(found: Worse, _names: Names) -> str:
    days = found.amount
    if days < _DAYS_AS_MONTHS:
        return f"a SENCO would be qualified {number(days)} {'day' if days == 1 else 'days'} later"
    return f"a SENCO would be qualified {number(round(days / _DAYS_A_MONTH))} months later"


def _nobody(found: Worse, names: Names) -> str:
    by_post: dict[str, set[int]] = {}
    for on, post in found.posts:
        by_post.setdefault(names.seat(post), set()).add(on.year)
    if not by_post:
        return "one key post fewer would have somebody prepared"
    said = []
    for post, years in by_post.items():
        when = "in September" if len(years) == 1 else "from September"
        said.append(f"{post} ({when} {min(years)})")
    needed = ", when it is needed" if found.what == "nobody_when_needed" else ""
    return f"nobody prepared would be left for {some(said, _FEW)}{needed}"


def _no_depth(found: Worse, names: Names) -> str:
    remits = _remits(found, names)
    return f"nobody who leads {remits} would have the NPQ that deepens it" if remits else _A_PRIORITY


_A_PRIORITY = "one priority fewer would have somebody with the NPQ that deepens it"


def _lesser(found: Worse, names: Names) -> str:
    return f"a priority that you put lower would come before {_remits(found, names)}"


def _no_breadth(found: Worse, names: Names) -> str:
    remits = _remits(found, names) or "a priority"
    return f"no other senior leader would bring a leadership NPQ to {remits}"


def _remits(found: Worse, names: Names) -> str:
    said = []
    for each in found.about:
        school, _, remit = each.rpartition("/")
        there = f" ({names.school(school)})" if len(names.organisation.schools) > 1 else ""
        said.append(f"{names.remit(remit)}{'' if names.here == school else there}")
    return some(said, _FEW)


def _half(found: Worse, names: Names) -> str:
    kinds: dict[str, list[str]] = {}
    for each in found.about:
        person, _, kind = each.rpartition("/")
        kinds.setdefault(kind, []).append(names.person(person))
    said = {"specialist": "what they lead", "leadership": "the step up that they want"}
    parts = [
        f"{some(people, _FEW)} would be without an NPQ for {said[kind]}" for kind, people in kinds.items()
    ]
    return joined(parts) or "one leader fewer would have the NPQs that go with what they lead"


def _one_successor(found: Worse, names: Names) -> str:
    posts = names.any_of(found.about) if found.about else "a critical post"
    return f"fewer than two people would be prepared to be {posts}"


def _implementation(found: Worse, names: Names) -> str:
    said = []
    for each in found.about:
        school, _, level = each.rpartition("/")
        there = f" of {names.school(school)}" if len(names.organisation.schools) > 1 else ""
        said.append(f"{_LEVELS.get(level, 'leaders')}{'' if names.here == school else there}")
    leaders = joined(said) or "leaders at one level"
    return f"fewer than half of the {leaders} would share what NPQs teach on putting change into practice"


def _beginners(found: Worse, names: Names) -> str:
    who = some([names.person(person) for person in found.about], _FEW) or "a beginner"
    return f"{who} would have nobody with NPQLTD to support them"


def _unfunded(found: Worse, _names: Names) -> str:
    places = "one more place" if found.amount == 1 else f"{number(found.amount)} more places"
    return f"there would be {places} that nobody pays for"


def _cost(found: Worse, _names: Names) -> str:
    if found.at_most:
        return f"it would cost up to {pounds(found.amount)} more, unless DfE funds it"
    return f"it would cost {pounds(found.amount)} more"


def _starts(found: Worse, _names: Names) -> str:
    return f"it would take {_more(found, 'start')}"


def _more(found: Worse, what: str) -> str:
    return f"one {what} more" if found.amount == 1 else f"{number(found.amount)} {what}s more"


def _fewer(found: Worse) -> str:
    return "one person fewer" if found.amount == 1 else f"{number(found.amount)} people fewer"


def _waiting(found: Worse, _names: Names) -> str:
    if found.amount == 1:
        return "somebody would start an intake later"
    return f"people would start later, by {number(found.amount)} intakes in all"


_SAID: Mapping[What, Callable[[Worse, Names], str]] = {
    "not_in_time": _not_in_time,
    "later": _later,
    "nobody_prepared": _nobody,
    "nobody_when_needed": _nobody,
    "no_depth": _no_depth,
    "lesser_priority": _lesser,
    "unfunded": _unfunded,
    "no_breadth": _no_breadth,
    "half_missing": _half,
    "one_successor": _one_successor,
    "implementation": _implementation,
    "beginners": _beginners,
    "less_steady": lambda found, _: f"{_more(found, 'earlier recommendation')} would change",
    "cost": _cost,
    "starts": _starts,
    "alone": lambda found, _: f"{_fewer(found)} would start beside a colleague on the same NPQ",
    "unsupported": lambda found, _: f"{_fewer(found)} would have a colleague who has done the same NPQ",
    "waiting": _waiting,
}
"""By what gets worse."""
