"""What is tried to prepare one person more for a post, in its order."""

from npqplan.organisation.model import Person, PlanWishes, Post
from npqplan.planning.counterfactual.smallest import changes_for_post
from tests.builders import person, plan, post, school
from tests.planning.making import chosen

DEPUTY = post("deputy", "deputy_headteacher")
ANN = person("ann", "assistant_headteacher", "2025-09", wants=["deputy_headteacher"])
ONE_YEAR = plan(horizon_years=1)
NO_PLACES = plan(horizon_years=1, places_per_intake=0)
FEE = [("budget", "first-budget", "")]


def tried(seat: Post, *people: Person, wishes: PlanWishes = ONE_YEAR) -> list[tuple[str, str, str]]:
    """Kind, code and whom it is about, of everything that is tried."""
    found = chosen(people, [seat], [school(), school("elm")], plan=wishes)
    return [(each.kind, each.code, each.about) for each in changes_for_post(found, seat)]


def test_whoever_wants_a_post_is_not_asked_to() -> None:
    assert tried(DEPUTY, ANN, wishes=NO_PLACES) == [
        ("judgement", "judged-ready", "ann"),
        ("year", "a-year-more", "ann"),
        ("place", "one-place-more", "fairfield"),
        *FEE,
    ]


def test_whoever_has_said_no_would_have_to_say_yes_first() -> None:
    bob = person("bob", "assistant_headteacher", "2020-09", refuses_roles=["deputy_headteacher"])
    assert tried(DEPUTY, bob) == [
        ("wish", "says-yes-after-all", "bob"),
        ("year", "a-year-more", "bob"),
        *FEE,
    ]


def test_facts_are_tried_of_whoever_is_near_and_then_of_the_posts_school() -> None:
    cat = person("cat", "assistant_headteacher")
    found = chosen([ANN, cat], [DEPUTY], [school(rise=None), school("elm", rise=None)], plan=ONE_YEAR)
    facts = [(each.code, each.about) for each in changes_for_post(found, DEPUTY) if each.kind == "fact"]
    assert facts == [
        ("in-role-long", "cat"),
        ("in-role-new", "cat"),
        ("rise", "fairfield"),
        ("not-rise", "fairfield"),
    ]


def test_a_trusts_own_post_has_no_school_to_tell_of() -> None:
    chief = post("chief", "chief_executive", school=None)
    director = person("dan", "trust_director", "2025-09", school=None, wants=["chief_executive"])
    assert tried(chief, director, wishes=NO_PLACES) == [
        ("judgement", "judged-ready", "dan"),
        ("year", "a-year-more", "dan"),
        ("place", "one-place-more", ""),
        *FEE,
    ]


def test_where_nobody_is_near_only_the_school_is_tried() -> None:
    assert tried(DEPUTY, person("tea")) == []
