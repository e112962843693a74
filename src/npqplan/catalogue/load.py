"""Where a catalogue comes from: the one shipped with the program, or a user's own."""

from functools import cache

from npqplan import documents
from npqplan.catalogue.build import build
from npqplan.catalogue.model import Catalogue

SHIPPED = "npqs.yaml"
"""The name under which messages speak of the shipped file."""


def shipped_bytes() -> bytes:
    """The shipped file."""
    return documents.shipped_bytes(SHIPPED)


@cache
def shipped() -> Catalogue:
    """The catalogue that comes with the program, read once. It is not checked here: a test has done that."""
    return build(Catalogue, documents.read(shipped_bytes(), SHIPPED).data)
