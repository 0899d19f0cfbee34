"""Print the JSON Schema: ``python -m interviewkit.formats.json > docs/reference/interviewkit.schema.json``."""

import sys

from interviewkit.formats.json.schema import schema_text

sys.stdout.write(schema_text())
