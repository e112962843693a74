"""Ways out for words of another kind than the one that is wanted, and for those that are nearly right."""

from collections.abc import Iterable, Sequence
from typing import Final

from npqplan.diagnostics import Route


def did_you_mean(likely: Iterable[str]) -> str | None:
    """`did you mean NPQLL or NPQLT?`; None where there is nothing likely."""
    words = list(dict.fromkeys(likely))
    return f"did you mean {any_of(words)}?" if words else None


def any_of(words: Sequence[str]) -> str:
    """`NPQSL, NPQLL or NPQLT`."""
    return f"{', '.join(words[:-1])}{' or ' if words[:-1] else ''}{words[-1]}"


NONE_TO_NAME: Final = "where there is none to name, leave the key out"


def yes_or_no(word: str) -> bool:
    """Whether a yes or a no stands where a word of another kind is wanted."""
    return word.strip().casefold() in ("yes", "no", "y", "n", "true", "false", "unknown")


def nothing(word: str) -> bool:
    """Whether a word says that there is nothing, or nobody, to name."""
    return word.strip().casefold() in (
        "none",
        "nothing",
        "nobody",
        "no one",
        "n/a",
        "nil",
        "tbc",
        "tba",
        "vacant",
    )


def instead_of_yes(route: Route) -> str:
    """What to write where a yes or a no stands, by the key it stands under."""
    if "wants" in route:
        return (
            "write what this person has said yes to: `wants: [headteacher]`; if not asked yet, leave it out"
        )
    if "does_not_want" in route:
        return "write what this person has said no to: `does_not_want: [NPQH]`; if nothing, leave it out"
    return "write the word; where there is none to write, leave the key out"
