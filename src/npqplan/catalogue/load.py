"""Where a catalogue comes from: the one shipped with the program, or a user's own."""

from functools import cache
from importlib.resources import files
from pathlib import Path

from npqplan.catalogue.build import build
from npqplan.catalogue.model import Catalogue
from npqplan.documents import read

SHIPPED = "npqs.yaml"
"""The name under which messages speak of the shipped file."""


def shipped_bytes() -> bytes:
    """The shipped file: inside the package where it was installed, beside `src` in a checkout."""
    installed = files("npqplan").joinpath("data", SHIPPED)
    if installed.is_file():
        return installed.read_bytes()
    return Path(__file__).parents[3].joinpath("data", SHIPPED).read_bytes()


@cache
def shipped() -> Catalogue:
    """The catalogue that comes with the program, read once. It is not checked here: a test has done that."""
    return build(Catalogue, read(shipped_bytes(), SHIPPED).data)
