"""Markdown (CommonMark) as lines with marks, so that one reader serves plain text and Markdown."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from interviewkit.errors import ModelError, ReadError
from interviewkit.model import Mark, MarkKind
from interviewkit.text.lines import Kind, Line, part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["marked_lines", "trimmed_lines"]

_LEVEL = {f"H{level}": level for level in range(1, 7)}
_SPANS = {"Emphasis": MarkKind.EMPHASIS, "Strong": MarkKind.STRONG}
_TAGS = {
    "em": MarkKind.EMPHASIS,
    "i": MarkKind.EMPHASIS,
    "strong": MarkKind.STRONG,
    "b": MarkKind.STRONG,
    "code": MarkKind.CODE,
    "a": MarkKind.LINK,
}
_OUTER = tuple(MarkKind)
# **李明：**我 is no emphasis in CommonMark (section 6.2), since letters come right behind the closing asterisks.
_CLOSED = re.compile(
    r"(\*\*(?![\s*])[^*\n]{1,300}[：:。？！，、）」』】”’?!.])\*\*(?=[\u3041-\u30fa\u3400-\u9fff\uac00-\ud7a3])"
)
# Possessive, so that a tag that never ends is looked at once.
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*+)([^<>]*+)>")
_MARKER = re.compile(rb"[-+*]|[0-9]{1,9}[.)]")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_VOICE = re.compile(r"<v(?:\.[^\s>]*+)?\s[^<>]++>")
# Someone's own Markdown never comes near; what does is written to waste time.
_MOST_TAGS = 100_000
_CHARACTERS_PER_TAG = 5


def marked_lines(text: str) -> list[Line]:
    """Return the lines of a repaired Markdown text: each line of each block, its inline markup as marks.

    A soft line break begins a new line without ``gap``; a hard one stays in the text as a line feed. The text of HTML
    comes without its tags; link definitions are syntax. White space that is written as a character reference stays.
    """
    return _Blocks(text).lines()


def trimmed_lines(text: str) -> list[Line]:
    """Return the lines of a repaired Markdown text without white space at their edges, as people mean them.

    Raises `ReadError` for a text that is made of hardly anything but HTML tags.
    """
    if text.count("<") > max(_MOST_TAGS, len(text) // _CHARACTERS_PER_TAG):
        raise ReadError("the document is made of hardly anything but tags", line=1, column=1)
    return [trimmed for line in marked_lines(_CLOSED.sub(r"\1** ", text)) if (trimmed := part(line, 0))]


class _Blocks:
    """The events of one document, turned into lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.data = text.encode()
        self.starts = [0]
        for row in self.data.split(b"\n"):
            self.starts.append(self.starts[-1] + len(row) + 1)
        self.rows = text.split("\n")
        self.found: list[Line] = []
        self.kinds: list[tuple[Kind, int]] = []
        self.marker = ""
        self.serial = 0
        self.begin(0)
        self.gap = True

    def number(self, offset: int) -> int:
        return bisect_right(self.starts, offset)

    def begin(self, offset: int) -> None:
        """Forget what was collected: a block starts at this offset in bytes."""
        self.opened: dict[MarkKind, list[tuple[int, int, str]]] = {}
        self.begin_line(offset)

    def begin_line(self, offset: int) -> None:
        """Begin a line in which the open marks go on."""
        self.serial += 1
        self.offset = offset
        self.pieces: list[str] = []
        self.length = 0
        self.marks: list[tuple[int, int, MarkKind, str]] = []
        self.tag = ""

    def add(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)

    def open(self, kind: MarkKind, target: str = "") -> None:
        self.opened.setdefault(kind, []).append((self.serial, self.length, target))

    def close(self, kind: MarkKind) -> None:
        if opened := self.opened.get(kind):
            serial, start, target = opened.pop()
            self.marks.append((start if serial == self.serial else 0, self.length, kind, target))

    def open_marks(self) -> Iterator[tuple[int, int, MarkKind, str]]:
        """Yield the marks that are open at the end of a line.

        Of those of one kind that lines before have opened, the outermost stands for all: they cover the same.
        """
        for kind, opened in self.opened.items():
            if opened and opened[0][0] != self.serial:
                yield 0, self.length, kind, opened[0][2]
            first = len(opened)
            while first and opened[first - 1][0] == self.serial:
                first -= 1
            for _, start, target in opened[first:]:
                yield start, self.length, kind, target

    def end_line(self, next_offset: int, *, kind: Kind = Kind.TEXT, level: int = 0) -> None:
        """Make a line of what was collected; open marks go on in the next one."""
        text = "".join(self.pieces)
        if text and not text.isspace():
            kept = _fitting([*self.marks, *self.open_marks()], text)
            marker = self.marker or self.tag
            line = Line(self.number(self.offset), text, self.gap, "", kind, level, kept, marker)
            self.found.append(line)
            self.gap = False
            self.marker = ""
        self.begin_line(next_offset)

    def lines(self) -> list[Line]:
        from pyromark import events_with_range  # noqa: PLC0415 - only for those who read Markdown

        for event, span in events_with_range(self.text):
            if isinstance(event, str):
                self.simple(event, span)
                continue
            name: str
            value: Any
            name, value = next(iter(event.items()))
            if name == "Text":
                self.add(value)
            elif name == "Start":
                self.start(value, span)
            elif name == "End":
                self.end(value, span)
            elif name == "Code":
                self.open(MarkKind.CODE)
                self.add(value)
                self.close(MarkKind.CODE)
            elif name == "InlineHtml":
                self.inline_html(value)
            else:
                # HTML, row by row; a comment may reach over several.
                self.add(value)
        return self.found

    def simple(self, event: str, span: Any) -> None:
        if event == "SoftBreak":
            self.end_line(span["end"], kind=self.item_kind(), level=max(self.kind[1], 0))
        elif event == "HardBreak":
            self.add("\n")
        else:
            number = self.number(span["start"])
            self.found.append(Line(number, self.rows[number - 1].strip(), gap=True, kind=Kind.RULE))
            self.gap = True

    @property
    def kind(self) -> tuple[Kind, int]:
        return self.kinds[-1] if self.kinds else (Kind.TEXT, 0)

    def item_kind(self) -> Kind:
        return Kind.ITEM if self.marker and self.kind[0] is Kind.TEXT else self.kind[0]

    def start(self, value: Any, span: Any) -> None:  # noqa: C901 - one kind of element after the other
        detail: Any = None
        name = value
        if not isinstance(value, str):
            name, detail = next(iter(value.items()))
        if name not in _SPANS and name not in {"Link", "Image"} and self.length:
            self.end_line(span["start"], kind=self.item_kind())
        if name in _SPANS:
            self.open(_SPANS[name])
        elif name in {"Link", "Image"}:
            self.open(MarkKind.LINK, detail["dest_url"] or "#")
        elif name == "Item":
            found = _MARKER.match(self.data, span["start"])
            self.marker = f"{found[0].decode()} " if found else "- "
            self.begin(span["start"])
            self.gap = True
        elif name == "Heading":
            self.gap = True
            self.begin(span["start"])
            self.kinds.append((Kind.HEADING, _LEVEL[detail["level"]]))
        elif name == "BlockQuote":
            self.gap = True
            self.kinds.append((Kind.QUOTE, 0))
        elif name in {"Paragraph", "CodeBlock"}:
            self.gap = self.gap or name == "Paragraph" or bool(self.found)
            self.begin(span["start"])
            if isinstance(detail, dict) and "Fenced" in detail:
                self.kinds.append((Kind.TEXT, -1))
            elif name == "CodeBlock":
                self.kinds.append((Kind.TEXT, -2))

    def end(self, value: Any, span: Any) -> None:  # noqa: C901 - one kind of element after the other
        name = value if isinstance(value, str) else next(iter(value))
        if name in _SPANS:
            self.close(_SPANS[name])
        elif name == "Link":
            self.close(MarkKind.LINK)
        elif name == "Image":
            links = self.opened.get(MarkKind.LINK)
            if links and links[-1][:2] == (self.serial, self.length):
                self.add(links[-1][2])
            self.close(MarkKind.LINK)
        elif name == "Heading":
            self.end_line(span["end"], kind=Kind.HEADING, level=self.kind[1])
            self.kinds.pop()
            self.gap = True
        elif name == "BlockQuote":
            self.kinds.pop()
            self.gap = True
        elif name == "CodeBlock":
            self.code(span["start"], fenced=self.kinds.pop()[1] == -1)
        elif name == "HtmlBlock":
            self.html("".join(self.pieces), span["start"])
            self.begin(span["end"])
        elif name in {"Paragraph", "Item"}:
            self.end_line(span["end"], kind=self.item_kind())
            self.gap = True
            if name == "Item":
                self.marker = ""

    def code(self, offset: int, *, fenced: bool) -> None:
        """Make a line of each row of a code block; an indented one is, in an interview, an indented paragraph."""
        rows = "".join(self.pieces).rstrip("\n").split("\n")
        first = self.number(offset) + fenced
        self.gap = True
        for place, row in enumerate(rows):
            if text := row.strip():
                marks = (Mark(0, len(text), MarkKind.CODE),) if fenced else ()
                self.found.append(Line(first + place, text, self.gap, "    ", Kind.TEXT, 0, marks))
                self.gap = False
            else:
                self.gap = True
        self.begin(offset)
        self.gap = True

    def inline_html(self, tag: str) -> None:
        voice = _VOICE.fullmatch(tag)
        found = _TAG.fullmatch(tag)
        if not self.length:
            self.tag = tag
        if voice:
            self.add(tag)
        elif found and found[2].lower() in _TAGS:
            kind = _TAGS[found[2].lower()]
            if found[1]:
                self.close(kind)
            else:
                target = _HREF.search(found[3]) if kind is MarkKind.LINK else None
                if kind is not MarkKind.LINK or target:
                    self.open(kind, next(filter(None, target.groups()), "#") if target else "")
        elif found and found[2].lower() == "br":
            self.add("\n")

    def html(self, block: str, offset: int) -> None:
        """Take the text of an HTML block, line by line; its comments and tags are syntax."""
        first = self.number(offset)
        if block.lstrip().startswith("<v"):
            kept = block
        else:
            # Behind the last end of a comment none begins that would have to be searched for its end.
            comments, end, rest = block.rpartition("-->")
            kept = _TAG.sub("", _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), comments + end) + rest)
        from html import unescape  # noqa: PLC0415 - only for documents that hold HTML

        for place, row in enumerate(kept.split("\n")):
            if text := unescape(row).strip():
                self.found.append(Line(first + place, text, self.gap))
                self.gap = False


def _fitting(ranges: Iterable[tuple[int, int, MarkKind, str]], text: str) -> tuple[Mark, ...]:
    """Return the marks that the model allows, cut to the text, the outer before the inner."""
    kept: list[Mark] = []
    outer: list[Mark] = []
    for mark in sorted(_marks(ranges, text), key=lambda mark: (mark.start, -mark.end, _OUTER.index(mark.kind))):
        while outer and outer[-1].end <= mark.start:
            outer.pop()
        if all(mark.end <= o.end and o.kind is not mark.kind and o.kind is not MarkKind.CODE for o in outer):
            kept.append(mark)
            outer.append(mark)
    return tuple(kept)


def _marks(ranges: Iterable[tuple[int, int, MarkKind, str]], text: str) -> Iterator[Mark]:
    for start, end, kind, target in ranges:
        start, end = max(start, 0), min(end, len(text))  # noqa: PLW2901 - cut to the text
        if start >= end:
            continue
        try:
            yield Mark(start, end, kind, target)
        except ModelError:
            from urllib.parse import quote  # noqa: PLC0415 - only for addresses that are none

            yield Mark(start, end, kind, quote(target, safe="/:?#@!$&'()*+,;=%-._~") or "#")
