"""Paragraphs as CommonMark that reads back as the same text and the same marks, whatever they hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from interviewkit.model import Mark, MarkKind, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["escaped", "inline"]

# CommonMark 0.31, sections 2.4 (backslash escapes) and 6: what can begin inline markup anywhere in a text.
_INLINE = re.compile(r"[\\`*_\[\]<&]")
# Sections 4 and 5: what can begin a block at the beginning of a line.
_BLOCK = re.compile(r"(?:[#>+\-=~:|]|[0-9]{1,9}(?=[.)]))")
_LETTER = re.compile(r"\w")
_TAGS = {MarkKind.STRONG: "strong", MarkKind.EMPHASIS: "em", MarkKind.CODE: "code"}
_DELIMITERS = {MarkKind.STRONG: "**", MarkKind.EMPHASIS: "*"}


def escaped(text: str) -> str:
    """Return a text without marks as CommonMark for the inside of a paragraph or heading, line feeds as entities."""
    return _white(_INLINE.sub(r"\\\g<0>", text), text)


def _white(written: str, text: str) -> str:
    """Write white space that a reader would drop or change as character references (section 2.5)."""
    if text.isprintable() and not (text[:1].isspace() or text[-1:].isspace()):
        return written
    out = []
    last = len(written) - 1
    lead = len(written) - len(written.lstrip())
    tail = len(written.rstrip())
    for place, char in enumerate(written):
        edge = char.isspace() and (place < lead or place >= tail)
        beside = char == " " and (written[place - 1 : place] == "\n" or written[place + 1 : place + 2] == "\n")
        if edge or beside or char in "\n\t" or (char.isspace() and not char.isprintable() and last >= 0):
            out.append(f"&#{ord(char)};")
        else:
            out.append(char)
    return "".join(out)


def inline(paragraph: Paragraph, *, first: bool) -> str:
    """Return a paragraph as CommonMark on one line.

    ``first`` tells that the paragraph begins a block: then what could begin another kind of block is escaped, and bold
    text at its beginning, which would look like a label, is written in HTML.
    """
    written = _Inline(paragraph, first).written() if paragraph.marks else escaped(paragraph.text)
    if first and (found := _BLOCK.match(written)):
        place = found.end() if found[0].isdigit() else 0
        written = f"{written[:place]}\\{written[place:]}"
    return written


class _Inline:
    """A paragraph's text and marks, written from the outside in."""

    def __init__(self, paragraph: Paragraph, first: bool) -> None:  # noqa: FBT001 - internal
        self.text = paragraph.text
        self.first = first
        self.marks = [mark for mark in paragraph.marks if mark.kind not in {MarkKind.EVENT, MarkKind.TIME}]

    def written(self) -> str:
        return self.span(0, len(self.text), self.marks)

    def span(self, start: int, end: int, marks: Sequence[Mark]) -> str:
        out: list[str] = []
        place = start
        number = 0
        while number < len(marks):
            mark = marks[number]
            inner = []
            number += 1
            while number < len(marks) and marks[number].start < mark.end:
                inner.append(marks[number])
                number += 1
            before = self.plain(place, mark.start)
            if mark.kind is MarkKind.LINK and before.endswith("!"):
                # ![ would begin an image.
                before = before[:-1] + "\\!"
            out.append(before)
            out.append(self.marked(mark, inner))
            place = mark.end
        out.append(self.plain(place, end))
        return "".join(out)

    def plain(self, start: int, end: int) -> str:
        """Write a piece between marks; only at the edges of the paragraph is its white space at an edge."""
        piece = self.text[start:end]
        if not piece:
            return ""
        written = _INLINE.sub(r"\\\g<0>", piece)
        core = written.strip(" ")
        lead, tail = len(written) - len(written.lstrip(" ")), len(written) - len(written.rstrip(" "))
        if not core:
            return "&#32;" * len(written) if start == 0 or end == len(self.text) else " " * len(written)
        before = "&#32;" * lead if start == 0 else " " * lead
        after = "&#32;" * tail if end == len(self.text) else " " * tail
        return before + _white(core, core) + after

    def marked(self, mark: Mark, inner: Sequence[Mark]) -> str:
        text = self.text[mark.start : mark.end]
        if mark.kind is MarkKind.LINK:
            target = mark.target.replace("&", "&amp;")
            return (
                f"[{self.span(mark.start, mark.end, inner)}](<{target}>)"
                if re.search(r"[()&]|^$", target)
                else (f"[{self.span(mark.start, mark.end, inner)}]({target})")
            )
        if mark.kind is MarkKind.CODE:
            if text.isprintable() and "`" not in text and text == text.strip() and not self.touches(mark):
                return f"`{text}`"
        elif self.stands_free(mark) and not inner:
            delimiter = _DELIMITERS[mark.kind]
            return f"{delimiter}{self.plain(mark.start, mark.end)}{delimiter}"
        tag = _TAGS[mark.kind]
        return f"<{tag}>{self.span(mark.start, mark.end, inner)}</{tag}>"

    def stands_free(self, mark: Mark) -> bool:
        """Tell whether delimiters can open and close here (section 6.2, left- and right-flanking runs)."""
        if mark.start == 0 and self.first and mark.kind is MarkKind.STRONG:
            return False
        before, after = self.text[mark.start - 1 : mark.start], self.text[mark.end : mark.end + 1]
        inside = self.text[mark.start], self.text[mark.end - 1]
        return (
            not self.touches(mark)
            and all(_LETTER.match(char) and char != "_" for char in inside)
            and all(char in ("", " ", ",", ".", ";", ":", "!", "?") for char in (before, after))
        )

    def touches(self, mark: Mark) -> bool:
        """Tell whether another mark begins or ends where this one does."""
        return any(mark.start in {o.start, o.end} or mark.end in {o.start, o.end} for o in self.marks if o is not mark)
