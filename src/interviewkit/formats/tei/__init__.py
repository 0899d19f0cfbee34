"""TEI P5 (https://tei-c.org/guidelines/p5/): interviews as ``sp``, with everything around them; theirs is read too."""

from __future__ import annotations

from interviewkit.formats.tei.reading import read
from interviewkit.formats.tei.writing import write

__all__ = ["read", "write"]
