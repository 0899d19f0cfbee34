"""Lines that count and time other lines: caption cues, and the line numbers of testimony."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from interviewkit.text.candidates import read_time
from interviewkit.text.events import TIME
from interviewkit.text.lines import part

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import timedelta

    from interviewkit.text.lines import Line

__all__ = ["Cues", "without_counts", "without_cues", "without_line_numbers"]

_CUE = re.compile(rf"(?P<start>{TIME})\s*-->\s*(?P<end>{TIME})(?:\s.*)?")
_HEADER = re.compile(r"WEBVTT(?:[ \t]+(?:[-–—][ \t]+)?(.*))?")
_NUMBERED = re.compile(r"([0-9]{1,2})(?:\s+(\S.*))?")
_COUNTED = re.compile(r"([0-9]{1,5})[.)]?\s+(?=[^\W\d_][^:：\n]{0,40}[:：])")
_LEAST = 6
_PAGE = re.compile(r"(?:page\s+)?[0-9]{1,4}|-\s*[0-9]{1,4}\s*-", re.IGNORECASE)


@attrs.frozen
class Cues:
    """The cues of a document by the number of the first line of each: when it starts and ends."""

    times: dict[int, tuple[timedelta | None, timedelta | None]]

    def __bool__(self) -> bool:
        """Tell whether the document has any."""
        return bool(self.times)


def without_cues(lines: Sequence[Line]) -> tuple[Sequence[Line], Cues]:
    """Return the lines that are said, and the times of the cues that they came in (WebVTT, section 4; SubRip)."""
    cued = [place for place, line in enumerate(lines) if "-->" in line.text and _CUE.fullmatch(line.text)]
    if len(cued) < 2:
        return lines, Cues({})
    dropped = set(cued)
    for place in cued:
        if place and lines[place - 1].text.isdigit():
            dropped.add(place - 1)
    if title := _HEADER.fullmatch(lines[0].text):
        # What stands behind the signature names the talk (WebVTT, section 4.1).
        lines = [attrs.evolve(lines[0], text=title[1]), *lines[1:]] if title[1] else lines
        dropped |= set() if title[1] else {0}
    times: dict[int, tuple[timedelta | None, timedelta | None]] = {}
    kept: list[Line] = []
    pending: tuple[timedelta | None, timedelta | None] | None = None
    for place, line in enumerate(lines):
        if place in dropped:
            if found := _CUE.fullmatch(line.text):
                pending = read_time(found["start"]), read_time(found["end"])
            continue
        if pending:
            times[line.number] = pending
            pending = None
        kept.append(attrs.evolve(line, gap=line.number in times or line.gap))
    return kept, Cues(times)


def without_counts(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines without numbers that count the turns: `12. Ada: text`, one more at each label."""
    found = [_COUNTED.match(line.text) for line in lines]
    numbers = [int(match[1]) for match in found if match]
    steps = sum(b == a + 1 for a, b in pairwise(numbers))
    if len(numbers) < _LEAST or len(numbers) * 5 < len(lines) * 2 or steps * 10 < (len(numbers) - 1) * 9:
        return lines
    return [(part(line, match.end()) or line) if match else line for line, match in zip(lines, found, strict=True)]


def without_line_numbers(lines: Sequence[Line]) -> tuple[Sequence[Line], bool]:
    """Return the lines without the numbers that count them on each page, as testimony has them, and whether it has."""
    numbers: list[int] = []
    for line in lines:
        found = _NUMBERED.fullmatch(line.text)
        numbers.append(int(found[1]) if found else -1)
    steps = sum(b == a + 1 for a, b in pairwise(numbers) if a > 0)
    if len(lines) < 10 or steps * 10 < len(lines) * 6:
        return lines, False
    kept = []
    for line, number in zip(lines, numbers, strict=True):
        if number < 0:
            if not _PAGE.fullmatch(line.text):
                kept.append(line)
            continue
        rest = line.text[len(str(number)) :] if line.text.startswith(str(number)) else line.text.lstrip("0123456789")
        if text := rest.strip():
            indent = rest[: len(rest) - len(rest.lstrip())]
            kept.append(attrs.evolve(line, text=text, indent=indent, marks=(), gap=line.gap and not kept))
    return kept, True
