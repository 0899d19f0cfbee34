"""Candidates: every place where a turn could begin, whatever comes of it."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import attrs

from interviewkit.model import MarkKind
from interviewkit.text.events import is_time
from interviewkit.text.layouts import DASH
from interviewkit.text.lines import Kind
from interviewkit.text.vocabulary import label_key, uncounted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from interviewkit.text.layouts import TextLayout
    from interviewkit.text.lines import Line

__all__ = ["LABEL_GROUPS", "WORD_GROUPS", "Candidate", "Candidates", "behind_sign", "read_time", "sign_of", "worn"]

# A layout whose alternatives differ names the label, and the words, by one of these groups.
LABEL_GROUPS = ("label", "boxed", "voice", "title", "name")
WORD_GROUPS = ("text", "asked", "said", "words")
_BARE = "", 0
_CLOCK_LENGTH = 20
# Between columns, as in testimony: the letter and what a lawyer says is no label.
_GAP = "   "
_HALF_DAY = timedelta(hours=12)
_SECONDS = re.compile(r"(?:([0-9]{1,2})h\s?)?(?:([0-9]{1,3})m\s?)?([0-9]{1,6}(?:\.[0-9]{1,3})?)\s?s?")
_TIME = re.compile(r"(?:([0-9]{1,6}):)?([0-9]{1,2}):([0-9]{2})(?:[.,]([0-9]{1,6}))?")


@attrs.frozen
class Candidate:
    """A line that a layout's pattern matches: the place of the line, what stands there, where the words begin."""

    place: int
    layout: TextLayout
    label: str
    key: str
    offset: int
    start: timedelta | None = None
    worn: str = ""

    @property
    def alone(self) -> bool:
        """Whether no words follow the label on its line."""
        return self.offset < 0


def read_time(text: str) -> timedelta | None:
    """Return the clock time that stands first in ``text``; its hours, or its minutes and seconds only."""
    found = _TIME.search(text)
    if not found:
        counted = _SECONDS.search(text)
        hours, minutes, seconds = counted.groups() if counted else ("0", "0", "")
        return timedelta(hours=int(hours or 0), minutes=int(minutes or 0), seconds=float(seconds)) if seconds else None
    hours, minutes, seconds, fraction = found.groups()
    micro = int((fraction or "0").ljust(6, "0"))
    return timedelta(hours=int(hours or 0), minutes=int(minutes), seconds=int(seconds), microseconds=micro)


def worn(line: Line) -> tuple[str, int]:
    """Return the markup that a line begins with (``heading``, ``item``, ``strong``) and where that ends."""
    if line.kind is Kind.HEADING:
        return "heading", len(line.text)
    for mark in line.marks:
        if mark.start > _CLOCK_LENGTH or (mark.start and not is_time(line.text[: mark.start])):
            break
        if mark.kind is MarkKind.STRONG:
            return "strong", mark.end
    return ("item" if line.kind is Kind.ITEM else ""), 0


class Candidates:
    """The candidates of a document, found layout by layout when they are asked for."""

    def __init__(self, lines: Sequence[Line], layouts: Iterable[TextLayout]) -> None:
        self.lines = lines
        self.layouts: dict[str, TextLayout] = {}
        patterns = set()
        for layout in layouts:
            # Layouts of one pattern are looked up once, under the name of the first.
            if (layout.pattern, layout.wears) not in patterns:
                patterns.add((layout.pattern, layout.wears))
                self.layouts[layout.name] = layout
        self.found: dict[str, list[Candidate]] = {}
        self._likely: dict[tuple[str, int, bool], Sequence[int]] = {}
        self._keys: dict[str, str] = {}

    def __contains__(self, name: str) -> bool:
        return name in self.layouts

    def of(self, name: str) -> Sequence[Candidate]:
        """Return every line that the layout's pattern matches, none for a layout that may not be."""
        if name not in self.layouts:
            return ()
        if name not in self.found:
            layout = self.layouts[name]
            kind = layout.near, layout.reach, bool(layout.wears)
            if kind not in self._likely:
                # Many layouts look for the same characters.
                self._likely[kind] = list(_likely(self.lines, range(len(self.lines)), layout))
            self.found[name] = list(self._among(layout, self._likely[kind]))
        return self.found[name]

    def among(self, name: str, places: Iterable[int]) -> Iterator[Candidate]:
        """Yield what the layout's pattern matches among some lines only."""
        layout = self.layouts[name]
        return self._among(layout, _likely(self.lines, places, layout))

    def _among(self, layout: TextLayout, places: Iterable[int]) -> Iterator[Candidate]:
        lines, wears, match, reading = self.lines, layout.wears, layout.pattern.match, self._reader(layout)
        for place in places:
            line = lines[place]
            dressed = worn(line) if line.marks or line.kind is not Kind.TEXT else _BARE
            if wears and wears != dressed[0]:
                continue
            matched = match(line.text)
            if matched is not None and (candidate := reading(place, matched, line, dressed)):
                yield candidate

    def _reader(self, layout: TextLayout) -> Callable[[int, re.Match[str], Line, tuple[str, int]], Candidate | None]:
        """Return what makes a candidate of a match of the layout's pattern."""
        groups = layout.pattern.groupindex
        times = [name for name in ("time", "late") if name in groups]
        names = [name for name in LABEL_GROUPS if name in groups]
        words = [name for name in WORD_GROUPS if name in groups]
        keys, bold, labelled, half = self._keys, layout.wears == "strong", layout.labelled, "half" in groups

        def read(place: int, matched: re.Match[str], line: Line, dressed: tuple[str, int]) -> Candidate | None:
            time = next(filter(None, map(matched.__getitem__, times)), "")
            start = read_time(time) if time else None
            if half and start is not None and matched["half"]:
                # "10:02 PM" are hours and minutes.
                start = (start * 60 if time.count(":") == 1 else start) % _HALF_DAY
                start += _HALF_DAY * (matched["half"] in "Pp")
            if not labelled:
                return Candidate(place, layout, "", "", matched.start("text"), start, dressed[0])
            name = next(filter(matched.__getitem__, names), "")
            said = next(filter(matched.__getitem__, words), "")
            label = matched[name].strip() if name else ""
            offset = matched.start(said) if said else -1
            if bold:
                # The bold ends where the label does.
                label = line.text[matched.start(name) : dressed[1]].strip()
                rest = line.text[dressed[1] :]
                offset = dressed[1] + len(rest) - len(rest.lstrip()) if rest.strip() else -1
            if _GAP in label:
                return None
            key = keys.get(label)
            if key is None:
                key = uncounted(label_key(label))
                # A label without a letter is none.
                keys[label] = key = key if any(char.isalpha() for char in key) else ""
            return Candidate(place, layout, label, key, offset, start, dressed[0]) if key else None

        return read


def _likely(lines: Sequence[Line], places: Iterable[int], layout: TextLayout) -> Iterator[int]:
    """Yield the places of lines that bear markup, if they must, and have one of the layout's characters early."""
    dressed, reach = bool(layout.wears), layout.reach
    search = re.compile(f"[{re.escape(layout.near)}]").search if layout.near else None
    for place in places:
        line = lines[place]
        if dressed and not line.marks and line.kind is Kind.TEXT:
            continue
        if (search is None or search(line.text, 0, reach)) and line.kind is not Kind.RULE:
            yield place


def sign_of(text: str) -> str:
    """Return what kind of sign a line begins with: all dashes are one."""
    found = DASH.pattern.match(text)
    if not found:
        return ""
    sign = found["sign"].replace(" ", "")
    return "—" if sign[0] in "—–―‒−─⸺⸻ー" else sign[0] if sign[0] in "-•" else sign


def behind_sign(text: str) -> int:
    """Return where the words begin behind a sign; a quotation mark belongs to the words."""
    found = DASH.pattern.match(text)
    return found.start("text") if found and found["sign"] not in '"“„«' else 0
