"""Mixed content into paragraphs: text with its white space as it counts in XML, and the ranges that elements mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from interviewkit.formats.tei.nodes import collapsed
from interviewkit.model import Mark, MarkKind, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Words"]

_SPACE = " \t\n\r"
_RUN = re.compile(r"[ \t\n\r]+")


class Words:
    """A paragraph in the making.

    White space is collapsed as it comes, so that the place of a mark is known when its element starts; within
    ``xml:space="preserve"`` it is kept.
    """

    __slots__ = ("_closed", "_last", "_length", "_open", "_parts", "joins", "kept", "said")

    def __init__(self, inherited: Sequence[tuple[MarkKind, str]] = ()) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._last = ""
        self._closed: list[tuple[int, int, MarkKind, str]] = []
        self._open = [(0, kind, target) for kind, target in inherited]
        self.kept = False
        # Set where an annotated word is joined to what follows, although white space lies between their elements.
        self.joins = False
        # How many pieces of text came that are more than white space.
        self.said = 0

    def add(self, text: str, *, kept: bool = False) -> None:
        """Add character data; ``kept`` tells that its white space counts."""
        if kept:
            self.kept = self.kept or text.strip(_SPACE) != ""
            self._put(text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text)
            return
        if text.isspace():
            text = _RUN.sub(" ", text) if text.strip(_SPACE) else " "
        elif "\n" in text or "  " in text or "\t" in text or "\r" in text:
            text = _RUN.sub(" ", text)
        if text[:1] == " " and (self.joins or self._last in {"", " ", "\n"}):
            text = text[1:]
        if text:
            self.joins = False
            self._put(text)

    def insert(self, text: str, kind: MarkKind) -> None:
        """Add a marked text that the source tells without characters, apart from the words before it."""
        self.add(" ")
        self.open(kind)
        self.add(text)
        self.close()

    def _put(self, text: str) -> None:
        self.said += not text.isspace()
        self._parts.append(text)
        self._length += len(text)
        self._last = text[-1]

    def break_line(self) -> None:
        """Add a line break, unless nothing comes before it."""
        self._drop_space()
        if self._length:
            self._put("\n")

    def join(self) -> None:
        """Take back white space at the end, because what follows belongs to what comes before."""
        self._drop_space()
        self.joins = True

    def open(self, kind: MarkKind, target: str = "") -> None:
        """Begin a mark here."""
        self._open.append((self._length, kind, target))

    def close(self) -> None:
        """End the mark that was begun last."""
        start, kind, target = self._open.pop()
        if start < self._length:
            self._closed.append((start, self._length, kind, target))

    @property
    def untouched(self) -> bool:
        """Whether nothing has come yet."""
        return not self._length and not self.joins

    @property
    def inherited(self) -> list[tuple[MarkKind, str]]:
        """The marks that are open, for the words that go on in another paragraph."""
        return [(kind, target) for _, kind, target in self._open]

    def _drop_space(self) -> None:
        if self._last == " " and not self.kept:
            last = self._parts.pop()[:-1]
            self._length -= 1
            if last:
                self._parts.append(last)
            self._last = last[-1:] or (self._parts[-1][-1] if self._parts else "")
            for place in range(len(self._closed) - 1, -1, -1):
                start, end, kind, target = self._closed[place]
                if end <= self._length:
                    break
                self._closed[place] = (start, self._length, kind, target)
            self._open = [(min(start, self._length), kind, target) for start, kind, target in self._open]

    def line(self) -> str:
        """Return the words as one line."""
        text = "".join(self._parts)
        return text.replace("\n", " ").strip() if self.kept else collapsed(text).strip()

    def paragraph(self) -> Paragraph | None:
        """Return the paragraph, None where it holds no words."""
        if not self.said:
            return None
        text = "".join(self._parts)
        if not self.kept:
            text = text.rstrip(_SPACE)
        closed = [*self._closed, *((start, len(text), kind, target) for start, kind, target in self._open)]
        return Paragraph(text, _allowed(closed, len(text))) if closed else Paragraph(text)


def _allowed(ranges: list[tuple[int, int, MarkKind, str]], length: int) -> list[Mark]:
    """Return marks that the model allows: not empty, none within its own kind, none within code."""
    order = {kind: place for place, kind in enumerate(MarkKind)}
    ranges = [(start, min(end, length), kind, target) for start, end, kind, target in ranges]
    ranges.sort(key=lambda item: (item[0], -item[1], order[item[2]]))
    marks: list[Mark] = []
    around: list[Mark] = []
    for start, end, kind, target in ranges:
        while around and around[-1].end <= start:
            around.pop()
        if start < end and not any(outer.kind in {kind, MarkKind.CODE} for outer in around):
            marks.append(Mark(start, end, kind, target))
            around.append(marks[-1])
    return marks
