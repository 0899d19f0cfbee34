"""The JSON Schema of the document, made from the classes that read and write it."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from interviewkit.formats.json import wire
from interviewkit.formats.json.patterns import STRINGS

__all__ = ["schema", "schema_text"]


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the document.

    It says all that the reader demands but what a schema cannot say: that ids are unique, that turns and groups name
    the ids of speakers, that marks do not cross and end within their text, and that a turn ends after it starts.
    """
    (reference,), parts = msgspec.json.schema_components([wire.Article], ref_template="#/$defs/{name}")
    parts["Mark"] |= {
        "if": {"properties": {"kind": {"const": "link"}}},
        "then": {"required": ["target"], "properties": {"target": {"minLength": 1}}},
        "else": {"properties": {"target": {"maxLength": 0}}},
    }
    strings = {
        name: {"type": "string", "pattern": pattern, "description": description}
        for name, (pattern, description) in STRINGS.items()
    }
    strings["address"]["format"] = "iri-reference"
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "interviewkit article",
        **reference,
        "$defs": {**parts, **strings},
    }


def schema_text() -> str:
    """Return the JSON Schema as it is committed."""
    return json.dumps(schema(), indent=2) + "\n"
