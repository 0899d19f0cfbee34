"""The built-in formats, as data; each is read and written by the module of its name, imported when it is used."""

from __future__ import annotations

import re

from interviewkit.carry import EVERYTHING
from interviewkit.registry import Format

__all__ = ["JSON", "MARKDOWN", "TEI", "TEXT"]

_MARKED_UP = re.compile(r"\A---[ \t]*\n|^(?:#{1,6} \S|\*\*[^*\n]+\*\*|__[^_\n]+__)", re.MULTILINE)

TEXT = Format(
    name="text",
    summary="plain text, in one of the layouts in which people write interviews",
    suffixes=(".txt", ".text"),
    read="interviewkit.formats.text:read",
    write="interviewkit.formats.text:write",
    read_options=("layout", "speakers"),
    write_options=("layout",),
    carries=EVERYTHING
    - {"mark.link", "mark.strong", "mark.emphasis", "mark.code"}
    - {"speaker.id", "speaker.uri", "keyword.scheme", "keyword.uri"},
    recognises="interviewkit.text.events:recognised",
)

MARKDOWN = Format(
    name="markdown",
    summary="Markdown (CommonMark) with front matter and bold labels",
    suffixes=(".md", ".markdown"),
    read="interviewkit.formats.markdown:read",
    write="interviewkit.formats.markdown:write",
    read_options=("layout", "speakers"),
    recognises="interviewkit.text.events:recognised",
    looks_like=lambda head: _MARKED_UP.search(head) is not None,
)

TEI = Format(
    name="tei",
    summary="TEI P5 (XML)",
    suffixes=(".xml", ".tei"),
    read="interviewkit.formats.tei:read",
    write="interviewkit.formats.tei:write",
    read_options=("max_bytes", "persons"),
    write_options=("profile",),
    looks_like=lambda head: head.lstrip().startswith(("<?xml", "<TEI", "<teiCorpus")),
)

JSON = Format(
    name="json",
    summary="JSON, the contract for other programs (docs/reference/interviewkit.schema.json)",
    suffixes=(".json",),
    read="interviewkit.formats.json:read",
    write="interviewkit.formats.json:write",
    looks_like=lambda head: head.lstrip().startswith(("{", "[")),
)
