"""Every word that stands for something: codes, slugs, titles and aliases, and where each is written.

Capitals, spaces, hyphens and other marks never tell two words apart: "Deputy Head", "deputy-head" and
"DEPUTY_HEAD" are one. `&` reads as "and", and "coordinator" as "co-ordinator".
"""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher, get_close_matches
from itertools import takewhile

from msgspec import Struct

from npqplan.catalogue.model import Catalogue
from npqplan.diagnostics import Route

_ALIKE = 0.65
"""How much of two words must be the same; lower, and suggestions only puzzle."""

_MOST_ALIKE = 20


class Name(Struct, frozen=True):
    """A word, what it stands for (a code or slug), and the route to where it is written."""

    word: str
    means: str
    route: Route


def key(word: str) -> str:
    """What is left of a word when only its letters and digits count."""
    return "".join(filter(str.isalnum, word.casefold().replace("&", "and")))


def nearest(word: str, words: Iterable[str]) -> list[str]:
    """The words most like a misspelt one, best first.

    Of words equally like it, first those of the same letters in another order, then those that begin
    like it.
    """
    near = get_close_matches(word, list(words), n=_MOST_ALIKE, cutoff=_ALIKE)

    def likeness(other: str) -> tuple[float, bool, int]:
        beginning = takewhile(lambda pair: pair[0] == pair[1], zip(other, word, strict=False))
        same_letters = sorted(other) == sorted(word)
        return SequenceMatcher(None, other, word).ratio(), same_letters, len(list(beginning))

    return sorted(near, key=likeness, reverse=True)


def npq_names(catalogue: Catalogue) -> Iterator[Name]:
    """Words for NPQs and other offers. "NPQ for X" and "NPQ in X" go without saying."""
    for index, npq in enumerate(catalogue.npqs):
        place: Route = ("npqs", index)
        yield Name(npq.code, npq.code, (*place, "code"))
        yield Name(npq.title, npq.code, (*place, "title"))
        yield Name(npq.dfe_identifier, npq.code, (*place, "dfe_identifier"))
        for word in (npq.short, f"NPQ for {npq.short}", f"NPQ in {npq.short}", f"NPQ {npq.short}"):
            yield Name(word, npq.code, (*place, "short"))
        yield from _aliases(npq.aliases, npq.code, place)
    for index, offer in enumerate(catalogue.other_offers):
        place = ("other_offers", index)
        yield Name(offer.code, offer.code, (*place, "code"))
        yield Name(offer.title, offer.code, (*place, "title"))
        yield Name(offer.dfe_identifier, offer.code, (*place, "dfe_identifier"))
        yield from _aliases(offer.aliases, offer.code, place)


def role_names(catalogue: Catalogue) -> Iterator[Name]:
    """Words for roles, and for other jobs; not those that a school's phase must settle."""
    for index, role in enumerate(catalogue.roles):
        place: Route = ("roles", index)
        yield Name(role.slug, role.slug, (*place, "slug"))
        yield Name(role.title, role.slug, (*place, "title"))
        yield from _aliases(role.aliases, role.slug, place)
    for index, word in enumerate(catalogue.other_jobs):
        yield Name(word, "other", ("other_jobs", index))


def phase_names(catalogue: Catalogue) -> Iterator[Name]:
    """Words for different roles in different phases; each stands for its entry in `roles_by_phase`."""
    for word in catalogue.roles_by_phase:
        yield Name(word, word, ("roles_by_phase", word))


def remit_names(catalogue: Catalogue) -> Iterator[Name]:
    """Words for remits."""
    for index, remit in enumerate(catalogue.remits):
        place: Route = ("remits", index)
        yield Name(remit.slug, remit.slug, (*place, "slug"))
        yield Name(remit.title, remit.slug, (*place, "title"))
        yield from _aliases(remit.aliases, remit.slug, place)


def award_names(catalogue: Catalogue) -> Iterator[Name]:
    """Words for other qualifications."""
    for award, aliases in catalogue.awards.items():
        yield Name(award, award, ("awards", award))
        for index, alias in enumerate(aliases):
            yield Name(alias, award, ("awards", award, index))


def _aliases(aliases: tuple[str, ...], means: str, place: Route) -> Iterator[Name]:
    for index, alias in enumerate(aliases):
        yield Name(alias, means, (*place, "aliases", index))
