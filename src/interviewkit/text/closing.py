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
from interviewkit.text.remarks import is_remark

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

_END = Pattern(
    r"(?:the )?end(?: of (?:the |this )?(?:interview|transcript|conversation|recording|tape|transcription))?"
    r"|(?:interview|transcript|recording|tape) (?:ends|ended|concludes|concluded)|-30-"
    r"|fin(?: de (?:l['’]entretien|la entrevista))?"
    r"|ende(?: des (?:interviews|gesprächs))?|fine(?: dell['’]intervista)?|fim(?: da entrevista)?|конец(?: интервью)?"
    r"|koniec(?: wywiadu| rozmowy)?|einde(?: van het interview)?|完|全文完|采访结束|採訪結束"
    r"|インタビュー終わり|끝|인터뷰 끝",
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
    if is_remark(text):
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
        elif found and not is_remark(text) and all(field.field in _BESIDE for field in found):
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
