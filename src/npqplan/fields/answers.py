"""Yes or no, and one of some fixed words."""

from typing import Annotated, Final, TypeAlias

from msgspec import Struct
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticKnownError, core_schema

from npqplan.fields import schemas
from npqplan.fields.refusals import NOT_TEXT, reads, refusal

_YES: Final = frozenset(("yes", "true"))
_NO: Final = frozenset(("no", "false"))
_YES_PATTERN = "[Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]"


def _yes_no(text: str) -> bool:
    word = text.strip().lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise refusal(text, "bad-yes-no", "is neither yes nor no", _yes_no_hint(word, "write yes or no"))


def _yes_no_unknown(text: str) -> bool | None:
    word = text.strip().lower()
    if word == "unknown":
        return None
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise refusal(
        text, "bad-yes-no", "is not yes, no or unknown", _yes_no_hint(word, "write yes, no or unknown")
    )


def _yes_no_hint(word: str, otherwise: str) -> str:
    meant = {"y": "yes", "on": "yes", "1": "yes", "n": "no", "off": "no", "0": "no"}.get(word)
    return f"did you mean {meant}?" if meant else otherwise


YesNo: TypeAlias = Annotated[
    bool, reads(_yes_no), schemas.text_or("boolean", "yes or no.", f"^({_YES_PATTERN})$", ["yes", "no"])
]
"""yes, no, true or false, in any case."""

YesNoUnknown: TypeAlias = Annotated[
    bool | None,
    reads(_yes_no_unknown),
    schemas.text_or(
        "boolean",
        "yes, no or unknown.",
        f"^({_YES_PATTERN}|[Uu][Nn][Kk][Nn][Oo][Ww][Nn])$",
        ["yes", "no", "unknown"],
    ),
]
"""As `YesNo`; `unknown` is None, and never counts as no."""


class _Choice(Struct, frozen=True):
    words: tuple[str, ...]

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Take one of the words, in any case."""
        del source, handler
        known = {word.lower(): word for word in self.words}

        def read(value: object) -> str:
            if not isinstance(value, str):
                raise PydanticKnownError(NOT_TEXT)
            if (word := known.get(value.strip().lower())) is None:
                raise refusal(
                    value,
                    "bad-choice",
                    "is not one of the words for this",
                    f"write {' or '.join(self.words)}",
                )
            return word

        return core_schema.no_info_plain_validator_function(read)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> schemas.JsonSchema:
        """The words, for editors to offer."""
        del schema, handler
        return schemas.choice(self.words)


def choice(*words: str) -> _Choice:
    """Takes one of these words, in any case.

    Annotated[Literal["critical", "important"], choice("critical", "important")]
    """
    return _Choice(words)
