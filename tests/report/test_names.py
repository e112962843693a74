"""People are named so that nobody can mistake one for another."""

from msgspec.structs import replace

from npqplan.catalogue.load import shipped
from npqplan.report.compose import Words
from npqplan.report.compose.names import Everyone, Names, names
from tests.report.results import fairfield, trust

_WORDS = Words.of(shipped())


def called(**changed: str) -> Names:
    result = fairfield(names=changed)
    return names(Everyone.of(result), _WORDS, result.people, result.posts)


def test_a_surname_where_nobody_else_has_it() -> None:
    assert called().surname("hughes") == "Hughes"


def test_two_khans() -> None:
    found = called()
    assert (found.surname("khan"), found.surname("akhan")) == ("P. Khan", "A. Khan")


def test_two_khans_with_one_letter() -> None:
    found = called(akhan="Parveen Khan")
    assert (found.surname("khan"), found.surname("akhan")) == ("Priya Khan", "Parveen Khan")


def test_two_people_of_one_name() -> None:
    found = called(akhan="priya khan")
    assert found.person("khan") == "Priya Khan (khan)"
    assert found.surname("akhan") == "priya khan (akhan)"


def test_a_title_is_not_a_first_name() -> None:
    assert called(hughes="Mrs Hughes").surname("hughes") == "Mrs Hughes"
    assert called(hughes="Dr Sarah Hughes").surname("hughes") == "Hughes"


def test_a_suffix_is_no_surname() -> None:
    assert called(hughes="Sam Fox Jr.").surname("hughes") == "Fox"
    assert called(hughes="Sam Fox, Jr").surname("hughes") == "Fox"
    assert called(hughes="Thurston Howell III").surname("hughes") == "Howell"
    assert called(hughes="Olivia Senior").surname("hughes") == "Senior"


def test_a_father_and_a_son() -> None:
    found = called(hughes="Sam Fox", khan="Sam Fox Jr.")
    assert (found.surname("hughes"), found.surname("khan")) == ("Sam Fox", "Sam Fox Jr.")


def test_what_is_no_surname_is_said_whole() -> None:
    assert called(hughes="Teacher 12").surname("hughes") == "Teacher 12"
    assert called(hughes="[/]").surname("hughes") == "[/]"


def test_posts_are_said_by_what_they_are_and_counted() -> None:
    result = fairfield()
    twin = replace(result.posts[3], id="twin", holders=("march",))
    found = names(Everyone.of(result), _WORDS, result.people, (*result.posts, twin))
    assert found.seat("twin") == "assistant headteacher"
    both = (result.posts[0].id, "twin", result.posts[3].id)
    assert found.seats(both) == "headteacher and two posts of assistant headteacher"
    assert found.any_of(both) == "headteacher or assistant headteacher"


def test_people_and_posts_of_elsewhere_name_their_school() -> None:
    result = trust()
    near = [person for person in result.people if person.school == "fairfield"]
    found = names(Everyone.of(result), _WORDS, near, ())
    assert found.surname("hughes") == "Hughes"
    assert found.surname("oak-hughes") == "Sarah Hughes (Oakfield)"
    assert found.surname("chief") == "Dana Moss"
    assert found.person("chief") == "Dana Moss (trust)"
    assert found.seat("chief.chief_executive") == "chief executive (trust)"


def test_whom_nobody_knows_is_called_by_id() -> None:
    assert called().person("nobody") == "nobody"
    assert called().seat("nothing") == "nothing"
