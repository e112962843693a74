"""Findings as SARIF 2.1.0, the OASIS format that code scanning services read.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from collections.abc import Iterator, Mapping, Sequence
from json import dumps
from pathlib import PurePath
from urllib.parse import quote

from npqplan.diagnostics import Diagnostic, Severity
from npqplan.render.clean import clean_whole
from npqplan.render.findings.hiding import without_names
from npqplan.render.json import Plain

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}


def render(found: Sequence[Diagnostic], *, version: str, manuals: Mapping[str, str]) -> Iterator[str]:
    """One run. `manuals`: what each code means; the first line of a manual is its summary."""
    hidden = tuple(map(without_names, found))
    codes = sorted({finding.code for finding in hidden})
    numbers = {code: number for number, code in enumerate(codes)}
    driver: Plain = {
        "name": "npqplan",
        "version": version,
        "rules": [_rule(code, manuals.get(code, "")) for code in codes],
    }
    run: Plain = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, numbers[finding.code]) for finding in hidden],
    }
    yield dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)
    yield "\n"


def _rule(code: str, manual: str) -> Plain:
    text = manual.strip() or f"npqplan rule {code}"
    return {
        "id": code,
        "shortDescription": {"text": text.splitlines()[0]},
        "help": {"text": text},
    }


def _result(finding: Diagnostic, number: int) -> Plain:
    message = finding.message if finding.hint is None else f"{finding.message}. Hint: {finding.hint}"
    region: Plain = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
    }
    return {
        "ruleId": finding.code,
        "ruleIndex": number,
        "level": _LEVELS[finding.severity],
        "message": {"text": clean_whole(message)},
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": _uri(finding.file)}, "region": region}}
        ],
    }


def _uri(file: str) -> str:
    """A relative reference; where only the whole path is known, a file URI."""
    path = PurePath(file)
    written = quote(path.as_posix(), safe="/", errors="replace")
    if path.is_absolute():
        return f"file://{'' if written.startswith('/') else '/'}{written}"
    return written
