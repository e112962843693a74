"""A document read as its reader would: its files made, its commands run, what it shows compared.

A story plays in one folder, from the top of the document to its end.

- A block of `yaml` that is a whole document, or for a file that is not there yet, becomes a file; any other
  is put into the file: people, schools and posts are found by their ids. The file is roster.yaml unless
  `<!-- file: NAME -->` stands above.
- A block of `console` holds commands, one a line, each after `$ `. They end with exit code 0 unless
  `<!-- exit: CODE -->` stands above.
- `<!-- excerpt: COMMAND | PART ... -->` stands above a block of `text`, and `<!-- fields: RECORD -->` above a
  table: `python -m tests.docs.excerpt` writes them.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias, cast

import yaml

ROOT = Path(__file__).parents[2]
WRITTEN_WHOLE = ROOT / "docs" / "diagnostics.md"
"""By a test of its own (`tests.docs.diagnostics`)."""
DOCUMENTS = (ROOT / "README.md", *sorted({*(ROOT / "docs").glob("*.md")} - {WRITTEN_WHOLE}))

Kind: TypeAlias = Literal["file", "console", "excerpt", "fields"]
Data: TypeAlias = str | list["Data"] | dict[str, "Data"]

_STEP = re.compile(
    r"^<!-- fields: (?P<record>[^\n]*?) -->\n(?P<table>(?:\|[^\n]*\n)*)"
    r"|^(?:<!-- (?P<order>file|exit|excerpt): (?P<told>[^\n]*?) -->\n)?"
    r"```(?P<language>\w*)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_WHOLE = re.compile(r"^(roster|policy|catalogue): ", re.MULTILINE)
_KEYS = ("id", "code", "slug", "intakes")
"""What tells the records of a list apart; of several intakes, the first."""


class Step(NamedTuple):
    """What a reader does, or is shown, at one place of a document."""

    kind: Kind
    told: str
    """The file's name, the exit code, the command whose output is shown, the record."""
    text: str
    span: tuple[int, int]
    """Where the text stands in the document."""


def steps(document: str) -> Iterator[Step]:
    """The steps of a document, in order. A block that nothing can be done with is an error."""
    for found in _STEP.finditer(document):
        told = found["told"] or ""
        match found["order"], found["language"]:
            case None, None:
                yield Step("fields", found["record"], found["table"], found.span("table"))
            case "excerpt", "text":
                yield Step("excerpt", told, found["text"], found.span("text"))
            case "exit" | None, "console":
                yield Step("console", told or "0", found["text"], found.span("text"))
            case "file" | None, "yaml":
                yield Step("file", told or "roster.yaml", found["text"], found.span("text"))
            case _:
                message = f"nothing can be done with this block: {found[0][:200]}"
                raise ValueError(message)


def commands(step: Step) -> tuple[str, ...]:
    """The command lines of a console block."""
    lines = step.text.splitlines()
    strange = [line for line in lines if not line.startswith("$ ")]
    assert not strange, f"neither a command nor shown as an excerpt: {strange}"
    return tuple(line.removeprefix("$ ") for line in lines)


def set_up(folder: Path) -> None:
    """What somebody who has a copy of the repository has at hand."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    shutil.copytree(ROOT / "data", folder / "data")


def do(step: Step, folder: Path) -> None:
    """Make or change a file, as the reader is told to."""
    path = folder / step.told
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or _WHOLE.search(step.text):
        path.write_text(step.text, encoding="utf-8")
    else:
        before = _data(path.read_text(encoding="utf-8"))
        path.write_text(yaml.safe_dump(put(before, _data(step.text)), sort_keys=False), encoding="utf-8")


def _data(text: str) -> Data:
    return cast("Data", yaml.load(text, yaml.BaseLoader))  # noqa: S506 - every value stays text


def put(before: Data, change: Data) -> Data:
    """A document with a change put in, where its reader would put it; a name with nothing after it goes."""
    match before, change:
        case dict(), dict():
            changed = {name: put(before.get(name, ""), value) for name, value in change.items()}
            return {name: value for name, value in (before | changed).items() if value != ""}
        case list(), list() if (key := _key(change)) and _key(before) == key:
            changes = {_at(each, key): each for each in change}
            kept = [put(each, changes.pop(_at(each, key), {})) for each in before]
            return [*kept, *changes.values()]
        case _:
            return change


def _key(records: list[Data]) -> str | None:
    """What tells the records of a list apart."""
    return next((key for key in _KEYS if all(_at(each, key) for each in records)), None)


def _at(record: Data, key: str) -> str:
    """What a record has under a key; nothing for what is no record."""
    value = record.get(key, "") if isinstance(record, dict) else ""
    return str(value[0] if isinstance(value, list) else value)
