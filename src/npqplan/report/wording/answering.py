"""How an answer is written in a roster: what a head types once she knows it."""

from collections.abc import Callable, Mapping
from typing import Final

from npqplan.organisation.model import Person
from npqplan.rules.verdict import Question


def how_to_write(question: Question, person: Person | None) -> str:
    """The answers as a roster has them, without a capital or a full stop; empty where the key says it all.

    `person`: whom it is about, if it is about somebody.
    """
    found = _WRITTEN.get(question.asks)
    return "" if found is None else found(question, person)


def _award(award: str) -> Callable[[Question, Person | None], str]:
    def written(question: Question, person: Person | None) -> str:
        held = str(question.values.get("award", award))
        if person is not None and person.awards:
            return f"under other_qualifications, {held} or {{name: {held}, status: not_held}}"
        return f"other_qualifications: [{held}] or other_qualifications: none"

    return written


def _status(text: str) -> Callable[[Question, Person | None], str]:
    return lambda question, _: text.format(npq=question.values["npq"])


_WRITTEN: Final[Mapping[str, Callable[[Question, Person | None], str]]] = {
    "holds-award": _award(""),
    "early-years-level-3": _award("early_years_level_3"),
    "maths-mastery": _award("maths_mastery"),
    "npq-outcome": _status(
        "under npqs, {npq} with status: passed and finished, or failed, withdrawn, deferred"
    ),
    "npq-begun": _status("under npqs, {npq} with status: in_progress and started"),
    "deferred-resumes": _status("under npqs, {npq} with status: in_progress, once they do"),
    "role-holder": lambda question, _: (
        "somebody's role: {role}, or under posts {{id: {role}, role: {role}, vacant: yes}}".format(
            role=question.values["role"]
        )
    ),
}
"""By the question. The others are answered under a key that the question names."""
