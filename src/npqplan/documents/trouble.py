"""What the YAML parser complains of, and what becomes of it: an explanation for people."""

from typing import Final, NamedTuple

_CODE: Final = "unreadable-yaml"
QUOTE_IT: Final = "put the whole value in quotes"


class Explanation(NamedTuple):
    """A finding's code, sentence, span of offsets and way out."""

    code: str
    message: str
    span: tuple[int, int]
    hint: str


class Trouble(NamedTuple):
    """What the parser said, and where: `at` the offending character, `opened` where its construct began."""

    text: str
    problem: str
    context: str
    at: int
    opened: int

    @property
    def here(self) -> str:
        """The offending character; nothing at the end of the text."""
        return self.text[self.at : self.at + 1]

    @property
    def before(self) -> str:
        """What stands before it on its line."""
        return self.text[self.text.rfind("\n", 0, self.at) + 1 : self.at]

    @property
    def last(self) -> str:
        """The last character before it on its line that is no space."""
        return self.before.rstrip()[-1:]

    def said(self, message: str, hint: str, span: tuple[int, int] | None = None) -> Explanation:
        """An explanation, at the offending character unless said."""
        return Explanation(_CODE, message, span or (self.at, self.at + 1), hint)
