"""`npqplan schema`: what a document may hold, for editors and programs."""

from typing import Annotated

import typer

from npqplan.cli.completion.values import among
from npqplan.cli.options import Force, Output, Version, one_of

Document = Annotated[
    str,
    typer.Argument(
        metavar="roster|catalogue|policy|report",
        callback=one_of("roster", "catalogue", "policy", "report"),
        autocompletion=among("roster", "catalogue", "policy", "report"),
        hidden=True,
    ),
]


def schema(
    document: Document, *, output: Output = None, force: Force = False, _version: Version = False
) -> None:
    """Print what a document may hold, as JSON Schema.

    Of a roster, a catalogue or an audit policy, for editors; of a report in JSON, for programs.
    """
    from npqplan.cli.writing import may_write, write  # noqa: PLC0415 - heavy imports wait for the command
    from npqplan.render.schema import report_schema  # noqa: PLC0415
    from npqplan.workflows import schema as workflow  # noqa: PLC0415

    schemas = {
        "roster": workflow.roster_schema,
        "catalogue": workflow.catalogue_schema,
        "policy": workflow.policy_schema,
        "report": report_schema,
    }
    may_write(output, force=force)
    write([workflow.schema_text(schemas[document]())], output, force=force)
