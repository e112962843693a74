"""The baseline of an audit: read with every fault at its place, and written.

Nobody writes one by hand, so where one is faulty, the way out is the file as it was.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal, TypeAlias

from msgspec.structs import replace

from npqplan import __version__
from npqplan.audit.baseline import VERSION, Baseline, BaselineFile, Known
from npqplan.diagnostics import Finding, Place, quoted
from npqplan.documents import Loaded, load, locate
from npqplan.documents import read as read_document
from npqplan.fields import Day, Integer, OneOrMany, Text, YesNo, choice
from npqplan.policy.model import STRICT
from npqplan.workflows.reading import File, Inputs
from npqplan.workflows.rule import manuals

_RESTORE = (
    "restore this file from version control; one written anew would take all that is amiss now for known"
)
_OTHER_VERSION = "another version of npqplan wrote it: use that one, or write a new file (--write-baseline)"

_Version: TypeAlias = Annotated[Literal["1"], choice("1")]
_State: TypeAlias = Annotated[Literal["not_met", "unknown"], choice("not_met", "unknown")]


@dataclass(frozen=True, slots=True, kw_only=True)
class _FindingEntry:
    """Something amiss, as the file has it."""

    __pydantic_config__: ClassVar = STRICT

    rule: Text
    school: Text | None = None
    about: OneOrMany[Text] = ()
    state: _State
    worth: Integer | None = None
    later: YesNo = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _BaselineEntry:
    """A baseline, as its file has it."""

    __pydantic_config__: ClassVar = STRICT

    baseline: _Version
    npqplan: Text
    as_of: Day
    findings: OneOrMany[_FindingEntry] = ()


def with_baseline(inputs: Inputs, file: File) -> tuple[Inputs, Baseline]:
    """What a baseline holds, and the inputs with whatever is wrong in it."""
    document = read_document(file.content, file.name)
    loaded = load(document, _BaselineEntry, kind="baseline")
    found = (*inputs.findings, *map(_with_a_way_out, (*loaded.findings, *_strange_rules(loaded, file.name))))
    documents = {**inputs.documents, file.name: document}
    return replace(
        inputs, documents=documents, findings=found, diagnostics=locate(found, documents)
    ), Baseline(tuple(map(_known, loaded.value.findings)) if loaded.value else ())


def baseline_file(known: Baseline, as_of: date) -> BaselineFile:
    """A baseline to be written."""
    return BaselineFile(VERSION, __version__, as_of, known.findings)


def _known(entry: _FindingEntry) -> Known:
    return Known(entry.rule, entry.school, entry.about, entry.state, entry.worth, entry.later)


def _strange_rules(loaded: Loaded[_BaselineEntry], file: str) -> Iterator[Finding]:
    """Rules and codes that there are not."""
    for number, entry in enumerate(loaded.value.findings if loaded.value else ()):
        if entry.rule not in manuals():
            place = Place(file, loaded.written(("findings", number, "rule")))
            message = f"{quoted(entry.rule)} is no rule of an audit, and no finding either"
            yield Finding("bad-choice", "error", message, place)


def _with_a_way_out(found: Finding) -> Finding:
    if found.code == "wrong-document":
        return found
    return replace(found, hint=_OTHER_VERSION if found.place.route == ("baseline",) else _RESTORE)
