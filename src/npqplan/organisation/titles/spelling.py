"""A job title in plain words: no capitals or marks, nothing shortened, and slips of the pen mended.

A word that titles are made of is no slip: of a "Lead teacher" nobody should make a head.
"""

import re
from difflib import get_close_matches
from itertools import chain
from typing import Final

from npqplan.catalogue.lookup import Index
from npqplan.catalogue.names import phase_names, remit_names, role_names
from npqplan.organisation.titles.words import PATTERNS, SHORT_FOR

_ALIKE: Final = 0.84
"""How much of two words must be the same: `hed` is a misspelt `head`, and `dept` no misspelt `deputy`."""

_MARKS: Final = (
    (re.compile(r"1:1"), "one to one"),
    (re.compile(r"\b2\s?i/?c\b"), "second in charge"),
    (re.compile(r"\bi/c\b"), "in charge"),
    (re.compile(r"[&+]"), " and "),
    (re.compile(r"\s[-\u2013\u2014]+\s|[()\[\],;/:|]"), " | "),
    (re.compile(r"[^\w|]+|_+"), " "),
    (re.compile(r"\bco (?=ordinator)"), "co"),
)


def plain(title: str) -> str:
    """The words of a title. A bar stands where marks part them: `assistant headteacher | inclusion`."""
    text = title.casefold()
    for mark, words in _MARKS:
        text = mark.sub(words, text)
    text = " ".join(SHORT_FOR.get(word, word) for word in text.split())
    parts = (part.strip() for part in text.replace("head teacher", "headteacher").split("|"))
    return " | ".join(filter(None, parts))


def spelt(title: str, index: Index) -> str:
    """A title in plain words, each as the catalogue or `words` spells it where it is nearly so."""
    names = chain(*(each(index.catalogue) for each in (role_names, phase_names, remit_names)))
    known = {word for name in names for word in plain(name.word).split()}
    known.update(word for pattern in PATTERNS for word in re.findall(r"[a-z]{2,}", pattern))
    words = (_mended(word, known) for word in plain(title).split())
    return " ".join(words).replace("head teacher", "headteacher")


def _mended(word: str, known: set[str]) -> str:
    if word in known or not word.isalpha():
        return word
    return next(iter(get_close_matches(word, sorted(known), n=1, cutoff=_ALIKE)), word)
