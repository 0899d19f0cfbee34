"""The typed document: what an interview is, whatever file it came from.

Every class is frozen, slotted, equal by value and hashable; sequences are tuples. A document that breaks a rule cannot
be built: the constructor raises `ModelError`, whose ``path`` says which part is wrong. Absent means empty: an empty
string, an empty tuple, or None where the type has no empty value. No class knows a format or a place in a source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import attrs

from interviewkit.errors import ModelError

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = [
    "Article",
    "Exchange",
    "Heading",
    "Interview",
    "Item",
    "Keyword",
    "Loss",
    "Mark",
    "MarkKind",
    "Narration",
    "Note",
    "Paragraph",
    "PartialDate",
    "Role",
    "Source",
    "Speaker",
    "Turn",
]

# What XML 1.0 (section 2.2, production Char) cannot carry, and the carriage return, which its end-of-line rule
# (section 2.11) turns into a line feed.
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\r\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
# Namespaces in XML 1.0, production NCName.
NCNAME = re.compile(f"[{_START}][{_START}\\-.0-9\u00b7\u0300-\u036f\u203f\u2040]*")

# RFC 3986, appendix A, with the characters beyond ASCII that RFC 3987 adds; address literals in brackets left out.
_URI = re.compile(
    r"""(?:[A-Za-z][A-Za-z0-9+.\-]*:)?
        (?://(?:(?:C|:)*@)?C*(?::[0-9]{0,5})?(?=[/?\#]|\Z))?
        (?:C|[:@/])*
        (?:\?(?:C|[:@/?])*)?
        (?:\#(?:C|[:@/?])*)?""".replace("C", r"(?:[A-Za-z0-9\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2}|[^\x00-\x9f\s])"),
    re.VERBOSE,
)

# BCP 47 (RFC 5646, section 2.1), the shape of a tag only.
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")

_SHOWN = 40
_LONGEST = timedelta(seconds=10**9)


class Role(StrEnum):
    """What a speaker does in an interview."""

    INTERVIEWER = "interviewer"
    INTERVIEWEE = "interviewee"
    MODERATOR = "moderator"
    AUDIENCE = "audience"
    TRANSLATOR = "translator"
    OTHER = "other"


class MarkKind(StrEnum):
    """What a range of a paragraph is."""

    LINK = "link"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    EVENT = "event"
    TIME = "time"


# Of two marks over the same range the one named first in `MarkKind` stands outside.
_RANK = {kind: place for place, kind in enumerate(MarkKind)}


def _legal(text: str, path: str) -> None:
    if found := ILLEGAL.search(text):
        code = f"U+{ord(found[0]):04X}"
        raise ModelError(f"character {found.start()} is {code}, which a document cannot hold", path=path)


def _path(instance: object, attribute: Attribute[Any]) -> str:
    return f"{type(instance).__name__}.{attribute.name}"


def _line(instance: object, attribute: Attribute[Any], value: object) -> None:
    """One line: text without a line break and without white space at its edges; it may be empty."""
    path = _path(instance, attribute)
    if not isinstance(value, str):
        raise ModelError(f"expected text, got {type(value).__name__}", path=path)
    _check_line(value, path)


def _check_line(value: str, path: str) -> None:
    if value.isprintable() and not (value[:1].isspace() or value[-1:].isspace()):
        return
    _legal(value, path)
    if "\n" in value:
        raise ModelError("expected one line, found a line break", path=path)
    if value != value.strip():
        raise ModelError(f"expected no white space at the edges of {value!r}", path=path)


def _uri(instance: object, attribute: Attribute[Any], value: object) -> None:
    _line(instance, attribute, value)
    if value and not _URI.fullmatch(str(value)):
        raise ModelError(f"{value!r} is not an address (RFC 3986)", path=_path(instance, attribute))


def _time(instance: object, attribute: Attribute[Any], value: object) -> None:
    if value is None:
        return
    if not isinstance(value, timedelta):
        raise ModelError(f"expected a timedelta or None, got {type(value).__name__}", path=_path(instance, attribute))
    if not timedelta(0) <= value < _LONGEST:
        raise ModelError("expected a time from 0 to below 1,000,000,000 seconds", path=_path(instance, attribute))


def _shown(text: str) -> str:
    return repr(text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…")


@attrs.frozen(order=True)
class PartialDate:
    """A date of the precision that was given: a year, a year and month, or a day of the Gregorian calendar.

    ``str()`` gives it in ISO 8601: ``2025``, ``2025-05``, ``2025-05-07``. Compared in the order of time, a date that
    says less comes before the dates within it.
    """

    year: int
    month: int = 0
    day: int = 0

    def __attrs_post_init__(self) -> None:
        if not all(isinstance(part, int) for part in (self.year, self.month, self.day)):
            raise ModelError("expected whole numbers", path="PartialDate")
        if self.day and not self.month:
            raise ModelError("a day needs a month", path="PartialDate.day")
        try:
            date(self.year, self.month or 1, self.day or 1)
        except (ValueError, OverflowError) as error:
            raise ModelError(str(error), path="PartialDate") from None

    @classmethod
    def fromisoformat(cls, text: str) -> PartialDate:
        """Return the date written as ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; raises `ModelError`."""
        found = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", text)
        if not found:
            raise ModelError(f"expected a date as YYYY, YYYY-MM or YYYY-MM-DD, got {text!r}", path="PartialDate")
        parts = [int(part) for part in found.groups() if part]
        if 0 in parts:
            raise ModelError(f"{text!r} has a part that is zero", path="PartialDate")
        return cls(*parts)

    def __str__(self) -> str:
        text = f"{self.year:04}"
        if self.month:
            text += f"-{self.month:02}"
        if self.day:
            text += f"-{self.day:02}"
        return text


When: TypeAlias = PartialDate | datetime

_FURTHEST = timedelta(hours=14)


def when(value: object, *, path: str = "when") -> When | None:
    """Return the date or date and time that ``value`` stands for.

    ``value`` is a `PartialDate`, a `datetime`, a `date`, None, or text in ISO 8601. A time zone becomes its offset from
    UTC. Raises `ModelError` for anything else, and for an offset that XML Schema (part 2, section 3.2.7.3) cannot hold.
    """
    if value is None or isinstance(value, PartialDate):
        return value
    if isinstance(value, str) and "T" in value:
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            raise ModelError(f"expected a date and time in ISO 8601, got {value!r}", path=path) from None
    if isinstance(value, str):
        try:
            return PartialDate.fromisoformat(value)
        except ModelError as error:
            raise ModelError(error.message, path=path) from None
    if isinstance(value, datetime):
        offset = value.utcoffset()
        if offset is None:
            return value.replace(fold=0, tzinfo=None)
        if offset % timedelta(minutes=1) or abs(offset) > _FURTHEST:
            raise ModelError(f"the offset {offset} is not whole minutes within 14 hours", path=path)
        return value.replace(fold=0, tzinfo=timezone(offset) if offset else UTC)
    if isinstance(value, date):
        return PartialDate(value.year, value.month, value.day)
    raise ModelError(f"expected a date, got {type(value).__name__}", path=path)


def _published(value: When | date | str | None) -> When | None:
    return when(value, path="Article.published")


def _talk_date(value: When | date | str | None) -> When | None:
    return when(value, path="Interview.date")


_Kind = TypeVar("_Kind", bound=StrEnum)


def _member(kind: type[_Kind], value: str, path: str) -> _Kind:
    try:
        return kind(value)
    except ValueError:
        raise ModelError(f"{value!r} is not one of {', '.join(kind)}", path=path) from None


def _mark_kind(kind: MarkKind | str) -> MarkKind:
    return kind if isinstance(kind, MarkKind) else _member(MarkKind, kind, "Mark.kind")


@attrs.frozen(order=False)
class Mark:
    """A range of a paragraph's text, counted in characters, and what it is; ``target`` is the address of a link."""

    start: int
    end: int
    kind: MarkKind = attrs.field(converter=_mark_kind)
    target: str = attrs.field(default="", validator=_uri)

    def __attrs_post_init__(self) -> None:
        if not (type(self.start) is int and type(self.end) is int and 0 <= self.start < self.end):
            raise ModelError(f"expected 0 <= start < end, got {self.start!r} and {self.end!r}", path="Mark")
        if bool(self.target) != (self.kind is MarkKind.LINK):
            raise ModelError("a link, and nothing else, has a target", path="Mark.target")


def _items(value: Iterable[Any], path: str) -> tuple[Any, ...]:
    try:
        return tuple(value)
    except TypeError:
        raise ModelError(f"expected a sequence, got {type(value).__name__}", path=path) from None


def _sorted_marks(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    marks = _items(marks, "Paragraph.marks")
    if len(marks) > 1 and all(isinstance(mark, Mark) for mark in marks):
        return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, _RANK[mark.kind])))
    return marks


@attrs.frozen(order=False, repr=False)
class Paragraph:
    """A paragraph of plain text, and marks over ranges of it.

    Marks nest or stand apart; they never cross, none lies within one of its own kind, and none within code. They are
    kept in the order of the text, the outer before the inner.
    """

    text: str
    marks: tuple[Mark, ...] = attrs.field(default=(), converter=_sorted_marks)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.text, str):
            raise ModelError(f"expected text, got {type(self.text).__name__}", path="Paragraph.text")
        if not self.text.isprintable():
            _legal(self.text, "Paragraph.text")
        if not self.text or self.text.isspace():
            raise ModelError("a paragraph needs text that is not white space", path="Paragraph.text")
        if self.marks:
            self._check_marks()

    def _check_marks(self) -> None:
        open_marks: list[Mark] = []
        for place, mark in enumerate(self.marks):
            path = f"Paragraph.marks[{place}]"
            if not isinstance(mark, Mark):
                raise ModelError(f"expected a Mark, got {type(mark).__name__}", path=path)
            if mark.end > len(self.text):
                raise ModelError(f"ends at {mark.end}, beyond the text of {len(self.text)}", path=path)
            while open_marks and open_marks[-1].end <= mark.start:
                open_marks.pop()
            for outer in open_marks:
                if mark.end > outer.end:
                    raise ModelError("crosses another mark", path=path)
                if outer.kind is mark.kind or outer.kind is MarkKind.CODE:
                    raise ModelError(f"a {mark.kind} mark lies within {outer.kind}", path=path)
            open_marks.append(mark)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Paragraph({_shown(self.text)}{f', {len(self.marks)} marks' if self.marks else ''})"


def _paragraphs(value: Iterable[Paragraph | str] | Paragraph | str) -> tuple[Paragraph, ...]:
    """Let text stand for a paragraph, and a paragraph for a sequence of one."""
    items = (value,) if isinstance(value, str | Paragraph) else _items(value, "paragraphs")
    return tuple([Paragraph(item) if isinstance(item, str) else item for item in items])


def _all_of(kind: type[Any]) -> Any:
    def validate(instance: object, attribute: Attribute[Any], value: tuple[object, ...]) -> None:
        for place, item in enumerate(value):
            if not isinstance(item, kind):
                path = f"{_path(instance, attribute)}[{place}]"
                raise ModelError(f"expected {kind.__name__}, got {type(item).__name__}", path=path)

    return validate


def _role(role: Role | str | None) -> Role | None:
    return role if role is None or isinstance(role, Role) else _member(Role, role, "Speaker.role")


def _labels(labels: Iterable[str] | str) -> tuple[str, ...]:
    """Let text stand for a sequence of one label."""
    return (labels,) if isinstance(labels, str) else _items(labels, "Speaker.labels")


def _members(members: Iterable[Speaker]) -> tuple[Speaker, ...]:
    return _items(members, "Speaker.members")


@attrs.frozen(order=False, repr=False)
class Speaker:
    """A person, or a group of people, who speaks.

    ``id`` is an XML NCName, unique in the interview. ``labels`` are all the labels under which the source prints the
    speaker's turns. A group, as in a joint label, has ``members``, who are speakers of the same interview and no
    groups themselves.
    """

    id: str = attrs.field(validator=_line)
    name: str = attrs.field(default="", validator=_line)
    labels: tuple[str, ...] = attrs.field(default=(), converter=_labels)
    role: Role | None = attrs.field(default=None, converter=_role)
    description: str = attrs.field(default="", validator=_line)
    affiliation: str = attrs.field(default="", validator=_line)
    uri: str = attrs.field(default="", validator=_uri)
    members: tuple[Speaker, ...] = attrs.field(default=(), converter=_members)

    def __attrs_post_init__(self) -> None:
        if not NCNAME.fullmatch(self.id):
            raise ModelError(f"{self.id!r} is not an XML NCName", path="Speaker.id")
        seen = set()
        for place, label in enumerate(self.labels):
            path = f"Speaker.labels[{place}]"
            if not isinstance(label, str) or not label:
                raise ModelError("expected a label", path=path)
            _check_line(label, path)
            if label in seen:
                raise ModelError(f"{label!r} stands twice", path=path)
            seen.add(label)
        seen = set()
        for place, member in enumerate(self.members):
            path = f"Speaker.members[{place}]"
            if not isinstance(member, Speaker) or member.members:
                raise ModelError("expected a speaker who is no group", path=path)
            if member.id in seen:
                raise ModelError(f"{member.id!r} stands twice", path=path)
            seen.add(member.id)

    def __str__(self) -> str:
        return self.name or (self.labels[0] if self.labels else self.id)

    def __repr__(self) -> str:
        members = f", {len(self.members)} members" if self.members else ""
        return f"Speaker({_shown(self.id)}, {_shown(str(self))}, {self.role}{members})"


@attrs.frozen(order=False, repr=False)
class Turn:
    """What one speaker says until another speaks.

    ``speaker`` is the `Speaker` itself, None where the source does not say who speaks. ``label`` is the label as
    printed, without its colon, empty where there is none. ``start`` and ``end`` count from the recording's beginning.
    """

    speaker: Speaker | None = attrs.field(default=None, kw_only=True)
    paragraphs: tuple[Paragraph, ...] = attrs.field(default=(), converter=_paragraphs, kw_only=True)
    label: str = attrs.field(default="", validator=_line, kw_only=True)
    start: timedelta | None = attrs.field(default=None, validator=_time, kw_only=True)
    end: timedelta | None = attrs.field(default=None, validator=_time, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.speaker is not None and not isinstance(self.speaker, Speaker):
            raise ModelError(f"expected a Speaker or None, got {type(self.speaker).__name__}", path="Turn.speaker")
        for place, item in enumerate(self.paragraphs):
            if not isinstance(item, Paragraph):
                raise ModelError(
                    f"expected Paragraph or str, got {type(item).__name__}", path=f"Turn.paragraphs[{place}]"
                )
        if self.start is not None and self.end is not None and self.end < self.start:
            raise ModelError("ends before it starts", path="Turn.end")

    @property
    def text(self) -> str:
        """The paragraphs, joined with a blank line."""
        return "\n\n".join([paragraph.text for paragraph in self.paragraphs])

    def __repr__(self) -> str:
        who = self.label or (str(self.speaker) if self.speaker else "?")
        return f"Turn({_shown(who)}, {_shown(self.text)}, {len(self.paragraphs)} paragraphs)"


@attrs.frozen(order=False)
class Heading:
    """A heading between turns."""

    text: str = attrs.field(validator=_line)

    def __attrs_post_init__(self) -> None:
        if not self.text:
            raise ModelError("a heading needs text", path="Heading.text")


@attrs.frozen(order=False, repr=False)
class Narration:
    """What the writer tells between turns, in nobody's voice."""

    paragraphs: tuple[Paragraph, ...] = attrs.field(default=(), converter=_paragraphs, validator=_all_of(Paragraph))

    def __attrs_post_init__(self) -> None:
        if not self.paragraphs:
            raise ModelError("a narration needs a paragraph", path="Narration.paragraphs")

    @property
    def text(self) -> str:
        """The paragraphs, joined with a blank line."""
        return "\n\n".join([paragraph.text for paragraph in self.paragraphs])

    def __repr__(self) -> str:
        return f"Narration({_shown(self.text)}, {len(self.paragraphs)} paragraphs)"


Item: TypeAlias = Turn | Heading | Narration


@attrs.frozen(order=False)
class Exchange:
    """A question and what answers it; either may be empty at the beginning or the end of an interview."""

    questions: tuple[Turn, ...]
    answers: tuple[Turn, ...]


def _speakers(speakers: Iterable[Speaker]) -> tuple[Speaker, ...]:
    return _items(speakers, "Interview.speakers")


def _body(body: Iterable[Item]) -> tuple[Item, ...]:
    return _items(body, "Interview.body")


@attrs.frozen(order=False, repr=False)
class Interview:
    """The talk itself: who speaks, and what is said, in the order of the document."""

    speakers: tuple[Speaker, ...] = attrs.field(default=(), converter=_speakers, validator=_all_of(Speaker))
    body: tuple[Item, ...] = attrs.field(default=(), converter=_body)
    date: When | None = attrs.field(default=None, converter=_talk_date)
    place: str = attrs.field(default="", validator=_line)
    media: str = attrs.field(default="", validator=_uri)

    def __attrs_post_init__(self) -> None:
        known = self._checked_speakers()
        for place, item in enumerate(self.body):
            if isinstance(item, Turn):
                said_by = item.speaker
                if said_by is not None:
                    listed = known.get(said_by.id)
                    if listed is not said_by and listed != said_by:
                        path = f"Interview.body[{place}].speaker"
                        raise ModelError(f"{said_by.id!r} is not one of the interview's speakers", path=path)
            elif not isinstance(item, Heading | Narration):
                raise ModelError(
                    f"expected Turn, Heading or Narration, got {type(item).__name__}", path=f"Interview.body[{place}]"
                )

    def _checked_speakers(self) -> dict[str, Speaker]:
        known: dict[str, Speaker] = {}
        for place, speaker in enumerate(self.speakers):
            if speaker.id in known:
                raise ModelError(f"the id {speaker.id!r} is used twice", path=f"Interview.speakers[{place}].id")
            known[speaker.id] = speaker
        for place, speaker in enumerate(self.speakers):
            for number, member in enumerate(speaker.members):
                if known.get(member.id) != member:
                    path = f"Interview.speakers[{place}].members[{number}]"
                    raise ModelError(f"{member.id!r} is not one of the interview's speakers", path=path)
        return known

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns of the body, without headings and narration."""
        return tuple([item for item in self.body if isinstance(item, Turn)])

    def exchanges(self) -> Iterator[Exchange]:
        """Yield each question with its answers.

        Those ask whose role is interviewer or moderator; where nobody has such a role, whoever speaks first asks. What
        is said before the first question is an exchange without one.
        """
        turns = self.turns
        asking = {s for s in self.speakers if s.role in {Role.INTERVIEWER, Role.MODERATOR}}
        if not asking and turns and turns[0].speaker:
            asking = {turns[0].speaker}
        starts = [0]
        asks = [turn.speaker in asking for turn in turns]
        starts += [place + 1 for place, (before, now) in enumerate(pairwise(asks)) if now and not before]
        for start, end in pairwise([*starts, len(turns)]):
            split = next((place for place in range(start, end) if not asks[place]), end)
            if end > start:
                yield Exchange(turns[start:split], turns[split:end])

    def __repr__(self) -> str:
        who = ", ".join(str(speaker) for speaker in self.speakers)
        return f"Interview({len(self.turns)} turns of {len(self.speakers)} speakers: {_shown(who)})"


@attrs.frozen(order=False)
class Source:
    """Where an article appeared: a publication's name, its section, and the article's address."""

    name: str = attrs.field(default="", validator=_line)
    section: str = attrs.field(default="", validator=_line)
    address: str = attrs.field(default="", validator=_uri)


@attrs.frozen(order=False, repr=False)
class Note:
    """A note beside the interview, such as an editor's, under its heading as printed (without a colon)."""

    heading: str = attrs.field(default="", validator=_line)
    paragraphs: tuple[Paragraph, ...] = attrs.field(default=(), converter=_paragraphs, validator=_all_of(Paragraph))

    def __bool__(self) -> bool:
        """Tell whether the note holds anything."""
        return bool(self.heading or self.paragraphs)

    def __repr__(self) -> str:
        return f"Note({_shown(self.heading)}, {len(self.paragraphs)} paragraphs)"


@attrs.frozen(order=False)
class Keyword:
    """A keyword, the name of the scheme that it belongs to, and its address there."""

    text: str = attrs.field(validator=_line)
    scheme: str = attrs.field(default="", validator=_line)
    uri: str = attrs.field(default="", validator=_uri)

    def __attrs_post_init__(self) -> None:
        if not self.text:
            raise ModelError("a keyword needs text", path="Keyword.text")


def _keywords(keywords: Iterable[Keyword | str] | Keyword | str) -> tuple[Keyword, ...]:
    """Let text stand for a keyword, and a keyword for a sequence of one."""
    items = (keywords,) if isinstance(keywords, str | Keyword) else _items(keywords, "Article.keywords")
    return tuple([Keyword(item) if isinstance(item, str) else item for item in items])


def _metadata(value: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    pairs = value.items() if isinstance(value, Mapping) else value
    try:
        return tuple([(name, text) for name, text in pairs])
    except (TypeError, ValueError):
        raise ModelError("expected pairs of a name and its text", path="Article.metadata") from None


@attrs.frozen(order=False, repr=False)
class Article:
    """A published interview with all that stands around it.

    ``metadata`` holds header fields that have no place of their own, as pairs of a name, each used once, and its text;
    ``dict(article.metadata)`` looks them up.
    """

    title: str = attrs.field(default="", validator=_line)
    subtitle: str = attrs.field(default="", validator=_line)
    byline: str = attrs.field(default="", validator=_line)
    source: Source = attrs.field(default=Source(), validator=lambda i, a, v: _is(i, a, v, Source))
    published: When | None = attrs.field(default=None, converter=_published)
    language: str = attrs.field(default="", validator=_line)
    lead: tuple[Paragraph, ...] = attrs.field(default=(), converter=_paragraphs, validator=_all_of(Paragraph))
    editors_note: Note = attrs.field(default=Note(), validator=lambda i, a, v: _is(i, a, v, Note))
    interview: Interview = attrs.field(default=Interview(), validator=lambda i, a, v: _is(i, a, v, Interview))
    closing_note: Note = attrs.field(default=Note(), validator=lambda i, a, v: _is(i, a, v, Note))
    keywords: tuple[Keyword, ...] = attrs.field(default=(), converter=_keywords, validator=_all_of(Keyword))
    rights: str = attrs.field(default="", validator=_line)
    metadata: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=_metadata)

    def __attrs_post_init__(self) -> None:
        if self.language and not _LANGUAGE.fullmatch(self.language):
            raise ModelError(f"{self.language!r} is not a language tag (BCP 47)", path="Article.language")
        seen = set()
        for place, (name, text) in enumerate(self.metadata):
            path = f"Article.metadata[{place}]"
            if not (isinstance(name, str) and isinstance(text, str) and name):
                raise ModelError("expected a name and its text", path=path)
            _check_line(name, path)
            _legal(text, path)
            if not text or text.isspace():
                raise ModelError(f"the field {name!r} is empty", path=path)
            if name in seen:
                raise ModelError(f"the name {name!r} is used twice", path=path)
            seen.add(name)

    def __repr__(self) -> str:
        return f"Article({_shown(self.title)}, {self.interview!r})"


def _is(instance: object, attribute: Attribute[Any], value: object, kind: type[Any]) -> None:
    if not isinstance(value, kind):
        path = _path(instance, attribute)
        raise ModelError(f"expected {kind.__name__}, got {type(value).__name__}", path=path)


@attrs.frozen(order=False)
class Loss:
    """A part of an article that a format cannot carry: its path, as in ``interview.body[3].start``, and why."""

    path: str
    reason: str
