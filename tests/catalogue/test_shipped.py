"""The shipped file is whole, passes its own checks, and is the same by both ways of reading it."""

from pathlib import Path

import pytest

from npqplan.catalogue import shipped
from npqplan.catalogue.build import build
from npqplan.catalogue.check import check
from npqplan.catalogue.load import SHIPPED, shipped_bytes
from npqplan.catalogue.model import Catalogue, Npq, Source
from npqplan.catalogue.own import own
from npqplan.documents import Data, read

REPOSITORY = Path(__file__).parents[2]


def test_is_found_in_a_checkout() -> None:
    assert shipped_bytes() == (REPOSITORY / "data" / SHIPPED).read_bytes()


def test_is_readable_without_a_finding() -> None:
    assert read(shipped_bytes(), SHIPPED).findings == ()


def test_passes_its_own_checks() -> None:
    assert check(shipped(), SHIPPED) == ()


def test_building_and_validating_give_the_same_values() -> None:
    loaded = own(read(shipped_bytes(), SHIPPED))
    assert loaded.findings == ()
    assert loaded.value == shipped()


def test_is_read_once() -> None:
    assert shipped() is shipped()


def test_lines_fit_a_page() -> None:
    lines = shipped_bytes().decode().splitlines()
    assert [line for line in lines if len(line) > 130 and "url:" not in line] == []


def test_building_refuses_what_does_not_fit() -> None:
    with pytest.raises(TypeError):
        build(Source, {"id": "a"})
    with pytest.raises(KeyError):
        build(Npq, {**_npq(), "no_such_key": "x"})
    with pytest.raises(TypeError):
        build(Npq, {**_npq(), "sections": "Teaching"})
    with pytest.raises(TypeError):
        build(Npq, {**_npq(), "cites": ["source"]})
    with pytest.raises(TypeError):
        build(Npq, {**_npq(), "code": None})
    with pytest.raises(ValueError, match="eighteen"):
        build(Npq, {**_npq(), "months_taught": "eighteen"})


def test_an_own_catalogue_tells_every_slip_at_once() -> None:
    content = shipped_bytes().replace(b"    months_taught: 18\n", b"    months_taught: eighteen\n", 1)
    content = content.replace(b"stored_copy: yes", b"stored_copi: yes", 1)
    loaded = own(read(content, "ours.yaml"))
    assert {finding.place.route for finding in loaded.findings} == {
        ("npqs", 0, "months_taught"),
        ("sources", 0, "stored_copi"),
    }


def test_an_own_catalogue_is_checked() -> None:
    content = shipped_bytes().replace(b"olp-npqsl: [sections]", b"olp-npqs1: [sections]", 1)
    loaded = own(read(content, "ours.yaml"))
    codes = [finding.code for finding in loaded.findings]
    assert codes == ["unknown-source", "unused-source"]
    assert isinstance(loaded.value, Catalogue)


def _npq() -> dict[str, Data]:
    return {
        "code": "NPQX",
        "title": "A title",
        "short": "x",
        "dfe_identifier": "npq-x",
        "suite": "NPQ",
        "group": "specialist",
        "for_whom": "Everyone.",
        "months_taught": "12",
        "months_to_outcome": "15",
        "weekly_hours": ["1", "2"],
        "sections": ["Teaching"],
    }
