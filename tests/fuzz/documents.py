"""Documents that somebody, or something, has been at: the examples, with a few changes in each."""

import json
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import yaml
from hypothesis import strategies as st

from tests.properties.profile import LONG
from tests.render.hostile import NAMES, UNSAFE

EXAMPLES = Path(__file__).parents[2] / "examples"
_QUICK = ("rural-primary", "special-school", "beecroft-pattern", "two-form-primary", "senior-team")
_SLOW = ("curriculum-leaders", "secondary", "trust")
NAMED = st.sampled_from((*_QUICK, *_SLOW) if LONG else _QUICK)
"""The name of an example; only the long run plans for the large ones."""

Tree: TypeAlias = Any  # a document as data, every scalar as it stands
Key: TypeAlias = str | int
Path_: TypeAlias = tuple[Key, ...]

_SCALARS = st.one_of(
    st.sampled_from(("", "~", "null", "yes", "NO", "unknown", "0", "-1", "1e999", ".nan", "9" * 400, "0x1F")),
    st.sampled_from(("2026-13-01", "0000-01", "9999-12-31", "2024-02-29", "2026-1-1", "12:30", "2027/28")),
    st.sampled_from(("headteacher", "NPQH", "NPQSENCO", "senco", "passed", "any", "none", "autumn-2027")),
    st.sampled_from(("*a", "&a x", "!!python/name:os.system", "<<", "|", ">-", "[]", "{}", "%", "@", "`")),
    st.sampled_from(NAMES + UNSAFE),
    st.text(max_size=8),
)
"""What might stand where another word stood."""
_PIECES = st.one_of(
    st.sampled_from((" ", "\t", ":", ": ", "- ", "#", " #", ",", "[", "]", "{", "}", "'", '"', "&a ", "*a")),
    st.sampled_from(("\n", "\n---\n", "\n  <<: *a\n", "\r", "\x00", "\ufeff", "\u2028", "\u00a0", "\u2019")),
    _SCALARS,
)
"""What a slip of the finger, or a program that means well, leaves in a text."""


@cache
def text_of(example: str) -> str:
    """An example as it is written."""
    return (EXAMPLES / f"{example}.yaml").read_text(encoding="utf-8")


def tree_of(example: str) -> Tree:
    """An example as data of one's own."""
    return yaml.load(text_of(example), Loader=yaml.BaseLoader)  # noqa: S506 - text and nothing else


@st.composite
def mangled_texts(draw: st.DrawFn, source: str) -> bytes:
    """A text with one to four changes to its characters, words and lines."""
    text = source
    for _ in range(draw(st.integers(1, 4))):
        text = draw(_mangled(text))
    encoding = draw(st.sampled_from(("utf-8",) * 8 + ("utf-16", "latin-1", "utf-8-sig")))
    return text.encode(encoding, "surrogatepass" if "utf" in encoding else "replace")


@st.composite
def _mangled(draw: st.DrawFn, text: str) -> str:
    lines = text.split("\n")
    at = draw(st.integers(0, len(lines) - 1))
    line = lines[at]
    match draw(st.sampled_from(("drop", "twice", "swap", "indent", "cut", "piece", "case", "value", "end"))):
        case "drop":
            del lines[at]
        case "twice":
            lines.insert(draw(st.integers(0, len(lines))), line)
        case "swap":
            other = draw(st.integers(0, len(lines) - 1))
            lines[at], lines[other] = lines[other], line
        case "indent":
            lines[at] = draw(st.sampled_from((" ", "   ", "\t"))) + line if draw(st.booleans()) else line[1:]
        case "cut":
            lines[at] = line[: draw(st.integers(0, len(line)))]
        case "piece":
            column = draw(st.integers(0, len(line)))
            lines[at] = line[:column] + draw(_PIECES) + line[column:]
        case "case":
            lines[at] = draw(st.sampled_from((line.upper(), line.lower(), line.title())))
        case "value":
            key, colon, _ = line.partition(": ")
            lines[at] = f"{key}{colon or ': '}{draw(_SCALARS)}"
        case _:
            del lines[at + 1 :]
    return "\n".join(lines)


@st.composite
def altered_trees(draw: st.DrawFn, example: str) -> bytes:
    """An example with one to four changes to its data, so that most of them can still be read."""
    tree = tree_of(example)
    for _ in range(draw(st.integers(1, 4))):
        places = [path for path, _ in _places(tree) if path]
        if places:
            draw(_altered(tree, draw(st.sampled_from(places))))
    return json.dumps(tree).encode()


@st.composite
def _altered(draw: st.DrawFn, tree: Tree, path: Path_) -> None:
    parent, key = _at(tree, path[:-1]), path[-1]
    value = parent[key]
    match draw(st.sampled_from(("drop", "twice", "kind", "value", "like", "like", "like", "key"))):
        case "drop":
            del parent[key]
        case "twice" if isinstance(parent, list):
            parent.append(value)
        case "kind":
            parent[key] = draw(st.sampled_from(([value], {"name": value}, [], {}, None, 1, True, 2.5)))
        case "like":  # what stands under the same key elsewhere: true to form, and out of place
            alike = [other for where, other in _places(tree) if where and where[-1] == key]
            parent[key] = deepcopy(draw(st.sampled_from(alike)))
        case "key" if isinstance(parent, dict):
            parent[draw(_SCALARS)] = parent.pop(key)
        case _:
            parent[key] = draw(_SCALARS)


def _at(tree: Tree, path: Path_) -> Tree:
    for key in path:
        tree = tree[key]
    return tree


def _places(tree: Tree, path: Path_ = ()) -> Iterator[tuple[Path_, Tree]]:
    """Every value of a tree with the way to it."""
    yield path, tree
    entries = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in entries:
        yield from _places(value, (*path, key))
