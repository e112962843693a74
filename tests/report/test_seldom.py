"""What is seldom so, and is said all the same: empty lists, catalogues of one's own, plans without proof."""

from collections.abc import Iterable
from dataclasses import replace as otherwise
from datetime import date

from msgspec.structs import replace

from npqplan.catalogue import shipped
from npqplan.catalogue.model import Catalogue
from npqplan.planning.barring import Bar
from npqplan.planning.comparing import Worse
from npqplan.planning.counterfactual.replanning import Instead
from npqplan.planning.counterfactual.why_not import WhyNot
from npqplan.render import text
from npqplan.report.assemble.governors import governors
from npqplan.report.compose import Words
from npqplan.report.compose.across import lent, shared_starts
from npqplan.report.compose.alternatives import alternatives
from npqplan.report.compose.closing import next_steps
from npqplan.report.compose.dates import dates
from npqplan.report.compose.parts import divided, whole
from npqplan.report.compose_audit import compose_audit
from npqplan.report.compose_catalogue import compose_catalogue, compose_entry
from npqplan.report.compose_compare import compose_compare
from npqplan.report.compose_explain import compose_explain
from npqplan.report.compose_funding import compose_funding
from npqplan.report.compose_governors import compose_governors
from npqplan.report.compose_person import compose_person
from npqplan.report.explain_result import Subject
from npqplan.report.funding_result import FundingResult
from npqplan.report.page import Block, Heading, Lines, Page, Table
from npqplan.report.result import InsteadLine, NextSteps, PersonRef, SchoolRef, SharedLevel
from npqplan.report.wording.audit.finding import finding
from npqplan.report.wording.called import Called
from npqplan.report.wording.explaining import instead_text, why_not_text
from npqplan.report.wording.names import Names
from npqplan.report.wording.yours import bar_text, why
from npqplan.rules.verdict import NotMet, Question, Reason, Unknown, Value
from npqplan.workflows.explain import explain
from npqplan.workflows.funding import funding
from npqplan.workflows.reading import File, Ready, read
from npqplan.workflows.recommend import recommend
from tests.audit.auditing import answer, one
from tests.builders import organisation, person
from tests.planning.making import chosen
from tests.report.results import AS_OF, fairfield, trust
from tests.report.sides import NOW, THEN, moved, npq, side, who
from tests.report.test_person import page as own_page

WORDS = Words.of(shipped())
KIM = person("kim", "subject_leader", leads=["literacy", "behaviour"], name="Kim Lowe")


def said(found: Page | Iterable[Block]) -> str:
    """A page as text, in one line."""
    whole_page = found if isinstance(found, Page) else Page("A page", tuple(found))
    return " ".join("".join(text.render(whole_page)).split())


def ready(roster: str) -> Ready:
    found = read([File("roster.yaml", roster.encode())], None, AS_OF).ready(strict=False)
    assert found is not None
    return found


# A trust


def test_of_many_from_other_schools_some_are_named_and_the_rest_counted() -> None:
    made = trust()
    khan = next(post for post in made.posts if post.role == "headteacher").successors[0]
    six = ("oak-khan", "oak-reed", "oak-okoro", "oak-silva", "oak-march", "chief")
    posts = tuple(
        replace(post, successors=tuple(replace(khan, person=each) for each in six))
        if (post.role, post.school) == ("headteacher", "fairfield")
        else post
        for post in made.posts
    )
    [_, table] = lent(whole(replace(made, posts=posts), WORDS))
    assert isinstance(table, Table)
    [(_, people)] = table.rows
    assert isinstance(people, Lines)
    assert (len(people.items), people.items[-1]) == (5, "and 2 more")


def test_of_many_schools_that_could_start_together_only_the_number_is_told() -> None:
    made = fairfield()
    ids = [f"school-{number}" for number in range(7)]
    result = replace(
        made,
        schools=tuple(SchoolRef(each, each.title()) for each in ids),
        people=tuple(PersonRef(each, each, each, ("teacher",)) for each in ids),
        posts=(),
        recommendations=tuple(replace(made.recommendations[0], person=each) for each in ids),
    )
    [_, table] = shared_starts(whole(result, WORDS))
    assert isinstance(table, Table)
    assert [row[2:] for row in table.rows] == [("7", "Seven schools")]


def test_a_school_with_nobody_and_no_post_has_no_part_of_the_report() -> None:
    made = trust()
    empty = replace(made, schools=(*made.schools, SchoolRef("empty", "Empty School")))
    _, parts = divided(whole(empty, WORDS))
    assert "Empty School" not in [each.title for each in parts]


# What comes next


def test_alone_and_with_nothing_worse_its_own_sentence_stands() -> None:
    line = replace(
        fairfield().recommendations[0],
        without_it=(),
        instead=InsteadLine((), (), as_good=False, worse=None, text="Nothing could take its place."),
    )
    assert [*alternatives(line, everything=False)] == ["Nothing could take its place."]


def test_steps_that_share_nothing_and_that_nobody_offers() -> None:
    steps = (NextSteps("NPQH", (), ("a reference number",)), NextSteps("NPQLT", (), ("time",)))
    told = said(next_steps(whole(replace(fairfield(), next_steps=steps), WORDS)))
    assert "Also, for NPQH: a reference number." in told
    assert "Each starter" not in told
    assert "Offered by" not in told


def test_a_duty_without_any_deadline() -> None:
    told = said(dates(whole(replace(fairfield(), deadlines=()), WORDS)))
    assert "Tom Reed" in told
    assert "By" not in told.split()


# Audits


def test_where_nothing_is_met_nothing_is_said_to_be() -> None:
    roster = "roster: 1\nschool: {name: A, establishment_type: 7}\nstaff: [{name: B, role: headteacher}]\n"
    result = answer(roster, one("{rule: cover-at-once}"))
    assert [line.state for line in result.results] == ["not_met"]
    headings = [block.text for block in compose_audit(result).blocks if isinstance(block, Heading)]
    assert "Not met" in headings
    assert "Met" not in headings


def test_a_priority_that_nobody_leads_and_a_place_without_a_price() -> None:
    whole_ = organisation([KIM])
    called = Called.of(whole_, Names(whole_, shipped()))
    values: dict[str, Value] = {
        "remit": "behaviour",
        "missing": ("depth",),
        "led": False,
        "deepened_by": ("NPQLBC",),
        "broadened_by": (),
    }
    assert finding(NotMet(Reason("priority", values)), called, None) == (
        "Behaviour has no depth (nobody leads it and has or studies for NPQLBC)."
    )
    unpriced = Unknown(
        Reason("budget", {"year": "2027/28", "pounds": 0, "worst": 0}),
        Question("funding", "2027/28", kind="organisation"),
    )
    assert finding(unpriced, called, None).startswith(
        "2027/28: there are places that may have to be paid for and have no price."
    )


# A catalogue of one's own


def catalogue(found: Catalogue) -> str:
    return said(compose_catalogue(found, AS_OF))


def test_what_a_catalogue_does_not_have_is_left_out() -> None:
    known = shipped()
    for heading, bare in (
        ("NOT AN NPQ", otherwise(known, other_offers=())),
        ("WHOM DFE FUNDS", otherwise(known, funding=())),
        ("CONVENTIONS OF OURS", otherwise(known, conventions=())),
    ):
        assert heading in catalogue(known)
        assert heading not in catalogue(bare)


def test_rules_that_fund_nothing_of_a_kind_do_not_mention_it() -> None:
    known = shipped()
    none = otherwise(known.funding[-1], rise_schools=False, reviewed=())
    told = catalogue(otherwise(known, funding=(none,)))
    assert "Decided by hand" in catalogue(known)
    assert "Decided by hand" not in told
    assert "RISE list" not in told


def test_an_npq_without_a_price_says_so() -> None:
    known = shipped()
    unpriced = otherwise(known.npqs[0], fee=None)
    told = said(compose_entry(otherwise(known, npqs=(unpriced, *known.npqs[1:])), unpriced))
    assert "No price was found." in told


# Comparing, explaining, funding


def test_only_what_began_unplanned() -> None:
    people = (who("hughes", "headteacher"), who("khan", "deputy_headteacher"))
    began = [npq("khan", "NPQSL", "in_progress", date(2027, 11, 1))]
    found = moved(side(THEN, people, recommendations=[], npqs=[]), side(NOW, people, npqs=began))
    told = said(compose_compare(found, WORDS))
    assert "Nothing that was recommended then should have begun by now." in told
    assert "Not recommended then: " in told


PREPARED = """
roster: 1
school: {name: Hillside, phase: primary, establishment_type: 34}
staff:
  - {id: fox, name: Helen Fox, role: headteacher, in_role_since: 2019-09}
  - {id: ude, name: Ben Ude, role: deputy_headteacher, in_role_since: 2019-09,
    npqs: [{npq: NPQH, status: passed}]}
"""


def test_who_is_prepared_today_is_said_to_be() -> None:
    found = explain(ready(PREPARED), Subject("post", post="fox.headteacher"))
    told = said(compose_explain(found))
    assert "Ben Ude (ask) now" in told
    assert " yes" in told
    assert "not proved" not in told
    assert "the best found, not proved to be the best" in said(compose_explain(replace(found, proof="bound")))


def test_a_roster_without_anybody_has_nobody_to_fund() -> None:
    found = funding(ready("roster: 1\nschool: {name: A, establishment_type: 7}\nstaff: []\n"), None, None)
    assert isinstance(found, FundingResult)
    assert "There is nobody on this roster to fund." in said(compose_funding(found))


def test_what_leaders_share_is_told_of_schools_that_have_any() -> None:
    made = trust()
    none = (SharedLevel("middle", 0, 0, 0), SharedLevel("senior", 0, 0, 0), SharedLevel("head", 0, 0, 0))
    knowledge = tuple(
        replace(line, levels=none) if line.school == "oakfield" else line for line in made.shared_knowledge
    )
    told = governors(replace(made, shared_knowledge=knowledge), WORDS)
    page = compose_governors(told, WORDS, everything=True)
    assert "WHAT LEADERS SHARE" in said(page)


def test_a_page_without_anything_that_is_not_suggested() -> None:
    bare = replace(own_page("khan"), not_suggested=())
    assert "WHAT IS NOT, AND WHY" not in said(compose_person(bare, WORDS, everything=True))


# Sentences


def test_breadth_and_a_bar_without_a_rule_in_words_to_the_reader() -> None:
    names = Names(organisation([KIM]), shipped())
    assert why(Reason("gives-breadth", {"remit": "literacy"}), names) == (
        "adds a senior leader's breadth to literacy"
    )
    assert why(Reason("gives-breadth"), names).endswith("to a priority")
    assert bar_text(Bar("no_places"), names) == "no starts are allowed at any intake"


def test_what_would_only_cost_more() -> None:
    found = chosen([KIM])
    [place, *_] = found.places
    names = Names(found.problem.organisation, shipped())
    dearer = WhyNot(KIM, "NPQLT", "worse", worse=Worse("cost", "cost", 885))
    alone, instead_of = (why_not_text(each, names) for each in (dearer, replace(dearer, leave=(place,))))
    first, _, rest = alone.partition(": ")
    assert first == "what it would do, the plan does without it"
    assert "£885" in rest
    assert instead_of == f"it would do no more than Kim Lowe's {place.npq.code} does, and {rest}"


def test_what_would_go_and_what_would_come_besides() -> None:
    found = chosen([KIM])
    [place, *_] = found.places
    names = Names(found.problem.organisation, shipped())
    lost = Worse("implementation", "implementation", 1)
    told = why_not_text(WhyNot(KIM, "NPQLT", "worse", worse=lost, come=(place,)), names)
    assert told.endswith(f": Kim Lowe's {place.npq.code} would come in")
    both = why_not_text(WhyNot(KIM, "NPQLT", "worse", worse=lost, come=(place,), leave=(place,)), names)
    assert both.endswith(f"would come in, and Kim Lowe's {place.npq.code} would go")


def test_another_plan_that_is_as_good_is_the_readers_choice() -> None:
    found = chosen([KIM])
    [place, *_] = found.places
    names = Names(found.problem.organisation, shipped())
    told = instead_text(Instead((place,), (), None), names, place)
    assert told.endswith("which would be as good; the choice is yours.")
    assert instead_text(Instead((), (), None), names, place) == (
        "Nothing, which would be as good; the choice is yours."
    )


# Duties


def test_of_many_duties_in_danger_some_are_told_and_the_rest_counted() -> None:
    failed = "other_qualifications: [{name: NASENCO, status: failed}]"
    staff = "".join(
        f"  - {{id: s{at}, name: Sam S{at}, role: senco, in_role_since: 2021-09, {failed}}}\n"
        for at in range(5)
    )
    roster = f"roster: 1\nschool: {{name: A, phase: primary, establishment_type: 1}}\nstaff:\n{staff}"
    result = recommend(ready(roster))
    told = " ".join(result.headlines)
    assert (
        told.count("should have held the qualification that the law asks of SENCOs by 1 September 2024") == 3
    )
    assert "Two more SENCOs have no qualification in time." in told
    to_governors = " ".join(governors(result, WORDS).headlines)
    assert (
        "The SENCO should have held the qualification that the law asks for by 1 September 2024."
        in to_governors
    )
    assert "Two more such duties are in danger." in to_governors
