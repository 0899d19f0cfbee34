"""Questions, and the persons of those who ask and answer, in the languages that interviews come in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from interviewkit.text.introductions import mentions
from interviewkit.text.persons import persons
from interviewkit.text.subjects import subjects

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interviewkit.text.persons import Persons

__all__ = ["conversational", "frequently_asked", "is_question"]

_QUESTION = re.compile(
    r"[?？؟;]['\"”’»)\]）」』*_\s]*$|(?:か|の|ですか|吗|呢|까요|습니까)[。.]?[」』]?$|(?:나요|가요)$"
)
_GREEK_MARK = re.compile(r"[\u0370-\u03ff];$")
_UNPERSONAL = re.compile(
    r"\bF\.?A\.?Q|frequently asked|常见问题|常見問題|よくある質問|자주 묻는|часто задаваемые|preguntas frecuentes",
    re.IGNORECASE,
)

_INTERVIEW = re.compile(
    r"interview|entretien|entrevist|intervist|im gespräch|gespräch mit|interviu|wywiad"
    r"|rozmow|интервью|беседов|бесед[аыу]"
    r"|\btalk(?:ed|s)? (?:to|with)|\bsp(?:eaks?|oke) (?:to|with)|conversation with"
    r"|q\s?&\s?a\b|采访|採訪|专访|專訪|访谈|訪談|对话"
    r"|對話|インタビュー|聞き手|話を聞|伺[いっ]|人に聞|対談|인터뷰|대담|حوار|مقابلة|لقاء مع",
    re.IGNORECASE,
)
# The ends of nearly all lines: with these a line asks, with those it cannot.
_MARKS = frozenset("?？؟")
_NO_END = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,!:…！")
_MANY = 4
_HEAD = 12


def is_question(text: str) -> bool:
    """Tell whether a paragraph ends as a question does."""
    last = text[-1:]
    if last in _MARKS:
        return True
    if last in _NO_END or (last == "." and text[-2:-1].isascii()):
        return False
    tail = text[-12:]
    if tail.endswith(";") and not _GREEK_MARK.search(tail):
        return False
    return _QUESTION.search(tail) is not None


def conversational(questions: Sequence[str], answers: Sequence[str], context: str, *, strict: bool = False) -> bool:
    """Tell whether people talk here, rather than a page that answers frequent questions.

    Those who answer an interviewer speak of themselves; a list of frequent questions turns to its reader, who asks *how
    do I*. ``context``, what stands before, may tell. ``strict`` wants both sides to be seen, for shapes that say least.
    """
    who = persons(questions, answers)
    if _UNPERSONAL.search(context) or (who is not None and _asks_himself(who)):
        return False
    if who is None:
        return True
    called = _is_interview(context)
    if who.told > who.own and who.own < 0.35 and not called:
        return False
    if strict and not called:
        return who.own >= 0.3 and (not who.needed or (who.asked >= 0.34 and who.asked > who.asking))
    return called or who.own >= 0.2 or who.asked >= 0.3


def frequently_asked(questions: Sequence[str], answers: Sequence[str], context: str) -> bool:
    """Tell whether labelled questions and answers are a list of frequent ones, where nobody answers for himself."""
    who = persons(questions, answers)
    if _UNPERSONAL.search(context) or who is None:
        return _UNPERSONAL.search(context) is not None
    silent = len(answers) >= _MANY and not (who.own or who.asked) and not _is_interview(context)
    return silent or _asks_himself(who)


def _is_interview(context: str) -> bool:
    """Tell whether the text before the first question calls itself an interview, or is about somebody."""
    if _INTERVIEW.search(context):
        return True
    title, *paragraphs = [line for line in context.split("\n") if line.strip()][:_HEAD] or [""]
    return bool(subjects(title, paragraphs, mentions([title, *paragraphs], labels=()), ()))


def _asks_himself(who: Persons) -> bool:
    """Tell whether questions are the reader's own: *how do I*, and nobody answers as *I*."""
    return who.needed and who.asking >= 0.25 and who.asking > who.asked and who.own < 0.3
