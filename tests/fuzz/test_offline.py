"""What the program touches: no network, no other program, and no file but those it was told to."""

import json
from pathlib import Path

import pytest

from tests.fuzz.documents import EXAMPLES
from tests.fuzz.program import AS_OF, formats, lines
from tests.fuzz.test_interrupted_writes import process

_WATCHED = """
import json, os, sys
OUT = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.", "subprocess.")
OUT += ("os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "pty.")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
touched = []
def watch(event, arguments):
    if event.startswith(OUT):
        touched.append(event)
    elif event == "open" and not isinstance(arguments[0], int):  # a number: opened already
        if set(str(arguments[1])) & set("wax+") or (arguments[2] or 0) & WRITING:
            touched.append(f"open {arguments[0]}")
sys.addaudithook(watch)
from npqplan.__main__ import main
code = main()
sys.stderr.write(json.dumps([code, touched]))
"""
"""The program, with Python itself telling of everything it asks the system for."""
_OUTPUTLESS = {
    (command, form): line for command, form, line in lines("nair", str(EXAMPLES / "rural-primary.yaml"))
}


def touched(*words: str) -> tuple[int, list[str]]:
    """The exit code, and what was touched on the way."""
    ran = process("-c", _WATCHED, *words)
    code, found = json.loads(ran.stderr.splitlines()[-1])
    return code, found


@pytest.mark.parametrize("command", sorted({command for command, _ in _OUTPUTLESS}))
def test_an_answer_touches_nothing(command: str) -> None:
    form = formats(command)[-1]
    code, found = touched(*_OUTPUTLESS[command, form], *(() if command == "check" else ("--quiet",)))
    assert (code, found) == (int(command == "audit"), [])


@pytest.mark.parametrize("form", ["text", "html", "xlsx"])
def test_a_file_is_all_that_is_written(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    roster = str(EXAMPLES / "rural-primary.yaml")
    code, found = touched("recommend", roster, "--as-of", AS_OF, "-q", "--format", form, "-o", "report")
    assert code == 0
    assert [each.startswith(f"open {tmp_path}/.report.") for each in found] == [True]
    assert [each.name for each in tmp_path.iterdir()] == ["report"]
