"""`npqplan audit`: does each school meet the policy?"""

from typing import Annotated

import typer

from npqplan.cli.options import (
    Anonymous,
    AsOf,
    AuditFormat,
    CatalogueFile,
    Force,
    NoColor,
    Output,
    Quiet,
    Rosters,
    Strict,
    Version,
)

PolicyFile = Annotated[
    str | None,
    typer.Option("--policy", metavar="FILE", help="What is expected.  [default: npqplan's own policy]"),
]
BaselineFile = Annotated[
    str | None,
    typer.Option(
        "--baseline", metavar="FILE", help="What was known before: only what is new or worse fails."
    ),
]
WriteBaseline = Annotated[
    bool,
    typer.Option(
        "--write-baseline",
        help="Write all that is amiss now to the baseline file; what is not looked at stays in it.",
    ),
]


def audit(
    rosters: Rosters = None,
    *,
    policy: PolicyFile = None,
    form: AuditFormat = "text",
    output: Output = None,
    force: Force = False,
    baseline: BaselineFile = None,
    write_baseline: WriteBaseline = False,
    anonymous: Anonymous = False,
    as_of: AsOf = None,
    catalogue: CatalogueFile = None,
    quiet: Quiet = False,
    strict: Strict = False,
    no_color: NoColor = False,
    _version: Version = False,
) -> None:
    """Hold each school, and the trust, against a policy.

    Exit code 1 says that something in the policy is not met (with --strict, also a warning or what is not
    known, unless it is in the baseline). The register of SENCOs comes with every audit; junit and github
    show ids and never names.
    """
    from npqplan.cli import auditing  # noqa: PLC0415 - heavy imports wait for the command
    from npqplan.cli.exits import Exit  # noqa: PLC0415
    from npqplan.cli.terminal import terminal  # noqa: PLC0415
    from npqplan.cli.writing import may_write, write  # noqa: PLC0415
    from npqplan.workflows import audit as workflow  # noqa: PLC0415

    may_write(output, force=force)
    files = auditing.files(rosters, policy, baseline, catalogue, output, write=write_baseline)
    how = auditing.How(form=form, no_color=no_color, quiet=quiet, anonymous=anonymous, strict=strict)
    audited, known = auditing.audited(files, as_of, how, output, force=force)
    if known is not None and write_baseline:
        auditing.keep(known, audited)
    answer = workflow.told(audited, how.naming, known, strict=strict)
    screen = terminal(no_color=no_color, output=output)
    write(auditing.draw(how, answer, audited, screen), output, force=force)
    if not answer.summary.passes:
        raise typer.Exit(Exit.FINDINGS)
