"""JSON to the same tree as YAML gives: numbers as written, true as the word, null as nothing.

Python's own reader drops positions and repeated keys, and recurses. This one is a loop over tokens.
"""

import json
import re
from typing import Final, NoReturn

from npqplan.documents.document import Data, Document
from npqplan.documents.growing import DEEPEST, STRAY, Growing

_TOKEN = re.compile(
    r"""[ \t\r\n]*(?:
      (?P<mark>[{}\[\],:])
    | (?P<text>"(?:[^"\\\r\n]|\\.)*")
    | (?P<word>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![\w.])|(?:true|false|null)\b)
    )""",
    re.VERBOSE,
)
_BLANK = re.compile(r"[ \t\r\n]*")
_OPENING: Final = ("key or end", "value or end")


def read_json(text: str, file: str) -> Document:
    """The document, with everything wrong in it.

    Raises:
        UnreadableError: where reading cannot go on.
    """
    growing = Growing(file, text)
    _grow(growing)
    return growing.document()


def _grow(growing: Growing) -> None:  # noqa: C901 -- a state machine reads best in one piece
    """Read every token into the tree. `wanted` is what the grammar allows next."""
    text, layout, stack = growing.text, growing.layout, growing.stack
    opened: list[int] = []
    container: dict[str, Data] | list[Data] = growing.root
    key = ""
    wanted = "value"
    offset = 0
    while wanted != "end":
        token = _TOKEN.match(text, offset)
        if token is None:
            _unreadable(growing, wanted, _next(text, offset))
        offset = token.end()
        mark = token["mark"]
        start = token.start(token.lastgroup or 0)
        if mark is None and wanted in ("value", "value or end"):
            layout.append(start)
            value = _text(growing, token["text"], start) if token["text"] else token["word"]
            _put(container, key, None if value == "null" and not token["text"] else value)
            wanted = "comma" if stack else "end"
        elif token["text"] and wanted in ("key", "key or end") and isinstance(container, dict):
            layout.append(start)
            key = _text(growing, token["text"], start)
            if key in container:
                key = growing.repeated(container, key, (start, offset))
            wanted = "colon"
        elif mark == ":" and wanted == "colon":
            wanted = "value"
        elif mark == "," and wanted == "comma":
            wanted = "key" if isinstance(container, dict) else "value"
        elif mark in ("{", "[") and wanted in ("value", "value or end"):
            if len(stack) == DEEPEST:
                growing.too_deep(start)
            inner: dict[str, Data] | list[Data] = {} if mark == "{" else []
            layout.append(~start)
            opened.append(len(layout))
            layout.append(0)
            _put(container, key, inner)
            stack.append(inner)
            container = inner
            wanted = "key or end" if mark == "{" else "value or end"
        elif (
            mark in ("}", "]")
            and wanted in ("comma", *_OPENING)
            and isinstance(container, dict) == (mark == "}")
        ):
            layout[opened.pop()] = len(layout)
            stack.pop()
            container = stack[-1] if stack else growing.root
            wanted = "comma" if stack else "end"
        else:
            _unreadable(growing, wanted, start)
    if _next(text, offset) < len(text):
        _unreadable(growing, "end", _next(text, offset))


def _next(text: str, offset: int) -> int:
    """The offset of what comes after blank space."""
    blank = _BLANK.match(text, offset)
    return blank.end() if blank else offset


def _put(container: dict[str, Data] | list[Data], key: str, value: Data) -> None:
    if isinstance(container, dict):
        container[key] = value
    else:
        container.append(value)


def _text(growing: Growing, written: str, start: int) -> str:
    """What a string in quotes says."""
    if "\\" not in written:
        return written[1:-1]
    try:
        value: str = json.loads(written, strict=False)
    except ValueError:
        growing.stop(
            "unreadable-json",
            "a backslash starts an escape, and this is not one",
            (start, start + len(written)),
            "write the backslash twice",
        )
    if stray := STRAY.search(value):
        growing.stray_escape(stray[0], (start, start + len(written)))
        return STRAY.sub("\ufffd", value)
    return value


_MISSING = {
    "value": ("a value is missing here, or is not in quotes", "fill it in; text stands in double quotes"),
    "key": ("a key in double quotes is missing here", "take out the comma before it, or add the key"),
    "key or end": (
        "a key in double quotes, or }, is missing here",
        'write keys in double quotes: "role": "teacher"',
    ),
    "value or end": ("a value, or ], is missing here", "text stands in double quotes"),
    "colon": ("a colon is missing here", 'a key is followed by a colon: "role": "teacher"'),
    "comma": ("a comma or a closing bracket is missing here", "separate the values with commas"),
    "end": ("this stands after the end of the document", "take it out"),
}


def _unreadable(growing: Growing, wanted: str, at: int) -> NoReturn:
    here = growing.text[at : at + 1]
    message, hint = _MISSING[wanted]
    if here == '"' and wanted != "end" and not _TOKEN.match(growing.text, at):
        message, hint = "a quotation mark opens here and is not closed on its line", "add the closing mark"
    elif here == "'":
        message, hint = "JSON wants double quotes", "write \"...\" instead of '...'"
    elif here in ("/", "#"):
        message, hint = "JSON has no comments", "take this out, or keep the roster as YAML (name it .yaml)"
    elif not here:
        message = "the file ends before the document does: a closing bracket is missing"
    elif growing.stack == [] and wanted == "value":
        message, hint = "this is not JSON", "if it is YAML, name the file .yaml"
    growing.stop("unreadable-json", message, (at, at + 1), hint)
