"""Writing TEI P5: an article as a valid document, indented for reading, the same at every writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interviewkit.errors import WriteError
from interviewkit.formats.tei.body_writing import text_lines
from interviewkit.formats.tei.header_writing import header_lines
from interviewkit.formats.tei.ids import ids_for
from interviewkit.formats.tei.markup import attributes

if TYPE_CHECKING:
    from interviewkit.formats.tei.body_writing import Profile
    from interviewkit.model import Article

__all__ = ["write"]

_NAMESPACE = "http://www.tei-c.org/ns/1.0"


def write(article: Article, *, profile: Profile = "speech") -> str:
    """Return ``article`` as a TEI document in which everything that it holds has its place.

    The profile ``speech`` writes a turn as ``sp``, which suits what was written down and edited; ``utterance`` writes
    it as ``u``, which suits the timed transcript of a recording. Raises `WriteError` for another profile.
    """
    if profile not in {"speech", "utterance"}:
        raise WriteError(f"there is no profile {profile!r}; known are speech, utterance")
    ids = ids_for(article.interview.speakers)
    start = attributes({"xmlns": _NAMESPACE, "xml:lang": article.language})
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<TEI{start}>",
        *header_lines(article, ids),
        *text_lines(article, ids, profile),
        "</TEI>",
    ]
    return "\n".join(lines) + "\n"
