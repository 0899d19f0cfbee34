"""Sides: the turns of those who print no label, where only one side prints one."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from interviewkit.text.candidates import Candidate, behind_sign, sign_of
from interviewkit.text.document import Document, Start, text_at, whole
from interviewkit.text.events import is_time
from interviewkit.text.layouts import Side
from interviewkit.text.lines import Kind
from interviewkit.text.questioned import counted
from interviewkit.text.questions import is_question
from interviewkit.text.roles import role_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interviewkit.text.lines import Line
    from interviewkit.text.paragraphs import Joining

__all__ = ["with_sides"]

_SEVERAL = 3
_LONE = re.compile(r"[—–―‒−─]{1,4}")


def with_sides(document: Document, starts: list[Start]) -> tuple[list[Start], str]:
    """Add the turns of the side that prints no label, where only one side prints it."""
    lines = document.lines
    taken = {start.place for start in starts}
    said = {_below(lines, start.place) for start in starts if start.offset < 0}
    extra = _lone_dashes(lines, starts) or _signed_questions(document, taken, said, starts[0].place)
    if extra:
        both = sorted([*starts, *extra], key=lambda start: start.place)
        return _filled(both, lines), ", questions bear a sign of their own"
    keys = {start.key for start in starts}
    if len(keys) > 1 or len(starts) < 2:
        return starts, ""
    places = [start.place for start in starts]
    ends = [*places[1:], len(lines)]
    how = document.how
    lasts = [_last(lines, start.place + (start.offset < 0), how) for start in starts]
    asked = sum(is_question(text_at(lines, last)) for last in lasts) / len(starts)
    bare = sum(end > last + 1 for last, end in zip(lasts, ends, strict=True)) / len(starts)
    role = role_of(starts[0].label)
    if (asked >= 0.5 or str(role) == "interviewer") and bare >= 0.6:
        out: list[Start] = []
        for start, last, end in zip(starts, lasts, ends, strict=True):
            out.append(start)
            answer = last + 1
            while answer < end and is_question(lines[_last(lines, answer, how)].text):
                answer = _last(lines, answer, how) + 1
            if answer < end:
                out.append(Start(answer, "", "", 0, side=Side.ANSWERS))
        return out, ", only who asks bears a label"
    return starts, ""


def _lone_dashes(lines: Sequence[Line], starts: Sequence[Start]) -> list[Start]:
    """Return the lines that are a dash and nothing else, among labels on lines of their own."""
    if sum(start.offset < 0 for start in starts) * 2 < len(starts):
        return []
    lone = [place for place, line in enumerate(lines[:-1]) if _LONE.fullmatch(line.text)]
    return [Start(place, "", "", -1, side=Side.ASKS) for place in lone] if len(lone) * 3 >= len(starts) else []


def _filled(starts: list[Start], lines: Sequence[Line]) -> list[Start]:
    """Add what is asked without a question mark, where only one person bears a label and is nearly always asked."""
    pairs = [(a, b) for a, b in pairwise(starts) if not b.side]
    asked = sum(a.side is Side.ASKS for a, _ in pairs)
    bare = all(not sign_of(lines[start.place].text) and not lines[start.place].marks for start in starts if start.side)
    if len({start.key for start in starts if not start.side}) > 1 or asked * 3 < len(pairs) or not bare:
        return starts
    more = [
        Start(b.place - 1, "", "", 0, side=Side.ASKS)
        for a, b in pairs
        if not a.side and b.place - 1 > a.place and lines[b.place].gap and _says(lines[b.place - 1])
    ]
    return sorted([*starts, *more], key=lambda start: start.place)


def _says(line: Line) -> bool:
    """Tell whether a line is a paragraph of words rather than a heading, or an event in brackets."""
    return line.gap and line.kind is Kind.TEXT and line.text[-1] in ".…。!！" and line.text[0] not in "[(（"


def _below(lines: Sequence[Line], place: int) -> int:
    """Return where the words stand below a label: on the next line, or on the one after a line with a time alone."""
    return place + 1 + (place + 2 < len(lines) and is_time(lines[place + 1].text))


def _last(lines: Sequence[Line], place: int, how: Joining) -> int:
    """Return where the paragraph, or the question, ends that begins at ``place``, in text that is cut at a width."""
    while place + 1 < len(lines) and not is_question(lines[place].text) and how.joined(lines[place], lines[place + 1]):
        place += 1
    return place


def _from(lines: Sequence[Line], place: int, how: Joining) -> int:
    """Return where the paragraph begins that a line ends, in text that is cut at a width."""
    while place and how.joined(lines[place - 1], lines[place]):
        place -= 1
    return place


def _signed_questions(document: Document, taken: set[int], said: set[int], first: int) -> list[Start]:
    """Return the lines that are questions by a dash, in bold or as headings, among labelled turns."""
    lines = document.lines
    bare = _bare_before(document, taken, said)
    groups = [
        [
            c
            for c in document.found.of("dash")
            if sign_of(lines[c.place].text) == "—" or lines[c.place].text.startswith("--")
        ],
        [c for c in document.found.of("bold-question") if _ends_bold(lines, c.place)],
        counted(document.found.of("numbered-question"), lines),
        document.found.of("heading-question"),
        bare,
    ]
    extra: dict[int, Start] = {}
    least = 8 if sum(is_question(lines[place].text) for place in taken) * 5 <= len(taken) else 3
    for group in groups:
        free = [c for c in group if c.place not in taken and c.place not in said and c.place >= first - 3]
        asked = [c for c in free if is_question(lines[c.place].text)]
        # A question with a sign of its own stands before a labelled answer.
        before = [c for c in asked if c.place + 1 in taken or c.place + 2 in taken]
        # What stands before the answers each time asks, even where few end as a question does.
        most = len(asked) * 5 >= len(free) * 3 or (len(asked) * least > len(free) and _answered(free, taken))
        if (len(asked) >= 2 or (len(free) > _SEVERAL and least > 3)) and most and len(before) * 2 >= len(asked):
            for c in free:
                if c in asked or c.place + 1 in taken:
                    # A question may begin lines before the one that ends with its mark.
                    begun = _from(lines, c.place, document.how) if group is bare else _bold_from(lines, c.place)
                    extra.setdefault(begun, Start(begun, "", "", 0 if begun < c.place else c.offset, side=Side.ASKS))
    return list(extra.values())


def _answered(found: Sequence[Candidate], taken: set[int]) -> bool:
    """Tell whether nearly all of these lines stand right before a labelled turn."""
    return sum(c.place + 1 in taken for c in found) * 5 >= len(found) * 4 and len(found) >= _SEVERAL


def _ends_bold(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line is bold, and the last one of its paragraph that is."""
    after = lines[place + 1] if place + 1 < len(lines) else None
    return whole(lines[place]) and (after is None or after.gap or not whole(after))


def _bold_from(lines: Sequence[Line], place: int) -> int:
    """Return where the paragraph in bold begins that a line belongs to, if the page's width cut it."""
    while place and whole(lines[place]) and not lines[place].gap and whole(lines[place - 1]):
        place -= 1
    return place


def _bare_before(document: Document, taken: set[int], said: set[int]) -> list[Candidate]:
    """Return bare questions before labelled answers, where labelled turns themselves hardly ask."""
    lines = document.lines
    apart = any(lines[place].gap for place in taken if place)
    bare = [
        c
        for c in document.found.of("bare-question")
        if c.place not in taken
        and c.place not in said
        and c.place + 1 in taken
        and (begun := _from(lines, c.place, document.how)) not in taken
        and (lines[begun].gap or not apart)
        and not whole(lines[c.place])
        and is_question(lines[c.place].text)
    ]
    asking = sum(is_question(lines[place].text) for place in taken) + sum(
        is_question(text_at(lines, place)) for place in said
    )
    bare = [attrs.evolve(c, offset=behind_sign(lines[c.place].text)) for c in bare]
    # Below labels on lines of their own a turn has several paragraphs, and may end with a question.
    least = 0.3 if len(said) * 2 < len(taken) else 0.45
    return bare if len(bare) >= least * len(taken) and asking * 5 <= len(taken) else []
