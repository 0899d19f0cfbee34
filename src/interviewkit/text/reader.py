"""Reading what people wrote: from lines to an article, one stage after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from interviewkit.errors import NoInterviewError
from interviewkit.model import Article, Heading, Interview, Narration, Speaker, Turn
from interviewkit.reading import Diagnostic, Reading, Span
from interviewkit.registry import layouts
from interviewkit.text.captions import without_counts, without_cues, without_line_numbers
from interviewkit.text.closing import Closing, split_closing
from interviewkit.text.credits import LegendEntry, Person, person_in
from interviewkit.text.detection import detect
from interviewkit.text.front import Draft, Front
from interviewkit.text.header import read_front
from interviewkit.text.inline import without_inline_answers
from interviewkit.text.layouts import BUILT_IN, Side, TextLayout, text_layout
from interviewkit.text.paragraphs import Joining, joining
from interviewkit.text.questions import is_question
from interviewkit.text.roles import role_of
from interviewkit.text.rows import without_rows
from interviewkit.text.speakers import Given, Voice, resolve
from interviewkit.text.turns import Piece, opens_with_heading, pieces
from interviewkit.text.vocabulary import label_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from interviewkit.registry import Layout
    from interviewkit.text.document import Detected, Start
    from interviewkit.text.lines import Line

__all__ = ["read_lines"]

_CANDIDATES = 5
_CAPTION = 60
_SIDES = {f"\0{Side.ASKS}": "asks", f"\0{Side.ANSWERS}": "answers", f"\0{Side.EITHER}": ""}


def read_lines(  # noqa: PLR0913 - what the caller may hand over
    lines: Sequence[Line],
    *,
    marked_up: bool,
    layout: str | Layout | None = None,
    speakers: Mapping[str, Speaker] | Iterable[Speaker] = (),
    front: Front | None = None,
    diagnostics: Sequence[Diagnostic] = (),
) -> Reading:
    """Return the interview in ``lines``; raises `NoInterviewError` where they hold none.

    ``marked_up`` tells that lines without a blank line between them are one paragraph, as in Markdown. ``layout``
    forces one; ``speakers`` are known by hand, by label or by the labels that they have.
    """
    by_hand = _by_hand(speakers)
    known = {label_key(label) for given in by_hand for label in given.labels}
    lines, counted = without_line_numbers(lines)
    # Numbered lines are lines of a page, never paragraphs.
    paper = marked_up or counted
    lines, cues = without_cues(without_counts(without_inline_answers(without_rows(lines))))
    if layout is None:
        # Layouts of one pattern are tried under the name of the first.
        order = {each.name: place for place, each in enumerate(BUILT_IN)}
        known_layouts = [each for each in layouts() if isinstance(each, TextLayout)]
        choice = sorted(known_layouts, key=lambda each: order.get(each.name, len(order)))
    else:
        choice = [text_layout(layout)]
    cut = joining(lines)
    detected = detect(lines, choice, known, cut, forced=layout is not None)
    if detected.layout is None:
        raise _no_interview(lines, detected)
    how = Joining(always=True) if paper or _captioned(lines, detected.starts) else cut
    first = detected.starts[0].place
    last = detected.starts[-1].place
    kept, closing = split_closing(lines[last:], how)
    above = first - opens_with_heading(lines, first)
    head = _closed(read_front(lines[:above], how, front or Front()), closing)
    end = last + max(1, kept)
    found = [Piece((), line.number, line.number, heading=line.text) for line in lines[above:first]]
    found += pieces(lines, detected, how, cues, end)
    resolution = resolve(
        _voices(found),
        _introduction(head),
        title=head.title,
        byline=head.byline,
        source=head.source.name,
        legend=_legend(head),
        front=_people(head),
        by_hand=by_hand,
    )
    body = [_item(piece, resolution.of) for piece in found]
    interview = Interview(speakers=resolution.speakers, body=body, date=head.date, place=head.place, media=head.media)
    article = Article(
        title=head.title,
        subtitle=head.subtitle,
        byline=head.byline,
        source=head.source,
        published=head.published,
        language=head.language,
        lead=head.lead,
        editors_note=head.editors_note,
        interview=interview,
        closing_note=closing.closing_note,
        keywords=head.keywords,
        rights=head.rights,
        metadata=head.metadata,
    )
    return Reading(
        article,
        layout=detected.layout,
        labels=detected.labels,
        diagnostics=(
            *diagnostics,
            Diagnostic(f"layout {detected.layout.name}: {detected.reason}"),
            *resolution.diagnostics,
        ),
        spans=tuple(Span(piece.first, piece.last) for piece in found if piece.is_turn),
    )


def _captioned(lines: Sequence[Line], starts: Sequence[Start]) -> bool:
    """Tell whether turns begin with ``>>`` in the short lines of captions, which never are paragraphs."""
    signed = sum(lines[start.place].text.startswith(">>") for start in starts)
    return signed * 5 >= len(starts) * 4 and max(len(line.text) for line in lines) <= _CAPTION


def _item(piece: Piece, who: Mapping[str, Speaker]) -> Turn | Heading | Narration:
    if piece.heading:
        return Heading(piece.heading)
    if not piece.is_turn:
        return Narration(piece.paragraphs)
    end = piece.end if piece.end is None or piece.start is None or piece.end >= piece.start else None
    return Turn(
        speaker=who.get(piece.voice), paragraphs=piece.paragraphs, label=piece.label, start=piece.start, end=end
    )


def _voices(found: Sequence[Piece]) -> list[Voice]:
    turns: dict[str, list[int]] = {}
    labels: dict[str, list[str]] = {}
    questions: dict[str, int] = {}
    words: dict[str, int] = {}
    for number, piece in enumerate(piece for piece in found if piece.is_turn):
        key = piece.voice
        turns.setdefault(key, []).append(number)
        if piece.label and piece.label not in labels.setdefault(key, []):
            labels[key].append(piece.label)
        questions[key] = questions.get(key, 0) + any(is_question(each.text) for each in piece.paragraphs)
        words[key] = words.get(key, 0) + sum(_words(each.text) for each in piece.paragraphs)
    return [
        Voice(key, tuple(labels.get(key, ())), tuple(places), questions[key], words[key], _SIDES.get(key, ""))
        for key, places in turns.items()
    ]


def _words(text: str) -> int:
    spaces = text.count(" ") + 1
    return spaces if text.isascii() or spaces * 12 > len(text) else len(text) // 2


def _introduction(head: Front) -> list[str]:
    """Return the paragraphs before the talk, in which people are named."""
    paragraphs = (*head.lead, *head.editors_note.paragraphs)
    return [text for text in (head.subtitle, *(paragraph.text for paragraph in paragraphs)) if text]


def _by_hand(speakers: Mapping[str, Speaker] | Iterable[Speaker]) -> list[Given]:
    pairs: list[tuple[tuple[str, ...], Any]]
    if hasattr(speakers, "items"):
        pairs = [((label,), speaker) for label, speaker in speakers.items()]
    else:
        pairs = [(speaker.labels or (speaker.name,), speaker) for speaker in speakers]
    return [
        Given(s.name, tuple(labels), s.role, s.description, s.affiliation, s.uri, s.id, partial=True)
        for labels, s in pairs
    ]


def _legend(head: Front) -> list[Given]:
    return [_given(person, entry) for entry in head.legend if (person := person_in(entry.description))]


def _given(person: Person, entry: LegendEntry) -> Given:
    # "I = Interviewer" tells a role and no name.
    named = role_of(person.name)
    role = person.role or named or role_of(person.description)
    name = "" if named else person.name
    return Given(name, (entry.label, *person.labels), role, person.description, person.affiliation)


def _people(head: Front) -> list[Given]:
    return [
        Given(name, tuple(labels), role, description, affiliation)
        for name, role, labels, description, affiliation in head.people
    ]


def _closed(head: Front, closing: Closing) -> Front:
    """Return what stands before the talk with the fields that stand behind it; what is told twice stays in metadata."""
    draft = Draft(head)
    for field, value in (
        ("source", closing.source.name),
        ("section", closing.source.section),
        ("address", closing.source.address),
        ("byline", closing.byline),
        ("rights", closing.rights),
        ("published", str(closing.published or "")),
    ):
        draft.put(field, value)
    draft.keywords += [keyword for keyword in closing.keywords if keyword not in draft.keywords]
    for name, text in closing.metadata.items():
        draft.keep(name, text)
    draft.people += closing.people
    return draft.finished(head.lead, head.editors_note)


def _and_more(count: int) -> str:
    return f" and {count} more" if count else ""


def _no_interview(lines: Sequence[Line], detected: Detected) -> NoInterviewError:
    if not lines:
        return NoInterviewError("expected an interview, found no text", line=1, column=1)
    rejected = sorted(detected.labels, key=lambda label: -label.count)[:_CANDIDATES]
    closest = "; ".join(
        f"{label.text!r} on line {label.lines[0]}{_and_more(label.count - 1)}: {label.reason}" for label in rejected
    )
    message = f"expected an interview, found no turns ({detected.reason})"
    if closest:
        message += f"; closest came {closest}"
    return NoInterviewError(message, candidates=rejected, line=lines[0].number, column=1)
