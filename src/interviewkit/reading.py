"""What a reading yields beside the article: how the source was understood, and what was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from interviewkit.model import Article
    from interviewkit.registry import Layout

__all__ = ["Diagnostic", "Label", "Reading", "Residue", "Span"]


@attrs.frozen
class Label:
    """A text that stands where a label could stand, and what the reader made of it.

    ``lines`` are those on which it stands, counted from 1; ``reason`` says why it was accepted or rejected.
    """

    text: str
    lines: tuple[int, ...]
    accepted: bool
    reason: str
    layout: str = ""

    @property
    def count(self) -> int:
        """How often it stands in the source."""
        return len(self.lines)


@attrs.frozen
class Diagnostic:
    """Something that the user may want to look at; ``line`` and ``column`` count from 1, None where unknown."""

    message: str
    line: int | None = None
    column: int | None = None


@attrs.frozen
class Span:
    """The first and the last line of a part of the source, counted from 1."""

    first: int
    last: int


@attrs.frozen
class Residue:
    """Text of the source that came neither into the article nor into its layout, and its line, counted from 1."""

    line: int
    text: str


@attrs.frozen
class Reading:
    """An article, and how it was read.

    ``spans`` holds the lines of each turn, in the order of ``article.interview.turns``; it is empty for formats that
    keep no lines. ``layout`` is the layout of plain text that was recognised, None for other formats.
    """

    article: Article
    format: str = ""
    layout: Layout | None = None
    labels: tuple[Label, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    spans: tuple[Span, ...] = ()
    residue: tuple[Residue, ...] = ()
