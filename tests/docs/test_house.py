"""The house is kept: floors, manuals, and nothing of anybody's workplace."""

import re
from graphlib import TopologicalSorter
from pathlib import Path

import grimp

ROOT = Path(__file__).parents[2]
FLOORS = {"cli", "workflows", "render", "audit", "report", "planning", "succession", "rules", "checks"}
FLOORS |= {"organisation", "catalogue", "roster", "policy", "documents", "diagnostics", "fields", "days"}


def modules() -> list[Path]:
    return sorted((ROOT / "src" / "npqplan").rglob("*.py"))


def test_every_module_says_what_it_is() -> None:
    assert [path.name for path in modules() if not path.read_text(encoding="utf-8").startswith('"""')] == []


def test_no_module_comes_back_to_itself() -> None:
    """Whatever it imports, at the top or in a function."""
    graph = grimp.build_graph("npqplan", cache_dir=None)
    imported = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    TopologicalSorter(imported).prepare()


def test_contributors_are_told_of_every_floor() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    told = set(re.findall(r"`(\w+)`", text.partition("| floor |")[2].partition("\n\n")[0]))
    inside = {
        path.stem for path in (ROOT / "src" / "npqplan").iterdir() if not path.name.startswith(("_", "py."))
    }
    assert inside == FLOORS
    assert told == FLOORS
