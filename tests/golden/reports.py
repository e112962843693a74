"""The reports of an example, as `recommend` makes them on 21 November 2026, in memory."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from npqplan.render import html, json, markdown, text
from npqplan.report.compose import Words, compose
from npqplan.workflows.reading import File, read
from npqplan.workflows.recommend import recommend

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
AS_OF = date(2026, 11, 21)
EXAMPLES = sorted(path.stem for path in (ROOT / "examples").glob("*.yaml"))


def kept(example: str) -> Mapping[str, Path]:
    """Where each form of an example's report is kept."""
    return {
        "text": HERE / example / "report.txt",
        "json": HERE / example / "report.json",
        "html": HERE / example / "report.html",
        "markdown": ROOT / "examples" / "reports" / f"{example}.md",
    }


def reports(example: str, content: bytes | None = None) -> Mapping[str, str]:
    """Each form of an example's report; `content`: of another roster under the same name."""
    name = f"examples/{example}.yaml"
    file = File(name, (ROOT / name).read_bytes() if content is None else content)
    ready = read((file,), None, AS_OF).ready(strict=False)
    assert ready is not None, f"{name} has errors"
    answer = recommend(ready)
    words = Words.of(ready.catalogue)
    page = compose(answer, words)
    return {
        "text": "".join(text.render(page)),
        "json": "".join(json.render(answer)),
        "html": "".join(html.render(compose(answer, words, pictured=True))),
        "markdown": "".join(markdown.render(page)),
    }
