"""Findings as JUnit XML, for CI services that show it: a suite for each file, a case for each finding.

An error is an error; a warning is skipped, for JUnit has no other word, unless warnings count as errors. As
for an audit, the document fits the strictest schema there is, and the timestamp is the day of the answer.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from npqplan.diagnostics import Diagnostic
from npqplan.render.clean import clean
from npqplan.render.findings.hiding import without_names


def render(
    found: Sequence[Diagnostic], as_of: date, *, failing: Collection[Diagnostic] = ()
) -> Iterator[str]:
    """The whole document. `failing`: the warnings that count as errors."""
    return document(suites(found, as_of, failing=failing))


def document(suites: Iterator[str]) -> Iterator[str]:
    """A document of some suites."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n'
    yield from suites
    yield "</testsuites>\n"


def suites(
    found: Sequence[Diagnostic],
    as_of: date,
    *,
    failing: Collection[Diagnostic] = (),
    known: Collection[Diagnostic] = (),
    first: int = 0,
) -> Iterator[str]:
    """A suite for each file with errors or warnings.

    `failing`: the warnings that count as errors; `known`: those that were known before; `first`: the number
    of the first suite.
    """
    told = sorted((each for each in found if each.severity != "info"), key=lambda each: each.file)
    for number, (file, group) in enumerate(groupby(told, lambda each: each.file), first):
        cases = tuple(group)
        wrong = [each.severity == "error" or each in failing for each in cases]
        errors = sum(wrong)
        yield (
            f'  <testsuite name={_token(file)} package="npqplan" id="{number}" tests="{len(cases)}"'
            f' failures="0" errors="{errors}" skipped="{len(cases) - errors}" time="0"'
            f' timestamp="{as_of.isoformat()}T00:00:00" hostname="localhost">\n    <properties/>\n'
        )
        for each, is_error in zip(cases, wrong, strict=True):
            skipped_for = "Known before" if each in known else "Warning"
            yield from _case(without_names(each), None if is_error else skipped_for)
        yield "    <system-out></system-out>\n    <system-err></system-err>\n  </testsuite>\n"


def _case(finding: Diagnostic, skipped_for: str | None) -> Iterator[str]:
    says = f"{finding.file}:{finding.line}:{finding.column}: {finding.message}"
    yield f'    <testcase name={_token(says)} classname="npqplan.{finding.code}" time="0">\n'
    if skipped_for is None:
        why = f"type={attribute(finding.code)} message={attribute(says)}"
        yield f"      <error {why}>{text(finding.hint or '')}</error>\n"
    else:
        yield f"      <skipped message={attribute(f'{skipped_for}: {finding.message}')}/>\n"
    yield "    </testcase>\n"


def _token(value: str) -> str:
    """A name, in which schemas allow single spaces only."""
    return attribute(" ".join(value.split()))


def attribute(value: str) -> str:
    """The value of an attribute, in quotes."""
    return quoteattr(clean(value))


def text(value: str) -> str:
    """Text of one or more lines."""
    return escape("\n".join(map(clean, value.split("\n"))))
