"""Regular expressions that cost nothing until a document needs them.

To compile all that the languages of the world call a byline would take longer than to read an interview. So a pattern
is compiled when it is first asked for, and it may name words without which it cannot match at all.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Pattern"]


class Pattern:
    """A regular expression with the methods of `re.Pattern` that are needed; ``needs`` are texts of which one occurs.

    What is needed is looked for as it stands, whatever the flags say.
    """

    __slots__ = ("_compiled", "_flags", "_needs", "_source")

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG, *, needs: tuple[str, ...] = ()) -> None:
        self._source = source
        self._flags = flags
        self._needs = needs
        self._compiled: re.Pattern[str] | None = None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match that begins at ``start``."""
        return self._ready().match(text, start, end) if self._can(text) else None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match of all from ``start`` to ``end``."""
        return self._ready().fullmatch(text, start, end) if self._can(text) else None

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match."""
        return self._ready().search(text, start, end) if self._can(text) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Return the matches, one after the other."""
        return self._ready().finditer(text, start, end) if self._can(text) else iter(())

    def split(self, text: str) -> list[str]:
        """Return what stands between the matches."""
        return [str(piece) for piece in self._ready().split(text)] if self._can(text) else [text]

    def sub(self, by: str, text: str) -> str:
        """Return the text with every match replaced."""
        return self._ready().sub(by, text) if self._can(text) else text

    def _can(self, text: str) -> bool:
        for need in self._needs:
            if need in text:
                return True
        return not self._needs

    def _ready(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self._source, self._flags)
        return self._compiled
