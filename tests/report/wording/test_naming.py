"""What people, posts and schools are called inside sentences."""

from npqplan.catalogue.load import shipped
from npqplan.organisation.model import Organisation
from npqplan.report.wording.names import Names
from tests.builders import organisation, person, post, school


def _names(of: Organisation) -> Names:
    return Names(of, shipped())


ONE = _names(
    organisation(
        [
            person("khan", "headteacher", name="Priya Khan"),
            person("march", "deputy_headteacher", name="Jo March"),
            person("silva", "deputy_headteacher", name="Ana Silva"),
            person("reed", name="Tom Reed"),
        ],
        [
            post("head", "headteacher", holders=["khan"]),
            post("one", "deputy_headteacher", holders=["march"]),
            post("two", "deputy_headteacher", holders=["silva"]),
            post("three", "deputy_headteacher"),
            post("inclusion", ["assistant_headteacher", "senco"]),
            post("eyfs", "phase_leader", remits=["early_years"]),
            post("dsl", (), remits=["safeguarding"]),
        ],
    )
)


def test_people_by_name() -> None:
    assert ONE.person("khan") == "Priya Khan"
    assert ONE.people(("khan",)) == "Priya Khan"
    assert ONE.people(("khan", "march", "reed")) == "Priya Khan, Jo March and Tom Reed"


def test_roles_remits_and_intakes_as_they_stand_in_a_sentence() -> None:
    assert ONE.role("deputy_headteacher") == "deputy headteacher"
    assert ONE.role("senco") == "SENCO"
    assert ONE.remit("send") == "special educational needs"
    assert ONE.intake("autumn-2027") == "autumn 2027"


def test_a_post_is_named_by_what_it_is() -> None:
    assert ONE.post("head") == "headteacher"
    assert ONE.post("inclusion") == "assistant headteacher and SENCO"
    assert "early years" in ONE.post("eyfs")
    assert "safeguarding" in ONE.post("dsl")


def test_posts_that_read_alike_are_told_apart_by_their_holders() -> None:
    named = [ONE.post(each) for each in ("one", "two", "three")]
    assert "Jo March" in named[0]
    assert "Ana Silva" in named[1]
    assert "vacant" in named[2]
    assert len(set(named)) == 3


def test_in_a_trust_posts_name_their_school() -> None:
    trust = _names(
        organisation(
            [person("khan", "headteacher", school="ash"), person("reed", "headteacher", school="elm")],
            [
                post("a", "headteacher", school="ash", holders=["khan"]),
                post("b", "headteacher", school="elm", holders=["reed"]),
                post("ceo", "chief_executive", school=None),
            ],
            [school("ash", name="Ash Primary School"), school("elm", name="Elm High School")],
        )
    )
    assert "Ash" in trust.post("a")
    assert "Elm" in trust.post("b")
    assert trust.post("ceo") == "chief executive"


def test_whatever_has_an_id_has_a_name() -> None:
    found = [
        ONE.by_id(key) for key in ("head", "senco", "literacy", "fairfield", "khan", "autumn-2027", "nothing")
    ]
    assert found[0] == "headteacher"
    assert found[1:3] == ["SENCO", "literacy"]
    assert "Fairfield" in found[3]
    assert found[4:] == ["Priya Khan", "autumn 2027", "nothing"]
