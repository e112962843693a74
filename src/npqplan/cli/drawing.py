"""An answer in the format that was asked for."""

import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec

from npqplan.cli.exits import CouldNotRunError
from npqplan.cli.terminal import Terminal
from npqplan.report.page import Page
from npqplan.report.sheets import Book, Sheet

SHEETS = ("csv", "xlsx")
"""The formats for a spreadsheet."""


def may_draw(form: str, output: str | None) -> None:
    """Refuse early what could not be drawn, or not where it is to go.

    Raises:
        CouldNotRunError: Excel without XlsxWriter, or onto a terminal.
    """
    if form != "xlsx":
        return
    if find_spec("xlsxwriter") is None:
        message = (
            "--format xlsx needs XlsxWriter, which is not installed: pip install XlsxWriter puts it where "
            "npqplan is. --format csv needs nothing, and a spreadsheet opens it too"
        )
        raise CouldNotRunError(message)
    if output in {None, "-"} and sys.stdout is not None and sys.stdout.isatty():
        message = "an Excel file is not text that a terminal can show; --output report.xlsx writes it"
        raise CouldNotRunError(message)


def draw(form: str, page: Callable[[], Page], answer: object, terminal: Terminal) -> Iterator[str]:
    """The answer as text, Markdown or HTML (from its page, composed only then) or as JSON, piece by piece."""
    match form:
        case "json":
            from npqplan.render import json  # noqa: PLC0415 - one renderer a run

            return json.render(answer)
        case "html":
            from npqplan.render import html  # noqa: PLC0415

            return html.render(page())
        case "markdown":
            from npqplan.render import markdown  # noqa: PLC0415

            return markdown.render(page())
        case _:
            from npqplan.render import text  # noqa: PLC0415

            return text.render(
                page(), width=terminal.width, colour=terminal.colour, encoding=terminal.encoding
            )


def draw_sheets(
    form: str, book: Callable[[], Book], plan: Callable[[], Sheet]
) -> Iterator[str] | Iterator[bytes]:
    """The answer for a spreadsheet: all its sheets for Excel, the plan alone as CSV."""
    if form == "xlsx":
        from npqplan.render import xlsx  # noqa: PLC0415

        return xlsx.render(book())
    from npqplan.render import csv  # noqa: PLC0415

    return csv.render(plan())
