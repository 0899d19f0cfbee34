"""Turns: what stands between one beginning and the next, as turns, headings and narration."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from interviewkit.text.candidates import read_time
from interviewkit.text.events import is_time, recognised
from interviewkit.text.layouts import TIMED, Side
from interviewkit.text.lines import Kind, part
from interviewkit.text.paragraphs import Joining, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import timedelta

    from interviewkit.model import Paragraph
    from interviewkit.text.captions import Cues
    from interviewkit.text.document import Detected, Start
    from interviewkit.text.lines import Line

__all__ = ["Piece", "opens_with_heading", "pieces"]

_SENTENCE = re.compile(r"[.?!,;:…。？！，；：、)\]）」』\"”»~—–-]$")
_ENDED = re.compile(r"[.?!…。？！][\"'”’»)）」』]*$")
# What stands before a heading and before nothing else: a black shape, an ordinal of a chapter.
_MARKED = re.compile(
    r"[◆◇■□●○▼▽▲△★☆♦❖▌▍§〓][ \u3000]?[^\W_]|(?:第?[一二三四五六七八九十]{1,3}[、章部节節]|[IVX]{1,4}\.[ ])[^\W_]"
)
_WORN = frozenset({Kind.HEADING, Kind.ITEM})
_LONGEST_HEADING = 70
_MOST_WORDS = 9


@attrs.frozen
class Piece:
    """A piece of the talk: a turn of ``voice`` (empty for none), a ``heading``, or narration that has neither."""

    paragraphs: tuple[Paragraph, ...]
    first: int
    last: int
    voice: str = ""
    label: str = ""
    start: timedelta | None = None
    end: timedelta | None = None
    heading: str = ""

    @property
    def is_turn(self) -> bool:
        """Whether this is a turn."""
        return bool(self.voice)


def opens_with_heading(lines: Sequence[Line], first: int) -> bool:
    """Tell whether the line before the first turn, at ``first``, is a heading by its mark and not the title."""
    if first < 2 or not (lines[first - 1].gap and lines[first].gap) or lines[first - 1].kind is not Kind.TEXT:
        return False
    text = lines[first - 1].text
    return len(text) <= _LONGEST_HEADING and not _SENTENCE.search(text) and _MARKED.match(text) is not None


def voice_of(start: Start) -> str:
    """Return the key of whoever begins here: that of the label, else the side's name."""
    return start.key or f"\0{start.side or Side.EITHER}"


def pieces(lines: Sequence[Line], detected: Detected, how: Joining, cues: Cues, end: int) -> Iterator[Piece]:
    """Yield the pieces of the talk, from the first beginning to the line at ``end``."""
    starts = [start for start in detected.starts if start.place < end]
    again: dict[int, Start] = {}
    if cues:
        # A cue break is no turn break: a label that stands again only goes on.
        again = {b.place: b for a, b in pairwise(starts) if b.key and a.key == b.key}
        starts, how = [start for start in starts if start.place not in again], Joining(always=True)
    talk = _Talk(lines, how, cues, detected.headings, again)
    for number, start in enumerate(starts):
        yield from talk.between(start, starts[number + 1].place if number + 1 < len(starts) else end)


@attrs.frozen
class _Talk:
    """The lines of a talk; ``again`` are labels that stand a second time within a turn."""

    lines: Sequence[Line]
    how: Joining
    cues: Cues
    headings: frozenset[int]
    again: dict[int, Start]

    def between(self, start: Start, end: int) -> Iterator[Piece]:
        """Yield a turn, and the headings and the narration that come after it."""
        lines = self.lines
        said = self.opening(start)
        time = start.start
        place = start.place + 1
        if not said and time is None and place < end and is_time(lines[place].text):
            time = read_time(lines[place].text)
            place += 1
        elif not said and time is None and place < end and (clock := TIMED.match(lines[place].text)):
            rest = part(lines[place], clock.end())
            time = read_time(clock[0])
            said = [rest] if rest else []
            place += 1
        stop = place
        while stop < end and not self.breaks(stop):
            stop += 1
        if stop == end < len(lines) and self.heads(place, end):
            stop -= 1
        said += [rest for at in range(place, stop) if (rest := self.going_on(at)) is not None]
        cues = self.cues.times
        timed = [cues[line.number] for line in lines[start.place : stop] if line.number in cues] if cues else []
        yield Piece(
            paragraphs(said, self.how),
            lines[start.place].number,
            lines[max(start.place, stop - 1)].number,
            voice_of(start),
            start.label,
            time if time is not None or not timed else timed[0][0],
            timed[-1][1] if timed else None,
        )
        if stop < end:
            yield from self.after(stop, end)

    def opening(self, start: Start) -> list[Line]:
        """Return the words behind the label, if any, as text: what made them a heading or an item was the layout."""
        rest = part(self.lines[start.place], start.offset) if start.offset >= 0 else None
        if rest is None:
            return []
        return [attrs.evolve(rest, kind=Kind.TEXT, marker="") if rest.kind in _WORN else rest]

    def going_on(self, place: int) -> Line | None:
        """Return what a line adds to the turn: all of it, nothing of a rule, the words behind a label again."""
        line = self.lines[place]
        if line.kind is Kind.RULE:
            return None
        if place in self.again:
            offset = self.again[place].offset
            rest = part(line, offset) if offset >= 0 else None
            return attrs.evolve(rest, gap=False) if rest is not None else None
        return attrs.evolve(line, gap=False) if self.cues else line

    def breaks(self, place: int) -> bool:
        return self.lines[place].kind is Kind.HEADING or place in self.headings

    def after(self, place: int, end: int) -> Iterator[Piece]:
        """Yield the heading at ``place``, more of them, and what stands below them as narration."""
        told: list[Line] = []
        for at in range(place, end):
            line = self.lines[at]
            if line.kind is Kind.RULE:
                continue
            if at != place and not self.breaks(at):
                told.append(line)
                continue
            yield from self.told(told)
            told = []
            yield Piece((), line.number, line.number, heading=" ".join(line.text.split("\n")))
        yield from self.told(told)

    def told(self, lines: Sequence[Line]) -> Iterator[Piece]:
        if lines:
            yield Piece(paragraphs(lines, self.how), lines[0].number, lines[-1].number)

    def heads(self, first: int, end: int) -> bool:
        """Tell whether the last line before the next turn is a heading.

        In plain text a heading is a short line without a sentence's end, in a paragraph of its own, between a finished
        sentence and the next turn, or one with a mark of headings.
        """
        place = end - 1
        if place < first or place < 1 or self.how.always:
            return False
        line, text = self.lines[place], self.lines[place].text
        apart = line.gap and self.lines[end].gap and line.kind is Kind.TEXT
        short = len(text) <= _LONGEST_HEADING and len(text.split()) <= _MOST_WORDS
        if not (apart and short) or text[0].islower() or _SENTENCE.search(text):
            return False
        if _MARKED.match(text):
            return True
        before = self.lines[place - 1].text
        return (
            text[0].isalnum()
            and not (recognised(text) or is_time(text))
            and (_ENDED.search(before) is not None or bool(recognised(before)))
        )
