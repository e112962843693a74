"""Names that would break a format if it let them: read back, each report says what it says of calm names."""

import json
import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from tests.fuzz.documents import text_of
from tests.fuzz.program import AS_OF, formats, lines, npqplan
from tests.fuzz.reading_back import read_back
from tests.render.hostile import NAMES, UNSAFE

_PEOPLE = (
    *("Margaret Ellison", "Priya Nair", "Gwen Tolley", "Daniel Okafor"),
    *("Lily Beaumont", "Sheila Garside", "Kelly Rowntree", "Eszter Szabo"),
)
_SCHOOL = "name: Hallowdale Church of England Primary School"
_CALM = tuple(f"Calm{number}" for number, _ in enumerate((*_PEOPLE, _SCHOOL)))
_HOSTILE = tuple(name for name in NAMES if len(name) < 60)  # a longer one may change the shape of a table
_LINES = {" ".join(line): (form, line) for command, form, line in lines("nair") if command != "check"}


def _roster(names: Sequence[str]) -> str:
    """A small school and its people, called so; each keeps a surname, which is what reports shorten to."""
    text = text_of("rural-primary").replace(_SCHOOL, f"id: school\n  name: {_quoted(names[-1])}")
    for person, name in zip(_PEOPLE, names, strict=False):
        text = text.replace(f"name: {person}", f"name: {_quoted(f'{name} {person.split()[1]}')}")
    return text


def _quoted(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)


def _written(form: str, line: Sequence[str], names: Sequence[str]) -> list[str]:
    Path("roster.yaml").write_text(_roster(names), encoding="utf-8")
    ran = npqplan(*line)
    assert ran.code == (line[0] == "audit"), ran.err
    return read_back(form, ran.out)


_calm = cache(lambda form, line: tuple(_written(form, line, _CALM)))


def _renamed(text: str, names: Sequence[str]) -> str:
    for calm, name in zip(_CALM, names, strict=True):
        text = text.replace(calm, name)
    return text.casefold()  # a sentence may begin with a name, and a heading shout it


@pytest.mark.parametrize("start", range(4))
@pytest.mark.parametrize(
    "line", [line for line in _LINES if not re.search("--(anonymous|sources|npq)|for governors", line)]
)
def test_every_report_says_the_same_of_them(
    line: str, start: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    form, words = _LINES[line]
    names = (_HOSTILE * 2)[start * 9 : start * 9 + 9]
    expected = [_renamed(text, names) for text in _calm(form, words)]
    found = [text.casefold() for text in _written(form, words, names)]
    if form == "text":  # cells are wrapped beside each other: so the words, in the order of the alphabet
        expected, found = (sorted(" ".join(each).split()) for each in (expected, found))
    assert found == expected


@pytest.mark.parametrize("line", [line for line in _LINES if re.search("--anonymous|governors", line)])
def test_without_names_none_is_left(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    form, words = _LINES[line]
    found = "\n".join(_written(form, words, _CALM))
    assert not re.findall(r"Calm[0-7]|" + "|".join(person.split()[1] for person in _PEOPLE), found)


@pytest.mark.parametrize("name", [name for name in UNSAFE if "\u2028" not in name])  # to YAML a line break
@pytest.mark.parametrize("form", formats("check"))
def test_a_name_that_steers_is_refused_and_never_repeated(
    name: str, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("roster.yaml").write_bytes(_roster((name, *_CALM[1:])).encode("utf-8", "surrogatepass"))
    ran = npqplan("check", "--format", form, "--as-of", AS_OF)
    assert ran.code == 1
    said = ran.out.decode() + ran.err
    assert "roster.yaml" in said
    assert not [each for each in said if each != "\n" and unicodedata.category(each) in ("Cc", "Cs", "Zl")]
    assert not any(each in said for each in "\u202e\u202c\u2066\u2069")
