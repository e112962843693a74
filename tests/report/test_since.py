"""What has changed since an earlier report, as people read it."""

from collections.abc import Sequence
from datetime import date

import pytest
from msgspec.structs import replace

from npqplan.catalogue.load import shipped
from npqplan.organisation.model import Organisation
from npqplan.planning.comparing import Worse
from npqplan.planning.since.changes import Change, Why
from npqplan.planning.since.earlier import Was
from npqplan.planning.since.holding import AsGood, NoRoom
from npqplan.render import markdown, text
from npqplan.report.compose import Words, compose
from npqplan.report.result import PersonRef, Since, SinceChange, SinceNews
from npqplan.report.wording.names import Names
from npqplan.report.wording.since import because
from npqplan.rules.verdict import Reason
from tests.builders import organisation, person, post
from tests.render.hostile import NAMES, UNSAFE
from tests.report.results import fairfield, trust

WORDS = Words.of(shipped())
DAY = date(2026, 6, 1)


def change(**told: object) -> SinceChange:
    """A place of Priya Khan that was dropped."""
    base = SinceChange("khan", "NPQH", "autumn-2027", None, "dropped", "a better plan", counts=True)
    return replace(base, **told)


def section(
    changes: Sequence[SinceChange],
    kept: int = 4,
    *,
    everything: bool = False,
    left: str = "",
    news: tuple[SinceNews, ...] = (),
) -> str:
    """The section, in one line."""
    gone = (PersonRef("gus", left, None, ()),) if left else ()
    answer = replace(fairfield(), since=Since("old.json", DAY, kept, tuple(changes), gone, news))
    page = compose(answer, WORDS, everything=everything)
    drawn = "".join(text.render(page, width=None, colour=False, encoding="utf-8"))
    _, heading, rest = drawn.partition("SINCE 1 JUNE 2026\n")
    assert heading
    return " ".join(rest.split("\n\nWH")[0].split())


def test_the_news_comes_first() -> None:
    news = (
        SinceNews("leaving", "khan", "head", date(2027, 8, 31), "headteacher"),
        SinceNews("leaving", "khan", "senco", date(2027, 8, 31), "SENCO"),
        SinceNews("vacant", None, "deputy", None, "deputy headteacher"),
        SinceNews("left", "gus", None, None, "assistant headteacher"),
    )
    told = section((change(),), left="Gus Moss", news=news)
    assert told.index("Now leaving: Priya Khan, headteacher and SENCO, on 31 August 2027.") < told.index(
        "Now vacant: deputy headteacher."
    )
    assert told.index("No longer here: Gus Moss, assistant headteacher.") < told.index("dropped")


def test_nothing_is_said_without_an_earlier_report() -> None:
    page = compose(fairfield(), WORDS)
    assert "SINCE" not in "".join(text.render(page, width=None, colour=False, encoding="utf-8"))


@pytest.mark.parametrize(
    ("kept", "changes", "said"),
    [
        (4, (), "All four recommendations of then stand as they were: no recommendation has changed."),
        (1, (), "The one recommendation of then stands as it was: no recommendation has changed."),
        (0, (), "Nothing was recommended then."),
        (4, (change(),), "Four of the five recommendations of then stand as they were."),
        (1, (change(),), "One of the two recommendations of then stands as it was."),
        (0, (change(), change()), "None of the two recommendations of then stand as they were."),
        (2, (change(what="new", intake_before=None),), "Both recommendations of then stand as they were."),
    ],
)
def test_what_stands(kept: int, changes: Sequence[SinceChange], said: str) -> None:
    assert section(changes, kept).startswith(said)


def test_a_change_with_its_reason() -> None:
    assert "Priya Khan, NPQH: dropped (autumn 2027). A better plan." in section([change()])
    moved = change(what="moved", intake_now="autumn-2028")
    assert "Priya Khan, NPQH: moved from autumn 2027 to autumn 2028. A better plan." in section([moved])


def test_those_of_whom_the_same_is_to_be_said_stand_together() -> None:
    both = [change(), change(person="reed"), change(person="silva", because="no money")]
    said = section(both)
    assert "Priya Khan and Tom Reed, NPQH: dropped (autumn 2027). A better plan." in said
    assert "Ana Silva, NPQH: dropped (autumn 2027). No money." in said


def test_what_needs_no_reason_stands_together() -> None:
    said = section(
        [
            change(what="passed"),
            change(what="started", person="reed"),
            change(what="left", person="gus"),
            change(what="new", person="silva", intake_before=None, intake_now="autumn-2027"),
        ],
        left="Gus Gone",
    )
    for words in (
        "Passed since: Priya Khan (NPQH).",
        "Begun since: Tom Reed (NPQH).",
        "Not on the roster any more: Gus Gone (NPQH).",
        "New: Ana Silva (NPQH); why is said with each below.",
    ):
        assert words in said


def test_many_changes_are_counted_and_everything_tells_them_all() -> None:
    many = [change(because=f"reason {number}") for number in range(20)]
    short, long = section(many), section(many, everything=True)
    assert "Eight more: npqplan recommend --sources." in short
    assert (short.count("Reason"), long.count("Reason")) == (12, 20)
    assert "npqplan recommend --sources" not in long.split("WHO")[0].split("Sources")[0]


@pytest.mark.parametrize("name", NAMES + UNSAFE)
def test_any_name_and_any_words_of_an_earlier_report(name: str) -> None:
    odd = (change(what="left", person="gus", npq=name), change(intake_before=name, npq=name))
    since = Since(name, DAY, 1, odd, (PersonRef("gus", name, None, ()),))
    page = compose(replace(trust(), since=since), WORDS)
    "".join(markdown.render(page)).encode()
    "".join(text.render(page, width=80, colour=True, encoding="ascii")).encode("ascii")


# Why


def _organisation() -> Organisation:
    return organisation([person("kim"), person("lee")], [post("head", "headteacher")])


def why(reason: Why | None) -> str:
    """What is said of Kim's place."""
    was = Was("kim", "NPQH", "autumn-2027", "autumn-2027", kept=False)
    return because(Change("dropped", was, None, reason), Names(_organisation(), shipped()))


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (None, "a better plan does without it"),
        (NoRoom(), "what is decided already leaves no room for it"),
        (AsGood(()), "holding on to this would be as good: the choice is yours"),
        (
            AsGood((("lee", "NPQSL", "autumn-2027"),)),
            "holding on to this would be as good, though Lee's NPQSL would change then: the choice is yours",
        ),
        (
            Worse("prepared_cover", "nobody_prepared", 1, ((date(2029, 9, 1), "head"),)),
            "holding on to this, nobody prepared would be left for headteacher (in September 2029)",
        ),
        (Worse("cost", "cost", 1949), "holding on to this, it would cost £1,949 more"),
        (
            Reason("since-prepared", {"post": "head", "person": "lee"}),
            "no longer needed: Lee is, or by this plan will be, prepared to be headteacher",
        ),
        (
            Reason("since-prepared", {"post": "head", "person": "kim"}),
            "no longer needed: they are or will be prepared to be headteacher without it",
        ),
        (
            Reason("since-refused", {"role": "deputy_headteacher"}),
            "they have said no to being deputy headteacher",
        ),
        (
            Reason("since-no-post", {"role": "senco"}),
            "there is no such post of SENCO any more",
        ),
        (Reason("since-no-priority", {"remit": "literacy"}), "literacy is no priority any more"),
        (Reason("since-no-lead", {"remit": "literacy"}), "they do not lead literacy any more"),
        (
            Reason("since-other-role", {"then": ("phase_leader", "senco"), "now": ("teacher",)}),
            "they were phase leader and SENCO then, and are teacher now",
        ),
        (Reason("since-leaves", {"leaving_on": date(2028, 8, 31)}), "they leave on 31 August 2028"),
        (
            Reason("since-deep", {"remit": "literacy", "person": "lee"}),
            "no longer needed: Lee has, or by this plan will have, an NPQ that gives literacy depth",
        ),
        (
            Reason("since-begun", {"intake": "autumn-2026"}),
            "autumn 2026 has begun, and nothing here shows that they are on it",
        ),
        (Reason("since-no-npq", {"npq": "NPQX"}), "NPQX is not in the catalogue any more"),
        (Reason("has-it", {"npq": "NPQH"}), "they have passed NPQH already"),
    ],
)
def test_every_reason_is_a_sentence(reason: Why | None, said: str) -> None:
    assert why(reason) == said
