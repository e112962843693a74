"""The walks of CONTRIBUTING.md: what each changes, runs and expects to be said.

A diff needs no line numbers: a hunk belongs where its old lines stand, which must be one place only.
"""

import re
from pathlib import Path

from msgspec import Struct

_HEADING = re.compile(r"^### (To .+)$", re.MULTILINE)
_FENCE = re.compile(r"^```(diff|console|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"^--- (.+)\n\+\+\+ b/(.+)\n", re.MULTILINE)


class Walk(Struct, frozen=True):
    """A walk: its title, its diffs, its commands, and lines that the commands say."""

    title: str
    diffs: tuple[str, ...]
    commands: tuple[str, ...]
    said: tuple[str, ...]


def walks(text: str) -> tuple[Walk, ...]:
    """All walks of a document."""
    _, *parts = _HEADING.split(text)
    return tuple(_walk(title, body) for title, body in zip(parts[::2], parts[1::2], strict=True))


def _walk(title: str, body: str) -> Walk:
    fences = _FENCE.findall(body.partition("\n## ")[0])

    def of(kind: str) -> tuple[str, ...]:
        return tuple(held for found, held in fences if found == kind)

    commands = tuple(line[2:] for held in of("console") for line in held.splitlines())
    return Walk(title, of("diff"), commands, tuple(line for held in of("text") for line in held.splitlines()))


def apply(diff: str, root: Path) -> None:
    """Change the files of a folder as a diff says."""
    _, *parts = _FILE.split(diff)
    for old, name, hunks in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        path = root / name
        text = "" if old == "/dev/null" else path.read_text(encoding="utf-8")
        for hunk in re.split(r"^@@.*\n", hunks, flags=re.MULTILINE)[1:]:
            text = _changed(text, hunk, name)
        path.write_text(text, encoding="utf-8")


def _changed(text: str, hunk: str, name: str) -> str:
    lines = [line or " " for line in hunk.splitlines()]
    before = "".join(f"{line[1:]}\n" for line in lines if line[0] in " -")
    after = "".join(f"{line[1:]}\n" for line in lines if line[0] in " +")
    assert not text or text.count(before) == 1, f"{name} has this {text.count(before)} times:\n{before}"
    return text.replace(before, after, 1)
