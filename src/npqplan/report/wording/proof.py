"""What we say of how good a plan is: proved the best; or in what another may be better, and by how much."""

from collections.abc import Iterator, Mapping, Sequence

from npqplan.planning.place import Term
from npqplan.report.prose import joined, number, pounds
from npqplan.report.result import PlanLine, TermLine

BEST = "Best possible plan under these rules (proved)."
MORE_TIES = "Not all plans as good as this were looked for: there may be choices that are not listed."
NOT_PROVED = "The best plan found, not proved the best possible."
MAY_DIFFER = "It may differ from one computer to another."
_MOST_GAPS = 3

_OF: Mapping[Term, str] = {
    "duties": "what the law asks of SENCOs",
    "prepared_cover": "posts with somebody prepared",
    "combinations": "priorities and combinations",
    "second_successor": "second successors",
    "implementation": "a shared understanding of implementation",
    "golden_thread": "support for early career teachers",
    "steadiness": "keeping to the earlier plan",
    "cost": "cost",
    "starts": "the number of NPQs",
    "learning_together": "learning together",
    "earliness": "starting early",
}
_SEPTEMBERS = "summed over the Septembers"
_MORE: Mapping[Term, Sequence[tuple[str, str]]] = {
    "duties": (
        ("more SENCO qualified in time", "more SENCOs qualified in time"),
        ("day less by which a SENCO is late", "days less by which SENCOs are late"),
    ),
    "prepared_cover": tuple(
        (f"more {post} prepared for, {_SEPTEMBERS}", f"more {posts} prepared for, {_SEPTEMBERS}")
        for post, posts in (
            ("headship", "headships"),
            ("post of SENCO", "posts of SENCO"),
            ("other critical post", "other critical posts"),
            ("other key post", "other key posts"),
        )
    ),
    "combinations": (
        ("more priority with depth", "more priorities with depth"),
        ("more priority with breadth", "more priorities with breadth"),
        (
            "more NPQ that goes with what somebody leads or wants",
            "more NPQs that go with what people lead or want",
        ),
    ),
    "second_successor": (
        ("more post with a second person prepared", "more posts with a second person prepared"),
    ),
    "implementation": (
        (
            "more level of leadership that shares implementation",
            "more levels of leadership that share implementation",
        ),
    ),
    "golden_thread": (("more early career teacher supported", "more early career teachers supported"),),
    "steadiness": (("change fewer to the earlier plan", "changes fewer to the earlier plan"),),
    "starts": (("NPQ fewer", "NPQs fewer"),),
    "learning_together": (
        ("more person learning beside a colleague", "more people learning beside a colleague"),
        ("more place that a colleague can support", "more places that a colleague can support"),
    ),
    "earliness": (("intake earlier, summed over the NPQs", "intakes earlier, summed over the NPQs"),),
}
"""By term and by the number's place in it: what one more is, and several."""


def proof(plan: PlanLine) -> str:
    """How good the plan is, in a sentence or two."""
    if plan.proof == "optimal":
        return BEST if plan.ties_complete else f"{BEST} {MORE_TIES}"
    gaps = [gap for line in plan.objective for gap in _gaps(line)]
    before = joined([_OF[term] for term in _proved_first(plan.objective) if term in _OF])
    proved = f" Nothing better is possible in {before} (proved)." if before else ""
    if not gaps:
        return f"{NOT_PROVED}{proved} {MAY_DIFFER}"
    more = " (and more, in the JSON)" if len(gaps) > _MOST_GAPS else ""
    least = joined(gaps[:_MOST_GAPS], "or")
    another = f"Another could have, at most, {least}{more}."
    return f"{NOT_PROVED}{proved} {another} {MAY_DIFFER}"


def _proved_first(objective: Sequence[TermLine]) -> Iterator[Term]:
    """The terms before the first whose bound is not reached, or not known."""
    for line in objective:
        if line.best_possible != line.value:
            return
        yield line.term


def _gaps(line: TermLine) -> Iterator[str]:
    if line.best_possible is None:
        return
    for at, (value, best) in enumerate(zip(_all(line.value), _all(line.best_possible), strict=True)):
        if value != best:
            yield more_of(line.term, at, abs(best - value))


def more_of(term: Term, at: int, amount: int) -> str:
    """`two more priorities with depth`: so much better in one number of a term."""
    if term == "cost":
        return f"{pounds(amount)} less to pay"
    one, several = _MORE[term][at]
    return f"{number(amount)} {one if amount == 1 else several}"


def _all(value: int | tuple[int, ...]) -> tuple[int, ...]:
    return value if isinstance(value, tuple) else (value,)
