"""Lines of text: runs of different tone, and links."""

from npqplan.render.html.elements import Content, Html, element, together
from npqplan.report.page import Line, Run


def line(text: Line) -> Html:
    """A line of a page."""
    return together(text) if isinstance(text, str) else together(*map(_run, text))


def _run(run: Run) -> Content:
    if run.link:
        return element("a", run.text, href=run.link, rel="noreferrer")
    match run.tone:
        case "plain":
            return run.text
        case "strong":
            return element("strong", run.text) if run.text else ""
        case tone:
            return element("span", run.text, class_=tone) if run.text else ""
