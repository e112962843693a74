"""`npqplan schema`: what a document may hold, for editors and programs."""

from typing import Annotated

import typer

from npqplan.cli.completion.values import among
from npqplan.cli.options import Force, Output, Version, one_of

Document = Annotated[
    str,
    typer.Argument(
        metavar="roster|catalogue|report",
        callback=one_of("roster", "catalogue", "report"),
        autocompletion=among("roster", "catalogue", "report"),
        hidden=True,
    ),
]


def schema(
    document: Document, *, output: Output = None, force: Force = False, _version: Version = False
) -> None:
    """Print what a document may hold, as JSON Schema.

    Of a roster or a catalogue, for editors; of a report in JSON, for programs.
    """
    from npqplan.cli.writing import may_write, write  # noqa: PLC0415 - heavy imports wait for the command
    from npqplan.render.schema import report_schema  # noqa: PLC0415
    from npqplan.workflows.schema import catalogue_schema, roster_schema, schema_text  # noqa: PLC0415

    schemas = {"roster": roster_schema, "catalogue": catalogue_schema, "report": report_schema}
    may_write(output, force=force)
    write([schema_text(schemas[document]())], output, force=force)
