"""An answer as JSON: the fields of its structs and dataclasses, in their order, under their names.

`from_` and `for_` are `from` and `for`; days are ISO dates; ids refer to people, posts and NPQs. Each
member, and each item of a list, stands on a line of its own, so that two reports can be compared.
"""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from json import dumps
from typing import TypeAlias, cast

from msgspec import Struct

from npqplan.render.clean import clean_whole

Plain: TypeAlias = "bool | int | str | list[Plain] | dict[str, Plain] | None"


def plain(value: object) -> Plain:
    """A value in the types of JSON."""
    match value:
        case str():
            return clean_whole(value)
        case None | bool() | int():
            return value
        case date():
            return value.isoformat()
        case tuple() | list():
            return [plain(item) for item in value]
        case Mapping():
            return {clean_whole(str(key)): plain(item) for key, item in value.items()}
        case _:
            return {shown: plain(getattr(value, name)) for name, shown in _members(_kind(value))}


def render(value: object) -> Iterator[str]:
    """An answer (a struct or a mapping) as JSON, a line for each member or item of a list."""
    members = plain(value)
    if not isinstance(members, dict):
        message = "an answer is an object"
        raise TypeError(message)
    yield "{"
    for number, (name, member) in enumerate(members.items()):
        yield f"{',' if number else ''}\n{_text(name)}: "
        if isinstance(member, list) and member:
            items = ",\n  ".join(_text(item) for item in member)
            yield f"[\n  {items}\n]"
        else:
            yield _text(member)
    yield "\n}\n"


def _text(value: Plain) -> str:
    return dumps(value, ensure_ascii=False, allow_nan=False)


def _kind(value: object) -> Hashable:
    return cast("Hashable", type(value))  # mypy holds that a class of unknown objects has no hash


@cache
def _members(kind: Hashable) -> tuple[tuple[str, str], ...]:
    if isinstance(kind, type) and issubclass(kind, Struct):
        names = kind.__struct_fields__
    elif isinstance(kind, type) and is_dataclass(kind):
        names = tuple(field.name for field in fields(kind))
    else:
        message = f"JSON has no word for {kind}"
        raise TypeError(message)
    return tuple((name, shown(name)) for name in names)


def shown(name: str) -> str:
    """The name of a field as JSON shows it: `from_` is `from`."""
    return name.rstrip("_")
