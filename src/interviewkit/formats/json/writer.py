"""From an article to JSON: the document's objects are made from the model, msgspec writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import UNSET, UnsetType

from interviewkit import model
from interviewkit.formats.json import wire

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import timedelta

__all__ = ["write"]


def write(article: model.Article) -> str:
    """Return ``article`` as a JSON document, indented by two spaces, that ends with a line feed.

    What is empty is left out, keys stand in the order of the model, and text is not escaped beyond need: equal articles
    give equal documents.
    """
    return msgspec.json.format(msgspec.json.encode(_article(article)), indent=2).decode() + "\n"


def _article(article: model.Article) -> wire.Article:
    return wire.Article(
        interviewkit=wire.VERSION,
        title=article.title or UNSET,
        subtitle=article.subtitle or UNSET,
        byline=article.byline or UNSET,
        source=_source(article.source),
        published=_when(article.published),
        language=article.language or UNSET,
        lead=_paragraphs(article.lead) or UNSET,
        editors_note=_note(article.editors_note),
        interview=_interview(article.interview),
        closing_note=_note(article.closing_note),
        keywords=[_keyword(keyword) for keyword in article.keywords] or UNSET,
        rights=article.rights or UNSET,
        metadata=dict(article.metadata) or UNSET,
    )


def _source(source: model.Source) -> wire.Source | UnsetType:
    if source == model.Source():
        return UNSET
    return wire.Source(name=source.name or UNSET, section=source.section or UNSET, address=source.address or UNSET)


def _when(date: model.When | None) -> str | UnsetType:
    if date is None:
        return UNSET
    return str(date) if isinstance(date, model.PartialDate) else date.isoformat()


def _note(note: model.Note) -> wire.Note | UnsetType:
    if not note:
        return UNSET
    return wire.Note(heading=note.heading or UNSET, paragraphs=_paragraphs(note.paragraphs) or UNSET)


def _keyword(keyword: model.Keyword) -> wire.Keyword:
    return wire.Keyword(text=keyword.text, scheme=keyword.scheme or UNSET, uri=keyword.uri or UNSET)


def _paragraphs(paragraphs: Iterable[model.Paragraph]) -> list[str | wire.Paragraph]:
    return [
        wire.Paragraph(paragraph.text, [_mark(mark) for mark in paragraph.marks]) if paragraph.marks else paragraph.text
        for paragraph in paragraphs
    ]


def _mark(mark: model.Mark) -> wire.Mark:
    return wire.Mark(mark.start, mark.end, mark.kind, mark.target or UNSET)


def _interview(interview: model.Interview) -> wire.Interview | UnsetType:
    if interview == model.Interview():
        return UNSET
    return wire.Interview(
        speakers=[_speaker(speaker) for speaker in interview.speakers] or UNSET,
        body=[_item(item) for item in interview.body] or UNSET,
        date=_when(interview.date),
        place=interview.place or UNSET,
        media=interview.media or UNSET,
    )


def _speaker(speaker: model.Speaker) -> wire.Speaker:
    return wire.Speaker(
        id=speaker.id,
        name=speaker.name or UNSET,
        labels=list(speaker.labels) or UNSET,
        role=speaker.role or UNSET,
        description=speaker.description or UNSET,
        affiliation=speaker.affiliation or UNSET,
        uri=speaker.uri or UNSET,
        members=[member.id for member in speaker.members] or UNSET,
    )


def _item(item: model.Item) -> wire.Item:
    if isinstance(item, model.Turn):
        return wire.Turn(
            speaker=UNSET if item.speaker is None else item.speaker.id,
            label=item.label or UNSET,
            paragraphs=_paragraphs(item.paragraphs) or UNSET,
            start=_seconds(item.start),
            end=_seconds(item.end),
        )
    if isinstance(item, model.Heading):
        return wire.Heading(item.text)
    return wire.Narration(_paragraphs(item.paragraphs))


def _seconds(time: timedelta | None) -> float | UnsetType:
    """Return ``time`` in seconds; a double tells every microsecond apart below 2 to the 33rd seconds."""
    return UNSET if time is None else time.total_seconds()
