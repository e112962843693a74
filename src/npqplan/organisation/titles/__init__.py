"""What to write for a job title that is no role of the catalogue.

A title is read (`reading`), never guessed at: by its letters "Deputy SENCO" is like "Deputy CEO". Of what
it leaves open, such as whether a "Head of Provision" leads the whole school, the hint gives both; of one
that cannot be read it says only where the roles are listed.
"""

import re
from typing import Final

from npqplan.catalogue.lookup import Index, suggest
from npqplan.organisation.titles.reading import Meant, led, meant
from npqplan.organisation.titles.spelling import spelt
from npqplan.organisation.titles.words import SENTENCES, STANDS_IN, STOOD_IN_FOR, UNREAD

_ACTING: Final = re.compile(rf"(?:{STANDS_IN}) (.+)|(.+?) (?:\| )?(?:{STOOD_IN_FOR})")
_DATED: Final = re.compile(r"(.+?) (?:\| )?(since|from|by) (?:.+ )?\d{4}")
_CLOSE: Final = 0.88
_LISTED: Final = "`npqplan catalogue` lists the roles; a job outside them is `other`"


def for_a_role(word: str, index: Index) -> str:
    """What to write in place of a word that is no role."""
    title = spelt(word, index)
    if slug := index.role_slug(title):
        return f"did you mean {slug}?"
    return (
        _dated(title, index)
        or _for_one_acting(title, index)
        or _sentence(SENTENCES, title)
        or _written(title, index)
        or _sentence(UNREAD, title)
        or _run_together(title, index)
        or _LISTED
    )


def _dated(title: str, index: Index) -> str | None:
    """A role and when it began, or is wanted by, in one."""
    found = _DATED.fullmatch(title)
    role = meant(found[1], index) if found else None
    if not found or role is None or len(role.roles) > 1:
        return None
    return f"write `{{role: {role.roles[0]}, {'by' if found[2] == 'by' else 'since'}: ...}}`, with the day"


def _for_one_acting(title: str, index: Index) -> str | None:
    found = _ACTING.fullmatch(title)
    role = meant(found[1] or found[2], index) if found else None
    if role is None:
        return None
    return f"write this person's own role, and `held: [{{role: {role.roles[0]}, from: ..., acting: yes}}]`"


def _sentence(table: tuple[tuple[str, str], ...], title: str) -> str | None:
    return next((hint for pattern, hint in table if re.fullmatch(pattern, title)), None)


def _written(title: str, index: Index) -> str | None:
    found = meant(title, index)
    if found:
        return _said(found)
    remit = led(title, index)
    return (
        f"this is what somebody leads: write their role, and beside it `leads: [{remit}]`" if remit else None
    )


def _said(found: Meant) -> str:
    role = found.roles[0] if len(found.roles) == 1 else f"`role: [{', '.join(found.roles)}]`"
    instead = f" (or {found.instead})" if found.instead else ""
    leads = f"`leads: [{', '.join(found.leads)}]`" if found.leads else None
    beside = " and ".join(filter(None, (leads, found.beside)))
    return f"{found.before}write {role}{instead}{' with ' if beside else ''}{beside}"


def _run_together(title: str, index: Index) -> str | None:
    near = suggest(title, index.role_words, at_least=_CLOSE) if " " not in title else ()
    return f"did you mean {near[0]}?" if near else None
