"""When and where a talk was, as `Interviewed by Jo Santos on 3 May 2001 in Oslo` tells it."""

from __future__ import annotations

import re

from interviewkit.text.credits import is_names
from interviewkit.text.dates import find_date
from interviewkit.text.fieldnames import Field, Names
from interviewkit.text.prose import SHORT

__all__ = ["occasion_of"]

_TOLD = Names("""interviewed, interview conducted, interview recorded, interview held, this interview was conducted,
    this interview was recorded, this interview took place, the interview took place, the interview was conducted,
    recorded, conducted, entretien réalisé, entretien enregistré, entretien du, interview réalisée,
    entrevista realizada, entrevista grabada, entrevista feita, entrevista gravada, intervista realizzata,
    intervista registrata, intervista del, interview vom, interview am, das interview fand, das gespräch fand,
    интервью взято, интервью записано, беседа записана, интервью от, wywiad przeprowadzono, wywiad z dnia,
    interview afgenomen""")
_AT = re.compile(r" (?:in|at|à|en|em|a|w|в|te) ")
_BY = re.compile(r"\b(?:by|par|por|von|da|door|przez)[ ]", re.IGNORECASE)
_IN = re.compile(r"(?:in|at|à|en|em|a|w|в|te|via|over|statt in)[ ]", re.IGNORECASE)
_ON = re.compile(r"(?:[ ,;]|\b(?:on|am|vom|le|el|il|em|op|dnia|from|was|via))+\Z", re.IGNORECASE)


def occasion_of(text: str) -> list[Field]:
    """Return what `Interviewed on May 3, 2001 in Oslo` tells: when, where, and by whom."""
    start = _TOLD.end(text) if len(text) <= SHORT else 0
    if not start:
        return []
    rest = text[start:].rstrip(".")
    date = find_date(rest)
    fields = []
    pieces = [rest]
    if date:
        fields.append(Field("date", "", rest[date[1] : date[2]]))
        pieces = [_ON.sub("", rest[: date[1]]), rest[date[2] :]]
    for piece in pieces:
        piece = piece.strip(" ,;:")  # noqa: PLW2901
        if by := _BY.match(piece):
            at = _AT.search(piece)
            end = at.start() if at else len(piece)
            if not is_names(piece[by.end() : end]):
                return []
            fields.append(Field("interviewer", "", piece[by.end() : end]))
            piece = piece[end:].strip(" ,")  # noqa: PLW2901
        if piece and (place := _IN.match(piece)) and len(piece) <= SHORT // 2:
            fields.append(Field("place", "", piece[place.end() :]))
        elif piece:
            return []
    return fields
