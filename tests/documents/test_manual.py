"""Every code of this floor has its page, and every page its code."""

import re
from pathlib import Path

import npqplan.documents
import npqplan.fields
from npqplan.documents import MANUAL

CODE = re.compile(r'"([a-z]+(?:-[a-z0-9]+)+)"')
NOT_CODES = {"utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"}
OF_OTHER_FLOORS = {"refused-reason", "reason-not-to-keep"}
"""Named here only so that what they stand at is not shown."""


def test_every_code_has_its_page() -> None:
    folders = [Path(str(module.__file__)).parent for module in (npqplan.documents, npqplan.fields)]
    sources = [
        path.read_text("utf-8")
        for folder in folders
        for path in folder.glob("*.py")
        if path.name != "manual.py"
    ]
    said = {code for source in sources for code in CODE.findall(source)} - NOT_CODES - OF_OTHER_FLOORS
    assert {"tag", *said} == set(MANUAL)


def test_a_page_begins_with_a_sentence() -> None:
    for page in MANUAL.values():
        assert re.match(r"[A-Z`*].*[.:]$", page.splitlines()[0])
