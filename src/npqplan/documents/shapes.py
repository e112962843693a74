"""What a model wants at a route, read from its JSON Schema.

The schema that editors check a document by is also the source of our hints: which keys there are,
which must be given, which words a field takes, whether a list is wanted. It is made only when
something is wrong.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias, cast

from msgspec import Struct

from npqplan.diagnostics import Route

Schema: TypeAlias = Mapping[str, object]

_FEW = 3


class Shape(Struct, frozen=True):
    """The schemas that a value may follow: several where the model leaves a choice."""

    choices: tuple[Schema, ...]
    definitions: Mapping[str, Schema]

    @classmethod
    def of(cls, schema: Schema) -> "Shape":
        """The shape of a whole document."""
        definitions = cast("Mapping[str, Schema]", schema.get("$defs", {}))
        return cls(tuple(_spread(schema, definitions)), definitions)

    def inside(self, step: str | int) -> "Shape":
        """The shape one step further in; of no choices where there is nothing to step to."""
        found: list[Schema] = []
        for schema in self.choices:
            if isinstance(step, int):
                found += _schemas(schema, "items")
            else:
                named = cast("Mapping[str, Schema]", schema.get("properties", {}))
                found += [named[step]] if step in named else _schemas(schema, "additionalProperties")
                found += cast("Mapping[str, Schema]", schema.get("patternProperties", {})).values()
        return Shape(
            tuple(choice for schema in found for choice in _spread(schema, self.definitions)),
            self.definitions,
        )

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that may be given, in the order of the model."""
        given = (cast("Mapping[str, Schema]", schema.get("properties", {})) for schema in self.choices)
        return tuple(dict.fromkeys(key for properties in given for key in properties))

    def requires(self, key: str) -> bool:
        """Whether a record of this shape cannot do without a key."""
        return any(key in cast("list[str]", schema.get("required", [])) for schema in self.choices)

    @property
    def words(self) -> tuple[str, ...]:
        """The only words that may stand here; none where it is not a matter of fixed words."""
        words = [
            str(word)
            for schema in self.choices
            for word in cast(
                "list[object]", schema.get("enum", [schema["const"]] if "const" in schema else [])
            )
        ]
        return tuple(dict.fromkeys(words))

    @property
    def takes_list(self) -> bool:
        """Whether a list may stand here."""
        return any(schema.get("type") == "array" for schema in self.choices)

    @property
    def takes_keys(self) -> bool:
        """Whether a set of keys may stand here."""
        return any(schema.get("type") == "object" for schema in self.choices)

    @property
    def takes_words(self) -> bool:
        """Whether a text may stand here."""
        return any("string" in str(schema.get("type")) for schema in self.choices)

    @property
    def as_record(self) -> str:
        """A record here as it would stand on one line, and what else it may have, if that is not much."""
        needed = [key for key in self.keys if self.requires(key) or key == self.keys[0]]
        others = [key for key in self.keys if key not in needed]
        more = f"; it may also have {', '.join(others)}" if 0 < len(others) <= _FEW else ""
        return f"`{{{', '.join(f'{key}: ...' for key in needed)}}}`{more}"

    def key_of(self, word: str) -> tuple[str, str] | None:
        """The key of a record that takes this word and few others, and the word: `status` and `passed`."""
        wanted = word.strip().lower()
        return next(((key, wanted) for key in self.keys if wanted in self.inside(key).words), None)

    @property
    def key_example(self) -> str:
        """A key that may stand here, where keys are free."""
        names = (cast("Schema", schema.get("propertyNames", {})) for schema in self.choices)
        told = (re.search(r"such as (\S+)\.", str(each.get("description", ""))) for each in names)
        return next((found[1] for found in told if found), "key")

    @property
    def noun(self) -> str:
        """What a record here is called: "person" for a model named `PersonEntry`; else "entry"."""
        titles = [
            str(schema["title"])
            for schema in self.choices
            if schema.get("type") == "object" and "title" in schema
        ]
        words = re.findall(r"[A-Z][a-z]*", titles[0].removesuffix("Entry")) if titles else []
        return " ".join(words).lower() or "entry"


def _schemas(schema: Schema, member: str) -> list[Schema]:
    inner = schema.get(member)
    return [cast("Schema", inner)] if isinstance(inner, Mapping) else []


def _spread(schema: Schema, definitions: Mapping[str, Schema]) -> Iterator[Schema]:
    """A schema's alternatives, its references followed."""
    ahead = [schema]
    while ahead:
        first = ahead.pop(0)
        reference = first.get("$ref")
        if isinstance(reference, str):
            ahead.insert(0, definitions[reference.rpartition("/")[2]])
            continue
        several = [
            inner
            for member in ("anyOf", "oneOf", "allOf")
            for inner in cast("list[Schema]", first.get(member, []))
        ]
        if several:
            ahead[:0] = several
        else:
            yield first


@dataclass(slots=True)
class Shapes:
    """The shapes along the routes of one model; list positions make no difference."""

    schema: Callable[[], Schema]
    """Makes the model's JSON Schema; asked for once, and only when something is wrong."""
    _known: dict[Route, Shape] = field(default_factory=dict)

    def at(self, route: Route) -> Shape:
        """What the model wants at a route."""
        key = tuple(0 if isinstance(step, int) else step for step in route)
        if key not in self._known:
            self._known[key] = self.at(key[:-1]).inside(key[-1]) if key else Shape.of(self.schema())
        return self._known[key]

    def requires(self, route: Route) -> bool:
        """Whether the record around cannot do without what stands at a route."""
        return bool(route) and isinstance(route[-1], str) and self.at(route[:-1]).requires(route[-1])
