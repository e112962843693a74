"""What to write for a word for what is led that is no remit of the catalogue."""

import re
from typing import Final

from npqplan.catalogue.lookup import Index, suggest
from npqplan.organisation.hints import NONE_TO_NAME, did_you_mean, nothing

_BETWEEN: Final = tuple(
    re.compile(sign, re.IGNORECASE)
    for sign in (r"\s*[,;/]\s*(?:and\s)?", r"\s*(?:[,;/&+]|\band\b)\s*", r"\s+")
)
"""What may stand between several words where one is wanted: what surely parts them comes first."""


def for_a_remit(word: str, index: Index) -> str:
    """What to write in place of a word that is no remit."""
    if nothing(word):
        return NONE_TO_NAME
    if index.npq_code(word):
        return "this is an NPQ; here stands what is led, such as literacy"
    return (
        _several(word, index)
        or did_you_mean(suggest(word, index.remit_words))
        or "`npqplan catalogue` lists the remits; an area of your own goes under the nearest of them"
    )


def _several(word: str, index: Index) -> str | None:
    """Several remits in one, all of them known, however they are parted."""
    for sign in _BETWEEN:
        found = [index.remit_slug(part) for part in sign.split(word.strip())]
        slugs = dict.fromkeys(filter(None, found))
        if len(slugs) > 1 and all(found):
            return f"several go in a list, each by itself: [{', '.join(slugs)}]"
    return None
