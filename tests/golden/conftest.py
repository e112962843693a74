"""`pytest tests/golden --rewrite-golden` writes the kept reports anew."""

from collections.abc import Callable
from pathlib import Path

import pytest

OPTION = "--rewrite-golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        OPTION, action="store_true", help="write the kept reports anew, to be reviewed as a diff"
    )


@pytest.fixture
def holds(request: pytest.FixtureRequest) -> Callable[[Path, str], bool]:
    """Whether a file holds exactly a text; with the option it does from now on."""
    rewrite = bool(request.config.getoption(OPTION, default=False))

    def compare(path: Path, text: str) -> bool:
        if rewrite:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        return path.exists() and path.read_bytes() == text.encode()

    return compare
