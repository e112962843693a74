"""The excerpt of a report in the README; `python -m tests.docs.excerpt` writes it anew."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
PLACE = re.compile(r"(<!-- excerpt: npqplan (.*?) -->\n```text\n)(.*?)(```)", re.DOTALL)
_SECTIONS = {"WHO COULD STEP UP": 1, "WHO SHOULD TAKE WHAT": 2}
"""Sections shown, and how many blocks of each."""


def excerpt(report: str) -> str:
    """The headlines and the beginning of two sections, with dots for what is left out."""
    blocks = report.split("\n\n")
    shown = [blocks[0]]
    for title, many in _SECTIONS.items():
        start = next(at for at, block in enumerate(blocks) if block.startswith(title))
        shown += ["  ...", *blocks[start : start + many]]
    return "\n\n".join((*shown, "  ...")) + "\n"


def rewrite(text: str) -> str:
    """The README with its excerpt as the program says it now."""

    def fresh(found: re.Match[str]) -> str:
        command = [sys.executable, "-m", "npqplan", *shlex.split(found[2])]
        ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603
        return found[1] + excerpt(ran.stdout) + found[4]

    return PLACE.sub(fresh, text)


if __name__ == "__main__":
    README.write_text(rewrite(README.read_text(encoding="utf-8")), encoding="utf-8")
