"""Who is still here, and what could change when somebody has gone."""

from npqplan.succession.staffing import Could, Staffing, gone_by, prospects, staffing
from tests.builders import day, person, post
from tests.succession.looking import pipes

IMPORTANT = 3


def _staffing(holders: dict[str, list[str]], ready: dict[str, list[str]]) -> Staffing:
    """Posts of one class, in the order given; everybody ready has said yes."""
    people = sorted({who for some in (*holders.values(), *ready.values()) for who in some})
    return Staffing(
        posts=tuple(holders),
        class_of=dict.fromkeys(holders, IMPORTANT),
        holders={each: tuple(who) for each, who in holders.items()},
        ready={
            each: dict.fromkeys(ready.get(each, ()), Could(willing=True, steps_down=False))
            for each in holders
        },
        place={who: place for place, who in enumerate(people)},
    )


def _parts(of: Staffing) -> list[tuple[str, ...]]:
    return [part.posts for part in of.parts]


def test_a_part_holds_what_people_could_leave_for_an_empty_post_and_so_on() -> None:
    of = _staffing(
        {"head": [], "deputy": ["kim"], "assistant": ["lee"]}, {"head": ["kim"], "deputy": ["lee"]}
    )
    assert _parts(of) == [("head", "deputy", "assistant")]


def test_what_nothing_joins_with_an_empty_post_cannot_change() -> None:
    of = _staffing(
        # mo could take the SENCO's post and lee the assistant's, and kim, who could be head, holds none
        {"head": [], "senco": ["sam"], "assistant": ["mo"]},
        {"head": ["kim"], "senco": ["mo"], "assistant": ["kim", "lee"]},
    )
    assert _parts(of) == [("head",)]
    assert _parts(_staffing({"head": ["hughes"]}, {"head": ["kim"]})) == []


def test_two_empty_posts_that_share_nobody_are_settled_apart() -> None:
    posts: dict[str, list[str]] = {
        "ash.head": [],
        "elm.head": [],
        "ash.deputy": ["kim"],
        "elm.deputy": ["lee"],
    }
    apart = _staffing(posts, {"ash.head": ["kim"], "elm.head": ["lee"]})
    assert _parts(apart) == [("ash.head", "ash.deputy"), ("elm.head", "elm.deputy")]
    joined = _staffing(posts, {"ash.head": ["kim"], "elm.head": ["lee", "kim"]})
    assert _parts(joined) == [("ash.head", "elm.head", "ash.deputy", "elm.deputy")]


def test_each_prospect_of_a_post_by_name() -> None:
    head = post("head", "headteacher")
    known = prospects(
        pipes([person("kim", "deputy_headteacher"), person("lee", "deputy_headteacher")], [head])
    )
    assert [known.of(who, "head").person.id for who in ("kim", "lee")] == ["kim", "lee"]


def test_middle_leaders_posts_have_prospects_too() -> None:
    phase = post("phase", "phase_leader", key=False)
    known = prospects(pipes([person("kim", "teacher", "2015-09")], [phase]))
    assert [prospect.person.id for prospect in known.by_post["phase"]] == ["kim"]


def test_who_is_gone_neither_holds_nor_takes_a_post() -> None:
    head, deputy = (
        post("head", "headteacher", holders=["hughes"]),
        post("deputy", "deputy_headteacher", holders=["kim", "lee"]),
    )
    people = [
        person("hughes", "headteacher"),
        person("kim", "deputy_headteacher", "2015-09"),
        person("lee", "deputy_headteacher", "2015-09", leaving_on="2027-07-31"),
    ]
    found = pipes(people, [head, deputy])

    def on(text: str) -> tuple[object, ...]:
        of = staffing(prospects(found), gone_by(found, ["hughes"], day(text)), day(text))
        return of.holders["head"], set(of.holders["deputy"]), set(of.ready["head"])

    # who leaves soon keeps the post until then, and takes no other
    assert on("2027-07-31") == ((), {"kim", "lee"}, {"kim"})
    assert on("2027-08-01") == ((), {"kim"}, {"kim"})
    assert on("2024-07-31") == ((), {"kim", "lee"}, {"kim"})
    assert on("2024-07-30") == ((), {"kim", "lee"}, {"kim", "lee"})
