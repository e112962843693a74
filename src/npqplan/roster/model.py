"""The roster: one file in the words of those who keep it.

Either one school (`school`, `posts`, `staff`), or a trust with all its schools (`trust`, `schools`),
or, for a trust in several files, one school a file and the trust in a file of its own.
"""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import WithJsonSchema

from npqplan.fields import Day, OneOrMany, choice
from npqplan.roster.people import PersonEntry
from npqplan.roster.plan import PlanEntry
from npqplan.roster.schools import PostEntry, SchoolEntry, TrustEntry
from npqplan.roster.strictness import STRICT

Version: TypeAlias = Annotated[Literal["1"], choice("1"), WithJsonSchema({"enum": [1, "1"]})]


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """A staff roster for npqplan."""

    __pydantic_config__: ClassVar = STRICT

    roster: Version
    """The version of this format: 1."""
    reviewed_on: Day | None = None
    """The day a person last went through the whole roster."""
    school: SchoolEntry | None = None
    """The school, if the roster is for one."""
    trust: TrustEntry | None = None
    """The trust, if the roster is for several schools."""
    schools: OneOrMany[SchoolEntry] = ()
    """The trust's schools, each with its posts and staff."""
    posts: OneOrMany[PostEntry] = ()
    """Of the one school: posts that the roles of the staff do not say."""
    staff: OneOrMany[PersonEntry] = ()
    """Of the one school: the people, everyone who leads and everyone who may."""
    plan: PlanEntry | None = None
    """Wishes and limits for the plan."""
