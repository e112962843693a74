"""Wrapping loses nothing and fits; columns share the room there is."""

from hypothesis import given
from hypothesis import strategies as st

from npqplan.render.clean import clean
from npqplan.render.layout import Row, beside, longest_word, row_width, share_out, toned, wrap
from npqplan.render.letters import escaper, width
from npqplan.report.page import Run, Tone
from tests.render.hostile import any_text

tones: st.SearchStrategy[Tone] = st.sampled_from(["plain", "good", "strong"])
rows: st.SearchStrategy[Row] = st.lists(st.builds(Run, any_text.map(clean), tones), max_size=4).map(tuple)


def said(row: Row) -> str:
    return "".join(run.text for run in row)


@given(rows, st.integers(8, 60))
def test_wrapping_loses_no_letter(row: Row, limit: int) -> None:
    assert "".join(map(said, wrap(row, limit))).replace(" ", "") == said(row).replace(" ", "")


@given(rows, st.integers(8, 60))
def test_wrapped_rows_fit(row: Row, limit: int) -> None:
    assert all(row_width(piece) <= limit for piece in wrap(row, limit))


@given(rows, st.integers(8, 60))
def test_wrapping_keeps_tones(row: Row, limit: int) -> None:
    def strong(row: Row) -> str:
        return "".join(run.text for run in row if run.tone == "strong").replace(" ", "")

    assert "".join(map(strong, wrap(row, limit))) == strong(row)


def test_wrapping_breaks_at_spaces() -> None:
    assert [said(row) for row in wrap(toned("one two three"), 8)] == ["one two", "three"]


def test_a_word_too_long_is_broken() -> None:
    assert [said(row) for row in wrap(toned("abcdefghij"), 4)] == ["abcd", "efgh", "ij"]


def test_an_address_is_never_broken() -> None:
    row = (Run("see "), Run("https://www.gov.uk/npq", link="https://www.gov.uk/npq"))
    assert [said(piece) for piece in wrap(row, 10)] == ["see", "https://www.gov.uk/npq"]


def test_wide_letters_take_two_cells() -> None:
    assert width("김민수") == 6
    assert width("Zoe\u0308") == 3


def test_cells_stand_side_by_side() -> None:
    found = list(beside([[toned("one two")], [toned("a"), toned("b")], [toned("9")]], (3, 1, 3), right=(2,)))
    assert [said(row) for row in found] == ["one  a    9", "two  b     "]


@given(
    st.lists(st.tuples(st.integers(1, 60), st.integers(1, 9)), min_size=1, max_size=7), st.integers(1, 200)
)
def test_columns_share_the_room(columns: list[tuple[int, int]], room: int) -> None:
    natural = [wide for wide, _ in columns]
    least = [min(wide, 6) for wide in natural]
    widths = share_out(natural, least, [weight for _, weight in columns], room)
    if widths is None:
        assert sum(least) > room
        return
    assert sum(widths) == min(room, sum(natural))
    assert all(small <= have <= wide for small, have, wide in zip(least, widths, natural, strict=True))


def test_an_encoding_without_a_letter_gets_another_mark() -> None:
    escape = escaper("ascii")
    assert escape("• £5 · Zoë ■□ → 김") == "- GBP 5 - Zo? #. -> ?"
    assert escaper("cp1252")("£5 · Zoë ■") == "£5 · Zoë #"


@given(any_text)
def test_text_for_an_encoding_can_be_encoded(text: str) -> None:
    for encoding in ("ascii", "cp437", "cp1252", "utf-8"):
        escaper(encoding)(text).encode(encoding)


def test_a_word_may_go_on_in_another_tone_and_end_at_a_space() -> None:
    assert longest_word((Run("head"), Run("teacher", "strong"), Run(" "))) == 11
    assert longest_word((Run("head "), Run("teacher", "strong"))) == 7
    assert longest_word((Run(""), Run(" "))) == 0
