"""The canonical order: fair, stable, and nobody's to influence.

A SHA-256 of school id and own id. Never the alphabet and never the order of rows: where only this
order chose, the report says so.
"""

from hashlib import sha256


def canonical(school: str | None, own: str) -> bytes:
    """The sort key of somebody or something with the id `own` in a school (None: the trust)."""
    return sha256(f"{school or ''}\0{own}".encode()).digest()
