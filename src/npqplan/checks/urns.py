"""The unique reference number of a school.

Who it is about. Schools with `urn`.

The rule. No two schools have the same one (repeated-urn). In GIAS it has six digits; early years settings
have Ofsted's numbers instead, and are not looked at (odd-urn).

Example. `urn: 10001`.
"""

import re
from collections.abc import Iterator

from npqplan.checks.context import Context, in_order
from npqplan.diagnostics import Finding, quoted

CODES = ("repeated-urn", "odd-urn")
_SIX_DIGITS = re.compile(r"\d{6}", re.ASCII)


def findings(context: Context) -> Iterator[Finding]:
    """At most one for each school."""
    seen: set[str] = set()
    for school in sorted(context.organisation.schools, key=lambda school: in_order(school.place)):
        if school.urn is None:
            continue
        if school.urn in seen:
            yield Finding(
                "repeated-urn",
                "error",
                f"another school here has the URN {quoted(school.urn)}",
                school.place / "urn",
                "look both up in Get Information about Schools",
            )
        elif school.setting == "school" and not _SIX_DIGITS.fullmatch(school.urn):
            yield Finding(
                "odd-urn",
                "warning",
                "the URN of a school has six digits",
                school.place / "urn",
                "look it up in Get Information about Schools",
            )
        seen.add(school.urn)
