"""The reports of an example, as `recommend` makes them on 21 November 2026, in memory."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from npqplan.render import csv, html, json, markdown, text, xlsx
from npqplan.report.compose import Words, compose
from npqplan.report.compose_sheets import compose_book, compose_plan
from npqplan.report.result import Result
from npqplan.workflows.reading import File, read
from npqplan.workflows.recommend import recommend
from tests.render.workbook import cells

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
        "csv": HERE / example / "report.csv",
        "cells": HERE / example / "report.xlsx.txt",
        "markdown": ROOT / "examples" / "reports" / f"{example}.md",
    }


@cache
def answer(example: str, content: bytes | None = None) -> tuple[Result, Words]:
    """The answer to an example, and the words to tell it in; `content`: of another roster under its name."""
    name = f"examples/{example}.yaml"
    file = File(name, (ROOT / name).read_bytes() if content is None else content)
    ready = read((file,), None, AS_OF).ready(strict=False)
    assert ready is not None, f"{name} has errors"
    return recommend(ready), Words.of(ready.catalogue)


def reports(example: str, content: bytes | None = None) -> Mapping[str, str]:
    """Each form of an example's report; `content`: as for its answer."""
    found, words = answer(example, content)
    page = compose(found, words)
    return {
        "text": "".join(text.render(page)),
        "json": "".join(json.render(found)),
        "html": "".join(html.render(compose(found, words, pictured=True))),
        "csv": "".join(csv.render(compose_plan(found, words))),
        "cells": cells(b"".join(xlsx.render(compose_book(found, words)))),
        "markdown": "".join(markdown.render(page)),
    }
