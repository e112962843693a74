"""Why a place is in the plan: a reason for each purpose that would suffer without it."""

from msgspec.structs import replace

from npqplan.planning.place import Place
from npqplan.rules.verdict import Reason
from tests.builders import award, keep, npq, person, plan, post, school
from tests.planning.making import FUNDED, chosen, of

HEAD, SENCO = post("head", "headteacher"), post("senco", "senco")


def _reason(places: list[Place], npq: str, term: str) -> Reason:
    [found] = [
        reason for place in places if place.npq.code == npq for own, reason in place.reasons if own == term
    ]
    return found


def test_a_second_successor_is_named_for_the_post_that_this_npq_is_for() -> None:
    people = [
        person("kim", "deputy_headteacher", "2015-09", leads=["send"], npqs=[npq("NPQSL")]),
        person("lee", "deputy_headteacher", "2015-09", npqs=[npq("NPQH"), npq("NPQSL")]),
        person("mo", "subject_leader", "2015-09", leads=["send"], awards=[award("NASENCO")]),
    ]
    places = of(chosen(people, [HEAD, SENCO]), "kim")
    assert {place.npq.code for place in places} == {"NPQH", "NPQSENCO"}
    assert _reason(places, "NPQSENCO", "second_successor").values["post"] == "senco"
    assert _reason(places, "NPQH", "second_successor").values["post"] == "head"


def test_cover_is_named_for_a_post_that_they_could_fill() -> None:
    # kim's NPQLL is for literacy and completes her half; the lead's post rests on it too
    lead = post("lead", "subject_leader", remits=["literacy"])
    kim = person("kim", "teacher", "2015-09", leads=["literacy"])
    of_literacy = school(pupil_premium_top_half=True, priorities=["literacy"])
    places = of(chosen([kim], [lead], [of_literacy]), "kim")
    assert _reason(places, "NPQLL", "prepared_cover").values["post"] == "lead"
    [place] = places
    codes = [reason.code for term, reason in place.reasons if term == "combinations"]
    assert codes == ["gives-depth", "deepens-remit"]


def test_what_is_lost_may_be_another_post_but_they_are_prepared_for_one_of_their_own() -> None:
    # kept for kim, NPQH frees lee (who could be either) for the deputy's post: only the deputy's is lost
    people = [
        person("kim", "deputy_headteacher", "2015-09", refuses_roles=["assistant_headteacher"]),
        person(
            "lee",
            "deputy_headteacher",
            "2015-09",
            npqs=[npq("NPQH"), npq("NPQSL")],
            wants=["assistant_headteacher"],
        ),
    ]
    kept = plan(keep=[keep("kim", "NPQH", "autumn-2027")])
    seats = [HEAD, post("assistant", "assistant_headteacher")]
    places = of(chosen(people, seats, plan=kept), "kim")
    assert _reason(places, "NPQH", "prepared_cover").values["post"] == "head"


def test_what_is_kept_has_its_own_reason_first() -> None:
    kim = person("kim", "subject_leader", npqs=[npq("NPQLT", "applied")])
    [place] = of(chosen([kim], (), [FUNDED]), "kim")
    assert [reason.code for _, reason in place.reasons] == [
        "applied-for",
        "shared-by-middle-leaders",
        "shares-implementation",
    ]


def test_beginners_are_named() -> None:
    people = [person("kaur", induction="ect_year_1"), person("kim", leads=["induction"])]
    places = of(chosen(people), "kim")
    assert _reason(places, "NPQLTD", "golden_thread").values["people"] == ("kaur",)
    assert _reason(places, "NPQLTD", "combinations").code == "deepens-remit"


def test_an_npq_is_said_to_deepen_what_it_deepens_and_not_what_stands_first() -> None:
    # NPQLL is out of the question, so that what comes second in `leads` is what kim takes an NPQ for
    kim = person("kim", leads=["literacy", "inclusion"], refuses_npqs=["NPQLL"], role="assistant_headteacher")
    [place] = of(chosen([kim], (), [FUNDED]), "kim")
    assert place.npq.code == "NPQSENCO"
    assert _reason([place], "NPQSENCO", "combinations").values["remit"] == "inclusion"


def test_breadth_is_told_from_depth() -> None:
    people = [
        person("kim", leads=["literacy"], npqs=[npq("NPQLL")]),
        person("lee", "headteacher", npqs=[npq("NPQLT")]),
    ]
    places = of(chosen(people, (), [school(pupil_premium_top_half=True, priorities=["literacy"])]), "lee")
    assert _reason(places, "NPQH", "combinations").code == "gives-breadth"
    assert _reason(places, "NPQH", "implementation").values["level"] == "head"


def test_whether_the_other_of_two_is_prepared_without_the_plan() -> None:
    kim, lee = (person(each, "deputy_headteacher", "2015-09") for each in ("kim", "lee"))
    posts = [post("head", "headteacher")]
    held = replace(lee, npqs=(npq("NPQH"),))
    beside = of(chosen([kim, held], posts), "kim")
    assert _reason(beside, "NPQH", "second_successor").values == {"post": "head", "already": 1}
    both = chosen([kim, lee], posts)
    for who in ("kim", "lee"):
        assert _reason(of(both, who), "NPQH", "second_successor").values == {"post": "head", "already": 0}
