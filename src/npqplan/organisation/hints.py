"""Ways out for words that the catalogue does not know: misspelt, too narrow, or of another kind."""

import re
from collections.abc import Iterable
from typing import Final

from npqplan.catalogue.lookup import Index, suggest
from npqplan.diagnostics import Route

_CLOSE: Final = 0.76
"""How alike a word and a role's must be: `Head of Centre` is no misspelt `head of year`."""
_CLOSE_REMIT: Final = 0.85
_LEADS = re.compile(
    r"(?P<first>.+?)[\s_-]+(?:leads?|leader|leadership|co-?ordinator|champion|manager|head|director)"
    r"|(?P<heads>head|director)[\s_-]+of[\s_-]+(?P<second>.+)"
    r"|(?:leads?|leader|co-?ordinator|champion|manager)[\s_-]+(?:of|for|on|in)[\s_-]+(?P<third>.+)"
)
_RANKS: Final = (
    (
        r"\b(deputy|vice|second in charge)\b",
        "deputy_headteacher",
        "the deputy of whoever leads the whole place",
    ),
    (r"\bassistant\b", "assistant_headteacher", "a senior leader below the deputy"),
    (r"\b(head|principal|manager|director|leader)\b", "headteacher", "whoever leads the whole place"),
)
_LISTED: Final = "`npqplan catalogue` lists the roles; a job outside them is `other`"


def did_you_mean(likely: Iterable[str]) -> str | None:
    """`did you mean NPQLL or NPQLT?`; None where there is nothing likely."""
    words = list(dict.fromkeys(likely))
    if not words:
        return None
    return f"did you mean {', '.join(words[:-1])}{' or ' if words[:-1] else ''}{words[-1]}?"


def yes_or_no(word: str) -> bool:
    """Whether a yes or a no stands where a word of another kind is wanted."""
    return word.strip().casefold() in ("yes", "no", "y", "n", "true", "false", "unknown")


def instead_of_yes(route: Route) -> str:
    """What to write where a yes or a no stands, by the key it stands under."""
    if "wants" in route:
        return (
            "write what this person has said yes to: `wants: [headteacher]`; if not asked yet, leave it out"
        )
    if "does_not_want" in route:
        return "write what this person has said no to: `does_not_want: [NPQH]`; if nothing, leave it out"
    return "write the word; where there is none to write, leave the key out"


def for_a_role(word: str, index: Index) -> str:
    """What to write in place of a word that is no role."""
    plain = " ".join(word.lower().split())
    return (
        did_you_mean(suggest(word, index.role_words, at_least=_CLOSE))
        or _for_a_remit(plain, index)
        or next(
            (
                f"write {role} for {whom}; {_LISTED}"
                for words, role, whom in _RANKS
                if re.search(words, plain)
            ),
            _LISTED,
        )
    )


def _for_a_remit(plain: str, index: Index) -> str | None:
    """Of `behaviour lead` and `head of maths`: a role, and what it leads."""
    found = _LEADS.fullmatch(plain)
    led = next((found[name] for name in ("first", "second", "third") if found[name]), "") if found else ""
    remit = index.remit_slug(led) or next(iter(suggest(led, index.remit_words, at_least=_CLOSE_REMIT)), None)
    if not found or not remit:
        return None
    role = "head_of_department (or subject_leader)" if found["heads"] else "subject_leader (or teacher)"
    return f"write {role} with `leads: [{remit}]`"
