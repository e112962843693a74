"""The kinds of value a document may hold: days, yes or no, whole numbers, names, and so on.

Documents are read as text only, so each kind here says which words it takes and what they mean, and
refuses the rest with one of our codes, a sentence and a way out. (Pydantic's own dates would take `0`
for 1970.) A field that is given a list or a set of keys is refused by its shape before any of this.
"""

import re
import unicodedata
from calendar import month_name, monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Final, TypeAlias, TypeVar

from pydantic import (
    BeforeValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainValidator,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, PydanticKnownError, core_schema

Value = TypeVar("Value")
JsonSchema: TypeAlias = dict[str, object]

_EARLIEST, _LATEST = 1900, 2200
_LONGEST_NAME, _LONGEST_TEXT, _LONGEST_WORD_SHOWN = 150, 1000, 40
_DAY = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?", re.ASCII)
_BRITISH = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})", re.ASCII)
_LOOSE = re.compile(r"(\d{4})[/.\- ](\d{1,2})(?:[/.\- ](\d{1,2}))?(?:[T ].*)?", re.ASCII)
_IN_WORDS = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.?,? (\d{4})", re.ASCII | re.IGNORECASE)
_EXCEL_DAY = re.compile(r"[2-7]\d{4}", re.ASCII)
_WHOLE = re.compile(r"\d{1,15}", re.ASCII)
_POUNDS = re.compile(r"£? ?(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.00?)?", re.ASCII)
_ACADEMIC_YEAR = re.compile(r"(\d{4})[/-](\d{2}|\d{4})", re.ASCII)
_SLUG = re.compile(r"[\w.-]{1,100}")
_YES: Final = frozenset(("yes", "true"))
_NO: Final = frozenset(("no", "false"))
_UNPRINTABLE: Final = frozenset(("Cc", "Cn", "Co", "Cs", "Zl", "Zp"))
_DIRECTION: Final = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _refusal(code: str, word: str, problem: str, hint: str) -> PydanticCustomError:
    """A refusal that shows the offending word; `documents.load` leaves the word out where it is private."""
    shown = word if len(word) <= _LONGEST_WORD_SHOWN else f"{word[:_LONGEST_WORD_SHOWN]}…"
    return PydanticCustomError(
        code,
        '"{word}" {problem}',
        {"word": shown, "problem": problem, "hint": hint},
    )


def _reads(read: Callable[[str], Value]) -> PlainValidator:
    """A validator that takes text, and nothing but text."""

    def validate(value: object) -> Value:
        if isinstance(value, str):
            return read(value)
        raise PydanticKnownError("string_type")

    return PlainValidator(validate, json_schema_input_type=str)


def _day(text: str) -> date:
    return _read_day(text, last=False)


def _last_day(text: str) -> date:
    return _read_day(text, last=True)


def _read_day(text: str, *, last: bool) -> date:
    written = _DAY.fullmatch(text.strip())
    if written is None:
        raise _refusal(
            "bad-date", text, "is not a date in the form 2026-09-01 or 2026-09", _date_hint(text.strip())
        )
    year, month = int(written[1]), int(written[2])
    if not _EARLIEST <= year <= _LATEST:
        raise _refusal("bad-date", text, f"is not between {_EARLIEST} and {_LATEST}", "check the year")
    if not 1 <= month <= 12:  # noqa: PLR2004 -- a year has twelve months
        raise _refusal(
            "bad-date", text, "is not a day of the calendar", "months go from 01 to 12; the year comes first"
        )
    length = monthrange(year, month)[1]
    day = int(written[3]) if written[3] else (length if last else 1)
    if not 1 <= day <= length:
        hint = f"{month_name[month]} {year} has {length} days"
        raise _refusal("bad-date", text, "is not a day of the calendar", hint)
    return date(year, month, day)


def _date_hint(text: str) -> str:
    """How to write what was probably meant."""
    if british := _BRITISH.fullmatch(text):
        return _write(british[3], british[2], british[1])
    if loose := _LOOSE.fullmatch(text):
        return _write(loose[1], loose[2], loose[3])
    if words := _IN_WORDS.fullmatch(text):
        months = [
            number for number in range(1, 13) if month_name[number].lower().startswith(words[2].lower()[:3])
        ]
        return _write(words[3], str(months[0]) if months else "", words[1])
    if _EXCEL_DAY.fullmatch(text):
        day = date(1899, 12, 30) + timedelta(days=int(text))
        return f"if this is a day as a spreadsheet counts it, write {day.isoformat()}"
    if re.fullmatch(r"(19|20)\d\d", text):
        return f"add the month: {text}-09 is September {text}"
    return "write the year, the month and the day: 2026-09-01"


def _write(year: str, month: str, day: str | None) -> str:
    try:
        meant = date(int(year), int(month), int(day or 1)).isoformat()
    except ValueError:
        return "write the year, the month and the day: 2026-09-01"
    return f"write {meant if day else meant[:7]}"


def _yes_no(text: str) -> bool:
    word = text.strip().lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise _refusal("bad-yes-no", text, "is neither yes nor no", _yes_no_hint(word, "write yes or no"))


def _yes_no_unknown(text: str) -> bool | None:
    word = text.strip().lower()
    if word == "unknown":
        return None
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise _refusal(
        "bad-yes-no", text, "is not yes, no or unknown", _yes_no_hint(word, "write yes, no or unknown")
    )


def _yes_no_hint(word: str, otherwise: str) -> str:
    meant = {"y": "yes", "on": "yes", "1": "yes", "n": "no", "off": "no", "0": "no"}.get(word)
    return f"did you mean {meant}?" if meant else otherwise


def _whole(text: str) -> int:
    if _WHOLE.fullmatch(text.strip()):
        return int(text)
    raise _refusal("bad-number", text, "is not a whole number", "write it in digits, such as 3")


def _pounds(text: str) -> int:
    if amount := _POUNDS.fullmatch(text.strip()):
        return int(amount[1].replace(",", ""))
    raise _refusal("bad-number", text, "is not a sum in whole pounds", "write it in digits, such as 1949")


def _academic_year(text: str) -> int:
    written = _ACADEMIC_YEAR.fullmatch(text.strip())
    if written is None:
        year = re.fullmatch(r"\d{4}", text.strip(), re.ASCII)
        hint = (
            f"the school year that starts in September {text} is {_named(int(text))}"
            if year
            else "write 2026/27"
        )
        raise _refusal("bad-academic-year", text, "is not an academic year in the form 2026/27", hint)
    start, end = int(written[1]), written[2]
    if not str(start + 1).endswith(end):
        raise _refusal(
            "bad-academic-year", text, "is not one academic year", f"did you mean {_named(start)}?"
        )
    if not _EARLIEST <= start <= _LATEST:
        raise _refusal(
            "bad-academic-year", text, f"is not between {_EARLIEST} and {_LATEST}", "check the year"
        )
    return start


def _named(start: int) -> str:
    return f"{start}/{(start + 1) % 100:02d}"


def _name(text: str) -> str:
    """A name is never shown in a refusal."""
    name = text.strip()
    if not name:
        raise PydanticCustomError("bad-text", "a name is wanted here, and there is only blank space")
    if len(name) > _LONGEST_NAME:
        raise PydanticCustomError("bad-text", f"this name is longer than {_LONGEST_NAME} characters")
    _check_printable(name)
    return name


def _text(text: str) -> str:
    """Line breaks and tabs count as blank space; a run of blank space counts as one."""
    words = " ".join(text.split())
    if not words:
        hint = {"hint": "fill it in, or leave the key out"}
        raise PydanticCustomError("bad-text", "there is only blank space here", hint)
    if len(words) > _LONGEST_TEXT:
        raise PydanticCustomError("bad-text", f"this text is longer than {_LONGEST_TEXT} characters")
    _check_printable(words)
    return words


def _check_printable(text: str) -> None:
    if text.isprintable():
        return
    for character in text:
        if unicodedata.category(character) in _UNPRINTABLE or character in _DIRECTION:
            code = f"U+{ord(character):04X}"
            raise PydanticCustomError(
                "bad-text",
                "this holds an invisible character ({character}) that no name or text needs",
                {"character": code, "hint": "type it again by hand"},
            )


def _slug(text: str) -> str:
    if _SLUG.fullmatch(text):
        return text
    problem = "is not an id: letters, digits, dots, hyphens and underscores, up to 100"
    raise _refusal("bad-text", text, problem, "write it as one word, such as s-hughes")


def _json(description: str, **more: object) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "description": description, **more})


_YES_PATTERN = "[Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]"
_DAY_PATTERN = r"^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$"


def _plain(description: str, kind: str, pattern: str, examples: list[str]) -> WithJsonSchema:
    """For values that editors see as booleans or numbers, for they read YAML by its own rules."""
    text = {"type": "string", "pattern": pattern}
    return WithJsonSchema({"description": description, "anyOf": [{"type": kind}, text], "examples": examples})


Day: TypeAlias = Annotated[
    date,
    _reads(_day),
    _json("A day, such as 2026-09-01; or a month, 2026-09, for its first day.", pattern=_DAY_PATTERN),
]
"""YYYY-MM-DD, or YYYY-MM for the first of the month."""

LastDay: TypeAlias = Annotated[
    date,
    _reads(_last_day),
    _json("A last day, such as 2027-08-31; or a month, 2027-08, for its last day.", pattern=_DAY_PATTERN),
]
"""YYYY-MM-DD, or YYYY-MM for the last of the month."""

YesNo: TypeAlias = Annotated[
    bool, _reads(_yes_no), _plain("yes or no.", "boolean", f"^({_YES_PATTERN})$", ["yes", "no"])
]
"""yes, no, true or false, in any case."""

YesNoUnknown: TypeAlias = Annotated[
    bool | None,
    _reads(_yes_no_unknown),
    _plain(
        "yes, no or unknown.",
        "boolean",
        f"^({_YES_PATTERN}|[Uu][Nn][Kk][Nn][Oo][Ww][Nn])$",
        ["yes", "no", "unknown"],
    ),
]
"""As `YesNo`; `unknown` is None, and never counts as no."""

Whole: TypeAlias = Annotated[int, _reads(_whole), _plain("A whole number.", "integer", r"^\d{1,15}$", ["3"])]
"""A whole number, zero or more, in digits."""

Pounds: TypeAlias = Annotated[
    int,
    _reads(_pounds),
    _plain(
        "A sum in whole pounds, such as 1949.",
        "integer",
        r"^£? ?(\d{1,9}|\d{1,3}(,\d{3}){1,2})(\.00?)?$",
        ["1949"],
    ),
]
"""Whole pounds: 1949, 1,949 or £1949."""

Name: TypeAlias = Annotated[
    str, _reads(_name), _json("A name, as people write it.", minLength=1, maxLength=_LONGEST_NAME)
]
"""Anything printable, 1 to 150 characters. Never repeated in a refusal."""

Text: TypeAlias = Annotated[
    str,
    _reads(_text),
    WithJsonSchema(
        {"description": "Text.", "type": ["string", "number"], "minLength": 1, "maxLength": _LONGEST_TEXT}
    ),
]
"""Words without control characters, up to 1,000 characters."""

Slug: TypeAlias = Annotated[
    str,
    _reads(_slug),
    _json("An id: letters, digits, dots, hyphens and underscores.", pattern=r"^[^\s!-,/:-@\[-^`{-~]{1,100}$"),
]
"""An id of the document's own: letters, digits, `.`, `_` and `-`, up to 100 characters."""

AcademicYear: TypeAlias = Annotated[
    int,
    _reads(_academic_year),
    _json("An academic year, such as 2026/27.", pattern=r"^\d{4}[/-](\d{2}|\d{4})$"),
]
"""2026/27, 2026-27 or 2026/2027, as the year it starts in: 2026 is 1 September 2026 to 31 August 2027."""


def _listed(value: object) -> object:
    return [value] if isinstance(value, str | dict) else value


@dataclass(frozen=True, slots=True)
class _OneOrMany:
    """Adds to the JSON Schema of a list the schema of one of its items."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        listed = handler(schema)
        return {"anyOf": [listed["items"], listed]}


OneOrMany: TypeAlias = Annotated[tuple[Value, ...], BeforeValidator(_listed), _OneOrMany()]
"""A list, or one of its items alone: `role: teacher` for `role: [teacher]`."""


@dataclass(frozen=True, slots=True)
class _Choice:
    words: tuple[str, ...]

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Take one of the words, in any case."""
        del source, handler
        known = {word.lower(): word for word in self.words}

        def read(value: object) -> str:
            if not isinstance(value, str):
                raise PydanticKnownError("string_type")
            if (word := known.get(value.strip().lower())) is None:
                raise _refusal(
                    "bad-choice",
                    value,
                    "is not one of the words for this",
                    f"write {' or '.join(self.words)}",
                )
            return word

        return core_schema.no_info_plain_validator_function(read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        """The words, for editors to offer."""
        del schema, handler
        return {"type": "string", "enum": list(self.words)}


def choice(*words: str) -> _Choice:
    """One of these words, taken in any case: `Annotated[str, choice("critical", "important")]`."""
    return _Choice(words)
