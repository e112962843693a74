"""The earlier report that `--since` names."""

from npqplan.cli.exits import CouldNotRunError
from npqplan.cli.files import read_file, spare
from npqplan.report.assemble.since import Before
from npqplan.report.wording.unfit import sentence
from npqplan.workflows.earlier import earlier
from npqplan.workflows.earlier_report import Unfit
from npqplan.workflows.reading import File, Ready


def earlier_report(name: str | None, output: str | None) -> File | None:
    """The file of an earlier report; None where none is named.

    Raises:
        CouldNotRunError: it cannot be read, or is the one to write.
    """
    if name is None:
        return None
    file = read_file(name)
    spare(output, file)
    return file


def before(file: File | None, written: Ready, shown: Ready) -> Before | None:
    """What an earlier report recommended.

    Raises:
        CouldNotRunError: the file is no such report.
    """
    if file is None:
        return None
    found = earlier(file, written, shown)
    if isinstance(found, Unfit):
        raise CouldNotRunError(sentence(found.fault, file.name, found.found))
    return found
