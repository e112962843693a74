"""To which school a line of the answer belongs: None for the trust's own posts and people."""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from npqplan.report.compose.names import Everyone
from npqplan.report.result import OF_PEOPLE, Deadline, QuestionLine

NOWHERE: Final = "\x00"
"""Stands for no school, or several at once: such lines are said for the whole trust."""


class Homes(Struct, frozen=True):
    """The schools of people and posts. Somebody may have the id of a school, so each is asked by its kind."""

    everyone: Everyone

    def person(self, person: str) -> str | None:
        """Of somebody."""
        people = self.everyone.people
        return people[person].school if person in people else NOWHERE

    def people(self, people: Iterable[str]) -> str | None:
        """Of several, if it is one and the same."""
        return _one({self.person(person) for person in people})

    def posts(self, posts: Iterable[str]) -> str | None:
        """Of some posts, if it is one and the same."""
        return _one({self.everyone.posts[post].school for post in posts})

    def deadline(self, line: Deadline) -> str | None:
        """Of the person or the post that a day concerns."""
        if line.for_ is None:
            return NOWHERE
        return self.person(line.for_) if line.kind in OF_PEOPLE else self.posts((line.for_,))

    def question(self, line: QuestionLine) -> str | None:
        """Of whom or what it is about."""
        match line.kind:
            case "person":
                return self.person(line.about)
            case "school":
                return line.about
            case "organisation" | "rules":
                return NOWHERE


def _one(schools: set[str | None]) -> str | None:
    return schools.pop() if len(schools) == 1 else NOWHERE
