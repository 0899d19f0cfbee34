"""Plain text as people write it: header lines, turns in a layout, what closes the article."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from interviewkit.model import Article, Heading, Narration, Note, Role, Turn
from interviewkit.text import layouts as built_in
from interviewkit.text.clock import clock
from interviewkit.text.layouts import Side
from interviewkit.text.vocabulary import is_question_or_answer, label_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interviewkit.text.layouts import TextLayout

__all__ = ["fitting_layout", "write_natural"]


def fitting_layout(article: Article) -> TextLayout:
    """Return the layout that suits an article: by its labels and times."""
    turns = article.interview.turns
    labels = {turn.label for turn in turns if turn.label}
    if not labels:
        return built_in.DASH if turns else built_in.LABEL
    if all(turn.start is not None for turn in turns):
        return built_in.LABEL_TIME
    if all(is_question_or_answer(label_key(label)) for label in labels):
        return built_in.QUESTION_ANSWER
    return built_in.LABEL


def write_natural(article: Article, layout: TextLayout) -> str:
    """Return ``article`` as people would write it; whether it can be read back so is for the caller to see."""
    return "\n\n".join(_blocks(article, layout)) + "\n"


def _blocks(article: Article, layout: TextLayout) -> Iterator[str]:  # noqa: C901 - one part after the other
    for line in (article.title, article.subtitle):
        if line:
            yield line
    if article.byline:
        yield article.byline
    if head := "\n".join(_header(article)):
        yield head
    for paragraph in article.lead:
        yield paragraph.text
    if article.editors_note:
        yield _note(article.editors_note)
    number = 0
    for item in article.interview.body:
        if isinstance(item, (Heading, Narration)):
            yield item.text
        else:
            number += item.speaker is not None and item.speaker.role is Role.INTERVIEWER
            yield _turn(item, layout, number)
    if article.closing_note:
        yield _note(article.closing_note)
    if article.keywords:
        yield f"Key Words: {', '.join(keyword.text for keyword in article.keywords)}"
    if article.rights:
        yield article.rights


def _header(article: Article) -> Iterator[str]:
    source, talk = article.source, article.interview
    named = " | ".join(part for part in (source.name, source.section) if part)
    when = article.published
    published = when.isoformat(" ") if isinstance(when, datetime) else str(when or "")
    said = [f"Source: {named}"] if named else []
    said += [f"Published: {published}"] if published else []
    if said:
        yield " ".join(said)
    if source.address:
        yield source.address
    if talk.date:
        yield f"Interview date: {talk.date}"
    if talk.place:
        yield f"Place: {talk.place}"
    if talk.media:
        yield f"Audio: {talk.media}"
    if article.language:
        yield f"Language: {article.language}"
    for name, text in article.metadata:
        yield f"{name}: {text}"


def _note(note: Note) -> str:
    heading = [f"{note.heading}:"] if note.heading else []
    return "\n".join([*heading, "\n\n".join(paragraph.text for paragraph in note.paragraphs)])


def _turn(turn: Turn, layout: TextLayout, number: int) -> str:
    first = turn.paragraphs[0].text if turn.paragraphs else ""
    time = clock(turn.start) if turn.start is not None else ""
    asks = turn.speaker is not None and turn.speaker.role is Role.INTERVIEWER
    template = layout.turn if layout.labelled or asks or layout.side is Side.EITHER else layout.answer
    written = template.format(label=turn.label, text=first, time=time, number=number).rstrip()
    return "\n\n".join([written, *(paragraph.text for paragraph in turn.paragraphs[1:])])
