"""An answer in the format that was asked for."""

from collections.abc import Callable, Iterator

from npqplan.cli.terminal import Terminal
from npqplan.report.page import Page


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
