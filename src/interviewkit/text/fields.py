"""Lines as fields: `Source: A | 2025-05-07`, `By Jo Santos`, a bare date or address, a line on copyright."""

from __future__ import annotations

import re
from itertools import pairwise

from interviewkit.model import PartialDate
from interviewkit.text.credits import is_names, people_in, person_in
from interviewkit.text.dates import find_date, read_date
from interviewkit.text.fieldnames import FIELDS, PEOPLE, Field, Names, field_key, keys_of
from interviewkit.text.front import address_in
from interviewkit.text.occasions import occasion_of
from interviewkit.text.patterns import Pattern
from interviewkit.text.prose import LONGEST, SHORT, holds_sentence

__all__ = ["fields_of", "named_field", "unknown_field"]

_BY = "by, text by, words by, story by, written by, von, text von, par, por, di, door, od, tekst"
_INTERVIEW_BY = """interview by, an interview by, interviewed by, interview conducted by, conducted by, as told to,
    propos recueillis par, entretien réalisé par, entretien conduit par, interview réalisée par, entretien par,
    entrevista por, entrevista de, entrevista realizada por, entrevistado por, intervista di, intervista a cura di,
    a cura di, das gespräch führte, das gespräch führten, das interview führte, das interview führten,
    interview von, беседовал, беседовала, беседовали, интервью взял, интервью взяла, вопросы задавал,
    вопросы задавала, rozmawiał, rozmawiała, rozmawiali, interview door"""
_PUBLICATION = Pattern(
    r"\b(?:times|news|post|journal|magazine|daily|weekly|herald|tribune|review|gazette|guardian"
    r"|observer|press|radio|paper|"
    r"zeitung|spiegel|rundschau|monde|figaro|revue|país|diario|periódico|revista|corriere|repubblica"
    r"|giornale|folha|jornal|"
    r"газета|новости|известия|правда)\b|[报報社网網刊]$|新闻|新聞|通讯|通訊|日报|周刊|週刊|신문|일보|뉴스",
    re.IGNORECASE,
)
# The fields that share a line with others.
_CREDIT_LINE = frozenset(
    ("source", "section", "published", "byline", "date", "place", "address", "credit", "interviewer", "translator")
)
_NAMED = re.compile(r"([^:：\n]{1,48}?)[ \u00a0]?[:：]")
_CUT = re.compile(r"[ \u00a0]{0,9}[|｜•][ \u00a0]{0,9}|[ \u00a0]{1,9}[·/／][ \u00a0]{1,9}|\t{1,9}|[ \u00a0\u3000]{2,9}")
_COLON = re.compile("[:：]")
# Where the name of a field may begin within a line.
_BEGIN = re.compile(r"(?<![^\s|｜/•·,，;；）)])[^\W_]")
_LONGEST_NAME = 48
_RIGHTS = Names("""copyright, all rights reserved, alle rechte vorbehalten, tous droits réservés,
    todos los derechos reservados, todos os direitos reservados, tutti i diritti riservati, все права защищены""")
_RIGHTS_CJK = ("©", "版权所有", "版權所有", "著作権", "無断転載", "무단")
_SIGN = re.compile(r"\([cC]\)[ ]?(?:\d{4}|[A-Za-z])")
_BYLINE = Names(f"{_BY}, {_INTERVIEW_BY}")
_WRITERS = frozenset(keys_of(_INTERVIEW_BY))
_WRITTEN = re.compile(r"(?:取材・|撰|采写|采访)?文[ ]?[/／|｜＝=・][ ]?")
_LONGEST_BYLINE = 120
_FEW = 6
_PRINTED_BYLINE = Pattern(
    r"(?:\w{0,6}[ ]?记者[ ]?\w[\w 、]{1,20}(?:报道|發自\w{1,6}|发自\w{1,6})?|[가-힣]{2,4} 기자)",
    needs=("记者", "기자"),
)


def fields_of(text: str) -> list[Field]:
    """Return the fields of a line such as `Source: A | 2025-05-07`, a bare date, a byline; none for prose."""
    named = named_field(text)
    if named is not None and named.field not in _CREDIT_LINE:
        return [named]
    if len(text) > LONGEST:
        return []
    starts = _starts(text)
    cuts = sorted({0, *starts, len(text)})
    pieces = [text[start:end] for start, end in pairwise(cuts)]
    segments = [part.strip(" \u00a0\t,，;；|｜/•·") for piece in pieces for part in _CUT.split(piece)]
    found = [_segment(segment) for segment in segments if segment]
    # "Berkeley, May 7, 2025" need not be a publication and its date.
    unsure = [] if len(found) > 1 else [f for fields in found for f in fields or () if f.field == "plain"]
    known = None not in found and all(_PUBLICATION.search(field.value) for field in unsure)
    placed = _placed([field for fields in found for field in fields or ()]) if known else []
    return placed or ([named] if named else occasion_of(text))


def named_field(text: str) -> Field | None:
    """Return the field whose name the text begins with, unless a sentence follows."""
    found = _NAMED.match(text)
    field = FIELDS.get(field_key(found[1].strip())) if found else None
    if found is None or field is None:
        return None
    value = text[found.end() :].strip()
    if value and field in PEOPLE and not all(person_in(piece) for piece in people_in(value, several=True)):
        return None
    prose = len(value) > LONGEST or (holds_sentence(value) and len(value.split()) > _FEW)
    if prose and field not in {"title", "lead", "keywords", "rights", "subtitle", "credit"}:
        return None
    return Field(field, found[1].strip(), value)


def unknown_field(text: str) -> tuple[str, str] | None:
    """Return name and value where a line looks like a field that no table knows."""
    found = _NAMED.match(text)
    if found is None or len(text) > LONGEST:
        return None
    name, value = found[1].strip(), text[found.end() :].strip()
    lower = name[:1] != name[:1].upper()
    if lower or not name[:1].isalpha() or len(name.split()) > 4 or not value or value.startswith("//"):
        return None
    return None if holds_sentence(value) and len(value.split()) > 2 else (name, value)


def _segment(text: str) -> list[Field] | None:  # noqa: PLR0911 - one return a kind
    """Return what a part of a credit line is; `plain` for a few words that could be a publication, None for prose."""
    if named := named_field(text):
        named, *dated = _dated(named) if named.field in {"source", "byline", "section"} else [named]
        return [named, *_also_byline(named), *dated]
    date = read_date(text)
    if date is not None and not (isinstance(date, PartialDate) and len(text) == 4):
        return [Field("published", "", text)]
    if address := address_in(text):
        return [Field("address", "", address)]
    if _is_rights(text):
        return [Field("rights", "", text)]
    if byline := _byline(text):
        return byline
    if _PRINTED_BYLINE.fullmatch(text):
        return [Field("byline", "", text)]
    if len(text) > SHORT // 2 or holds_sentence(text):
        return None
    plain, *dated = _dated(Field("plain", "", text))
    return None if ":" in plain.value or "：" in plain.value else [plain, *dated]


def _starts(text: str) -> list[int]:
    """Return where the fields begin that may share a line."""
    starts = []
    floor = 0
    for colon in _COLON.finditer(text):
        for begin in _BEGIN.finditer(text, max(floor, colon.start() - _LONGEST_NAME), colon.start()):
            key = field_key(text[begin.start() : colon.start()])
            if FIELDS.get(key) in _CREDIT_LINE and key != "by":
                starts.append(begin.start())
                break
        floor = colon.end()
    return starts


def _is_rights(text: str) -> bool:
    return text.startswith(_RIGHTS_CJK) or _SIGN.match(text) is not None or _RIGHTS.end(text) > 0


def _byline(text: str) -> list[Field]:
    """Return who wrote, and who asked where the words say so, of a line such as `By Jo Santos` or `文/王文`."""
    end = _BYLINE.end(text)
    written = _WRITTEN.match(text)
    if end and text[end : end + 1] in {" ", "\u00a0"}:
        name = text[end + 1 :]
    elif written:
        name = text[written.end() :]
    else:
        return []
    if not name or name[0].isspace() or "\n" in name or len(name) > _LONGEST_BYLINE:
        return []
    name = name.rstrip(".") if len(name.split()[-1]) > 3 else name
    if not is_names(name):
        return []
    talk = [Field("interviewer", "", name)] if end and field_key(text[:end]) in _WRITERS else []
    return [*talk, Field("byline", "", name)]


def _dated(field: Field) -> list[Field]:
    """Set a date apart that stands at the beginning or the end of a value."""
    found = find_date(field.value)
    if found is None:
        return [field]
    before, after = field.value[: found[1]], field.value[found[2] :]
    rest = (before or after).strip(" \u00a0,，()（）-–—")
    if (before and after) or not rest:
        return [field]
    return [field._replace(value=rest), Field("published", "", field.value[found[1] : found[2]])]


def _also_byline(named: Field) -> list[Field]:
    """Whoever is named as `Interview by` wrote the article too."""
    return [Field("byline", named.name, named.value)] if field_key(named.name) in _WRITERS else []


def _placed(fields: list[Field]) -> list[Field]:
    """Say what the plain parts of a credit line are, by what stands beside them; empty where nothing tells."""
    kinds = {field.field for field in fields}
    plain = [field for field in fields if field.field == "plain"]
    if not plain:
        return fields
    if len(plain) > 2 or not kinds & {"published", "byline", "source"}:
        return []
    placed = []
    for field in fields:
        if field.field != "plain":
            placed.append(field)
            continue
        people = is_names(field.value) and 2 <= len(field.value.split()) <= 4 and not _PUBLICATION.search(field.value)
        kind = "byline" if people and "byline" not in kinds and not field.value.startswith("The ") else "source"
        kind = "section" if kind in kinds else kind
        kinds.add(kind)
        placed.append(field._replace(field=kind))
    return placed
