r"""The explicit form of plain text: for an article that a document without marks could not tell.

Our own front matter says who speaks; below it each line that is not blank is a paragraph, a labelled turn in the named
layout, or one of these:

- ``@lead``, ``@editors_note Heading``, ``@talk``, ``@narration``, ``@closing_note Heading``: what the next lines are
- ``@turn {"speaker": "id", "label": "...", "start": 1.5, "end": 2}``: a turn that its label alone does not tell
- ``# Heading``

In paragraphs ``\n`` is a line feed, ``\\`` a backslash, ``\u{a0}`` white space at an edge, and ``\&`` nothing, before
what would otherwise be read as a label.
"""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import attrs

from interviewkit.errors import ModelError, ReadError
from interviewkit.marking import add_marks
from interviewkit.model import Article, Heading, Item, Narration, Note, Paragraph, Speaker, Turn
from interviewkit.reading import Span
from interviewkit.text.candidates import LABEL_GROUPS, WORD_GROUPS, read_time
from interviewkit.text.clock import clock
from interviewkit.text.events import recognised
from interviewkit.text.matter import front_matter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from interviewkit.text.layouts import TextLayout

__all__ = ["read_explicit", "write_explicit"]

_ESCAPED = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|(.)|$)", re.DOTALL)
_SECTIONS = {"@lead", "@editors_note", "@talk", "@narration", "@closing_note"}


def write_explicit(article: Article, layout: TextLayout) -> str:
    """Return ``article`` in the explicit form, its turns in ``layout`` where that can tell them."""
    return front_matter(article, layout=layout.name) + "".join(
        f"\n{line}\n" for line in _Writer(article, layout).lines()
    )


def spoken_for(speakers: Sequence[Speaker]) -> dict[str, Speaker]:
    """Return the speaker of each label that exactly one speaker has."""
    found: dict[str, Speaker | None] = {}
    for speaker in speakers:
        for label in speaker.labels:
            found[label] = None if label in found else speaker
    return {label: speaker for label, speaker in found.items() if speaker is not None}


@attrs.frozen
class _Writer:
    article: Article
    layout: TextLayout
    labels: dict[str, Speaker] = attrs.field(
        init=False, default=attrs.Factory(lambda self: spoken_for(self.article.interview.speakers), takes_self=True)
    )

    def lines(self) -> Iterator[str]:
        article = self.article
        if article.lead:
            yield "@lead"
            yield from self.paragraphs(article.lead)
        if article.editors_note:
            yield f"@editors_note {_encode(article.editors_note.heading)}".rstrip()
            yield from self.paragraphs(article.editors_note.paragraphs)
        if article.interview.body:
            yield "@talk"
        for item in article.interview.body:
            if isinstance(item, Heading):
                yield f"# {_encode(item.text)}"
            elif isinstance(item, Narration):
                yield "@narration"
                yield from self.paragraphs(item.paragraphs)
            else:
                yield from self.turn(item)
        if article.closing_note:
            yield f"@closing_note {_encode(article.closing_note.heading)}".rstrip()
            yield from self.paragraphs(article.closing_note.paragraphs)

    def paragraphs(self, paragraphs: Sequence[Paragraph]) -> Iterator[str]:
        for paragraph in paragraphs:
            line = _encode(paragraph.text)
            if line[0] in "@#":
                line = "\\" + line
            elif _labelled(line, self.layout, self.labels):
                line = "\\&" + line
            yield line

    def turn(self, turn: Turn) -> Iterator[str]:
        first = _encode(turn.paragraphs[0].text) if turn.paragraphs else ""
        if turn.label and turn.end is None and self.layout.labelled and (turn.start is None) != self.layout.timed:
            time = clock(turn.start) if turn.start is not None else ""
            written = self.layout.turn.format(label=turn.label, text=first, time=time).rstrip()
            head, _, below = written.partition("\n")
            known = _labelled(head, self.layout, self.labels) if head[:1] not in "@#" else None
            if (
                (
                    known
                    and known.said == ("" if below else first)
                    and (known.label, known.start) == (turn.label, turn.start)
                )
                and known.speaker == turn.speaker
                and (not below or below == first)
            ):
                yield head
                yield from self.paragraphs(turn.paragraphs[0 if below else 1 :])
                return
        fields: dict[str, Any] = {"speaker": turn.speaker.id if turn.speaker else "", "label": turn.label}
        fields |= {"start": _seconds(turn.start), "end": _seconds(turn.end)}
        kept = {name: value for name, value in fields.items() if value not in ("", None)}
        yield "@turn " + json.dumps(kept, ensure_ascii=False)
        yield from self.paragraphs(turn.paragraphs)


@attrs.frozen
class _Labelled:
    label: str
    speaker: Speaker
    start: timedelta | None
    said: str


def _labelled(line: str, layout: TextLayout, labels: dict[str, Speaker]) -> _Labelled | None:
    """Return what a line says that begins with a known label, None for another line."""
    if not layout.labelled or not (found := layout.pattern.match(line)):
        return None
    groups = found.groupdict()
    label = next((groups[name].strip() for name in LABEL_GROUPS if groups.get(name)), "")
    said = next((groups[name].strip() for name in WORD_GROUPS if groups.get(name)), "")
    if label not in labels:
        return None
    time = groups.get("time") or groups.get("late")
    return _Labelled(label, labels[label], read_time(time) if time else None, said)


def _seconds(time: timedelta | None) -> float | None:
    return None if time is None else time / timedelta(seconds=1)


def _encode(text: str) -> str:
    encoded = text.replace("\\", "\\\\").replace("\n", "\\n")
    start = len(encoded) - len(encoded.lstrip())
    end = len(encoded.rstrip())
    if not start and end == len(encoded):
        return encoded
    return "".join(
        f"\\u{{{ord(char):x}}}" if place < start or place >= end else char for place, char in enumerate(encoded)
    )


def _decode(text: str, number: int) -> str:
    def meant(found: re.Match[str]) -> str:
        if found[1]:
            return chr(int(found[1], 16)) if int(found[1], 16) < 0x110000 else "\ufffd"
        if not found[2]:
            raise ReadError("a backslash with nothing behind it", line=number, column=1, text=text)
        return {"n": "\n", "&": ""}.get(found[2], found[2])

    return _ESCAPED.sub(meant, text) if "\\" in text else text


@attrs.define
class _Open:
    """A part that is being read: what it is, its paragraphs, and where it stands."""

    what: str
    line: int
    fields: dict[str, Any] = attrs.field(factory=dict)
    paragraphs: list[Paragraph] = attrs.field(factory=list)
    last: int = 0


def read_explicit(article: Article, rows: Sequence[tuple[int, str]], layout: TextLayout) -> tuple[Article, list[Span]]:
    """Return ``article`` with the words in ``rows`` (each its line number and its text), and the turns' lines.

    Raises `ReadError` with the line that breaks a rule.
    """
    labels = spoken_for(article.interview.speakers)
    by_id = {speaker.id: speaker for speaker in article.interview.speakers}
    parts: list[_Open] = [_Open("@talk", 0)]
    for number, raw in rows:
        line = raw.strip()
        if not line:
            continue
        if line[0] in "@#":
            parts.append(_directive(line, number, by_id))
        elif parts[0].what == "@talk" and _in_talk(parts) and (known := _labelled(line, layout, labels)):
            fields = {"speaker": known.speaker, "label": known.label, "start": known.start}
            parts.append(_Open("@turn", number, fields))
            if known.said:
                parts[-1].paragraphs.append(_paragraph(known.said, number))
        else:
            parts[-1].paragraphs.append(_paragraph(line, number))
        parts[-1].last = number
    return _assembled(article, parts)


def _in_talk(parts: Sequence[_Open]) -> bool:
    return parts[-1].what not in {"@lead", "@editors_note", "@closing_note"}


def _paragraph(text: str, number: int) -> Paragraph:
    try:
        paragraph = Paragraph(_decode(text, number))
    except ModelError as error:
        raise ReadError(error.message, line=number, column=1, text=text) from error
    return add_marks(paragraph, recognised(paragraph.text))


def _directive(line: str, number: int, speakers: dict[str, Speaker]) -> _Open:
    word, _, rest = line.partition(" ")
    if word == "#":
        return _Open("#", number, {"text": _decode(rest.strip(), number)})
    if word in _SECTIONS:
        return _Open(word, number, {"heading": _decode(rest.strip(), number)})
    if word != "@turn":
        known = ", ".join(sorted(_SECTIONS))
        raise ReadError(f"expected one of {known}, @turn or #", line=number, column=1, text=line)
    try:
        given = json.loads(rest)
        fields = {name: given[name] for name in given if name in {"label", "start", "end"}}
        for name in ("start", "end"):
            if name in fields:
                fields[name] = timedelta(microseconds=round(fields[name] * 1_000_000))
        if given.get("speaker"):
            fields["speaker"] = speakers[given["speaker"]]
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        message = f"expected the fields of a turn as JSON, with a speaker of the front matter ({error})"
        raise ReadError(message, line=number, column=min(7, len(line) + 1), text=line) from None
    return _Open("@turn", number, fields)


def _assembled(article: Article, parts: Sequence[_Open]) -> tuple[Article, list[Span]]:
    body: list[Item] = []
    spans: list[Span] = []
    changes: dict[str, Any] = {}
    for part in parts:
        try:
            if part.what == "#":
                body.append(Heading(part.fields["text"]))
            elif part.what == "@turn":
                body.append(Turn(paragraphs=part.paragraphs, **part.fields))
                spans.append(Span(part.line, part.last))
            elif part.what == "@narration":
                body.append(Narration(part.paragraphs))
            elif part.what == "@lead":
                changes["lead"] = part.paragraphs
            elif part.what in {"@editors_note", "@closing_note"}:
                changes[part.what[1:]] = Note(part.fields["heading"], part.paragraphs)
            if part.what in {"@talk", "#"} and part.paragraphs:
                raise ReadError("expected a turn, found words that nobody says", line=part.last, column=1)
        except (ModelError, TypeError) as error:
            message = error.message if isinstance(error, ModelError) else str(error)
            raise ReadError(message, line=part.line, column=1) from error
    talk = attrs.evolve(article.interview, body=body)
    return attrs.evolve(article, interview=talk, **changes), spans
