"""The kept reports in a real browser: no fault by axe-core or the Nu checker, and nothing that runs over.

`make pages` fetches both checkers; without them, or Chromium, these tests are left out.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from npqplan.render.html import render
from tests.golden.reports import EXAMPLES, ROOT, kept
from tests.render.html.browser import CHROMIUM, Browser, browser
from tests.render.html.test_page import every_block

_MODULES = (
    ROOT / "node_modules",
    *map(Path, filter(None, os.environ.get("NODE_PATH", "").split(os.pathsep))),
)
_WAYS = [
    *((width, "screen", scheme) for width in (320, 768, 1280) for scheme in ("light", "dark")),
    (718, "print", "light"),
    (718, "print", "dark"),
]
_RUN = (
    "axe.run({resultTypes: ['violations'], rules: {'target-size': {enabled: true}}})"
    ".then(found => JSON.stringify(found.violations))"
)


def _installed(name: str) -> Path | None:
    return next((file for folder in _MODULES if (file := folder / name).exists()), None)


_AXE, _NU = _installed("axe-core/axe.min.js"), _installed("vnu-jar/build/dist/vnu.jar")


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("profile")) as found:
        yield found


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
@pytest.mark.skipif(_AXE is None, reason="axe-core is not installed")
@pytest.mark.parametrize("example", EXAMPLES)
def test_nobody_is_shut_out(example: str, tab: Browser) -> None:
    assert _AXE
    tab.show(kept(example)["html"])
    tab.evaluate(f"{_AXE.read_text('utf-8')};0")
    for width, media, scheme in _WAYS:
        tab.look(width, media=media, prefers_color_scheme=scheme)
        faults = json.loads(tab.evaluate(_RUN))
        assert not [(width, media, scheme, fault["id"], fault["nodes"][0]["html"]) for fault in faults]


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
@pytest.mark.parametrize("example", EXAMPLES)
def test_nothing_runs_over_the_edge(example: str, tab: Browser) -> None:
    tab.show(kept(example)["html"])
    for width, media, _ in _WAYS:
        tab.look(width, media=media)
        assert tab.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
@pytest.mark.parametrize("name", ["W" * 150, "a" * 60 + " " + "b" * 60, "김민수" * 40, "محمد"])
def test_no_name_is_too_long_for_the_page(name: str, tab: Browser, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("".join(render(every_block(name))), "utf-8")
    tab.show(page)
    for width, media, _ in _WAYS:
        tab.look(width, media=media)
        assert tab.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_the_policy_lets_the_style_in_and_nothing_else(tab: Browser) -> None:
    tab.show(kept("rural-primary")["html"])
    assert tab.evaluate("document.styleSheets.length") == 1
    tab.evaluate("document.body.insertAdjacentHTML('beforeend', '<p id=x style=\"color: red\">x</p>')")
    assert tab.evaluate("getComputedStyle(document.getElementById('x')).color") != "rgb(255, 0, 0)"


@pytest.mark.skipif(_NU is None, reason="the Nu HTML checker is not installed")
@pytest.mark.skipif(shutil.which("java") is None, reason="Java is not installed")
def test_it_is_html_as_the_standard_has_it() -> None:
    pages = [str(kept(example)["html"]) for example in EXAMPLES]
    command = ["java", "-jar", str(_NU), "--errors-only", "--exit-zero-always", *pages]
    ran = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 - the Java of this machine
    assert ran.stderr == b""
