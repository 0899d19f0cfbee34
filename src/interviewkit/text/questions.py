"""Questions, and the persons of those who ask and answer, in the languages that interviews come in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["conversational", "frequently_asked", "is_question"]

_QUESTION = re.compile(r"[?？؟;]['\"”’»)\]）」』*_\s]*$|(?:か|の|ですか|吗|呢|까요|나요|가요|습니까)[。.]?[」』]?$")
_GREEK_MARK = re.compile(r"[\u0370-\u03ff];$")
_ENGLISH = (" the ", " and ", " of ", " to ", " is ", " that ", " you ")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SAMPLE = 200
_FIRST = frozenset("i i'm i've i'd i'll i’m i’ve i’d i’ll my me mine we our us myself".split())
_SECOND = frozenset("you your you're you've you’re you’ve yours yourself".split())
_UNPERSONAL = re.compile(
    r"\bF\.?A\.?Q|frequently asked|常见问题|常見問題|よくある質問|자주 묻는|часто задаваемые|preguntas frecuentes",
    re.IGNORECASE,
)


def is_question(text: str) -> bool:
    """Tell whether a paragraph ends as a question does."""
    tail = text[-12:]
    if tail.endswith(";") and not _GREEK_MARK.search(tail):
        return False
    return _QUESTION.search(tail) is not None


def conversational(questions: Sequence[str], answers: Sequence[str], context: str, *, strict: bool = False) -> bool:
    """Tell whether people talk here, rather than a page that answers frequent questions.

    Those who answer an interviewer say *I*; the reader of a list of frequent questions asks *how do I*.
    ``strict`` wants both sides to be seen, for the shapes that say least.
    """
    if frequently_asked(questions, answers, context):
        return False
    if not _english(questions, answers):
        # Many languages leave the pronoun out.
        return True
    own = _share(answers, _FIRST)
    asked, asking = _share(questions, _SECOND), _share(questions, _FIRST)
    if strict:
        return own >= 0.3 and asked >= 0.34 and asked > asking
    return own >= 0.2 or asked >= 0.3


def frequently_asked(questions: Sequence[str], answers: Sequence[str], context: str) -> bool:
    """Tell whether labelled questions and answers are a list of frequent ones: *I* ask, and nobody answers as *I*."""
    if _UNPERSONAL.search(context):
        return True
    if not _english(questions, answers):
        return False
    asked, asking = _share(questions, _SECOND), _share(questions, _FIRST)
    return asking >= 0.25 and asking > asked and _share(answers, _FIRST) < 0.3


def _english(questions: Sequence[str], answers: Sequence[str]) -> bool:
    sample = f" {' '.join([*questions[:60], *answers[:60]])[:6000].casefold()} "
    return sum(sample.count(word) for word in _ENGLISH) * 80 >= len(sample)


def _share(texts: Sequence[str], words: frozenset[str]) -> float:
    sample = texts[:_SAMPLE]
    hits = sum(not words.isdisjoint(_WORD.findall(text[:1000].casefold())) for text in sample)
    return hits / len(sample) if sample else 0.0
