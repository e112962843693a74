"""Frozen values from a document's text, straight and fast: for the shipped file, which a test has validated.

Every scalar of a document is text; what it becomes is read off the type hints of the model. A user's own
catalogue is never built this way: it goes through validation, which says what is wrong and where.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Literal,
    TypeAlias,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from npqplan.documents import Data

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Value = TypeVar("Value", bound="DataclassInstance")
Maker: TypeAlias = Callable[[Data], object]

_WORDS = {"yes": True, "true": True, "no": False, "false": False}


def build(model: type[Value], data: Data) -> Value:
    """The data as a value of the model. Raises KeyError, TypeError or ValueError where it does not fit."""
    return _record_maker(model)(data)


def _maker(hint: object) -> Maker:
    origin, arguments = get_origin(hint), get_args(hint)
    if isinstance(hint, type) and is_dataclass(hint):
        return _record_maker(hint)
    if origin is Annotated:
        return _maker(arguments[0])
    if origin is tuple:
        return _tuple_maker(arguments)
    if origin in (Union, UnionType):
        return _optional_maker(arguments)
    if origin is not Literal and issubclass(origin or NoneType, Mapping):
        return _mapping_maker(_maker(arguments[1]))
    return _scalar_maker(hint)


def _record_maker(model: type[Value]) -> Callable[[Data], Value]:
    hints = get_type_hints(model, include_extras=True)
    makers = {each.name: _maker(hints[each.name]) for each in fields(model)}
    required = frozenset(
        each.name for each in fields(model) if each.default is MISSING and each.default_factory is MISSING
    )

    def make(data: Data) -> Value:
        if not isinstance(data, Mapping) or not required <= data.keys():
            raise TypeError(model)
        return model(**{name: makers[name](value) for name, value in data.items()})

    return make


def _tuple_maker(arguments: tuple[object, ...]) -> Maker:
    item = _maker(arguments[0])  # (X, ...) or (X, X): all of one kind

    def make(data: Data) -> object:
        if not isinstance(data, list):
            raise TypeError(data)
        return tuple(map(item, data))

    return make


def _mapping_maker(item: Maker) -> Maker:
    def make(data: Data) -> object:
        if not isinstance(data, Mapping):
            raise TypeError(data)
        return {key: item(value) for key, value in data.items()}

    return make


def _optional_maker(arguments: tuple[object, ...]) -> Maker:
    (inner,) = (each for each in arguments if each is not NoneType)
    item = _maker(inner)
    return lambda data: None if data is None else item(data)


def _scalar_maker(hint: object) -> Maker:
    if hint is int:
        return lambda data: int(_text(data))
    if hint is bool:
        return lambda data: _WORDS[_text(data)]
    if hint is date:
        return lambda data: date.fromisoformat(_text(data))
    return _text


def _text(data: Data) -> str:
    if not isinstance(data, str):
        raise TypeError(data)
    return data
