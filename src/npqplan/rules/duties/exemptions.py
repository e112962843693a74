"""What frees a SENCO from the duty, or meets it already."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from npqplan.catalogue import model as facts
from npqplan.days import add_months
from npqplan.organisation.model import AwardRecord, Person, RoleHeld
from npqplan.rules.verdict import Question


def holds_npq(person: Person, duty: facts.Duty) -> bool:
    """Whether the duty's NPQ is passed."""
    return any(record.npq == duty.npq and record.status == "passed" for record in person.npqs)


def counts(award: AwardRecord, duties: Iterable[facts.Duty]) -> bool:
    """Whether an award counts by its days in the law that speaks of it; a day not told may count."""
    return not any(_is_late(award, duty) for duty in duties if award.award in duty.exempt_awards)


def _is_late(award: AwardRecord, duty: facts.Duty) -> bool:
    begun_late = award.started is not None and award.started >= duty.award_begun_before
    finished_late = award.finished is not None and award.finished >= duty.award_finished_before
    return begun_late or finished_late


def holds_award(person: Person, duty: facts.Duty) -> AwardRecord | None:
    """A passed award that counts: by the dates told, and where none is told."""
    return next((award for award in _awards(person, duty) if award.status == "passed"), None)


def award_under_way(person: Person, duty: facts.Duty, as_of: date) -> AwardRecord | None:
    """An award in progress that may still be finished in time."""
    if as_of >= duty.award_finished_before:
        return None
    return next((award for award in _awards(person, duty) if award.status == "in_progress"), None)


def _awards(person: Person, duty: facts.Duty) -> Iterator[AwardRecord]:
    return (
        award for award in person.awards if award.award in duty.exempt_awards and not _is_late(award, duty)
    )


def served_before(person: Person, duty: facts.Duty, since: date | None) -> bool:
    """Whether the spells in the role before this appointment, end to end, exceed the duty's months.

    Days told twice count once, and none from the appointment on. Spells without both days are left out:
    see `untold_spells`.
    """
    spells = sorted(
        (spell.from_, spell.until)
        for spell in _spells(person, duty)
        if spell.from_ is not None and spell.until is not None
    )
    if not spells:
        return False
    days, counted_to = timedelta(), date.min
    for from_, until in spells:
        first = max(from_, counted_to + timedelta(1))
        last = until if since is None else min(until, since - timedelta(1))
        days += max(last - first + timedelta(1), timedelta())
        counted_to = max(counted_to, last)
    return spells[0][0] + days > add_months(spells[0][0], duty.exempt_after_months_before)


def untold_spells(person: Person, duty: facts.Duty, since: date | None) -> tuple[Question, ...]:
    """The question where the role was held before and a day of it is missing, so that it may exempt."""
    if any(
        spell.from_ is None or (spell.until is None and (since is None or spell.from_ < since))
        for spell in _spells(person, duty)
    ):
        return (Question("held-dates", person.id, {"role": duty.role}),)
    return ()


def _spells(person: Person, duty: facts.Duty) -> Iterator[RoleHeld]:
    """The times that somebody held the role, acting apart."""
    return (spell for spell in person.held if spell.role == duty.role and not spell.acting)
