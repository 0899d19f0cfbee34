"""Hard-wrapped text as if its lines had not been cut: a document in which each line is a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from interviewkit.text.candidates import Candidates
from interviewkit.text.document import whole
from interviewkit.text.layouts import DASH, NUMBERED_QUESTION
from interviewkit.text.lines import Kind
from interviewkit.text.paragraphs import joined, joining

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interviewkit.text.document import Detected, Document
    from interviewkit.text.layouts import TextLayout
    from interviewkit.text.lines import Line
    from interviewkit.text.paragraphs import Joining

__all__ = ["Unwrapped", "unwrapped"]


@attrs.frozen
class Unwrapped:
    """A document of whole paragraphs, and where each of them begins in the document that was cut into lines."""

    document: Document
    places: tuple[int, ...]

    def cut(self, found: Detected) -> Detected:
        """Return what was found with its places in the lines as they are printed."""
        starts = tuple(attrs.evolve(start, place=self.places[start.place]) for start in found.starts)
        ends = (*self.places[1:], self.places[-1] + 1)
        headings = frozenset(place for number in found.headings for place in range(self.places[number], ends[number]))
        return attrs.evolve(found, starts=starts, headings=headings)


def unwrapped(document: Document, layouts: Sequence[TextLayout]) -> Unwrapped | None:
    """Return the document with its paragraphs joined, None where its lines are not cut at a width."""
    how = document.how
    if not how.width:
        return None
    groups: list[list[Line]] = []
    places: list[int] = []
    for place, line in enumerate(document.lines):
        if groups and _goes_on(groups[-1][-1], line, how):
            groups[-1].append(line)
        else:
            groups.append([line])
            places.append(place)
    lines = [_joined(group) for group in groups]
    whole_lines = attrs.evolve(document, lines=lines, found=Candidates(lines, layouts), how=joining(lines))
    return Unwrapped(whole_lines, tuple(places))


def _goes_on(before: Line, line: Line, how: Joining) -> bool:
    """Tell whether a line goes on with the paragraph of the one before: no sign begins it, and no bold ends there."""
    if line.gap or line.kind is not Kind.TEXT or whole(before) != whole(line):
        return False
    if any(sign.pattern.match(line.text) for sign in (DASH, NUMBERED_QUESTION)):
        return False
    # What goes on in an item of a list is text.
    return how.joined(attrs.evolve(before, kind=line.kind) if before.kind is Kind.ITEM else before, line)


def _joined(group: list[Line]) -> Line:
    if len(group) == 1:
        return group[0]
    text, marks = joined(group)
    return attrs.evolve(group[0], text=text, marks=tuple(marks))
