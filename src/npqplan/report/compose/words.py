"""The names of NPQs, roles, remits, intakes and offers, as a report says them."""

from collections.abc import Mapping, Sequence
from typing import Self

from msgspec import Struct

from npqplan.catalogue.intakes import intake_of
from npqplan.catalogue.model import Catalogue, Intake, Npq, Offer, Role
from npqplan.report.prose import capital, joined


class Words(Struct, frozen=True):
    """Lookups into a catalogue. A slug that it does not know is said in plain letters."""

    catalogue: Catalogue
    npqs: Mapping[str, Npq]
    roles: Mapping[str, Role]
    remits: Mapping[str, str]
    offers: Mapping[str, Offer]

    @classmethod
    def of(cls, catalogue: Catalogue) -> Self:
        """The words of a catalogue."""
        return cls(
            catalogue,
            npqs={npq.code: npq for npq in catalogue.npqs},
            roles={role.slug: role for role in catalogue.roles},
            remits={remit.slug: remit.title for remit in catalogue.remits},
            offers={offer.code: offer for offer in catalogue.other_offers},
        )

    def role(self, slug: str) -> str:
        """`Deputy headteacher`."""
        return self.roles[slug].title if slug in self.roles else capital(_plainly(slug))

    def remit(self, slug: str) -> str:
        """`literacy`, as it stands in a sentence."""
        return lower(self.remits.get(slug, _plainly(slug)))

    def intake(self, slug: str) -> Intake | None:
        """An intake, announced or expected; None where the catalogue cannot say."""
        return intake_of(self.catalogue, slug)

    def intake_title(self, slug: str) -> str:
        """`Autumn 2027`."""
        known = self.intake(slug)
        return known.title if known else capital(_plainly(slug))

    def npq_title(self, code: str) -> str:
        """`headship`: how people say an NPQ; the code itself where the catalogue has no word."""
        return self.npqs[code].short if code in self.npqs else code

    def sections(self, code: str) -> tuple[str, ...]:
        """The framework sections of an NPQ."""
        return self.npqs[code].sections if code in self.npqs else ()

    def offer(self, code: str) -> str:
        """`Early headship coaching offer`."""
        return self.offers[code].title if code in self.offers else code

    def rank(self, roles: Sequence[str]) -> int:
        """The place of the highest of some roles; 0 for none."""
        return max((self.roles[slug].rank for slug in roles if slug in self.roles), default=0)

    def seat(self, roles: Sequence[str], remits: Sequence[str]) -> str:
        """A post in words: `Assistant headteacher and SENCO`, `Phase leader (early years)`."""
        led = joined([self.remit(slug) for slug in remits])
        if not roles:
            return capital(f"{led} lead") if led else "Post"
        titles = [self.role(roles[0]), *(lower(self.role(slug)) for slug in roles[1:])]
        return joined(titles) + (f" ({led})" if led else "")


def _plainly(slug: str) -> str:
    return slug.replace("_", " ").replace("-", " ")


def lower(text: str) -> str:
    """Without its capital, unless the word is one of capitals (`SENCO`) or has more of them."""
    first = text.split(" ", 1)[0]
    return text if first[1:] != first[1:].lower() else f"{text[:1].lower()}{text[1:]}"
