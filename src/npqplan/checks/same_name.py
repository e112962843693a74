"""Two people in one school have the same name.

Who it is about. Everyone with an id of their own. (Without one they could not be told apart at all: see
needs-id.)

The rule. It happens, but more often one person was listed twice, and would then count twice.

Example. Two entries for one SENCO, one under each of her roles. List her once: `role:
[assistant_headteacher, senco]`.
"""

from collections.abc import Iterable, Iterator, Sequence

from npqplan.checks.context import Context, in_order
from npqplan.diagnostics import Finding
from npqplan.organisation.model import Person

CODES = ("same-name",)


def findings(context: Context) -> Iterator[Finding]:
    """One for each person after the first, in the order of the roster. The name is not shown."""
    for namesakes in _by_name(context.organisation.people):
        for person in sorted(namesakes, key=lambda person: in_order(person.place))[1:]:
            yield Finding(
                "same-name",
                "warning",
                "somebody else in this school has the same name; perhaps this person is listed twice",
                person.place / "name",
                "if they are one person, keep one entry with all roles",
            )


def _by_name(people: Sequence[Person]) -> Iterable[list[Person]]:
    names = [(person.school, person.name.casefold()) for person in people]
    if len(set(names)) == len(names):
        return ()
    found: dict[tuple[str | None, str], list[Person]] = {}
    for name, person in zip(names, people, strict=True):
        found.setdefault(name, []).append(person)
    return (namesakes for namesakes in found.values() if len(namesakes) > 1)
