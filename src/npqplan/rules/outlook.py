"""From where we look: the organisation and catalogue, the day, and how far ahead.

Every rule of succession is asked from an outlook. It is made once for an answer.
"""

from datetime import date
from functools import cached_property

from msgspec import Struct

from npqplan.catalogue import Index, index_of
from npqplan.catalogue.model import Catalogue, Kind
from npqplan.days import add_years
from npqplan.organisation.model import Organisation, Person, Post, School
from npqplan.rules.ladder import Ladder, ladder_of


class Outlook(Struct, frozen=True, dict=True):
    """The organisation as seen on `as_of`."""

    organisation: Organisation
    catalogue: Catalogue
    as_of: date

    @cached_property
    def ladder(self) -> Ladder:
        """The catalogue's ladder of roles."""
        return ladder_of(self.catalogue)

    @cached_property
    def index(self) -> Index:
        """The catalogue, opened at the right page."""
        return index_of(self.catalogue)

    @cached_property
    def horizon(self) -> date:
        """The last day that counts as within the horizon; intakes that start by then are planned."""
        return add_years(self.as_of, self.organisation.plan.horizon_years)

    def is_leaving(self, person: Person) -> bool:
        """Whether somebody has said that they leave within the horizon: nobody asks what they want next."""
        return person.leaving_on is not None and person.leaving_on <= self.horizon

    def kind(self, school: School) -> Kind | None:
        """Mainstream, special ...; None when nobody told the type of establishment."""
        if not school.in_england:
            return "other"
        if school.establishment_type is None:
            return "other" if school.not_in_gias else None
        found = self.index.establishment_types.get(school.establishment_type)
        return found.kind if found else None

    def school_of(self, place: Person | Post) -> School | None:
        """The school of somebody or of a post; None for the trust itself."""
        return None if place.school is None else self.organisation.school_by_id[place.school]
