"""One person: what is held of them, what they could step up to, and what the plan has for them."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from npqplan.organisation.model import Person
from npqplan.planning.counterfactual import Trials, smallest_towards
from npqplan.planning.plan import Plan
from npqplan.report.assemble.asking import of_duties
from npqplan.report.assemble.dates import duties
from npqplan.report.assemble.explain.held import facts_held, held_npqs
from npqplan.report.assemble.explain.of_post import besides
from npqplan.report.assemble.explain.told import Told
from npqplan.report.assemble.explain.why_not import why_not_line
from npqplan.report.assemble.full_reasons import full, smallest_line
from npqplan.report.assemble.pipeline import post_lines
from npqplan.report.explain_result import StepLine
from npqplan.report.prose import joined, month
from npqplan.report.result import Recommendation
from npqplan.report.wording.explaining import smallest_towards_text
from npqplan.report.wording.names import Names
from npqplan.succession.pipeline import Prospect


def of_person(trials: Trials, person: Person, names: Names) -> Told:
    """Everything about somebody. With no recommendation: why not, NPQ by NPQ."""
    plan = trials.plan
    which = [at for at, place in enumerate(plan.places) if place.person.id == person.id]
    advised = full(trials, which, names)
    steps = tuple(_steps(plan, person, names))
    who = names.person(person.id)
    headlines = tuple(_headlines(who, steps, advised, names))
    told = Told(
        who,
        headlines,
        facts_held(person, plan, names),
        held=held_npqs(person, plan),
        steps=steps,
        recommendations=advised,
        besides=tuple(besides(_prospects(plan, person), plan, names)),
        duties=tuple(line for line in duties(plan, names) if line.person == person.id),
        questions=tuple(of_duties(plan, names, person)),
    )
    if advised:
        return told
    npqs = plan.problem.outlook.catalogue.npqs
    change = smallest_towards(trials, person, None)
    return replace(
        told,
        why_not=tuple(why_not_line(trials, person, npq.code, names) for npq in npqs),
        smallest_change=smallest_line(change, smallest_towards_text(change, names, None)),
    )


def _prospects(plan: Plan, person: Person) -> Iterator[Prospect]:
    """Somebody as a prospect of every key post."""
    for post in plan.problem.pipelines.key_posts:
        yield from (each for each in plan.problem.pipelines.prospects[post.id] if each.person.id == person.id)


def _steps(plan: Plan, person: Person, names: Names) -> Iterator[StepLine]:
    for post in post_lines(plan.problem, plan.gains, names):
        for successor in post.successors:
            if post.key and successor.person == person.id:
                yield StepLine(
                    post=post.id,
                    title=names.post(post.id),
                    ready=successor.ready,
                    ready_on=successor.ready_on,
                    prepared_on=successor.prepared_on,
                    willing=successor.willing,
                    because=successor.because,
                )


def _headlines(
    who: str, steps: Sequence[StepLine], advised: Sequence[Recommendation], names: Names
) -> Iterator[str]:
    ready = [step.post for step in steps if step.ready == "now"]
    if ready:
        yield f"{who} could step up now to be {names.any_of(ready)}."
    elif steps:
        yield f"{who} could step up later, not today."
    if advised:
        said = [f"{line.npq} from {names.intake(line.intake)}" for line in advised]
        last = max(line.finishes_on for line in advised)
        yield f"The plan has {joined(said)} for {who}, the last result by {month(last)}."
    else:
        yield f"The plan has no NPQ for {who}."
