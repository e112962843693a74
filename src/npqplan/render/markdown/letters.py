"""Text that neither Markdown nor mermaid takes for anything but text, and lines of such text."""

import re
from collections.abc import Iterable, Iterator

from npqplan.render.clean import clean
from npqplan.report.page import Line, Run

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>|~&$^@]|-(?=-)")
_MARK = re.compile(r"[#+\-=:]")
_NUMBER = re.compile(
    r"(\d+|\((?:\d+|[A-Za-z]|[IVXLCDMivxlcdm]+)|[a-z]|[ivxlcdm]+|[IVXLCDM]{2,}|[A-Z](?=\)))(?=[.)])"
)
"""What could number a list, after pandoc: `1.`, `(c)`, `iv.`, `B)`; not `A.`, which begins names."""
_ADDRESS = re.compile(r"(?i)(https?|ftp|mailto|xmpp)(:)|(www)(\.)")


def escape(text: str) -> str:
    """Text that Markdown shows as it is, wherever in a line it stands."""
    text = _SPECIAL.sub(r"\\\g<0>", " ".join(clean(text).split()))
    return _ADDRESS.sub(r"\1\3\\\2\4", text)


def started(text: str) -> str:
    """Without anything at its start that would make it a heading, a list or a rule."""
    if _MARK.match(text):
        return f"\\{text}"
    numbered = _NUMBER.match(text)
    return f"{numbered[0]}\\{text[numbered.end() :]}" if numbered else text


def escape_mermaid(text: str) -> str:
    """Text inside a quoted label: whatever is not a letter, a figure or plain punctuation as its number."""
    return "".join(
        letter if letter.isalnum() or letter in " .,:'()-" else f"#{ord(letter)};" for letter in clean(text)
    )


def line_of(line: Line) -> str:
    """A line of a page, escaped; what is strong in bold."""
    if isinstance(line, str):
        return escape(line)
    return "".join(_runs(line)).strip()


def _runs(line: Iterable[Run]) -> Iterator[str]:
    for run in line:
        text = escape(run.text)
        before, after = " " * run.text.startswith(" "), " " * run.text.endswith(" ")
        if run.link:
            yield f"{before}<{run.link}>{after}"
        elif run.tone == "strong" and text:
            yield f"{before}**{text}**{after}"
        else:
            yield f"{before}{text}{after}" if text else before
