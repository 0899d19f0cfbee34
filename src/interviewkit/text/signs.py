"""Hypotheses of layouts in which a sign, such as a dash, begins the turns of one side or of both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from interviewkit.text import layouts as built_in
from interviewkit.text.candidates import Candidate, sign_of
from interviewkit.text.document import Detected, Document, Start, whole
from interviewkit.text.labels import alternation
from interviewkit.text.layouts import Side
from interviewkit.text.lines import Kind
from interviewkit.text.questioned import questions
from interviewkit.text.questions import is_question

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from interviewkit.text.layouts import TextLayout
    from interviewkit.text.lines import Line

__all__ = ["signs"]

_SPEECH_TAG = re.compile(r"[,!?…] [—–-] [а-яёa-zà-ÿ]")
_LEAST = 4
_KANA = re.compile(r"[\u3040-\u30ff]")
_WROTE = re.compile(
    r"(?:wrote|writes|schrieb|a écrit|escribió|escreveu|ha scritto|написал|写道|schreef)\b.{0,20}[:：]\s*$"
)


def signs(document: Document, layout: TextLayout) -> Detected:
    """Weigh turns that begin with a sign: both sides with one, or only who asks, or only who answers."""
    lines = document.lines
    classes: dict[str, list[Candidate]] = {}
    for candidate in _unquoted(lines, document.found.of(layout.name)):
        classes.setdefault(sign_of(lines[candidate.place].text), []).append(candidate)
    for place, line in enumerate(lines):
        if line.kind is Kind.ITEM and line.marker.startswith("-"):
            classes.setdefault("-", []).append(Candidate(place, layout, "", "", 0, worn="item"))
    tried = [
        test(document, layout, sign, sorted(found, key=lambda c: c.place))
        for sign, found in classes.items()
        if (len(found) >= 3 and not _labelled(document, found)) or document.forced
        for test in (_asks_with_sign, _answers_with_sign, _both_with_sign)
    ]
    tried += [_two_signs(document, layout, classes)]
    return max(tried, key=lambda each: each.score)


def _unquoted(lines: Sequence[Line], found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates that are no headings, and no lines with > that an e-mail quotes below `Bo wrote:`."""
    quoted = -1
    for candidate in found:
        place, line = candidate.place, lines[candidate.place]
        if line.text.startswith(">") and place and (quoted == place - 1 or _WROTE.search(lines[place - 1].text)):
            quoted = place
        elif line.kind is not Kind.HEADING:
            yield candidate


def _labelled(document: Document, found: Sequence[Candidate]) -> bool:
    """Tell whether labels that repeat stand behind the signs: a list of turns, `- Ada: text`."""
    named = [*document.found.of("space"), *document.found.of("label")]
    labels = {candidate.place: candidate.key for candidate in named}
    keys = [labels[candidate.place] for candidate in found if candidate.place in labels]
    return len(keys) * 10 >= len(found) * 9 and len(set(keys)) * 2 <= len(keys)


def _two_signs(document: Document, layout: TextLayout, classes: dict[str, list[Candidate]]) -> Detected:
    """Weigh two signs that take turns, one for each side."""
    lines = document.lines
    two = sorted(classes, key=lambda sign: -len(classes[sign]))[:2]
    if len(two) < 2 or len(classes[two[1]]) < 3:
        return Detected(None, (), (), "fewer than three lines begin with a sign")
    both = sorted([(c.place, sign, c) for sign in two for c in classes[sign]], key=lambda each: each[0])
    if alternation([sign for _, sign, _ in both]) < 0.8:
        return Detected(None, (), (), "the signs do not alternate")
    asked = {sign: sum(is_question(lines[c.place].text) for c in classes[sign]) / len(classes[sign]) for sign in two}
    asks = max(two, key=lambda sign: (asked[sign], sign == both[0][1]))
    starts = [
        Start(place, "", "", c.offset, c.start, Side.ASKS if sign == asks else Side.ANSWERS) for place, sign, c in both
    ]
    return Detected(layout, tuple(starts), (), f"lines with {two[0]} and {two[1]} take turns", len(starts) * 0.8)


def _asks_with_sign(document: Document, layout: TextLayout, sign: str, found: list[Candidate]) -> Detected:
    lines = document.lines
    if sign in '"“„«':
        return Detected(None, (), (), "quotations")
    bold = [c for c in found if whole(lines[c.place])]
    if bold and len(bold) * 4 >= len(found):
        if len(bold) == len(found):
            return questions(document, layout, found, 0.4)
        starts = [Start(c.place, "", "", c.offset, c.start, Side.ASKS if c in bold else Side.ANSWERS) for c in found]
        return Detected(
            layout,
            tuple(starts),
            (),
            f"{len(found)} lines begin with {sign}, bold where somebody asks",
            len(found) * 0.85,
        )
    followed = document.followed(c.place for c in found) >= 0.8
    wide = sum(not lines[c.place].text.isascii() for c in found) * 2 > len(found)
    # In Japanese a dash is enough: its questions often end without a mark.
    if followed and sign == "—" and sum(_KANA.search(lines[c.place].text) is not None for c in found) * 2 > len(found):
        return questions(document, layout, found, 0.0)
    least = 0.25 if followed and (sign == "—" or wide) else 0.5
    return questions(document, layout, found, least)


def _answers_with_sign(document: Document, layout: TextLayout, sign: str, found: list[Candidate]) -> Detected:
    """Weigh answers with a sign below bare questions."""
    lines = document.lines
    taken = {c.place for c in found}
    before = [c.place - 1 for c in found if c.place and c.place - 1 not in taken]
    asked = [place for place in before if is_question(lines[place].text)]
    if len(asked) < 3 or len(before) * 10 < len(found) * 7 or len(asked) * 2 < len(before):
        return Detected(None, (), (), f"no questions before the lines with {sign}")
    starts = []
    for candidate in found:
        question = candidate.place - 1
        if question in before:
            while (
                question
                and not lines[question].gap
                and question - 1 not in taken
                and not is_question(lines[question - 1].text)
            ):
                question -= 1
            number = built_in.NUMBERED_QUESTION.pattern.match(lines[question].text)
            starts.append(Start(question, "", "", number.start("text") if number else 0, side=Side.ASKS))
        offset = 0 if sign in '"“„«' else candidate.offset
        starts.append(Start(candidate.place, "", "", offset, candidate.start, Side.ANSWERS))
    starts.sort(key=lambda start: start.place)
    return Detected(
        layout, tuple(starts), (), f"{len(found)} answers begin with {sign}, below their questions", len(starts) * 0.74
    )


def _both_with_sign(document: Document, layout: TextLayout, sign: str, found: list[Candidate]) -> Detected:
    lines = document.lines
    asked = [c for c in found if is_question(lines[c.place].text)]
    coverage = len(found) / document.paragraphs(found[0].place, found[-1].place)
    tags = sum(_SPEECH_TAG.search(lines[c.place].text) is not None for c in found)
    listed = sign != "—" and len(asked) * 3 < len(found)
    # In captions >> tells that somebody else speaks, and nothing else.
    captions = sum(lines[c.place].text.startswith(">>") for c in found) == len(found)
    if not (document.forced or captions) and (
        len(found) < _LEAST
        or tags * 6 > len(found)
        or coverage < 0.5
        or len(asked) * 6 < len(found)
        or listed
        or sign in '"“„«'
    ):
        return Detected(None, (), (), f"lines with {sign}, but they do not ask and answer")
    sides = _alternating([is_question(lines[c.place].text) for c in found])
    starts = [Start(c.place, "", "", c.offset, c.start, side) for c, side in zip(found, sides, strict=True)]
    return Detected(
        layout, tuple(starts), (), f"{len(found)} lines begin with {sign}, {len(asked)} of them ask", len(starts) * 0.7
    )


def _alternating(asked: Sequence[bool]) -> list[Side]:
    """Return the sides of turns that bear the same sign: they alternate, but a question is the interviewer's.

    The cheapest sequence: a side that goes on costs most, an answer that ends as a question less, a question that does
    not look like one least.
    """
    costs = (0.0, 0.0)
    steps: list[tuple[int, int]] = []
    for number, question in enumerate(asked):
        going_on = 1.0 if number else 0.0
        stays = (costs[0] + going_on, costs[1] + going_on)
        steps.append((0 if stays[0] < costs[1] else 1, 1 if stays[1] < costs[0] else 0))
        best = (min(stays[0], costs[1]), min(stays[1], costs[0]))
        costs = (best[0] + (0.0 if question else 0.35), best[1] + (0.7 if question else 0.0))
    side = 0 if costs[0] <= costs[1] else 1
    sides = []
    for step in reversed(steps):
        sides.append(Side.ASKS if side == 0 else Side.ANSWERS)
        side = step[side]
    return sides[::-1]
