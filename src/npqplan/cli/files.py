"""Finding and reading the files that a command line names."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from glob import glob
from pathlib import Path

from npqplan.cli.exits import CouldNotRunError
from npqplan.cli.writing import is_standard_output, reason
from npqplan.documents import other_than_a_roster
from npqplan.workflows.reading import File

DEFAULT_ROSTER = "roster.yaml"
_ENOUGH = (64 << 20) + 1
"""Bytes. One more than the largest document: more is never read, whatever stands behind a name."""
_ROSTERS = (".yaml", ".yml", ".json")
_STDIN = "<stdin>"
_NOT_ROSTERS = (".schema.json",)
_ALIKE = 0.7
"""How much of two names without what follows the dot must be the same for one to be meant by the other."""
_MOST_TOLD = 3


def read_rosters(names: Sequence[str]) -> tuple[File, ...]:
    """The rosters named: files, `-` for standard input, or folders of them; `./roster.yaml` if none.

    Raises:
        CouldNotRunError: something cannot be read; every such name is in the sentence.
    """
    files, problems = read_all(names)
    if problems:
        raise CouldNotRunError(*problems)
    return files


def read_all(names: Sequence[str]) -> tuple[tuple[File, ...], tuple[str, ...]]:
    """What can be read of the rosters named, and a sentence for everything that cannot."""
    files: dict[Path, File] = {}
    problems: list[str] = []
    for name in names or [DEFAULT_ROSTER]:
        try:
            for each in _inside(name):
                itself = Path(each.name) if each.name == _STDIN else Path(each.name).absolute()
                files.setdefault(itself, each)  # `.` and `roster.yaml` may both lead to it
        except CouldNotRunError as problem:
            problems.append(_advised(str(problem), given=bool(names)))
    return tuple(files.values()), tuple(problems)


def read_file(name: str) -> File:
    """One file, or standard input for `-`.

    Raises:
        CouldNotRunError: it cannot be read.
    """
    try:
        if name == "-":
            return File(_STDIN, _standard_input())
        with Path(name).open("rb") as stream:
            return File(name, stream.read(_ENOUGH))
    except (OSError, ValueError) as problem:  # ValueError: a null character in the name
        why = reason(problem) if isinstance(problem, OSError) else "a file cannot have such a name"
        near = _near(Path(name)) if isinstance(problem, FileNotFoundError) else []
        message = f"cannot read {name}: {why}" + (f"; did you mean {near[0]}?" if near else "")
        raise CouldNotRunError(message) from None


def spare(output: str | None, *read: File) -> None:
    """Refuse an output that is one of the files read, by whatever name: it would replace its own source.

    Raises:
        CouldNotRunError: it is.
    """
    if output is None or is_standard_output(output):
        return
    for file in read:
        if _is_same(output, file.name):
            message = f"{output} is read for this answer; name another file to write"
            raise CouldNotRunError(message)


def _is_same(output: str, name: str) -> bool:
    try:
        into = Path(output).stat()
        from_ = os.fstat(sys.stdin.fileno()) if name == _STDIN else Path(name).stat()
    except (OSError, ValueError, AttributeError):  # not there, or no standard input as systems have it
        return False
    return stat.S_ISREG(into.st_mode) and os.path.samestat(into, from_)


def _standard_input() -> bytes:
    if sys.stdin is None:
        message = "there is no standard input to read"
        raise CouldNotRunError(message)
    return sys.stdin.buffer.read(_ENOUGH)


def _near(path: Path) -> list[str]:
    """The file beside the one that is missing, if its name is much like it; `.yaml` says nothing of that."""
    try:
        names = sorted(each.name for each in path.parent.iterdir() if each.is_file())
    except (OSError, ValueError):
        return []
    stem = path.stem.lower()
    alike = [each for each in names if get_close_matches(stem, [Path(each).stem.lower()], cutoff=_ALIKE)]
    return [str(path.with_name(each)) for each in get_close_matches(path.name, alike, n=1)]


def _inside(name: str) -> Iterator[File]:
    """The file itself; of a folder, the rosters in it; of a pattern that no shell replaced, its files."""
    folder = Path(name)
    try:
        if name == "-" or folder.is_file():
            names = [name]
        elif folder.is_dir():
            names = []
        else:
            names = sorted(glob(name)) or [name]  # noqa: PTH207 - pathlib takes no absolute pattern
        entries = [] if names else sorted(folder.iterdir())
    except OSError as problem:
        message = f"cannot read {name}: {reason(problem)}"
        raise CouldNotRunError(message) from None
    yield from map(read_file, names) if names else _rosters_in(name, entries)


def _rosters_in(folder: str, entries: Iterable[Path]) -> Iterator[File]:
    """The rosters among the files of a folder; reports, policies and the like may lie beside them."""
    others: list[str] = []
    is_there = False
    for entry in filter(_may_be_roster, entries):
        file = read_file(str(entry))
        other = other_than_a_roster(file.content)
        if other is None:
            is_there = True
            yield file
        else:
            others.append(f"{entry.name} is {other}")
    if not is_there:
        told = ", ".join(others[:_MOST_TOLD]) or "no .yaml or .json file"
        message = f"cannot read {folder}: the folder holds no roster ({told})"
        raise CouldNotRunError(message)


def _may_be_roster(path: Path) -> bool:
    name = path.name.lower()
    return (
        name.endswith(_ROSTERS)
        and not name.endswith(_NOT_ROSTERS)
        and not name.startswith(".")
        and path.is_file()
    )


def _advised(problem: str, *, given: bool) -> str:
    return problem if given else f"{problem} (name a roster, or let `npqplan init` write one)"
