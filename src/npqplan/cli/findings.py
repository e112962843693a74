"""What is wrong or doubtful in documents, in the format that was asked for."""

from collections.abc import Iterator, Sequence

from npqplan import __version__
from npqplan.cli.exits import CouldNotRunError
from npqplan.cli.progress import bar
from npqplan.cli.terminal import Terminal
from npqplan.diagnostics import Diagnostic
from npqplan.report.fairness_result import Fairness
from npqplan.workflows.reading import Inputs


def may_try(form: str, *, fairness: bool) -> None:
    """Refuse early a format that has no place for what was tried.

    Raises:
        CouldNotRunError: it shows lines of a file, and fairness has none.
    """
    if fairness and form in ("github", "sarif"):
        message = (
            f"--format {form} points at lines of a roster, and fairness is about no line of it: --fairness "
            "answers as text or json, and its exit code says whether everything held"
        )
        raise CouldNotRunError(message)


def tried(inputs: Inputs, *, strict: bool, quiet: bool) -> Fairness | None:
    """Fairness tried on the roster; None where findings stand in the way."""
    fit = inputs.ready(strict=strict)
    if fit is None:
        return None
    from npqplan.workflows.fairness.trying import fairness  # noqa: PLC0415 - heavy, and only on request

    return fairness(inputs, fit, bar("Trying", quiet=quiet))


def draw(
    inputs: Inputs,
    form: str,
    terminal: Terminal,
    *,
    quiet: bool,
    strict: bool = False,
    laws: Fairness | None = None,
    fairness: bool = False,
) -> Iterator[str]:
    """The findings, piece by piece; then what fairness was found, where it was asked for (None: not tried).

    `quiet`: as text, only what makes the exit code 1, and no word where there is nothing to say.
    """
    found = inputs.diagnostics
    match form:
        case "json":
            from npqplan.render.findings import json  # noqa: PLC0415 - one renderer a run
            from npqplan.report.result import CatalogueRef  # noqa: PLC0415

            facts = inputs.catalogue
            catalogue = CatalogueRef(facts.version, facts.checked, inputs.own_catalogue)
            yield from json.render(
                found, version=__version__, as_of=inputs.as_of, catalogue=catalogue, fairness=laws
            )
        case "github":
            from npqplan.render.findings import github  # noqa: PLC0415

            yield from github.render(found, failing=frozenset(found) if strict else ())
        case "sarif":
            from npqplan.render.findings import sarif  # noqa: PLC0415
            from npqplan.workflows.rule import manuals  # noqa: PLC0415

            yield from sarif.render(found, version=__version__, manuals=manuals())
        case _:
            told = tuple(each for each in found if not quiet or _fails(each, strict=strict))
            if told or not quiet:
                yield from _listed(inputs, told, terminal)
                yield "\n" if fairness else ""
            if fairness and not (quiet and laws is not None and laws.held):
                yield from _fairness(laws, terminal)


def in_ci(inputs: Inputs, form: str, *, anonymous: bool, strict: bool) -> Iterator[str]:
    """The findings where they stand in the way of an answer for CI."""
    found = inputs.diagnostics
    if anonymous:
        from npqplan.workflows.unquoted import unquoted  # noqa: PLC0415 - all rules and checks

        found = tuple(map(unquoted, found))
    if form == "github":
        from npqplan.render.findings import github  # noqa: PLC0415 - one renderer a run

        return github.render(found, failing=frozenset(found) if strict else ())
    from npqplan.render.findings import junit  # noqa: PLC0415

    return junit.render(found, inputs.as_of, failing=frozenset(found) if strict else ())


def _fails(found: Diagnostic, *, strict: bool) -> bool:
    return found.severity == "error" or (strict and found.severity == "warning")


def _listed(inputs: Inputs, told: Sequence[Diagnostic], terminal: Terminal) -> Iterator[str]:
    from npqplan.render.findings import text  # noqa: PLC0415

    return text.render(
        told,
        inputs.line_of,
        files=len(inputs.documents),
        colour=terminal.colour,
        encoding=terminal.encoding,
    )


def _fairness(laws: Fairness | None, terminal: Terminal) -> Iterator[str]:
    from npqplan.render import text  # noqa: PLC0415
    from npqplan.report.compose_fairness import compose_fairness  # noqa: PLC0415

    page = compose_fairness(laws, __version__)
    return text.render(page, width=terminal.width, colour=terminal.colour, encoding=terminal.encoding)
