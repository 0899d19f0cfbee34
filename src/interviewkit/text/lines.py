"""Lines: what both plain text and Markdown become before anyone asks what they mean."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from interviewkit.model import ILLEGAL, Mark
from interviewkit.reading import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Kind", "Line", "moved", "part", "plain_lines", "repaired"]


class Kind(StrEnum):
    """What a line is by its own markup; plain text knows only `TEXT`."""

    TEXT = "text"
    HEADING = "heading"
    QUOTE = "quote"
    ITEM = "item"
    RULE = "rule"


@attrs.frozen
class Line:
    """A line with something on it, without the white space at its edges, or a line of a Markdown block.

    ``number`` counts the source's lines from 1; ``gap`` tells that a blank line, or the boundary of a block, comes
    before it; ``marks`` are ranges of ``text``; ``level`` is a heading's, and ``indent`` the white space taken away.
    ``marker`` is what markup put before the text and took away (``- `` or ``1. `` of a list item), or the HTML tag with
    which the text begins.
    """

    number: int
    text: str
    gap: bool = False
    indent: str = ""
    kind: Kind = Kind.TEXT
    level: int = 0
    marks: tuple[Mark, ...] = ()
    marker: str = ""


def repaired(text: str) -> tuple[str, tuple[Diagnostic, ...]]:
    r"""Return ``text`` with every line ending as ``\n`` and every character that XML cannot carry as U+FFFD.

    A form feed or a vertical tab ends a line. Each line with a replaced character has a diagnostic.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii() and text.isprintable():
        return text, ()
    text = text.replace("\f", "\n").replace("\v", "\n")
    if not ILLEGAL.search(text):
        return text, ()
    diagnostics = []
    for number, line in enumerate(text.split("\n"), 1):
        if found := ILLEGAL.search(line):
            message = f"U+{ord(found[0]):04X}, which no document can hold, became U+FFFD"
            diagnostics.append(Diagnostic(message, number, found.start() + 1))
    return ILLEGAL.sub("\ufffd", text), tuple(diagnostics)


def plain_lines(text: str) -> list[Line]:
    """Return the lines of a repaired text that are not blank."""
    lines: list[Line] = []
    gap = True
    for number, raw in enumerate(text.split("\n"), 1):
        stripped = raw.strip()
        if stripped:
            indent = raw[: len(raw) - len(raw.lstrip())] if raw[0].isspace() else ""
            lines.append(Line(number, stripped, gap, indent))
        gap = not stripped
    return lines


def part(line: Line, offset: int) -> Line | None:
    """Return the rest of a line from ``offset`` on, its marks with it; None where nothing is left."""
    raw = line.text[offset:]
    text = raw.strip()
    if not text:
        return None
    if len(text) == len(line.text):
        return line
    marks = line.marks
    if marks:
        shift = offset + len(raw) - len(raw.lstrip())
        marks = tuple(moved(marks, -shift, len(text)))
    return Line(line.number, text, line.gap, line.indent, line.kind, line.level, marks, line.marker)


def moved(marks: Iterable[Mark], by: int, length: int) -> Iterator[Mark]:
    """Yield marks moved by so many characters, cut to a text of that length."""
    for mark in marks:
        start, end = max(0, mark.start + by), min(length, mark.end + by)
        if start < end:
            yield Mark(start, end, mark.kind, mark.target)
