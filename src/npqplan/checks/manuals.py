"""The manual of every diagnostic: what `npqplan rule CODE` prints, from whichever floor the code comes."""

import inspect
from collections.abc import Mapping
from functools import cache

from npqplan import documents, roster
from npqplan.catalogue.check import CHECKS as ON_CATALOGUES
from npqplan.checks import CHECKS
from npqplan.organisation import manual as organisation


@cache
def manuals() -> Mapping[str, str]:
    """Every code with its page, in the order in which documents are read, built and checked.

    The first line of a page says in a sentence what is wrong.
    """
    own = {code: _page(check) for check in CHECKS for code in check.CODES}
    on_catalogues = {check.CODE: _page(check) for check in ON_CATALOGUES}
    return {**documents.MANUAL, **roster.MANUAL, **organisation.MANUAL, **own, **on_catalogues}


def _page(check: object) -> str:
    return inspect.getdoc(check) or ""
