"""What became of what a baseline held."""

from collections.abc import Iterator, Sequence
from typing import Final

from npqplan.report.audit_result import AuditResult, BaselineLine, GoneLine
from npqplan.report.page import Line
from npqplan.report.prose import count, number, some
from npqplan.report.wording.audit import of_trust

_MOST_TOLD: Final = 6


def baseline(result: AuditResult) -> Iterator[Line]:
    """How much was known, what is mended, and what was not looked at this time."""
    held = result.baseline
    if held is None:
        return
    if held.is_of_others:
        yield (
            f"None of the schools in {held.file} is on these rosters: it is another's baseline, and nothing "
            "in it counts as known."
        )
    if held.written is None:
        yield _how_much(held)
    else:
        yield f"{held.file} now holds what is amiss: {count(held.written, 'finding')}."
    if held.gone:
        left_out = (
            "Left out now" if held.written is not None else "--write-baseline leaves it out from now on"
        )
        yield f"Known before and amiss no longer: {some(_told(held.gone), _MOST_TOLD)}. {left_out}."
    if held.not_looked_at and (held.written is not None or not held.is_of_others):
        yield _not_looked_at(held, result)


def _how_much(held: BaselineLine) -> str:
    was, are = "was" if held.known == 1 else "were", "is" if held.new == 1 else "are"
    return (
        f"Of what is amiss, {number(held.known)} {was} known before ({held.file}), and "
        f"{number(held.new)} {are} new or worse."
    )


def _told(gone: Sequence[GoneLine]) -> list[str]:
    return [f"{each.rule} ({', '.join((each.school or of_trust(each.rule), *each.about))})" for each in gone]


def _not_looked_at(held: BaselineLine, result: AuditResult) -> str:
    """Whose it is, and that it is not forgotten."""
    here = {school.id for school in result.schools}
    away = sum(each.school is not None and each.school not in here for each in held.not_looked_at)
    others = len(held.not_looked_at) - away
    parts = [
        *([f"{number(away)} of schools that are not on these rosters"] if away else []),
        *(
            [f"{number(others)} {'that these alone do not show' if away else 'of what is not asked here'}"]
            if others
            else []
        ),
    ]
    stays = "kept in it" if held.written is not None else "known still"
    return f"Known before, not looked at this time and {stays}: {' and '.join(parts)}."
