"""What stands around the turns of an article, as far as it is read, and how one is put together field by field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from interviewkit.errors import ModelError
from interviewkit.model import Interview, Keyword, MarkKind, Note, Paragraph, PartialDate, Role, Source, When
from interviewkit.text.credits import LegendEntry, Person, people_in, person_in
from interviewkit.text.dates import find_date, read_date
from interviewkit.text.fieldnames import PEOPLE, field_key
from interviewkit.text.names import is_cjk
from interviewkit.text.prose import one_line

if TYPE_CHECKING:
    from interviewkit.text.lines import Line

__all__ = ["Draft", "Front", "address_in"]

_ADDRESS = re.compile(r"<?((?:https?://|www\.)[^\s<>]{3,2000}?)>?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}")
_LIST = re.compile(r"[,，;；、|｜،؛•·]|[ ][/–—-][ ]")
_SMALL = frozenset("and of the for in to on de la le du des del y et und e der die das von и в на".split())
# More words than one keyword has, where no mark parts them; the small ones tell that it is one after all.
_MOST_WORDS = 3


@attrs.frozen
class Front:
    """What stands around the turns; ``date``, ``place`` and ``media`` are the talk's, ``published`` the article's."""

    title: str = ""
    subtitle: str = ""
    byline: str = ""
    source: Source = attrs.field(default=Source())
    published: When | None = None
    language: str = ""
    lead: tuple[Paragraph, ...] = ()
    editors_note: Note = attrs.field(default=Note())
    keywords: tuple[Keyword, ...] = ()
    rights: str = ""
    metadata: dict[str, str] = attrs.field(factory=dict)
    date: When | None = None
    place: str = ""
    media: str = ""
    legend: tuple[LegendEntry, ...] = ()
    people: tuple[Person, ...] = ()


class Draft:
    """A `Front` in the making: the first value of a field stays, and no later one is dropped."""

    def __init__(self, front: Front) -> None:
        source = front.source
        self.lines = {"title": front.title, "subtitle": front.subtitle, "byline": front.byline, "rights": front.rights}
        self.lines |= {"language": front.language, "place": front.place, "media": front.media}
        self.lines |= {"source": source.name, "section": source.section, "address": source.address}
        self.dates = {"published": front.published, "date": front.date}
        self.metadata = {name: {text: None} for name, text in front.metadata.items()}
        self.keywords = list(front.keywords)
        self.people = list(front.people)
        self.legend = list(front.legend)

    def put(self, field: str, value: str, name: str = "") -> None:
        """Put a value into its field; into the metadata, under its name, where the field is full or cannot hold it."""
        value = one_line(value)
        if not value:
            return
        if field == "language":
            value = value.replace("_", "-")
        if field in self.dates:
            self._put_date(field, value, name)
        elif field == "keywords":
            self.keywords += [Keyword(text) for text in _keywords_in(value)]
        elif field in PEOPLE:
            self._put_people(PEOPLE[field], value, name)
        elif field not in self.lines or not _holds(field, value):
            self.keep(name or field, value)
        elif field == "source" and (found := address_in(value)):
            self.put("address", found, name)
        elif not self.lines[field]:
            self.lines[field] = value
        elif self.lines[field] != value:
            self.keep(name or field, value)

    def add_keyword(self, text: str) -> None:
        """Add one keyword, which may hold commas."""
        if text := one_line(text):
            self.keywords.append(Keyword(text))

    def keep(self, name: str, text: str) -> None:
        """Put a field that has no place of its own into the metadata."""
        if text.strip():
            self.metadata.setdefault(one_line(name) or "field", {})[text] = None

    def links(self, line: Line) -> None:
        """Keep the addresses of a line that becomes a field, which has no place for them."""
        for mark in line.marks:
            if mark.kind is MarkKind.LINK:
                shown = one_line(line.text[mark.start : mark.end])
                if mark.target != shown:
                    field = "address" if shown in {self.lines["source"], self.lines["title"]} else "link"
                    self.put(field, mark.target, shown or "link")

    def _put_date(self, field: str, value: str, name: str) -> None:
        date = read_date(value)
        found = None if date else find_date(value)
        printed = found is not None or (
            # 03/04/2025: the year alone is certain.
            isinstance(date, PartialDate) and not date.month and re.search(r"\d\D+\d", value) is not None
        )
        date = found[0] if found else date
        if date is not None and self.dates[field] is None:
            self.dates[field] = date
        elif date is None or date != self.dates[field]:
            printed = True
        if printed:
            self.keep(name or field, value)

    def _put_people(self, role: Role | None, value: str, name: str) -> None:
        pieces = people_in(value, several=role is None or field_key(name).endswith("s"))
        people = [person for piece in pieces if (person := person_in(piece, role)) is not None]
        if len(people) < len(pieces):
            self.keep(name or "people", value)
            return
        for person in people:
            labels = (name, *person.labels) if name and role is not None and len(people) == 1 else person.labels
            self.people.append(person._replace(labels=labels))

    def finished(self, lead: tuple[Paragraph, ...], note: Note) -> Front:
        """Return the front matter, with its paragraphs."""
        told = self.lines
        return Front(
            title=told["title"],
            subtitle=told["subtitle"],
            byline=told["byline"],
            source=Source(told["source"], told["section"], told["address"]),
            published=self.dates["published"],
            language=told["language"],
            lead=lead,
            editors_note=note,
            keywords=tuple(self.keywords),
            rights=told["rights"],
            metadata={name: "; ".join(texts) for name, texts in self.metadata.items()},
            date=self.dates["date"],
            place=told["place"],
            media=told["media"],
            legend=tuple(self.legend),
            people=tuple(self.people),
        )


def address_in(text: str) -> str:
    """Return the address that the whole of ``text`` is, without pointed brackets; empty where it is none."""
    found = _ADDRESS.fullmatch(text)
    return found[1] if found else ""


def _holds(field: str, value: str) -> bool:
    """Tell whether the model lets the field have the value."""
    if field == "language":
        return _LANGUAGE.fullmatch(value) is not None
    try:
        if field == "address":
            Source(address=value)
        elif field == "media":
            Interview(media=value)
    except ModelError:
        return False
    return field not in {"address", "media"} or bool(address_in(value))


def _keywords_in(value: str) -> list[str]:
    """Return the keywords of a list with commas, semicolons or hash signs, or of many words with spaces alone."""
    words = value.split()
    if all(word.startswith("#") for word in words):
        return [word.lstrip("#").rstrip(",;") for word in words if word.strip("#,;")]
    pieces = [keyword for piece in _LIST.split(value) if (keyword := piece.strip())]
    spaced = len(pieces) == 1 and (is_cjk(value) or (len(words) > _MOST_WORDS and not _SMALL & set(words)))
    return words if spaced else pieces
