"""The page of `explain` in its words: of one NPQ, of several, and of a price that is not settled."""

from datetime import date

from npqplan.render import text
from npqplan.report.compose_explain import compose_explain
from npqplan.report.explain_result import Subject
from npqplan.rules.manuals import manual
from npqplan.workflows.explain import explain
from npqplan.workflows.reading import File, read

ROSTER = b"""
roster: 1
school: {name: Hillside, phase: primary, establishment_type: 34, in_england: yes}
staff:
  - {id: fox, name: Helen Fox, role: headteacher, in_role_since: 2019-09, npqs: [{npq: NPQH, status: passed}]}
  - {id: ude, name: Ben Ude, role: teacher, in_role_since: 2019-09, leads: [send]}
  - {id: act, name: Al Act, role: teacher, held: [
      {role: headteacher, from: 2026-09, acting: yes},
      {role: deputy head, from: 2019-09, until: 2020-08, acting: yes}]}
  - {id: orr, name: Kay Orr, role: subject leader, in_role_since: 2021-09, leads: [science]}
  - {id: new, name: Min New, induction: ect_year_2}
  - {id: kay, name: Jo Kay, role: phase leader, in_role_since: 2021-09, leads: [behaviour]}
  - id: day
    name: Dee Day
    role: deputy head
    npqs:
      - {npq: NPQH, status: deferred, started: 2025-11}
      - {npq: NPQSL, status: in_progress, started: 2022-10}
      - {npq: NPQEL, status: in_progress}
      - {npq: NPQLT, status: applied}
      - {npq: NPQLL, status: applied, started: 2027-11}
plan:
  keep: [{person: kay, npq: NPQLBC, intake: autumn-2027}]
"""


def page(subject: Subject) -> str:
    ready = read([File("roster.yaml", ROSTER)], None, date(2026, 11, 21)).ready(strict=False)
    assert ready is not None
    return " ".join("".join(text.render(compose_explain(explain(ready, subject)))).split())


def test_a_rule_names_the_npq_once() -> None:
    said = page(Subject("why_not", person="ude", npq="NPQSENCO"))
    assert "NPQSENCO for Ben Ude: It is for people in a leadership role, or who want one;" in said


def test_what_holds_for_several_is_said_of_several() -> None:
    said = page(Subject("person", person="ude"))
    assert "NPQSENCO: They are for people in a leadership role" in said


def test_a_price_that_may_yet_be_paid_is_no_fact() -> None:
    assert "otherwise £885 a place" in page(Subject("person", person="orr"))
    assert "up to £885, unless DfE funds it" in page(Subject("person", person="ude"))


def test_what_is_held_about_somebody_is_told() -> None:
    said = page(Subject("person", person="new"))
    assert "Works as" not in said
    assert "On induction until 31 August 2027." in said
    assert "Works as" in page(Subject("person", person="ude"))


def test_an_npq_that_does_not_count_is_told_all_the_same() -> None:
    said = page(Subject("person", person="day"))
    assert "NPQH: put off until they take it up again (begun in Nov 2025)." in said
    assert "NPQSL: in progress (begun in Oct 2022); it does not count, as its result is not told." in said
    assert "NPQEL: in progress; it does not count, as its start is not told." in said
    assert "NPQLT: applied for." in said
    assert "NPQLL: applied for (to begin in Nov 2027)." in said
    assert "NPQLBC" not in said.partition("Why not")[0]
    assert "Holds or studies NPQLBC" not in page(Subject("person", person="ude"))


def test_a_rule_can_be_read_in_full() -> None:
    said = page(Subject("why_not", person="orr", npq="NPQEL"))
    assert "The rule: npqplan rule no-executive-step." in said
    assert manual("no-executive-step") is not None


def test_what_is_decided_has_nothing_that_could_come_instead() -> None:
    said = page(Subject("person", person="kay"))
    assert "NPQLBC" in said
    assert "would do as well" not in said
    assert "No single change" not in said


def test_who_acts_still_is_not_said_to_have_acted() -> None:
    said = page(Subject("person", person="act"))
    assert "Acting as headteacher from Sept 2026." in said
    assert "Acted as deputy headteacher from Sept 2019 to Aug 2020." in said
