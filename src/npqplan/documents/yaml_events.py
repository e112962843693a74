"""YAML to a tree, from the parser's events.

PyYAML's own loaders guess: `NO` becomes false, `12:30` becomes 750, `0123456` becomes 42798, a repeated
key wins in silence, and deep brackets crash the C loader. Events carry the text as it was written,
and one loop without recursion builds data and positions together.
"""

import re
from typing import TYPE_CHECKING

from npqplan.documents.anchors import Anchors
from npqplan.documents.document import Document, Tree
from npqplan.documents.growing import DEEPEST, Growing
from npqplan.documents.yaml_syntax import explain

if TYPE_CHECKING:
    import yaml

_EMPTY = frozenset(("", "~", "null", "Null", "NULL"))
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


def read_yaml(text: str, file: str, *, pure: bool = False) -> Document:
    """The document, with everything wrong in it.

    `pure` chooses the parser in Python where the one in C would be taken.

    Raises:
        UnreadableError: where reading cannot go on.
    """
    import yaml  # noqa: PLC0415 -- a JSON roster never needs it

    growing = Growing(file, text)
    try:
        _grow(growing, _parser(text, pure=pure))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        context = error.context_mark or mark
        at = mark.index if mark else 0
        code, message, span, hint = explain(
            text, error.problem or "", error.context or "", at, context.index if context else at
        )
        growing.stop(code, message, span, hint)
    return growing.document()


def _parser(text: str, *, pure: bool) -> "yaml.Loader | yaml.CLoader":
    """A parser of events: in C where PyYAML was built with it, five times as fast."""
    import yaml  # noqa: PLC0415 -- a JSON roster never needs it

    if not pure and hasattr(yaml, "CLoader"):
        return yaml.CLoader(text)
    return yaml.Loader(text)


def _grow(growing: Growing, parser: "yaml.Loader | yaml.CLoader") -> None:  # noqa: C901, PLR0912, PLR0915 -- see below
    """Read every event into the tree.

    One long function on purpose: a roster of 10,000 people is 360,000 events, and at that number
    each call and each attribute is felt. The order of the branches is how often each event comes.
    `container` is the open list or mapping and `key` the key that still waits for its value.
    """
    import yaml  # noqa: PLC0415 -- a JSON roster never needs it

    scalar, alias = yaml.ScalarEvent, yaml.AliasEvent
    mapping_start, sequence_start = yaml.MappingStartEvent, yaml.SequenceStartEvent
    mapping_end, sequence_end = yaml.MappingEndEvent, yaml.SequenceEndEvent
    next_event = parser.get_event
    # anchors, tags and escapes are rare: where the text has none of their signs, they are not looked for
    special = any(sign in growing.text for sign in "&!\\")
    anchors = Anchors()
    words: dict[str, str] = {}  # one object for each key, however often it is used
    layout, stack = growing.layout, growing.stack
    place = layout.append
    opened: list[int] = []
    mapping: dict[str, Tree] | None = None
    add = growing.root.append
    key: str | None = None
    while (event := next_event()) is not None:
        kind = event.__class__
        if kind is scalar:
            start = event.start_mark.index
            place(start)
            value: Tree = event.value
            if special and (event.anchor or event.tag or event.style == '"'):
                value = _special_scalar(growing, anchors, event)
            if mapping is None:
                add(None if value in _EMPTY and not event.style and not event.tag else value)
            elif key is None:
                key = words.setdefault(value, value)
                if value == "<<" and not event.style:
                    key = growing.merge(mapping, start)
                elif value in mapping:
                    key = growing.repeated(mapping, value, start)
            else:
                mapping[key] = None if value in _EMPTY and not event.style and not event.tag else value
                key = None
        elif kind is mapping_start or kind is sequence_start:
            start = event.start_mark.index
            if mapping is not None and key is None:
                _complex_key(growing, start)
            if len(stack) == DEEPEST:
                growing.too_deep(start)
            place(~start)
            opened.append(len(layout))
            place(0)
            inner: dict[str, Tree] | list[Tree] = {} if kind is mapping_start else []
            if mapping is None:
                add(inner)
            else:
                mapping[key] = inner
                key = None
            stack.append(inner)
            if special:
                if event.tag:
                    _tag(growing, event)
                if event.anchor:
                    anchors.values[event.anchor] = inner
            if kind is mapping_start:
                mapping = inner
            else:
                mapping, add = None, inner.append
        elif kind is mapping_end or kind is sequence_end:
            layout[opened.pop()] = len(layout)
            stack.pop()
            if not stack:
                mapping, add = None, growing.root.append
            elif isinstance(outer := stack[-1], dict):
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
            elif key is not None:
                mapping[key] = value
                key = None
            elif not isinstance(value, str):
                _complex_key(growing, start)
            else:
                key = growing.repeated(mapping, value, start) if value in mapping else value
        elif kind is yaml.DocumentStartEvent and growing.root:
            start = event.start_mark.index
            growing.note(
                "more-than-one-document",
                "a second document starts here; what follows is not read",
                (start, start + 3),
                "take out the line of three dashes, or put the second document in a file of its own",
            )
            return


def _special_scalar(growing: Growing, anchors: Anchors, event: "yaml.ScalarEvent") -> str:
    """The text of a scalar that has an anchor, a tag or perhaps escapes."""
    value: str = event.value
    start = event.start_mark.index
    if event.style == '"' and (stray := _CONTROL.search(value)):
        growing.note(
            "control-character",
            f"an escape in this text stands for an invisible control character (U+{ord(stray[0]):04X})",
            (start, event.end_mark.index),
            "take it out",
        )
        value = _CONTROL.sub("\ufffd", value)
    if event.tag:
        _tag(growing, event)
    if event.anchor:
        empty = value in _EMPTY and not event.style and not event.tag
        anchors.values[event.anchor] = None if empty else value
    return value


def _tag(growing: Growing, event: "yaml.NodeEvent") -> None:
    start = growing.text.find("!", event.start_mark.index)
    word = re.compile(r"!\S*").match(growing.text, max(start, 0))
    written = word[0].rstrip(",]}") if word else "!"
    growing.note(
        "tag",
        f"`{written}` (a YAML tag) is not accepted",
        (start, start + len(written)),
        "take it out; or, if the ! belongs to the text, put the text in quotes",
    )


def _complex_key(growing: Growing, start: int) -> None:
    growing.stop(
        "complex-key",
        "a list or a set of keys stands where a single key is wanted",
        (start, start + 1),
        "a key is a word followed by a colon; put text with brackets or braces in quotes",
    )
