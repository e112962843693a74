"""The rules together: the cheap question agrees with the long answer, and what `keep` overrules."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from npqplan.catalogue.intakes import intakes_from
from npqplan.catalogue.load import shipped
from npqplan.catalogue.model import Deepening
from npqplan.organisation.model import Person
from npqplan.rules.eligibility import (
    Context,
    Standing,
    assess,
    assess_at,
    assess_whenever,
    is_allowed,
    is_away,
    is_away_during,
    may_take,
    open_npqs,
    taught_until,
)
from npqplan.rules.manuals import REGISTRY
from npqplan.rules.outlook import Outlook
from npqplan.rules.verdict import NotMet, Question, Unknown, Verdict
from tests.builders import away, day, exclude, npq, organisation, person, plan, post, school
from tests.cases.test_cases import CASES

AS_OF = date(2026, 9, 14)
NPQS = {each.code: each for each in shipped().npqs}
SPECIALIST = ("NPQLT", "NPQLTD", "NPQLBC", "NPQLL", "NPQLPM")


def _context(*people: Person, standings: dict[str, Standing] | None = None) -> Context:
    everyone = organisation(people, [post("head", "headteacher"), post("dep", "deputy_headteacher")])
    outlook = Outlook(everyone, shipped(), AS_OF)
    return Context(outlook, intakes_from(shipped(), AS_OF, outlook.horizon), standings or {})


def _verdicts(somebody: Person, code: str) -> tuple[Verdict, ...]:
    context = _context(somebody)
    return assess(somebody, NPQS[code], context.intakes[0], context)


def test_a_class_teacher_may_take_the_specialist_npqs() -> None:
    lowe = person("lowe")
    assert [each.code for each in open_npqs(lowe, _context(lowe))] == list(SPECIALIST)


def test_trust_staff_without_a_school_of_their_own() -> None:
    chief = person("chief", role="chief_executive", school=None)
    trust = organisation([chief], schools=[school("oak", phase="secondary"), school("elm")])
    outlook = Outlook(trust, shipped(), AS_OF)
    context = Context(outlook, intakes_from(shipped(), AS_OF, outlook.horizon))
    assert [each.code for each in open_npqs(chief, context)] == ["NPQEL"]


def test_in_a_trust_of_no_schools_somebody_is_asked_of_which_phase_they_are() -> None:
    lead = person("lead", role="subject_leader", school=None)
    trust = structs.replace(organisation([lead], []), schools=())
    applicant = Context(Outlook(trust, shipped(), AS_OF), ()).applicant(lead)
    asked = [each for each in assess_whenever(applicant, NPQS["NPQLPM"]) if isinstance(each, Unknown)]
    assert [(each.reason.code, each.question) for each in asked if each.question.asks == "phase"] == [
        ("primary-mathematics", Question("phase", "lead", {"npq": "NPQLPM"}))
    ]


def test_a_schools_own_plan_may_exclude_too() -> None:
    own = plan(exclude=[exclude("lowe", "NPQLT", "later")])
    lowe = person("lowe")
    context = Context(Outlook(organisation([lowe], schools=[school(plan=own)]), shipped(), AS_OF), ())
    assert not may_take(lowe, NPQS["NPQLT"], context)
    assert may_take(lowe, NPQS["NPQLL"], context)


def test_holding_a_post_counts_as_its_role() -> None:
    reed = person("reed", role="teacher")
    held = organisation([reed], [post("senco", "senco", holders=["reed"])])
    assert may_take(reed, NPQS["NPQSENCO"], Context(Outlook(held, shipped(), AS_OF), ()))


def test_any_refusal_is_enough() -> None:
    assert is_allowed(_verdicts(person("lowe"), "NPQLT"))
    assert not is_allowed(_verdicts(person("lowe", induction="ect_year_1"), "NPQLT"))
    assert not is_allowed(_verdicts(person("lowe", npqs=[npq("NPQLT")]), "NPQLT"))
    assert not is_allowed(_verdicts(person("lowe", refuses_npqs=["NPQLT"]), "NPQLT"))


def test_an_application_for_which_no_intake_is_to_come_takes_nobodys_time() -> None:
    (*_, last) = _context().intakes
    by_then, later = last.starts_on, last.starts_on + timedelta(days=31)
    stands = [
        is_allowed(assess(lowe, NPQS["NPQLL"], last, _context(lowe)))
        for lowe in (person("lowe", npqs=[npq("NPQLT", "applied", started=on)]) for on in (by_then, later))
    ]
    assert stands == [False, True]


def test_specialist_npqs_are_taught_for_twelve_months() -> None:
    assert taught_until(NPQS["NPQLT"], date(2026, 11, 1)) == date(2027, 11, 1)


def test_time_away_touches_a_course_from_its_first_day_to_its_last() -> None:
    lowe = person("lowe", away=away("2027-01-01", "2027-03-31"))
    assert is_away_during(lowe, date(2026, 11, 1), date(2027, 1, 1))
    assert is_away_during(lowe, date(2027, 3, 31), date(2027, 11, 1))
    assert not is_away_during(lowe, date(2027, 4, 1), date(2027, 11, 1))
    assert not is_away_during(person("khan"), date(2027, 4, 1), date(2027, 11, 1))


def test_somebody_is_away_from_the_first_day_told_to_the_last() -> None:
    lowe = person("lowe", away=away("2027-01-01", "2027-03-31"))
    days = ("2026-12-31", "2027-01-01", "2027-03-31", "2027-04-01")
    assert [is_away(lowe, day(each)) for each in days] == [False, True, True, False]
    assert is_away(person("lowe", away=away("2027-01-01")), date(2035, 1, 1))
    assert not is_away(person("lowe"), date(2027, 1, 1))


def test_a_post_by_remit_is_one_of_leadership() -> None:
    lowe = person("lowe")
    seats = [post("attendance", remits=["attendance"])]
    outlook = Outlook(organisation([lowe], seats), shipped(), AS_OF)
    applicant = Context(outlook, (), {"lowe": Standing(("attendance",))}).applicant(lowe)
    reasons = {each.reason.code for each in assess_whenever(applicant, NPQS["NPQSL"])}
    assert reasons == {"may-step-up-to-lead", "no-senior-step"}


def test_a_reason_cites_what_says_for_whom_the_npq_is() -> None:
    assert _context().for_whom["NPQLT"] == ("nasuwt-npqs", "teach-first-npqs")
    assert _context().for_whom["NPQH"] == ("gov-npqh",)


def test_or_what_says_so_of_every_npq() -> None:
    facts = shipped()
    bare = tuple(replace(each, cites={}) for each in facts.npqs)
    own = replace(facts, npqs=bare, section_cites={"our-handbook": ("npqs.for_whom",)})
    context = Context(Outlook(organisation(), own, AS_OF), ())
    assert context.for_whom["NPQH"] == ("our-handbook",)


def test_an_npq_that_deepens_several_remits_is_for_the_phases_of_each() -> None:
    facts = shipped()
    sums = next(each for each in facts.remits if each.slug == "mathematics")
    more = replace(sums, slug="numeracy", deepened_by=(Deepening(npq="NPQLPM", phases=("secondary",)),))
    own = replace(facts, remits=(*facts.remits, more))
    found = Context(Outlook(organisation(), own, AS_OF), ()).phases_of
    assert found == {"NPQLPM": {"nursery", "primary", "through", "secondary"}}


def test_every_reason_of_eligibility_is_expected_by_some_case() -> None:
    cases = [case.values[0] for case in CASES]
    told = {code for case in cases if isinstance(case, dict) for code in case["expect"].get("because", [])}
    rules = [
        codes
        for _, module, codes in REGISTRY
        if ".eligibility." in module.__name__ and not module.__name__.endswith(".away")
    ]
    written = {code for codes in rules for code in codes}
    assert written <= told
    assert written


ROLES = st.sampled_from([role.slug for role in shipped().roles])
PEOPLE = st.builds(
    lambda roles, leads, wants, records: person(
        "lowe", role=roles, leads=leads, wants=wants, npqs=[npq(code, status) for code, status in records]
    ),
    st.lists(ROLES, max_size=2, unique=True),
    st.lists(st.sampled_from([remit.slug for remit in shipped().remits]), max_size=2, unique=True),
    st.lists(ROLES, max_size=1),
    st.lists(
        st.tuples(
            st.sampled_from(sorted(NPQS)),
            st.sampled_from(["passed", "in_progress", "deferred", "failed", "applied"]),
        ),
        max_size=2,
    ),
)
STANDINGS = st.builds(
    Standing,
    st.sets(st.sampled_from(["head", "dep"])).map(tuple),
    st.sets(st.sampled_from(["head", "dep"])).map(tuple),
    st.sampled_from([True, False, None]),
)


@given(PEOPLE, STANDINGS, st.sampled_from(sorted(NPQS)))
def test_the_cheap_question_agrees_with_the_long_answer(lowe: Person, stands: Standing, code: str) -> None:
    context = _context(lowe, standings={"lowe": stands})
    verdicts = assess_whenever(context.applicant(lowe), NPQS[code])
    assert may_take(lowe, NPQS[code], context) == is_allowed(verdicts)
    assert verdicts or NPQS[code].group == "specialist"


@given(PEOPLE, STANDINGS, st.sampled_from(sorted(NPQS)))
def test_being_away_refuses_nothing(lowe: Person, stands: Standing, code: str) -> None:
    context = _context(lowe, standings={"lowe": stands})
    gone = person(
        "lowe",
        role=[now.role for now in lowe.roles],
        leads=lowe.leads,
        wants=lowe.wants,
        npqs=lowe.npqs,
        away=away("2026-10-01"),
    )
    elsewhere = _context(gone, standings={"lowe": stands})
    intake = context.intakes[0]
    assert assess(lowe, NPQS[code], intake, context) == assess(gone, NPQS[code], intake, elsewhere)


@given(PEOPLE, st.sampled_from(sorted(NPQS)))
def test_a_possible_successor_is_refused_nothing_that_they_were_not(lowe: Person, code: str) -> None:
    without = _context(lowe)
    with_it = _context(lowe, standings={"lowe": Standing(("head", "dep"), (), ready_for_headship=True)})
    assert may_take(lowe, NPQS[code], without) <= may_take(lowe, NPQS[code], with_it)


@given(PEOPLE, st.sampled_from(sorted(NPQS)))
def test_gaining_an_npq_closes_only_that_one(lowe: Person, code: str) -> None:
    before = {each.code for each in open_npqs(lowe, _context(lowe))}
    passed = person(
        "lowe",
        role=[now.role for now in lowe.roles],
        leads=lowe.leads,
        wants=lowe.wants,
        npqs=[*lowe.npqs, npq(code)],
    )
    assert {each.code for each in open_npqs(passed, _context(passed))} == before - {code}


@given(PEOPLE, st.sampled_from(sorted(NPQS)))
def test_a_later_intake_never_makes_somebody_busier(lowe: Person, code: str) -> None:
    context = _context(lowe)
    applicant = context.applicant(lowe)
    busy = [
        any(
            isinstance(each, NotMet) and each.reason.code == "busy"
            for each in assess_at(applicant, NPQS[code], intake)
        )
        for intake in context.intakes
    ]
    assert busy == sorted(busy, reverse=True)
