"""What people, posts, roles, remits and schools are called inside the sentences of an answer."""

from dataclasses import dataclass
from functools import cached_property

from npqplan.catalogue.model import Catalogue
from npqplan.organisation.model import Organisation, Post
from npqplan.report.compose.words import Words


@dataclass(frozen=True)
class Names:
    """Names in sentences. `by_id` is for wording that knows not what kind of thing an id is of."""

    organisation: Organisation
    catalogue: Catalogue

    @cached_property
    def words(self) -> Words:
        """The catalogue's words."""
        return Words.of(self.catalogue)

    def person(self, person: str) -> str:
        """`Priya Khan`."""
        return self.organisation.person_by_id[person].name

    def people(self, people: tuple[str, ...]) -> str:
        """`Priya Khan and Tom Reed`."""
        names = [self.person(person) for person in people]
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"

    def role(self, role: str) -> str:
        """`deputy headteacher`, as it stands in a sentence."""
        return _small(self.words.role(role))

    def remit(self, remit: str) -> str:
        """`literacy`."""
        return self.words.remit(remit)

    def school(self, school: str) -> str:
        """A school's name."""
        return self.organisation.school_by_id[school].name

    def intake(self, intake: str) -> str:
        """`autumn 2027`."""
        return _small(self.words.intake_title(intake))

    def post(self, post: str) -> str:
        """`deputy headteacher`; told apart by school in a trust, and by holder where two read alike."""
        return self._posts[post]

    @cached_property
    def _posts(self) -> dict[str, str]:
        seats = {
            post.id: _small(self.words.seat(post.roles, post.remits)) for post in self.organisation.posts
        }
        alike: dict[tuple[str | None, str], int] = {}
        for post in self.organisation.posts:
            key = post.school, seats[post.id]
            alike[key] = alike.get(key, 0) + 1
        return {post.id: self._told_apart(post, seats[post.id], alike) for post in self.organisation.posts}

    def _told_apart(self, post: Post, seat: str, alike: dict[tuple[str | None, str], int]) -> str:
        asides = []
        if alike[post.school, seat] > 1:
            asides.append(self.people(post.holders) if post.holders else "vacant")
        if post.school is not None and len(self.organisation.schools) > 1:
            asides.append(self.school(post.school))
        return f"{seat} ({', '.join(asides)})" if asides else seat

    def by_id(self, key: str) -> str:
        """The name of whatever has this id, slug or code; itself where nothing has."""
        if key in self.organisation.post_by_id:
            return self.post(key)
        if key in self.words.roles:
            return self.role(key)
        if key in self.words.remits:
            return self.remit(key)
        if key in self.organisation.school_by_id:
            return self.school(key)
        if key in self.organisation.person_by_id:
            return self.person(key)
        return self.intake(key) if self.words.intake(key) else key


def _small(text: str) -> str:
    first = text.split(" ", 1)[0]
    return text if first[1:] != first[1:].lower() else f"{text[:1].lower()}{text[1:]}"
