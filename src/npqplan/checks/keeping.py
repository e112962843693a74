"""A place that is already decided, and cannot be.

Who it is about. Plans with `keep` and `exclude`.

The rule. What was decided goes before conventions, but not before what is impossible. The person has not
passed the NPQ (unless it may be one of the earlier suite, which can be taken again) and is not on it; the
intake has not begun, and lies within the plan; the same place is not kept twice (impossible-keep), and not
excluded too (kept-and-excluded). Somebody who has said no to it, leaves before the outcome, or is a trainee
or on induction when it starts, is a doubt (doubtful-keep); so is somebody for whom it is not meant: a
leadership NPQ that prepares for roles more than one level above theirs, where nothing says that they want
one, have had one or are judged ready; and a specialist NPQ, but for NPQLBC, where they do not teach.
What somebody has applied for and the school rules out is obeyed, and told (applied-and-excluded).

Example. `keep: [{person: khan, npq: NPQH, intake: autumn-2027}]`, where khan has `leaving: {on:
2028-08-31}`: the outcome would come in August 2029.
"""

from collections.abc import Iterator

from npqplan.catalogue import known_intake
from npqplan.checks.context import Context
from npqplan.checks.meant_for import not_meant_for
from npqplan.days import add_months, add_years
from npqplan.diagnostics import Finding
from npqplan.organisation.model import Kept, NpqRecord, Person, PlanWishes

CODES = ("impossible-keep", "doubtful-keep", "kept-and-excluded", "applied-and-excluded")


def findings(context: Context) -> Iterator[Finding]:
    """At most one for each place kept, and for each excluded."""
    organisation = context.organisation
    plans = [organisation.plan, *(school.plan for school in organisation.schools if school.plan)]
    excluded = {(each.person, each.npq) for plan in plans for each in plan.exclude}
    seen: set[tuple[str, str]] = set()
    for plan in plans:
        for kept in plan.keep:
            place = (kept.person, kept.npq)
            if place in excluded:
                yield Finding(
                    "kept-and-excluded",
                    "error",
                    f"{kept.npq} is kept for this person and excluded too",
                    kept.place,
                    "take it out of `keep` or of `exclude`",
                )
            elif place in seen:
                yield _impossible(kept, f"{kept.npq} is kept for this person already")
            else:
                person = organisation.person_by_id[kept.person]
                why = _why_not(kept, person, plan, context)
                yield from [_impossible(kept, why)] if why else _doubt(kept, person, context)
            seen.add(place)
    yield from _applied(plans, context)


def _applied(plans: list[PlanWishes], context: Context) -> Iterator[Finding]:
    for plan in plans:
        for each in plan.exclude:
            records = context.organisation.person_by_id[each.person].npqs
            if any(record.npq == each.npq and record.status == "applied" for record in records):
                yield Finding(
                    "applied-and-excluded",
                    "warning",
                    f"{each.npq} is excluded, and this person has applied for it: the plan leaves it out",
                    each.place,
                    "tell the provider and write `withdrawn`, or take it out of `exclude`",
                )


def _impossible(kept: Kept, why: str) -> Finding:
    return Finding("impossible-keep", "error", why, kept.place, "take it out of `keep`, or correct it")


def _why_not(kept: Kept, person: Person, plan: PlanWishes, context: Context) -> str | None:
    """What makes it impossible; None where nothing does."""
    intake = known_intake(context.index.catalogue, kept.intake)
    records = [record for record in person.npqs if record.npq == kept.npq]
    if intake.starts_on < context.as_of:
        return f"{kept.intake} began on {intake.starts_on.isoformat()}; what has begun goes under `npqs`"
    if intake.starts_on > add_years(context.as_of, plan.horizon_years):
        return f"{kept.intake} lies beyond the plan's {plan.horizon_years} years"
    if any(record.status == "in_progress" for record in records):
        return f"this person is on {kept.npq} already"
    if any(record.status == "passed" and not _may_be_earlier(record, context) for record in records):
        return f"this person has passed {kept.npq} already"
    return None


def _may_be_earlier(record: NpqRecord, context: Context) -> bool:
    """Whether it may be one of the suite before 2021, which had leadership NPQs only."""
    starts = min((intake.starts_on for intake in context.index.catalogue.intakes), default=context.as_of)
    began_late = record.started is not None and record.started >= starts
    return not began_late and context.index.npqs[record.npq].group == "leadership"


def _doubt(kept: Kept, person: Person, context: Context) -> Iterator[Finding]:
    """What should be talked about again: it was decided, and can be."""
    intake = known_intake(context.index.catalogue, kept.intake)
    outcome = add_months(intake.starts_on, context.index.npqs[kept.npq].months_to_outcome)
    if kept.npq in person.refuses_npqs:
        yield _doubtful(kept, f"this person has said no to {kept.npq}, under `does_not_want`")
    elif person.leaving_on and person.leaving_on < outcome:
        left, ends = person.leaving_on.isoformat(), outcome.isoformat()
        yield _doubtful(kept, f"this person leaves on {left}; the outcome of {kept.npq} would come on {ends}")
    elif person.induction_ends and person.induction_ends >= intake.starts_on:
        ends = person.induction_ends.isoformat()
        yield _doubtful(kept, f"this person's induction ends on {ends}, after {kept.intake} starts")
    elif person.induction == "trainee" and person.induction_ends is None:
        yield _doubtful(kept, "this person is a trainee, and NPQs come after induction")
    elif why := not_meant_for(kept.npq, person, context):
        yield _doubtful(kept, why)


def _doubtful(kept: Kept, why: str) -> Finding:
    hint = "take it out of `keep`, unless it was agreed all the same"
    return Finding("doubtful-keep", "warning", why, kept.place, hint)
