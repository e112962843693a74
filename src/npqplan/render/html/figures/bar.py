"""A small bar in a table: so many of so many, and what they grow to. The figures stand beside it."""

from npqplan.render.html.elements import Html, element, together
from npqplan.report.page import Share

_LONG, _HIGH = 100, 8


def bar(share: Share) -> Html:
    """The bar; nothing where there is nothing to be a part of."""
    if not share.whole:
        return together()
    parts = [
        _rect("rest", 1.0),
        _rect("then", (share.then or 0) / share.whole),
        _rect("part", share.part / share.whole),
    ]
    return element(
        "svg",
        *parts,
        viewBox=f"0 0 {_LONG} {_HIGH}",
        preserveAspectRatio="none",
        class_="bar",
        aria_hidden="true",
    )


def _rect(kind: str, part: float) -> Html:
    return element("rect", width=min(1.0, part) * _LONG, height=_HIGH, class_=kind)
