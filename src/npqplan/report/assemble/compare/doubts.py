"""What cannot be known from the two, or should be looked at."""

from collections.abc import Iterator

from msgspec.structs import replace

from npqplan.report.assemble.compare import people
from npqplan.report.assemble.compare.both import Both
from npqplan.report.assemble.compare.planned import starts_on
from npqplan.report.compare_result import Doubt
from npqplan.report.prose import day, joined, sentence
from npqplan.report.result import CatalogueRef


def doubts(both: Both) -> tuple[Doubt, ...]:
    """What is not known first; then what was taken for one, and who may not be who they seem."""
    found = (*_not_told(both), *_facts(both), *_schools(both), *people.doubts(both))
    return tuple(replace(each, text=sentence(each.text)) for each in found)


def _schools(both: Both) -> Iterator[Doubt]:
    for found in both.same_schools:
        yield Doubt("other-school-id", found.text, schools=(found.now.id,))


def _not_told(both: Both) -> Iterator[Doubt]:
    if both.before.npqs is None:
        yield Doubt(
            "no-npqs-before",
            "the earlier report does not tell which NPQs people had: which were begun or passed since, and "
            "what was spent, is not known",
        )
    if both.now.npqs is None:
        yield Doubt(
            "no-npqs-now",
            "the newer report does not tell which NPQs people have: which were begun or passed since, what "
            "came of the plan and what was spent is not known",
        )
    unknown = [each.intake for each in both.before.recommendations if starts_on(each.intake, both) is None]
    if unknown:
        yield Doubt(
            "unknown-intake",
            f"the catalogue does not know {joined(tuple(dict.fromkeys(unknown)))}, so that what was planned "
            "then is left out",
        )


def _facts(both: Both) -> Iterator[Doubt]:
    then, now = both.before.catalogue, both.now.catalogue
    if _facts_of(then) != _facts_of(now):
        yield Doubt(
            "other-facts",
            f"the two rest on different facts ({_facts_of(then)}, then {_facts_of(now)}): some of what moved "
            "may be the facts",
        )


def _facts_of(catalogue: CatalogueRef) -> str:
    own = " of your own" if catalogue.file else ""
    return f"catalogue {catalogue.version}{own}, checked {day(catalogue.checked)}"
