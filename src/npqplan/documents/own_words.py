"""The words of our own documents: their keys, and the words there are to choose from."""

from collections.abc import Iterator


def own_words(*models: type[object]) -> Iterator[str]:
    """Every key and every choice of these models, as they are written."""
    from pydantic import TypeAdapter  # noqa: PLC0415 -- slow to import, and only needed here

    for model in models:
        adapter: TypeAdapter[object] = TypeAdapter(model)
        yield from _words(adapter.json_schema())


def _words(schema: object) -> Iterator[str]:
    """As deep as a schema is, which is not deep."""
    for inner in schema if isinstance(schema, list) else ():
        yield from _words(inner)
    for member, inner in schema.items() if isinstance(schema, dict) else ():
        if member == "properties":
            yield from inner
        if member == "enum":
            yield from map(str, inner)
        else:
            yield from _words(inner)
