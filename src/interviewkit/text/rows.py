"""Lines that hold two things: rows of tables, turns at hard line breaks, bold questions with their answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from interviewkit.model import MarkKind
from interviewkit.text.lines import Kind, moved, part
from interviewkit.text.questions import is_question

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from interviewkit.text.lines import Line

__all__ = ["without_rows"]

_ROW = re.compile(r"\|\s*(?P<cells>[^|\s][^|]*\|.*\S)\s*\|")
_BORDER = re.compile(r"[|\s:+=-]+")
_BREAK = re.compile(r"\n(?P<label>[^\W\d_][^:：\n]{0,40}[:：](?=\s))?")
_LEAST = 3
_LOWEST = 6


def without_rows(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines without the bars around the rows of tables, and with those apart that hold two turns."""
    if sum(line.text.startswith("|") for line in lines) >= _LEAST:
        lines = list(_cells(lines))
    if sum("\n" in line.text for line in lines) >= _LEAST:
        lines = [piece for line in lines for piece in _pieces(line)]
    asked = [place for place, line in enumerate(lines) if _bold_question(line)]
    if len(asked) < _LEAST:
        return lines
    apart: list[Line] = []
    for line in lines:
        end = _bold_question(line)
        rest = part(line, end) if end else None
        if rest is None:
            apart.append(line)
            continue
        apart.append(_until(line, end))
        apart.append(attrs.evolve(rest, gap=False, marker=""))
    return apart


def _cells(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines with what stands between the outer bars of a row; the head of a table is a heading."""
    for place, line in enumerate(lines):
        if _is_border(line):
            continue
        found = _ROW.fullmatch(line.text)
        if found is None:
            yield line
            continue
        start, end = found.span("cells")
        row = attrs.evolve(line, text=found["cells"], marks=tuple(moved(line.marks, -start, end - start)))
        heads = place + 1 < len(lines) and _is_border(lines[place + 1])
        yield attrs.evolve(row, kind=Kind.HEADING, level=_LOWEST) if heads else row


def _pieces(line: Line) -> Iterator[Line]:
    """Yield what stands between the hard line breaks of a line, cut where bold or a label comes behind one."""
    start = 0
    for found in _BREAK.finditer(line.text):
        place = found.start() + 1
        bold = any(mark.start == place and mark.kind is MarkKind.STRONG for mark in line.marks)
        if (bold or found["label"]) and (piece := part(_until(line, found.start()), start)):
            yield _moved_down(line, piece, start)
            start = place
    yield _moved_down(line, part(line, start) or line, start)


def _moved_down(line: Line, piece: Line, start: int) -> Line:
    return attrs.evolve(piece, number=line.number + line.text.count("\n", 0, start), gap=line.gap and not start)


def _until(line: Line, end: int) -> Line:
    return attrs.evolve(line, text=line.text[:end], marks=tuple(moved(line.marks, 0, end)))


def _is_border(line: Line) -> bool:
    return line.text.startswith("|") and _BORDER.fullmatch(line.text) is not None


def _bold_question(line: Line) -> int:
    """Return where a question in bold ends that more text follows, 0 for another line."""
    mark = line.marks[0] if line.marks else None
    if mark is None or mark.start or mark.kind is not MarkKind.STRONG or line.kind is not Kind.TEXT:
        return 0
    return mark.end if mark.end < len(line.text) and is_question(line.text[: mark.end]) else 0
