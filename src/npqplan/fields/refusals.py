"""How a field refuses: with a code, the offending word, a sentence and a way out."""

from collections.abc import Callable
from typing import Final, NoReturn, TypeVar

from pydantic import PlainValidator
from pydantic_core import PydanticCustomError, PydanticKnownError

Value = TypeVar("Value")

_LONGEST_WORD_SHOWN = 40
NOT_TEXT: Final = "string_type"
"""Pydantic's name for a list or a set of keys where one value is wanted; `documents` finds the words."""


def refusal(word: str, code: str, problem: str, hint: str) -> PydanticCustomError:
    """The refusal of a word, which it shows; `documents.load` leaves it out where it is private."""
    shown = word if len(word) <= _LONGEST_WORD_SHOWN else f"{word[:_LONGEST_WORD_SHOWN]}…"
    told = {"word": shown, "problem": problem, "hint": hint}
    return PydanticCustomError(code, '"{word}" {problem}', told)


def refuse_text(problem: str, hint: str) -> NoReturn:
    """Refuse a name or a text without a word of it."""
    code = "bad-text"
    raise PydanticCustomError(code, "{problem}", {"problem": problem, "hint": hint})


def reads(read: Callable[[str], Value]) -> PlainValidator:
    """A validator that takes text, and nothing but text."""

    def validate(value: object) -> Value:
        if isinstance(value, str):
            return read(value)
        raise PydanticKnownError(NOT_TEXT)

    return PlainValidator(validate, json_schema_input_type=str)
