"""Rosters in which people contend for places, so that one term and not another decides.

Whoever takes the one place decides which post is prepared: of which class, whether it presses, for how
many Septembers, whether a second is there; which SENCO is late; which priority is deepened.
"""

from datetime import date

from hypothesis import strategies as st

from tests.properties.people import Tree, maybe

_NAMES = ("ash", "bea", "col", "dot")
_WHEN = ("now", "now", "now", "1-2 years", "3+ years")
_NEEDED = (date(2028, 9, 1), date(2029, 9, 1), date(2030, 9, 1))
_PAIRS = (("teaching", "curriculum"), ("send", "inclusion"), ("induction", "teacher_development"))
_SINGLE = ("literacy", "mathematics", "behaviour", "early_years")
_LEADERS = ("teacher", "teacher", "phase_leader", "subject_leader", "assistant_headteacher")
_PREPARING = {
    "headteacher": "NPQH",
    "senco": "NPQSENCO",
    "deputy_headteacher": "NPQSL",
    "assistant_headteacher": "NPQSL",
}
_PLACES = {"places_per_intake": 1}


@st.composite
def contests(draw: st.DrawFn, today: date) -> Tree:
    """A school, or a trust of two, with one place at an intake, mostly."""
    kind = draw(st.sampled_from((_late, _heirs, _heirs, _rivals, _rivals, _deepen, _deepen)))
    found = kind(draw, today)
    found["plan"] = {"horizon_years": draw(st.sampled_from((1, 2, 2)))}
    if draw(st.integers(0, 5)):
        found["plan"] |= _PLACES
    return found


def _school(draw: st.DrawFn, name: str) -> Tree:
    return {
        "name": name,
        "phase": "primary",
        "establishment_type": 34,
        "pupil_premium_top_half": draw(st.sampled_from((True, True, False))),
        "rise": False,
    }


def _late(draw: st.DrawFn, _today: date) -> Tree:
    """SENCOs whose days are due before and after the day of the next result."""
    due = st.sampled_from((date(2024, 9, 1), date(2025, 9, 1), date(2026, 9, 1), date(2026, 9, 30)))
    staff = [
        {"id": name, "name": name.title(), "role": "senco", "in_role_since": draw(due)}
        for name in _NAMES[: draw(st.integers(2, 3))]
    ]
    if draw(st.booleans()):
        head = {"role": "headteacher", "when": "now", "judged_by": "Chair", "judged_on": date(2026, 9, 1)}
        heir: Tree = {"id": "eve", "name": "Eve", "role": "deputy_headteacher", "ready_for": [head]}
        staff.append(heir)
    posts = [{"id": "head", "role": "headteacher", "vacant": True}]
    return {"roster": 1, "school": _school(draw, "Fairfield"), "posts": posts, "staff": staff}


def _deepen(draw: st.DrawFn, _today: date) -> Tree:
    """Priorities of which one NPQ deepens two, and another one."""
    pair, single = draw(st.sampled_from(_PAIRS)), draw(st.sampled_from(_SINGLE))
    first = draw(st.sampled_from(((single, *pair), (*pair, single), (pair[0], single, pair[1]))))
    some = st.sampled_from(([*pair], [single], [pair[0]], [single, pair[1]]))
    leads = ([single], [*pair], draw(some), draw(some))
    staff = [
        {"id": name, "name": name.title(), "role": draw(st.sampled_from(_LEADERS)), "leads": own}
        for name, own in zip(_NAMES[: draw(st.integers(2, 3))], draw(st.permutations(leads)), strict=False)
    ]
    school = {**_school(draw, "Fairfield"), "priorities": first}
    return {"roster": 1, "school": school, "staff": staff}


def _heirs(draw: st.DrawFn, today: date) -> Tree:
    """Posts of one class or of two, and heirs judged ready for some of them by name."""
    main = draw(
        st.sampled_from(("headteacher", "headteacher", "senco", "deputy_headteacher", "phase_leader"))
    )
    other = draw(st.sampled_from((main, main, "senco", "deputy_headteacher", "assistant_headteacher")))
    importance = draw(maybe(st.sampled_from(("critical", "critical", "important"))))
    posts = [_post(draw, "p0", main, importance), _post(draw, "p1", main, importance)]
    if draw(st.integers(0, 2)) == 0:
        posts.append(_post(draw, "p2", other, draw(maybe(st.sampled_from(("critical", "important"))))))
    staff = [_heir(draw, name, today, posts) for name in _NAMES[: draw(st.integers(2, 4))]]
    if draw(st.integers(0, 3)):
        post = posts[0]
        post.pop("vacant")
        post["holder"] = "zoe"
        gone = draw(maybe(st.sampled_from((date(2028, 8, 31), date(2029, 8, 31)))))
        holder: Tree = {"id": "zoe", "name": "Zoe", "role": post["role"]}
        staff.append({**holder, "leaving": {"on": gone}} if gone else holder)
    if draw(st.integers(0, 3)):
        return {"roster": 1, "school": _school(draw, "Fairfield"), "posts": posts, "staff": staff}
    for person in staff:
        person["can_move_to"] = "any"
    apart = [post for post in posts if "holder" not in post and draw(st.booleans())]
    here = [post for post in posts if post not in apart]
    schools = [
        {"id": "elm", **_school(draw, "Elm"), "posts": here, "staff": staff},
        {"id": "oak", **_school(draw, "Oak"), "posts": apart, "staff": []},
    ]
    trust = {"name": "Northfield", "moves_between_schools": True, "staff": []}
    return {"roster": 1, "trust": trust, "schools": schools}


def _rivals(draw: st.DrawFn, today: date) -> Tree:
    """Two posts of a class, of which one may press, an heir to each, and perhaps one to another post."""
    role, importance = draw(
        st.sampled_from(
            (
                ("headteacher", None),
                ("senco", None),
                ("deputy_headteacher", "critical"),
                ("assistant_headteacher", "critical"),
                ("deputy_headteacher", "important"),
                ("assistant_headteacher", "important"),
            )
        )
    )
    posts = [_post(draw, "p0", role, importance), _post(draw, "p1", role, importance)]
    del posts[0]["vacant"]
    posts[0]["holder"] = "zoe"
    zoe: Tree = {
        "id": "zoe",
        "name": "Zoe",
        "role": role,
        "npqs": [{"npq": _PREPARING[role], "status": "passed"}],
    }
    if draw(st.integers(0, 2)) == 0:
        zoe["leaving"] = {"on": draw(st.sampled_from((date(2028, 8, 31), date(2029, 8, 31))))}
    if draw(st.booleans()):
        other = draw(st.sampled_from(("senco", "deputy_headteacher", "assistant_headteacher")))
        posts.append(_post(draw, "p2", other, None))
    heirs = [_heir(draw, name, today, [post]) for name, post in zip(_NAMES, posts, strict=False)]
    return {"roster": 1, "school": _school(draw, "Fairfield"), "posts": posts, "staff": [*heirs, zoe]}


def _post(draw: st.DrawFn, name: str, role: str, importance: str | None) -> Tree:
    found: Tree = {"id": name, "role": role, "vacant": True, "key": True}
    if draw(st.integers(0, 2)) == 0:
        found["needed_by"] = draw(st.sampled_from(_NEEDED))
    return {**found, "importance": importance} if importance else found


def _heir(draw: st.DrawFn, name: str, today: date, posts: list[Tree]) -> Tree:
    role = draw(st.sampled_from(("teacher", "teacher", "teacher", "phase_leader", "deputy_headteacher")))
    found: Tree = {"id": name, "name": name.title(), "role": role}
    named = draw(
        st.lists(
            st.sampled_from([post["id"] for post in posts]),
            min_size=1,
            max_size=draw(st.sampled_from((1, 1, 2))),
            unique=True,
        )
    )
    found["ready_for"] = [
        {"post": post, "when": draw(st.sampled_from(_WHEN)), "judged_by": "Head", "judged_on": today}
        for post in named
    ]
    if draw(st.integers(0, 4)) == 0:
        found["leaving"] = {"on": draw(st.sampled_from((date(2029, 8, 31), date(2030, 8, 31))))}
    if draw(st.integers(0, 3)) == 0:
        npq = draw(st.sampled_from(("NPQSL", "NPQH", "NPQSENCO", "NPQLT")))
        found["npqs"] = [{"npq": npq, "status": "passed"}]
    return found
