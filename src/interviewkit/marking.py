"""Adding marks that were found in a text to those that it has already."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import attrs

from interviewkit.model import MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from interviewkit.model import Mark, Paragraph

__all__ = ["add_marks"]

_PLACE = {kind: place for place, kind in enumerate(MarkKind)}


def add_marks(paragraph: Paragraph, found: Iterable[Mark]) -> Paragraph:
    """Return ``paragraph`` with those of ``found`` that fit beside its own marks, which all stay.

    A mark fits that ends within the text, crosses no other, lies neither in code nor in one of its own kind, and holds
    none of its own kind and, if it is code, none at all. Of found marks that exclude each other the outer, else the
    first, is taken.
    """
    own = set(paragraph.marks)
    fitting = {mark for mark in found if mark.end <= len(paragraph.text)} - own
    if not fitting:
        return paragraph
    ordered = sorted(own | fitting, key=lambda mark: (mark.start, -mark.end, _PLACE[mark.kind]))
    taken: list[Mark] = []
    around: list[Mark] = []
    for place, mark in enumerate(ordered):
        while around and around[-1].end <= mark.start:
            around.pop()
        if mark in own or (_fits_in(mark, around) and _fits_around(mark, islice(ordered, place + 1, None), own)):
            taken.append(mark)
            around.append(mark)
    return attrs.evolve(paragraph, marks=taken)


def _fits_in(mark: Mark, around: Sequence[Mark]) -> bool:
    return not any(mark.end > outer.end or outer.kind in {mark.kind, MarkKind.CODE} for outer in around)


def _fits_around(mark: Mark, following: Iterable[Mark], own: set[Mark]) -> bool:
    for inner in following:
        if inner.start >= mark.end:
            return True
        if inner in own and (inner.end > mark.end or mark.kind in {inner.kind, MarkKind.CODE}):
            return False
    return True
