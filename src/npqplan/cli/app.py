"""The commands, put together. Each imports what it needs when it runs, so that `--help` is quick."""

from collections.abc import Callable
from typing import Final

import typer

from npqplan.cli import (
    audit,
    catalogue,
    check,
    compare,
    explain,
    funding,
    init,
    recommend,
    rule,
    schema,
    whatif,
)
from npqplan.cli.options import ABOUT_ROSTERS, ABOUT_SIDES, ShowCompletion, Version

_ALSO: Final = {"help_option_names": ["--help", "-h"]}

app: Final = typer.Typer(
    name="npqplan",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=_ALSO,
    epilog="Exit codes: 0 done; 1 something found, or errors in a roster; 2 could not run; 70 a bug. "
    "Nothing leaves this machine. What it writes is a draft for people to decide on.",
)


@app.callback()
def npqplan(*, _completion: ShowCompletion = None, _version: Version = False) -> None:
    """Who should take which NPQ, when, with whom, so that every leadership post has someone prepared?"""


def _add(command: Callable[..., None], example: str, more: str = "") -> None:
    """A command, with an example at the end of its help."""
    epilog = f"For example: npqplan {example}\n\n{more}"
    app.command(epilog=epilog, context_settings=_ALSO)(command)


_add(init.init, "init", "Then fill it in with any text editor. npqplan check finds slips.")
_add(check.check, "check --strict roster.yaml", ABOUT_ROSTERS)
_add(recommend.recommend, "recommend --format html --output report.html", ABOUT_ROSTERS)
_add(explain.explain, "explain --why-not khan:NPQH", ABOUT_ROSTERS)
_add(whatif.whatif, "whatif --leaves hughes --on 2027-08-31", ABOUT_ROSTERS)
_add(funding.funding, "funding --npq NPQH", ABOUT_ROSTERS)
_add(compare.compare, "compare last-year.yaml roster.yaml", ABOUT_SIDES)
_add(audit.audit, "audit --baseline known.json --write-baseline", ABOUT_ROSTERS)
_add(catalogue.catalogue, "catalogue NPQSENCO")
_add(rule.rule, "rule senco-duty")
_add(schema.schema, "schema report --output report.schema.json")
