"""The documents that come with the program: the catalogue of facts and the default policy of an audit."""

from importlib.resources import files
from pathlib import Path


def shipped_bytes(name: str) -> bytes:
    """A shipped file: inside the package where it was installed, beside `src` in a checkout."""
    installed = files("npqplan").joinpath("data", name)
    if installed.is_file():
        return installed.read_bytes()
    return Path(__file__).parents[3].joinpath("data", name).read_bytes()
