"""A document that is being understood: its lines, its candidates, and what a hypothesis makes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from interviewkit.model import MarkKind
from interviewkit.text.lines import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import timedelta

    from interviewkit.reading import Label
    from interviewkit.text.candidates import Candidate, Candidates
    from interviewkit.text.layouts import Side, TextLayout
    from interviewkit.text.lines import Line
    from interviewkit.text.paragraphs import Joining

__all__ = ["Detected", "Document", "Start", "begin", "text_at", "whole"]


@attrs.frozen
class Start:
    """Where a turn begins: its line, its label or side, where its words begin (below 0: on the next line)."""

    place: int
    label: str
    key: str
    offset: int
    start: timedelta | None = None
    side: Side | None = None


@attrs.frozen
class Detected:
    """What was found: the layout, where the turns begin, what headings those turned out to be, and the reasons."""

    layout: TextLayout | None
    starts: tuple[Start, ...]
    labels: tuple[Label, ...]
    reason: str
    score: float = 0.0
    headings: frozenset[int] = frozenset()


@attrs.frozen
class Document:
    """The lines, what could begin a turn in them, and what the caller knows: the keys of labels, or the layout.

    ``how`` tells how the lines make paragraphs.
    """

    lines: Sequence[Line]
    found: Candidates
    how: Joining
    known: Collection[str]
    forced: bool

    def context(self, first: int) -> str:
        """Return the text before a line, where a document tells what it is."""
        return "\n".join(line.text for line in self.lines[:first][:200])[:20000]

    def followed(self, places: Iterable[int]) -> float:
        """The share of these lines that a line follows which is none of them."""
        taken = sorted(places)
        inside = set(taken)
        return sum(p + 1 < len(self.lines) and p + 1 not in inside for p in taken) / max(1, len(taken))

    def paragraphs(self, first: int, last: int) -> int:
        """Return how many paragraphs these lines are, as far as blank lines tell."""
        body = self.lines[first : last + 1]
        gaps = sum(line.gap for line in body)
        return max(1, gaps if gaps * 3 > len(body) else len(body))


def whole(line: Line) -> bool:
    """Tell whether a line is bold (or italic) from end to end; a word or two within may be set apart from it."""
    if not line.marks or line.kind is Kind.QUOTE:
        return False
    first = line.marks[0]
    if first.start or first.kind not in {MarkKind.STRONG, MarkKind.EMPHASIS}:
        return False
    end = len(line.text.rstrip(" .?!:*"))
    worn = [mark for mark in line.marks if mark.kind is first.kind]
    return worn[-1].end >= end and sum(mark.end - mark.start for mark in worn) * 5 >= end * 4


def text_at(lines: Sequence[Line], place: int) -> str:
    """Return the text of the line at ``place``, nothing beyond the last."""
    return lines[place].text if place < len(lines) else ""


def begin(candidate: Candidate) -> Start:
    """Return the beginning of a turn that a believed candidate is."""
    return Start(candidate.place, candidate.label, candidate.key, candidate.offset, candidate.start)
