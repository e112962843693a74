"""Files are written whole or not at all."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from npqplan.cli.exits import CouldNotRunError
from npqplan.cli.writing import write
from tests.cli.conftest import Npqplan


def test_a_file_holds_the_bytes_of_standard_output(npqplan: Npqplan, tmp_path: Path) -> None:
    shown = npqplan("catalogue").out
    ran = npqplan("catalogue", "-o", "facts.txt")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert (tmp_path / "facts.txt").read_bytes() == shown.encode()


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    write(["x"], str(path))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_dash_is_standard_output(npqplan: Npqplan, tmp_path: Path) -> None:
    assert npqplan("schema", "roster", "-o", "-").out.startswith("{")
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_replaced_only_by_force(npqplan: Npqplan, tmp_path: Path) -> None:
    old = tmp_path / "facts.txt"
    old.write_text("mine", encoding="utf-8")
    ran = npqplan("catalogue", "-o", "facts.txt")
    assert ran.code == 2
    assert "facts.txt exists already; --force replaces it" in ran.err
    assert old.read_text(encoding="utf-8") == "mine"
    assert npqplan("catalogue", "-o", "facts.txt", "--force").code == 0
    assert old.read_text(encoding="utf-8").startswith("The catalogue")


def test_a_link_leads_to_its_target(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    write(["new"], str(link), force=True)
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"


def test_a_link_to_nothing_yet(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "later")
    write(["new"], str(link))
    assert (tmp_path / "later").read_text(encoding="utf-8") == "new"


def test_a_device_is_written_to_and_stays(tmp_path: Path) -> None:
    write(["gone"], os.devnull)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
    assert list(tmp_path.iterdir()) == []


def broken() -> Iterator[str]:
    yield "half of it"
    message = "something went wrong"
    raise OSError(message)


def test_when_something_goes_wrong_the_old_file_stands(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(CouldNotRunError):
        write(broken(), str(path), force=True)
    assert path.read_text(encoding="utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["report.txt"]


def test_a_bug_leaves_nothing_half_written(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        write((str(1 // zero) for zero in (1, 0)), str(tmp_path / "report.txt"))
    assert list(tmp_path.iterdir()) == []


UNWRITABLE = [
    ("nowhere/report.txt", "there is no folder nowhere"),
    (".", "is a folder"),
    ("roster.yaml/report.txt", "part of its path is a file"),
    ("x" * 300, "file name too long"),
]


@pytest.mark.usefixtures("roster")
@pytest.mark.parametrize(("name", "why"), UNWRITABLE)
def test_what_cannot_be_written(npqplan: Npqplan, name: str, why: str) -> None:
    ran = npqplan("funding", "-o", name)
    assert ran.code == 2
    assert why in ran.err


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written(npqplan: Npqplan, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    ran = npqplan("catalogue", "-o", "closed/facts.txt")
    assert ran.code == 2
    assert "permission is refused" in ran.err


@pytest.mark.parametrize("command", ["recommend", "funding"])
def test_a_faulty_roster_changes_no_file(
    npqplan: Npqplan, faulty: Path, tmp_path: Path, command: str
) -> None:
    old = tmp_path / "report.txt"
    old.write_text("old", encoding="utf-8")
    ran = npqplan(command, faulty.name, "-o", "report.txt", "--force")
    assert ran.code == 1
    assert ran.out == ""
    assert "faulty.yaml:6:" in ran.err
    assert old.read_text(encoding="utf-8") == "old"


def test_text_that_is_not_unicode_is_replaced(tmp_path: Path) -> None:
    write(["a\ud800b\n"], str(tmp_path / "x"))
    assert (tmp_path / "x").read_bytes() == b"a?b\n"


@pytest.mark.parametrize("command", ["recommend", "funding", "check"])
@pytest.mark.parametrize("named", ["roster.yaml", "."])
def test_a_roster_is_never_replaced_by_what_is_made_from_it(
    npqplan: Npqplan, roster: Path, command: str, named: str
) -> None:
    before = roster.read_bytes()
    (roster.parent / "link").symlink_to(roster)
    for output in ("roster.yaml", "./roster.yaml", "link"):
        ran = npqplan(command, named, "-o", output, "--force")
        assert (ran.code, ran.out) == (2, "")
        assert "is read for this answer; name another file to write" in ran.err
    assert roster.read_bytes() == before


def test_nor_a_catalogue(npqplan: Npqplan, tmp_path: Path) -> None:
    own = tmp_path / "mine.yaml"
    own.write_bytes((Path(__file__).parents[2] / "data" / "npqs.yaml").read_bytes())
    assert npqplan("catalogue", "--catalogue", "mine.yaml", "-o", "mine.yaml", "--force").code == 2
    assert own.read_bytes().startswith(b"#")


def test_a_folder_that_is_not_there_is_said_of_the_file_named(npqplan: Npqplan) -> None:
    ran = npqplan("init", "nowhere/mill.yaml")
    assert ran.code == 2
    assert "cannot write nowhere/mill.yaml: there is no folder nowhere" in ran.err
