"""What the roster says otherwise than then is the reason, where it takes away all that a place was for."""

from collections.abc import Sequence

from msgspec.structs import replace

from npqplan.organisation.model import Person, Post
from npqplan.planning.plan import choose
from npqplan.planning.programme.columns import Asked
from npqplan.planning.since.changes import Change, changes
from npqplan.planning.since.earlier import Earlier, Was, WasPost, WasPriority, steady_with
from npqplan.rules.verdict import Reason
from tests.builders import day, npq, person, post, school
from tests.planning.making import problem_of
from tests.rules.looking import AS_OF

DEPUTY = WasPost("fairfield", ("deputy_headteacher",), (), ("hughes",), True, {}, ("kim",))  # noqa: FBT003 - key
HEAD = WasPost("fairfield", ("headteacher",), (), (), True, {}, ("kim",))  # noqa: FBT003 - key
LITERACY = WasPriority("fairfield", "literacy", ("NPQLL",), ("kim",))


def gone(  # noqa: PLR0913 - what the roster and the report say
    kim: Person,
    code: str,
    *serves: str,
    reasons: Sequence[str] = (),
    others: Sequence[Person] = (),
    posts: Sequence[Post] = (),
    then: Sequence[WasPost] = (),
    priorities: Sequence[str] = (),
    roles: Sequence[str] = (),
) -> Change:
    """What has become of Kim's place."""
    made = problem_of([kim, *others], posts, [school(priorities=priorities)])
    was = Was("kim", code, "autumn-2027", "autumn-2027", False, serves, tuple(reasons))  # noqa: FBT003 - kept
    earlier = Earlier(AS_OF, (was,), tuple(then), (LITERACY,), {"kim": tuple(roles)} if roles else {})
    found = choose(made, Asked(earlier=steady_with(earlier, made)))
    [told] = [each for each in changes(found, earlier).changes if each.was]
    return told


def why(*args: object, **more: object) -> object:
    """The code of the reason; what suffers, where something does."""
    told = gone(*args, **more).why  # type: ignore[arg-type]
    return told.code if isinstance(told, Reason) else told


# Posts


def test_a_role_that_they_have_said_no_to() -> None:
    kim = person("kim", "subject_leader", "2015-09", refuses_roles=["deputy_headteacher"])
    seats = [post("deputy", "deputy_headteacher")]
    told = gone(kim, "NPQSL", "prepared_cover", "implementation", posts=seats, then=[DEPUTY])
    assert told.what == "no_longer_allowed"
    assert told.why != Reason(
        "since-refused", {"role": "deputy_headteacher"}
    )  # it is of their own combination
    told = gone(kim, "NPQSL", "prepared_cover", posts=seats, then=[DEPUTY])
    assert told.why == Reason("since-refused", {"role": "deputy_headteacher"})


def test_a_post_that_is_there_no_more() -> None:
    kim = person("kim", "subject_leader", "2015-09")
    told = gone(kim, "NPQSL", "prepared_cover", then=[DEPUTY])
    assert told.why == Reason("since-no-post", {"role": "deputy_headteacher"})


def test_every_post_that_it_was_for_must_be_gone() -> None:
    kim = person("kim", "subject_leader", "2015-09", refuses_roles=["assistant_headteacher"])
    able = [person(each, "subject_leader", "2015-09", npqs=[npq("NPQSL")]) for each in ("lee", "mo")]
    assistant = replace(DEPUTY, roles=("assistant_headteacher",))
    there = [post(role, role) for role in ("deputy_headteacher", "assistant_headteacher")]
    then = [assistant, DEPUTY]
    assert why(kim, "NPQSL", "prepared_cover", others=able, posts=there, then=then) == "since-prepared"
    no = replace(kim, refuses_roles=frozenset(post.roles[0] for post in then))
    assert why(no, "NPQSL", "prepared_cover", others=able, posts=there, then=then) == "since-refused"


# Priorities and their own combination


def test_a_priority_that_is_none_any_more() -> None:
    kim = person("kim", "teacher", leads=["literacy"])
    told = gone(kim, "NPQLL", "combinations", reasons=["gives-depth", "deepens-remit"])
    assert (told.what, told.why) == ("no_longer_useful", Reason("since-no-priority", {"remit": "literacy"}))


def test_a_priority_that_they_lead_no_more() -> None:
    told = gone(person("kim"), "NPQLL", "combinations", reasons=["gives-depth"], priorities=["literacy"])
    assert told.why == Reason("since-no-lead", {"remit": "literacy"})


def test_what_they_lead_calls_for_another() -> None:
    assert why(person("kim"), "NPQLBC", "combinations", reasons=["deepens-remit"]) == "since-leads-other"
    still = person("kim", leads=["behaviour"])
    assert why(still, "NPQLBC", "combinations", reasons=["deepens-remit"]) != "since-leads-other"


def test_a_wish_that_is_no_more() -> None:
    lee = person("lee", "assistant_headteacher", npqs=[npq("NPQSL")])

    def told(*roles: str, refuses: Sequence[str] = ()) -> object:
        kim = person("kim", "assistant_headteacher", "2015-09", refuses_roles=refuses)
        return why(kim, "NPQSL", "combinations", reasons=["next-step"], roles=roles, others=[lee])

    assert told("assistant_headteacher") == "since-no-wish"
    assert told("assistant_headteacher", refuses=["deputy_headteacher"]) == "since-refused"
    assert told("subject_leader") == "since-needless"  # they may have stepped up as they wanted


# Leaving


def test_who_leaves_does_not_stay_for_what_the_school_would_have_of_it() -> None:
    kim = person("kim", "assistant_headteacher", leads=["literacy"], leaving_on="2029-08-31")
    told = gone(kim, "NPQEL", "combinations", reasons=["gives-breadth"], priorities=["literacy"])
    assert told.why == Reason("since-leaves", {"leaving_on": day("2029-08-31")})
    bo = person("bo", induction="trainee")
    mentor = person("kim", mentors=["bo"], leaving_on="2029-08-31")
    assert why(mentor, "NPQLTD", "golden_thread", others=[bo]) == "since-leaves"
    leader = person("kim", "assistant_headteacher", leaving_on="2029-08-31")
    assert why(leader, "NPQSL", "implementation") == "since-leaves"


# The law, beginners, roles


def test_a_senco_who_is_none_any_more() -> None:
    kim = person("kim", "assistant_headteacher")
    assert why(kim, "NPQSENCO", "duties") == "since-no-duty"


def test_beginners_who_are_none_any_more() -> None:
    assert why(person("kim"), "NPQLTD", "golden_thread") == "since-no-beginners"
    bo = person("bo", induction="ect_year_1")
    mentor = person("kim", mentors=["bo"])
    both = [bo, person("lee", mentors=["bo"], npqs=())]
    assert why(mentor, "NPQLTD", "golden_thread", others=both) != "since-no-beginners"


def test_another_role_where_a_rule_of_whom_it_is_for_refuses_it() -> None:
    told = gone(person("kim"), "NPQSL", "prepared_cover", roles=["phase_leader"])
    assert told.what == "no_longer_allowed"
    assert told.why == Reason("since-other-role", {"then": ("phase_leader",), "now": ("teacher",)})
    assert why(person("kim"), "NPQSL", "prepared_cover", roles=["teacher"]) == "not-yet-leading"
    assert why(person("kim"), "NPQSL", "prepared_cover") == "not-yet-leading"
    refused = person("kim", refuses_npqs=["NPQSL"])
    assert why(refused, "NPQSL", "prepared_cover", roles=["phase_leader"]) == "said-no-to-npq"


def test_what_an_old_report_does_not_tell_is_not_guessed() -> None:
    told = gone(person("kim"), "NPQLL")
    assert told.why == Reason("since-needless")
