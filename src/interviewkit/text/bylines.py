"""Bylines: who wrote an article, for which paper and from where, as `By Jo Santos in Oslo` and `文/王文` tell it."""

from __future__ import annotations

import re

from interviewkit.text.credits import is_names
from interviewkit.text.dates import find_date
from interviewkit.text.fieldnames import Field, Names, field_key, keys_of
from interviewkit.text.occasions import occasion_of
from interviewkit.text.patterns import Pattern

__all__ = ["WRITERS", "byline_of", "is_publication", "photographed"]

_BY = "by, text by, words by, story by, written by, von, text von, par, por, di, door, od, tekst, af, av"
_INTERVIEW_BY = """interview by, an interview by, interviewed by, interview conducted by, conducted by, as told to,
    propos recueillis par, entretien réalisé par, entretien conduit par, entretien mené par, interview réalisée par,
    entretien par, entrevista por, entrevista de, entrevista realizada por, entrevista feita por, entrevistado por,
    entrevistada por, intervista di, intervista a cura di, a cura di, das gespräch führte, das gespräch führten,
    das interview führte, das interview führten, die fragen stellte, die fragen stellten,
    interview von, беседовал, беседовала, беседовали, беседу вёл, беседу вел, беседу вела, интервью взял,
    интервью взяла, вопросы задавал, вопросы задавала, розмовляв, розмовляла, rozmawiał, rozmawiała,
    rozmawiali, interview door"""
_PHOTOS = Names("""photography by, photographs by, photos by, photo by, illustration by, illustrations by, images by,
    image by, portrait by, portraits by, fotos von, foto von, bilder von, photos de, photo de, photographies de,
    fotos de, foto de, fotografía de, fotografías de, foto di, fotografie di, fotos por, foto door""")
_PUBLICATION = Pattern(
    r"\b(?:times|news|post|journal|magazine|daily|weekly|monthly|quarterly|herald|tribune|review|gazette|guardian|observer"
    r"|chronicle|telegraph|examiner|inquirer|press|radio|paper|bulletin|podcast"
    r"|spiegel|rundschau|anzeiger|nachrichten|merkur|monde|figaro|libération|courrier|hebdo|revue|télégramme"
    r"|país|diario|periódico|revista|heraldo|corriere|gazzetta|giornale|repubblica|rivista|folha|jornal|gazeta"
    r"|газета|газеты|вестник|журнал|новости|известия|правда|коммерсантъ|ведомости)\b"
    r"|(?:zeitung|blatt|kurier|magazin|funk|bladet|avisen|posten|krant)\b"
    r"|(?:^|[ ])(?:مجلة|جريدة|صحيفة)[ ]"
    r"|[報报社網网刊]$|新闻|新聞|通讯|通訊|日报|周刊|週刊|月刊|季刊|便り|通信|신문|일보|뉴스|매거진",
    re.IGNORECASE,
)
_BYLINE = Names(f"{_BY}, {_INTERVIEW_BY}")
WRITERS = frozenset(keys_of(_INTERVIEW_BY))
_LONGEST_BYLINE = 120
_IN = re.compile(r",?[ ](?:in|from|à|en|aus|em|da|w|te|из|в)[ ](?P<where>[^\W\d_a-zà-ÿа-я][^,;|]{1,40})\Z")
_STAFF = Names("""die redakteure, die redakteurinnen, der redakteur, die redakteurin, redakteur, redakteurin,
    unsere redakteurin, unser redakteur, unsere redakteure, our correspondent, our reporter,
    staff writer, staff reporter, correspondent, global times reporter, global times reporters""")
_FOR = re.compile(r",?[ ](?:for|für|pour|para|per)[ ](?P<house>(?:[Tt]he[ ])?[^\W\d_a-zà-ÿа-я][^,;|]{1,40})\Z")
_LONGEST_PLACE = 3


def is_publication(text: str) -> bool:
    """Tell whether a word of ``text`` is one that names newspapers, magazines or stations."""
    return _PUBLICATION.search(text) is not None


def byline_of(text: str) -> list[Field]:
    """Return who wrote, and who asked where the words say so, of a line such as `By Jo Santos`; empty for others."""
    end = _BYLINE.end(text)
    if not end or text[end : end + 1] not in {" ", "\u00a0"}:
        return []
    name = text[end + 1 :]
    if staff := _STAFF.end(name):
        name = name[staff:].lstrip()
    if not name or name[0].isspace() or "\n" in name or len(name) > _LONGEST_BYLINE:
        return []
    name = name.rstrip(".") if len(name.split()[-1]) > 3 else name
    name, beside = _apart(name)
    if not is_names(name) or (beside and occasion_of(text)):
        return []
    talk = [Field("interviewer", "", name)] if field_key(text[:end]) in WRITERS else []
    return [*talk, Field("byline", "", name), *beside]


def _apart(name: str) -> tuple[str, list[Field]]:
    """Set apart what stands behind the names of a byline: a date, a publication, a city."""
    beside: list[Field] = []
    found = find_date(name)
    if found and found[1] and not name[found[2] :].strip(" )."):
        beside.append(Field("published", "", name[found[1] : found[2]]))
        name = name[: found[1]].rstrip(" ,(–—-|·")
    if house := _FOR.search(name):
        beside.append(Field("source", "", house["house"]))
        return name[: house.start()], beside
    writer, comma, paper = name.rpartition(", ")
    # "By Ann Low, Jo Santos" are two people.
    if comma and is_publication(paper):
        return writer, [Field("source", "", paper), *beside]
    if (place := _IN.search(name)) and len(place["where"].split()) <= _LONGEST_PLACE and is_names(place["where"]):
        return name[: place.start()], [Field("credit", "dateline", place["where"]), *beside]
    return name, beside


def photographed(text: str) -> list[Field]:
    """Return the credit of a line such as `Photos by Jo Santos`, empty for others."""
    end = _PHOTOS.end(text)
    name = text[end:].strip(" \u00a0.:") if end else ""
    return [Field("credit", text[:end], name)] if name and is_names(name) else []
