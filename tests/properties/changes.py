"""Changes to a roster that a law speaks of. Each gives a new data tree and leaves the old one alone."""

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from datetime import date, timedelta
from random import Random

from tests.properties.people import Tree, day_of

LADDER = (
    "teacher",
    "phase_leader",
    "assistant_headteacher",
    "deputy_headteacher",
    "headteacher",
    "executive_headteacher",
    "chief_executive",
)
"""A role of each rank, from the first."""
ROWS = ("staff", "posts", "schools")
RECORDS = (*ROWS, "npqs", "held", "wants", "ready_for", "does_not_want")


def sections(tree: Tree) -> Iterator[Tree]:
    """The parts of a roster that have staff: the top, or the trust and its schools."""
    if "trust" in tree:
        yield tree["trust"]
        yield from tree["schools"]
    else:
        yield tree


def staff(tree: Tree) -> list[Tree]:
    """Everybody."""
    return [person for section in sections(tree) for person in section["staff"]]


def shuffled(tree: Tree, random: Random, lists: tuple[str, ...]) -> Tree:
    """The entries of these lists in another order, and all keys; the first role stays the main one."""
    keys = list(tree)
    random.shuffle(keys)
    found: Tree = {}
    for key in keys:
        value = tree[key]
        if isinstance(value, dict):
            value = shuffled(value, random, lists)
        elif isinstance(value, list):
            value = [shuffled(each, random, lists) if isinstance(each, dict) else each for each in value]
            if key in lists:
                random.shuffle(value)
        found[key] = value
    return found


def renamed(tree: Tree, names: Mapping[str, str]) -> Tree:
    """People under other ids, wherever they are named."""
    new = deepcopy(tree)
    for section in sections(new):
        for person in section["staff"]:
            person["id"] = names[person["id"]]
        for post in section.get("posts", ()):
            if "holder" in post:
                holders = post["holder"]
                post["holder"] = (
                    names[holders] if isinstance(holders, str) else [names[one] for one in holders]
                )
    return new


def posts_renamed(tree: Tree, names: Mapping[str, str]) -> Tree:
    """Listed posts under other ids, wherever they are named."""
    new = deepcopy(tree)
    named = [post for section in sections(new) for post in section.get("posts", ())]
    for post in named:
        post["id"] = names[post["id"]]
    for person in staff(new):
        for each in (*person.get("ready_for", ()), *person.get("wants", ())):
            if "post" in each:
                each["post"] = names[each["post"]]
    return new


def joined_by(tree: Tree, person: Tree) -> Tree:
    """One person more, in the first school."""
    new = deepcopy(tree)
    list(sections(new))[-1]["staff"].append(person)
    return new


def with_npq(tree: Tree, who: str, npq: str) -> Tree:
    """Somebody has passed one NPQ more."""

    def passed(person: Tree) -> None:
        others = [each for each in person.get("npqs", ()) if each["npq"] != npq]
        person["npqs"] = [*others, {"npq": npq, "status": "passed"}]

    return _changed(tree, who, passed)


def promoted(tree: Tree, who: str, role: str, today: date) -> Tree:
    """Somebody's roles all ended yesterday, and a higher one began today."""

    def promote(person: Tree) -> None:
        former = person["role"] if isinstance(person["role"], list) else [person["role"]]
        held = list(person.get("held", ()))
        for place, each in enumerate(former):
            since = person.get("in_role_since") if place == 0 else None
            name, begun = (each["role"], each["since"]) if isinstance(each, dict) else (each, since)
            ended: Tree = {"role": name, "until": today - timedelta(days=1)}
            if begun is None or day_of(begun) <= ended["until"]:
                held.append(ended if begun is None else {**ended, "from": begun})
        person |= {"role": role, "in_role_since": today, "held": held}

    new = _changed(tree, who, promote)
    for section in sections(new):
        for post in section.get("posts", ()):
            holders = [post["holder"]] if isinstance(post.get("holder"), str) else post.get("holder", [])
            if who in holders:
                others = [holder for holder in holders if holder != who]
                post["holder"] = others
                if not others:
                    post["vacant"] = True
    return new


def _changed(tree: Tree, who: str, change: Callable[[Tree], None]) -> Tree:
    new = deepcopy(tree)
    for person in staff(new):
        if person["id"] == who:
            change(person)
    return new
