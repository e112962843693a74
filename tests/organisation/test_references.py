"""References by id and by name: they lead to one person, post or school, or they are said to lead nowhere."""

import pytest

from npqplan.documents import read
from npqplan.organisation.build import Built, build
from npqplan.roster import read_roster
from tests.organisation.rosters import INDEX, built, codes, of_staff, one_school, organisation, person, post

HEAD = "id: h, name: Ann Head, role: headteacher"
WEST = "id: west, name: Kit West, role: teacher"


def reading(text: str) -> tuple[list[str], Built]:
    """The codes found on reading, and what comes of building."""
    roster = read_roster(read(text.encode(), "roster.yaml"))
    return [finding.code for finding in roster.findings], build([roster], INDEX)


@pytest.mark.parametrize("word", ["h", "Ann Head", "ann head", "ANN  HEAD"])
def test_a_name_leads_to_the_id_wherever_people_are_named(word: str) -> None:
    keep = f"keep: [{{person: {word}, npq: NPQEL, intake: autumn-2027}}]"
    exclude = f"exclude: [{{person: {word}, npq: NPQSL}}]"
    found = organisation(
        one_school(
            HEAD,
            f"{WEST}, mentors: [{word}]",
            posts=f"[{{id: head, role: headteacher, holder: {word}}}]",
            plan=f"{{{keep}, {exclude}}}",
        )
    )
    assert post(found, "head").holders == ("h",)
    assert person(found, "west").mentors == ("h",)
    assert [kept.person for kept in found.plan.keep] == ["h"]
    assert [excluded.person for excluded in found.plan.exclude] == ["h"]


def test_a_name_leads_to_the_school() -> None:
    found = organisation("""
        roster: 1
        trust: {name: Riverside}
        schools:
          - {id: f1, name: Fairfield, staff: [{id: x, name: X, role: teacher, can_move_to: [Hillside]}]}
          - {id: h1, name: Hillside}
        """)
    assert person(found, "x").can_move_to == frozenset({"h1"})


@pytest.mark.parametrize("word", ["WEST", "West"])
def test_an_id_in_another_case_is_an_error_that_shows_the_id(word: str) -> None:
    found = built(
        one_school(
            HEAD,
            WEST,
            "id: reed, name: Tom Reed, role: teacher, mentors: [" + word + "], wants: [{post: HEAD}]",
            posts="[{id: head, role: headteacher, holder: h}]",
        )
    )
    assert [(finding.code, finding.hint) for finding in found.findings] == [
        ("unknown-person", "write west"),
        ("unknown-post", "write head"),
    ]


def test_a_name_that_is_somebodys_id_in_another_case_could_mean_either() -> None:
    found = built(one_school(WEST, "id: w2, name: West, role: teacher", f"{HEAD}, mentors: [WEST]"))
    assert codes(found) == ["unknown-person"]


NAMESAKES = """
    roster: 1
    trust: {name: Riverside, staff: [{id: ceo, name: C, role: CEO{more}}]}
    schools:
      - id: fairfield
        name: Fairfield
        posts: [{id: head, role: headteacher, holder: Jo March}]
        staff: [{id: jm, name: Jo March, role: headteacher}]
      - id: hillside
        name: Hillside
        posts: [{id: head, role: headteacher, holder: Jo March}]
        staff: [{name: Jo March, role: headteacher}]
    """


def test_of_namesakes_the_one_of_the_same_school_is_meant() -> None:
    found = organisation(NAMESAKES.replace("{more}", ""))
    assert post(found, "fairfield.head").holders == ("jm",)
    assert post(found, "hillside.head").holders == ("jo-march",)


@pytest.mark.parametrize(
    ("more", "code"),
    [(", mentors: Jo March", "unknown-person"), (", wants: [{post: head}]", "unknown-post")],
)
def test_from_elsewhere_a_shared_name_or_id_is_no_answer(more: str, code: str) -> None:
    found = built(NAMESAKES.replace("{more}", more))
    assert codes(found) == [code]
    assert "several" in found.findings[0].message


def test_a_misspelt_name_is_not_repeated() -> None:
    (finding,) = built(one_school(HEAD, f"{WEST}, mentors: [Ann Heda]")).findings
    assert finding.message == "nobody on the roster has this name"


def test_yes_is_nobody() -> None:
    (finding,) = built(one_school(HEAD, f"{WEST}, mentors: yes")).findings
    assert finding.message == "here stands the id of a person, not yes or no"


@pytest.mark.parametrize("word", ["okoro", "Ada Okoro"])
def test_whoever_was_left_out_is_not_missed_again(word: str) -> None:
    left_out = f"id: okoro, name: {'[Ada Okoro]' if word == 'okoro' else 'Ada Okoro'}, id: two"
    said, found = reading(one_school(f"{HEAD}, mentors: [{word}]", left_out))
    assert said
    assert found.findings == ()


def test_whoever_lost_an_id_is_not_missed_by_it() -> None:
    said, found = reading(
        one_school(f"{HEAD}, mentors: [two words]", "id: two words, name: A, role: teacher")
    )
    assert said == ["bad-text"]
    assert found.findings == ()


def test_an_unreadable_file_may_hold_who_is_missing() -> None:
    files = {
        "a.yaml": "roster: 1\nschool: {name: A}\nstaff: [{name: X, mentors: okoro}]\n",
        "b.yaml": "staff: [",
    }
    rosters = [read_roster(read(text.encode(), name)) for name, text in files.items()]
    assert build(rosters, INDEX).findings == ()


def test_somebody_who_repeats_an_id_is_looked_at_all_the_same() -> None:
    found = built(
        one_school(HEAD, "id: h, name: Bo Other, role: deputy hed, mentors: [nobody], leads: [litracy]")
    )
    assert sorted(codes(found)) == ["repeated-id", "unknown-person", "unknown-remit", "unknown-role"]
    assert found.organisation
    assert len(found.organisation.people) == 2


def test_somebody_listed_twice_counts_once_and_is_looked_at_twice() -> None:
    found = built(one_school(HEAD, f"{HEAD}, mentors: [nobody]"))
    assert codes(found) == ["repeated-id", "unknown-person"]
    assert found.organisation
    assert len(found.organisation.people) == 1


def test_the_same_person_named_by_id_and_by_name_stands_twice() -> None:
    found = built(one_school(HEAD, f"{WEST}, mentors: [h, Ann Head]"))
    assert codes(found) == ["repeated-entry"]
    assert "Ann" not in found.findings[0].message


def test_a_name_counts_as_its_id() -> None:
    assert of_staff(HEAD, f"{WEST}, mentors: [Ann Head]") == of_staff(HEAD, f"{WEST}, mentors: [h]")


NORTH = """\
roster: 1
school: {id: north, name: North Weir}
staff:
  - {id: a, name: A, role: teacher, can_move_to: [south]}
  - {id: b, name: B, role: teacher, can_move_to: [south, nort]}
"""


def test_a_schools_file_alone_may_name_other_schools_of_its_trust() -> None:
    read_, found = reading(NORTH)
    assert read_ == []
    assert {(finding.code, finding.severity) for finding in found.findings} == {
        ("school-not-here", "warning")
    }
    hints = sorted(finding.hint or "" for finding in found.findings)  # of each school once
    assert hints[0] == "did you mean north?"
    assert "all of the trust's files" in hints[1]
    assert len(hints) == 2
    assert found.organisation is not None
    assert [one.can_move_to for one in found.organisation.people] == [frozenset()] * 2


def test_with_the_trusts_own_file_every_school_is_known() -> None:
    trust = "roster: 1\ntrust: {name: Weir}\n"
    rosters = [
        read_roster(read(text.encode(), name))
        for name, text in (("north.yaml", NORTH), ("trust.yaml", trust))
    ]
    found = build(rosters, INDEX).findings
    assert [(finding.code, finding.severity) for finding in found] == [("unknown-school", "error")] * 3
