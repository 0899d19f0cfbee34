"""Reading the Markdown that we wrote: nothing in it is guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from interviewkit.errors import ModelError, ReadError
from interviewkit.formats.markdown.writing import NOBODY
from interviewkit.marking import add_marks
from interviewkit.model import Article, Heading, Item, Mark, MarkKind, Narration, Note, Paragraph, Speaker, Turn
from interviewkit.reading import Span
from interviewkit.text.candidates import read_time
from interviewkit.text.events import recognised
from interviewkit.text.explicit import spoken_for
from interviewkit.text.lines import Kind, Line, moved

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import timedelta

__all__ = ["read_own"]


def read_own(article: Article, lines: Sequence[Line]) -> tuple[Article, list[Span]]:
    """Return ``article`` with the words in ``lines``, and the lines of its turns; raises `ReadError`."""
    rules = [place for place, line in enumerate(lines) if line.kind is Kind.RULE]
    if len(rules) > 2:
        raise _wrong(lines[rules[2]], "expected at most two rules")
    begin = rules[0] + 1 if rules else 0
    end = rules[1] if len(rules) > 1 else len(lines)
    front = lines[: begin - 1] if rules else []
    lead = [line for line in front if line.kind is not Kind.QUOTE]
    changes: dict[str, Any] = {
        "lead": [_paragraph(line) for line in lead],
        "editors_note": _note([line for line in front if line.kind is Kind.QUOTE]),
        "closing_note": _note(lines[end + 1 :]),
    }
    reader = _Talk(article.interview.speakers)
    for line in lines[begin:end]:
        reader.take(line)
    try:
        talk = attrs.evolve(article.interview, body=reader.body())
    except ModelError as error:
        raise ReadError(error.message, path=error.path) from error
    return attrs.evolve(article, interview=talk, **changes), reader.spans


def _wrong(line: Line, message: str) -> ReadError:
    return ReadError(message, line=line.number, column=1, text=line.text)


def _paragraph(line: Line) -> Paragraph:
    return add_marks(Paragraph(line.text, line.marks), recognised(line.text))


def _note(lines: Sequence[Line]) -> Note:
    if not lines:
        return Note()
    label = _label(lines[0])
    if label is None:
        return Note("", [_paragraph(line) for line in lines])
    rest = _behind(lines[0], label)
    return Note(
        _said(lines[0], label)[:-1], [_paragraph(line) for line in ((rest,) if rest else ()) + tuple(lines[1:])]
    )


def _label(line: Line) -> Mark | None:
    """Return the bold that a line begins with, None for another line or one whose bold is HTML."""
    if line.marker or not line.marks:
        return None
    return next((mark for mark in line.marks if mark.start == 0 and mark.kind is MarkKind.STRONG), None)


def _behind(line: Line, label: Mark) -> Line | None:
    """Return what stands behind a label and one space, None for nothing."""
    text = line.text[label.end + 1 :]
    if not text:
        return None
    return attrs.evolve(line, text=text, marks=tuple(moved(line.marks, -label.end - 1, len(text))))


def _said(line: Line, label: Mark) -> str:
    return line.text[: label.end]


@attrs.define
class _Talk:
    """The talk, line by line."""

    speakers: Sequence[Speaker]
    items: list[Item] = attrs.field(factory=list)
    spans: list[Span] = attrs.field(factory=list)
    told: list[Paragraph] = attrs.field(factory=list)
    turn: dict[str, Any] | None = None

    def __attrs_post_init__(self) -> None:
        self.labels = spoken_for(self.speakers)
        self.ids = {speaker.id: speaker for speaker in self.speakers}
        self.names = {str(speaker): speaker for speaker in self.speakers}

    labels: dict[str, Speaker] = attrs.field(init=False)
    ids: dict[str, Speaker] = attrs.field(init=False)
    names: dict[str, Speaker] = attrs.field(init=False)
    quoted: int = attrs.field(init=False, default=-1)

    def take(self, line: Line) -> None:
        if line.kind is Kind.HEADING:
            self.close()
            self.items.append(Heading(line.text))
        elif line.kind is Kind.QUOTE:
            if self.turn is not None or line.number - self.quoted != 2 or self.quoted < 0:
                self.close()
            self.told.append(_paragraph(line))
            self.quoted = line.number
        elif (label := _label(line)) is not None:
            self.close()
            self.begin(line, label)
        elif self.turn is None:
            raise _wrong(line, "expected a turn that begins with a bold label")
        else:
            self.turn["paragraphs"].append(_paragraph(line))
            self.spans[-1] = Span(self.spans[-1].first, line.number)

    def begin(self, line: Line, bold: Mark) -> None:
        inside = [mark for mark in line.marks if mark is not bold and mark.end <= bold.end]
        time = next((mark for mark in inside if mark.kind is MarkKind.CODE), None)
        end = time.start - 1 if time else bold.end - 1
        said = line.text[:end]
        link = next((mark for mark in inside if mark.kind is MarkKind.LINK), None)
        shown = any(mark.kind is MarkKind.EMPHASIS for mark in inside)
        fields: dict[str, Any] = {"paragraphs": []}
        if link is not None:
            name = link.target.removeprefix("#")
            if name and name not in self.ids:
                raise _wrong(line, f"{name!r} is no speaker of the front matter")
            fields["speaker"] = self.ids.get(name)
        elif said != NOBODY or shown:
            fields["speaker"] = self.names.get(said) if shown else self.labels.get(said)
            if fields["speaker"] is None:
                raise _wrong(line, f"{said!r} is no speaker of the front matter")
        if not shown and (said != NOBODY or link is not None):
            fields["label"] = said
        if time is not None:
            fields |= self.span(line.text[time.start : time.end])
        rest = _behind(line, bold)
        if rest is not None:
            fields["paragraphs"].append(_paragraph(rest))
        self.turn = fields
        self.spans.append(Span(line.number, line.number))

    @staticmethod
    def span(text: str) -> dict[str, timedelta | None]:
        start, _, end = text.partition("–")
        return {"start": read_time(start), "end": read_time(end)}

    def close(self) -> None:
        if self.told:
            self.items.append(Narration(self.told))
            self.told = []
        if self.turn is not None:
            self.items.append(Turn(**self.turn))
            self.turn = None

    def body(self) -> list[Item]:
        self.close()
        return self.items
