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
    from collections.abc import Iterable, Iterator, Sequence

    from interviewkit.text.layouts import TextLayout
    from interviewkit.text.lines import Line

__all__ = ["LABEL_GROUPS", "WORD_GROUPS", "Candidate", "Candidates", "behind_sign", "read_time", "sign_of", "worn"]

# A layout whose alternatives differ names the label, and the words, by one of these groups.
LABEL_GROUPS = ("label", "boxed", "voice", "title", "name")
WORD_GROUPS = ("text", "asked", "said", "words")
_CLOCK_LENGTH = 20
_HALF_DAY = timedelta(hours=12)
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
        return None
    hours, minutes, seconds, fraction = found.groups()
    micro = int((fraction or "0").ljust(6, "0"))
    return timedelta(hours=int(hours or 0), minutes=int(minutes), seconds=int(seconds), microseconds=micro)


def worn(line: Line) -> tuple[str, int]:
    """Return the markup that a line begins with (``heading``, ``item``, ``strong``) and where that ends."""
    if not line.marks and line.kind is Kind.TEXT:
        return "", 0
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

    def __contains__(self, name: str) -> bool:
        return name in self.layouts

    def of(self, name: str) -> Sequence[Candidate]:
        """Return every line that the layout's pattern matches, none for a layout that may not be."""
        if name not in self.layouts:
            return ()
        if name not in self.found:
            self.found[name] = list(self.among(name, range(len(self.lines))))
        return self.found[name]

    def among(self, name: str, places: Iterable[int]) -> Iterator[Candidate]:
        """Yield what the layout's pattern matches among some lines only."""
        layout = self.layouts[name]
        match, wears, reach, lines = layout.pattern.match, layout.wears, layout.reach, self.lines
        near = re.compile(f"[{re.escape(layout.near)}]").search if layout.near else None
        for place in places:
            line = lines[place]
            text = line.text
            if near is not None and near(text, 0, reach) is None:
                continue
            if line.kind is Kind.RULE or (wears and not line.marks and line.kind is Kind.TEXT):
                continue
            dressed = worn(line)
            if wears and wears != dressed[0]:
                continue
            matched = match(text)
            if matched is not None and (candidate := _candidate(place, layout, matched, line, dressed)):
                yield candidate


def _candidate(
    place: int, layout: TextLayout, matched: re.Match[str], line: Line, dressed: tuple[str, int]
) -> Candidate | None:
    groups = matched.groupdict()
    time = groups.get("time") or groups.get("late")
    start = read_time(time) if time else None
    if time and start is not None and (half := groups.get("half")):
        # "10:02 PM" are hours and minutes.
        start = (start * 60 if time.count(":") == 1 else start) % _HALF_DAY + _HALF_DAY * (half in "Pp")
    if not layout.labelled:
        return Candidate(place, layout, "", "", matched.start("text"), start, dressed[0])
    name = next((name for name in LABEL_GROUPS if groups.get(name)), "")
    words = next((name for name in WORD_GROUPS if groups.get(name)), "")
    label = groups[name].strip() if name else ""
    offset = matched.start(words) if words else -1
    if layout.wears == "strong":
        # The bold ends where the label does.
        begin = matched.start(name)
        label = line.text[begin : dressed[1]].strip()
        rest = line.text[dressed[1] :]
        offset = dressed[1] + len(rest) - len(rest.lstrip()) if rest.strip() else -1
    key = uncounted(label_key(label))
    named = any(char.isalpha() for char in key)
    return Candidate(place, layout, label, key, offset, start, dressed[0]) if named else None


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
