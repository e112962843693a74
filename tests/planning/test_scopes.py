"""Scopes: schools fall apart, or hold together for each of the reasons that there are."""

from collections.abc import Iterable

from npqplan.catalogue.load import shipped
from npqplan.organisation.model import Person, Post, School
from npqplan.planning.candidates import Candidates
from npqplan.planning.scopes import scopes
from tests.builders import keep, npq, person, plan, post, school
from tests.planning.making import achieved, chosen, problem_of

ASH, ELM = school("ash", pupil_premium_top_half=True), school("elm", pupil_premium_top_half=True)
HEADS = [post("ash-head", "headteacher", school="ash"), post("elm-head", "headteacher", school="elm")]
IN_ASH = person("ann", "subject_leader", school="ash")
IN_ELM = person("eve", "subject_leader", school="elm")
UNFUNDED = (school("ash"), school("elm"))


def _groups(
    people: Iterable[Person],
    posts: Iterable[Post] = (),
    schools: Iterable[School] = (ASH, ELM),
    **more: object,
) -> set[str]:
    """The scopes by their schools; the trust is `trust`."""
    found = scopes(Candidates(problem_of(people, posts, schools, **more)))  # type: ignore[arg-type]
    return {
        " ".join(sorted([each.id for each in scope.schools] + ["trust"] * scope.trust)) for scope in found
    }


def test_schools_that_share_nothing_fall_apart() -> None:
    deputies = [
        person("dan", "deputy_headteacher", "2015-09", school="ash"),
        person("deb", "deputy_headteacher", "2015-09", school="elm"),
    ]
    assert _groups([*deputies, IN_ASH, IN_ELM], HEADS) == {"ash", "elm", "trust"}


def test_each_has_its_own_people_and_posts_those_that_matter_most_first() -> None:
    dean = post("dean", "assistant_headteacher", school="ash")
    made = problem_of([IN_ASH, IN_ELM, person("ada", school=None)], [dean, *HEADS], (ASH, ELM))
    found = {tuple(each.id for each in scope.schools): scope for scope in scopes(Candidates(made))}
    assert [each.id for each in found["ash",].posts] == ["ash-head", "dean"]
    assert [each.id for each in found["ash",].people] == ["ann"]
    assert [each.id for each in found[()].people] == ["ada"]
    assert (found["ash",].trust, found[()].trust) == (False, True)


def test_somebody_who_could_fill_a_post_of_another_school_holds_the_two_together() -> None:
    mover = person("dan", "deputy_headteacher", "2015-09", school="ash", can_move_to="any")
    assert _groups([mover], HEADS, moves=True) == {"ash elm", "trust"}
    assert _groups([mover], HEADS, moves=False) == {"ash", "elm", "trust"}
    assert _groups([mover], HEADS[:1], moves=True) == {"ash", "elm", "trust"}  # nothing to fill elsewhere
    stays = person("dan", "deputy_headteacher", "2015-09", school="ash")
    assert _groups([stays], HEADS, moves=True) == {"ash", "elm", "trust"}


def test_only_if_they_are_ready_by_some_september() -> None:
    # ready three years on: on 1 September 2031, the last that counts, and a day later
    for since, groups in (("2028-09-01", {"ash elm", "trust"}), ("2028-09-02", {"ash", "elm", "trust"})):
        mover = person("dan", "deputy_headteacher", since, school="ash", can_move_to="any")
        assert _groups([mover], HEADS, moves=True) == groups


def test_though_they_leave_before_the_last_for_they_fill_one_post_at_a_time() -> None:
    leaver = person(
        "dan", "deputy_headteacher", "2015-09", school="ash", can_move_to="any", leaving_on="2030-12-31"
    )
    assert _groups([leaver], HEADS, moves=True) == {"ash elm", "trust"}


def test_a_leaver_who_could_fill_either_of_two_posts_is_counted_once() -> None:
    # each school has room for one start in 2027, and its SENCO's goes first, so that until September 2030
    # dan alone is prepared, for one of the two headships; then each school has its own
    people = [
        person(
            "dan",
            "deputy_headteacher",
            "2015-09",
            school="ash",
            can_move_to="any",
            leaving_on="2029-12-31",
            npqs=[npq("NPQH")],
            wants=["headteacher"],
        ),
        *(
            person(f"{own}-deputy", "deputy_headteacher", "2015-09", school=own, wants=["headteacher"])
            for own in ("ash", "elm")
        ),
        *(person(f"{own}-senco", "senco", "2026-09-01", school=own) for own in ("ash", "elm")),
    ]
    found = chosen(people, HEADS, (ASH, ELM), plan=plan(places_per_intake=1), moves=True)
    # 2027 to 2029: dan, once each; 2030 and 2031: both deputies, from the intake of 2028
    assert achieved(found)["prepared_cover"][0] == 3 + 2 * 2
    assert found.cover.value() == achieved(found)["prepared_cover"]


def test_a_post_of_the_trust_holds_the_schools_of_all_who_could_fill_it() -> None:
    director = post("director", "trust_director", school=None)
    heads = [person(f"{own}-head", "headteacher", "2015-09", school=own) for own in ("ash", "elm")]
    assert _groups(heads, [director]) == {"ash elm trust"}
    assert _groups(heads[:1], [director]) == {"ash trust", "elm"}


def test_staff_of_the_trust_who_could_fill_a_schools_post_belong_with_it() -> None:
    ada = person("ada", "deputy_headteacher", "2015-09", school=None, can_move_to="any")
    assert _groups([ada, IN_ASH, IN_ELM], HEADS[:1], moves=True) == {"ash trust", "elm"}


def test_a_mentor_from_another_school_holds_the_two_together() -> None:
    beginner = person("kaur", induction="ect_year_1", school="ash")
    mentor = person("mo", school="elm", mentors=["kaur"])
    assert _groups([beginner, mentor]) == {"ash elm", "trust"}
    grown = person("kaur", school="ash")
    assert _groups([grown, mentor]) == {"ash", "elm", "trust"}


def test_a_shared_budget_holds_all_together_only_if_it_could_run_out() -> None:
    # two could take NPQs that nobody funds: what all of them would cost in one year, and a pound less
    made = problem_of([IN_ASH, IN_ELM], (), UNFUNDED, plan=plan(budget={2027: 10**6}))
    candidates = Candidates(made)
    most = sum(
        place.cost
        for each in made.organisation.people
        for npq in made.outlook.catalogue.npqs
        for place in candidates.of(each, npq.code)
    )
    assert _groups([IN_ASH, IN_ELM], (), UNFUNDED, plan=plan(budget={2027: most})) == {"ash", "elm", "trust"}
    assert _groups([IN_ASH, IN_ELM], (), UNFUNDED, plan=plan(budget={2027: most - 1})) == {"ash elm trust"}
    assert _groups([IN_ASH, IN_ELM], (), (ASH, ELM), plan=plan(budget={})) == {"ash", "elm", "trust"}


def test_what_is_decided_has_left_less_in_the_pot() -> None:
    others = [each.code for each in shipped().npqs if each.code != "NPQLT"]
    people = [
        person("ann", school="ash", refuses_npqs=others),
        person("eve", school="elm", refuses_npqs=others),
        person("eli", school="elm", refuses_npqs=others),
    ]
    kept = [keep("ann", "NPQLT", "autumn-2027")]
    apart = plan(budget={2027: 3 * 885}, keep=kept)
    assert _groups(people, (), UNFUNDED, plan=apart) == {"ash", "elm", "trust"}
    together = plan(budget={2027: 3 * 885 - 1}, keep=kept)
    assert _groups(people, (), UNFUNDED, plan=together) == {"ash elm trust"}


def test_schools_planned_apart_share_a_pot_that_is_large_enough() -> None:
    found = chosen([IN_ASH, IN_ELM], (), UNFUNDED, plan=plan(budget={2027: 10**6}))
    assert achieved(found)["cost"] == (-1770,)
    found = chosen([IN_ASH, IN_ELM], (), UNFUNDED, plan=plan(budget={2027: 1769}))
    assert achieved(found)["cost"] == (-885,)
