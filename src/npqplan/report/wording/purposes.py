"""What we say of a place: why it is in the plan, and what would be worse without it."""

from datetime import date

from npqplan.planning.place import Term
from npqplan.planning.worth import Loss
from npqplan.report.compose.prose import day, joined, number
from npqplan.report.wording.names import Names
from npqplan.rules.verdict import Reason

_LEVELS = {"middle": "middle leaders", "senior": "senior leaders", "head": "heads", "executive": "executives"}


def why(reason: Reason, names: Names) -> str:
    """Why a place is in the plan, without a capital or a full stop."""
    values = reason.values
    match reason.code:
        case "duty-senco":
            due = values.get("due")
            by = f" by {day(due)}" if isinstance(due, date) else ""
            return f"the law asks it of a SENCO within three years of appointment{by}"
        case "prepares-for":
            return f"prepares them for the post of {names.post(str(values['post']))}"
        case "second-successor":
            post = values.get("post")
            return f"gives {names.post(str(post)) if post else 'a critical post'} a second person prepared"
        case "gives-depth":
            place = "your first priority" if values.get("place") == 1 else "one of your priorities"
            return f"{names.remit(str(values['remit']))} is {place}, and they lead it"
        case "gives-depth-for-teaching":
            place = "your first priority" if values.get("place") == 1 else "one of your priorities"
            led = names.remit(str(values["remit"]))
            return f"{led} is {place}; nobody leads it yet, and they lead teaching or curriculum"
        case "gives-breadth":
            remit = values.get("remit")
            about = f" to {names.remit(str(remit))}" if remit else " to a priority"
            return f"adds a senior leader's breadth{about}"
        case "next-step":
            return f"is the NPQ of the step they want, to {names.role(str(values['role']))}"
        case "shared-by-middle-leaders":
            return "gives middle leaders one shared understanding of teaching"
        case "deepens-remit":
            return f"deepens what they lead: {names.remit(str(values['remit']))}"
        case "shares-implementation":
            level = _LEVELS.get(str(values["level"]), "leaders")
            return f"brings half of your {level} to a shared understanding of implementation"
        case "supports-beginners":
            people = values.get("people")
            whom = names.people(people) if isinstance(people, tuple) and people else "early career teachers"
            return f"equips them to support {whom}"
        case "applied-for":
            return "they have applied"
        case _:
            return "the school has decided on it"


def without(loss: Loss, names: Names) -> str:
    """What would be worse without a place, without a capital or a full stop."""
    match loss.term:
        case "duties" if loss.without_it[0] < loss.with_it[0]:
            return "a SENCO would not be qualified by the day the law sets"
        case "duties":
            return "a SENCO who is late already would be qualified later still"
        case "prepared_cover":
            return _unprepared(loss, names)
        case "combinations":
            return _uncombined(loss)
        case "second_successor":
            return "a critical post would have one person prepared, not two"
        case "implementation":
            return "fewer than half of the leaders at one level would share implementation"
        case "golden_thread":
            fewer = loss.with_it[0] - loss.without_it[0]
            who = "trainee or early career teacher" if fewer == 1 else "trainees and early career teachers"
            return f"{number(fewer)} {who} would have nobody with NPQLTD"
        case _:
            return "less would be achieved"


def _unprepared(loss: Loss, names: Names) -> str:
    by_post: dict[str, list[date]] = {}
    for on, post in loss.posts:
        by_post.setdefault(post, []).append(on)
    said = []
    for post, days in by_post.items():
        years = "in September" if len(days) == 1 else "from September"
        said.append(f"{names.post(post)} ({years} {min(days).year})")
    return f"one prepared person fewer, so that nobody would be left for {joined(said)}"


def _uncombined(loss: Loss) -> str:
    depth, breadth, _ = (before - after for before, after in zip(loss.with_it, loss.without_it, strict=True))
    if depth:
        return "a priority would have nobody with depth"
    if breadth:
        return "a priority would have nobody else with breadth"
    return "their own combination would stay incomplete"


TERMS: dict[Term, str] = {
    "duties": "legal duties",
    "prepared_cover": "prepared cover",
    "combinations": "combinations",
    "second_successor": "second successors",
    "implementation": "implementation",
    "golden_thread": "golden thread",
}
