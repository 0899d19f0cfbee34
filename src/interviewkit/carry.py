"""What a format can carry: declared as data, and taken from an article in one place.

A feature is named after a class of the model and its field (``turn.start``), or after a kind of mark (``mark.link``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import attrs

from interviewkit import model
from interviewkit.identity import with_derived_ids
from interviewkit.marking import add_marks
from interviewkit.model import Heading, Loss, Mark, MarkKind, Narration, Paragraph, Speaker

__all__ = ["EVERYTHING", "Carried", "Recognise", "carried"]

Recognise: TypeAlias = Callable[[str], tuple[Mark, ...]]

_PARTS = (model.Article, model.Source, model.Note, model.Keyword, model.Interview, model.Speaker, model.Turn)
EVERYTHING = frozenset(
    {f"{part.__name__.lower()}.{field.name}" for part in _PARTS for field in attrs.fields(part)}
    | {f"mark.{kind}" for kind in MarkKind}
    | {"heading", "narration"}
)


def carried(article: model.Article, carries: frozenset[str], recognise: Recognise | None) -> Carried:
    """Return ``article`` as a format that ``carries`` these features can hold it, and what is lost.

    ``recognise`` finds the events and times that the format's reader finds by itself in a text; where it is given,
    exactly those are kept.
    """
    if carries >= EVERYTHING and recognise is None:
        return Carried(article, ())
    losses: list[Loss] = []
    kept = _Keeper(carries, recognise, losses)
    result = kept.part(article, "")
    if "speaker.id" not in carries:
        renamed = with_derived_ids(result.interview)
        for place, (old, new) in enumerate(zip(result.interview.speakers, renamed.speakers, strict=True)):
            if old.id != new.id:
                losses.append(Loss(f"interview.speakers[{place}].id", f"{old.id} becomes {new.id}"))
        result = attrs.evolve(result, interview=renamed)
    return Carried(result, tuple(losses))


@attrs.frozen
class Carried:
    """What a format holds of an article, and every part that it loses."""

    article: model.Article
    losses: tuple[Loss, ...]


@attrs.frozen
class _Keeper:
    carries: frozenset[str]
    recognise: Recognise | None
    losses: list[Loss]
    speakers: dict[str, Speaker] = attrs.field(factory=dict)

    def part(self, part: Any, path: str) -> Any:
        """Return ``part`` with every field that is not carried at its default, and note what that loses."""
        changes: dict[str, Any] = {}
        for field in attrs.fields(type(part)):
            value = getattr(part, field.name)
            if value in (field.default, ()):
                continue
            place = f"{path}.{field.name}" if path else field.name
            feature = f"{type(part).__name__.lower()}.{field.name}"
            if feature in EVERYTHING and feature not in self.carries and feature != "speaker.id":
                self.losses.append(Loss(place, "not carried by this format"))
                changes[field.name] = field.default
            elif isinstance(value, Speaker):
                changes[field.name] = self.speaker(value)
            elif isinstance(value, tuple):
                kept = tuple(self.items(value, place))
                if kept != value:
                    changes[field.name] = kept
            elif attrs.has(type(value)):
                kept = self.part(value, place)
                if kept != value:
                    changes[field.name] = kept
        return attrs.evolve(part, **changes) if changes else part

    def items(self, values: tuple[Any, ...], path: str) -> Iterator[Any]:
        for number, value in enumerate(values):
            place = f"{path}[{number}]"
            if isinstance(value, Paragraph):
                yield self.paragraph(value, place)
            elif isinstance(value, Heading | Narration) and type(value).__name__.lower() not in self.carries:
                self.losses.append(Loss(place, "not carried by this format"))
            elif isinstance(value, Speaker) and path.endswith(".members"):
                yield self.speaker(value)
            elif attrs.has(type(value)):
                yield self.part(value, place)
            else:
                yield value

    def speaker(self, speaker: Speaker) -> Speaker:
        """Return what is kept of a speaker; the loss is told where the interview lists the speaker, and only there."""
        if speaker.id not in self.speakers:
            self.speakers[speaker.id] = attrs.evolve(self, losses=[]).part(speaker, "")
        return self.speakers[speaker.id]

    def paragraph(self, paragraph: Paragraph, path: str) -> Paragraph:
        found = {MarkKind.EVENT, MarkKind.TIME} if self.recognise is not None else set()
        kept = [mark for mark in paragraph.marks if f"mark.{mark.kind}" in self.carries and mark.kind not in found]
        result = attrs.evolve(paragraph, marks=kept) if len(kept) < len(paragraph.marks) else paragraph
        if self.recognise is not None:
            result = add_marks(result, self.recognise(paragraph.text))
        if result != paragraph:
            changed = sorted({str(mark.kind) for mark in set(paragraph.marks) ^ set(result.marks)})
            self.losses.append(Loss(f"{path}.marks", f"{', '.join(changed)}: not carried as marked"))
        return result
