"""What the schools of a trust are called among themselves: `Larch Hill`, not `Larch Hill Primary Academy`."""

import re
from collections import Counter
from collections.abc import Mapping

_KIND = re.compile(
    r"(?i)[ ,(]+(academy|school|college|nursery|infants?|juniors?|first|middle|upper|primary|prep(aratory)?"
    r"|secondary|high|grammar|technical|studio|special|sixth form|free|community|through|all|church"
    r"|(church|c\.?) ?of ?e(ngland)?\.?|c\.?e\.?|r\.?c\.?|(roman )?catholic|methodist|voluntary|aided"
    r"|controlled|v[ac]|and|&)[),]*$"
)


def short_schools(schools: Mapping[str, str]) -> dict[str, str]:
    """Each school's name without the words for its kind, where that still tells them apart. By id."""
    short = {school: _without_kind(name) for school, name in schools.items()}
    seen = Counter(name.casefold() for name in short.values())
    return {
        school: short[school] if seen[short[school].casefold()] == 1 else name
        for school, name in schools.items()
    }


def _without_kind(name: str) -> str:
    left, shorter = name, _KIND.sub("", name)
    while shorter not in {left, "", "The"}:
        left, shorter = shorter, _KIND.sub("", shorter)
    return left
