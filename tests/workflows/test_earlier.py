"""An earlier report: what is read of it, whatever the file holds, and how its people are found again."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from npqplan.render.json import render
from npqplan.report.assemble.since import Before
from npqplan.report.wording.unfit import Fault, sentence
from npqplan.workflows.codes import codes_of
from npqplan.workflows.earlier import earlier
from npqplan.workflows.earlier_report import LARGEST, EarlierReport, Unfit, read_earlier
from npqplan.workflows.reading import File, Ready, read
from npqplan.workflows.reading_anonymous import anonymous
from npqplan.workflows.recommend import recommend

AS_OF = date(2026, 11, 21)
ROSTER = """\
roster: 1
school: {name: Fairfield, phase: primary, establishment_type: 1, pupil_premium_top_half: yes}
staff:
  - {id: hughes, name: Sarah Hughes, role: headteacher}
  - {id: khan, name: Priya Khan, role: phase_leader, leads: [behaviour]}
  - {id: reed, name: Tom Reed, role: subject_leader, leads: [literacy]}
"""
LEFT = ROSTER.replace("  - {id: reed, name: Tom Reed, role: subject_leader, leads: [literacy]}\n", "")
GOOD: dict[str, Any] = {
    "npqplan": "0.1",
    "report": "recommend",
    "schema_version": 1,
    "as_of": "2026-11-21",
    "people": [{"id": "khan", "name": "Priya Khan", "school": "fairfield", "roles": ["phase_leader"]}],
    "recommendations": [{"person": "khan", "npq": "NPQLBC", "intake": "autumn-2027", "kept": False}],
}


def ready(text: str = ROSTER) -> Ready:
    """What a roster holds."""
    found = read([File("roster.yaml", text.encode())], None, AS_OF).ready(strict=False)
    assert found is not None
    return found


def report(of: Ready) -> File:
    """The report on it."""
    return File("old.json", "".join(render(recommend(of))).encode())


def before(file: File, written: Ready, shown: Ready | None = None) -> Before:
    """What an earlier report recommended."""
    found = earlier(file, written, shown or written)
    assert isinstance(found, Before)
    return found


def with_(**changes: object) -> bytes:
    """The good report, changed."""
    return json.dumps({**GOOD, **changes}).encode()


def test_a_report_is_read() -> None:
    found = read_earlier(json.dumps(GOOD).encode())
    assert isinstance(found, EarlierReport)
    [place] = found.recommendations
    assert (place.person, place.npq, place.intake, place.decided_for) == (
        "khan",
        "NPQLBC",
        "autumn-2027",
        "",
    )


def test_a_byte_order_mark_does_no_harm() -> None:
    assert isinstance(read_earlier(b"\xef\xbb\xbf" + json.dumps(GOOD).encode()), EarlierReport)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "not-json"),
        (b"{", "not-json"),
        (json.dumps(GOOD).encode()[:-3], "not-json"),
        (ROSTER.encode(), "not-json"),
        (b"[" * 100_000, "no-report"),
        (b'{"x":' * 100_000, "not-json"),
        (b"[]", "no-report"),
        (b"null", "no-report"),
        (b'"recommend"', "no-report"),
        (b"1e999999", "no-report"),
        (b"{}", "no-report"),
        (b'{"report": 1}', "no-report"),
        (b'{"roster": 1, "staff": []}', "roster"),
        (b'{"catalogue": 1}', "catalogue"),
        (json.dumps(GOOD).encode("utf-16"), "not-utf-8"),
        (b"\xff\xfe", "not-utf-8"),
        (with_(report="whatif"), "other-report"),
        (with_(report="a fairy tale"), "other-report"),
        (with_(schema_version=2), "other-version"),
        (with_(schema_version=None), "other-version"),
        (with_(schema_version=10**40), "other-version"),
        (with_(as_of="yesterday"), "incomplete"),
        (with_(people=None), "incomplete"),
        (with_(recommendations=[{"person": "khan"}]), "incomplete"),
        (with_(recommendations={"person": "khan"}), "incomplete"),
        (b'{"report": "\\ud800"}', "not-json"),
        (b" " * (LARGEST + 1), "too-large"),
    ],
)
def test_what_is_no_report_is_said_in_a_sentence(content: bytes, fault: Fault) -> None:
    found = read_earlier(content)
    assert isinstance(found, Unfit)
    assert found.fault == fault
    said = sentence(found.fault, "old.json", found.found)
    assert said.startswith("old.json ")
    assert "fairy" not in said
    assert "{" not in said


def test_too_deep_is_what_python_takes_for_too_deep() -> None:
    """Before Python 3.14 some thousands of lists in lists; since then, what its stack has no room for."""
    found = read_earlier(b'{"x": [' + b"[" * 100_000 + b"]" * 100_000 + b"]}")
    assert found in (Unfit("not-json"), Unfit("no-report"))


@settings(derandomize=True, database=None, max_examples=300)
@given(
    st.binary(max_size=60)
    | st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(GOOD)), inner),
    ).map(lambda value: json.dumps({**GOOD, **value} if isinstance(value, dict) else value).encode())
)
def test_whatever_a_file_holds_there_is_an_answer(content: bytes) -> None:
    found = read_earlier(content)
    assert isinstance(found, EarlierReport | Unfit)


def test_a_report_from_a_later_day() -> None:
    assert earlier(File("x", with_(as_of="2026-11-22")), ready(), ready()) == Unfit("later")


def test_a_report_on_others() -> None:
    people: list[dict[str, object]] = [{"id": "else", "name": "E", "school": None, "roles": []}]
    assert earlier(File("x", with_(people=people)), ready(), ready()) == Unfit("other-people")


def test_who_left_is_named_as_then() -> None:
    gone = recommend(ready(LEFT), before(report(ready()), ready(LEFT))).since
    assert gone is not None
    [left] = gone.left
    assert (left.id, left.name) == ("reed", "Tom Reed")
    assert {(change.person, change.what) for change in gone.changes} == {("reed", "left")}


# News of posts


def _news(old: str, new: str, *, hidden: bool = False) -> list[tuple[str, str | None, str, date | None]]:
    written = ready(new)
    shown = anonymous(written) if hidden else written
    found = recommend(shown, before(report(ready(old)), written, shown)).since
    assert found is not None
    return [(line.what, line.person, line.title, line.on) for line in found.news]


LEAVING = ROSTER.replace("role: headteacher}", "role: headteacher, leaving: {on: 2028-08-31}}")
SOONER = ROSTER.replace("role: headteacher}", "role: headteacher, leaving: {on: 2027-08-31}}")
VACANT = (
    ROSTER.replace("  - {id: hughes, name: Sarah Hughes, role: headteacher}\n", "")
    + "posts: [{id: head, role: headteacher, vacant: yes}]\n"
)


def test_a_head_who_stays_after_all_is_news() -> None:
    assert [line[0] for line in _news(LEAVING, ROSTER)] == ["staying"]
    assert [line[0] for line in _news(LEAVING, ROSTER, hidden=True)] == ["staying"]


def test_no_news_where_nothing_has_happened() -> None:
    assert _news(ROSTER, ROSTER) == []
    assert _news(LEAVING, LEAVING) == []
    assert _news(VACANT, VACANT) == []


def test_a_holder_who_has_since_said_that_they_leave() -> None:
    assert _news(ROSTER, LEAVING) == [("leaving", "hughes", "headteacher", date(2028, 8, 31))]
    assert _news(LEAVING, SOONER) == [("leaving", "hughes", "headteacher", date(2027, 8, 31))]


def test_a_holder_who_has_left_and_a_post_vacant_since() -> None:
    assert _news(ROSTER, VACANT) == [
        ("vacant", None, "headteacher", None),
        ("left", "hughes", "headteacher", None),
    ]


def test_news_of_posts_name_nobody_in_an_anonymous_answer() -> None:
    [line] = _news(ROSTER, LEAVING, hidden=True)
    assert (line[0], line[1]) == ("leaving", codes_of(ready().organisation).people["hughes"])
    assert _news(ROSTER, VACANT, hidden=True)[1][:2] == ("left", "X1")


def test_news_of_a_report_under_codes() -> None:
    written = ready(LEAVING)
    found = recommend(written, before(report(anonymous(ready())), written)).since
    assert found is not None
    assert [(line.what, line.person) for line in found.news] == [("leaving", "hughes")]
    still = recommend(written, before(report(anonymous(written)), written)).since
    assert still is not None
    assert still.news == ()


def test_in_a_trust_a_post_is_named_with_its_school_where_nobody_else_is() -> None:
    old = """\
roster: 1
trust: {name: Northfield}
schools:
  - {id: ash, name: Ash Primary School, phase: primary, staff: [{id: kim, name: Kim Lowe, role: headteacher}]}
  - {id: elm, name: Elm Primary School, phase: primary, staff: [{id: lee, name: Jo Lee, role: headteacher}]}
"""
    new = old.replace(
        "Lowe, role: headteacher}", "Lowe, role: headteacher, leaving: {on: 2027-08-31}}"
    ).replace(
        "staff: [{id: lee, name: Jo Lee, role: headteacher}]",
        "posts: [{id: head, role: headteacher, vacant: yes}]",
    )
    assert _news(old, new) == [
        ("leaving", "kim", "headteacher", date(2027, 8, 31)),
        ("vacant", None, "headteacher (Elm)", None),
        ("left", "lee", "headteacher (Elm)", None),
    ]


def test_of_posts_alike_as_many_as_are_newly_vacant() -> None:
    one = VACANT.replace("posts: [", "posts: [{id: d1, role: deputy_headteacher, vacant: yes}, ")
    two = one.replace("posts: [", "posts: [{id: d2, role: deputy_headteacher, vacant: yes}, ")
    assert _news(one, two) == [("vacant", None, "deputy headteacher", None)]
    assert _news(two, one) == []


# Codes


# Other ids

OTHER_ID = ROSTER.replace("id: reed", "id: t-reed")


def _doubts(old: str, new: str, *, hidden: bool = False) -> list[tuple[str, str]]:
    written = ready(new)
    shown = anonymous(written) if hidden else written
    found = recommend(shown, before(report(ready(old)), written, shown)).since
    assert found is not None
    return [(each.code, each.text) for each in found.doubts]


def test_somebody_with_another_id_may_be_the_same_person() -> None:
    [(code, text)] = _doubts(ROSTER, OTHER_ID)
    assert code == "same-name"
    assert "left and to have joined: the ids differ (reed, t-reed)." in text
    assert text.endswith("If this is one person, give them the id that they had.")
    assert _doubts(ROSTER, LEFT) == []
    assert _doubts(ROSTER, OTHER_ID, hidden=True) == []


def test_of_somebody_whom_nothing_tells_of_another_id_is_not_said() -> None:
    clerk = "  - {id: lee, name: Jo Lee, role: pastoral_support}\n"
    assert _doubts(ROSTER + clerk, ROSTER + clerk.replace("lee,", "jo-lee,")) == []


VACANT_POST = "posts: [{id: deputy, role: deputy_headteacher, vacant: yes}]\nstaff:"


@pytest.mark.parametrize("hidden", [False, True])
def test_a_school_with_another_id_is_the_same_school(hidden: bool) -> None:  # noqa: FBT001 - a case
    old = ROSTER.replace("staff:", VACANT_POST)
    new = old.replace("name: Fairfield,", "name: Fairfield Academy,")
    [(code, text)] = _doubts(old, new, hidden=hidden)
    assert code == "other-school-id"
    assert ("Fairfield" in text) is not hidden
    assert _news(old, new, hidden=hidden) == []


def test_an_anonymous_report_and_an_anonymous_answer_on_the_same_people() -> None:
    written = ready()
    shown = anonymous(written)
    found = recommend(shown, before(report(shown), written, shown)).since
    assert found is not None
    assert (found.changes, found.file) == ((), "an earlier report")
    assert found.kept > 0


def test_an_anonymous_report_and_an_answer_with_names() -> None:
    written = ready()
    found = recommend(written, before(report(anonymous(written)), written)).since
    assert found is not None
    assert found.changes == ()


def test_a_report_with_names_and_an_anonymous_answer() -> None:
    written = ready()
    shown = anonymous(written)
    found = recommend(shown, before(report(written), written, shown)).since
    assert found is not None
    assert found.changes == ()


@pytest.mark.parametrize("hidden", [False, True])
def test_once_somebody_has_left_the_codes_stand_for_others(hidden: bool) -> None:  # noqa: FBT001 - a case
    written = ready(LEFT)
    shown = anonymous(written) if hidden else written
    assert earlier(report(anonymous(ready())), written, shown) == Unfit("other-codes")


def test_nobody_who_left_is_named_in_an_anonymous_answer() -> None:
    written = ready(LEFT)
    shown = anonymous(written)
    answer = recommend(shown, before(report(ready()), written, shown))
    said = "".join(render(answer))
    assert answer.since is not None
    assert [(change.person, change.what) for change in answer.since.changes] == [("X1", "left")]
    assert [person.name for person in answer.since.left] == ["X1"]
    for word in ("reed", "Reed", "Tom", "old.json"):
        assert word not in said


def test_the_letters_that_tell_codes_apart() -> None:
    shuffled = "".join([*ROSTER.splitlines(keepends=True)[:3], *ROSTER.splitlines(keepends=True)[:2:-1]])
    assert anonymous(ready(shuffled)).codes == anonymous(ready()).codes
    assert anonymous(ready(LEFT)).codes != anonymous(ready()).codes
    assert ready().codes is None
