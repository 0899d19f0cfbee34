"""The text of a document: turns, headings and narration, with the notes before and after them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from interviewkit.formats.tei.elements import UNLABELLED
from interviewkit.formats.tei.markup import attributes, element, paragraph
from interviewkit.formats.tei.moments import moments_of, seconds
from interviewkit.model import Heading, Narration, Note, Turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import timedelta

    from interviewkit.formats.tei.ids import Ids
    from interviewkit.model import Article, Item

__all__ = ["Profile", "indented", "text_lines"]

Profile: TypeAlias = Literal["speech", "utterance"]
WriteTurn: TypeAlias = "Callable[[Turn, int], Iterator[str]]"


def indented(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of an element's content, two spaces further in."""
    return (f"  {line}" for line in lines)


def text_lines(article: Article, ids: Ids, profile: Profile) -> Iterator[str]:
    """Yield the lines of ``text``."""
    yield "  <text>"
    moments = moments_of(article.interview)
    points = {moment: f"{ids.moment}{number}" for number, moment in enumerate(moments)}
    if points:
        yield from _timeline(points)
    front = [*_note("lead", Note(paragraphs=article.lead)), *_note("editorsNote", article.editors_note)]
    yield from _part("front", front)
    yield "    <body>"
    if article.interview.body:
        yield '      <div type="interview">'
        turns = _Turns(ids, points)
        yield from _body(article.interview.body, turns.utterance if profile == "utterance" else turns.speech)
        yield "      </div>"
    else:
        yield '      <div type="interview"/>'
    yield "    </body>"
    yield from _part("back", _note("closingNote", article.closing_note))
    yield "  </text>"


def _timeline(points: dict[timedelta, str]) -> Iterator[str]:
    (_, origin), *others = points.items()
    yield f'    <timeline unit="s" origin="#{origin}">'
    yield f'      <when xml:id="{origin}"/>'
    for moment, name in others:
        yield f'      <when xml:id="{name}" interval="{seconds(moment)}" since="#{origin}"/>'
    yield "    </timeline>"


def _part(name: str, lines: Iterable[str]) -> Iterator[str]:
    lines = list(lines)
    if lines:
        yield f"    <{name}>"
        yield from (f"      {line}" for line in lines)
        yield f"    </{name}>"


def _note(kind: str, note: Note) -> Iterator[str]:
    if note:
        yield f'<div type="{kind}">'
        if note.heading:
            yield f"  {element('head', _protected(note.heading))}"
        yield from (f"  {paragraph(item)}" for item in note.paragraphs)
        yield "</div>"


def _protected(label: str) -> str:
    """Return a label or heading so that reading, which takes away a printed colon at the end, gives it back."""
    return f"{label}:" if label.endswith((":", "\uff1a")) else label


def _body(items: Sequence[Item], write_turn: WriteTurn) -> Iterator[str]:
    """Yield the items; a heading begins a section that reaches to the next one."""
    number = 0
    outer, inner = " " * 8, " " * 10
    indent = outer
    for before, item in zip((None, *items), items, strict=False):
        if isinstance(item, Heading):
            if indent == inner:
                yield f"{outer}</div>"
            indent = inner
            yield f'{outer}<div type="section">'
            yield f"{inner}{element('head', item.text)}"
        elif isinstance(item, Narration):
            if isinstance(before, Narration):
                yield f'{indent}<milestone unit="narration"/>'
            for part in item.paragraphs:
                yield f"{indent}{paragraph(part)}"
        else:
            number += 1
            for line in write_turn(item, number):
                yield f"{indent}{line}"
    if indent == inner:
        yield f"{outer}</div>"


@attrs.frozen
class _Turns:
    """How the turns of one document are written: as speeches that were edited, or as utterances of a recording."""

    ids: Ids
    points: dict[timedelta, str]

    def point(self, moment: timedelta | None) -> str:
        return f"#{self.points[moment]}" if moment is not None else ""

    def speech(self, turn: Turn, number: int) -> Iterator[str]:
        name = f"{self.ids.turn}{number}"
        given = {"who": self.ids.who(turn), "synch": self.point(turn.start), "xml:id": name}
        yield f"<sp{attributes(given)}>"
        if turn.label:
            yield f"  {element('speaker', _protected(turn.label))}"
        elif turn.speaker is not None:
            # Nothing is printed; an editor's supplement says to people what who says to programs.
            yield f"  <speaker>{element('supplied', str(turn.speaker), reason=UNLABELLED)}</speaker>"
        for item in turn.paragraphs:
            yield f"  {paragraph(item)}"
        if not turn.paragraphs:
            yield "  <p/>"
        if turn.end is not None:
            yield f'  <anchor type="end" synch="{self.point(turn.end)}"/>'
        yield "</sp>"

    def utterance(self, turn: Turn, number: int) -> Iterator[str]:
        if turn.label:
            yield element("note", _protected(turn.label), type="speaker")
        name = f"{self.ids.turn}{number}"
        times = {"start": self.point(turn.start), "end": self.point(turn.end)}
        start = f"u{attributes({'who': self.ids.who(turn), **times, 'xml:id': name})}"
        if not turn.paragraphs:
            yield f"<{start}/>"
            return
        yield f"<{start}>"
        for item in turn.paragraphs:
            yield f"  {paragraph(item, 'seg')}"
        yield "</u>"
