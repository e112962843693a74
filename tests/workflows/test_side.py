"""What a side of a comparison may be, whatever a file holds; and the codes of an anonymous report."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from npqplan.catalogue import shipped
from npqplan.render.json import render
from npqplan.report.assemble.compare.side import Compared
from npqplan.report.compare_result import CompareResult
from npqplan.report.wording.incomparable import Fault, sentence
from npqplan.workflows.codes import codes_of
from npqplan.workflows.compare import compare
from npqplan.workflows.earlier_report import LARGEST
from npqplan.workflows.reading import File, Ready, read
from npqplan.workflows.reading_anonymous import anonymous
from npqplan.workflows.recommend import recommend
from npqplan.workflows.side import Incomparable, report_among, reviewed_on, side_of

AS_OF = date(2026, 11, 21)
ROSTER = """\
roster: 1
school: {name: Fairfield, phase: primary, establishment_type: 1, priorities: [literacy]}
posts: [{id: deputy, role: deputy_headteacher, vacant: yes}]
staff:
  - {id: hughes, name: Sarah Hughes, role: headteacher, in_role_since: 2015-09}
  - {id: khan, name: Priya Khan, role: senco, in_role_since: 2020-09,
     npqs: [{npq: NPQSENCO, status: passed}]}
  - {id: reed, name: Tom Reed, role: subject_leader, leads: [literacy]}
"""


def ready(text: str = ROSTER) -> Ready:
    """What a roster holds."""
    found = read([File("roster.yaml", text.encode())], None, AS_OF).ready(strict=False)
    assert found is not None
    return found


def report(of: Ready) -> dict[str, Any]:
    """The report on it."""
    found: dict[str, Any] = json.loads("".join(render(recommend(of))))
    return found


GOOD = report(ready())


def side(data: object, name: str = "old.json") -> Compared:
    """A report as a side."""
    found = report_among([File(name, json.dumps(data).encode())])
    assert isinstance(found, Compared), found
    return found


def test_a_report_and_its_roster_are_the_same_side() -> None:
    assert side(GOOD).side == side_of(ready(), "given").side
    marked = report_among([File("x", b"\xef\xbb\xbf \n" + json.dumps(GOOD).encode())])
    assert isinstance(marked, Compared)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b'{"roster": 1}',
        b'{"report": "recommend"}',
        b'{"npqplan": "1", "report": 1}',
        b'{"npqplan": ',
        b'{"x":' * 100_000,
        b"\xff\xfe",
        ROSTER.encode(),
        b"{" + b" " * LARGEST + b"}",
    ],
)
def test_what_is_no_report_is_left_to_the_reader_of_rosters(content: bytes) -> None:
    assert report_among([File("x", content)]) is None


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"report": "whatif"}, "other-report"),
        ({"schema_version": 0}, "other-version"),
        ({"as_of": "yesterday"}, "incomplete"),
        ({"people": GOOD["people"][:-1]}, "incomplete"),
        ({"people": [*GOOD["people"], GOOD["people"][0]]}, "incomplete"),
        ({"posts": [*GOOD["posts"], GOOD["posts"][0]]}, "incomplete"),
        ({"schools": []}, "incomplete"),
        ({"npqs": [{**GOOD["npqs"][0], "person": "nobody"}]}, "incomplete"),
        ({"npqs": [{**GOOD["npqs"][0], "status": "won"}]}, "incomplete"),
        ({"cover": {}}, "incomplete"),
    ],
)
def test_a_report_that_does_not_hold_together(change: dict[str, Any], fault: Fault) -> None:
    found = report_among([File("old.json", json.dumps({**GOOD, **change}).encode())])
    assert isinstance(found, Incomparable)
    assert found.fault == fault
    assert sentence(found.fault, found.file, found.found).startswith("old.json ")


@settings(derandomize=True, database=None, max_examples=200)
@given(
    st.dictionaries(
        st.sampled_from(sorted(GOOD)),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.dates().map(str),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
            max_leaves=5,
        ),
        max_size=2,
    )
)
def test_whatever_a_report_holds_there_is_an_answer(change: dict[str, Any]) -> None:
    found = report_among([File("x", json.dumps({**GOOD, **change}).encode())])
    if isinstance(found, Compared):
        answer = compare(found, side_of(ready(), "given"), shipped())
        assert isinstance(answer, CompareResult | Incomparable)


def test_an_older_report_that_tells_of_no_npqs() -> None:
    old = {name: value for name, value in GOOD.items() if name != "npqs"}
    answer = compare(side(old), side_of(ready(), "given"), shipped())
    assert isinstance(answer, CompareResult)
    assert answer.npqs is None


@pytest.mark.parametrize(
    ("roster", "day"),
    [
        (ROSTER, None),
        (ROSTER.replace("roster: 1\n", "roster: 1\nreviewed_on: 2026-09-14\n"), date(2026, 9, 14)),
        (ROSTER.replace("roster: 1\n", "roster: 1\nreviewed_on: 1926-09-14\n"), None),
    ],
)
def test_when_a_roster_was_gone_through(roster: str, day: date | None) -> None:
    assert reviewed_on(ready(roster)) == day


# Codes

LATER = ROSTER.replace("role: subject_leader", "role: deputy_headteacher")
GONE = ROSTER.partition("  - {id: reed")[0]


def told(before: Compared, now: Compared, *, hidden: bool = False) -> CompareResult:
    """The answer."""
    found = compare(before, now, shipped(), anonymous=hidden)
    assert isinstance(found, CompareResult), found
    return found


def test_a_report_under_codes_is_matched_where_they_stand_for_the_same_people() -> None:
    coded = side(report(anonymous(ready())))
    named = told(side_of(ready(), "given"), side_of(ready(LATER), "given"))
    for answer in (told(coded, side_of(ready(LATER), "given")), told(coded, side(report(ready(LATER))))):
        assert answer.moves == named.moves
        assert [line.now for line in answer.posts] == [line.now for line in named.posts]
        assert {person.name for person in answer.people} == {person.name for person in named.people}


def test_the_newer_one_may_be_under_codes_too() -> None:
    coded = side(report(anonymous(ready(LATER))))
    assert [line.person for line in told(side(GOOD), coded).moves] == ["reed"]
    both = told(side(report(anonymous(ready()))), coded)
    assert [line.person for line in both.moves] == [codes_of(ready().organisation).people["reed"]]


@pytest.mark.parametrize("hidden", [False, True])
def test_codes_that_stand_for_others_match_nobody(hidden: bool) -> None:  # noqa: FBT001 - a case
    coded = side(report(anonymous(ready())), "codes.json")
    gone = anonymous(ready(GONE)) if hidden else ready(GONE)
    for pair in ((coded, side(report(gone), "gone.json")), (side(report(gone), "gone.json"), coded)):
        found = compare(*pair, shipped())
        assert isinstance(found, Incomparable)
        assert (found.fault, {found.file, found.found}) == ("other-codes", {"codes.json", "gone.json"})


def test_whoever_is_gone_has_a_code_of_their_own() -> None:
    found = told(side(GOOD), side_of(ready(GONE), "given"), hidden=True)
    assert [(line.person, line.what) for line in found.moves] == [("X1", "left")]
    assert [person.name for person in found.people] == ["X1"]
    assert found.organisation.startswith("School ")
    said = "".join(render(found))
    for word in ("reed", "Reed", "Tom", "Khan", "Fairfield", "old.json"):
        assert word not in said


def test_one_school_and_a_person_may_share_an_id() -> None:
    odd = ROSTER.replace("{name: Fairfield,", "{id: khan, name: Fairfield,")
    found = told(side_of(ready(odd), "given"), side_of(ready(odd), "given"), hidden=True)
    assert found.headlines[0].startswith("Nothing has moved")


def test_codes_of_people_who_are_not_there_match_nobody() -> None:
    """Somebody has put another code into a report under codes."""
    coded = report(anonymous(ready()))
    code = codes_of(ready().organisation).people["reed"]
    altered = side(json.loads(json.dumps(coded).replace(f'"{code}"', '"P999"')), "codes.json")
    found = compare(altered, side(GOOD), shipped())
    assert isinstance(found, Incomparable)
    assert found.fault == "other-codes"
