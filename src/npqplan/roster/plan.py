"""What a school or trust asks of the plan, as a roster writes it."""

from dataclasses import dataclass
from typing import ClassVar

from npqplan.fields import AcademicYear, OneOrMany, Pounds, Text, Whole, YesNo
from npqplan.roster.strictness import STRICT


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPlaceEntry:
    """A place that is already decided."""

    __pydantic_config__: ClassVar = STRICT

    person: Text
    """The person's id."""
    npq: Text
    """The NPQ's code."""
    intake: Text
    """The intake: autumn-2027, autumn-2028 ..."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExclusionEntry:
    """A place that must not be recommended."""

    __pydantic_config__: ClassVar = STRICT

    person: Text
    """The person's id."""
    npq: Text
    """The NPQ's code."""
    why: Text = ""
    """Why, in your own words; the report prints it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEntry:
    """Wishes and limits for the plan; every one may be left out."""

    __pydantic_config__: ClassVar = STRICT

    horizon_years: Whole | None = None
    """How many years ahead to plan: 1 to 5; 3 if left out. Schools planned together have one, the trust's."""
    budget: dict[AcademicYear, Pounds] | None = None
    """Pounds for places DfE does not fund, by school year: {2026/27: 4000}. Without it, there is no limit."""
    fees: dict[Text, Pounds] | None = None
    """Your own prices, instead of the catalogue's: {NPQH: 1949}."""
    places_per_intake: Whole | None = None
    """The most who may start at once in one school. None given: no limit."""
    two_at_once: YesNo | None = None
    """Whether somebody may do two NPQs at once; no if left out."""
    keep: OneOrMany[KeptPlaceEntry] = ()
    """Places already decided: [{person: hughes, npq: NPQEL, intake: autumn-2027}]."""
    exclude: OneOrMany[ExclusionEntry] = ()
    """Places not to recommend: [{person: khan, npq: NPQSL, why: "after the inspection"}]."""
