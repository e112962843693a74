"""What the documents say can be done can be done, and what they show is so."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Npqplan, npqplan, planned_once
from tests.docs.excerpt import Run, excerpt, play
from tests.docs.fields import records
from tests.docs.story import DOCUMENTS, ROOT, Data, put, set_up, steps

__all__ = ["npqplan", "planned_once"]
pytestmark = pytest.mark.usefixtures("planned_once")

LINKED = (
    *DOCUMENTS,
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *(ROOT / "docs" / "decisions").glob("*.md"),
)


def named(document: Path) -> str:
    return str(document.relative_to(ROOT))


@pytest.fixture
def run(npqplan: Npqplan, tmp_path: Path) -> Run:
    """Run a command line of a document, in a folder with what a copy of the repository has."""
    set_up(tmp_path)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    def run(line: str) -> tuple[int, str]:
        program, *arguments = shlex.split(line)
        if program == "make":
            return int(f"\n{arguments[0]}:" not in makefile), ""
        assert program == "npqplan", line
        ran = npqplan(*arguments)
        return ran.code, ran.out or ran.err

    return run


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_who_does_what_a_document_says_sees_what_it_shows(document: Path, run: Run, tmp_path: Path) -> None:
    for step, shown in play(document.read_text(encoding="utf-8"), tmp_path, run):
        assert step.text == shown, "write it anew with: python -m tests.docs.excerpt"


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_block_is_a_step(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    blocks = sum(step.kind in ("file", "console", "excerpt") for step in steps(text))
    assert text.count("```") == 2 * blocks


@pytest.mark.parametrize("document", LINKED, ids=named)
def test_every_link_leads_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", document.read_text(encoding="utf-8")):
        if not target.startswith("https://"):
            file, _, heading = target.partition("#")
            path = document.parent / file if file else document
            assert path.exists(), target
            assert not heading or heading in headings(path), target


def headings(document: Path) -> set[str]:
    """The headings of a page, as links name them."""
    found = re.findall(r"^#+ (.*)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in found}


def test_every_guide_is_in_the_index() -> None:
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    for path in (ROOT / "docs").glob("*.md"):
        assert path.name == "README.md" or f"]({path.name})" in index, path.name


def test_every_record_of_a_roster_has_its_table() -> None:
    page = (ROOT / "docs" / "roster.md").read_text(encoding="utf-8")
    assert sorted(step.told for step in steps(page) if step.kind == "fields") == sorted(records())


def test_an_excerpt_says_what_it_leaves_out() -> None:
    report = "Top\n\nONE\n  a\n\n  b\n\nTWO\n  c\n"
    assert excerpt(report, ()) == report
    assert excerpt(report, ["top", "TWO"]) == "Top\n\n  ...\n\nTWO\n  c\n"
    assert excerpt(report, ["ONE 2"]) == "  ...\n\nONE\n  a\n\n  b\n\n  ...\n"


def test_lines_are_put_where_a_reader_would_put_them() -> None:
    roster: Data = {"staff": [{"id": "khan", "role": "senco"}, {"id": "reed", "role": "teacher"}]}
    change: Data = {"plan": {"horizon_years": "2"}, "staff": [{"id": "khan", "role": ""}, {"id": "lee"}]}
    assert put(roster, change) == {
        "staff": [{"id": "khan"}, {"id": "reed", "role": "teacher"}, {"id": "lee"}],
        "plan": {"horizon_years": "2"},
    }
