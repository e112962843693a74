"""How it looks, as far as numbers can tell: contrast in light, in dark and on paper, by WCAG 2.2."""

import re
from importlib.resources import files

import pytest

_CSS = files("npqplan.render.html").joinpath("style.css").read_text("utf-8")
_TEXT, _SHAPE = 4.5, 3.0
_WRITTEN = [
    *((ink, ground) for ink in ("ink", "quiet", "accent") for ground in ("paper", "band")),
    *((ink, "paper") for ink in ("good", "caution", "bad")),
    ("ink", "soft"),  # a post in the pipeline, and its holders
    ("quiet", "soft"),
    ("ink", "warm"),  # a vacant one
    ("quiet", "warm"),
    ("on-accent", "accent"),  # an NPQ in its bar
]
_DRAWN = [
    *((shape, ground) for shape in ("accent", "middle", "quiet") for ground in ("paper", "band")),
    ("caution", "paper"),
    ("accent", "soft"),  # a part of a bar, before what is left
]


def _palette(scheme: str) -> dict[str, str]:
    """The colours by name: those of the dark stand over the others."""
    light, dark = re.findall(r":root \{([^}]*#[^}]*)\}", _CSS)
    found = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", light))
    return found if scheme == "light" else found | dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", dark))


def _contrast(one: str, other: str) -> float:
    """The contrast ratio, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4) for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_contrast_is_measured_as_the_standard_does() -> None:
    assert _contrast("#000000", "#ffffff") == pytest.approx(21)
    assert _contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), _WRITTEN)
def test_text_can_be_read(ink: str, ground: str, scheme: str) -> None:
    colours = _palette(scheme)
    assert _contrast(colours[ink], colours[ground]) >= _TEXT


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), _DRAWN)
def test_shapes_can_be_told_from_their_ground(shape: str, ground: str, scheme: str) -> None:
    colours = _palette(scheme)
    assert _contrast(colours[shape], colours[ground]) >= _SHAPE


def test_every_colour_has_a_name() -> None:
    """So that dark, and a reader's own colours, change all of them; but for the margins of the paper."""
    named = re.sub(r"--[a-z-]+: [^;]+;", "", _CSS)
    assert set(re.findall(r"#[0-9a-f]{3,8}\b", named)) == {_palette("light")["quiet"]}
    forced = _CSS.partition("(forced-colors: active)")[2].partition("\n}")[0]
    assert set(_palette("light")) == set(re.findall(r"--([a-z-]+):", forced))


def test_what_colours_say_is_set_for_paper_in_light() -> None:
    assert "@media screen and (prefers-color-scheme: dark)" in _CSS
    assert _CSS.count("prefers-color-scheme") == 1
