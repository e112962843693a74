"""A side under other ids: codes where the answer is anonymous, ids where a report was under codes."""

from collections.abc import Mapping
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from npqplan.report.assemble.compare.side import Side, SideDuty, SideNpq, SidePlace, SideRefused
from npqplan.report.result import SchoolRef

_Line = TypeVar("_Line", SidePlace, SideDuty, SideNpq, SideRefused)


class Renaming(Struct, frozen=True):
    """Id -> new id, of everything there is; and new id -> name, of people and schools."""

    people: Mapping[str, str]
    schools: Mapping[str, str]
    posts: Mapping[str, str]
    names: Mapping[str, str]
    school_names: Mapping[str, str]
    organisation: str

    def school(self, school: str | None) -> str | None:
        """The new id of a school; the trust has none."""
        return None if school is None else self.schools[school]

    def everybody(self, people: tuple[str, ...]) -> tuple[str, ...]:
        """The new ids of some people."""
        return tuple(self.people[each] for each in people)

    def lines(self, lines: tuple[_Line, ...]) -> tuple[_Line, ...]:
        """Lines about one person each."""
        return tuple(replace(each, person=self.people[each.person]) for each in lines)


def renamed(side: Side, to: Renaming) -> Side:
    """The same under other ids."""
    return replace(
        side,
        organisation=to.organisation,
        schools=tuple(
            SchoolRef(code, to.school_names[code]) for code in (to.schools[each.id] for each in side.schools)
        ),
        people=tuple(
            replace(each, id=code, name=to.names[code], school=to.school(each.school))
            for each in side.people
            for code in (to.people[each.id],)
        ),
        posts=tuple(
            replace(
                post,
                id=to.posts[post.id],
                school=to.school(post.school),
                holders=to.everybody(post.holders),
                successors=tuple(replace(each, person=to.people[each.person]) for each in post.successors),
            )
            for post in side.posts
        ),
        recommendations=to.lines(side.recommendations),
        said_no=to.lines(side.said_no),
        ruled_out=to.lines(side.ruled_out),
        duties=to.lines(side.duties),
        npqs=None if side.npqs is None else to.lines(side.npqs),
        priorities=tuple(
            replace(
                each,
                school=to.schools[each.school],
                depth=to.everybody(each.depth),
                breadth=to.everybody(each.breadth),
            )
            for each in side.priorities
        ),
        shared_knowledge=tuple(
            replace(each, school=to.school(each.school)) for each in side.shared_knowledge
        ),
        budgets=None
        if side.budgets is None
        else tuple(replace(each, school=to.school(each.school)) for each in side.budgets),
    )
