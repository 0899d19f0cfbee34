"""Dates as credit lines print them: after a word and without a colon, behind a city, before a time zone.

`Publié le 7 mai 2025, mis à jour le 8 mai 2025`, `Madrid - 22 ENE 2012 - 00:00 CET`, `입력 2021.03.22`.
"""

from __future__ import annotations

import re

from interviewkit.text.credits import is_names
from interviewkit.text.dates import find_date
from interviewkit.text.fieldnames import FIELD_NAMES, Field, Names, field_key

__all__ = ["dated_fields"]

_UPDATED = """updated, updated on, last updated, last modified, modified, modified on, mis à jour, mis à jour le,
    mise à jour, mise à jour le, modifié le, aktualisiert, aktualisiert am, actualizado, actualizado el, actualizada el,
    atualizado, atualizado em, atualizada em, aggiornato, aggiornato il, обновлено, изменено, bijgewerkt, bijgewerkt op,
    zaktualizowano, 更新, 更新于, 更新日, 最終更新, 수정, 최종수정, 업데이트"""
_PUBLISHED = f"""{FIELD_NAMES["published"]}, paru le, mis en ligne le, créé le, publicada el, publicada em, creado el,
    pubblicata il, geplaatst op, опубликована, 发布于, 發布於, 发表于, 發表於, 発表, 公開, 掲載, 配信, 승인,
    발행, 게시"""
_NAMES = Names(f"{_PUBLISHED}, {_UPDATED}")
_UPDATES = frozenset(field_key(name) for name in _UPDATED.split(","))
_BETWEEN = " \u00a0\u3000\t,;.:|/·•-–—()（）、，"
_ZONE = re.compile(r"[ \u00a0]?\(?[A-Z][A-Za-z]{1,4}T?\)?(?=[\s,;|)]|\Z)")
# What stands where a name would: the editors, or an agency.
_DESK = re.compile(
    r"(?:la |die )?(?:redacción|redaktion|rédaction|redazione|redação|redactie|redakcja|staff|agencias|EFE|AFP|dpa|ANSA"
    r"|Reuters|Xinhua)",
    re.IGNORECASE,
)
_LONGEST_CITY = 3
_MOST = 4


def dated_fields(text: str) -> list[Field]:
    """Return the dates of which the whole of ``text`` consists, with the words before them; empty for other text."""
    fields: list[Field] = []
    rest = text
    while rest and len(fields) < _MOST:
        end = _NAMES.end(rest)
        name, rest = rest[:end], rest[end:]
        found = find_date(rest)
        if found is None:
            return []
        before = rest[: found[1]].strip(_BETWEEN)
        if before and not name and not fields and _DESK.fullmatch(before):
            fields.append(Field("byline", "", before))
        elif before:
            city = not name and not fields and len(before.split()) <= _LONGEST_CITY and is_names(before)
            if not (city and rest[: found[1]].rstrip().endswith(("-", "–", "—"))):
                return []
            fields.append(Field("credit", "dateline", before))
        stop = found[2]
        if (zone := _ZONE.match(rest, stop)) and not rest[zone.end() :].strip(_BETWEEN):
            stop = zone.end()
        kind = "credit" if field_key(name) in _UPDATES else "published"
        fields.append(Field(kind, name, rest[found[1] : stop].strip(_BETWEEN)))
        rest = rest[stop:].strip(_BETWEEN)
    return [] if rest else fields
