"""Where the shipped files are found: in the package once it is installed, else beside the sources."""

from pathlib import Path

import pytest

from npqplan.documents import shipped
from npqplan.documents.shipped import shipped_bytes

ROOT = Path(__file__).parents[2]


def test_in_a_checkout_they_stand_beside_the_sources() -> None:
    assert shipped_bytes("npqs.yaml") == (ROOT / "data" / "npqs.yaml").read_bytes()


def test_once_installed_they_stand_in_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "npqs.yaml").write_bytes(b"catalogue: 1\n")
    monkeypatch.setattr(shipped, "files", lambda _: tmp_path)
    assert shipped_bytes("npqs.yaml") == b"catalogue: 1\n"
