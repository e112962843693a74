"""One person's place in one NPQ: why not, or that it is in the plan and why."""

from npqplan.organisation.model import Person
from npqplan.planning.counterfactual import Trials, smallest_towards
from npqplan.report.assemble.explain.told import Told
from npqplan.report.assemble.explain.why_not import why_not_line
from npqplan.report.assemble.full_reasons import NONE_NEEDED, full, smallest_line
from npqplan.report.prose import sentence
from npqplan.report.result import Cited, SmallestLine
from npqplan.report.wording.explaining import smallest_towards_text
from npqplan.report.wording.names import Names


def of_place(trials: Trials, person: Person, npq: str, names: Names) -> Told:
    """Why somebody is not to take an NPQ; the reasons if they are."""
    line = why_not_line(trials, person, npq, names)
    who = names.person(person.id)
    title = f"why not {npq} for {who}"
    if line.state in {"planned", "decided"}:
        which = [
            at
            for at, place in enumerate(trials.plan.places)
            if (place.person.id, place.npq.code) == (person.id, npq)
        ]
        advised = full(trials, which, names)
        reasons = tuple(Cited(each.text, each.cites) for one in advised for each in one.reasons)
        answer = f"{who}'s {npq} is {line.text}."
        return Told(title, (answer,), reasons, recommendations=advised, why_not=(line,))
    text = line.text.removeprefix(npq)
    answer = f"{npq} for {who}: {sentence(line.text if text == line.text else f'it{text}')}"
    cites = {source: None for each in line.reasons for source in each.cites}
    return Told(
        title,
        (answer,),
        (Cited(line.text, tuple(cites)),),
        why_not=(line,),
        smallest_change=NONE_NEEDED if line.state == "as_good" else _smallest(trials, person, npq, names),
    )


def _smallest(trials: Trials, person: Person, npq: str, names: Names) -> SmallestLine:
    change = smallest_towards(trials, person, npq)
    return smallest_line(change, smallest_towards_text(change, names, npq))
