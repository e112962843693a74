"""Where in the rosters something stands that an audit found amiss."""

from npqplan.diagnostics import Place
from npqplan.organisation.model import NOWHERE, Organisation


def place_of(about: tuple[str, ...], school: str | None, organisation: Organisation) -> Place:
    """The place of the first person or post that it is about, else of the school."""
    for each in about:
        if each in organisation.person_by_id:
            return organisation.person_by_id[each].place
        if each in organisation.post_by_id:
            return organisation.post_by_id[each].place
    known = organisation.school_by_id.get(school or "")
    return NOWHERE if known is None else known.place
