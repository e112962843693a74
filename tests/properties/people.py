"""Small random people, realistic and nasty, as a roster writes them."""

from datetime import date, timedelta
from functools import cache
from typing import Any, TypeAlias

from hypothesis import strategies as st

Tree: TypeAlias = dict[str, Any]

SUPPORT = ("teaching_assistant", "pastoral_support", "school_business_manager")
MIDDLE = ("subject_leader", "phase_leader", "head_of_year", "lead_practitioner")
SENIOR = ("assistant_headteacher", "deputy_headteacher")
HEADS = ("headteacher", "head_of_school")
EXECUTIVE = ("executive_headteacher", "trust_director", "chief_executive")
TEACHING = ("teacher", *MIDDLE, "senco", *SENIOR, *HEADS)
KEY = ("senco", *SENIOR, *HEADS, *EXECUTIVE)
REMITS = ("send", "send", "inclusion", "literacy", "behaviour", "safeguarding", "early_years", "history")
LEADERSHIP_NPQS = ("NPQSENCO", "NPQSL", "NPQH", "NPQEL", "NPQEYL")
SPECIALIST_NPQS = ("NPQLT", "NPQLTD", "NPQLBC", "NPQLL")

roles = st.one_of(
    st.sampled_from(TEACHING),
    st.sampled_from((*SENIOR, "senco", "teacher", "phase_leader")),
    st.sampled_from((*SUPPORT, *HEADS)),
)
trust_roles = st.sampled_from(EXECUTIVE)
hopes = st.one_of(roles, st.sampled_from(("senco", "senco", *SENIOR, *HEADS)))
any_hopes = st.one_of(hopes, trust_roles)
covered = st.sampled_from(("senco", "headteacher", "head_of_school", "deputy_headteacher"))


@cache
def maybe(strategy: st.SearchStrategy[Any], *, often: bool = False) -> st.SearchStrategy[Any]:
    """The value, or None: half the time, or a quarter."""
    return st.one_of(*([strategy] * (3 if often else 1)), st.none())


def _years_before(today: date, years: int, days: int) -> date:
    try:
        day = today.replace(year=today.year - years)
    except ValueError:
        day = date(today.year - years, 2, 28)
    return day + timedelta(days=days)


@cache
def past_days(today: date) -> st.SearchStrategy[date]:
    """Days up to today, most of them where a rule turns: whole years ago, a day either side, a September."""
    turns = st.builds(_years_before, st.just(today), st.integers(0, 9), st.sampled_from((-1, 0, 1)))
    septembers = st.integers(today.year - 12, today.year).map(lambda year: date(year, 9, 1))
    anywhere = st.dates(_years_before(today, 12, 0), today)
    leap = st.just(date(2024, 2, 29))
    return st.one_of(septembers, turns, anywhere, leap).filter(lambda day: day <= today)


def written(day: date) -> date | str:
    """A first of September as people write it; anything else in full."""
    return f"{day:%Y-%m}" if (day.month, day.day) == (9, 1) else day


@st.composite
def stints(draw: st.DrawFn, today: date, roles: st.SearchStrategy[str], begun: date | None) -> Tree:
    """A role held: often ending the day before the present one began, or lasting just some years."""
    found: Tree = {"role": draw(roles)}
    ends = draw(past_days(today))
    if begun is not None and draw(st.booleans()):
        ends = begun - timedelta(days=draw(st.sampled_from((1, 1, 2, 22, 23, 40, 60, 80, -30))))
    length = draw(st.sampled_from((1, 2, 2, 3, 3, 3, 4, 6)))
    starts = _years_before(ends + timedelta(days=1), length, draw(st.sampled_from((-1, 0, 0, 0, 1))))
    if draw(st.integers(0, 5)) == 0:
        found |= {"role": draw(covered), "acting": True}
        starts = ends - timedelta(days=draw(st.sampled_from((20, 75, 76, 77, 120))))
    if draw(st.integers(0, 7)):
        found["from"] = written(starts)
    if ends <= today and draw(st.integers(0, 7)):
        found["until"] = ends
    elif found.get("acting") and draw(st.booleans()):
        found["until"] = max(starts, today) + timedelta(days=draw(st.sampled_from((0, 1, 60, 300))))
    return found


def day_of(written: date | str) -> date:
    """What `written` wrote."""
    return date.fromisoformat(f"{written}-01") if isinstance(written, str) else written


@cache
@st.composite
def studies(draw: st.DrawFn, today: date) -> Tree:
    """An NPQ in somebody's history."""
    code = draw(st.sampled_from((*LEADERSHIP_NPQS, *LEADERSHIP_NPQS, *SPECIALIST_NPQS)))
    status = draw(st.sampled_from(("passed", "passed", "in_progress", "in_progress", "withdrawn", "failed")))
    found: Tree = {"npq": code, "status": status}
    if status != "passed":
        started = draw(maybe(st.dates(_years_before(today, 3, 0), today), often=True))
        if started:
            found["started"] = max(started, date(2024, 9, 1)) if code == "NPQSENCO" else started
    elif code in {"NPQH", "NPQSL"} and draw(st.booleans()):
        found["finished"] = draw(st.sampled_from((date(2012, 7, 31), date(2024, 7, 31))))
    return found


@cache
@st.composite
def judgements(draw: st.DrawFn, today: date, roles: st.SearchStrategy[str]) -> Tree:
    """A judgement, standing or lapsed, many on the edge."""
    days = st.one_of(
        st.dates(_years_before(today, 1, 0), today),
        st.sampled_from((-1, 0, 1)).map(lambda days: _years_before(today, 1, days)),
    )
    when = draw(st.sampled_from(("now", "1-2 years", "3+ years")))
    return {"role": draw(roles), "when": when, "judged_by": "Head", "judged_on": draw(days)}


@st.composite
def people(draw: st.DrawFn, name: str, today: date, schools: tuple[str, ...], *, trust: bool = False) -> Tree:
    """Somebody with an id; `trust`: of the trust's own staff."""
    own = trust_roles if trust else roles
    wished = any_hopes if schools else hopes
    main = draw(own)
    more = draw(own) if draw(st.integers(0, 5)) == 0 else main
    since = draw(maybe(past_days(today), often=True))
    found: Tree = {"id": name, "name": name.title(), "role": main}
    if more != main:
        other = draw(maybe(past_days(today)))
        found["role"] = [main, {"role": more, "since": other} if other else more]
    if since:
        found["in_role_since"] = since
    fields = _fields(today, wished)
    kept = draw(st.lists(st.sampled_from(sorted(fields)), max_size=5, unique=True))
    for field in kept:
        found[field] = draw(fields[field])
    if draw(st.integers(0, 3)) == 0:
        found["held"] = draw(st.lists(stints(today, wished, since), min_size=1, max_size=2))
    if main == more == "teacher":
        found |= draw(_inductions(today))
    _make_possible(found)
    wants = {wish["role"] for wish in found.get("wants", ())}
    refused = draw(wished) if draw(st.integers(0, 4)) == 0 else None
    if refused and refused not in wants:
        found["does_not_want"] = [refused]
    if len(schools) > 0 and draw(st.integers(0, 2)):
        here = draw(st.sampled_from(schools))
        found["can_move_to"] = [here] if draw(st.booleans()) else "any"
    return found


def _make_possible(person: Tree) -> None:
    """Nobody led before they taught, left before they began, or was inducted without qualifying."""
    others = [role["since"] for role in person["role"] if isinstance(role, dict)]
    held = [stint["from"] for stint in person.get("held", ()) if "from" in stint]
    begun = [
        day_of(day)
        for day in (*others, *held, *([person["in_role_since"]] if "in_role_since" in person else ()))
    ]
    if "teaching_since" in person:
        person["teaching_since"] = min((person["teaching_since"], *begun))
    if "leaving" in person:
        person["leaving"] = {"on": max((person["leaving"]["on"], *begun))}
    if person.get("induction", "").startswith("ect"):
        person.pop("qualified_teacher", None)


@cache
def _fields(today: date, wished: st.SearchStrategy[str]) -> dict[str, st.SearchStrategy[Any]]:
    return {
        "teaching_since": past_days(today),
        "qualified_teacher": st.sampled_from((True, False, False, "unknown")),
        "leads": st.lists(st.sampled_from(REMITS), min_size=1, max_size=2, unique=True),
        "npqs": st.lists(studies(today), min_size=1, max_size=2, unique_by=lambda npq: npq["npq"]),
        "other_qualifications": st.just(["NASENCO"]),
        "wants": st.lists(wished.map(_wish), min_size=1, max_size=2, unique_by=str),
        "ready_for": _judged(today, wished),
        "leaving": st.dates(today - timedelta(days=40), today + timedelta(days=1200)).map(_leaving),
        "unavailable": st.just({"from": today, "until": today + timedelta(days=200)}),
    }


def _wish(role: str) -> Tree:
    return {"role": role}


def _leaving(day: date) -> Tree:
    return {"on": day}


@cache
def _judged(today: date, wished: st.SearchStrategy[str]) -> st.SearchStrategy[list[Tree]]:
    return st.lists(
        judgements(today, wished), min_size=1, max_size=2, unique_by=lambda judgement: judgement["role"]
    )


@cache
@st.composite
def _inductions(draw: st.DrawFn, today: date) -> Tree:
    stage = draw(st.sampled_from(("completed", "completed", None, "trainee", "ect_year_1", "ect_year_2")))
    if stage is None:
        return {}
    found: Tree = {"induction": stage}
    if draw(st.booleans()):
        judged = {"role": "senco", "when": "now", "judged_by": "Head", "judged_on": today - timedelta(days=9)}
        found["ready_for"] = [judged]
    if stage != "completed" and draw(st.booleans()):
        found["induction_ends"] = draw(st.dates(today, today + timedelta(days=700)))
    return found
