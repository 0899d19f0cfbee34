"""Paragraphs: lines joined where a line ended only because the paper did."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from interviewkit.marking import add_marks
from interviewkit.model import Mark, Paragraph
from interviewkit.text.events import recognised
from interviewkit.text.lines import Kind, moved

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from interviewkit.text.lines import Line

__all__ = ["Joining", "joined", "joining", "paragraphs"]

_NO_SPACE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]")
_END = re.compile(r"[.?!:…。？！：][\"'”’»)\]）」』]*$")
_LONGEST_END = 12
_WIDEST = 130


@attrs.frozen
class Joining:
    """How the lines of a document make paragraphs: never joined, always joined, or cut at a width."""

    width: int = 0
    always: bool = False

    def joined(self, before: Line, after: Line) -> bool:
        """Tell whether ``after`` goes on with the paragraph of ``before``."""
        if after.gap or after.kind is not before.kind or after.marker or after.kind is Kind.HEADING:
            return False
        if self.always:
            return True
        if not self.width:
            return False
        if after.indent and len(after.indent) > len(before.indent) and _ended(before.text):
            return False
        room = self.width - len(before.text) - len(before.indent)
        return room <= max(self.width * 0.3, _first_word(after.text) + 1) or not _ended(before.text)


def _ended(text: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    return _END.search(text, max(0, len(text) - _LONGEST_END)) is not None


def _first_word(text: str) -> int:
    space = text.find(" ")
    return space if space >= 0 else len(text)


def joining(lines: Sequence[Line]) -> Joining:
    """Return how the lines of a plain text make paragraphs, by the evidence of their lengths.

    Where a line ended because it was full, the next word would not have fitted.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if not b.gap]
    if len(pairs) < 3 or len(pairs) * 6 < len(lines):
        return Joining()
    lengths = sorted(len(line.text) + len(line.indent) for line in lines)
    width = lengths[min(len(lengths) - 1, len(lengths) * 97 // 100)]
    if width > _WIDEST or width < 25:
        return Joining()
    full = sum(len(a.indent) + len(a.text) + 1 + _first_word(b.text) > width * 0.92 for a, b in pairs)
    open_ended = sum(not _ended(a.text) for a, b in pairs)
    if full * 10 >= len(pairs) * 5 and open_ended * 10 >= len(pairs) * 4:
        return Joining(width)
    return Joining()


def paragraphs(lines: Iterable[Line], how: Joining) -> tuple[Paragraph, ...]:
    """Return the lines as paragraphs, with the events and times that they tell marked."""
    return tuple([_paragraph(group) for group in _groups(lines, how)])


def _groups(lines: Iterable[Line], how: Joining) -> Iterable[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and not how.joined(group[-1], line):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _paragraph(group: Sequence[Line]) -> Paragraph:
    first = group[0]
    lead = first.marker if first.kind is Kind.ITEM else ""
    if len(group) == 1 and not lead:
        paragraph = Paragraph(first.text, first.marks)
        found = recognised(first.text)
        return add_marks(paragraph, found) if found else paragraph
    text, marks = joined(group, lead)
    return add_marks(Paragraph(text, ()), [*marks, *recognised(text)])


def joined(group: Iterable[Line], lead: str = "") -> tuple[str, list[Mark]]:
    """Return the text of the paragraph that was cut into these lines, behind ``lead``, and its marks."""
    text = lead
    marks: list[Mark] = []
    for place, line in enumerate(group):
        if place:
            text += _between(text, line.text)
        marks += moved(line.marks, len(text), len(text) + len(line.text))
        text += line.text
    return text, _merged(marks)


def _between(before: str, after: str) -> str:
    """Return what the end of a line stands for: a space, or nothing after a hyphen and between Chinese characters."""
    hyphen = before[-1:] == "-" and before[-2:-1].isalpha()
    return "" if hyphen or (_NO_SPACE.match(before[-1]) and _NO_SPACE.match(after[0])) else " "


def _merged(marks: Sequence[Mark]) -> list[Mark]:
    """Join a mark that the end of a line cut in two."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        last = next(
            (other for other in reversed(kept) if other.kind is mark.kind and other.target == mark.target), None
        )
        if last is not None and 0 <= mark.start - last.end <= 1:
            kept[kept.index(last)] = attrs.evolve(last, end=mark.end)
        else:
            kept.append(mark)
    return kept
