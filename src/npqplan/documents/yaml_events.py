"""YAML to a tree, from the parser's events.

PyYAML's own loaders guess: `NO` becomes false, `12:30` becomes 750, `0123456` becomes 42798, a repeated
key wins in silence, and deep brackets crash the C loader. Events carry the text as it was written,
and one loop without recursion builds data and positions together.
"""

import re
from collections.abc import Callable
from typing import Final, NoReturn, Protocol, cast

import yaml

from npqplan.diagnostics import quoted
from npqplan.documents.anchors import Anchors
from npqplan.documents.document import Data, Document
from npqplan.documents.growing import DEEPEST, STRAY, Growing, Spare
from npqplan.documents.typography import CURLY, unquoted
from npqplan.documents.yaml_syntax import explain

_EMPTY: Final = frozenset(("", "~", "null", "Null", "NULL"))
_TAG = re.compile(r"![^\s,\[\]{}]*")


class _Mark(Protocol):
    index: int


class _Event(Protocol):
    """What the events carry between them; which of it each has is known by its class."""

    start_mark: _Mark
    end_mark: _Mark
    anchor: str
    tag: str | None
    style: str | None
    value: str


def read_yaml(text: str, file: str, *, pure: bool = False) -> Document:
    """The document, with everything wrong in it.

    `pure` takes the parser in Python even where PyYAML has the one in C, which is five times as fast.

    Raises:
        UnreadableError: where reading cannot go on.
    """
    growing = Growing(file, text)
    parser = yaml.Loader(text) if pure or not hasattr(yaml, "CLoader") else yaml.CLoader(text)
    try:
        _grow(growing, cast("Callable[[], _Event | None]", parser.get_event))
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark.index if error.problem_mark else 0
        context_at = error.context_mark.index if error.context_mark else at
        code, message, span, hint = explain(text, error.problem or "", error.context or "", at, context_at)
        growing.stop(code, message, span, hint)
    except (
        yaml.YAMLError,
        ValueError,
        OverflowError,
    ):  # the parser in Python, on absurd escapes and versions
        growing.stop(
            "unreadable-yaml", "this document cannot be understood", (0, 1), "look for odd backslashes"
        )
    return growing.document()


def _grow(growing: Growing, next_event: Callable[[], _Event | None]) -> None:  # noqa: C901, PLR0912, PLR0915 -- see below
    """Read every event into the tree.

    One long function on purpose: a roster of 10,000 people is 360,000 events, and at that number
    each call and each attribute is felt. The branches stand in the order of how often they are taken.
    `mapping` is the innermost mapping (None inside a list, where `add` appends), and `key` the key in
    it that still waits for its value.
    """
    scalar, alias = yaml.ScalarEvent, yaml.AliasEvent
    mapping_start, sequence_start = yaml.MappingStartEvent, yaml.SequenceStartEvent
    mapping_end, sequence_end = yaml.MappingEndEvent, yaml.SequenceEndEvent
    # anchors, tags, escapes and curly quotes are rare: where the text has no sign of them, nobody looks
    special = any(sign in growing.text for sign in ("&", "!", "\\", *CURLY))
    anchors = Anchors()
    words: dict[str, str] = {}  # one object for each word, however often it is used
    layout, stack = growing.layout, growing.stack
    place = layout.append
    opened: list[int] = []
    mapping: dict[str, Data] | None = None
    add = growing.root.append
    no_key = Spare()
    key: str = no_key
    value: Data
    while (event := next_event()) is not None:
        kind: type[object] = event.__class__
        if kind is scalar:
            start = event.start_mark.index
            place(start)
            word = event.value
            if special and (event.anchor or event.tag or event.style == '"' or word[:1] in CURLY):
                word = _special_scalar(growing, anchors, event)
            if mapping is not None and key is no_key:
                if word in mapping:
                    key = growing.repeated(mapping, word, (start, event.end_mark.index))
                elif word == "<<" and not event.style:
                    key = growing.merge(mapping, start)
                else:
                    key = words.setdefault(word, word)
                continue
            empty = word in _EMPTY and not event.style and not event.tag
            value = None if empty else words.setdefault(word, word)
            if mapping is None:
                add(value)
            else:
                mapping[key] = value
                key = no_key
        elif kind is mapping_start or kind is sequence_start:
            start = event.start_mark.index
            if mapping is not None and key is no_key:
                _complex_key(growing, start)
            if len(stack) == DEEPEST:
                growing.too_deep(start)
            place(~start)
            opened.append(len(layout))
            place(0)
            new: dict[str, Data] | list[Data] = {} if kind is mapping_start else []
            if mapping is None:
                add(new)
            else:
                mapping[key] = new
                key = no_key
            stack.append(new)
            if special and event.tag:
                _tag(growing, event)
            if special and event.anchor:
                anchors.values[event.anchor] = new
            if isinstance(new, dict):
                mapping = new
            else:
                mapping, add = None, new.append
        elif kind is mapping_end or kind is sequence_end:
            layout[opened.pop()] = len(layout)
            stack.pop()
            outer = stack[-1] if stack else growing.root
            if isinstance(outer, dict):
                mapping = outer
            else:
                mapping, add = None, outer.append
        elif kind is alias:
            start = event.start_mark.index
            value = anchors.resolve(growing, event.anchor, start)
            shared = isinstance(value, dict | list)
            place(~start if shared else start)
            if shared:
                place(len(layout) + 1)  # an alias has no children of its own to point at
            if mapping is None:
                add(value)
            elif key is not no_key:
                mapping[key] = value
                key = no_key
            elif isinstance(value, str):
                span = (start, event.end_mark.index)
                key = growing.repeated(mapping, value, span) if value in mapping else value
            else:
                _complex_key(growing, start)
        elif kind is yaml.DocumentStartEvent and growing.root:
            start = event.start_mark.index
            growing.note(
                "more-than-one-document",
                "a second document starts here; what follows is not read",
                (start, start + 3),
                "take out the line of three dashes, or put the second document in a file of its own",
            )
            return


def _special_scalar(growing: Growing, anchors: Anchors, event: _Event) -> str:
    """The text of a scalar that has an anchor, a tag, curly quotes or perhaps escapes."""
    word = event.value
    if not event.style and (inside := unquoted(word)):
        growing.mention(
            "typographic-mark",
            "curly quotation marks stand around this; they are read as straight ones",
            event.start_mark.index,
            "write straight ones, or none, so that other programs read it alike",
        )
        word = inside
    if event.style == '"' and (stray := STRAY.search(word)):
        growing.stray_escape(stray[0], (event.start_mark.index, event.end_mark.index))
        word = STRAY.sub("\ufffd", word)
    if event.tag:
        _tag(growing, event)
    if event.anchor:
        empty = word in _EMPTY and not event.style and not event.tag
        anchors.values[event.anchor] = None if empty else word
    return word


def _tag(growing: Growing, event: _Event) -> None:
    found = _TAG.search(growing.text, event.start_mark.index)
    start, end = found.span() if found else (0, 1)
    growing.note(
        "tag",
        f"{quoted(growing.text[start:end])} (a YAML tag) is not accepted",
        (start, end),
        "take it out; or, if the ! belongs to the text, put the text in quotes",
    )


def _complex_key(growing: Growing, start: int) -> NoReturn:
    growing.stop(
        "complex-key",
        "a list or a set of keys stands where a single key is wanted",
        (start, start + 1),
        "a key is a word followed by a colon; put text with brackets or braces in quotes",
    )
