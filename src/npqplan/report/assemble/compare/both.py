"""Both sides together, and what everything is called that is on either."""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from npqplan.catalogue.model import Catalogue
from npqplan.report.assemble.compare.side import Side
from npqplan.report.assemble.compare.wholeness import organisation_of
from npqplan.report.assemble.other_ids import SameSchool
from npqplan.report.result import PersonRef
from npqplan.report.wording.names import Names


class Both(Struct, frozen=True, dict=True):
    """The earlier side and the newer one, under the same ids."""

    before: Side
    now: Side
    catalogue: Catalogue
    same_post_ids: bool = True
    """Whether an id stands for the same post in both: not where one was under codes."""
    same_schools: tuple[SameSchool, ...] = ()
    """Schools that had other ids; the earlier side has them under those of now."""

    @cached_property
    def people_before(self) -> Mapping[str, PersonRef]:
        """Who was there, by id."""
        return {person.id: person for person in self.before.people}

    @cached_property
    def people_now(self) -> Mapping[str, PersonRef]:
        """Who is there, by id."""
        return {person.id: person for person in self.now.people}

    @cached_property
    def everybody(self) -> tuple[str, ...]:
        """Everybody's id: those of now in their order, then those who are gone."""
        return tuple({**self.people_now, **self.people_before})

    @cached_property
    def names(self) -> Names:
        """What everybody and everything is called, as it is now; if gone, as it was."""
        return Names(organisation_of(self.now, self.before), self.catalogue)
