"""Hypotheses of layouts that print no label: questions bear a number, markup or nothing, and answers are bare."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from interviewkit.model import MarkKind
from interviewkit.text.candidates import Candidate, behind_sign
from interviewkit.text.document import Detected, Document, Start, whole
from interviewkit.text.layouts import Side
from interviewkit.text.lines import Kind
from interviewkit.text.questions import conversational, is_question

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interviewkit.text.layouts import TextLayout
    from interviewkit.text.lines import Line

_NUMBER = re.compile(r"[0-9]{1,3}")
_ENDED = re.compile(r"[.!…]['\"”’»)]*$")

__all__ = [
    "bare_questions",
    "bold_questions",
    "capital_questions",
    "counted",
    "heading_questions",
    "numbered_questions",
    "questions",
]
# Questions and answers of one paragraph each: how many of them tell, and how long a question without a mark is at most.
_TURNS = 3
_THREE = 3
_SHORT = 120


def questions(
    document: Document,
    layout: TextLayout,
    asks: list[Candidate],
    least: float,
    *,
    headings: frozenset[int] = frozenset(),
) -> Detected:
    """Weigh a layout in which questions bear a sign and answers are bare."""
    lines = document.lines
    what = layout.summary
    if len(asks) < 3 and not (document.forced and asks):
        return Detected(None, (), (), f"fewer than three lines look like {what}")
    places = [candidate.place for candidate in asks]
    asked = sum(is_question(lines[place].text) for place in places) / len(places)
    if not document.forced and (asked < least or document.followed(places) < 0.6):
        return Detected(None, (), (), "few of the lines ask, or few are answered")
    starts: list[Start] = []
    answers: list[str] = []
    taken = set(places)
    for number, candidate in enumerate(asks):
        if not (number and places[number - 1] == candidate.place - 1 and starts[-1].side is Side.ASKS):
            starts.append(Start(candidate.place, "", "", candidate.offset, candidate.start, Side.ASKS))
        answer = candidate.place + 1
        while answer < len(lines) and (answer in headings or lines[answer].kind is Kind.RULE):
            answer += 1
        if answer < len(lines) and answer not in taken and lines[answer].kind is not Kind.HEADING:
            starts.append(Start(answer, "", "", behind_sign(lines[answer].text), side=Side.ANSWERS))
            stop = min(answer + 4, places[number + 1] if number + 1 < len(places) else len(lines))
            answers.append(" ".join(line.text for line in lines[answer:stop]))
    strict = layout.name == "bare-question"
    said = [lines[place].text for place in places]
    if not document.forced and not conversational(said, answers, document.context(max(places[0], 5)), strict=strict):
        return Detected(
            None, (), (), "questions and answers, but nobody speaks of himself: a list of frequent questions"
        )
    reason = f"{len(asks)} lines look like {what}, {asked:.0%} of them ask"
    return Detected(layout, tuple(starts), (), reason, len(starts) * 0.75, headings)


def bold_questions(document: Document, layout: TextLayout) -> Detected:
    """Weigh questions that are bold, or in italics, from end to end."""
    lines = document.lines
    worn = [(place, line) for place, line in enumerate(lines) if line.marks and _is_paragraph(line) and whole(line)]
    by_kind = {
        kind: [Candidate(place, layout, "", "", 0) for place, line in worn if line.marks[0].kind is kind]
        for kind in (MarkKind.STRONG, MarkKind.EMPHASIS)
    }
    bold, italic = by_kind[MarkKind.STRONG], by_kind[MarkKind.EMPHASIS]
    if sum(is_question(lines[c.place].text) for c in italic) > sum(is_question(lines[c.place].text) for c in bold):
        bold = italic
    asks = [c for c in bold if is_question(lines[c.place].text) or _sentence(lines[c.place].text)]
    headings = frozenset(c.place for c in bold) - {c.place for c in asks}
    first = next((c.place for c in asks if is_question(lines[c.place].text)), 0)
    asks = [c for c in asks if c.place >= first]
    return questions(
        document,
        layout,
        [attrs.evolve(c, offset=behind_sign(lines[c.place].text)) for c in asks],
        0.4,
        headings=headings,
    )


def _is_paragraph(line: Line) -> bool:
    """Tell whether a line is one of text, or an item of a list that no number counts."""
    return line.kind is Kind.TEXT or (line.kind is Kind.ITEM and not line.marker[:1].isdigit())


def _sentence(text: str) -> bool:
    return text.rstrip('*_ "”»')[-1:] in ".:…!。！：" or len(text) > 60


def heading_questions(document: Document, layout: TextLayout) -> Detected:
    """Weigh headings of the level on which most ask."""
    lines = document.lines
    found = document.found.of(layout.name)
    levels = Counter(lines[c.place].level for c in found if is_question(lines[c.place].text))
    if not levels:
        return Detected(None, (), (), "no heading asks")
    level = levels.most_common(1)[0][0]
    asks = [c for c in found if lines[c.place].level == level]
    asks = [c for c in asks if is_question(lines[c.place].text) or _sentence(lines[c.place].text)]
    return questions(document, layout, asks, 0.5)


def numbered_questions(document: Document, layout: TextLayout) -> Detected:
    """Weigh numbered lines that ask, or are bold."""
    lines = document.lines
    found = list(document.found.of(layout.name))
    for place, line in enumerate(lines):
        if line.kind is Kind.ITEM and line.marker[:1].isdigit():
            found.append(Candidate(place, layout, "", "", 0, worn="item"))
    found.sort(key=lambda c: c.place)
    asks = counted(found, lines)
    if document.followed([c.place for c in asks]) < 0.6:
        return Detected(None, (), (), "numbered lines that nothing answers")
    bold = sum(whole(lines[c.place]) for c in asks)
    return questions(document, layout, asks, 0.3 if bold * 2 > len(asks) else 0.6)


def counted(found: Sequence[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """Return the lines that ask or are bold, and those whose numbers go on counting them."""
    asks: list[Candidate] = []
    number = 0
    for candidate in found:
        line = lines[candidate.place]
        digits = _NUMBER.match(line.marker or line.text)
        own = int(digits[0]) if digits else 0
        if is_question(line.text) or whole(line) or (asks and own == number + 1):
            asks.append(candidate)
            number = own
    return asks


def capital_questions(document: Document, layout: TextLayout) -> Detected:
    """Weigh questions in capitals."""
    lines = document.lines
    loud = [c for c in document.found.of(layout.name) if sum(map(str.isupper, lines[c.place].text)) > 5]
    asks = [c for c in loud if is_question(lines[c.place].text) or _ENDED.search(lines[c.place].text)]
    return questions(document, layout, asks, 0.6)


def bare_questions(document: Document, layout: TextLayout) -> Detected:
    """Weigh paragraphs that are one question each, and what stands between them; the weakest evidence there is."""
    lines = document.lines
    asks = [
        c
        for c in document.found.of(layout.name)
        if is_question(lines[c.place].text) and lines[c.place].kind is Kind.TEXT and len(lines[c.place].text) < 600
    ]
    quoted = [place for place, line in enumerate(lines) if line.kind is Kind.QUOTE and line.gap]
    if len(quoted) > len(asks) and sum(is_question(lines[place].text) for place in quoted) * 5 >= len(quoted) * 3:
        # "> Why?" in Markdown, and the answer below.
        return questions(document, layout, [Candidate(place, layout, "", "", 0) for place in quoted], 0.6)
    if blocks := _blocks(lines):
        found = questions(document, layout, [Candidate(place, layout, "", "", 0) for place in blocks], 0.4)
        return attrs.evolve(found, score=found.score * 0.65)
    if len(asks) < 4:
        return Detected(None, (), (), "fewer than four paragraphs are questions")
    span = document.paragraphs(asks[0].place, asks[-1].place)
    if len(asks) * 6 < span:
        return Detected(None, (), (), "questions are few between the other paragraphs")
    found = questions(document, layout, _between(asks, lines, layout), 0.5)
    return attrs.evolve(found, score=found.score * 0.65)


def _between(asks: list[Candidate], lines: Sequence[Line], layout: TextLayout) -> list[Candidate]:
    """Add what is asked without a question mark, where questions and answers are a paragraph each in turn."""
    gaps = [(a.place, b.place - a.place - 1) for a, b in pairwise(asks)]
    ones = sum(between == 1 for _, between in gaps)
    if ones < _TURNS or ones * 3 < len(gaps) * 2 or not all(lines[each.place].gap for each in asks[1:]):
        return asks
    more = [
        Candidate(place + 2, layout, "", "", 0)
        for place, between in gaps
        if between == _THREE and len(lines[place + 2].text) < _SHORT
    ]
    return sorted([*asks, *more], key=lambda each: each.place)


def _blocks(lines: Sequence[Line]) -> list[int]:
    """Return the first lines of blocks that are a question and its answer, one below the other; none for other text."""
    places = [place for place, line in enumerate(lines) if line.gap]
    blocks = list(pairwise([*places, len(lines)]))
    long = [number for number, (place, end) in enumerate(blocks) if end - place > 1]
    asking = [number for number in long if is_question(lines[blocks[number][0]].text)]
    talk = blocks[asking[0] : long[-1] + 1] if asking else []
    pairs = [place for place, end in talk if end - place > 1]
    asked = [place for place in pairs if is_question(lines[place].text)]
    if len(pairs) < 5 or len(pairs) * 10 < len(talk) * 7 or len(asked) * 10 < len(pairs) * 4:
        return []
    return pairs
