"""The page of `recommend`: what a head reads, in her words."""

import re
from datetime import date

import pytest
from msgspec.structs import replace

from npqplan.catalogue.load import shipped
from npqplan.render import markdown, text
from npqplan.render.clean import clean
from npqplan.report.compose import Words, compose
from npqplan.report.page import Figure, Heading, Network
from npqplan.report.result import (
    Because,
    CatalogueRef,
    CodedReason,
    Considering,
    Cover,
    Departures,
    GoldenThread,
    OverBudgetLine,
    Pairs,
    PlanLine,
    Result,
    YearCost,
)
from tests.render.hostile import NAMES, UNSAFE
from tests.report.results import AS_OF, fairfield, trust

_WORDS = Words.of(shipped())
_NOTHING = Result(
    npqplan="0.1.0",
    report="recommend",
    schema_version=1,
    as_of=AS_OF,
    catalogue=CatalogueRef("2026.11", AS_OF),
    organisation="Empty School",
    schools=(),
    people=(),
    headlines=(),
    posts=(),
    cover=Cover(0, 0, 0, 0, 0, 0, (), (), Departures(0, 0, (), Pairs(0, 0, ()))),
    recommendations=(),
    combinations=(),
    cohorts=(),
    priorities=(),
    shared_knowledge=(),
    golden_thread=GoldenThread((), (), (), ()),
    duties=(),
    deadlines=(),
    not_recommended=(),
    never_asked=(),
    worth_considering=(),
    other_offers=(),
    next_steps=(),
    workload=(),
    questions=(),
    assumptions=(),
    plan=PlanLine("optimal", (), (), (), ()),
    diagnostics=(),
    sources=(),
)


def said(result: Result, *, everything: bool = False) -> str:
    """The report on wide paper."""
    return "".join(text.render(compose(result, _WORDS, everything=everything), width=128))


def flat(report: str) -> str:
    """A report as one line, for sentences that wrap."""
    return " ".join(report.split())


def part(report: str, heading: str) -> str:
    """One section of a report."""
    _, _, rest = report.partition(f"{heading.upper()}")
    lines = rest.splitlines()[1:]
    end = next((n for n, line in enumerate(lines) if line and not line.startswith(" ")), len(lines))
    return "\n".join(line.strip() for line in lines[:end]).strip()


def headings(result: Result) -> list[str]:
    return [block.text for block in compose(result, _WORDS).blocks if isinstance(block, Heading)]


def test_the_sections_in_the_order_of_a_heads_questions() -> None:
    assert headings(fairfield()) == [
        "Fairfield Primary School",
        "What must be decided, and by when",
        "Who could step up",
        "Who should take what",
        "Autumn 2027",
        "Autumn 2028",
        "As good, so the choice is yours",
        "Cost",
        "Worth considering",
        "Learning together",
        "Combinations by role",
        "Your priorities",
        "What leaders share",
        "The golden thread",
        "Two answers would sharpen this",
        "No recommendation, and why",
        "Early Headship Coaching Offer",
        "What to do next",
    ]


def test_sections_with_nothing_to_say_say_nothing() -> None:
    assert headings(_NOTHING) == ["Empty School"]
    assert len(compose(_NOTHING, _WORDS).blocks) == 3


def test_the_pipeline() -> None:
    pipeline = part(said(fairfield()), "Who could step up")
    assert "Lowe, if long enough" in pipeline
    rows = pipeline.splitlines()
    assert rows[1].split("  ")[0] == "Headteacher"
    assert "Priya Khan (ask)" in rows[1]
    assert "Sarah Hughes (leaves" in rows[1]
    assert "2029)" in rows[2]
    assert "P. Khan from May 2029" in pipeline
    assert "and 2 more" in pipeline
    assert "vacant" in pipeline
    assert "(ask): nobody has asked them yet." in pipeline


def test_what_a_vacancy_would_find() -> None:
    result = fairfield()
    late = replace(result.posts[0], prepared_by_then=())
    pipeline = part(said(replace(result, posts=(late,))), "Who could step up")
    assert "no one by Sept 2029" in pipeline


def test_cover_is_counted_and_explained() -> None:
    report = flat(said(fairfield()))
    assert "Sept 2028 4 of 5 ■■■■□" in report
    assert "Each person is counted once. Taken one by one, two of five have a successor today." in report
    assert "Today, those who said yes 1 of 5" in report
    assert "Sept 2029 4 of 5 ■■■■□ 1 of 5 ■□□□□ 4 of 5 ■■■■□" in report
    assert "Up to three could be filled today if what is not known turns out well." in report
    assert "Headteacher and deputy headteacher have only P. Khan between them." in report


def test_a_place_with_its_reasons() -> None:
    places = part(said(fairfield()), "Who should take what")
    assert places.startswith("Autumn 2027  starts 1 November 2027; expected: DfE has not announced it")
    assert "Hughes can support." in places
    assert "Ask first: Does she want headship?" in places
    assert "Already decided. Required by law" in places
    assert "turns on whether the school is on DfE's list; otherwise £885 a place." in places
    assert "instead of Jo March it could as well be Kim Lowe; the choice is yours." in places
    assert "who starts when is your choice for Ben Okoro." in places
    assert "Without it" not in places


def test_everything_says_what_would_get_worse() -> None:
    assert "Without it: no one is prepared for headship until 2031." in said(fairfield(), everything=True)


def test_what_all_places_of_an_intake_share_is_said_once() -> None:
    result = fairfield()
    alike = tuple(line for line in result.recommendations if line.funding.outcome == "funded")
    again = (*alike, replace(alike[0], person="okoro", intake="autumn-2028"))
    places = flat(part(said(replace(result, recommendations=again)), "Who should take what"))
    assert places.count("DfE funds this in any state-funded school") == 2
    assert "NPQH: on the terms above. Outcome May 2029." in places


def test_people_of_whom_the_same_is_said_stand_together() -> None:
    rows = [flat(line) for line in part(said(fairfield()), "Who should take what").splitlines()]
    at = rows.index("Yusuf Ahmed NPQLT")
    assert rows[at - 1] == "Jo March NPQLT Both: all your phase leaders would share it."


def test_what_is_said_once_of_several_is_not_taken_to_be_said_of_the_first_alone() -> None:
    result = fairfield()
    jo = next(line for line in result.recommendations if line.person == "march")
    asked = replace(jo, questions=("Would they like to step up?",))

    def of(*people: str) -> str:
        lines = tuple(replace(asked, person=who) for who in people)
        return flat(part(said(replace(result, recommendations=lines)), "Who should take what"))

    assert "NPQLT All your phase leaders would share it." in of("march")
    assert "Ask first: Would they" in of("march")
    assert "Both: all your phase leaders would share it." in of("march", "ahmed")
    assert "Ask both first: Would they" in of("march", "ahmed")
    assert "All three: all your phase leaders would share it." in of("march", "ahmed", "lowe")
    assert "Ask each first: Would they" in of("march", "ahmed", "lowe")


def test_a_reason_that_follows_from_another_is_not_said_again() -> None:
    result = fairfield()
    reasons = (
        CodedReason("prepares-for", "prepares them to be headteacher"),
        CodedReason("next-step", "they want to be headteacher"),
        CodedReason("second-successor", "makes a second person prepared to be headteacher"),
    )
    places = said(replace(result, recommendations=(replace(result.recommendations[0], reasons=reasons),)))
    assert "Prepares them to be headteacher, which they want." in places
    assert "second person" not in places


def test_breadth_for_several_priorities_is_said_once() -> None:
    result = fairfield()

    def of(*remits: str) -> str:
        given = tuple(
            CodedReason("gives-breadth", f"adds a senior leader's breadth to {each}") for each in remits
        )
        reasons = (CodedReason("next-step", "they want to be head"), *given)
        line = replace(result.recommendations[0], reasons=reasons)
        return flat(said(replace(result, recommendations=(line,))))

    assert "They want to be head; adds a senior leader's breadth to literacy." in of("literacy")
    assert "breadth to literacy, science and art." in of("literacy", "science", "art")


def test_what_somebody_leads_is_not_said_to_be_deepened_where_it_was_said_to_be_a_priority_of_theirs() -> (
    None
):
    [line, *rest] = fairfield().recommendations

    def of(*texts: str) -> str:
        reasons = tuple(CodedReason(f"code-{at}", text) for at, text in enumerate(texts))
        return said(replace(fairfield(), recommendations=(replace(line, reasons=reasons), *rest)))

    led = "Science is your second priority, and they lead it"
    assert f"{led}." in of(led, "deepens what they lead: science")
    assert f"{led}; deepens what they lead: art." in of(led, "deepens what they lead: art")
    assert "Deepens what they lead: science." in of("deepens what they lead: science")


def test_people_without_a_place_are_grouped_by_reason() -> None:
    many = tuple(Because(person, "nothing they need for now") for person in ("lee", "shah", "evans"))
    report = said(replace(fairfield(), not_recommended=(*many, Because("lowe", "on induction"))))
    assert part(report, "No recommendation, and why").splitlines() == [
        "• Nothing they need for now (3): Min Lee, Anil Shah and Rhys Evans.",
        "• On induction: Kim Lowe.",
    ]


@pytest.mark.parametrize("heading", ["YOUR PRIORITIES", "WHAT LEADERS SHARE"])
def test_a_table_that_counts_study_under_way_says_so(heading: str) -> None:
    [line] = [line for line in said(fairfield()).splitlines() if line.startswith(heading)]
    assert "held or under way" in line


def test_priorities() -> None:
    lines = part(said(fairfield()), "Your priorities").splitlines()
    assert "by the plan: Silva" in lines[1]
    assert "no NPQ deepens this" in lines[2]


def test_what_leaders_share_starts_with_the_whole_school_levers() -> None:
    shared = part(said(fairfield()), "What leaders share").splitlines()
    assert shared[0].split() == ["Middle", "(4)", "Senior", "(2)", "Head", "(1)"]
    assert [line.split("  ")[0] for line in shared[1:]] == [
        "Implementation",
        "Culture",
        "Professional development",
        "Developing language",
    ]


def test_the_golden_thread() -> None:
    thread = part(said(fairfield()), "The golden thread")
    assert "Two early career teachers: Min Lee (induction to Aug 2027, then NPQLT from Nov 2027)" in thread
    assert "Mentors without NPQLTD: Jo March (Lee)." in thread
    assert "Mentors with NPQLTD under way: Yusuf Ahmed (Lee)." in thread
    assert "Mentors with NPQLTD: Priya Khan (Shah)." in thread


def test_questions_are_cut_to_the_first_few_unless_asked_for() -> None:
    result = fairfield()
    many = replace(result, questions=result.questions * 10)
    assert "SEVEN ANSWERS WOULD SHARPEN THIS" in said(many)
    assert "13 more: npqplan recommend --sources." in said(many)
    assert said(many).count("Does Priya Khan want headship?") == 4
    assert said(many, everything=True).count("Does Priya Khan want headship?") == 10


def test_questions_on_which_little_turns_wait_until_asked_for() -> None:
    result = fairfield()
    khan, school = result.questions
    mixed = replace(result, questions=(replace(khan, minor=True), school))
    assert "Does Priya Khan want headship?" not in said(mixed)
    assert "Does Priya Khan want headship?" in said(mixed, everything=True)


def test_what_is_worth_considering_is_said_once_of_all_of_whom_it_is_so() -> None:
    def section(*lines: Considering) -> list[str]:
        return part(said(replace(fairfield(), worth_considering=lines)), "Worth considering").splitlines()

    one = Considering("lowe", "NPQLBC", 885, "deepens what they lead: behaviour")
    shared = [Considering(who, "NPQLT", 920, "gives middle leaders one") for who in ("march", "ahmed")]
    assert section(one) == ["• Kim Lowe, NPQLBC (£885): Deepens what they lead: behaviour."]
    assert section(*shared) == [
        "• March and Ahmed, NPQLT (£920 each): Gives middle leaders one.",
        "",
        "Both of them would cost £1,840. With a budget in the roster, the plan would choose among them.",
    ]
    assert section(one, *shared)[-1].startswith("All of them would cost £2,725.")
    wanting = replace(one, npq="NPQLL", for_want_of="places")
    led = "Deepens what they lead: behaviour"
    assert section(one, wanting) == [
        f"• Kim Lowe, NPQLBC (£885): {led}; not planned, as DfE would not fund it.",
        f"• Kim Lowe, NPQLL (£885): {led}; not planned, as places_per_intake leaves no start for it.",
    ]
    assert section(wanting, *shared)[-1].startswith("Both of them that are not funded would cost £1,840.")
    unpriced = replace(one, fee=None)
    assert section(unpriced, replace(unpriced, npq="NPQLT")) == [
        "• Kim Lowe, NPQLBC: Deepens what they lead: behaviour.",
        "• Kim Lowe, NPQLT: Deepens what they lead: behaviour.",
    ]


def test_whom_nobody_asked_is_named_where_they_are_few_or_lead() -> None:
    result = fairfield()
    everybody = tuple(person.id for person in result.people) * 2
    many = flat(said(replace(result, never_asked=everybody)))
    assert "Tom Reed" in many.partition("Never asked what they want next:")[2]
    assert re.search(r"and \d+ others\.", many)


def test_cost() -> None:
    cost = flat(part(said(fairfield()), "Cost"))
    assert cost == (
        "For places that DfE does not fund: £885 in 2027/28. "
        "If every fact not known turned out against you, it would be £2,655 in 2027/28."
    )
    years = (YearCost("2027/28", 885, 885), YearCost("2028/29", 0, 0), YearCost("2029/30", 920, 920))
    certain = part(said(replace(fairfield(), plan=PlanLine("optimal", (), years, (), ()))), "Cost")
    assert certain.splitlines()[0].endswith("£885 in 2027/28 and £920 in 2029/30, £1,805 in all.")
    assert "against you" not in certain
    over = (OverBudgetLine(None, "2027/28", 85, 85, "what is decided costs £85 more"),)
    beyond = replace(fairfield(), plan=PlanLine("optimal", (), years, (), (), over_budget=over))
    assert "£1,805 in all. What is decided costs £85 more." in flat(part(said(beyond), "Cost"))
    free = replace(fairfield(), plan=PlanLine("optimal", (), (), (), ()))
    assert "Nothing to pay" in part(said(free), "Cost")


def test_a_place_that_starts_in_another_year_than_pays_for_it_is_said() -> None:
    def cost_with(**moved: object) -> str:
        first, *others = fairfield().recommendations
        unfunded = replace(first.funding, outcome="not_funded")
        line = replace(first, **{"decided_for": "autumn-2027", "fee": 885, "funding": unfunded, **moved})
        return flat(part(said(replace(fairfield(), recommendations=(line, *others))), "Cost"))

    later = "Khan's NPQH (£885) starts in 2028/29, after time away; its money is kept for it in 2027/28."
    assert later in cost_with(intake="autumn-2028")
    assert "time away" not in cost_with(intake="autumn-2027")
    assert "time away" not in cost_with(intake="autumn-2028", fee=None)
    assert "time away" not in cost_with(intake="autumn-2028", funding=fairfield().recommendations[0].funding)


def test_only_what_is_proved_is_called_the_best() -> None:
    proved = replace(fairfield(), plan=PlanLine("optimal", (), (), (), ()))
    assert "Best possible plan under these rules (proved)." in said(proved)
    found = replace(fairfield(), plan=PlanLine("bound", (), (), (), ()))
    assert "The best plan found, not proved the best possible." in said(found)
    assert "Best possible" not in said(replace(proved, recommendations=()))


def test_sources_are_counted_and_listed_only_when_asked_for() -> None:
    assert "1 assumption and 1 source: npqplan recommend --sources." in said(fairfield())
    full = said(fairfield(), everything=True)
    assert "https://www.gov.uk/guidance/npq" in full
    assert "Four in five who start an NPQ complete and pass it. [dfe-stats]" in full


def test_it_closes_with_what_it_is() -> None:
    assert flat(said(fairfield())).endswith(
        "Made by npqplan 0.1.0 from fairfield.yaml as at 21 November 2026. "
        "It holds personal data. It is a draft for people to decide on."
    )


def test_the_figure_stays_readable() -> None:
    result = fairfield()
    figure = next(block for block in compose(result, _WORDS).blocks if isinstance(block, Figure))
    drawn = figure.drawing
    assert isinstance(drawn, Network)
    assert len([node for node in drawn.nodes if node.kind != "person"]) == 5
    assert max(sum(edge.to == node.id for edge in drawn.edges) for node in drawn.nodes) <= 3
    assert {edge.dotted for edge in drawn.edges} == {True, False}


def test_a_trust_has_a_part_for_each_school() -> None:
    blocks = compose(trust(), _WORDS).blocks
    titles = [block.text for block in blocks if isinstance(block, Heading) and block.level == 1]
    assert titles == [
        "Two Fields Trust",
        "Two Fields Trust: the trust's own posts",
        "Fairfield Primary School",
        "Oakfield Primary School",
        "Across the trust",
    ]


def test_a_trust_says_totals_once() -> None:
    report = said(trust())
    assert report.count("have a successor today") == 1
    assert report.count("If one person left today, three of five departures") == 1
    assert report.count("For places that DfE does not fund") == 1


def test_a_trust_says_each_place_in_its_school() -> None:
    report = said(trust())
    for line in ("Priya Khan   NPQH", "Tom Reed     NPQSENCO", "Ben Okoro  NPQSL"):
        assert report.count(line) == 2


def test_a_deadline_of_nobody_is_the_trusts_and_no_schools() -> None:
    head, _, parts = said(trust()).partition("Two Fields Trust: the trust's own posts")
    assert "Registration for autumn 2027" in head
    assert "Registration for autumn 2027" not in parts
    assert "notice by now" in head
    assert "notice by now" in parts


@pytest.mark.parametrize("answer", [fairfield(), trust(), _NOTHING], ids=["school", "trust", "nothing"])
def test_nothing_in_a_report_is_empty_or_doubled(answer: Result) -> None:
    report = said(answer, everything=True)
    for slip in ("()", ": .", "..", " ,", "None", "[]", ";;"):
        assert slip not in report


@pytest.mark.parametrize("name", NAMES + UNSAFE)
def test_a_report_about_anybody_can_be_drawn(name: str) -> None:
    page = compose(fairfield(names={"khan": name, "okoro": name}), _WORDS, everything=True)
    for written in ("".join(text.render(page)), "".join(markdown.render(page))):
        written.encode()
        assert "\x1b" not in written
    assert f"{clean(name).strip()} (okoro)".replace(" ", "") in "".join("".join(text.render(page)).split())


def test_a_senco_in_danger_comes_first() -> None:
    dates = part(said(fairfield()), "What must be decided, and by when")
    assert dates.startswith("• Tom Reed: SENCO since September 2026")
    assert dates.index("1 June 2027") < dates.index("31 May 2029")


def test_a_day_in_the_report_is_a_day_for_people() -> None:
    assert str(date(2027, 6, 1)) not in said(fairfield(), everything=True)


def test_who_could_act_until_somebody_is_appointed() -> None:
    pipeline = flat(part(said(fairfield()), "Who could step up"))
    until = "Until somebody is appointed, Okoro or March could act as headteacher; nobody here could act as"
    assert f"{until} phase leader (early years)." in pipeline
    assert "Nobody here could act as deputy headteacher if the holder left." in pipeline


def test_who_leaves_and_could_step_up_today_is_marked() -> None:
    rows = _heads_row(leaves_on=date(2027, 8, 31), needed_on=None)
    assert "Priya Khan (leaves" in rows[1]
    assert "(ask)" not in rows[1]


def test_who_leaves_before_a_post_falls_vacant_could_not_step_up_to_it() -> None:
    assert "Priya Khan" not in _heads_row(date(2027, 8, 31), date(2029, 9, 1))[1]
    assert "Priya Khan" in _heads_row(date(2029, 9, 1), date(2029, 9, 1))[1]
    # nor be prepared for it
    assert "Khan from" not in " ".join(_heads_row(date(2027, 8, 31), date(2029, 9, 1))[:3])


def test_nobody_prepared_by_the_day_a_vacant_post_is_needed() -> None:
    result = fairfield()
    head = replace(result.posts[0], holders=(), vacant=True, leavers=(), falls_vacant_on=None, needed_on=None)
    early = replace(head, prepared_by_then=(), needed_by=date(2028, 9, 1))
    late = replace(early, needed_by=date(2029, 9, 1))
    for post, says_so in ((early, True), (late, False)):
        cell = flat(part(said(replace(result, posts=(post, *result.posts[1:]))), "Who could step up"))
        assert ("no one by Sept 2028" in cell) is says_so
        assert "no one by Sept 2029" not in cell


def _heads_row(leaves_on: date, needed_on: date | None) -> list[str]:
    """The pipeline where the head's one successor leaves on a day."""
    result = fairfield()
    [khan] = result.posts[0].successors
    head = replace(
        result.posts[0],
        successors=(replace(khan, leaves_on=leaves_on),),
        falls_vacant_on=needed_on,
        needed_on=needed_on,
    )
    posts = (head, *result.posts[1:])
    return part(said(replace(result, posts=posts)), "Who could step up").splitlines()


def test_departures_say_what_they_add() -> None:
    result = fairfield()
    lost = result.cover.departures
    [khan] = lost.not_absorbed
    senco = "fairfield.senco.reed"
    with_a_gap = replace(
        lost,
        not_absorbed=(replace(khan, uncovered=(*khan.uncovered, senco)),),
        uncovered_anyway=(senco,),
    )
    told = flat(said(replace(result, cover=replace(result.cover, departures=with_a_gap))))
    assert "Khan's (nobody could be deputy headteacher)" in told
    assert "Not counted here: nobody could be SENCO even if all stayed." in told


def test_a_trusts_table_says_why_its_columns_do_not_add_up() -> None:
    told = flat(said(trust()))
    assert "With each person counted once, as everywhere else, " in told


@pytest.mark.parametrize(
    ("posts", "those", "words"),
    [
        (5, 5, "all five have"),
        (5, 1, "one of five has"),
        (5, 0, "none of five has"),
        (2, 2, "both have"),
        (2, 0, "neither has"),
    ],
)
def test_how_many_have_a_successor_is_said_as_people_say_it(posts: int, those: int, words: str) -> None:
    result = fairfield()
    now = replace(result.cover, key_posts=posts, with_a_successor=those, at_once=0, if_only_yes=0)
    assert f"Taken one by one, {words} a successor today." in flat(said(replace(result, cover=now)))


def test_of_one_post_nothing_is_counted_one_by_one() -> None:
    result = fairfield()
    one = replace(result.cover, key_posts=1, with_a_successor=0, at_once=0, if_only_yes=0, up_to=0)
    assert "Taken one by one" in said(result)
    assert "Taken one by one" not in said(replace(result, cover=one))


def test_what_is_too_late_is_for_now() -> None:
    result = fairfield()
    passed = replace(result.deadlines[0], on=result.as_of, what="decide")
    told = part(said(replace(result, deadlines=(passed,))), "What must be decided, and by when")
    assert "Now" in told
    assert "21 November 2026" not in told


def test_a_post_needed_for_another_reason_than_a_departure() -> None:
    result = fairfield()
    needed = replace(result.posts[0], leavers=())
    assert "needed from Sept 2029" in said(replace(result, posts=(needed,)))


def test_people_ready_beyond_the_horizon_stand_there_only_where_nobody_else_does() -> None:
    result = fairfield()
    far = tuple(replace(who, ready="later") for who in result.posts[1].successors)
    assert "Okoro, Sept 2028" in part(said(fairfield()), "Who could step up")
    crowded = replace(result.posts[0], successors=(*result.posts[0].successors, *far))
    alone = replace(result.posts[1], successors=far)
    assert "Okoro, Sept" not in said(replace(result, posts=(crowded,)))
    assert "Okoro, Sept 2028" in said(replace(result, posts=(alone,)))


def test_everybody_offers_all_but_a_few() -> None:
    result = fairfield()
    head, teaching = result.next_steps
    steps = (head, replace(teaching, providers=("Ambition Institute",), needs=(*teaching.needs, "A degree.")))
    lines = flat(part(said(replace(result, next_steps=steps)), "What to do next"))
    assert "Each starter needs a teacher reference number and the head's agreement" in lines
    assert "Also, for NPQLT: a degree." in lines
    assert "Offered by Ambition Institute; Teach First (NPQH)." in lines


def test_a_priority_that_nobody_leads() -> None:
    result = fairfield()
    alone = replace(result.priorities[0], stand_in=True)
    lines = part(said(replace(result, priorities=(alone,))), "Your priorities")
    assert "nobody (nearest: Silva)" in lines


def test_a_priority_whose_depth_leaves() -> None:
    result = fairfield()
    first = result.priorities[0]
    leaves = replace(
        first, depth=("khan",), leaving=("khan",), after_plan=replace(first.after_plan, depth=())
    )
    section = part(said(replace(result, priorities=(leaves,))), "Your priorities")
    assert "Khan (leaves)" in section
