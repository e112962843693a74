"""The door out: text that cannot steer a terminal, a file or a reader's eye.

Names and notes are free text. Controls, bidirectional overrides and halves of characters become
U+FFFD, line breaks and tabs a space; everything else stays as people wrote it.
"""

import re

_BREAKS = re.compile("\r\n|[\t\n\v\f\r\x85\u2028\u2029]")
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def clean(text: str) -> str:
    """One line of harmless text, the same for any text that is harmless already."""
    if text.isprintable():
        return text
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", _BREAKS.sub(" ", text))


def clean_whole(text: str) -> str:
    """The same for formats that can carry a line break inside a value (JSON)."""
    return text if text.isprintable() else _UNSAFE.sub(_kept_breaks, text)


def _kept_breaks(found: "re.Match[str]") -> str:
    return found[0] if found[0] in "\t\n\r" else "\N{REPLACEMENT CHARACTER}"
