"""Events and times that a text tells by itself: `(laughs)`, `[inaudible 00:07:42]`, `（笑）`, `[01:46]`."""

from __future__ import annotations

import re

from interviewkit.model import Mark, MarkKind

__all__ = ["TIME", "is_time", "recognised"]

# A clock time as transcripts print it; hours may be missing.
TIME = r"(?:[0-9]{1,3}:)?[0-9]{1,2}:[0-9]{2}(?:[.,][0-9]{1,6})?"

_WORDS = """
    laugh laughs laughter laughing laughed chuckle chuckles chuckling giggles giggling applause applauds clapping claps
    inaudible unintelligible indistinct indiscernible crosstalk overlapping overtalk pause pauses silence silent
    sigh sighs sighing sings singing music cough coughs coughing cries crying weeps sobs smiles smiling smile nods
    nodding gestures grins shrugs whispers whispering beep bleep bleeped interruption
    cheers cheering booing audience sneezes gasps yawns exhales inhales unclear
    rire rires rit riant applaudissements sourire sourit silence soupir soupire inaudible
    risa risas ríe rie riendo aplausos aplauso sonríe pausa silencio suspira inaudible ininteligible
    risos riso ri rindo aplausos sorri
    ride ridono ridendo risate risata applausi sorride sospira incomprensibile
    lacht lachen lachend gelächter lächelt applaus beifall schmunzelt seufzt unverständlich schweigt grinst
    смеется смеётся смеются смех смеясь улыбается улыбаясь аплодисменты пауза вздыхает неразборчиво молчит
    śmiech śmieje śmieją oklaski
""".split()
_CJK = """
    笑声 笑聲 笑い 笑 掌声 掌聲 拍手 鼓掌 大笑 苦笑 爆笑 微笑 沈黙 沉默 会場笑 一同笑 听不清 聽不清
    웃음 박수 웃으며 ضحك يضحك تصفيق
""".split()
_EVENT = (
    r"[\[(（〔【*](?:[^\s\[\]()（）*]{1,20} ){0,3}?(?:"
    + "|".join(sorted(set(_WORDS), key=len, reverse=True))
    + r")\b[^\[\]()（）〔〕【】\n*]{0,40}[\])）〕】*]"
)
_EVENT_CJK = (
    r"[\[(（〔【][^\[\]()（）〔〕【】\n]{0,6}(?:" + "|".join(_CJK) + r")[^\[\]()（）〔〕【】\n]{0,6}[\])）〕】]"
)
_FOUND = re.compile(
    rf"(?P<time>[\[(]{TIME}[\])])|(?P<event>{_EVENT}|{_EVENT_CJK})",
    re.IGNORECASE,
)

_LONGEST_TIME = 22
_ALONE = re.compile(rf"\W{{0,3}}{TIME}\W{{0,3}}")


def is_time(text: str) -> bool:
    """Tell whether a line is a time alone, in brackets or bare."""
    return len(text) <= _LONGEST_TIME and _ALONE.fullmatch(text) is not None


def recognised(text: str) -> tuple[Mark, ...]:
    """Return a mark for every event and every bracketed time in ``text``; they stand apart."""
    if not ("(" in text or "[" in text or "（" in text or "*" in text or "〔" in text or "【" in text):
        return ()
    return tuple(
        Mark(found.start(), found.end(), MarkKind.TIME if found["time"] else MarkKind.EVENT)
        for found in _FOUND.finditer(text)
    )
