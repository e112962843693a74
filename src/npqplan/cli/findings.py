"""What `check` found, in the format that was asked for."""

from collections.abc import Iterator

from npqplan import __version__
from npqplan.cli.terminal import Terminal
from npqplan.workflows.reading import Inputs


def draw(inputs: Inputs, form: str, terminal: Terminal, *, quiet: bool) -> Iterator[str]:
    """The findings, piece by piece. `quiet`: as text, no word where there is nothing to say."""
    found = inputs.diagnostics
    match form:
        case "json":
            from npqplan.render.findings import json  # noqa: PLC0415 - one renderer a run
            from npqplan.report.result import CatalogueRef  # noqa: PLC0415

            facts = inputs.catalogue
            catalogue = CatalogueRef(facts.version, facts.checked, inputs.own_catalogue)
            return json.render(found, version=__version__, as_of=inputs.as_of, catalogue=catalogue)
        case "github":
            from npqplan.render.findings import github  # noqa: PLC0415

            return github.render(found)
        case "sarif":
            from npqplan.render.findings import sarif  # noqa: PLC0415
            from npqplan.workflows.rule import manuals  # noqa: PLC0415

            return sarif.render(found, version=__version__, manuals=manuals())
        case _ if quiet and not found:
            return iter(())
        case _:
            from npqplan.render.findings import text  # noqa: PLC0415

            return text.render(
                found,
                inputs.line_of,
                files=len(inputs.documents),
                colour=terminal.colour,
                encoding=terminal.encoding,
            )
