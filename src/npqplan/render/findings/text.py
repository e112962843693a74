"""Findings as text: where and what, the line with a caret, a way out, and one summary line at the end."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from npqplan.diagnostics import Diagnostic, Severity
from npqplan.render import text
from npqplan.render.layout import Row, toned
from npqplan.render.letters import escaper, width
from npqplan.report.page import Run, Tone

SourceLine: TypeAlias = Callable[[str, int], str | None]
"""A file's line by its number from 1; None where there is none to show."""

_TONES: dict[Severity, Tone] = {"error": "bad", "warning": "caution", "info": "quiet"}
_NOUNS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_BEFORE, _AROUND, _CUT = 40, 100, "... "


def render(
    found: Sequence[Diagnostic],
    line_of: SourceLine,
    *,
    files: int = 1,
    colour: bool = False,
    encoding: str = "utf-8",
) -> Iterator[str]:
    """Every finding, then a summary. `files`: how many were checked."""
    return text.written(_rows(found, line_of, files, escaper(encoding)), colour=colour)


def _rows(
    found: Sequence[Diagnostic], line_of: SourceLine, files: int, escape: Callable[[str], str]
) -> Iterator[Row]:
    for finding in found:
        place = f"{escape(finding.file)}:{finding.line}:{finding.column}: "
        yield (
            Run(place, "strong"),
            Run(finding.severity, _TONES[finding.severity]),
            Run(f": {escape(finding.message)} "),
            Run(f"[{escape(finding.code)}]", "quiet"),
        )
        shown = line_of(finding.file, finding.line)
        if shown is not None and shown.strip():
            yield from _pointed(shown, finding, escape)
        if finding.hint:
            yield (Run("  hint: ", "strong"), Run(escape(finding.hint)))
    yield toned(_summary(found, files), "strong")


def _pointed(line: str, finding: Diagnostic, escape: Callable[[str], str]) -> Iterator[Row]:
    """The line, of a very long one the part around the place, and carets beneath the place."""
    start = max(0, finding.column - 1)
    end = finding.end_column - 1
    first = max(0, start - _BEFORE) if len(line) > _AROUND else 0
    first += len(line[first:start]) - len(line[first:start].lstrip())
    cut = _CUT if line[:first].strip() else ""
    if cut and not line[first - 1].isspace():
        first += line[first:start].find(" ") + 1  # a whole word to begin with
    before, place = escape(line[first:start]), escape(line[start : max(end, start + 1)][:_AROUND])
    after = escape(line[start : first + _AROUND].rstrip())[len(place) :]
    rest = f" {_CUT.rstrip()}" if line[first + _AROUND :].strip() else ""
    yield toned(f"    {cut}{before}{place}{after}{rest}")
    yield (
        Run(" " * (4 + len(cut) + width(before))),
        Run("^" * max(1, width(place.rstrip())), _TONES[finding.severity]),
    )


def _summary(found: Sequence[Diagnostic], files: int) -> str:
    where = f"in {files:,} files" if files != 1 else "in 1 file"
    counts: list[str] = []
    for severity, noun in _NOUNS.items():
        many = sum(finding.severity == severity for finding in found)
        if many:
            counts.append(f"{many:,} {noun}{'s' * (many != 1)}")
    if not counts:
        return f"nothing wrong {where}"
    return f"{' and '.join([', '.join(counts[:-1]), counts[-1]]) if counts[1:] else counts[0]} {where}"
