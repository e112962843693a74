"""From bytes to text: the encodings people's editors write, and files that are not text at all.

Bytes that are not UTF-8 and control characters become U+FFFD, so that reading goes on and every
other problem comes out in the same run.
"""

import codecs
import re

from msgspec import Struct

from npqplan.diagnostics import Finding
from npqplan.documents.document import Spot
from npqplan.documents.growing import STRAY
from npqplan.documents.lines import line_at, line_starts

LARGEST = 64 * 1024 * 1024
"""Bytes. A roster of 100,000 people is a third of this."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the start of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"PK\x03\x04", "a zip file or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an older Word or Excel document"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a rich-text (RTF) document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format 3", "a database"),
)
_OFFICE = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel spreadsheet"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"opendocument.text", "an OpenDocument text"),
    (b"opendocument.spreadsheet", "an OpenDocument spreadsheet"),
)
_STRANGE_SHARE = 0.3
"""Text with a larger share of unreadable bytes than this is not text."""


class Decoded(Struct, frozen=True):
    """The text, or None where there is none to read, and what was wrong with the bytes."""

    text: str | None
    findings: tuple[Finding, ...] = ()


def decode(content: bytes, file: str) -> Decoded:
    """The text of a file. Never raises."""
    if len(content) > LARGEST:
        return _refuse(
            file,
            "file-too-large",
            f"this file is over {LARGEST // 1024 // 1024} MB, too large for a roster",
            "check that it is the right file, or write one file for each school",
        )
    if kind := _not_text(content):
        return _refuse(
            file,
            "not-text",
            f"this is {kind}, not a plain text file",
            "npqplan reads plain text: `npqplan init` writes a roster to fill in with any text editor",
        )
    encoding, skip = _encoding(content)
    body = content[skip:]
    findings: list[Finding] = []
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as problem:
        text = body.decode(encoding, "replace")
        offset = len(body[: problem.start].decode(encoding, "replace"))
        findings.append(_bad_bytes(file, text, offset, body[problem.start], encoding))
    if "\x00" in text or text.count("\ufffd") > len(text) * _STRANGE_SHARE:
        strange = len(STRAY.findall(text)) + text.count("\ufffd")
        if strange > len(text) * _STRANGE_SHARE:
            return _refuse(
                file,
                "not-text",
                "this is not a text file",
                "npqplan reads plain text: `npqplan init` writes a roster to fill in with any text editor",
            )
    if stray := [match.start() for match in STRAY.finditer(text)]:
        findings.append(_control_characters(file, text, stray))
        text = STRAY.sub("\ufffd", text)
    return Decoded(text, tuple(findings))


def _refuse(file: str, code: str, message: str, hint: str) -> Decoded:
    return Decoded(None, (Finding(code, "error", message, Spot(file), hint),))


def _not_text(content: bytes) -> str | None:
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            if signature.startswith(b"PK"):
                ends = content[:8192] + content[-65536:]
                return next((name for part, name in _OFFICE if part in ends), kind)
            return kind
    return None


def _encoding(content: bytes) -> tuple[str, int]:
    """The encoding by the file's mark, or by the zero bytes UTF-16 leaves; and the mark's length."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding, len(mark)
    pattern = bytes(byte > 0 for byte in content[:4])
    if pattern == b"\x01\x00\x01\x00":
        return "utf-16-le", 0
    if pattern == b"\x00\x01\x00\x01":
        return "utf-16-be", 0
    return "utf-8", 0


def _bad_bytes(file: str, text: str, offset: int, byte: int, encoding: str) -> Finding:
    places = [match.start() for match in re.finditer("\ufffd", text)]
    meant = bytes([byte]).decode("cp1252", "replace")
    guess = f', perhaps "{meant}" as older Windows programs write it' if meant.isalpha() else ""
    if encoding != "utf-8":
        guess = ""
    return Finding(
        "not-utf-8",
        "error",
        f"a character here cannot be read{guess}{_also_on(text, places)}",
        Spot(file, start=offset, end=offset + 1),
        "save the file again as UTF-8 (in Notepad: Save as, Encoding, UTF-8)",
    )


def _control_characters(file: str, text: str, stray: list[int]) -> Finding:
    return Finding(
        "control-character",
        "error",
        f"an invisible control character (U+{ord(text[stray[0]]):04X}) stands here{_also_on(text, stray)}",
        Spot(file, start=stray[0], end=stray[0] + 1),
        "delete it; it may have come along when text was pasted",
    )


def _also_on(text: str, offsets: list[int]) -> str:
    """The further places of the same slip: (also on lines 4 and 7)."""
    starts = line_starts(text)
    lines = sorted({line_at(starts, offset) + 1 for offset in offsets})[1:]
    if not lines:
        return ""
    shown = [str(line) for line in lines[:5]]
    if len(lines) > len(shown):
        return f" (also on {len(lines)} more lines, the next {shown[0]})"
    listed = " and ".join(filter(None, [", ".join(shown[:-1]), shown[-1]]))
    return f" (also on line{'s' if len(lines) > 1 else ''} {listed})"
