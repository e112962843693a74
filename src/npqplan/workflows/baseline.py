"""Reading the baseline of an audit."""

from msgspec import DecodeError, Struct
from msgspec.json import Decoder

from npqplan import __version__
from npqplan.audit.baseline import VERSION, Baseline, BaselineFile
from npqplan.report.wording.unfit_baseline import Fault
from npqplan.workflows.audit import Audited


class _Cover(Struct, frozen=True):
    """What every version of it says of itself."""

    baseline: int


def read_baseline(content: bytes) -> Baseline | Fault:
    """The baseline in a file, or why it cannot be one."""
    try:
        if Decoder(_Cover).decode(content).baseline != VERSION:
            return "other-version"
        return Baseline(Decoder(BaselineFile).decode(content).findings)
    except (DecodeError, RecursionError, UnicodeDecodeError):
        return "no-baseline"


def baseline_file(found: Audited) -> BaselineFile:
    """All that is amiss now, to be written."""
    return BaselineFile(VERSION, __version__, found.ready.as_of, found.baseline().findings)
