"""What we say of the laws of fairness: what each says, what was tried, what it needs, and what broke it."""

from collections.abc import Mapping

from npqplan.report.fairness_result import BreachLine, Law, What

TITLES: Mapping[Law, str] = {
    "order-of-rows": "The order of rows decides nothing",
    "ids-and-names": "Nobody comes first by name or id",
    "names-alone": "Names decide nothing",
    "time-away": "Time away moves a start, and nothing else",
    "one-person-more": "A newcomer lowers no cover",
    "one-year-more": "A year more in a role makes nobody less ready",
    "one-npq-more": "An NPQ more makes nobody less ready or prepared",
    "more-budget": "More money makes no plan worse",
    "refused-fields": "What the law protects cannot be written down",
}
_TRIED: Mapping[Law, tuple[str, str]] = {
    "order-of-rows": ("rows put in another order", "the whole report stayed the same"),
    "ids-and-names": (
        "other ids and names for everybody",
        "only choices that the report leaves open fell otherwise",
    ),
    "names-alone": ("names changed hands", "the same ids were recommended, asked and passed over"),
    "time-away": ("somebody's time away put in or taken out", "everybody was offered the same"),
    "one-person-more": ("somebody joined who holds no post", "no number of cover fell"),
    "one-year-more": ("somebody had a year more", "they were ready for no post later"),
    "one-npq-more": ("somebody had passed one more", "they were ready as before, and prepared no later"),
    "more-budget": ("every budget grew in one year", "the first term that changed got better, if any did"),
    "refused-fields": ("age, sex, health, pay, hours and the like", "each was refused on reading"),
}
"""What was changed, and what was seen each time."""
_NEEDS: Mapping[Law, str] = {
    "ids-and-names": "not all plans as good as this one were looked for",
    "one-year-more": "the roster does not say since when anybody has had their role",
    "more-budget": "the roster gives no budget",
}
_NEED_PROOF: frozenset[Law] = frozenset({"ids-and-names", "more-budget"})
_BROKE: Mapping[What, str] = {
    "answer": "the report differs in {0}",
    "place": "{1} at {2} is recommended to {0} only before or only after",
    "ready": "{1} is ready for {0} from another day",
    "prepared": "{1} is prepared for {0} later",
    "cover": "cover changed: {0}",
    "term": "the plan changed in {0}",
}


def tried(law: Law, breach: BreachLine | None = None) -> str:
    """What was tried, and what was seen; `breach`: where the law did not hold."""
    changed, held = _TRIED[law]
    return f"{changed}; {held if breach is None else broke(breach)}"


def needs(law: Law, *, proved: bool) -> str:
    """Why a law was not tried. `proved`: the plan is the best possible."""
    if not proved and law in _NEED_PROOF:
        return "not tried: the plan is not proved the best possible"
    return f"not tried: {_NEEDS.get(law, 'the roster has nobody to try it on')}"


def broke(breach: BreachLine) -> str:
    """What became otherwise."""
    if breach.what == "reading":
        return f"{breach.about[0]} was not refused" if breach.about else "the roster could not be read again"
    return _BROKE[breach.what].format(*breach.about)
