"""The text of a document, from front to back, into speeches, headings and narration.

Whatever the elements are, no words are lost: character data goes into the paragraph that is being made, and elements
only say where a paragraph, a speech or a heading begins and ends. An element that is not known here marks a range
that the model has no name for; its words stay where they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from interviewkit.formats.tei import elements
from interviewkit.formats.tei.collected import Speech, unlabelled
from interviewkit.formats.tei.inline import Ended, Inline
from interviewkit.formats.tei.words import Words
from interviewkit.model import Heading, MarkKind

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Flow"]

_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


class Flow(Inline):
    """Takes the events of the running text."""

    def __init__(self) -> None:
        super().__init__()
        self.line: Callable[[], int] = lambda: 1
        self.is_interview = False
        # Of each open element its name, what is to be done at its end, and whether white space counted before it.
        self._frames: list[tuple[str, Ended, bool]] = []
        self._kept = False
        self._unlabelled = False
        self._around: list[dict[str, str]] = []
        self._starts = self._table()

    def _table(self) -> dict[str, Callable[[str, dict[str, str]], Ended]]:
        table: dict[str, Callable[[str, dict[str, str]], Ended]] = {}
        table |= dict.fromkeys(elements.PARAGRAPHS_ON_THEIR_OWN, self._paragraph_on_its_own)
        table |= dict.fromkeys(elements.PARAGRAPHS, self._paragraph)
        table |= dict.fromkeys(elements.HOLDERS, self._holder)
        table |= dict.fromkeys(elements.ASIDE, self._beside)
        table |= dict.fromkeys(elements.EVENTS, self._event)
        table |= {"sp": self._speech, "u": self._speech, "speaker": self._speaker, "seg": self._segment}
        table |= {"head": self._heading, "titlePart": self._heading, "l": self.verse_line, "lb": self.line_break}
        table |= {"w": self.word, "pc": self.word, "hi": self.highlighted, "emph": self.emphasis}
        table |= {"code": self.code, "ref": self.link, "anchor": self._anchor, "milestone": self._milestone}
        return table | {"choice": self.choice, "supplied": self._supplied}

    # Events.

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the start of an element."""
        kept = self._kept
        if "xml:space" in attributes:
            self._kept = attributes["xml:space"] == "preserve"
        if self.choices and self._frames[-1][0] == "choice" and self.words.said > self.choices[-1]:
            self.words.add(" ")
        take = self._starts.get(name)
        if take is None:
            self.plain[name] += 1
        self._frames.append((name, take(name, attributes) if take else None, kept))

    def end(self) -> None:
        """Take the end of the element that was started last."""
        _, ended, kept = self._frames[-1]
        if ended is not None:
            ended()
        self._frames.pop()
        self._kept = kept

    def text(self, text: str) -> None:
        """Take character data."""
        if self._kept:
            self.words.add(text, kept=True)
        elif "\n" in text and not self.inside and self._frames and self._frames[-1][0] == "u":
            first, *others = _BLANK_LINE.split(text)
            self.words.add(first)
            for other in others:
                self.flush()
                self.words.add(other)
        else:
            self.words.add(text)

    # Elements. Each method is called at the start, and returns what is to be done at the end.

    def _holder(self, name: str, attributes: dict[str, str]) -> Ended:
        self.flush_aside()
        if name.startswith("div"):
            self.drop_herald()
        kind = attributes.get("type", "")
        if kind in elements.NOTES and name == "div" and self._within("front", "back") and not self.speeches:
            self.begin_note(kind)
            return self._end_note
        if name == "div" and kind == "interview":
            self.is_interview = True
        if {"who", "start", "end", "synch"} & attributes.keys():
            self._around.append(attributes)
            return self._end_around
        return self._end_holder

    def _within(self, *names: str) -> bool:
        return bool(self._frames) and self._frames[-1][0] in names

    def _end_holder(self) -> None:
        self.flush_aside()
        self.drop_herald()

    def _end_note(self) -> None:
        self.flush_aside()
        self.place = None

    def _end_around(self) -> None:
        self._end_holder()
        self._around.pop()

    def _paragraph(self, _name: str, _attributes: dict[str, str]) -> Ended:
        self.flush()
        self.inside += 1
        return self._end_paragraph

    def _end_paragraph(self) -> None:
        self.inside -= 1
        self.flush_aside()

    def _paragraph_on_its_own(self, name: str, attributes: dict[str, str]) -> Ended:
        """Begin an element that is a paragraph where none is open, and part of one elsewhere."""
        if self.inside or self._implied():
            return None
        return self._paragraph(name, attributes)

    def _implied(self) -> bool:
        """Tell whether text here makes a paragraph without an element for it."""
        return self.words.said > 0 or bool(self.speeches and self.speeches[-1].element == "u")

    def _segment(self, name: str, attributes: dict[str, str]) -> Ended:
        if not self.inside and self.speeches and self.speeches[-1].element == "u":
            return self._paragraph(name, attributes)
        if attributes.get("type") == "time":
            return self.mark(MarkKind.TIME)
        return None

    def _speech(self, name: str, attributes: dict[str, str]) -> Ended:
        self.flush_aside()
        if not self.speeches:
            self.end_narration()
        speech = Speech(name, self.line())
        for source in (attributes, *reversed(self._around)):
            start, _, end = source.get("synch", "").partition(" ")
            speech.who = speech.who or source.get("who", "")
            speech.start = speech.start or source.get("start", start)
            speech.end = speech.end or source.get("end", end)
        speech.label, self.herald = unlabelled(self.herald), ""
        self.items.append(speech)
        self.speeches.append(speech)
        inside, self.inside = self.inside, 0

        def ended() -> None:
            self.inside = 0
            self.flush_aside()
            self.inside = inside
            speech.last_line = self.line()
            self.speeches.pop()

        return ended

    def _speaker(self, _name: str, _attributes: dict[str, str]) -> Ended:
        if self.inside:
            return None
        self.flush()
        outer, self.words = self.words, Words()
        self._unlabelled = False

        def ended() -> None:
            label, self.words = self.words.line(), outer
            self._label("" if self._unlabelled else label)
            self._unlabelled = False

        return ended

    def _supplied(self, name: str, attributes: dict[str, str]) -> Ended:
        """Take what our writer supplies for people where no label is printed."""
        self._unlabelled = self._within("speaker") and attributes.get("reason") == elements.UNLABELLED
        self.plain[name] += not self._unlabelled
        return None

    def _label(self, label: str) -> None:
        if self.speeches:
            speech = self.speeches[-1]
            speech.label = " ".join(filter(None, (speech.label, unlabelled(label))))
        else:
            self.drop_herald()
            self.herald = label

    def _heading(self, name: str, attributes: dict[str, str]) -> Ended:
        begun = self.place is not None and (self.place.heading or self.place.paragraphs)
        if self.speeches or self.inside or begun:
            return self._paragraph(name, attributes)
        self.flush()
        self.drop_herald()
        outer, self.words = self.words, Words()
        self.inside += 1

        def ended() -> None:
            self.inside -= 1
            heading, self.words = self.words.line(), outer
            if heading and self.place is not None:
                self.place.heading = heading
            elif heading:
                self.end_narration()
                self.items.append(Heading(heading))
            self.flush_aside()

        return ended

    def _beside(self, name: str, attributes: dict[str, str]) -> Ended:
        """Begin a note: a paragraph of its own, after the one that it stands in."""
        if attributes.get("type") == "speaker" and not self.inside and not (self.speeches and self._implied()):
            return self._speaker(name, attributes)
        if not self.inside and not self.words.said:
            return self._paragraph(name, attributes)
        outer, self.words = self.words, Words()
        verse, inside = self.verse, self.inside
        speech = Speech("note", 0)
        self.speeches.append(speech)
        self.inside = 1

        def ended() -> None:
            self.flush()
            self.speeches.pop()
            self.aside += speech.paragraphs
            self.words, self.verse, self.inside = outer, verse, inside

        return ended

    def _event(self, name: str, attributes: dict[str, str]) -> Ended:
        apart = not self.inside and not self._implied()
        if apart:
            self.flush()
        elif name in elements.TOLD:
            # What is heard beside the words is no part of them: <w>so</w><vocal><desc>laughs</desc></vocal><w>no</w>.
            self.words.add(" ")
        self.words.open(MarkKind.EVENT)
        self.inside += apart
        before, said = self.words, self.words.said

        def ended() -> None:
            self.words.close()
            if name in elements.TOLD and self.words is before and self.words.said == said:
                told = attributes.get("reason") or attributes.get("type") or ("inaudible" if name == "gap" else name)
                self.words.insert(f"[{told}]", MarkKind.EVENT)
            if name in elements.TOLD and not apart:
                self.words.add(" ")
            self.inside -= apart
            if apart:
                self.flush_aside()

        return ended

    def _anchor(self, _name: str, attributes: dict[str, str]) -> Ended:
        if self.speeches and self._within("sp", "u") and attributes.get("type") == "end":
            self.speeches[-1].end = attributes.get("synch", "")
        return None

    def _milestone(self, _name: str, attributes: dict[str, str]) -> Ended:
        if attributes.get("unit") == "narration" and not self.speeches:
            self.flush()
            self.end_narration()
        return None
