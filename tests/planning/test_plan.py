"""The whole plan: what is decided already, what is dropped again, and starts around time away."""

import pytest

from npqplan.organisation.model import NpqRecord, Person
from npqplan.planning.plan import choose
from npqplan.planning.purposes import duties
from npqplan.planning.time_away import bearing
from tests.builders import away, day, exclude, keep, npq, organisation, person, plan, post, school
from tests.planning.making import FUNDED, achieved, chosen, of, problem, serves, starts

HEAD = post("head", "headteacher")


def test_nobody_and_nothing_gives_an_empty_plan() -> None:
    found = chosen([], [HEAD])
    assert (found.places, found.unfunded) == ((), ())


def test_a_trust_without_schools_with_staff() -> None:
    found = choose(problem(organisation([person("ada", "chief_executive", school=None)], trust="Northfield")))
    assert found.places == ()


def test_before_the_first_intake_of_all_there_is_nothing_to_choose() -> None:
    found = chosen(
        [person("kim", "senco", "2019-09")], [HEAD], as_of=day("2019-11-01"), plan=plan(horizon_years=1)
    )
    assert found.problem.intakes == ()
    assert found.places == ()


def test_one_person_may_hold_everything() -> None:
    kim = person("kim", ["headteacher", ("senco", "2026-09-01"), "teacher"], "2015-09", leads=["literacy"])
    found = choose(problem(organisation([kim], schools=[FUNDED])))
    # the law's NPQ comes first, completes the specialist half, and nothing else is asked of them
    assert starts(found.places) == {("kim", "NPQSENCO", "autumn-2027")}


# Decided already


def test_what_is_kept_stands_though_a_convention_would_refuse_it() -> None:
    teacher = person("kim", induction="ect_year_2")
    found = chosen([teacher], plan=plan(keep=[keep("kim", "NPQEL", "autumn-2028")]))
    [place] = found.places
    assert starts([place]) == {("kim", "NPQEL", "autumn-2028")}
    assert place.kept
    assert [reason.code for _, reason in place.reasons] == ["kept"]


def test_a_schools_own_decisions_stand_too_and_each_once() -> None:
    kept = keep("kim", "NPQLT", "autumn-2028")
    own = school(pupil_premium_top_half=True, plan=plan(keep=[kept]))
    found = chosen([person("kim")], (), [own], plan=plan(keep=[kept]))
    assert [place.intake.id for place in of(found, "kim")] == ["autumn-2028"]


def test_what_is_kept_takes_room_and_money_first() -> None:
    people = [person("kim", "subject_leader", npqs=[npq("NPQLT")]), person("lee", "subject_leader")]
    wishes = plan(
        keep=[keep("kim", "NPQLTD", "autumn-2027")], budget={2027: 885, 2028: 885}, places_per_intake=1
    )
    found = chosen(people, (), [school()], plan=wishes)
    assert starts(found.places) == {("kim", "NPQLTD", "autumn-2027"), ("lee", "NPQLT", "autumn-2028")}


def test_what_is_kept_and_serves_says_so() -> None:
    kim = person("kim", "subject_leader")
    found = chosen([kim], plan=plan(keep=[keep("kim", "NPQLT", "autumn-2028")]))
    assert serves(found, "kim", "NPQLT") == ("combinations", "implementation")


@pytest.mark.parametrize(
    ("record", "intake"),
    [
        (npq("NPQLT", "applied"), "autumn-2027"),  # the next
        (npq("NPQLT", "applied", started="2028-11"), "autumn-2028"),
        (npq("NPQLT", "applied", started="2028-11-20"), "autumn-2028"),  # the month is what was meant
    ],
)
def test_an_application_is_kept_at_its_intake_with_a_question(record: NpqRecord, intake: str) -> None:
    found = chosen([person("kim", npqs=[record])])
    [place] = found.places
    assert place.intake.id == intake
    assert place.kept
    assert [reason.code for _, reason in place.reasons] == ["applied-for"]
    assert [question.asks for question in place.questions] == ["application"]


def test_an_application_that_the_school_rules_out_is_none_and_takes_nobodys_time() -> None:
    kim = person("kim", "subject_leader", npqs=[npq("NPQLTD", "applied")])
    found = chosen([kim], plan=plan(exclude=[exclude("kim", "NPQLTD")]))
    assert starts(found.places) == {("kim", "NPQLT", "autumn-2027")}


def test_a_senco_whose_place_is_decided_is_given_no_other_though_it_is_late() -> None:
    sam = person("sam", "senco", "2024-09-01")
    found = chosen([sam], plan=plan(keep=[keep("sam", "NPQSENCO", "autumn-2029")]))
    assert starts(found.places) == {("sam", "NPQSENCO", "autumn-2029")}


def test_an_application_that_is_kept_too_is_one_place() -> None:
    kim = person("kim", npqs=[npq("NPQLT", "applied")])
    found = chosen([kim], plan=plan(keep=[keep("kim", "NPQLT", "autumn-2027")]))
    assert starts(found.places) == {("kim", "NPQLT", "autumn-2027")}


# Dropped again


def test_no_place_is_left_without_which_nothing_is_worse() -> None:
    people = [
        person("kim", "deputy_headteacher", "2015-09", wants=["headteacher"]),
        person("lee", "deputy_headteacher", "2015-09"),
        person("mo", "subject_leader", "2015-09"),
    ]
    found = chosen(people, [HEAD, post("deputy", "deputy_headteacher")])
    assert all(found.losses[at] for at in range(len(found.places)))
    assert all(place.serves for place in found.places)


def test_half_of_what_a_seat_of_two_roles_takes_is_worth_nothing() -> None:
    # one intake only: NPQSL and NPQSENCO would both start then, and one person takes one at a time
    lee = person("lee", "subject_leader", "2015-09", wants=["senco"], npqs=[npq("NPQLT")])
    inclusion = post("inclusion", ["assistant_headteacher", "senco"])
    assert ("lee", "NPQSL", "autumn-2027") not in starts(
        chosen([lee], [inclusion], plan=plan(horizon_years=1)).places
    )


def test_what_a_place_serves_is_what_would_suffer_without_it() -> None:
    kim = person("kim", "deputy_headteacher", "2015-09", wants=["headteacher"])
    found = chosen([kim], [HEAD])
    # the only senior leader, too, so that half of them share implementation through NPQH
    assert serves(found, "kim", "NPQH") == ("prepared_cover", "combinations", "implementation")
    [losses] = found.losses.values()
    assert [loss.term for loss in losses] == ["prepared_cover", "combinations", "implementation"]
    assert [post for _, post in losses[0].posts] == ["head"] * 3


# Unavailable


def _away(until: str | None, **more: object) -> Person:
    return person("kim", "subject_leader", leads=["literacy"], away=away("2027-04-19", until), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("until", "intake"),
    [
        ("2027-10-31", "autumn-2027"),  # back on the day
        ("2027-11-01", "autumn-2028"),
        ("2028-10-31", "autumn-2028"),
        ("2030-12-31", "autumn-2031"),  # beyond the horizon: the offer must still be made
    ],
)
def test_who_is_away_on_the_first_day_starts_at_the_first_intake_after(until: str, intake: str) -> None:
    [place] = of(chosen([_away(until)]), "kim")
    assert place.intake.id == intake
    assert place.decided_for.id == "autumn-2027"


def test_time_away_later_in_the_course_moves_nothing() -> None:
    kim = person("kim", "subject_leader", away=away("2027-11-02", "2028-08-31"))
    [place] = of(chosen([kim]), "kim")
    assert place.intake.id == "autumn-2027"


def test_nobody_starts_before_the_intake_that_was_decided() -> None:
    kim = person("kim", away=away("2027-01-01", "2027-06-30"))
    found = chosen([kim], plan=plan(keep=[keep("kim", "NPQLT", "autumn-2028")]))
    assert [place.intake.id for place in of(found, "kim")] == ["autumn-2028"]


def test_a_later_place_of_the_same_person_moves_behind_it() -> None:
    kim = person(
        "kim",
        "assistant_headteacher",
        leads=["behaviour"],
        wants=["deputy_headteacher"],
        away=away("2027-09-01", "2028-08-31"),
    )
    found = of(chosen([kim]), "kim")
    # decided for 2027 and 2028; the first moves to 2028 and is taught to 1 November 2029
    assert [(place.npq.code, place.decided_for.id, place.intake.id) for place in found] == [
        ("NPQLBC", "autumn-2027", "autumn-2028"),
        ("NPQSL", "autumn-2028", "autumn-2029"),
    ]


def test_how_time_away_bears_on_a_place() -> None:
    def told(person: Person) -> list[str | None]:
        return [bearing(place) for place in of(chosen([person]), "kim")]

    assert told(_away("2027-10-31")) == [None]
    assert told(_away("2027-11-01")) == ["moved"]
    assert told(_away(None)) == ["open"]
    later = person("kim", "subject_leader", leads=["literacy"], away=away("2028-03-01", "2028-04-01"))
    assert told(later) == ["during"]


def test_two_at_once_that_start_together_move_together() -> None:
    kim = person(
        "kim",
        "assistant_headteacher",
        leads=["behaviour"],
        wants=["deputy_headteacher"],
        away=away("2027-09-01", "2029-08-31"),
    )
    found = of(chosen([kim], plan=plan(two_at_once=True)), "kim")
    # two at once may begin at one intake, so that both are decided for 2027; she is back for that of 2029
    assert {place.npq.code for place in found} == {"NPQLBC", "NPQSL"}
    assert [(place.decided_for.id, place.intake.id) for place in found] == [
        ("autumn-2027", "autumn-2029"),
        ("autumn-2027", "autumn-2029"),
    ]


def test_time_away_that_touches_no_start_moves_neither_of_two_at_once() -> None:
    kim = person(
        "kim",
        "assistant_headteacher",
        leads=["behaviour"],
        wants=["deputy_headteacher"],
        away=away("2027-01-01", "2027-06-30"),
    )
    found = of(chosen([kim], plan=plan(two_at_once=True)), "kim")
    assert [place.intake.id for place in found] == ["autumn-2027", "autumn-2027"]


def _at_two_at_once(until: str, started: str) -> list[tuple[str, str]]:
    """When NPQLT and NPQLTD, kept for autumn 2026 and 2027, start beside an NPQSL begun before."""
    kim = person(
        "kim",
        npqs=[npq("NPQSL", "in_progress", started=started)],
        away=away("2026-10-15", until),
    )
    kept = [keep("kim", "NPQLT", "autumn-2026"), keep("kim", "NPQLTD", "autumn-2027")]
    found = chosen([kim], plan=plan(two_at_once=True, keep=kept), as_of=day("2026-10-01"))
    return sorted((place.npq.code, place.intake.id) for place in of(found, "kim"))


def test_beside_study_under_way_only_one_of_two_at_once_moves_to_an_intake() -> None:
    decided = [("NPQLT", "autumn-2026"), ("NPQLTD", "autumn-2027")]
    assert _at_two_at_once("2026-10-31", "2026-09-01") == decided  # back on the day
    # NPQSL is taught until 1 March 2028: in autumn 2027 there is room for one more, and that is NPQLT
    moved = [("NPQLT", "autumn-2027"), ("NPQLTD", "autumn-2028")]
    assert _at_two_at_once("2027-03-31", "2026-09-01") == moved
    # NPQSL has been taught by 1 October 2027: there is room for both
    assert _at_two_at_once("2027-03-31", "2026-04-01") == [
        ("NPQLT", "autumn-2027"),
        ("NPQLTD", "autumn-2027"),
    ]


def test_study_past_its_result_has_no_end_that_we_know_and_takes_room_for_good() -> None:
    moved = [("NPQLT", "autumn-2027"), ("NPQLTD", "autumn-2028")]
    assert _at_two_at_once("2027-03-31", "2024-11-01") == moved


def test_what_is_kept_beside_study_stays_where_nothing_moves_it() -> None:
    kim = person(
        "kim", npqs=[npq("NPQSL", "in_progress", started="2026-09-01")], away=away("2029-01-01", "2029-02-01")
    )
    kept = [keep("kim", "NPQLT", "autumn-2027"), keep("kim", "NPQLTD", "autumn-2027")]
    found = chosen([kim], plan=plan(two_at_once=True, keep=kept), as_of=day("2026-10-01"))
    assert [place.intake.id for place in of(found, "kim")] == ["autumn-2027", "autumn-2027"]


def test_time_away_decides_nothing_about_who_is_offered_what() -> None:
    def plan_of(kim: Person) -> set[tuple[str, str, str]]:
        lee = person("lee", "subject_leader", leads=["literacy"])
        places = chosen([kim, lee], plan=plan(places_per_intake=1)).places
        return {(place.person.id, place.npq.code, place.decided_for.id) for place in places}

    assert plan_of(_away("2028-12-31")) == plan_of(person("kim", "subject_leader", leads=["literacy"]))


def test_a_start_that_moves_keeps_its_room_and_its_money_where_it_was_decided() -> None:
    people = [_away("2028-08-31"), *(person(each, "subject_leader") for each in ("lee", "mo"))]
    wishes = plan(
        places_per_intake=1,
        budget={2027: 885, 2028: 885, 2029: 885},
        keep=[keep("kim", "NPQLL", "autumn-2027")],
    )
    found = chosen(people, (), [school()], plan=wishes)
    assert {place.decided_for.id for place in found.places} == {
        f"autumn-{year}" for year in (2027, 2028, 2029)
    }
    # hers moves to 2028, beside another's, and takes nothing from it
    assert [place.intake.id for place in found.places] == ["autumn-2028", "autumn-2028", "autumn-2029"]


def test_cover_and_duties_go_by_the_real_dates_and_the_choice_by_those_decided() -> None:
    sam = person("sam", "senco", "2026-09-01", away=away("2027-10-01", "2027-12-31"))
    found = chosen([sam])
    assert [place.intake.id for place in of(found, "sam")] == ["autumn-2028"]
    # from 1 November 2028 the result comes on 1 September 2030, a year after the law's day
    assert duties.value(found.problem, found.gains) == (0, -365)
    assert achieved(found)["duties"] == (1, 0)
    kim = person("kim", "deputy_headteacher", "2015-09", away=away("2027-10-01", "2027-12-31"))
    found = chosen([kim], [HEAD])
    assert found.cover.value() == (2, 0, 0, 0)  # from 1 August 2030; if nobody were away, from 2029
    assert achieved(found)["prepared_cover"] == (3, 0, 0, 0)


# Order


def test_places_stand_by_intake_and_then_by_npq() -> None:
    people = [
        person("kim", "subject_leader", leads=["literacy"]),
        person("lee", "subject_leader"),
        person("mo", "deputy_headteacher", "2015-09", leads=["behaviour"], wants=["headteacher"]),
    ]
    found = [(place.intake.id, place.npq.code) for place in chosen(people).places]
    codes = ["NPQSL", "NPQH", "NPQEL", "NPQEYL", "NPQSENCO", "NPQLT", "NPQLTD", "NPQLBC", "NPQLL", "NPQLPM"]
    assert found == sorted(found, key=lambda each: (each[0], codes.index(each[1])))
    assert len(found) == 4
