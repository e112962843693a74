"""What would be without a recommendation: what gets worse, what could come instead, what would change it."""

from collections.abc import Iterator

from npqplan.report.result import Recommendation


def alternatives(line: Recommendation, *, everything: bool) -> Iterator[str]:
    """In sentences. `everything`: what gets worse is said even where nothing else was looked into."""
    other = line.instead
    alone = other is not None and not (other.as_good or other.come or other.leave)
    if line.without_it and (everything or other is not None):
        worse = "; ".join(change.change.rstrip(".") for change in line.without_it)
        yield f"Without it: {worse}{'; nothing could take its place' if alone else ''}."
    elif other is not None and alone:
        yield other.text
    if other is not None and not alone:
        yield f"Instead: {other.text}"
    if line.smallest_change is not None and not (other and other.as_good):
        yield line.smallest_change.text
