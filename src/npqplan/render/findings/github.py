"""Findings as workflow commands of GitHub Actions, which shows them beside the lines.

GitHub shows the first ten of each kind in a step, so the weightiest come first; where there are more errors
or warnings, all of these stand in the log once again, with their places.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from npqplan.diagnostics import Diagnostic, Severity
from npqplan.render.clean import clean
from npqplan.render.findings.hiding import without_names

Kind: TypeAlias = Literal["error", "warning", "notice"]
_KINDS: Final[Mapping[Severity, Kind]] = {"error": "error", "warning": "warning", "info": "notice"}
_WEIGHTIEST: Final[tuple[Kind, ...]] = ("error", "warning", "notice")
_MOST_SHOWN: Final = 10
"""Annotations of a kind that GitHub shows for a step:
https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations"""


class Annotation(Struct, frozen=True):
    """Something that stands beside a line."""

    kind: Kind
    title: str
    says: str
    file: str | None = None
    """None: it stands beside no line."""
    line: int = 1
    columns: tuple[int, int] | None = None

    @property
    def command(self) -> str:
        """As GitHub reads it."""
        at = [] if self.file is None else [f"file={_escape_property(self.file)}", f"line={self.line}"]
        if self.columns is not None:
            at += [f"col={self.columns[0]}", f"endColumn={self.columns[1]}"]
        about = ",".join([*at, f"title={_escape_property(self.title)}"])
        return f"::{self.kind} {about}::{_escape(self.says)}\n"

    @property
    def entry(self) -> str:
        """As it stands in a list, for people."""
        place = "" if self.file is None else f" {self.file}:{self.line}:"
        return f"{clean(f'{self.kind}:{place} {self.says} [{self.title}]')}\n"


def render(found: Sequence[Diagnostic], *, failing: Collection[Diagnostic] = ()) -> Iterator[str]:
    """One command for each finding. `failing`: the warnings that count as errors."""
    return commands(annotations(found, failing=failing))


def annotations(
    found: Iterable[Diagnostic],
    *,
    failing: Collection[Diagnostic] = (),
    known: Collection[Diagnostic] = (),
) -> Iterator[Annotation]:
    """What stands beside the lines. `known`: the warnings that were known before."""
    for each in found:
        finding = without_names(each)
        says = finding.message if finding.hint is None else f"{finding.message} (hint: {finding.hint})"
        kind = _KINDS[finding.severity]
        if kind == "warning" and each in failing:
            kind = "error"
        elif kind == "warning" and each in known:
            kind, says = "notice", f"Known before: {says}"
        columns = (finding.column, finding.end_column)
        yield Annotation(kind, finding.code, says, finding.file, finding.line, columns)


def commands(told: Iterable[Annotation]) -> Iterator[str]:
    """The commands, the weightiest first; and where GitHub will not show them all, a list of them."""
    ordered = sorted(told, key=lambda each: _WEIGHTIEST.index(each.kind))
    yield from (each.command for each in ordered)
    weighty = [each for each in ordered if each.kind != "notice"]
    if max(Counter(each.kind for each in weighty).values(), default=0) > _MOST_SHOWN:
        many = f"{len(weighty):,} errors and warnings"
        yield f"::group::All {many}, for GitHub shows {_MOST_SHOWN} of a kind beside the lines\n"
        yield from (each.entry for each in weighty)
        yield "::endgroup::\n"


def _escape(text: str) -> str:
    """The text of a command: one line, in which nothing starts another command."""
    return clean(text).replace("%", "%25")


def _escape_property(text: str) -> str:
    """The value of a command's property, where `:` and `,` have a meaning too."""
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
