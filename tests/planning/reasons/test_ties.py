"""Ties: choices between plans that are equal in every term; nobody is hidden behind the canonical order."""

from npqplan.organisation.model import Person
from npqplan.planning.reasons.ties import Tie, ties
from tests.builders import npq, person, plan, post, school
from tests.planning.making import FUNDED, chosen, starts

DEPUTY = post("deputy", "deputy_headteacher")
ONE_INTAKE = plan(horizon_years=1)
ONE_PLACE = plan(horizon_years=1, places_per_intake=1)


def _assistants(*names: str) -> list[Person]:
    """Assistant heads who are all ready to be deputy."""
    return [person(each, "assistant_headteacher", "2015-09") for each in names]


def _told(tie: Tie) -> tuple[set[str], set[str]]:
    """Who has a place in the plan, and who could have one as well."""
    return {each.person.id for each in tie.given}, {each.person.id for each in tie.instead}


def test_where_no_choice_is_open_nothing_is_said() -> None:
    assert ties(chosen(_assistants("ann"), [DEPUTY])) == ()
    assert ties(chosen([])) == ()


def test_who_of_several_for_the_same_npq() -> None:
    found = chosen(_assistants("ann", "bea", "col"), [DEPUTY], plan=ONE_PLACE)
    [tie] = ties(found)
    have, could = _told(tie)
    assert tie.kind == "who"
    assert {place.npq.code for place in (*tie.given, *tie.instead)} == {"NPQSL"}
    assert (len(have), have | could, have & could) == (1, {"ann", "bea", "col"}, set())
    assert have == {place.person.id for place in found.places}
    assert found.optional == {"ann", "bea", "col"}


def test_who_is_needed_in_any_case_is_not_among_them() -> None:
    # gil has asked for the step, so that his place completes a half besides; one place more for the others
    people = [
        *_assistants("ann", "bea"),
        person("gil", "assistant_headteacher", wants=["deputy_headteacher"]),
    ]
    found = chosen(people, [DEPUTY], plan=plan(horizon_years=1, places_per_intake=2))
    [tie] = ties(found)
    assert tie.kind == "who"
    assert set.union(*_told(tie)) == {"ann", "bea"}
    assert "gil" in {place.person.id for place in found.places}


def test_who_has_another_npq_in_any_case_is_named_for_this_one() -> None:
    # ann's NPQLBC stands in every plan; the NPQSL that prepares one of them to be deputy may go to either
    [ann, bea] = _assistants("ann", "bea")
    both = plan(horizon_years=1, two_at_once=True)
    for other in (bea, person("bea", "assistant_headteacher", "2015-09", leads=["literacy"])):
        leads = person("ann", "assistant_headteacher", "2015-09", leads=["behaviour"])
        found = chosen([leads, other], [DEPUTY], plan=both)
        [tie] = ties(found)
        assert (tie.kind, set.union(*_told(tie))) == ("who", {ann.id, bea.id})
        assert {place.npq.code for place in (*tie.given, *tie.instead)} == {"NPQSL"}
        assert found.varying == {("ann", "NPQSL"), ("bea", "NPQSL")}


def test_whether_where_each_has_an_npq_of_their_own() -> None:
    people = [person("kim", leads=["literacy"]), person("lee", leads=["behaviour"])]
    found = chosen(people, plan=ONE_PLACE)
    [tie] = ties(found)
    assert tie.kind == "whether"
    assert {(place.person.id, place.npq.code) for place in (*tie.given, *tie.instead)} == {
        ("kim", "NPQLL"),
        ("lee", "NPQLBC"),
    }
    assert starts(tie.given) == starts(found.places)


def test_what_one_person_could_take_as_well() -> None:
    # either makes one of one head share implementation, and both are funded
    found = chosen([person("kim", "headteacher")])
    [tie] = ties(found)
    assert (tie.kind, _told(tie)) == ("what", ({"kim"}, {"kim"}))
    assert [place.npq.code for place in tie.given] == ["NPQH"]  # the catalogue's order
    assert [place.npq.code for place in tie.instead] == ["NPQEL"]
    assert found.optional == frozenset()


def test_when_people_could_start_the_same_npq() -> None:
    people = [person("ann", "subject_leader"), person("bea", "subject_leader")]
    found = chosen(people, (), [school()], plan=plan(budget={2027: 885, 2028: 885}))
    [tie] = ties(found)
    assert (tie.kind, _told(tie)) == ("when", ({"ann", "bea"}, {"ann", "bea"}))
    assert found.optional == frozenset()


def test_who_comes_before_what_and_when() -> None:
    people = [
        *_assistants("ann", "bea"),
        person("kim", "headteacher"),
    ]
    found = chosen(people, [DEPUTY], plan=ONE_INTAKE)
    assert [tie.kind for tie in ties(found)] == ["who", "what"]


def test_each_school_has_choices_of_its_own() -> None:
    people = [
        person(f"{own}-{each}", "assistant_headteacher", "2015-09", school=own)
        for own in ("ash", "elm")
        for each in ("ann", "bea")
    ]
    posts = [post(f"{own}-deputy", "deputy_headteacher", school=own) for own in ("ash", "elm")]
    schools = [school(own, pupil_premium_top_half=True) for own in ("ash", "elm")]
    found = ties(chosen(people, posts, schools, plan=ONE_INTAKE))
    assert [tie.kind for tie in found] == ["who", "who"]
    for tie in found:
        have, could = _told(tie)
        assert len({each[:3] for each in have | could}) == 1


def test_a_difference_in_the_last_term_is_no_tie() -> None:
    # ann is free a year later than bea
    busy = npq("NPQLT", "in_progress", started="2026-11-02")
    people = [
        person("ann", "assistant_headteacher", "2015-09", npqs=[busy]),
        person("bea", "assistant_headteacher", "2015-09"),
    ]
    found = chosen(people, [post("dean", "deputy_headteacher")], [FUNDED], plan=plan(places_per_intake=1))
    assert ties(found) == ()
    assert starts(found.places) == {("bea", "NPQSL", "autumn-2027")}
