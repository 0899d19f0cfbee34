"""From JSON to an article: msgspec reads the objects, the model is built from them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any, TypeAlias

import msgspec

from interviewkit import model
from interviewkit.errors import ModelError
from interviewkit.formats.json import patterns, wire
from interviewkit.formats.json.places import Places, at, step
from interviewkit.formats.json.refusal import refusal

__all__ = ["read"]

_Build: TypeAlias = Callable[[Any], Any]

_DECODER = msgspec.json.Decoder(wire.Article)
_WHEN = re.compile(patterns.WHEN)
_SHOWN = 40


def read(text: str) -> model.Article:
    """Return the article that the JSON document ``text`` holds.

    Raises `ReadError` with the path, as in ``$.interview.body[3].speaker``, and with the line and column.
    """
    try:
        document = _DECODER.decode(text)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError) as error:
        raise refusal(text, error) from None
    _refuse_twice(text, document)
    try:
        return _article(document)
    except ModelError as error:
        path = f"${_below(error)}"
        raise at(text, Places(text).offset(path), error.message, path) from error


def _refuse_twice(text: str, document: wire.Article) -> None:
    """Raise `ReadError` where a key stands twice in an object of ``text``; ``document`` holds the last only.

    Every member has a colon, and so may the strings: written again, the document has fewer of them exactly where a
    member was dropped, unless a string had an escaped one. Counting them is many times faster than looking.
    """
    escaped = "\\" in text and ("\\u003a" in text or "\\u003A" in text)
    if escaped or text.count(":") != msgspec.json.encode(document).count(b":"):
        error = Places(text).error
        if error is not None:
            raise error


def _below(error: ModelError) -> str:
    """Return the path of ``error`` from the object that was built: the model's paths begin with a class's name."""
    if error.path[:1] in {"", ".", "["}:
        return error.path
    _, dot, rest = error.path.partition(".")
    return dot + rest


def _within(error: ModelError, place: str) -> ModelError:
    return ModelError(error.message, path=place + _below(error))


def _each(build: _Build, items: Sequence[Any]) -> list[Any]:
    """Return what ``build`` makes of every item; an error says which one."""
    built: list[Any] = []
    try:
        for item in items:
            built.append(build(item))  # noqa: PERF401 - the error counts what is built
    except ModelError as error:
        raise _within(error, f"[{len(built)}]") from None
    return built


def _members(document: wire.Object, parts: dict[str, _Build]) -> dict[str, Any]:
    """Return the keys that ``document`` has, with those in ``parts`` built; an error says which one."""
    values = {name: getattr(document, name) for name in document.__struct_fields__}
    members = {name: value for name, value in values.items() if value is not msgspec.UNSET}
    for name, build in parts.items():
        if name in members:
            try:
                members[name] = build(members[name])
            except ModelError as error:
                raise _within(error, f".{name}") from None
    return members


def _article(document: wire.Article) -> model.Article:
    parts: dict[str, _Build] = {
        "source": lambda source: model.Source(**_members(source, {})),
        "published": _when,
        "lead": _paragraphs,
        "editors_note": _note,
        "interview": _interview,
        "closing_note": _note,
        "keywords": _keywords,
    }
    members = _members(document, parts)
    members.pop("interviewkit", None)
    try:
        return model.Article(**members)
    except ModelError as error:
        if found := re.fullmatch(r"Article\.metadata\[([0-9]+)\]", error.path):
            name = list(members["metadata"])[int(found[1])]
            raise ModelError(error.message, path=f".metadata{step(name)}") from None
        raise


def _marked(document: wire.Paragraph) -> model.Paragraph:
    members = _members(document, {"marks": _marks})
    try:
        return model.Paragraph(**members)
    except ModelError as error:
        if not error.path.startswith("Paragraph.marks"):
            raise
        path = f".marks[{_first_wrong(**members)}]"
        raise ModelError(error.message, path=path) from None


def _first_wrong(text: str, marks: list[model.Mark]) -> int:
    """Return the place of the first mark that does not go with those before it; the model tells places in its order."""

    def wrong(count: int) -> bool:
        try:
            model.Paragraph(text, marks[:count])
        except ModelError:
            return True
        return False

    return bisect_left(range(len(marks)), True, key=lambda place: wrong(place + 1))  # noqa: FBT003 - what is searched is the first True


def _marks(items: list[wire.Mark]) -> list[model.Mark]:
    return _each(lambda item: model.Mark(**_members(item, {})), items)


def _paragraphs(items: list[str | wire.Paragraph]) -> list[model.Paragraph]:
    built: list[model.Paragraph] = []
    try:
        for item in items:
            built.append(model.Paragraph(item) if isinstance(item, str) else _marked(item))  # noqa: PERF401 - as above
    except ModelError as error:
        below = "" if isinstance(items[len(built)], str) else _below(error)
        raise ModelError(error.message, path=f"[{len(built)}]{below}") from None
    return built


def _note(document: wire.Note) -> model.Note:
    return model.Note(**_members(document, {"paragraphs": _paragraphs}))


def _keywords(items: list[wire.Keyword]) -> list[model.Keyword]:
    return _each(lambda item: model.Keyword(**_members(item, {})), items)


def _when(text: str | None) -> str | None:
    if text is None or _WHEN.match(text):
        return text
    expected = "expected a date as 2025, 2025-05 or 2025-05-07, or with a time as 2025-05-07T10:30+08:00"
    raise ModelError(f"{expected}, got {text[:_SHOWN]!r}", path="")


def _interview(document: wire.Interview) -> model.Interview:
    members = _members(document, {"date": _when, "speakers": _speakers})
    known = {speaker.id: speaker for speaker in members.get("speakers", ())}

    def item(part: wire.Item) -> model.Item:
        if isinstance(part, wire.Turn):
            return _turn(part, known)
        if isinstance(part, wire.Heading):
            return model.Heading(part.text)
        return model.Narration(**_members(part, {"paragraphs": _paragraphs}))

    if "body" in members:
        try:
            members["body"] = _each(item, members["body"])
        except ModelError as error:
            raise _within(error, ".body") from None
    return model.Interview(**members)


def _turn(document: wire.Turn, known: dict[str, model.Speaker]) -> model.Turn:
    # Most of a document is turns, so this one is written out.
    start, end, name = document.start, document.end, document.speaker
    speaker = known.get(name) if isinstance(name, str) else None
    if speaker is None and isinstance(name, str):
        raise _nobody(name, ".speaker")
    try:
        paragraphs = () if document.paragraphs is msgspec.UNSET else _paragraphs(document.paragraphs)
    except ModelError as error:
        raise _within(error, ".paragraphs") from None
    return model.Turn(
        speaker=speaker,
        paragraphs=paragraphs,
        label="" if document.label is msgspec.UNSET else document.label,
        start=timedelta(seconds=start) if isinstance(start, float) else None,
        end=timedelta(seconds=end) if isinstance(end, float) else None,
    )


def _nobody(name: str, path: str) -> ModelError:
    return ModelError(f"none of $.interview.speakers has the id {name[:_SHOWN]!r}", path=path)


def _speakers(items: list[wire.Speaker]) -> list[model.Speaker]:
    """Return the speakers; the single ones are built first, because a group may stand before its members."""
    single: dict[str, model.Speaker] = {}

    def one(item: wire.Speaker) -> model.Speaker | None:
        if item.members is not msgspec.UNSET and item.members:
            return None
        single[item.id] = model.Speaker(**_members(item, {}))
        return single[item.id]

    def member(name: str) -> model.Speaker:
        if name not in single:
            raise ModelError(f"{name[:_SHOWN]!r} is not the id of a speaker who is no group", path="")
        return single[name]

    def group(item: wire.Speaker) -> model.Speaker:
        return model.Speaker(**_members(item, {"members": lambda names: _each(member, names)}))

    ones = _each(one, items)
    return _each(lambda pair: pair[1] or group(pair[0]), list(zip(items, ones, strict=True)))
