"""Remarks that close an article: how the text was made, and who its author is."""

from __future__ import annotations

import re

from interviewkit.text.patterns import Pattern

__all__ = ["is_remark"]

# A remark has at most so many characters; a longer paragraph is a part of the talk.
_LONGEST = 400

_CUT = r"(?:edited|condensed|abridged|shortened|excerpted|trimmed|cut|compressed)"
_TALK = r"(?:interview|conversation|transcript|transcription|q ?& ?a)"
_SOFTLY = r"(?:(?:also|since|been|lightly|slightly|minimally) ){0,3}"
# The beginnings of sentences that tell how the text was made. An answer may begin likewise ("The text was translated
# ..."), so each names the talk and what was done to it.
_ENGLISH = (
    rf"(?:(?:the|our|these|their|his|her|some|portions of (?:the"
    rf"|this)) (?:[\w'’\-]+ ){{0,3}}(?:{_TALK}|answers|responses)"
    rf"(?: (?:with|between) [^.]{{1,80}}?)?,? (?:has|have|was|were|is|are) {_SOFTLY}{_CUT}\b)"
    rf"|this (?:[\w'’\-]+ ){{0,3}}{_TALK}(?: (?:with|between) [^.]{{1,80}}?)?,? (?:has|was"
    rf"|is) {_SOFTLY}(?:{_CUT}|translated|"
    r"transcribed|adapted|published|conducted|produced|recorded|held|first|originally)\b"
    rf"|(?:interview|questions?|answers?|responses?|transcript) (?:has|have|was|were) {_SOFTLY}{_CUT}\b"
    rf"|(?:(?:lightly|slightly) )?{_CUT} (?:and {_CUT} )?for (?:length|clarity|brevity|space|grammar"
    rf"|style|readability)\b"
    r"|(?:translated|transcribed|edited|compiled) (?:from (?:the )?(?-i:[A-Z])\w+ )?by (?-i:[A-Z])"
)
_GERMAN = (
    r"(?:das|dieses) (?:interview|gespräch) (?:wurde|ist)\b.{0,60}\b(?:gekürzt|bearbeitet|redigiert"
    r"|übersetzt|geführt|autorisiert)"
    r"|dieses (?:interview|gespräch) (?:erschien|ist)\b|aus dem \w{3,20}(?: übersetzt)? von (?-i:[A-Z])"
)
_ROMANCE = (
    r"(?:cet(?:te)?|l['’])[ ]?(?:entretien|interview|échange) a (?:été (?:édité|condensé|abrégé|relu"
    r"|traduit|réalisé|remanié)|eu lieu)"
    r"|traduit d\w{1,2} \w+ par\b|esta (?:entrevista|conversación) (?:ha sido|fue|se ha) (?:editad"
    r"|condensad|resumid|traducid|abreviad)"
    r"|traducid[oa] (?:por|del)\b|esta (?:entrevista|conversa) foi (?:editad|condensad|resumid|traduzid)"
    r"|(?:questa|l['’])[ ]?(?:intervista|conversazione) è stata (?:editat|condensat|ridott|tradott|rivist|modificat)"
)
_SLAVIC_AND_DUTCH = (
    r"(?:это |данное )?интервью (?:было )?(?:сокращен|отредактирован|переведен)"
    r"|текст (?:сокращ[её]н|отредактирован)|перев[её]л[аи]? с \w+"
    r"|dit (?:interview|gesprek) (?:is|werd) (?:ingekort|bewerkt|geredigeerd|vertaald)"
    r"|(?:rozmowa|wywiad|tekst) (?:został[ao]?|była?) (?:skrócon|zredagowan|autoryzowan)"
)
# The patterns of a language are asked where a text begins with one of the language's words.
_EDITED = tuple(
    (frozenset(words.split()), Pattern(source, re.IGNORECASE))
    for words, source in (
        (
            """the our these their his her some portions this interview question questions answer answers response
            responses transcript lightly slightly edited condensed abridged shortened excerpted trimmed cut compressed
            translated transcribed compiled""",
            _ENGLISH,
        ),
        ("das dieses aus", _GERMAN),
        ("cet cette l traduit esta traducido traducida questa", _ROMANCE),
        (
            "это данное интервью текст перевел перевела перевели перевёл перевёла перевёли dit rozmowa wywiad tekst",
            _SLAVIC_AND_DUTCH,
        ),
    )
)
_WORD = re.compile(r"\w+")
_EDITED_CJK = Pattern(
    r"(?:本|此|该|該)(?:文|篇|次采访|次採訪|采访|採訪|访谈|訪談)[^。]{0,30}(?:编辑|編輯|删节|刪節"
    r"|删减|整理|翻译|翻譯|编译|刊载|刊載)"
    r"|(?:为|為)(?:便于|方便)[^。]{0,12}(?:阅读|閱讀)|(?:采访|採訪|访谈|訪談|对话|對話)(?:内容"
    r"|內容)?(?:经|經|有)[^。]{0,20}(?:编辑|編輯|删|刪|整理)"
    r"|(?:この|本)(?:インタビュー|記事|対談)は[^。]{0,60}(?:編集|要約|再構成|翻訳|掲載|収録|転載)"
    r"|(?:이|본) (?:인터뷰|기사|대담)[은는][^.]{0,60}(?:편집|요약|번역|게재)",
    needs=tuple(
        """编辑 編輯 删 刪 整理 翻译 翻譯 编译 刊载 刊載 阅读 閱讀 編集 要約 再構成 翻訳 掲載 収録 転載 편집 요약 번역
        게재""".split()
    ),
)
_JOB = (
    r"(?:reporter|journalist|editor|writer|professor|researcher|fellow|correspondent|columnist"
    r"|contributor|freelance\w*|lecturer|"
    r"author|historian|photographer|critic|scholar|student|producer|analyst|commentator|staff)"
)
_ABOUT = Pattern(
    rf"(?:the|this) (?:author|writer|interviewer|reporter|interviewee) (?:is|was) (?:an? |the )?[^.]{{0,60}}\b{_JOB}\b"
    r"|(?:作者|本文作者|采访者|受访者)(?:为|為|是|系|係)|(?:der|die) autor(?:in)? ist\b"
    r"|l['’]auteure? est\b|(?:el|la) autora? es\b"
    r"|o autor é\b|a autora é\b|l['’]autor[ei]? è\b|автор — |筆者は",
    re.IGNORECASE,
)


def is_remark(text: str) -> bool:
    """Tell whether ``text`` is a remark on how the interview was made, or on who made it."""
    return len(text) <= _LONGEST and (_is_edited(text) or _ABOUT.match(text) is not None)


def _is_edited(text: str) -> bool:
    first = _WORD.match(text)
    word = first[0].casefold() if first else ""
    told = any(word in words and pattern.match(text) for words, pattern in _EDITED)
    return told or _EDITED_CJK.match(text) is not None
