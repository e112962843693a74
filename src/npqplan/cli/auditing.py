"""What `npqplan audit` reads, and the forms in which it answers."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from npqplan.audit.baseline import Baseline
from npqplan.audit.held import Held
from npqplan.cli.clock import today
from npqplan.cli.drawing import draw as draw_page
from npqplan.cli.exits import CouldNotRunError, FindingsError
from npqplan.cli.files import read_file, read_rosters, spare
from npqplan.cli.findings import in_ci
from npqplan.cli.inputs import tell
from npqplan.cli.terminal import Terminal
from npqplan.cli.writing import may_write, write
from npqplan.render import json
from npqplan.report.audit_result import AuditResult
from npqplan.report.compose_audit import compose_audit
from npqplan.workflows.audit import Audited, Naming, audit, with_policy
from npqplan.workflows.baseline import baseline_file, with_baseline
from npqplan.workflows.reading import File, read

_OF_CI = frozenset({"junit", "github"})


class Files(Struct, frozen=True):
    """What was named on the command line, as read."""

    rosters: tuple[File, ...]
    policy: File | None
    catalogue: File | None
    baseline: str | None
    known: File | None
    """None: there is no baseline yet, and it is to be written."""
    write: bool


class How(Struct, frozen=True, kw_only=True):
    """How to say what is found."""

    form: str
    no_color: bool
    quiet: bool
    anonymous: bool
    strict: bool

    @property
    def naming(self) -> Naming:
        """What people are called in the answer."""
        if self.anonymous:
            return "codes"
        return "ids" if self.form in _OF_CI else "names"


def files(
    rosters: Sequence[str] | None,
    policy: str | None,
    baseline: str | None,
    catalogue: str | None,
    output: str | None,
    *,
    write: bool,
) -> Files:
    """Everything that is to be read.

    Raises:
        CouldNotRunError: something cannot be read, or is the file to write, or no baseline.
    """
    if write and baseline is None:
        message = "--write-baseline needs --baseline FILE, to say where"
        raise CouldNotRunError(message)
    if baseline == "-":
        message = "a baseline is a file, never standard input: name one"
        raise CouldNotRunError(message)
    own = read_file(catalogue) if catalogue else None
    rules = read_file(policy) if policy else None
    found = read_rosters(rosters or ())
    read_ones = (*found, *([own] if own else []), *([rules] if rules else []))
    spare(output, *read_ones)
    known = None
    if baseline is not None:
        known = _to_be_written(baseline) if write else read_file(baseline)
        spare(baseline if write else None, *read_ones)
        spare(output, *([File(baseline, b"")] if known is not None else []))
    return Files(found, rules, own, baseline, known, write)


def _to_be_written(name: str) -> File | None:
    """What is to be replaced; None where nothing is."""
    if Path(name).exists():
        return read_file(name)
    may_write(name, force=True)
    return None


def audited(
    files: Files, as_of: str | None, how: How, output: str | None, *, force: bool
) -> tuple[Audited, Held | None]:
    """What the audit found, beside the baseline; what is wrong or doubtful in the documents is told.

    Raises:
        CouldNotRunError: a file is not even text.
        FindingsError: there are errors in a document, and so no answer.
    """
    inputs, policy = with_policy(read(files.rosters, files.catalogue, today(as_of)), files.policy)
    before = Baseline()
    if files.known is not None:
        inputs, before = with_baseline(inputs, files.known)
    fit = inputs.ready(strict=False)
    if fit is None and how.form in _OF_CI:
        write(in_ci(inputs, how.form, anonymous=how.anonymous, strict=how.strict), output, force=force)
    if how.form != "github" and (fit is None or not how.quiet):  # whose annotations stand in the log
        tell(inputs, no_color=how.no_color, anonymous=how.anonymous, nameless=how.form in _OF_CI)
    if inputs.is_unreadable:
        raise CouldNotRunError
    if fit is None:
        raise FindingsError
    found = audit(fit, inputs, policy, None if files.policy is None else files.policy.name)
    if files.baseline is None:
        return found, None
    beside = found.rewritten if files.write else found.held
    return found, beside(files.baseline, before)


def keep(known: Held, found: Audited) -> None:
    """Write the baseline.

    Raises:
        CouldNotRunError: it cannot be written.
    """
    write(json.render(baseline_file(known.known, found.ready.as_of)), known.file, force=True)


def draw(how: How, answer: AuditResult, found: Audited, terminal: Terminal) -> Iterator[str]:
    """The answer in the format that was asked for, piece by piece."""
    match how.form:
        case "junit":
            from npqplan.render.audit import junit  # noqa: PLC0415 - one renderer a run

            return junit.render(answer)
        case "github":
            from npqplan.render.audit import github  # noqa: PLC0415

            return github.render(answer, {} if how.anonymous else found.lines())
        case _:
            return draw_page(how.form, lambda: compose_audit(answer), answer, terminal)
