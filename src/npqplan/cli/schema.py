"""`npqplan schema`: what a document may hold, for editors and programs."""

from typing import Annotated

import typer

from npqplan.cli.options import Force, Output, Version, one_of

Document = Annotated[
    str,
    typer.Argument(
        metavar="{roster|catalogue|report}",
        callback=one_of("roster", "catalogue", "report"),
        hidden=True,
    ),
]


def schema(
    document: Document, *, output: Output = None, force: Force = False, _version: Version = False
) -> None:
    """Print the JSON Schema of a roster, of a catalogue, or of every answer in JSON."""
    from npqplan.cli.writing import may_write, write  # noqa: PLC0415 - heavy imports wait for the command
    from npqplan.workflows.schema import document_schema, schema_text  # noqa: PLC0415

    may_write(output, force=force)
    if document == "report":
        from npqplan.render.schema import report_schema  # noqa: PLC0415

        found = report_schema()
    else:
        found = document_schema("roster" if document == "roster" else "catalogue")
    write([schema_text(found)], output, force=force)
