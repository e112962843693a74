"""Slips sown into good rosters: each gives its own finding, at its own place, and no other."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from msgspec import Struct

from tests.fuzz.documents import EXAMPLES, text_of
from tests.fuzz.program import AS_OF, npqplan
from tests.properties.profile import LONG

_MOST = 1_000 if LONG else 3


class Kind(Struct, frozen=True):
    """A slip: what it is found as, what it replaces (the group of a pattern), and what is written there."""

    code: str
    where: str
    wrong: str


KINDS = (
    Kind("unknown-role", r"[{ ]role: (?!\[)(\w+)", "hed teecher"),
    Kind("unknown-npq", r"\{npq: (\w+)", "NPQXX"),
    Kind("unknown-qualification", r"other_qualifications: \[(\w+)\]", "NASENKO"),
    Kind("bad-date", r"reviewed_on: (\S+)", "2026-13-45"),
    Kind("bad-date", r"in_role_since: (\d\S*\d)", "31/8/2019"),
    Kind("bad-date", r"teaching_since: (\d\S*\d)", "0000-01"),
    Kind("bad-choice", r"status: (\w+)", "passd"),
    Kind("bad-choice", r"induction: (\w+)", "finished"),
    Kind("bad-choice", r"phase: (\w+)", "Primery"),
    Kind("bad-yes-no", r"qualified_teacher: (\w+)", "perhaps"),
    Kind("bad-yes-no", r"in_england: (\w+)", "1.5"),
    Kind("odd-urn", r"urn: (\d+)", "12"),
    Kind("unknown-establishment-type", r"establishment_type: (\d+)", "99"),
    Kind("unknown-key", r"\n    (teaching_since)", "teaching_sinse"),
    Kind("unknown-key", r"\n  (phase):", "Phase"),
    Kind("refused-field", r"\n    (teaching_since)", "date_of_birth"),
    Kind("repeated-key", r"\n    (induction): ", "qualified_teacher"),
    Kind("tab-indent", r"\n(    )teaching_since", "\t"),
    Kind("unreadable-yaml", r"\n  - id: (\w+)\n", "@nair"),
    Kind("tag", r"\n    name: (\w+ \w+)\n", "!!str Ann"),
    Kind("unknown-alias", r"\n    teaching_since: (\S+)", "*ann"),
    Kind("merge-key", r"\n    (teaching_since): ", "<<"),
)


def _slips() -> Iterator[tuple[str, Kind, tuple[int, int]]]:
    """Some places for each kind of slip; in the long run, all there are."""
    for kind in KINDS:
        places = [
            (path.stem, found.span(1))
            for path in sorted(EXAMPLES.glob("*.yaml"))
            for found in re.finditer(kind.where, _without_comments(text_of(path.stem)))
        ]
        assert places, kind
        chosen = Random(kind.code).sample(places, min(_MOST, len(places)))  # noqa: S311 - a choice, no secret
        yield from ((example, kind, place) for example, place in sorted(chosen))


def _without_comments(text: str) -> str:
    return re.sub(r"(?m)(^|\s)#.*$", lambda comment: " " * len(comment[0]), text)


@pytest.mark.parametrize(("example", "kind", "place"), list(_slips()), ids=str)
def test_a_slip_is_found_where_it_is(
    example: str, kind: Kind, place: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    good = text_of(example)
    begin, end = place
    faulty = good[:begin] + kind.wrong + good[end:]
    expected = {
        "code": kind.code,
        "line": good.count("\n", 0, begin) + 1,
        "column": begin - good.rfind("\n", 0, begin),
    }
    new = [each for each in _found(faulty) if each not in _found(good)]
    assert new == [expected]


def _found(text: str) -> list[dict[str, Any]]:
    Path("roster.yaml").write_text(text, encoding="utf-8")
    ran = npqplan("check", "--format", "json", "--as-of", AS_OF)
    return [
        {key: each[key] for key in ("code", "line", "column")} for each in json.loads(ran.out)["diagnostics"]
    ]
