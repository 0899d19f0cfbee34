"""The JSON document as classes: which keys each object has, and what stands under them.

msgspec reads and writes these classes, and the JSON Schema is made from them. A key that the document does not have is
`UNSET`, so that a document that was read is written with exactly the keys that it had. What a string may hold is left
to the model, which checks it when the article is built, and to `interviewkit.formats.json.patterns`, which tells it to
the schema.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, Struct, UnsetType

from interviewkit.model import MarkKind, Role

__all__ = [
    "LONGEST",
    "VERSION",
    "Article",
    "Heading",
    "Interview",
    "Item",
    "Keyword",
    "Mark",
    "Narration",
    "Note",
    "Object",
    "Paragraph",
    "Source",
    "Speaker",
    "Turn",
]

VERSION: Literal[1] = 1
# The last microsecond that the model's times reach.
LONGEST = 999_999_999.999_999


def _defined(name: str) -> Meta:
    """Return a note for the schema only: a string that it defines under ``name``."""
    return Meta(extra_json_schema={"$ref": f"#/$defs/{name}"})


Line: TypeAlias = Annotated[str, _defined("line")]
Words: TypeAlias = Annotated[str, _defined("words")]
Text: TypeAlias = Annotated[str, _defined("text")]
Name: TypeAlias = Annotated[str, _defined("name")]
Language: TypeAlias = Annotated[str, _defined("language")]
Address: TypeAlias = Annotated[str, _defined("address")]
When: TypeAlias = Annotated[str, _defined("when")]
Seconds: TypeAlias = Annotated[
    float,
    Meta(ge=0, le=LONGEST, description="Seconds from the recording's beginning, kept to the microsecond."),
]
_Unique = Meta(extra_json_schema={"uniqueItems": True})


class Object(Struct, forbid_unknown_fields=True, gc=False):
    """An object of the document; none of its keys is unknown, and it never holds itself."""


class Mark(Object):
    """A range of the paragraph's text, counted in characters (code points), and what it is; a link has a target."""

    start: Annotated[int, Meta(ge=0)]
    end: Annotated[int, Meta(ge=1)]
    kind: MarkKind
    target: Address | UnsetType = UNSET


class Paragraph(Object):
    """A paragraph with marks; one without is a plain string. Marks nest or stand apart, and never cross."""

    text: Text
    marks: list[Mark] | UnsetType = UNSET


Paragraphs: TypeAlias = list[Text | Paragraph]


class Speaker(Object):
    """A person, or a group whose members are the ids of other speakers; labels are those printed in the source."""

    id: Name
    name: Line | UnsetType = UNSET
    labels: Annotated[list[Words], _Unique] | UnsetType = UNSET
    role: Role | UnsetType | None = UNSET
    description: Line | UnsetType = UNSET
    affiliation: Line | UnsetType = UNSET
    uri: Address | UnsetType = UNSET
    members: Annotated[list[Name], _Unique] | UnsetType = UNSET


class Turn(Object, tag_field="type", tag="turn"):
    """What one speaker, named by id, says until another speaks; without a speaker the source does not say who."""

    speaker: Name | UnsetType | None = UNSET
    label: Line | UnsetType = UNSET
    paragraphs: Paragraphs | UnsetType = UNSET
    start: Seconds | UnsetType | None = UNSET
    end: Seconds | UnsetType | None = UNSET


class Heading(Object, tag_field="type", tag="heading"):
    """A heading between turns."""

    text: Words


class Narration(Object, tag_field="type", tag="narration"):
    """What the writer tells between turns, in nobody's voice."""

    paragraphs: Annotated[Paragraphs, Meta(extra_json_schema={"minItems": 1})]


Item: TypeAlias = Turn | Heading | Narration


class Interview(Object):
    """The talk itself: who speaks, and what is said, in the order of the document."""

    speakers: list[Speaker] | UnsetType = UNSET
    body: list[Item] | UnsetType = UNSET
    date: When | UnsetType | None = UNSET
    place: Line | UnsetType = UNSET
    media: Address | UnsetType = UNSET


class Source(Object):
    """Where the article appeared."""

    name: Line | UnsetType = UNSET
    section: Line | UnsetType = UNSET
    address: Address | UnsetType = UNSET


class Note(Object):
    """A note beside the interview, under its heading as printed."""

    heading: Line | UnsetType = UNSET
    paragraphs: Paragraphs | UnsetType = UNSET


class Keyword(Object):
    """A keyword, the name of the scheme that it belongs to, and its address there."""

    text: Words
    scheme: Line | UnsetType = UNSET
    uri: Address | UnsetType = UNSET


class Article(Object):
    """A published interview with all that stands around it. An absent key means empty."""

    interviewkit: Annotated[Literal[1], Meta(description="The version of this format.")] | UnsetType = UNSET
    title: Line | UnsetType = UNSET
    subtitle: Line | UnsetType = UNSET
    byline: Line | UnsetType = UNSET
    source: Source | UnsetType = UNSET
    published: When | UnsetType | None = UNSET
    language: Language | UnsetType = UNSET
    lead: Paragraphs | UnsetType = UNSET
    editors_note: Note | UnsetType = UNSET
    interview: Interview | UnsetType = UNSET
    closing_note: Note | UnsetType = UNSET
    keywords: list[Keyword] | UnsetType = UNSET
    rights: Line | UnsetType = UNSET
    metadata: dict[Words, Text] | UnsetType = UNSET
