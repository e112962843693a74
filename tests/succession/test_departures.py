"""Departures: what a leaver leaves uncovered when the others may move."""

from npqplan.organisation.model import Person, Post
from npqplan.succession.departures import Departures, departures
from tests.builders import held, judgement, person, post
from tests.succession.looking import pipes


def _departures(people: list[Person], posts: list[Post] | None = None) -> Departures:
    return departures(pipes(people, posts))


def _lost(found: Departures) -> dict[str, tuple[str, ...]]:
    return {loss.people[0]: loss.uncovered for loss in found.not_absorbed}


def test_a_chain_of_moves_absorbs_a_departure() -> None:
    people = [
        person("hughes", "headteacher"),
        person("kim", "deputy_headteacher", "2020-09"),
        person("lee", "assistant_headteacher", "2020-09"),
        person("mo", "phase_leader", "2020-09"),
    ]
    found = _departures(people)
    assert (found.of, found.not_absorbed) == (3, ())
    assert found.pairs == 3
    # when two go, two fill three posts, and one that is neither head's nor SENCO's is left
    assert len(found.pairs_not_absorbed) == 3
    left = {loss.uncovered for loss in found.worst_pairs}
    assert left <= {("kim.deputy_headteacher",), ("lee.assistant_headteacher",)}


def test_who_cannot_be_followed_is_named_with_what_is_left() -> None:
    found = _departures([person("hughes", "headteacher"), person("kim", "deputy_headteacher", "2026-09")])
    assert _lost(found) == {"hughes": ("hughes.headteacher",), "kim": ("kim.deputy_headteacher",)}


def test_the_order_of_importance_says_what_is_left() -> None:
    kim = person("kim", "senco", judgements=[judgement("headteacher", "now", "2026-10")])
    found = _departures([person("hughes", "headteacher"), kim])
    assert _lost(found) == {"hughes": ("kim.senco",), "kim": ("kim.senco",)}


def test_a_post_that_was_empty_all_along_is_not_laid_at_anybodys_door() -> None:
    tia = person("tia", "subject_leader", "2020-09", leads=["send"])
    found = _departures(
        [person("sam", "senco"), tia], [post("head", "headteacher"), post("senco", "senco", holders=["sam"])]
    )
    assert found.not_absorbed == ()
    assert found.uncovered_anyway == ("head",)


def test_what_a_departure_adds_to_the_posts_that_are_empty_anyway() -> None:
    seats = [post("head", "headteacher"), post("senco", "senco", holders=["sam"])]
    [lost] = _departures([person("sam", "senco")], seats).not_absorbed
    assert (lost.uncovered, lost.adds) == (("head", "senco"), ("senco",))


def test_where_nothing_is_added_to_what_is_best_left_empty_all_of_it_is_named() -> None:
    people = [
        person("cole", "senco"),
        person("ames", ["senco", "assistant_headteacher"], judgements=[judgement(post="deputy")]),
        person("dunn", ["assistant_headteacher", "phase_leader"], judgements=[judgement(post="head")]),
    ]
    seats = [
        post("head", "headteacher"),
        post("deputy", "deputy_headteacher"),
        post("senco", "senco", holders=["cole", "ames"]),
        post("assistant", "assistant_headteacher", holders=["dunn", "ames"], importance="critical"),
        post("phase", "phase_leader", holders=["dunn"]),
    ]
    # With all three, one empty post might do: dunn stays, ames is deputy, nobody is head. But a head comes
    # first: dunn leaves a phase for it, and ames stays for the assistant's post, so that two are empty.
    # Without cole, ames must stay, and two are the fewest: the same two.
    [lost] = [loss for loss in _departures(people, seats).not_absorbed if loss.people == ("cole",)]
    assert set(lost.uncovered) == {"deputy", "phase"}
    assert lost.adds == lost.uncovered


def test_people_may_move_down_when_somebody_has_left() -> None:
    kim = person(
        "kim", "deputy_headteacher", "2015-09", held=[held("assistant_headteacher", "2010-09", "2015-08")]
    )
    seats = [post("assistant", "assistant_headteacher", holders=["lee"])]
    assert _departures([kim, person("lee", "assistant_headteacher")], seats).not_absorbed == ()


def test_a_shared_post_is_covered_while_one_of_its_holders_stays() -> None:
    people = [person("silva", "assistant_headteacher"), person("march", "assistant_headteacher")]
    found = _departures(people, [post("share", "assistant_headteacher", holders=["silva", "march"])])
    assert (found.of, found.not_absorbed, found.pairs) == (2, (), 1)
    assert [loss.uncovered for loss in found.worst_pairs] == [("share",)]


def test_of_two_who_share_a_post_the_one_who_holds_another_besides_stays() -> None:
    people = [
        person("hughes", "headteacher"),
        person("silva", ["assistant_headteacher", "senco"]),
        person("march", "assistant_headteacher", judgements=[judgement("headteacher", "now", "2026-10")]),
    ]
    seats = [
        post("head", "headteacher", holders=["hughes"]),
        post("share", "assistant_headteacher", holders=["silva", "march"]),
        post("senco", "senco", holders=["silva"]),
    ]
    assert "hughes" not in _lost(_departures(people, seats))


def test_who_holds_two_posts_keeps_both_or_leaves_both_for_one() -> None:
    ellison = person("ellison", ["headteacher", "senco"], "2015-09")
    nair = person("nair", "assistant_headteacher", "2015-09", leads=["send"])
    found = _departures([ellison, nair])
    # nair becomes head, and the SENCO's chair and her own stand empty
    assert set(_lost(found)["ellison"]) == {"ellison.senco", "nair.assistant_headteacher"}


def test_a_holder_of_two_moves_where_a_third_can_keep_what_is_left() -> None:
    people = [
        person("hughes", "headteacher"),
        person("kim", ["deputy_headteacher", "senco"], "2020-09"),
        person("lee", "assistant_headteacher", "2022-09"),
        person("tia", "subject_leader", "2020-09", leads=["send"]),
    ]
    seats = [
        post("head", "headteacher", holders=["hughes"]),
        post("deputy", "deputy_headteacher", holders=["kim"]),
        post("senco", "senco", holders=["kim"]),
    ]
    # kim to head, lee to deputy, tia to SENCO
    assert _departures(people, seats).not_absorbed == ()


def test_pairs_are_of_one_school_or_of_the_trust() -> None:
    people = [
        person("ada", "chief_executive", school=None),
        person("ben", "trust_director", school=None),
        person("kim", "headteacher", school="ash"),
        person("lee", "deputy_headteacher", school="ash"),
        person("mo", "headteacher", school="elm"),
    ]
    found = departures(pipes(people))
    assert found.pairs == 2
    assert {frozenset(pair) for pair in found.pairs_not_absorbed} == {
        frozenset(("ada", "ben")),
        frozenset(("kim", "lee")),
    }


def test_the_worst_pairs_are_those_that_leave_the_most_important_posts() -> None:
    people = [person("hughes", "headteacher"), person("sam", "senco"), person("kim", "deputy_headteacher")]
    found = _departures(people)
    assert found.pairs == 3
    assert [frozenset(loss.people) for loss in found.worst_pairs] == [frozenset(("hughes", "sam"))]


def test_of_a_pair_the_one_whose_post_matters_more_is_named_first() -> None:
    people = [person("amy", "deputy_headteacher"), person("bob", "senco"), person("zoe", "headteacher")]
    pairs = _departures(people).pairs_not_absorbed
    assert [*pairs] == [("zoe", "bob"), ("zoe", "amy"), ("bob", "amy")]


def test_two_who_meet_in_two_schools_are_one_pair() -> None:
    people = [
        person("kim", [("headteacher", "2020-09"), ("senco", "2020-09")], school="ash"),
        person("lee", "headteacher", school="elm"),
    ]
    seats = [
        post("ash-head", "headteacher", school="ash", holders=["kim"]),
        post("ash-deputy", "deputy_headteacher", school="ash", holders=["lee"]),
        post("elm-head", "headteacher", school="elm", holders=["lee"]),
        post("elm-senco", "senco", school="elm", holders=["kim"]),
    ]
    assert _departures(people, seats).pairs == 1


def test_nobody_holds_anything() -> None:
    found = _departures([person("kim")], [post("head", "headteacher")])
    assert (found.of, found.pairs, found.not_absorbed, found.worst_pairs) == (0, 0, (), ())


def test_a_sencos_post_that_is_no_key_post_still_comes_before_a_critical_one() -> None:
    seats = [
        post("head", "headteacher", holders=["hughes"]),
        post("deputy", "deputy_headteacher", importance="critical"),
        post("senco", "senco", holders=["eve"], key=False),
        post("remit", remits=["send"]),
    ]
    people = [
        person("hughes", "headteacher"),
        person("eve", "senco", "2015-09"),
        person("dot", "teacher", "2014-09", leads=["send"]),
    ]
    # eve is deputy and dot follows her as SENCO; by key posts alone dot would lead the remit
    found = _departures(people, seats)
    assert found.uncovered_anyway == ("remit",)
    assert _lost(found) == {"hughes": ("head", "remit")}


def test_the_hardest_pair_is_judged_by_what_is_named_a_sencos_post_of_any_kind_before_a_critical_one() -> (
    None
):
    seats = [
        post("other", "senco", holders=["col"], key=False),
        post("senco", "senco", holders=["eve"]),
        post("year", "head_of_year", holders=["dot"], key=True),
        post("chief", "chief_executive", school=None, holders=["fay"], importance="critical"),
        post("director", "trust_director", school=None, holders=["gus"]),
    ]
    people = [
        person("col", "senco"),
        person("dot", "head_of_year"),
        person("eve", "senco"),
        person("fay", "chief_executive", school=None),
        person("gus", "trust_director", school=None),
    ]
    # col could follow eve, but would leave a SENCO's post too: nobody moves, and eve's stands empty
    worst = _departures(people, seats).worst_pairs
    assert [(set(pair.people), set(pair.uncovered)) for pair in worst] == [
        ({"dot", "eve"}, {"senco", "year"})
    ]
