"""The JSON format: the contract for other programs, described by its JSON Schema.

``python -m interviewkit.formats.json`` prints the schema.
"""

from interviewkit.formats.json.reader import read
from interviewkit.formats.json.schema import schema, schema_text
from interviewkit.formats.json.writer import write

__all__ = ["read", "schema", "schema_text", "write"]
