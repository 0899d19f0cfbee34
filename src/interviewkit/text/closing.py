"""What stands after the last answer: keywords, credits, rights, a note on how the text was edited.

Nothing tells where an answer ends and the article closes but the words of the closing itself. So the lines are read
from the last one up, as long as each is known to close an article; the first that is not ends the last answer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from interviewkit.model import Keyword, Note, Source, When
from interviewkit.text.credits import Person, is_names
from interviewkit.text.fieldnames import Field, field_key
from interviewkit.text.fields import fields_of
from interviewkit.text.front import Draft, Front
from interviewkit.text.header import is_rule
from interviewkit.text.lines import Kind, part
from interviewkit.text.names import is_cjk
from interviewkit.text.notes import note_of
from interviewkit.text.paragraphs import Joining, paragraphs
from interviewkit.text.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interviewkit.text.lines import Line

__all__ = ["Closing", "split_closing"]


@attrs.frozen
class Closing:
    """What closes an article; ``people`` are those whom a credit names, such as the interviewer."""

    closing_note: Note = attrs.field(default=Note())
    keywords: tuple[Keyword, ...] = ()
    rights: str = ""
    published: When | None = None
    source: Source = attrs.field(default=Source())
    byline: str = ""
    metadata: dict[str, str] = attrs.field(factory=dict)
    people: tuple[Person, ...] = ()


# A closing that an explicit mark opens, or a paragraph of one, has at most so many lines; more is a part of the talk.
_FARTHEST = 12
_LONGEST = 400

_END = Pattern(
    r"(?:the )?end(?: of (?:the |this )?(?:interview|transcript|conversation|recording|tape|transcription))?"
    r"|(?:interview|transcript|recording|tape) (?:ends|ended|concludes|concluded)|-30-"
    r"|fin(?: de (?:l['’]entretien|la entrevista))?"
    r"|ende(?: des (?:interviews|gesprächs))?|fine(?: dell['’]intervista)?|fim(?: da entrevista)?|конец(?: интервью)?"
    r"|koniec(?: wywiadu| rozmowy)?|einde(?: van het interview)?|完|全文完|采访结束|採訪結束"
    r"|インタビュー終わり|끝|인터뷰 끝",
    re.IGNORECASE,
)
_CUT = r"(?:edited|condensed|abridged|shortened|excerpted|trimmed|cut|compressed)"
_TALK = r"(?:interview|conversation|transcript|transcription|q ?& ?a)"
_SOFTLY = r"(?:(?:also|since|been|lightly|slightly|minimally) ){0,3}"
# The beginnings of sentences that tell how the text was made, by language. An answer may begin likewise ("The text was
# translated ..."), so each names the talk and what was done to it.
_EDITED = Pattern(
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
    r"|(?:das|dieses) (?:interview|gespräch) (?:wurde|ist)\b.{0,60}\b(?:gekürzt|bearbeitet|redigiert"
    r"|übersetzt|geführt|autorisiert)"
    r"|dieses (?:interview|gespräch) (?:erschien|ist)\b|aus dem \w{3,20}(?: übersetzt)? von (?-i:[A-Z])"
    r"|(?:cet(?:te)?|l['’])[ ]?(?:entretien|interview|échange) a (?:été (?:édité|condensé|abrégé|relu"
    r"|traduit|réalisé|remanié)|eu lieu)"
    r"|traduit d\w{1,2} \w+ par\b|esta (?:entrevista|conversación) (?:ha sido|fue|se ha) (?:editad"
    r"|condensad|resumid|traducid|abreviad)"
    r"|traducid[oa] (?:por|del)\b|esta (?:entrevista|conversa) foi (?:editad|condensad|resumid|traduzid)"
    r"|(?:questa|l['’])[ ]?(?:intervista|conversazione) è stata (?:editat|condensat|ridott|tradott|rivist|modificat)"
    r"|(?:это |данное )?интервью (?:было )?(?:сокращен|отредактирован|переведен)|текст (?:сокращ[её]н|отредактирован)"
    r"|перев[её]л[аи]? с \w+|dit (?:interview|gesprek) (?:is|werd) (?:ingekort|bewerkt|geredigeerd|vertaald)"
    r"|(?:rozmowa|wywiad|tekst) (?:został[ao]?|była?) (?:skrócon|zredagowan|autoryzowan)"
    r"|(?:本|此|该|該)(?:文|篇|次采访|次採訪|采访|採訪|访谈|訪談)[^。]{0,30}(?:编辑|編輯|删节|刪節"
    r"|删减|整理|翻译|翻譯|编译|刊载|刊載)"
    r"|(?:为|為)(?:便于|方便)[^。]{0,12}(?:阅读|閱讀)|(?:采访|採訪|访谈|訪談|对话|對話)(?:内容"
    r"|內容)?(?:经|經|有)[^。]{0,20}(?:编辑|編輯|删|刪|整理)"
    r"|(?:この|本)(?:インタビュー|記事|対談)は[^。]{0,60}(?:編集|要約|再構成|翻訳|掲載|収録|転載)"
    r"|(?:이|본) (?:인터뷰|기사|대담)[은는][^.]{0,60}(?:편집|요약|번역|게재)",
    re.IGNORECASE,
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
_ABOUT_HEADING = Pattern(
    r"about the (?:author|interviewer|interviewee|writer|speaker|participants)s?|zur person"
    r"|über (?:den autor|die autorin)"
    r"|sobre (?:el autor|la autora|o autor|a autora)|à propos de l['’]auteure?|об авторе|作者简介"
    r"|作者簡介|作者介绍|プロフィール",
    re.IGNORECASE,
)
# The fields that close an article; a line of any other field may be a part of an answer.
_CLOSES = frozenset(
    ("keywords", "rights", "published", "source", "byline", "interviewer", "credit", "address", "translator")
)
_BESIDE = _CLOSES | {"section", "date", "place"}
# Fields whose names are words of everyday speech: they need company.
_DOUBTFUL = frozenset(
    "text story words update project host guest contact date data texto testo image topics subjects 文 图 圖 글".split()
)
_INTERVIEWED = Pattern(r"(?:interview|gespräch|wywiad)[ \u00a0]?:[ \u00a0]?(?P<name>\S.{0,59})", re.IGNORECASE)
_WRAPS = (("(", ")"), ("[", "]"), ("（", "）"), ("【", "】"), ("*", "*"), ("_", "_"), ("—", "—"))


def split_closing(lines: Sequence[Line], how: Joining = Joining()) -> tuple[int, Closing]:  # noqa: B008 - frozen
    """Return where the closing matter of ``lines`` begins, and what it says.

    ``lines`` are those of the document from the first of the last turn on, which is always the turn's own; ``how`` says
    how lines make paragraphs. Where nothing closes the article the index is the number of lines.
    """
    start = len(lines)
    while start > 1:
        first = start - 1
        while first > max(1, start - _FARTHEST) and _goes_on(lines[first - 1], lines[first], how):
            first -= 1
        if not _closes(lines[first]):
            break
        start = first
    start = _opened(lines, start)
    closing = lines[start:]
    if len(closing) == 1 and _doubtful(closing[0]):
        return len(lines), Closing()
    return start, _read(closing, how)


def _goes_on(line: Line, after: Line, how: Joining) -> bool:
    """Tell whether ``after`` goes on with what ``line`` begins."""
    return how.joined(line, after) and not (_closes(after) or note_of(after.text))


def _opened(lines: Sequence[Line], start: int) -> int:
    """Return where an explicit mark opens the closing, such as `[End of interview]`, or ``start`` where none does."""
    for place in range(max(1, start - _FARTHEST), start):
        line = lines[place]
        if _ends(line.text) or _ABOUT_HEADING.fullmatch(line.text.strip(" :*")) or note_of(line.text):
            return place
    return start


def _closes(line: Line) -> bool:
    """Tell whether a line is known to close an article."""
    if is_rule(line):
        return True
    if line.kind in {Kind.QUOTE, Kind.ITEM}:
        return False
    text = _unwrapped(line.text)
    if _is_note(text):
        return True
    found = _fields(text)
    if not found or any(field.field not in _CLOSES for field in found):
        return False
    bare = {field.field for field in found if not field.name}
    if bare:
        # "By train." is an answer, "(By Ada Moreau)" and "Interview by Ada Moreau" are none.
        return "rights" in bare or "interviewer" in bare or ("byline" in bare and text != line.text)
    return all(_is_credit(field) for field in found)


def _fields(text: str) -> list[Field]:
    """Return the fields of a line; at the end `Interview: Ada Moreau` names who asked, above a talk who answered."""
    found = _INTERVIEWED.fullmatch(text)
    if found and is_names(found["name"]) and 2 <= len(found["name"].split()) <= 4:
        return [Field("interviewer", "", found["name"]), Field("byline", "", found["name"])]
    return fields_of(text)


def _is_credit(field: Field) -> bool:
    """Tell whether a field is no sentence of an answer that begins with a field's name."""
    if field.field in {"keywords", "rights"}:
        return bool(field.value)
    return bool(field.value) and (not field.value.endswith((".", "!", "?", "。")) or is_names(field.value.rstrip(".")))


def _doubtful(line: Line) -> bool:
    """Tell whether a line closes an article only together with others."""
    found = _fields(_unwrapped(line.text))
    return bool(found) and all(field_key(field.name) in _DOUBTFUL for field in found)


def _ends(text: str) -> bool:
    bare = _unwrapped(text).strip(" .")
    if len(bare) > 40 or not _END.fullmatch(bare):
        return False
    # "The end." and "Fine." may be said.
    return bare.isupper() or bare != text.strip(" .") or len(bare) >= 10 or (is_cjk(bare) and len(bare) > 1)


def _is_note(text: str) -> bool:
    return len(text) <= _LONGEST and (_EDITED.match(text) is not None or _ABOUT.match(text) is not None)


def _unwrapped(text: str) -> str:
    """Return the text without the brackets or asterisks around the whole of it."""
    for opening, closing in _WRAPS:
        if len(text) > 2 and text[0] == opening and text[-1] == closing and opening not in text[1:-1]:
            return text[1:-1].strip()
    return text


def _read(lines: Sequence[Line], how: Joining) -> Closing:
    draft = Draft(Front())
    note: list[Line] = []
    heading = ""
    place = 0
    while place < len(lines):
        line = lines[place]
        place += 1
        if is_rule(line):
            continue
        text = _unwrapped(line.text)
        opens = note_of(line.text)
        found = _fields(text)
        if _ABOUT_HEADING.fullmatch(line.text.strip(" :*")) and not heading and not note:
            heading = line.text.strip(" :*")
        elif opens and not heading and not note:
            heading, start, bracketed = opens
            rest = part(attrs.evolve(line, text=line.text[:-1]) if bracketed else line, start)
            note += [attrs.evolve(rest, kind=Kind.TEXT)] if rest else []
        elif found and not _is_note(text) and all(field.field in _BESIDE for field in found):
            *fields, last = found
            while place < len(lines) and _goes_on(lines[place - 1], lines[place], how):
                last = last._replace(value=f"{last.value} {lines[place].text}")
                place += 1
            for field, name, value in (*fields, last):
                draft.put(field, value, name)
            draft.links(line)
        else:
            note.append(attrs.evolve(line, kind=Kind.TEXT))
    front = draft.finished((), Note(heading, paragraphs(note, how)))
    return Closing(
        front.editors_note,
        front.keywords,
        front.rights,
        front.published,
        front.source,
        front.byline,
        front.metadata,
        front.people,
    )
