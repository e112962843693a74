"""From the words people write to the catalogue's codes and slugs, and from these to the records.

An `Index` is made once for a catalogue and handed down; every lookup is then a look into a dictionary.
Words are matched as `names.key` says: capitals, spaces and hyphens never matter.
"""

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import TypeAlias

from msgspec import Struct

from npqplan.catalogue.model import (
    Catalogue,
    Convention,
    EstablishmentType,
    Npq,
    Offer,
    Phase,
    Remit,
    Role,
    Source,
)
from npqplan.catalogue.names import (
    Name,
    award_names,
    key,
    nearest,
    npq_names,
    phase_names,
    remit_names,
    role_names,
)

_MOST_SUGGESTIONS = 3
_OF_ALL = "npq"
_MUCH_LESS_ALIKE = 0.1

Words: TypeAlias = Mapping[str, str]
"""The key of a word -> the code or slug that it stands for."""


class Index(Struct, frozen=True):
    """A catalogue, opened at the right page. Make one with `index_of`."""

    catalogue: Catalogue
    npqs: Mapping[str, Npq]
    offers: Mapping[str, Offer]
    roles: Mapping[str, Role]
    remits: Mapping[str, Remit]
    sources: Mapping[str, Source]
    conventions: Mapping[str, Convention]
    establishment_types: Mapping[int, EstablishmentType]
    npq_words: Words
    role_words: Words
    phase_words: Words
    remit_words: Words
    award_words: Words

    def npq_code(self, text: str) -> str | None:
        """The code of the NPQ that is meant ("headship", "npq-senco", "NPQS"); None if none is."""
        code = self.npq_words.get(key(text))
        return code if code in self.npqs else None

    def offer_code(self, text: str) -> str | None:
        """The code of the offer that is meant and is not an NPQ ("EHCO"); None if none is."""
        code = self.npq_words.get(key(text))
        return code if code in self.offers else None

    def role_slug(self, text: str, phase: Phase | None = None) -> str | None:
        """The role that is meant in a school of this phase; None if none is, or only the phase could tell."""
        word = key(text)
        if word in self.phase_words and phase is not None:
            return self.catalogue.roles_by_phase[self.phase_words[word]].get(phase)
        return self.role_words.get(word)

    def roles_by_phase(self, text: str) -> tuple[str, ...]:
        """The roles of a word that means different ones in different phases ("head of year or phase")."""
        word = self.phase_words.get(key(text))
        return tuple(dict.fromkeys(self.catalogue.roles_by_phase[word].values())) if word else ()

    def remit_slug(self, text: str) -> str | None:
        """The remit that is meant ("maths", "T&L"); None if none is."""
        return self.remit_words.get(key(text))

    def award(self, text: str) -> str | None:
        """The other qualification that is meant ("National award for SEN co-ordination"); None if none is."""
        return self.award_words.get(key(text))

    def deepens(self, remit: str, phase: Phase | None = None) -> tuple[str, ...]:
        """The NPQs that deepen a remit in a phase; where the phase is not known, those that do in any."""
        return tuple(
            each.npq
            for each in self.remits[remit].deepened_by
            if not each.phases or phase is None or phase in each.phases
        )


def index_of(catalogue: Catalogue) -> Index:
    """The index of a catalogue. Of two records with one name the first counts; `check` reports the other."""
    return Index(
        catalogue=catalogue,
        npqs={npq.code: npq for npq in catalogue.npqs},
        offers={offer.code: offer for offer in catalogue.other_offers},
        roles={role.slug: role for role in catalogue.roles},
        remits={remit.slug: remit for remit in catalogue.remits},
        sources={source.id: source for source in catalogue.sources},
        conventions={convention.id: convention for convention in catalogue.conventions},
        establishment_types={each.code: each for each in catalogue.establishment_types},
        npq_words=_words(npq_names(catalogue)),
        role_words=_words(role_names(catalogue)),
        phase_words=_words(phase_names(catalogue)),
        remit_words=_words(remit_names(catalogue)),
        award_words=_words(award_names(catalogue)),
    )


def suggest(text: str, *vocabularies: Words, at_least: float = 0) -> tuple[str, ...]:
    """The codes or slugs whose words come nearest to a misspelt one, best first; at most three.

    `suggest("NPQSENDCO", index.npq_words)` gives `("NPQSENCO",)`. Beside a word that is much more like it,
    another only puzzles, and is left out. `at_least`: how much must be the same, from 0 to 1.
    """
    words = {word: means for words in reversed(vocabularies) for word, means in words.items()}
    wanted = key(text)
    near = {
        word: SequenceMatcher(None, word, wanted).ratio()
        for word in nearest(wanted, words)
        if _is_like(word, wanted)
    }
    enough = max(at_least, max(near.values(), default=0) - _MUCH_LESS_ALIKE)
    likely = (words[word] for word, alike in near.items() if alike >= enough)
    return tuple(dict.fromkeys(likely))[:_MOST_SUGGESTIONS]


def _is_like(word: str, wanted: str) -> bool:
    """Whether it is more than the beginning of every code that two words share: NPQX is like none of them."""
    if not (word.startswith(_OF_ALL) and wanted.startswith(_OF_ALL)):
        return True
    return SequenceMatcher(None, word.removeprefix(_OF_ALL), wanted.removeprefix(_OF_ALL)).ratio() > 0


def _words(names: Iterable[Name]) -> dict[str, str]:
    words: dict[str, str] = {}
    for name in names:
        words.setdefault(key(name.word), name.means)
    return words
