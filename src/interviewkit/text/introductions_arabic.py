"""Who an introduction in Arabic names, where no capitals show a name: by verbs of meeting, and by credits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from interviewkit.model import Role
from interviewkit.text.mention import Mention
from interviewkit.text.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["arabic_mentions"]

_WORD = r"[\u0621-\u064a\u0670-\u06d3]{2,15}"
_NAME = rf"(?P<name>{_WORD}(?:\s{_WORD}){{1,3}}?)"
# A name ends at a mark, or before a word that goes on with the sentence.
_STOP = r"(?=\s?[،,.:؛()\n]|\s(?:في|عن|حول|على|بعد|قبل|خلال|من|الذي|التي|أثناء|عبر)\s|\Z)"
_POST = (
    r"(?:(?:الدكتور|الدكتورة|الأستاذ|الأستاذة|الكاتب|الكاتبة|الشاعر|الشاعرة|الفنان|الفنانة|السيد|السيدة|الوزير"
    r"|المخرج)\s)?"
)
# A talk with somebody who is described after a comma; "A talk with the keeper of the well" names nobody.
_WITH = Pattern(rf"(?:حوار|حوارها|مقابلة|لقاء|حديث)\s(?:\w+\s)?مع\s{_POST}{_NAME}(?=\s?،)", needs=("مع",))
_MET = Pattern(
    rf"(?:التقت|التقى|حاورت|حاور|قابلت|قابل)\s(?:ال\w+\s){_POST}{_NAME}{_STOP}",
    needs=("التق", "حاور", "قابل"),
)
_CREDITED = Pattern(
    rf"(?:حاوره|حاورها|حاورهم|أجرى الحوار|أجرت الحوار|أجرى المقابلة|أجرت المقابلة|حوار)\s?:\s?{_NAME}{_STOP}",
    needs=("حاور", "أجر", "حوار"),
)
# Where more than two words follow, the name of somebody else may have begun.
_REPORTS = Pattern(
    rf"(?:(?:مراسل|مراسلة)\s(?:ال\w+\s)?|(?:الصحفي|الصحفية|الصحافي|الصحافية)\s)(?P<name>{_WORD}\s{_WORD}){_STOP}",
    needs=("مراسل", "الصح"),
)
_ROLES = (
    (_CREDITED, Role.INTERVIEWER),
    (_REPORTS, Role.INTERVIEWER),
    (_WITH, Role.INTERVIEWEE),
    (_MET, Role.INTERVIEWEE),
)


def arabic_mentions(text: str) -> Iterator[Mention]:
    """Yield the people whom a text in Arabic names as those who ask and who answer, in no order."""
    for pattern, role in _ROLES:
        for found in pattern.finditer(text):
            name = re.sub(r"\s+", " ", found["name"])
            yield Mention(
                name, role=role, sure=role is Role.INTERVIEWER, start=found.start("name"), end=found.end("name")
            )
