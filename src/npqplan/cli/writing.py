"""Writing a report: to standard output, or to a file that is written whole or not at all.

A file is personal data: nobody else may read it (mode 0600), it replaces another only with
`--force`, and a link leads to its target. Until the last step, the old file stands.
"""

import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp
from typing import BinaryIO, TextIO, TypeAlias

from npqplan.cli.exits import CouldNotRunError, ReaderGoneError
from npqplan.cli.signals import interruptible

Pieces: TypeAlias = Iterable[str] | Iterable[bytes]
_BLOCK = 1 << 16
_STANDARD_OUTPUT = frozenset({"-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"})


def may_write(output: str | None, *, force: bool) -> None:
    """Refuse early what `write` would refuse late.

    Raises:
        CouldNotRunError: the file exists and `--force` was not given, or it is a folder, or in none.
    """
    if output is None or is_standard_output(output):
        return
    path = Path(output)
    try:
        is_folder, is_file = path.is_dir(), path.is_file()
        Path(os.path.realpath(path)).parent.stat()
    except OSError as problem:
        is_there = not isinstance(problem, FileNotFoundError) or path.parent.exists()
        why = reason(problem) if is_there else f"there is no folder {path.parent}"
        message = f"cannot write {output}: {why}"
        raise CouldNotRunError(message) from None
    if is_folder:
        message = f"{output} is a folder; name a file to write"
        raise CouldNotRunError(message)
    if is_file and not force:
        message = f"{output} exists already; --force replaces it"
        raise CouldNotRunError(message)


def write(pieces: Pieces, output: str | None, *, force: bool = False) -> None:
    """Write text, or a file's bytes, to a file, or to standard output where `output` is None or `-`.

    Raises:
        CouldNotRunError: it cannot be written; an old file stands as it was.
        ReaderGoneError: whoever read standard output closed it.
    """
    if output is None or is_standard_output(output):
        _to_standard_output(pieces)
        return
    may_write(output, force=force)
    try:
        with interruptible():
            _to_file(pieces, Path(output), force=force)
    except OSError as problem:
        message = f"cannot write {output}: {reason(problem)}"
        raise CouldNotRunError(message) from None


def is_standard_output(output: str) -> bool:
    """Whether an output is standard output, by whatever name: there is nothing to replace."""
    return output in _STANDARD_OUTPUT


def reason(problem: OSError) -> str:
    """Why the system refused, in plain words."""
    match problem:
        case FileNotFoundError():
            return "there is no such file or folder"
        case PermissionError():
            return "permission is refused" + (", or another program has it open" * (sys.platform == "win32"))
        case NotADirectoryError():
            return "part of its path is a file, not a folder"
        case _:
            text = os.strerror(problem.errno) if problem.errno else "the system gives no reason"
            return text[0].lower() + text[1:]


def _to_file(pieces: Pieces, path: Path, *, force: bool) -> None:
    target = Path(os.path.realpath(path))
    if path.exists() and not stat.S_ISREG(path.stat().st_mode):  # a pipe or a device has nothing to replace
        with path.open("wb") as stream:
            _send(pieces, stream)
        return
    handle, name = mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)  # mode 0600
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            _send(pieces, stream)
            stream.flush()
            os.fsync(stream.fileno())
        _put(beside, target, force=force)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()


def _put(beside: Path, target: Path, *, force: bool) -> None:
    if not force:
        try:
            os.link(beside, target)  # unlike a rename, this never replaces a file that appeared meanwhile
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            pass
        else:
            return
    beside.replace(target)


def _to_standard_output(pieces: Pieces) -> None:
    with standard_output() as stream:
        if stream.isatty() or not hasattr(stream, "buffer"):
            encoding = stream.encoding or "utf-8"
            stream.writelines(_sent(piece, encoding).decode(encoding) for piece in pieces)
        else:
            stream.flush()
            _send(pieces, stream.buffer)
            stream.buffer.flush()


@contextmanager
def standard_output() -> Iterator[TextIO]:
    """Standard output, flushed at the end; what goes wrong with it becomes one of our two errors.

    Raises:
        CouldNotRunError: there is none, or it cannot be written.
        ReaderGoneError: whoever read it closed it.
    """
    stream: TextIO | None = sys.stdout
    if stream is None:
        message = "there is no standard output to write to; --output FILE writes to a file"
        raise CouldNotRunError(message)
    try:
        yield stream
        stream.flush()
    except OSError as problem:
        forget(stream)
        if isinstance(problem, BrokenPipeError) or (problem.errno == errno.EINVAL and os.name == "nt"):
            raise ReaderGoneError from None  # on Windows, a closed pipe is an invalid argument
        message = f"cannot write to standard output: {reason(problem)}"
        raise CouldNotRunError(message) from None


def forget(stream: TextIO) -> None:
    """Let what is left in the stream go nowhere, so that Python's own flush at the end is quiet."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _send(pieces: Pieces, stream: BinaryIO) -> None:
    """Text as UTF-8 with its line ends as they are, whatever the platform, in blocks."""
    waiting: list[bytes] = []
    size = 0
    for piece in pieces:
        waiting.append(_sent(piece, "utf-8"))
        size += len(piece)
        if size >= _BLOCK:
            stream.write(b"".join(waiting))
            waiting, size = [], 0
    stream.write(b"".join(waiting))


def _sent(piece: str | bytes, encoding: str) -> bytes:
    return piece if isinstance(piece, bytes) else piece.encode(encoding, "replace")
