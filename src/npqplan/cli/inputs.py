"""The documents that a command answers from: read, and told apart into fit and unfit."""

from collections.abc import Sequence
from datetime import date

from npqplan.catalogue import Catalogue, shipped
from npqplan.cli.clock import today
from npqplan.cli.exits import CouldNotRunError, FindingsError
from npqplan.cli.files import read_file, read_rosters, spare
from npqplan.cli.progress import say
from npqplan.cli.terminal import error_terminal
from npqplan.render.findings import text
from npqplan.render.findings.hiding import without_names
from npqplan.workflows.reading import File, Inputs, Ready, read
from npqplan.workflows.reading_anonymous import anonymous as hidden


def ready(
    rosters: Sequence[str] | None,
    *,
    catalogue: str | None,
    as_of: str | None,
    strict: bool,
    quiet: bool,
    no_color: bool,
    anonymous: bool = False,
    output: str | None = None,
) -> Ready:
    """The organisation to answer about, `anonymous` or not; what is wrong or doubtful goes to standard error.

    Raises: as `written_and_shown`.
    """
    _, shown = written_and_shown(
        rosters,
        catalogue=catalogue,
        as_of=as_of,
        strict=strict,
        quiet=quiet,
        no_color=no_color,
        anonymous=anonymous,
        output=output,
    )
    return shown


def written_and_shown(
    rosters: Sequence[str] | None,
    *,
    catalogue: str | None,
    as_of: str | None,
    strict: bool,
    quiet: bool,
    no_color: bool,
    anonymous: bool,
    output: str | None,
) -> tuple[Ready, Ready]:
    """The organisation as its documents name it, and as the answer may name it.

    Raises:
        CouldNotRunError: a file cannot be read, or is the one to write.
        FindingsError: there are errors (or warnings, with `strict`), and so no answer.
    """
    day = today(as_of)
    own = read_file(catalogue) if catalogue else None
    files = read_rosters(rosters or ())
    spare(output, *files, *([own] if own else []))
    fit = ready_files(files, own, day, strict=strict, quiet=quiet, no_color=no_color, anonymous=anonymous)
    return fit, hidden(fit) if anonymous else fit


def ready_files(
    files: Sequence[File],
    own_catalogue: File | None,
    as_of: date,
    *,
    strict: bool,
    quiet: bool,
    no_color: bool,
    anonymous: bool,
) -> Ready:
    """The organisation that some files hold; what is wrong or doubtful goes to standard error.

    Raises:
        CouldNotRunError: a file is not even text.
        FindingsError: there are errors (or warnings, with `strict`), and so no answer.
    """
    inputs = read(files, own_catalogue, as_of)
    fit = inputs.ready(strict=strict)
    if fit is None or not quiet:
        tell(inputs, no_color=no_color, anonymous=anonymous)
    if inputs.is_unreadable:
        raise CouldNotRunError
    if fit is None:
        raise FindingsError
    return fit


def ready_catalogue(
    name: str | None, as_of: date, *, quiet: bool, no_color: bool, output: str | None = None
) -> Catalogue:
    """The catalogue shipped, or somebody's own.

    Raises:
        CouldNotRunError: its file cannot be read, or is the one to write.
        FindingsError: it has errors.
    """
    own = read_file(name) if name is not None else None
    spare(output, *([own] if own else []))
    return catalogue_in(own, as_of, quiet=quiet, no_color=no_color)


def catalogue_in(own: File | None, as_of: date, *, quiet: bool, no_color: bool) -> Catalogue:
    """The catalogue that a file holds; the one shipped, where there is none.

    Raises:
        CouldNotRunError: it is not even text.
        FindingsError: it has errors.
    """
    if own is None:
        return shipped()
    inputs = read((), own, as_of)
    is_fit = not inputs.has_findings(strict=False)
    if not (is_fit and quiet):
        tell(inputs, no_color=no_color)
    if inputs.is_unreadable:
        raise CouldNotRunError
    if not is_fit:
        raise FindingsError
    return inputs.catalogue


def tell(inputs: Inputs, *, no_color: bool, anonymous: bool = False, nameless: bool = False) -> None:
    """Errors and warnings to standard error; notes only where `check` is asked for them.

    `anonymous`: what is wrong and where, without a word from a document. `nameless`: without a name, and
    without the lines, in which there may be one.
    """
    found = [each for each in inputs.diagnostics if each.severity != "info"]
    if anonymous:
        from npqplan.workflows.unquoted import unquoted  # noqa: PLC0415 - all rules and checks

        found = [unquoted(each) for each in found]
    elif nameless:
        found = [without_names(each) for each in found]
    if not found:
        return
    screen = error_terminal(no_color=no_color)
    lines = text.render(
        found,
        (lambda _file, _line: None) if anonymous or nameless else inputs.line_of,
        files=len(inputs.documents),
        colour=screen.colour,
        encoding=screen.encoding,
    )
    say("".join(lines).rstrip("\n"))
