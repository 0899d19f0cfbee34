"""Elements within a paragraph: those that the model has a mark for, line breaks, and words with annotations."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from interviewkit.errors import ModelError
from interviewkit.formats.tei.collected import Collected
from interviewkit.model import Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Ended", "Inline"]

Ended: TypeAlias = "Callable[[], None] | None"


class Inline(Collected):
    """Takes elements within a paragraph; ``plain`` counts those of which only the words are kept.

    Each method is called at an element's start, and returns what is to be done at its end.
    """

    def __init__(self) -> None:
        super().__init__()
        self.plain: Counter[str] = Counter()
        # Of each open choice, how much had been said before it.
        self.choices: list[int] = []

    def verse_line(self, _name: str, _attributes: dict[str, str]) -> Ended:
        """Begin a line of verse: in the paragraph that is open, or in one that lines make together."""
        if self.words.said and (self.verse or self.inside):
            self.words.break_line()
        else:
            self.flush()
        self.verse = True
        return None

    def line_break(self, _name: str, attributes: dict[str, str]) -> Ended:
        """Break the line, unless a word goes on beyond it."""
        if attributes.get("break") != "no":
            self.words.break_line()
        return None

    def word(self, name: str, attributes: dict[str, str]) -> Ended:
        """Begin a word or a sign of an annotated text, which may be joined to its neighbours over white space."""
        self.plain[name] += 1
        join = attributes.get("join", "")
        if join in {"left", "both"}:
            self.words.join()
        return self._join if join in {"right", "both"} else None

    def _join(self) -> None:
        self.words.join()

    def mark(self, kind: MarkKind, target: str = "") -> Ended:
        """Begin a mark."""
        self.words.open(kind, target)
        return self._end_mark

    def _end_mark(self) -> None:
        self.words.close()

    def highlighted(self, _name: str, attributes: dict[str, str]) -> Ended:
        """Begin what is printed in another way."""
        look = " ".join(attributes.get(name, "") for name in ("rend", "rendition", "style")).casefold()
        strong = any(word in look for word in ("bold", "strong")) or look.strip() == "b"
        return self.mark(MarkKind.STRONG if strong else MarkKind.EMPHASIS)

    def emphasis(self, _name: str, _attributes: dict[str, str]) -> Ended:
        """Begin an emphasis."""
        return self.mark(MarkKind.EMPHASIS)

    def code(self, _name: str, _attributes: dict[str, str]) -> Ended:
        """Begin code."""
        return self.mark(MarkKind.CODE)

    def link(self, name: str, attributes: dict[str, str]) -> Ended:
        """Begin a link, if it has an address."""
        target = attributes.get("target") or attributes.get("n", "")
        try:
            Mark(0, 1, MarkKind.LINK, target)
        except ModelError:
            self.plain[name] += 1
            return None
        return self.mark(MarkKind.LINK, target)

    def choice(self, name: str, _attributes: dict[str, str]) -> Ended:
        """Begin an element that has the same words twice, as in the source and as they should be; both are kept."""
        self.plain[name] += 1
        self.choices.append(self.words.said)
        return self._end_choice

    def _end_choice(self) -> None:
        self.choices.pop()
