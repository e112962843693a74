"""What the answer of `explain` says of its subject, whatever that is."""

from msgspec import Struct

from npqplan.report.explain_result import BesideLine, HeldNpq, StepLine, WhyNotLine
from npqplan.report.result import (
    Cited,
    DutyLine,
    PostLine,
    QuestionLine,
    Recommendation,
    ShortageLine,
    SmallestLine,
)


class Told(Struct, frozen=True):
    """The members of `ExplainResult` that turn on the subject."""

    title: str
    headlines: tuple[str, ...]
    because: tuple[Cited, ...] = ()
    held: tuple[HeldNpq, ...] = ()
    steps: tuple[StepLine, ...] = ()
    post: PostLine | None = None
    shortages: tuple[ShortageLine, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    why_not: tuple[WhyNotLine, ...] = ()
    smallest_change: SmallestLine | None = None
    duties: tuple[DutyLine, ...] = ()
    questions: tuple[QuestionLine, ...] = ()
    besides: tuple[BesideLine, ...] = ()
