"""What we say of a choice that the plan leaves open."""

from collections.abc import Sequence

from npqplan.planning.place import Place
from npqplan.planning.reasons.ties import Tie
from npqplan.report.prose import joined
from npqplan.report.wording.names import Names


def text(tie: Tie, names: Names) -> str:
    """The choice in a sentence, without a full stop."""
    near = names.within((*tie.given, *tie.instead)[0].person.school)
    given, instead = _people(tie.given, near), _people(tie.instead, near)
    npq = tie.given[0].npq.code if tie.given else ""
    match tie.kind:
        case "who":
            others = joined(instead, "or")
            return (
                f"{npq}: instead of {joined(given, 'or')} it could as well be {others}; the choice is yours"
            )
        case "whether":
            has, could = _with_npqs(tie.given, near), _with_npqs(tie.instead, near)
            if has and could:
                return (
                    f"instead of {joined(has, 'or')} it could as well be {joined(could, 'or')}; "
                    "the choice is yours"
                )
            if has:
                return f"{joined(has, 'or')} could as well make room for another; the choice is yours"
            return f"{joined(could, 'or')} could as well be instead of another; the choice is yours"
        case "what":
            codes = [place.npq.code for place in tie.instead]
            return f"{joined(given)}: {joined(codes, 'or')} would do as well as {npq}"
        case "when":
            return f"{npq}: who starts when is your choice for {joined(given)}"


def _with_npqs(places: Sequence[Place], names: Names) -> list[str]:
    return [f"{names.person(place.person.id)} ({place.npq.code})" for place in places]


def _people(places: Sequence[Place], names: Names) -> list[str]:
    return [names.person(place.person.id) for place in places]
