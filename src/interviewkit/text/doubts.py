"""Doubts: what speaks against labels that look like speakers, and what stands before the talk in their shape."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from interviewkit.model import Role
from interviewkit.text.document import Document, text_at
from interviewkit.text.fieldnames import PEOPLE
from interviewkit.text.fields import fields_of
from interviewkit.text.labels import alternation
from interviewkit.text.lines import Kind
from interviewkit.text.names import initials
from interviewkit.text.persons import persons
from interviewkit.text.questions import frequently_asked, is_question
from interviewkit.text.roles import role_of
from interviewkit.text.shapes import shape
from interviewkit.text.vocabulary import is_question_or_answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interviewkit.text.candidates import Candidate
    from interviewkit.text.labels import Evidence
    from interviewkit.text.lines import Line

__all__ = ["PLAY", "doubt", "talk_begins", "without_head"]

PLAY = re.compile(
    r"(?i:dramatis personae|personnages|действующие лица)\b|(?:CURTAIN|BLACKOUT|RIDEAU|ЗАНАВЕС)\.?$|SCENE[:.]"
    r"|(?:登場人物|人物表|人物[：:]$)|(?:INT|EXT)\.\s+[A-Z]|(?:ACT|SCENE|Act|Scene)\s+(?:[IVX]+|[0-9]+|[A-Z][a-z]+)\b"
    r"|第[一二三四五六七八九十0-9]+[幕场場]|(?:АКТ|ДЕЙСТВИЕ|ЯВЛЕНИЕ|СЦЕНА|Действие|Явление)\s"
)

_ENDED = re.compile(r"[.?!。？！…]['\"”’)]*$")
# "1929 г. р." is no sentence.
_FINISHED = re.compile(r"(?:\w{3}|\W)[.…]['\"”’)]*$|[?!。？！]['\"”’)]*$")
_TAIL = 12
_FEW = 20
_HEAD = 60
_ROUNDS = 3
_FIELDS = 3


def doubt(  # noqa: C901, PLR0911, PLR0912 - one test after the other
    document: Document, accepted: Sequence[Candidate], evidence: dict[str, Evidence], turns: int
) -> str:
    """Return why these labels make no interview, nothing if they do."""
    lines = document.lines
    keys = [candidate.key for candidate in accepted]
    items = [evidence[key] for key in set(keys)]
    roles = sum(item.role or item.given for item in items)
    paragraphs = document.paragraphs(accepted[0].place, accepted[-1].place)
    coverage = len(accepted) / paragraphs
    if any(item.given for item in items):
        return ""
    if all(is_question_or_answer(candidate.key) for candidate in accepted):
        asked, answered = _words_of(accepted, lines)
        if frequently_asked(asked, answered, document.context(max(5, accepted[0].place))):
            return "questions and answers, but nobody speaks of himself: a list of frequent questions"
    if roles == len(items) > 1 and len(accepted) == len(lines):
        return ""
    if len(accepted) < 2:
        return "one line with a label is too little to tell"
    styled = sum(item.timed + item.strong + item.headings for item in items) >= len(accepted) > 2
    if len(accepted) < 4 and not (styled or turns > 3) and (roles < len(items) or len(accepted) * 4 < len(lines)):
        return "too few lines with a label to tell"
    speaking = sum(item.speaking for item in items) / len(accepted)
    if speaking < 0.4:
        return "what follows the labels is listed, not said"
    if len(items) > 1 and alternation(keys) < 0.15 and not any(item.timed for item in items):
        return "the labels do not alternate"
    singles = sum(item.count == 1 and not item.kin for item in items)
    if singles * 2 > len(accepted) and len(accepted) > 3 and not any(item.timed or item.strong for item in items):
        return "most labels stand only once, as in a list of terms"
    if sum(PLAY.match(line.text) is not None for line in lines) >= 2:
        return "acts and scenes: a play, not an interview"
    if not roles and turns == len(accepted) and _records(evidence, accepted, lines):
        return "the labels come round in one order, and nobody speaks of himself: the fields of records"
    fields = sum(item.count for item in evidence.values() if item.field and item.count > 1)
    if not roles and turns == len(accepted) and fields * 5 >= turns * 4:
        return "fields stand between the labels again and again: records"
    if roles < len(items) and len(accepted) >= _ROUNDS and not styled and all(item.count == 1 for item in items):
        return "no label stands twice"
    if coverage < 0.02 and len(accepted) < 10:
        return "the labels explain too little of the text"
    return ""


def _records(evidence: dict[str, Evidence], accepted: Sequence[Candidate], lines: Sequence[Line]) -> bool:
    """Tell whether three labels or more follow each other in the same order, round after round, as fields do."""
    often = [item for item in evidence.values() if item.count >= _ROUNDS]
    order = [key for _, key in sorted((place, item.key) for item in often for place in item.places)]
    if len(often) < _FIELDS or any(key != order[number % len(often)] for number, key in enumerate(order)):
        return False
    said = [f"{lines[c.place].text[max(0, c.offset) :]} {text_at(lines, c.place + 1)}" for c in accepted]
    who = persons(said, said)
    return who is not None and who.own < 0.15 and who.asked < 0.15


def _words_of(accepted: Sequence[Candidate], lines: Sequence[Line]) -> tuple[list[str], list[str]]:
    """Return what is asked and what is answered where labels are the words for a question and an answer."""
    asked: list[str] = []
    answered: list[str] = []
    taken = {candidate.place for candidate in accepted}
    for candidate in accepted[:200]:
        said = lines[candidate.place].text[max(0, candidate.offset) :]
        if candidate.place + 1 not in taken:
            said += " " + text_at(lines, candidate.place + 1)
        (
            asked
            if is_question(lines[candidate.place].text) or role_of(candidate.label) == Role.INTERVIEWER
            else answered
        ).append(said)
    return asked, answered


def _names_two(first: Candidate, accepted: Sequence[Candidate], lines: Sequence[Line]) -> bool:
    """Tell whether a line names two of the other labels, as an introduction does."""
    said = lines[first.place].text.casefold()
    return sum(key in said for key in {c.key for c in accepted} - {first.key} if len(key) > 1) > 1


def _head_ends(evidence: dict[str, Evidence], lines: Sequence[Line]) -> int:
    """Return where the blocks of fields and legends end that stand before a talk, 0 where there are none."""
    often = [item for item in evidence.values() if item.count > 1 and not item.field]
    apart = sum(item.after_gap for item in often) * 10 >= sum(item.count for item in often) * 7
    labels = {place: item for item in evidence.values() for place in item.places if place < _HEAD}
    ends = 0
    breaks = [0, *(place for place, line in enumerate(lines[:_HEAD]) if place and line.gap), min(_HEAD, len(lines))]
    for begins, end in pairwise(breaks):
        here = [place for place in range(begins, end) if place in labels]
        ended = sum(_FINISHED.search(lines[place].text[-_TAIL:]) is not None for place in here)
        worded = sum(not (labels[place].timed or labels[place].alone) for place in here) * 2 > len(here)
        once = worded and len({labels[place].key for place in here}) == len(here)
        fields = apart and worded and any(labels[place].field for place in here) and len(here) * 2 >= end - begins
        legend = (
            once
            and len(here) > 1
            and len(here) * 4 >= (end - begins) * 3
            and ended * 3 <= len(here)
            and end < len(lines)
        )
        if fields or legend:
            ends = end
        elif any(labels[place].count > 1 for place in here):
            break
    return ends


def without_head(accepted: list[Candidate], evidence: dict[str, Evidence], lines: Sequence[Line]) -> list[Candidate]:
    """Drop what stands before the talk in the shape of a turn: a title, a field, a legend."""
    ends = _head_ends(evidence, lines)
    below = [candidate for candidate in accepted if candidate.place >= ends]
    return _without_title(below if len(below) > _ROUNDS else accepted, evidence, lines)


def _without_title(accepted: list[Candidate], evidence: dict[str, Evidence], lines: Sequence[Line]) -> list[Candidate]:
    if not accepted:
        return accepted
    if len(accepted) > 3 and _is_field(evidence[accepted[0].key], lines[accepted[0].place]):
        return _without_title(accepted[1:], evidence, lines)
    repeated = [evidence[candidate.key].count > 1 for candidate in accepted]
    legend = 0
    while legend < min(len(accepted) - 1, 12) and _explains(accepted[legend], accepted[legend + 1], lines):
        legend += 1
    if legend and (legend > 1 or accepted[1].place - accepted[0].place > 1):
        return _without_title(accepted[legend:], evidence, lines) if legend < len(accepted) else accepted
    if len(accepted) < 3:
        return accepted
    first, second = accepted[0], accepted[1]
    item = evidence[first.key]
    distance = second.place - first.place
    quoted = first.offset >= 0 and lines[first.place].text[first.offset] in "\"“„«‘'「『"
    title = (
        first.place == 0
        and not item.role
        and not first.alone
        and (
            quoted
            or (lines[0].text.isupper() and distance > 1 and not lines[second.place].text.isupper())
            or ((distance > 3 or (distance > 1 and lines[1].gap)) and _heads(lines))
            or (lines[0].kind is Kind.HEADING and distance > 1)
        )
    )
    alone = not repeated[0] and not item.role and not item.given and distance > 1 + (first.place > 0) + first.alone
    introduces = first.layout.name == "space" and not repeated[0] and _names_two(first, accepted, lines)
    if title or alone or introduces or (lines[first.place].level == 1 and not first.alone):
        return _without_title(accepted[1:], evidence, lines)
    return accepted


def _heads(lines: Sequence[Line]) -> bool:
    """Tell whether the first line may be a title: it ends no sentence, and stands apart where paragraphs do."""
    return _ENDED.search(lines[0].text) is None and (lines[1].gap or not any(line.gap for line in lines[2:_FEW]))


def _is_field(item: Evidence, line: Line) -> bool:
    """Tell whether a line whose label stands once is a field: `By Ann Low Published: 2025-05-07`, `聞き手：戸田`."""
    told = fields_of(line.text) if item.count == 1 and not item.given else []
    return bool(told) and (not item.role or any(field.field in PEOPLE for field in told))


def _explains(candidate: Candidate, following: Candidate, lines: Sequence[Line]) -> bool:
    """Tell whether a line tells who a label stands for, as a legend does: a name behind it, no sentence."""
    if candidate.offset < 0:
        return False
    rest = lines[candidate.place].text[candidate.offset :]
    name = re.split(r"[,(\[–—-]", rest)[0].strip()
    below = candidate.place + 1
    letters = candidate.label.replace(".", "")
    if following.place != below and not lines[below].gap and (len(letters) < 2 or letters not in initials(name)):
        return False
    return (
        len(rest) < 90
        and _ENDED.search(rest) is None
        and 0 < len(name.split()) < 6
        and len(name) > len(candidate.label)
        and (shape(name) >= 1.5)
    )


def talk_begins(candidates: Sequence[Candidate], evidence: dict[str, Evidence]) -> int:
    """Guess where the talk begins: at the first label that is repeated and no field."""
    for candidate in candidates:
        item = evidence[candidate.key]
        if item.count > 1 and not item.field and item.shape > 0:
            return candidate.place
    return candidates[0].place
