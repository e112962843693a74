"""What the law protects cannot even be written down.

What is tried. Beside somebody on the roster, one field of every kind that a roster must not hold is
written: age, sex, origin, faith, health, children, pay, hours, absence and what stands in for them. The
roster is read again.

What must hold. Each of them is refused as an error, so that there is no report until it is out.

Why. What is never read can never be weighed.
"""

from collections.abc import Iterator
from random import Random

from npqplan.documents.document import Data
from npqplan.roster.refused import one_of_each_kind
from npqplan.workflows.fairness.case import Broken, Case
from npqplan.workflows.fairness.documents import copies, written


def trials(case: Case, dice: Random) -> Iterator[Broken | None]:
    """One kind of field after another, all beside the same person."""
    if not case.organisation.people:
        return
    words = one_of_each_kind()
    files = [written(name, _with(data, words, dice)) for name, data in copies(case)]
    refused = {
        finding.place.route[-1]
        for finding in case.read(files).findings
        if finding.code == "refused-field" and finding.severity == "error"
    }
    for word in words:
        yield None if word in refused else Broken("reading", (word,))


def _with(data: Data, words: tuple[str, ...], dice: Random) -> Data:
    """The same roster with these fields beside somebody in each list of staff."""
    if isinstance(data, list):
        return [_with(each, words, dice) for each in data]
    if not isinstance(data, dict):
        return data
    found = {key: _with(value, words, dice) for key, value in data.items()}
    staff = found.get("staff")
    rows = [row for row in staff if isinstance(row, dict)] if isinstance(staff, list) else []
    if rows:
        dice.choice(rows).update(dict.fromkeys(words, "yes"))
    return found
