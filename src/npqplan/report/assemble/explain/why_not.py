"""Why somebody has no place in an NPQ, as facts of the answer."""

from npqplan.organisation.model import Person
from npqplan.planning.counterfactual import Trials, WhyNot, why_not
from npqplan.report.assemble.full_reasons import change_line, refs
from npqplan.report.explain_result import WhyNotLine
from npqplan.report.result import CodedReason
from npqplan.report.wording.barring import bar_text
from npqplan.report.wording.eligibility import question_sentence
from npqplan.report.wording.explaining import why_not_text
from npqplan.report.wording.names import Names


def why_not_line(trials: Trials, person: Person, npq: str, names: Names) -> WhyNotLine:
    """How somebody stands with an NPQ."""
    return line_of(why_not(trials, person, npq), names)


def line_of(found: WhyNot, names: Names) -> WhyNotLine:
    """The same, as found."""
    place = found.place
    return WhyNotLine(
        person=found.person.id,
        npq=found.npq,
        state=found.state,
        text=why_not_text(found, names),
        reasons=tuple(
            CodedReason(bar.reason.code, bar_text(bar, names), bar.reason.cites)
            for bar in found.bars
            if bar.reason is not None
        ),
        intake=place.intake.id if place else None,
        fee=place.fee if place else None,
        worse=change_line(found.worse, names),
        leave=refs(found.leave),
        come=refs(found.come),
        questions=tuple(question_sentence(each, names.by_id) for each in place.questions) if place else (),
    )
