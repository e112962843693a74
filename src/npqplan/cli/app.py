"""The commands, put together. Each imports what it needs when it runs, so that `--help` is quick."""

from typing import Final

import typer

from npqplan.cli import catalogue, check, compare, explain, funding, init, recommend, rule, schema, whatif
from npqplan.cli.options import ABOUT_ROSTERS, ABOUT_SIDES, Version

app: Final = typer.Typer(
    name="npqplan",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    epilog="Exit codes: 0 done; 1 something found, or errors in a roster; 2 could not run; 70 a bug. "
    "Nothing leaves this machine. What it writes is a draft for people to decide on.",
)


@app.callback()
def npqplan(*, _version: Version = False) -> None:
    """Who should take which NPQ, when, with whom, so that every leadership post has someone prepared?"""


app.command(epilog="Then fill it in with any text editor. npqplan check finds slips.")(init.init)
app.command(epilog=ABOUT_ROSTERS)(check.check)
app.command(epilog=ABOUT_ROSTERS)(recommend.recommend)
app.command(epilog=ABOUT_ROSTERS)(explain.explain)
app.command(epilog=ABOUT_ROSTERS)(whatif.whatif)
app.command(epilog=ABOUT_ROSTERS)(funding.funding)
app.command(epilog=ABOUT_SIDES)(compare.compare)
app.command()(catalogue.catalogue)
app.command()(rule.rule)
app.command()(schema.schema)
