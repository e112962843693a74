"""A side of a comparison made by hand: Fairfield, with whatever a test tells of it."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from npqplan.catalogue import shipped
from npqplan.organisation.model import Status
from npqplan.report.assemble.compare import assemble
from npqplan.report.assemble.compare.both import Both
from npqplan.report.assemble.compare.side import (
    Side,
    SideCover,
    SideDepartures,
    SideFunding,
    SideNpq,
    SidePlace,
    SidePost,
    SideSuccessor,
)
from npqplan.report.compare_result import CompareResult, SideRef
from npqplan.report.result import CatalogueRef, Outcome, PersonRef, SchoolRef

THEN: Final = date(2026, 11, 21)
NOW: Final = date(2027, 11, 21)
FACTS: Final = CatalogueRef("2026.11", date(2026, 11, 21))
NAMES: Final = {"hughes": "Sarah Hughes", "khan": "Priya Khan", "reed": "Tom Reed", "silva": "Ana Silva"}


def who(id_: str, *roles: str, name: str = "", school: str | None = "fairfield") -> PersonRef:
    """Somebody, by default with the name that goes with the id."""
    return PersonRef(id_, name or NAMES.get(id_, id_.title()), school, roles or ("teacher",))


def post(id_: str, role: str, *holders: str, **more: Any) -> SidePost:  # noqa: ANN401 - fields of SidePost
    """A key post. `ready` and `prepared`: who could step up today, and who of them is prepared."""
    prepared = more.get("prepared", ())
    return SidePost(
        id=id_,
        school=more.get("school", "fairfield"),
        roles=(role,),
        remits=(),
        holders=holders,
        key=more.get("key", True),
        successors=tuple(
            SideSuccessor(each, "now", date(2020, 1, 1) if each in prepared else None)
            for each in more.get("ready", prepared)
        ),
    )


def npq(person: str, code: str, status: Status, started: date | None = None, **more: Any) -> SideNpq:  # noqa: ANN401 - fields of SideNpq
    """An NPQ on record; by default nobody says who paid £1,949 for it."""
    return SideNpq(
        person, code, status, started, more.get("finished"), more.get("funded"), more.get("fee", 1949)
    )


def place(person: str, code: str, intake: str = "autumn-2027", **more: Any) -> SidePlace:  # noqa: ANN401 - fields of SidePlace
    """A recommendation; by default of autumn 2027, and DfE pays."""
    outcome: Outcome = more.get("funding", "funded")
    return SidePlace(
        person, code, intake, more.get("kept", False), more.get("fee", 1949), SideFunding(outcome)
    )


def side(as_of: date, people: Iterable[PersonRef], **more: Any) -> Side:  # noqa: ANN401 - fields of Side
    """One side. `cover`: key posts, with a successor, at once, prepared."""
    posts = tuple(more.get("posts", ()))
    key_posts, ready, at_once, prepared = more.get("cover", (len(posts), 0, 0, 0))
    return Side(
        as_of=as_of,
        catalogue=more.get("catalogue", FACTS),
        organisation="Fairfield Primary School",
        schools=more.get("schools", (SchoolRef("fairfield", "Fairfield Primary School"),)),
        people=tuple(people),
        posts=posts,
        cover=SideCover(key_posts, ready, at_once, prepared, SideDepartures(0, key_posts)),
        recommendations=tuple(more.get("recommendations", ())),
        priorities=tuple(more.get("priorities", ())),
        shared_knowledge=tuple(more.get("shared_knowledge", ())),
        duties=tuple(more.get("duties", ())),
        npqs=more.get("npqs", ()),
        budgets=more.get("budgets", ()),
    )


def moved(before: Side, now: Side, *, same_post_ids: bool = True) -> CompareResult:
    """What moved between the two."""
    both = Both(before, now, shipped(), same_post_ids=same_post_ids)
    refs = [SideRef("report", ("old.json",), before.as_of, "own", before.catalogue)]
    refs += [SideRef("report", ("new.json",), now.as_of, "own", now.catalogue)]
    return assemble(both, refs[0], refs[1], "0.1.0")
