"""Answers on the line of their question, `Q: Where? A: There.`, on lines of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from interviewkit.text.lines import moved, part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interviewkit.text.lines import Line

__all__ = ["without_inline_answers"]

# The word for a question, and the one for an answer that goes with it.
_PAIRS = {
    "q": "a",
    "question": "answer",
    "p": "r",
    "pregunta": "respuesta",
    "pergunta": "resposta",
    "d": "r",
    "domanda": "risposta",
    "f": "a",
    "frage": "antwort",
    "в": "о",
    "вопрос": "ответ",
    "问": "答",
    "問": "答",
    "س": "ج",
    "문": "답",
    "질문": "답변",
}
_LETTERS = frozenset("QqPpDdFfВв问問س문질")
_ASKS = re.compile(rf"(?P<asks>{'|'.join(_PAIRS)})\s?(?P<sign>[:：.．])", re.IGNORECASE)
_LEAST = 3
_LONGEST = 12


def without_inline_answers(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines with answers on lines of their own, where most questions have theirs behind them."""
    asked: dict[int, int] = {}
    answers: set[str] = set()
    for place, line in enumerate(lines):
        if line.text[:1] in _LETTERS and (found := _ASKS.match(line.text)):
            answer = _PAIRS[found["asks"].casefold()]
            answers.add(answer)
            inside = re.compile(rf"(?<=[?？؟.!…。\"”»])\s*\b{answer}\s?{re.escape(found['sign'])}", re.IGNORECASE)
            behind = inside.search(line.text, found.end())
            asked[place] = behind.start() if behind else 0
    inline = sum(bool(at) for at in asked.values())
    begins = tuple(f"{answer}{sign}" for answer in answers for sign in ":：.．")
    own = sum(line.text[:_LONGEST].casefold().startswith(begins) for line in lines) if inline >= _LEAST else 0
    if inline < _LEAST or inline * 2 < len(asked) or own * 2 > inline:
        return lines
    return [each for place, line in enumerate(lines) for each in _parted(line, asked.get(place, 0))]


def _parted(line: Line, at: int) -> list[Line]:
    answer = part(line, at) if at else None
    if answer is None:
        return [line]
    text = line.text[:at].rstrip()
    question = attrs.evolve(line, text=text, marks=tuple(moved(line.marks, 0, len(text))))
    return [question, attrs.evolve(answer, marker="")]
