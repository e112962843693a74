"""A sum with a comma inside braces: `{2027/28: 2,000}` is, to YAML, `2027/28: 2` and a key `000`."""

import re

_BEFORE = re.compile(r"(?<![\d,])\d{1,3}(?:,\d{3})*,\Z", re.ASCII)
_AFTER = re.compile(r"\d{3}(?:,\d{3})*(?!\d)", re.ASCII)
_LONGEST = 24


def split_sum(text: str, start: int) -> str | None:
    """The sum in digits alone, if the word that starts at an offset is a later part of one; else None."""
    after = _AFTER.match(text, start)
    before = _BEFORE.search(text, max(0, start - _LONGEST), start) if after else None
    return f"{before[0]}{after[0]}".replace(",", "") if before and after else None


def message_and_hint(pounds: str) -> tuple[str, str]:
    """What to say of it."""
    return f"a comma inside braces ends the value, so that {pounds} is cut in two here", f"write {pounds}"
