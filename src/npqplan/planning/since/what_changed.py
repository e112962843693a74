"""The kinds of change since an earlier plan."""

from typing import Literal, TypeAlias

What: TypeAlias = Literal[
    "dropped",
    "moved",
    "new",
    "started",
    "not_started",
    "passed",
    "left",
    "no_longer_allowed",
    "no_longer_useful",
]
"""What has become of a place. `not_started`: its intake has begun, and nothing shows that they are on it."""
Happened: TypeAlias = Literal["leaving", "staying", "left", "vacant"]
"""What has become of a key post: a holder says that they leave, or not any more, or has left; or nobody holds
it."""
