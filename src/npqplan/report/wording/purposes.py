"""What we say of a place: why it is in the plan, and what would be worse without it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

from npqplan.planning.place import Term
from npqplan.planning.reasons.worth import Loss
from npqplan.report.prose import day, joined, number
from npqplan.report.wording.names import Names
from npqplan.report.wording.worse import IF_NOT_AWAY
from npqplan.rules.verdict import Reason, Value

Values: TypeAlias = Mapping[str, Value]
_ONE = {"middle": "middle leader", "senior": "senior leader", "head": "head"}
_LEVELS = {"middle": "middle leaders", "senior": "senior leaders", "head": "heads", "executive": "executives"}


def why(reason: Reason, names: Names) -> str:
    """Why a place is in the plan, without a capital or a full stop."""
    return _WHY[reason.code](reason.values, names)


def duty(values: Values, _names: Names) -> str:
    """That the law asks for it, and by when."""
    due = values.get("due")
    by = f": by {day(due)}" if isinstance(due, date) else ""
    return f"the law asks it of a SENCO within three years of appointment{by}"


def _second(values: Values, names: Names) -> str:
    post = values.get("post")
    seat = names.seat(str(post)) if post else "a successor"
    if values.get("already") == 0:
        return f"prepares them to be {seat}, so that two people are prepared"
    return f"makes a second person prepared to be {seat}"


def _depth(values: Values, names: Names) -> str:
    return f"{names.remit(str(values['remit']))} is {_priority(values)}, and they lead it"


def _depth_for_teaching(values: Values, names: Names) -> str:
    led = names.remit(str(values["remit"]))
    nobody = "who leads it stays" if values.get("led") == "today" else "leads it yet"
    return f"{led} is {_priority(values)}; nobody {nobody}, and they lead teaching or curriculum"


def _priority(values: Values) -> str:
    return "your first priority" if values.get("place") == 1 else "one of your priorities"


def _breadth(values: Values, names: Names) -> str:
    remit = values.get("remit")
    return f"adds a senior leader's breadth to {names.remit(str(remit)) if remit else 'a priority'}"


def _implementation(values: Values, _names: Names) -> str:
    level, leaving = str(values["level"]), values.get("leaving")
    if values.get("leaders") == 1:
        one = _ONE.get(level, "leader at this level")
        whom = f"the one {one} who stays" if leaving else "the head" if level == "head" else f"your one {one}"
        return f"gives {whom} what NPQs teach about putting change into practice"
    those = f"{_LEVELS.get(level, 'leaders')}{' who stay' if leaving else ''}"
    return f"brings at least half of your {those} to a shared understanding of implementation"


def _beginners(values: Values, names: Names) -> str:
    people = values.get("people")
    whom = names.people(people) if isinstance(people, tuple) and people else "early career teachers"
    return f"equips them to support {whom}"


def _next_step(values: Values, names: Names) -> str:
    wanted, step = str(values["wanted"]), str(values["role"])
    before = "" if wanted == step else f", and the step before it is {names.role(step)}"
    return f"they want to be {names.role(wanted)}{before}"


_WHY: Mapping[str, Callable[[Values, Names], str]] = {
    "duty-senco": duty,
    "prepares-for": lambda values, names: f"prepares them to be {names.seat(str(values['post']))}",
    "second-successor": _second,
    "gives-depth": _depth,
    "gives-depth-for-teaching": _depth_for_teaching,
    "gives-breadth": _breadth,
    "next-step": _next_step,
    "shared-by-middle-leaders": lambda _, __: "gives middle leaders one shared understanding of teaching",
    "deepens-remit": lambda values, names: f"deepens what they lead: {names.remit(str(values['remit']))}",
    "shares-implementation": _implementation,
    "supports-beginners": _beginners,
    "applied-for": lambda _, __: "they have applied",
    "kept": lambda _, __: "the school has decided on it",
}
"""By the code of the reason."""


def without(loss: Loss, names: Names) -> str:
    """What would be worse without a place, without a capital or a full stop."""
    said = _unprepared(loss, names) if loss.term == "prepared_cover" else _WITHOUT[loss.term](loss)
    return f"{IF_NOT_AWAY}{said}" if loss.if_not_away else said


def _unqualified(loss: Loss) -> str:
    if loss.without_it[0] < loss.with_it[0]:
        return "a SENCO would not be qualified by the day the law sets"
    return "by what is told here, a SENCO would be qualified later still than the law asks"


def _unsupported(loss: Loss) -> str:
    fewer = loss.with_it[0] - loss.without_it[0]
    who = "trainee or early career teacher" if fewer == 1 else "trainees and early career teachers"
    return f"{number(fewer)} {who} would have nobody with NPQLTD"


def _unprepared(loss: Loss, names: Names) -> str:
    by_post: dict[str, list[date]] = {}
    for on, post in loss.posts:
        by_post.setdefault(names.seat(post), []).append(on)
    said = []
    for post, days in by_post.items():
        years = "in September" if len(set(days)) == 1 else "from September"
        said.append(f"{post} ({years} {min(days).year})")
    return f"one prepared person fewer, so that nobody would be left for {joined(said)}"


def _uncombined(loss: Loss) -> str:
    depth, breadth, _ = (before - after for before, after in zip(loss.with_it, loss.without_it, strict=True))
    if depth:
        return "nobody who leads one of your priorities would have the NPQ that deepens it"
    if breadth:
        return "no other senior leader would bring a leadership NPQ to one of your priorities"
    return "they would be without an NPQ that goes with their work"


_WITHOUT: Mapping[Term, Callable[[Loss], str]] = {
    "duties": _unqualified,
    "combinations": _uncombined,
    "second_successor": lambda _: "a critical post would have one person prepared, not two",
    "implementation": lambda _: (
        "fewer than half of the leaders at their level would share what NPQs teach about putting change into "
        "practice"
    ),
    "golden_thread": _unsupported,
}
"""By the purpose that suffers."""
