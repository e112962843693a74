"""An answer made by hand: Fairfield, a primary school, and a trust of two such schools.

fairfield()                                   # the school, as the report would be in November 2026
fairfield(names={"khan": "Priya [/] Khan"})   # with a name of somebody's choosing
trust()                                       # the same answer for two schools
"""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from msgspec.structs import replace

from npqplan.catalogue.model import Source
from npqplan.report.result import (
    Because,
    CatalogueRef,
    Change,
    Cited,
    CodedReason,
    Cohort,
    CombinationLine,
    Considering,
    Cover,
    Deadline,
    Departure,
    Departures,
    DutyLine,
    EarlyCareer,
    FundingLine,
    GoldenThread,
    Leaver,
    MentorLine,
    NextStep,
    NextSteps,
    OtherOffer,
    PairDeparture,
    Pairs,
    PersonNpqs,
    PersonRef,
    PlanLine,
    PostLine,
    PriorityAfter,
    PriorityLine,
    QuestionLine,
    ReadyWord,
    Recommendation,
    Result,
    SchoolRef,
    SharedLevel,
    SharedSection,
    ShortageLine,
    SpecialistLine,
    Successor,
    TermLine,
    Tie,
    Workload,
    YearCost,
    YearCover,
)

AS_OF = date(2026, 11, 21)
NAMES = {
    "hughes": "Sarah Hughes",
    "khan": "Priya Khan",
    "reed": "Tom Reed",
    "okoro": "Ben Okoro",
    "silva": "Ana Silva",
    "march": "Jo March",
    "ahmed": "Yusuf Ahmed",
    "lee": "Min Lee",
    "shah": "Anil Shah",
    "akhan": "Aisha Khan",
    "lowe": "Kim Lowe",
    "evans": "Rhys Evans",
}
_ROLES = {
    "hughes": "headteacher",
    "khan": "deputy_headteacher",
    "reed": "senco",
    "okoro": "assistant_headteacher",
    "silva": "subject_leader",
    "march": "phase_leader",
    "ahmed": "phase_leader",
}
_FREE = FundingLine(
    "funded",
    "funded",
    "DfE funds this in any state-funded school, if places last",
    ("gov-funding-2026",),
    "autumn-2026",
)
_LISTED = FundingLine(
    "unknown",
    "not_known",
    "not known; it turns on whether the school is on DfE's list",
    ("gov-funding-2026",),
    "autumn-2026",
)


def fairfield(*, names: Mapping[str, str] = NAMES, school: str = "fairfield") -> Result:
    """One primary school."""
    called = {**NAMES, **names}
    people = tuple(
        PersonRef(person, name, school, (_ROLES.get(person, "teacher"),)) for person, name in called.items()
    )
    return Result(
        npqplan="0.1.0",
        report="recommend",
        schema_version=1,
        as_of=AS_OF,
        catalogue=CatalogueRef("2026.11", date(2026, 11, 21)),
        organisation="Fairfield Primary School",
        schools=(SchoolRef(school, "Fairfield Primary School"),),
        people=people,
        headlines=(
            f"If {called['khan']} became headteacher today, nobody could be deputy until 2028.",
            "With the six NPQs below, five of six posts have someone prepared by September 2029.",
            f"Before 1 November 2027: {called['reed']} must start the SENCO NPQ.",
        ),
        posts=_posts(school),
        cover=_cover(),
        recommendations=_recommendations(),
        combinations=(
            CombinationLine(
                "deputy_headteacher",
                ("NPQH",),
                (
                    SpecialistLine("NPQLTD", ("teacher_development",)),
                    SpecialistLine("NPQLBC", ("behaviour",)),
                ),
                (PersonNpqs("khan", ("NPQLTD",)),),
                (PersonNpqs("khan", ("NPQH",)),),
            ),
            CombinationLine(
                "phase_leader",
                ("NPQSL",),
                (SpecialistLine("NPQLT", ()),),
                (PersonNpqs("march", ()), PersonNpqs("ahmed", ())),
                (PersonNpqs("march", ("NPQLT",)), PersonNpqs("ahmed", ("NPQLT",))),
            ),
        ),
        cohorts=(
            Cohort("NPQLT", "autumn-2027", school, ("march", "ahmed"), ("Teaching", "How pupils learn")),
        ),
        priorities=(
            PriorityLine(
                school,
                "literacy",
                ("NPQLL",),
                ("silva",),
                (),
                (),
                PriorityAfter(("silva",), ("khan", "okoro")),
            ),
            PriorityLine(school, "attendance", (), (), (), ("hughes",), PriorityAfter((), ("hughes",))),
        ),
        shared_knowledge=tuple(
            SharedSection(
                school,
                section,
                (
                    SharedLevel("middle", 4, 0, 3),
                    SharedLevel("senior", 2, 1, 2),
                    SharedLevel("head", 1, 1, 1),
                ),
            )
            for section in ("Implementation", "Culture", "Developing language", "Professional development")
        ),
        golden_thread=GoldenThread(
            (),
            ("lee", "shah"),
            (
                MentorLine("march", ("lee",), has_npqltd=False),
                MentorLine("ahmed", ("lee",), has_npqltd=False, under_way=True),
                MentorLine("khan", ("shah",), has_npqltd=True),
            ),
            (NextStep("lee", "NPQLT", date(2027, 11, 1)),),
            (
                EarlyCareer("lee", "ect_year_2", date(2027, 8, 31)),
                EarlyCareer("shah", "ect_year_1", date(2028, 8, 31)),
            ),
        ),
        duties=(
            DutyLine(
                "reed",
                "senco-npq",
                date(2029, 9, 1),
                "at_risk",
                date(2027, 11, 1),
                "SENCO since September 2026, so the SENCO NPQ is due by 1 September 2029: no slack",
                ("send-regulations",),
            ),
        ),
        deadlines=(
            Deadline(
                date(2029, 5, 31), "Sarah Hughes leaves on 31 August 2029: notice by now", "hughes", "resign"
            ),
            Deadline(
                date(2027, 6, 1), "registration for autumn 2027 usually opens about now", None, "register"
            ),
        ),
        not_recommended=(
            Because("evans", "nothing they need for now"),
            Because("akhan", "nothing they need for now"),
            Because("lee", "on induction until 31 August 2027"),
        ),
        never_asked=("khan", "lowe", "evans"),
        worth_considering=(Considering("lowe", "NPQLBC", 885, "behaviour is your second priority"),),
        other_offers=(OtherOffer("hughes", "EHCO", "in her third year of headship"),),
        next_steps=(
            NextSteps(
                "NPQH",
                ("Ambition Institute", "Teach First"),
                ("a teacher reference number", "the head's agreement: eligible is not a place"),
            ),
            NextSteps(
                "NPQLT",
                ("Ambition Institute", "Teach First"),
                ("a teacher reference number", "the head's agreement: eligible is not a place"),
            ),
        ),
        workload=(
            Workload(school, "autumn term 2027", 4, (36, 72)),
            Workload(school, "spring term 2028", 4, (68, 136)),
        ),
        questions=(
            QuestionLine(
                "khan",
                "Does Priya Khan want headship?",
                "If not, nobody could follow Sarah Hughes before 2031: plan to advertise.",
            ),
            QuestionLine(
                school,
                "Is the school on DfE's top-50% pupil premium list?",
                "It would fund £2,655 of this plan.",
                kind="school",
            ),
        ),
        assumptions=(Cited("Four in five who start an NPQ complete and pass it", ("dfe-stats",)),),
        plan=PlanLine(
            "optimal",
            (TermLine("duties", (1, 0), "more", (1, 0)), TermLine("starts", 6, "less", 6)),
            (YearCost("2027/28", 885, 2655),),
            (
                Tie(
                    ("march", "lowe"),
                    "NPQLT: instead of Jo March it could as well be Kim Lowe; the choice is yours",
                ),
            ),
            (Tie(("okoro",), "NPQSL: who starts when is your choice for Ben Okoro"),),
        ),
        diagnostics=(),
        sources=(
            Source(
                "gov-funding-2026",
                "NPQ funding",
                "Department for Education",
                "https://www.gov.uk/guidance/npq",
                "June 2026",
                date(2026, 11, 21),
            ),
        ),
        rosters=("fairfield.yaml",),
    )


def _successor(
    person: str, ready_on: date | None, prepared_on: date | None = None, *, asked: bool = False
) -> Successor:
    word: ReadyWord = "unknown" if ready_on is None else "now" if ready_on <= AS_OF else "by"
    willing: Literal["yes", "unasked"] = "yes" if asked else "unasked"
    return Successor(person, word, ready_on, prepared_on, willing, "convention", "three years as deputy")


def _post(
    school: str, role: str, holders: tuple[str, ...], *successors: Successor, critical: bool = False
) -> PostLine:
    return PostLine(
        id=f"{school}.{role}.{'-'.join(holders)}",
        school=school,
        role=role,
        roles=(role,),
        remits=("early_years",) if role == "phase_leader" else (),
        holders=holders,
        vacant=not holders,
        importance="critical" if critical else "important",
        key=True,
        successors=successors,
        acting=("okoro", "march") if holders == ("hughes",) else (),
        falls_vacant_on=date(2029, 9, 1) if holders == ("hughes",) else None,
        needed_on=date(2029, 9, 1) if holders == ("hughes",) else None,
        prepared_by_then=("khan",) if holders == ("hughes",) else (),
        leavers=(Leaver("hughes", date(2029, 8, 31)),) if holders == ("hughes",) else (),
    )


def _posts(school: str) -> tuple[PostLine, ...]:
    september = date(2028, 9, 1)
    return (
        _post(
            school,
            "headteacher",
            ("hughes",),
            _successor("khan", date(2024, 9, 1), date(2029, 5, 1)),
            critical=True,
        ),
        _post(
            school,
            "deputy_headteacher",
            ("khan",),
            _successor("okoro", september, date(2029, 5, 1), asked=True),
        ),
        _post(
            school,
            "senco",
            ("reed",),
            _successor("silva", september),
            _successor("lowe", None),
            critical=True,
        ),
        _post(
            school,
            "assistant_headteacher",
            ("okoro",),
            _successor("march", date(2025, 9, 1), asked=True),
            _successor("ahmed", AS_OF, AS_OF),
            _successor("silva", date(2026, 9, 1)),
            _successor("akhan", date(2026, 9, 1)),
            _successor("evans", date(2026, 9, 1)),
            _successor("reed", date(2030, 9, 1)),
        ),
        _post(school, "phase_leader", ()),
    )


_SHORTAGES = (
    ShortageLine(("fairfield.senco.reed",), (), "ask who would like to be SENCO, or plan to advertise"),
    ShortageLine(
        ("fairfield.headteacher.hughes", "fairfield.deputy_headteacher.khan"),
        ("khan",),
        "one more person ready for either",
    ),
)


def _cover() -> Cover:
    khan = Departure("khan", *[("fairfield.deputy_headteacher.khan",)] * 2)
    pair = PairDeparture(("hughes", "khan"), *[("fairfield.headteacher.hughes", "fairfield.senco.reed")] * 2)
    return Cover(
        key_posts=5,
        with_a_successor=2,
        at_once=2,
        at_once_prepared=1,
        if_only_yes=1,
        up_to=3,
        shortages=_SHORTAGES,
        too_few=_SHORTAGES,
        by_year=(
            YearCover(date(2027, 9, 1), 2, 1, 1),
            YearCover(date(2028, 9, 1), 4, 1, 2),
            YearCover(date(2029, 9, 1), 4, 1, 4),
        ),
        departures=Departures(3, 5, (khan,), Pairs(2, 10, (pair,))),
    )


def _place(
    person: str, npq: str, reason: str, *, funding: FundingLine = _FREE, **changes: object
) -> Recommendation:
    place = Recommendation(
        person=person,
        npq=npq,
        intake="autumn-2027",
        group="leadership",
        serves=("prepared_cover",),
        reasons=(CodedReason("prepares", reason),),
        funding=funding,
        fee=885,
        finishes_on=date(2029, 5, 1),
        learn_with=(),
        supported_by=(),
        kept=False,
        without_it=(Change("prepared_cover", "no one is prepared for headship until 2031"),),
    )
    return replace(place, **changes)


def _recommendations() -> tuple[Recommendation, ...]:
    return (
        _place(
            "khan",
            "NPQH",
            "prepares her for headship before Sarah Hughes leaves; nobody else is within two years",
            supported_by=("hughes",),
            questions=("Does she want headship?",),
        ),
        _place("reed", "NPQSENCO", "required by law within three years of his appointment", kept=True),
        _place(
            "silva",
            "NPQLL",
            "literacy is your first priority and she leads it; with Ben Okoro's NPQSL that gives it depth "
            "and breadth",
            funding=_LISTED,
        ),
        _place("march", "NPQLT", "all your phase leaders would share it", learn_with=("ahmed",)),
        _place("ahmed", "NPQLT", "all your phase leaders would share it", learn_with=("march",)),
        _place(
            "okoro",
            "NPQSL",
            "prepares him to be deputy",
            intake="autumn-2028",
            finishes_on=date(2030, 5, 1),
        ),
    )


def trust() -> Result:
    """Two schools, and a chief executive of the trust."""
    first, second = fairfield(), fairfield(school="oakfield")
    renamed = {person.id: f"oak-{person.id}" for person in second.people}
    people = tuple(replace(person, id=renamed[person.id]) for person in second.people)
    posts = tuple(
        replace(
            post,
            holders=tuple(renamed[who] for who in post.holders),
            successors=tuple(replace(who, person=renamed[who.person]) for who in post.successors),
        )
        for post in second.posts
    )
    chief = PersonRef("chief", "Dana Moss", None, ("chief_executive",))
    seat = PostLine(
        "chief.chief_executive",
        None,
        "chief_executive",
        ("chief_executive",),
        (),
        ("chief",),
        vacant=False,
        importance="critical",
        key=True,
        successors=(_successor("hughes", date(2025, 9, 1)),),
        acting=(),
        falls_vacant_on=None,
        prepared_by_then=(),
    )
    places = tuple(replace(line, person=renamed[line.person]) for line in second.recommendations)
    return replace(
        first,
        organisation="Two Fields Trust",
        schools=(*first.schools, SchoolRef("oakfield", "Oakfield Primary School")),
        people=(chief, *first.people, *people),
        posts=(seat, *first.posts, *posts),
        recommendations=tuple(
            sorted((*first.recommendations, *places), key=lambda line: (line.intake, line.npq))
        ),
    )
