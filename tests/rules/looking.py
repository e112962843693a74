"""Readiness in one line, for tests of the rules of succession."""

from collections.abc import Iterable
from datetime import date

from npqplan.catalogue.load import shipped
from npqplan.organisation.model import Organisation, Person, Post, School
from npqplan.rules.outlook import Outlook
from npqplan.rules.readiness import Assessor
from npqplan.rules.ready import NotReady, Perhaps, Readiness, Ready
from tests.builders import organisation

AS_OF = date(2026, 11, 21)


def outlook(of: Organisation, as_of: date = AS_OF) -> Outlook:
    """The shipped catalogue's view of an organisation."""
    return Outlook(of, shipped(), as_of)


def readiness(
    somebody: Person, seat: Post, *, schools: Iterable[School] = (), moves: bool = False, as_of: date = AS_OF
) -> Readiness:
    """Readiness of somebody for a post, in an organisation of the two."""
    whole = organisation([somebody], [seat], schools, moves_between_schools=moves)
    return Assessor(outlook(whole, as_of)).assess(somebody, seat)


def told(found: Readiness) -> str:
    """`2027-09-01 convention`, `perhaps years-in-role`, or `no said-no`."""
    match found:
        case Ready(on=on, basis=basis):
            return f"{on} {basis}"
        case Perhaps(question=question):
            return f"perhaps {question.asks}"
        case NotReady(reason=reason):
            return f"no {reason.code}"
