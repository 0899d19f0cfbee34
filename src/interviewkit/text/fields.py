"""Lines as fields: `Source: A | 2025-05-07`, `By Jo Santos`, a bare date or address, a line on copyright."""

from __future__ import annotations

import re
from itertools import pairwise

from interviewkit.model import PartialDate
from interviewkit.text.bylines import WRITERS, byline_of, is_publication, photographed
from interviewkit.text.credited import credited
from interviewkit.text.credits import is_names, people_in, person_in
from interviewkit.text.datelines import dated_fields
from interviewkit.text.dates import find_date, read_date
from interviewkit.text.east_asian import is_full_name
from interviewkit.text.fieldnames import FIELDS, PEOPLE, Field, Names, field_key
from interviewkit.text.front import address_in
from interviewkit.text.names import is_cjk
from interviewkit.text.occasions import occasion_of
from interviewkit.text.patterns import Pattern
from interviewkit.text.prose import LONGEST, SHORT, holds_sentence

__all__ = ["fields_of", "named_field", "unknown_field"]

# The fields that share a line with others.
_CREDIT_LINE = frozenset(
    ("source", "section", "published", "byline", "date", "place", "address", "credit", "interviewer", "translator")
)
_NAMED = re.compile(r"([^:：\n]{1,48}?)[ \u00a0]?(?:[:：]|(?<=[词詞字签籤])[ ]?(?:>>|》|｜|\|))")
_CUT = re.compile(
    r"[ \u00a0]{0,9}[|｜•][ \u00a0]{0,9}|[ \u00a0]{1,9}[·/／][ \u00a0]{1,9}|\t{1,9}"
    r"|[ \u00a0\u3000]{2,9}|(?<=[日号])\u3000|\u3000(?=\d{4}[年./-])"
)
_COLON = re.compile("[:：]")
_AND = re.compile(r"[ ]?[/&+・／、][ ]?|,[ ]|[ ](?:and|und|et|y|e|i|и|en|og|och)[ ]")
# Where the name of a field may begin within a line.
_BEGIN = re.compile(r"(?<![^\s|｜/•·,，;；）)])[^\W_]")
_EDGES = " \u00a0\u3000\t,，;；|｜/／•·"
_ASKED = re.compile(r"interview|entretien|entrevista|intervista|gespräch|wywiad|インタビュー|인터뷰", re.IGNORECASE)
_LONGEST_NAME = 48
# After a date or the end of a byline, credits begin without a colon.
_WITHOUT_COLON = Pattern(
    r"(?<=\d{4})[ ](?=(?:by|von|par|por|di|door)[ ][A-ZÀ-Þ])"
    r"|(?<=[.;,|·])[ ](?=(?:photo(?:graph(?:y|s|ies?|ie))?s?|fotos?|fotografías?|fotografia|bilder"
    r"|illustrations?|images?)[ ](?:by|von|par|por|de|di|door)[ ]\S)",
    re.IGNORECASE,
)
_RIGHTS = Names("""copyright, all rights reserved, alle rechte vorbehalten, tous droits réservés,
    todos los derechos reservados, todos os direitos reservados, tutti i diritti riservati, все права защищены""")
_RIGHTS_CJK = ("©", "版权所有", "版權所有", "著作権", "無断転載", "무단")
_SIGN = re.compile(r"\([cC]\)[ ]?(?:\d{4}|[A-Za-z])")
_FEW = 6
_PRINTED_BYLINE = Pattern(
    r"(?:(?:(?P<press>(?!本)\w{1,8}(?:[报報社网網刊台]|新闻|新聞))|\w{0,6})[ ]?(?:记者|記者)[ ]?\w[\w 、]{1,20}"
    r"(?:报道|發自\w{1,6}|发自\w{1,6}|[／/]\w{2,12})?"
    r"|(?:(?P<paper>[가-힣A-Za-z]{2,10})[ ])?[가-힣]{2,4}[ ]?(?:선임)?기자)",
    needs=("记者", "記者", "기자"),
)


def fields_of(text: str) -> list[Field]:
    """Return the fields of a line such as `Source: A | 2025-05-07`, a bare date, a byline; none for prose."""
    named = named_field(text)
    if named is not None and named.field not in _CREDIT_LINE:
        return [named]
    if len(text) > LONGEST:
        return []
    if told := credited(text):
        return told
    starts = _starts(text)
    cuts = sorted({0, *starts, len(text)})
    pieces = [text[start:end] for start, end in pairwise(cuts)]
    segments = [part.strip(_EDGES) for piece in pieces for part in _CUT.split(piece)]
    found = [_segment(segment) for segment in segments if segment]
    # "Berkeley, May 7, 2025" need not be a publication and its date.
    unsure = [] if len(found) > 1 else [f for fields in found for f in fields or () if f.field == "plain"]
    known = None not in found and all(is_publication(field.value) for field in unsure)
    placed = _placed([field for fields in found for field in fields or ()]) if known else []
    return placed or ([named] if named else occasion_of(text) or _spaced(text))


def _spaced(text: str) -> list[Field]:
    """Return the fields of a credit line in Chinese, Japanese or Korean with a date among spaces."""
    found = find_date(text) if is_cjk(text) and len(text) <= SHORT // 2 and not holds_sentence(text) else None
    if found is None:
        return []
    fields = [Field("published", "", text[found[1] : found[2]])]
    for beside in (text[: found[1]].strip(_EDGES), text[found[2] :].strip(_EDGES)):
        if not beside:
            continue
        told = _segment(beside) or []
        if not told or told[0].field == "plain":
            told = _words(Field("plain", "", beside)) if " " in beside else _word(beside)
            if not told or told[0].field == "plain":
                return []
        fields += told
    return fields


def _words(field: Field) -> list[Field]:
    """Return what the words of a plain part in Chinese or Korean are, where each is known."""
    words = field.value.split() if field.field == "plain" and is_cjk(field.value) else []
    told = [each for word in words for each in _word(word)] if len(words) > 1 else []
    return told if told and len(told) == len(words) else [field]


def _word(word: str) -> list[Field]:
    """Return what a single word beside a date is: a publication, or a name."""
    if is_publication(word):
        return [Field("source", "", word)]
    return [Field("byline", "", word)] if is_full_name(word) else []


def named_field(text: str) -> Field | None:
    """Return the field whose name the text begins with, unless a sentence follows."""
    found = _NAMED.match(text)
    field = _field_named(found[1].strip()) if found else None
    if found is None or field is None:
        return None
    value = text[found.end() :].strip()
    if value and field in PEOPLE and not all(person_in(piece) for piece in people_in(value, several=True)):
        return None
    prose = len(value) > LONGEST or (holds_sentence(value) and len(value.split()) > _FEW)
    if prose and field not in {"title", "lead", "keywords", "rights", "subtitle", "credit"}:
        return None
    return Field(field, found[1].strip(), value)


def _field_named(name: str) -> str | None:
    """Return the field for which a name stands, or a list of names such as `Text und Interview`."""
    if field := FIELDS.get(field_key(name)):
        return field
    parts = ["interviewer" if _ASKED.fullmatch(part) else FIELDS.get(field_key(part)) for part in _AND.split(name)]
    if len(parts) < 2 or not set(parts) <= {"byline", "interviewer", "credit"}:
        return None
    return next(field for field in ("interviewer", "byline", "credit") if field in parts)


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
    if told := credited(text) or photographed(text):
        return told
    if named := named_field(text):
        named, *dated = _dated(named) if named.field in {"source", "byline", "section"} else [named]
        return [named, *_also_byline(named), *dated]
    date = read_date(text)
    if date is not None and not (isinstance(date, PartialDate) and len(text) == 4):
        return [Field("published", "", text)]
    if dated := dated_fields(text):
        return dated
    if address := address_in(text):
        return [Field("address", "", address)]
    if _is_rights(text):
        return [Field("rights", "", text)]
    if byline := byline_of(text):
        return byline
    if printed := _PRINTED_BYLINE.fullmatch(text):
        paper = printed["press"] or printed["paper"]
        return [Field("byline", "", text), *([Field("source", "", paper)] if paper else [])]
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
    starts += [found.end() for found in _WITHOUT_COLON.finditer(text)]
    return starts


def _is_rights(text: str) -> bool:
    return text.startswith(_RIGHTS_CJK) or _SIGN.match(text) is not None or _RIGHTS.end(text) > 0


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
    parts = [field_key(part) for part in _AND.split(named.name)] if named.field == "interviewer" else []
    wrote = any(part in WRITERS or FIELDS.get(part) == "byline" for part in parts)
    return [Field("byline", named.name, named.value)] if wrote else []


def _placed(fields: list[Field]) -> list[Field]:
    """Say what the plain parts of a credit line are, by what stands beside them; empty where nothing tells."""
    fields = [word for field in fields for word in _words(field)]
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
        people = is_names(field.value) and 2 <= len(field.value.split()) <= 4 and not is_publication(field.value)
        kind = "byline" if people and "byline" not in kinds and not field.value.startswith("The ") else "source"
        kind = "section" if kind in kinds else kind
        kinds.add(kind)
        placed.append(field._replace(field=kind))
    return placed
