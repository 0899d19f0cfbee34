"""What stands before the first turn: title, byline, source, dates, people, the editor's note, the lead.

A header is read line by line. What a line begins with decides what it is: a field's name in one of a dozen languages,
a date, a byline, an address. What is not recognised is the title, where a title stands, and else the lead; of two
values for one field the first stays, and the second goes to the metadata. No letter is dropped.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from interviewkit.model import Note
from interviewkit.text.bylines import is_publication
from interviewkit.text.credits import is_names, legend_of
from interviewkit.text.fieldnames import Field, field_key, keys_of
from interviewkit.text.fields import fields_of, named_field, unknown_field
from interviewkit.text.front import Draft, Front
from interviewkit.text.lines import Kind, Line, part
from interviewkit.text.names import is_cjk
from interviewkit.text.notes import note_of
from interviewkit.text.paragraphs import Joining, paragraphs
from interviewkit.text.prose import SHORT, holds_sentence, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["is_rule", "read_front"]

# Words that stand alone above a title and name the section of the paper.
_SECTIONS = frozenset(
    keys_of("""interview, the interview, opinion, exclusive, exclusive interview, q&a, q & a, profile, entrevista,
        entretien, intervista, интервью, wywiad, 专访, 專訪, 访谈, 訪談, 观点, インタビュー, 인터뷰""")
)
_RULE = re.compile(r"[\s*\-–—_=~·•#]{3,}")
_KICKER = re.compile(r"[ ](?:/|>>|\|)[ ]|(?:INTERVIEW|GESPRÄCH|ENTREVISTA|ENTRETIEN|INTERVISTA|ИНТЕРВЬЮ)\Z")
_LONGEST_KICKER = 40
_WORD = re.compile(r"[^\W\d_]{3,}")
_MOST_WRAPPED = 40


def is_rule(line: Line) -> bool:
    """Tell whether a line is a rule, drawn by markup or by hand."""
    return line.kind is Kind.RULE or (line.kind is Kind.TEXT and _RULE.fullmatch(line.text) is not None)


def read_front(lines: Sequence[Line], how: Joining = Joining(), front: Front = Front()) -> Front:  # noqa: B008 - frozen
    """Return what the lines before the first turn tell, beside what ``front`` tells already.

    ``how`` says how lines make paragraphs. A heading that belongs to the first turns is not one of ``lines``.
    """
    header = _Header(_without_breaks(lines), how, front)
    place = 0
    while place < len(header.lines):
        place += header.read(place)
    return header.finished()


def _without_breaks(lines: Iterable[Line]) -> list[Line]:
    """Take the lines apart that hard line breaks of Markdown hold together, where one of the parts is a field."""
    apart: list[Line] = []
    for line in lines:
        pieces = list(_broken(line)) if "\n" in line.text else []
        told = [fields_of(piece.text) or note_of(piece.text) for piece in pieces]
        apart += pieces if any(told) else [line]
    return apart


def _broken(line: Line) -> Iterable[Line]:
    start = 0
    for row in line.text.split("\n"):
        cut = attrs.evolve(line, text=line.text[: start + len(row)])
        if (piece := part(cut, start)) is not None:
            yield attrs.evolve(piece, gap=line.gap and start == 0, marker=line.marker if start == 0 else "")
        start += len(row) + 1


class _Header:
    """One header being read."""

    def __init__(self, lines: list[Line], how: Joining, front: Front) -> None:
        self.lines = lines
        self.how = how
        self.front = front
        self.draft = Draft(front)
        self.lead: list[Line] = []
        self.note: list[Line] = []
        self.note_heading = ""
        self.in_note = False
        # What the line before was: `title`, `field`, or prose where it is empty.
        self.before = ""

    def read(self, place: int) -> int:
        """Read the line at ``place``, and return how many lines that took."""
        line = self.lines[place]
        before, self.before = self.before, ""
        if is_rule(line):
            self.in_note = False
            return 1
        if note := note_of(line.text):
            self.open_note(line, note)
            return 1
        if line.kind is Kind.HEADING:
            self.heading(line, before)
            return 1
        if line.kind is Kind.TEXT and (fields := fields_of(line.text)):
            self.before = "field"
            self.in_note = False
            return self.fields(place, fields)
        if line.kind is not Kind.QUOTE and (entry := legend_of(line.text, line.number)):
            self.before = "field"
            self.in_note = False
            self.draft.legend.append(entry)
            self.draft.links(line)
        elif self.in_note:
            self.note.append(line)
        elif line.kind is Kind.TEXT and not self.lead and self.short(place, before):
            pass
        else:
            self.lead.append(line)
        return 1

    def open_note(self, line: Line, note: tuple[str, int, bool]) -> None:
        heading, start, bracketed = note
        if self.note_heading:
            self.draft.keep("note", heading)
        self.note_heading = self.note_heading or heading
        text = attrs.evolve(line, text=line.text[:-1]) if bracketed else line
        if (rest := part(text, start)) is not None:
            self.note.append(attrs.evolve(rest, kind=Kind.TEXT))
        self.in_note = not bracketed

    def heading(self, line: Line, before: str) -> None:
        text = one_line(line.text)
        self.in_note = False
        if text == self.draft.lines["title"]:
            self.before = "title"
        elif not self.draft.lines["title"]:
            self.title(line)
        elif before == "title" and not self.draft.lines["subtitle"]:
            self.draft.put("subtitle", text)
            self.draft.links(line)
        else:
            self.lead.append(line)

    def title(self, line: Line) -> None:
        self.draft.put("title", line.text)
        self.draft.links(line)
        self.before = "title"

    def fields(self, place: int, fields: list[Field]) -> int:
        """Put the fields of a line where they belong; a name without a value takes it from the next lines."""
        taken = 1
        for field, name, value in fields:
            if field in {"keywords", "rights"} and value:
                value, taken = self.whole(place, value)  # noqa: PLW2901
            values = [value]
            if not value and field != "lead":
                values = self.following(place + taken, field)
                taken += len(values)
            line = self.lines[place]
            if field == "lead" and (rest := part(line, len(line.text) - len(value))) is not None and value:
                self.lead.append(attrs.evolve(rest, gap=True))
                continue
            for text in values:
                self.draft.put(field, text, name)
        for line in self.lines[place : place + taken]:
            self.draft.links(line)
        return taken

    def whole(self, place: int, value: str) -> tuple[str, int]:
        """Return the value of a long field with what stands on the next lines, and how many lines it takes."""
        taken = 1
        for before, line in pairwise(self.lines[place : place + _MOST_WRAPPED]):
            if not self.goes_on(before, line):
                break
            value = f"{value} {line.text}"
            taken += 1
        return value, taken

    def following(self, place: int, field: str) -> list[str]:
        found: list[str] = []
        several = field in {"speakers", "keywords", "interviewer", "interviewee"}
        while place < len(self.lines):
            line = self.lines[place]
            goes_on = line.kind is Kind.ITEM or (line.kind is Kind.TEXT and not line.gap)
            if not goes_on or len(line.text) > SHORT or (found and not several):
                break
            if fields_of(line.text) or note_of(line.text) or legend_of(line.text, 0) or holds_sentence(line.text):
                break
            found.append(line.text)
            place += 1
        return found

    def short(self, place: int, before: str) -> bool:
        """Take a line as a title, a subtitle, a section or a field of another name, and tell whether it is one."""
        line = self.lines[place]
        after = self.lines[place + 1] if place + 1 < len(self.lines) else None
        shapes = [unknown_field(other.text) for other in self.block(place)]
        told = self.draft.lines
        if shapes[0] and (len(shapes) > 2 if not (told["title"] or before) else before == "field" or len(shapes) > 1):
            name, value = shapes[0]
            self.draft.keep(name, one_line(value))
            self.draft.links(line)
            self.before = "field"
            return True
        if not _is_title(line) or (after is not None and self.goes_on(line, after)):
            return False
        if self.signs(place, before):
            self.draft.put("byline", line.text)
            self.draft.links(line)
            self.before = "field"
            return True
        if not told["title"] and not self.note_heading:
            if _is_kicker(line.text) and not told["section"] and after is not None and _is_title(after):
                self.draft.put("section", line.text)
                self.draft.links(line)
            else:
                self.title(line)
            return True
        if before == "title" and not told["subtitle"]:
            self.draft.put("subtitle", line.text)
            self.draft.links(line)
            return True
        return False

    def signs(self, place: int, before: str) -> bool:
        """Tell whether a line is a name alone beside a date or a source, and nobody of whom the article tells."""
        text = self.lines[place].text
        told = self.draft.lines
        if not told["title"] or told["byline"] or not (2 <= len(text.split()) <= 4 and is_names(text)):
            return False
        after = self.lines[place + 1] if place + 1 < len(self.lines) else None
        if not (before == "field" or (after is not None and fields_of(after.text))):
            return False
        elsewhere = [told["title"], told["subtitle"], *(line.text for line in self.lines[place + 1 :])]
        known = {word for line in elsewhere for word in _WORD.findall(line.casefold())}
        return not (is_publication(text) or known & set(_WORD.findall(text.casefold())))

    def block(self, place: int) -> list[Line]:
        """Return the line and at most two after it, as far as they look like fields and no blank line comes between."""
        block = [self.lines[place]]
        for line in self.lines[place + 1 : place + 3]:
            if line.gap or line.kind is not Kind.TEXT or not (unknown_field(line.text) or named_field(line.text)):
                break
            block.append(line)
        return block

    def goes_on(self, line: Line, after: Line) -> bool:
        """Tell whether the paragraph that ``line`` begins goes on in ``after``."""
        if after.gap or after.kind is not Kind.TEXT:
            return False
        return (after.text[:1].islower() or self.how.joined(line, after)) and not fields_of(after.text)

    def finished(self) -> Front:
        note = self.front.editors_note
        if self.note_heading or self.note:
            if note:
                self.lead = [*self.note, *self.lead]
                self.draft.keep("note", self.note_heading)
            else:
                note = Note(one_line(self.note_heading), paragraphs(self.note, self.how))
        return self.draft.finished((*self.front.lead, *paragraphs(self.lead, self.how)), note)


def _is_kicker(text: str) -> bool:
    """Tell whether a line is what stands above a title: a section's name, `OPINION / VIEWPOINT`, `SPIEGEL-GESPRÄCH`."""
    bare = text.strip(" :>")
    return field_key(bare) in _SECTIONS or (
        bare.isupper() and len(bare) <= _LONGEST_KICKER and _KICKER.search(bare) is not None
    )


def _is_title(line: Line) -> bool:
    """Tell whether a line could be a title: short, no sentence, nothing in brackets."""
    text = line.text
    last = text.split()[-1]
    stop = text.endswith((".", "。", "．")) and not text.endswith("...") and not (len(last) <= 3 and last[0].isupper())
    open_end = text.endswith((",", ";", ":", "：", "，", "、", "；"))
    bracketed = text[0] in "([（【" and text[-1] in ")]）】"
    long = len(text) > SHORT or (len(text) > SHORT // 3 and is_cjk(text[0]))
    return not (stop or open_end or bracketed or long or text[0].islower() or line.kind is not Kind.TEXT)
