"""The page of every finding, `docs/diagnostics.md`; `python -m tests.docs.diagnostics` writes it anew.

What a finding means is its manual; the example is what `npqplan check` says of `tests/broken/<code>.yaml`,
or of a document made here where a file could not hold it.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from pathlib import Path

from npqplan.catalogue.load import shipped_bytes
from npqplan.diagnostics import Diagnostic
from npqplan.documents.decoding import LARGEST
from npqplan.render.findings import text
from npqplan.report.wording.codes import line
from npqplan.workflows.audit import with_policy
from npqplan.workflows.reading import File, Inputs, read
from npqplan.workflows.rule import Chapter, chapters

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "diagnostics.md"
BROKEN = ROOT / "tests" / "broken"
AS_OF = date(2026, 11, 21)

ALIASES = b"".join(b"b%d: &a%d [%s]\n" % (n, n + 1, b",".join([b"*a%d" % n] * 9)) for n in range(9))
DOCUMENTS: Mapping[str, File] = {
    "file-too-large": File("roster.yaml", b"#" * (LARGEST + 1)),
    "not-text": File("roster.docx", b"PK\x03\x04\x14\x00\x06\x00"),
    "not-utf-8": File("roster.yaml", b"roster: 1\nschool: {name: St Andr\xe9's School}\n"),
    "control-character": File("roster.yaml", b"roster: 1\nschool: {name: Fairfield\x08 School}\n"),
    "too-many-aliases": File("roster.yaml", b"a: &a0 [1]\n" + ALIASES),
    "unreadable-json": File("roster.json", b'{"roster": 1,\n "staff": [{"id": "khan",}]}\n'),
}
"""Rosters that cannot stand in a file with a comment, or not in this repository."""

A_PAGE = (
    "  - {id: a-page, title: A page, publisher: A school, url: https://example.org,\n"
    "    published: undated, checked: 2026-11-21}\n"
)
SPOILT: Mapping[str, tuple[str, str]] = {
    "repeated-record": ("code: NPQH\n", "code: NPQSL\n"),
    "unknown-source": ("gov-npqh: [for_whom", "gov-npq: [for_whom"),
    "unused-source": ("\nsources:\n", "\nsources:\n" + A_PAGE),
    "unknown-fact": ("gov-npqh: [for_whom, months_taught", "gov-npqh: [for_whom, month_taught"),
    "uncited-fact": ("gov-npqh: [for_whom, months_taught", "gov-npqh: [months_taught"),
    "unknown-reference": ("prepared_by: [NPQH]", "prepared_by: [NPQHH]"),
    "ambiguous-alias": ("code: NPQH\n", "code: NPQH\n    aliases: [senior leadership]\n"),
    "impossible-study-times": ("    months_taught: 18", "    months_taught: 28"),
    "intakes-out-of-order": ("starts_on: 2022-01-01", "starts_on: 2021-01-01"),
    "funding-gap": ("intakes: [autumn-2021, spring-2022]", "intakes: [autumn-2021]"),
    "funding-overlap": (
        "intakes: [autumn-2022, spring-2023]",
        "intakes: [autumn-2022, spring-2023, spring-2022]",
    ),
    "ladder-out-of-order": ("level: classroom\n    rank: 1\n", "level: classroom\n    rank: 2\n"),
    "no-such-day": ("resign_by: 02-28", "resign_by: 02-29"),
    "missing-convention": ("id: no_slack_months", "id: no_slack"),
}
"""What is written in place of what, to spoil the shipped catalogue."""

POLICIES: Mapping[str, str] = {
    "not-taken": "{rule: roster-reviewed, at_least: 12}",
    "limit-out-of-range": "{rule: cover-at-once, at_least: 110}",
    "no-rules": "",
}
"""The one rule of a policy."""

NO_EXAMPLE = {"bad-value": "No field gives this today: each says what it wants in a code of its own."}


def page() -> str:
    """The whole page."""
    found = [each for each in chapters() if each.title.startswith("What may be wrong")]
    return "\n".join((*_opening(found), *(row for each in found for row in _chapter(each))))


def _opening(found: list[Chapter]) -> Iterator[str]:
    yield "# Every finding"
    yield ""
    yield "What `npqplan check` may say of a document, with an example of each and a way out: the same as"
    yield "`npqplan rule CODE` prints. An error stops a report, a warning does not, and a note is shown by"
    yield "`check` alone. Written by `python -m tests.docs.diagnostics`."
    for chapter in found:
        yield from ("", f"**{chapter.title}**", "")
        for heading, codes, manual in _sections(chapter):
            for code in codes:
                yield f"- [`{code}`](#{_anchor(heading)}): {line(code, manual)}"
    yield ""


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield f"## {chapter.title}"
    yield ""
    for heading, codes, manual in _sections(chapter):
        yield from (f"### {heading}", "", manual.strip(), "")
        for code in codes:
            yield from _example(code)


def _sections(chapter: Chapter) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """The codes that share a manual, under one heading."""
    for manual, codes in groupby(chapter.pages, chapter.pages.__getitem__):
        shared = tuple(codes)
        yield ", ".join(shared), shared, manual


def _anchor(heading: str) -> str:
    return re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-")


def _example(code: str) -> Iterator[str]:
    if code in NO_EXAMPLE:
        yield from (NO_EXAMPLE[code], "")
        return
    inputs = example(code)
    shown = text.render([of_code(inputs, code)], inputs.line_of)
    yield from ("```text", "".join(shown).rstrip("\n").rpartition("\n")[0], "```", "")


def of_code(inputs: Inputs, code: str) -> Diagnostic:
    """What is found under a code, in the first place where it is."""
    return next(each for each in inputs.diagnostics if each.code == code)


def example(code: str) -> Inputs:
    """Documents in which a code is found."""
    if code in DOCUMENTS:
        return read((DOCUMENTS[code],), None, AS_OF)
    if code in SPOILT:
        good = shipped_bytes().decode("utf-8")
        return read((), File("ours.yaml", good.replace(*SPOILT[code], 1).encode("utf-8")), AS_OF)
    if code in POLICIES:
        school = File("roster.yaml", b"roster: 1\nschool: {name: Fairfield Primary School}\n")
        policy = File("policy.yaml", f"policy: 1\nrules: [{POLICIES[code]}]\n".encode())
        return with_policy(read((school,), None, AS_OF), policy)[0]
    path = BROKEN / code
    files = sorted(path.iterdir()) if path.is_dir() else [path.with_suffix(".yaml")]
    return read(tuple(File(each.name, _plain(each)) for each in files), None, AS_OF)


def _plain(path: Path) -> bytes:
    """A broken roster without the remark on what is expected of it."""
    return re.sub(r" +# expect: .*", "", path.read_text(encoding="utf-8")).encode("utf-8")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
