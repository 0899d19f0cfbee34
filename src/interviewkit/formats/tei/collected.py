"""What the text of a document holds, as it comes: speeches, headings, narration and notes, made of paragraphs."""

from __future__ import annotations

import re

import attrs

from interviewkit.formats.tei.words import Words
from interviewkit.model import Heading, Narration, Note, Paragraph

__all__ = ["Collected", "Speech", "unlabelled"]

_COLON = re.compile(r"[ \t]*[:\uff1a]\Z")


def unlabelled(text: str) -> str:
    """Return a label or a heading without the one colon at its end."""
    return _COLON.sub("", text).strip()


@attrs.define(eq=False)
class Speech:
    """A speech as it was found: its speaker by what ``who`` says, its times by the points that they name.

    ``keys`` are filled in when it is known whom the document lists.
    """

    element: str
    first_line: int
    who: str = ""
    label: str = ""
    start: str = ""
    end: str = ""
    last_line: int = 0
    keys: tuple[str, ...] = ()
    paragraphs: list[Paragraph] = attrs.Factory(list)


@attrs.define
class Place:
    """Where paragraphs go while a note at the front or back of the document is read."""

    heading: str = ""
    paragraphs: list[Paragraph] = attrs.Factory(list)


class Collected:
    """Takes paragraphs and puts them where they belong; ``items`` and ``note()`` give what came together.

    ``words`` is the paragraph that is being made; ``inside`` counts the open elements that are paragraphs by
    themselves; ``speeches`` are those that are open, the innermost last; ``herald`` is a label that stands before its
    speech, and ``aside`` are the notes within an open paragraph.
    """

    def __init__(self) -> None:
        self.items: list[Speech | Heading | Narration] = []
        self.words = Words()
        self.inside = 0
        self.verse = False
        self.speeches: list[Speech] = []
        self.place: Place | None = None
        self.aside: list[Paragraph] = []
        self._places: dict[str, Place] = {}
        self._narration: list[Paragraph] = []
        self.herald = ""

    def close(self) -> None:
        """Take the end of the document."""
        self.flush()
        self.drop_herald()
        self.end_narration()

    def begin_note(self, kind: str) -> None:
        """Let paragraphs and the first heading go to a note of this kind."""
        self.place = self._places.setdefault(kind, Place())

    def note(self, kind: str) -> Note:
        """Return a note from the front or back, empty where there is none."""
        place = self._places.get(kind, Place())
        return Note(unlabelled(place.heading), place.paragraphs)

    def flush(self) -> None:
        """End the paragraph that is being made; open marks go on in the next one."""
        self.verse = False
        if self.words.untouched:
            return
        words, self.words = self.words, Words(self.words.inherited)
        paragraph = words.paragraph()
        if paragraph is not None:
            self.put(paragraph)

    def put(self, paragraph: Paragraph) -> None:
        """Add a paragraph to the innermost speech, else to the note at hand, else to the narration."""
        if self.speeches:
            self.speeches[-1].paragraphs.append(paragraph)
        elif self.place is not None:
            self.place.paragraphs.append(paragraph)
        else:
            self._narration.append(paragraph)

    def flush_aside(self) -> None:
        """End the paragraph, and let the notes that stand within it follow."""
        self.flush()
        if not self.inside:
            aside, self.aside = self.aside, []
            for paragraph in aside:
                self.put(paragraph)

    def end_narration(self) -> None:
        """Let the next paragraph begin a narration of its own."""
        if self._narration:
            self.items.append(Narration(self._narration))
            self._narration = []

    def drop_herald(self) -> None:
        """Let a label that no speech follows stand as narration."""
        if self.herald:
            self.put(Paragraph(self.herald))
            self.herald = ""
