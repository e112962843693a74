"""Findings, with their lines and columns, in the order people read them."""

import json
import re
from collections.abc import Iterable, Mapping

from npqplan.diagnostics import Diagnostic, Finding, Route
from npqplan.documents.document import Document, Spot
from npqplan.documents.positions import Positions

_PLAIN_KEY = re.compile(r"[\w/-]+")


def locate(findings: Iterable[Finding], documents: Mapping[str, Document]) -> tuple[Diagnostic, ...]:
    """Each finding at its line and column, by file (in the order of `documents`), then by position.

    The same finding twice comes out once, and where the very text is wrong (a tag, an alias of nothing), what
    that makes of the value is not told as well. A finding on a file that is not in `documents` stands at
    its first character, after the others.
    """
    order = {file: number for number, file in enumerate(documents)}
    positions: dict[str, Positions] = {}
    placed: dict[Diagnostic, None] = {}
    slips: dict[tuple[str, int, int], set[Diagnostic]] = {}
    for finding in findings:
        file = finding.place.file
        if file not in positions:
            positions[file] = Positions(documents.get(file) or Document(file, None))
        found = _diagnostic(finding, positions[file])
        placed[found] = None
        if isinstance(finding.place, Spot) and finding.severity == "error":
            slips.setdefault((found.file, found.line, found.column), set()).add(found)
    return tuple(
        sorted(
            (each for each in placed if each in slips.get((each.file, each.line, each.column), (each,))),
            key=lambda item: (
                order.get(item.file, len(order)),
                item.file,
                item.line,
                item.column,
                item.code,
                item.message,
            ),
        )
    )


def _diagnostic(finding: Finding, positions: Positions) -> Diagnostic:
    span = positions.span(finding.place)
    return Diagnostic(
        finding.code,
        finding.severity,
        finding.message,
        finding.hint,
        finding.place.file,
        span.line,
        span.column,
        span.end_line,
        span.end_column,
        written(finding.place.route),
    )


def written(route: Route) -> str:
    """A route as people write it: `staff[3].npqs[0].npq`."""
    path = ""
    for step in route:
        if isinstance(step, int):
            path += f"[{step}]"
        elif _PLAIN_KEY.fullmatch(step):
            path += f".{step}" if path else step
        else:
            path += f"[{json.dumps(step, ensure_ascii=False)}]"
    return path
