"""One school in two files, and two schools that are alike."""

import pytest

from tests.organisation.rosters import built, codes

KHAN, LEE = "id: khan, name: Amina Khan, role: headteacher", "id: lee, name: Kim Lee, role: headteacher"


def told(one: str, other: str, staff: tuple[str, str] = (KHAN, KHAN)) -> list[tuple[str, str]]:
    """The code and file of everything found in two files, each of one school."""
    files = (
        f"roster: 1\nschool: {{{school}}}\nstaff: [{{{who}}}]\n"
        for school, who in zip((one, other), staff, strict=True)
    )
    return [(finding.code, finding.place.file) for finding in built(*files).findings]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("name: Ash School", "name: ASH SCHOOL"),
        ("name: Ash School", "id: ash, name: Ash School"),
        ("name: Ash School, urn: 100001", "name: Ash School"),
        ("id: ash, name: Ash School", "id: ash, name: Ash Academy"),
        ("id: ash, name: Ash School, urn: 100001", "id: ash, name: Ash School, urn: 100001"),
        ("id: ash, name: Ash School, urn: 100001", "id: ash-academy, name: Ash Academy, urn: 100001"),
    ],
)
def test_one_school_in_two_files_is_said_once(one: str, other: str) -> None:
    assert told(one, other) == [("same-school", "roster-2.yaml")]
    assert told(other, one) == [("same-school", "roster-2.yaml")]


def test_by_its_urn_it_is_known_when_everybody_has_changed() -> None:
    assert told("name: Ash, urn: 100001", "name: Elm, urn: 100001", (KHAN, LEE)) == [
        ("same-school", "roster-2.yaml")
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("name: Ash School, urn: 100001", "name: Ash School, urn: 100002", []),
        ("name: Ash School, urn: 100001", "name: Ash School", []),
        ("id: ash, name: Ash School", "id: elm, name: Ash School", []),
        ("id: ash, name: Ash School", "id: ash, name: Elm School", ["repeated-id"]),
        ("name: Ash School", "name: Ash School", ["needs-id"]),
        ("id: ash, name: Ash School, urn: 100001", "id: ash, name: Ash School, urn: 100002", ["repeated-id"]),
    ],
)
def test_two_schools_that_are_alike_are_two(one: str, other: str, expected: list[str]) -> None:
    assert [code for code, _ in told(one, other, (KHAN, LEE))] == expected


def test_twice_in_one_file_is_another_slip() -> None:
    school = f"{{id: ash, name: Ash School, staff: [{{{KHAN}}}]}}"
    assert "same-school" not in codes(
        built(f"roster: 1\ntrust: {{name: T}}\nschools: [{school}, {school}]\n")
    )


def test_a_third_file_of_it_is_said_too() -> None:
    file = f"roster: 1\nschool: {{name: Ash School}}\nstaff: [{{{KHAN}}}]\n"
    found = built(file, file, file)
    assert [(each.code, each.message[22:35]) for each in found.findings] == [
        ("same-school", "roster-1.yaml")
    ] * 2


def test_what_else_is_wrong_in_the_second_comes_out_too() -> None:
    more = ", wants: [hedteacher], mentors: [reed, ghost], npqs: [{npq: NPQXX, status: passed}]"
    found = built(
        f"roster: 1\nschool: {{name: Ash School}}\nstaff: [{{{KHAN}}}]\n",
        f"roster: 1\nschool: {{name: Ash School}}\n"
        f"staff: [{{{KHAN}{more}}}, {{id: reed, name: Tom Reed, role: SENCO}}]\n",
    )
    assert sorted(codes(found)) == ["same-school", "unknown-npq", "unknown-person", "unknown-role"]
