"""How a command ends: the exit codes, and the two ways of not getting there."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes of every command; the README documents them."""

    DONE = 0
    FINDINGS = 1
    """Errors in a document, or a `check` that found something."""
    COULD_NOT_RUN = 2
    """Usage, or a file that cannot be read or written."""
    BUG = 70
    INTERRUPTED = 130
    READER_GONE = 141
    """Whoever read standard output closed it; the code a shell gives for a closed pipe."""


class CouldNotRunError(Exception):
    """What stands in the way, in sentences without a full stop; exit code 2.

    With no sentence, what stands in the way has been said.
    """


class FindingsError(Exception):
    """Errors in a document, which have been said, stand in the way; exit code 1."""


class ReaderGoneError(Exception):
    """Standard output was closed before everything was written."""
