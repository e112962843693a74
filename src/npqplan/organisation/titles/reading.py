"""What a job title says, word by word: roles, and what somebody with it leads."""

import re
from typing import Final

from msgspec import Struct

from npqplan.catalogue.lookup import Index
from npqplan.organisation.titles.words import JOBS, PART_OF_A_SCHOOL, UNCHANGED, YEAR_GROUP

_LEADER: Final = r"(?:leads?|leader|leadership|coordinator|champion|manager|head|director)"
_LEADS: Final = re.compile(
    rf"(?P<first>.+?)(?: subject| phase)? {_LEADER}"
    r"|(?:leads?|leader|coordinator|champion|manager) (?:of|for|on|in) (?P<second>.+)"
)
_HEADS: Final = re.compile(r"(?:head|director) of (?P<first>.+)")
_SECOND: Final = re.compile(
    r"(?:deputy|assistant|associate|vice|second)(?: in charge)?"
    rf"(?: (?:head|leader|lead|director) of| in| of| for)? (?P<to>.+?)(?: {_LEADER})?"
)
_WITH_AREA: Final = re.compile(
    r"(?P<role>(?:\w+ )?(?:headteacher|principal|head|senco))"
    r"(?: (?:of|for|in|with responsibility for))? (?P<area>.+)"
    r"|(?P<other>.+?) (?:of|for|in|with responsibility for) (?P<its_area>.+)"
)
_SENIOR: Final = re.compile(r"(?:assistant|associate|deputy|vice) (?:head|headteacher|principal)\b(?! s )")
_UNCHANGED: Final = re.compile(rf"^(?:(?:{UNCHANGED}) )+|(?: (?:{UNCHANGED}))+$")
_NUMBER: Final = re.compile(r" \d\w*$")
_WHERE: Final = re.compile(r"^(?:(?:[ul]?ks ?\d|key stage \d|whole school) )+")
_PARTS: Final = re.compile(r" \| (?:and )?| and ")
_TOO_SHORT: Final = frozenset({"head", "deputy", "principal"})
"""Words for a role that say something else where more follows: "Head of Maths"."""
_A_DUTY: Final = "safeguarding"
"""Led beside a role of any kind, a teacher's or not."""


class Meant(Struct, frozen=True):
    """What to write: the roles, one that could be meant instead, what is led, and what stands beside."""

    roles: tuple[str, ...]
    instead: str | None = None
    leads: tuple[str, ...] = ()
    beside: str | None = None
    before: str = ""
    """What to say first."""


def meant(title: str, index: Index) -> Meant | None:
    """What a title says, as one or part by part; None where it says nothing, or only what is led."""
    if _remit(title, index):
        return None
    parts = _PARTS.split(title)
    several = sum(_one(part, index) is not None for part in parts) > 1
    as_one = None if several or "|" in title else _one(title, index)
    return as_one or _several(parts, index)


def led(title: str, index: Index) -> str | None:
    """The remit that a title names without a role to go with it ("DSL", "Deputy DSL", "SEND")."""
    of_whom = title.partition(" ")[2] if _SECOND.fullmatch(title) else title
    return _remit(of_whom, index) or _remit(_led_by(of_whom), index)


def _one(title: str, index: Index) -> Meant | None:
    return (
        _role(title, index)
        or _second(title, index)
        or _with_area(title, index)
        or _job(title)
        or _part(title, index)
        or _area(title, index)
        or _unchanged(title, index)
    )


def _unchanged(title: str, index: Index) -> Meant | None:
    """The same without what makes no difference: "Senior Mental Health Lead"."""
    rest = _UNCHANGED.sub("", title)
    return _one(rest, index) if rest != title else None


def _role(title: str, index: Index) -> Meant | None:
    """A role of the catalogue, perhaps with a number: "Head of Year 7"."""
    slug = index.role_slug(title) or index.role_slug(_NUMBER.sub("", title))
    return Meant((slug,)) if slug else None


def _second(title: str, index: Index) -> Meant | None:
    """Second to somebody other than the head: "Deputy SENCO", "Second in Maths", "Assistant Head of Year"."""
    found = _SECOND.fullmatch(title)
    if not found:
        return None
    to = found["to"]
    if index.role_slug(to) == "senco":
        before = "only the school's SENCO is senco: "
        return Meant(("subject_leader",), "teaching_assistant", ("send",), before=before)
    if re.fullmatch(YEAR_GROUP, to):
        return Meant(("teacher",), "pastoral_support", ("pastoral",))
    remit = _remit(to, index)
    if remit == _A_DUTY:
        return None
    if remit or re.fullmatch(rf"department|faculty|subject|{PART_OF_A_SCHOOL}", to):
        return Meant(("subject_leader",), "teacher", (remit,) if remit else ())
    return None


def _with_area(title: str, index: Index) -> Meant | None:
    """A role and what is led in it: "Assistant Headteacher Inclusion", "Lead Practitioner for Maths"."""
    found = _WITH_AREA.fullmatch(title)
    role = (found["role"] or found["other"]) if found else ""
    slug = index.role_slug(role)
    if not found or not slug or role in _TOO_SHORT:
        return None
    remit = _remit(found["area"] or found["its_area"], index)
    if not remit and not (_SENIOR.match(title) and role.endswith(("headteacher", "principal"))):
        return None
    return Meant((slug,), leads=(remit,) if remit and slug != "teacher" else ())


def _job(title: str) -> Meant | None:
    """Teachers and support staff; a senior leader's area is no job ("Assistant Principal Operations")."""
    if _SENIOR.match(title):
        return None
    found = ((role, beside) for pattern, role, beside in JOBS if re.fullmatch(pattern, title))
    return next((Meant((role,), beside=beside) for role, beside in found), None)


def _part(title: str, index: Index) -> Meant | None:
    """A leader of a phase: "UKS2 lead", "Head of Lower School"."""
    part = _led_by(title)
    if not re.fullmatch(PART_OF_A_SCHOOL, part):
        return None
    remit = _remit(part, index)
    return Meant(("phase_leader",), leads=(remit,) if remit else ())


def _area(title: str, index: Index) -> Meant | None:
    """A leader of a subject, or of something across the school: "Maths lead", "Head of Inclusion"."""
    remit = _remit(_led_by(title), index)
    if not remit or remit == _A_DUTY:
        return None
    senco = index.roles.get("senco")
    of_the_senco = senco is not None and remit in senco.step_needs_remit
    before = "write senco, if this person is the school's SENCO; else " if of_the_senco else ""
    if not _HEADS.fullmatch(title):
        return Meant(("subject_leader",), "teacher", (remit,), before=before)
    if index.remits[remit].whole_school:
        return Meant(("subject_leader",), "assistant_headteacher", (remit,), before=before)
    return Meant(("head_of_department",), "subject_leader", (remit,), before=before)


def _led_by(title: str) -> str:
    """What a leader leads, in the title's own words; nothing for anybody else."""
    found = _HEADS.fullmatch(title) or _LEADS.fullmatch(title)
    return next(filter(None, found.groups()), "") if found else ""


def _several(parts: list[str], index: Index) -> Meant | None:
    """All that the parts of a title say. What somebody leads goes with the roles it names."""
    found = [each for each in (_one(part, index) for part in parts) if each]
    if not found or len(parts) == 1 or not (_one(parts[0], index) or led(parts[0], index)):
        return None
    named = [each for each in found if each.instead is None and each.roles[0] not in ("teacher", "other")]
    chosen = named or [each for each in found if each.instead] or found[:1]
    leads = [remit for part in parts for remit in _led_in(part, index)]
    roles = dict.fromkeys(role for each in chosen for role in each.roles)
    teaches_only = chosen[0].roles == ("teacher",) and not chosen[0].instead
    return Meant(
        tuple(roles),
        chosen[0].instead,
        () if teaches_only else tuple(dict.fromkeys(leads)),
        chosen[0].beside,
    )


def _led_in(part: str, index: Index) -> tuple[str, ...]:
    one = _one(part, index)
    remit = None if one else led(part, index)
    return one.leads if one else (remit,) if remit else ()


def _remit(words: str, index: Index) -> str | None:
    return index.remit_slug(words) or index.remit_slug(_WHERE.sub("", words))
