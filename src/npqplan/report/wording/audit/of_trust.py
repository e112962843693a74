"""What of a trust a rule looks at, beside its schools: all of it, or only what is the trust's own."""

from collections.abc import Mapping
from typing import Final

_OWN_POSTS: Final = "the trust's own posts"
_OWN_STAFF: Final = "the trust's own staff"
_LOOKED_AT: Final[Mapping[str, str]] = {
    "cover-at-once": "the whole trust",
    "enough-successors": _OWN_POSTS,
    "no-shortage": _OWN_POSTS,
    "departures-absorbed": _OWN_POSTS,
    "duties-in-time": _OWN_STAFF,
    "judgements-recent": _OWN_STAFF,
}
"""By the rule; of the others, the trust as such: its budget, its own file."""


def of_trust(rule: str) -> str:
    """`the whole trust`, as it stands in a sentence."""
    return _LOOKED_AT.get(rule, "the trust")
