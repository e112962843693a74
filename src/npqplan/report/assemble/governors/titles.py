"""What posts are called where nobody is named: by what they are, and in a trust by their school."""

from collections.abc import Iterable

from msgspec import Struct

from npqplan.report.compose.school_names import short_schools
from npqplan.report.compose.words import Words, lower
from npqplan.report.governors_result import GovernedPost
from npqplan.report.prose import joined
from npqplan.report.result import SchoolRef


class Titles(Struct, frozen=True):
    """Posts in words."""

    words: Words
    schools: dict[str, str]
    """Short names by id; empty where there is only one school to speak of."""

    def seat(self, post: GovernedPost) -> str:
        """`SENCO`, in a trust `SENCO (Larch Hill)`, as it stands in a sentence."""
        return self.within(lower(self.words.seat(post.roles, post.remits)), post.school)

    def any_of(self, posts: Iterable[GovernedPost]) -> str:
        """`SENCO or assistant headteacher`."""
        return joined(tuple(dict.fromkeys(self.seat(post) for post in posts)), "or")

    def intake(self, intake: str) -> str:
        """`autumn 2027`."""
        return lower(self.words.intake_title(intake))

    def within(self, title: str, school: str | None) -> str:
        """A title with the school, in a trust."""
        return f"{title} ({self.schools[school]})" if school in self.schools else title


def titles(words: Words, schools: tuple[SchoolRef, ...]) -> Titles:
    """The titles of an answer."""
    short = short_schools({school.id: school.name for school in schools})
    return Titles(words, short if len(schools) > 1 else {})
