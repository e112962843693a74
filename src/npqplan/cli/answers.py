"""The answer of `recommend`, for whom it is asked, in the format that was asked for."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from npqplan.cli.audience import Whom
from npqplan.cli.drawing import SHEETS, draw, draw_sheets
from npqplan.cli.terminal import Terminal
from npqplan.planning.solving.side_by_side import Watch
from npqplan.report.assemble.governors import governors
from npqplan.report.assemble.since import Before
from npqplan.report.compose import Words, compose
from npqplan.report.compose_governors import compose_governors
from npqplan.report.compose_governors.sheets import governors_book, governors_places
from npqplan.report.compose_person import compose_person
from npqplan.report.compose_sheets import compose_book, compose_plan
from npqplan.workflows import recommend as workflow
from npqplan.workflows.reading import Ready

Pieces = Iterator[str] | Iterator[bytes]


class Asked(Struct, frozen=True):
    """What a command line asks of the report. `person`: an id, where it is for one person."""

    whom: Whom
    person: str
    form: str
    full_reasons: bool
    everything: bool
    bare: bool
    """Without pictures, whatever the format."""

    @property
    def pictured(self) -> bool:
        """Whether every picture is drawn."""
        return self.form == "html" and not self.bare


def answer(asked: Asked, ready: Ready, earlier: Before | None, screen: Terminal, watch: Watch) -> Pieces:
    """The report, piece by piece. `watch`: told how much of a large plan is made."""
    match asked.whom:
        case "head":
            return _for_the_head(asked, ready, earlier, screen, watch)
        case "governors":
            return _for_governors(asked, ready, earlier, screen, watch)
        case "person":
            own = workflow.own_page(ready, asked.person, earlier, watch=watch)
            page = partial(compose_person, own, Words.of(ready.catalogue), everything=asked.everything)
            return draw(asked.form, page, own, screen)


def _for_the_head(
    asked: Asked, ready: Ready, earlier: Before | None, screen: Terminal, watch: Watch
) -> Pieces:
    found = workflow.recommend(ready, earlier, full_reasons=asked.full_reasons, watch=watch)
    words = Words.of(ready.catalogue)
    if asked.form in SHEETS:
        return draw_sheets(
            asked.form, partial(compose_book, found, words), partial(compose_plan, found, words)
        )
    page = partial(
        compose,
        found,
        words,
        everything=asked.everything,
        pictured=asked.pictured,
        bare=asked.bare,
    )
    return draw(asked.form, page, found, screen)


def _for_governors(
    asked: Asked, ready: Ready, earlier: Before | None, screen: Terminal, watch: Watch
) -> Pieces:
    words = Words.of(ready.catalogue)
    found = governors(workflow.recommend(ready, earlier, watch=watch), words)
    if asked.form in SHEETS:
        book, places = partial(governors_book, found, words), partial(governors_places, found, words)
        return draw_sheets(asked.form, book, places)
    page = partial(compose_governors, found, words, everything=asked.everything, pictured=asked.pictured)
    return draw(asked.form, page, found, screen)
