"""Markdown (CommonMark 0.31): others' documents by the stages of plain text, our own exactly."""

from __future__ import annotations

from typing import Any

from interviewkit.formats.markdown.own import read_own
from interviewkit.formats.markdown.writing import write
from interviewkit.reading import Reading
from interviewkit.text import frontmatter
from interviewkit.text.frontfields import fields
from interviewkit.text.lines import repaired
from interviewkit.text.markup import marked_lines, trimmed_lines
from interviewkit.text.matter import article_of, is_own
from interviewkit.text.reader import read_lines

__all__ = ["read", "write"]


def read(text: str, **options: Any) -> Reading:
    """Return the interview in a Markdown text; raises `ReadError`, `NoInterviewError` where there is none.

    ``layout`` forces a layout; ``speakers`` are known by hand, a mapping from label to `Speaker` or a sequence.
    """
    text, diagnostics = repaired(text)
    mapping, used = frontmatter.split(text)
    if mapping is not None and is_own(mapping):
        article, spans = read_own(article_of(mapping), marked_lines(frontmatter.below(text, None, used)))
        return Reading(article, diagnostics=diagnostics, spans=tuple(spans))
    below = frontmatter.below(text, mapping, used)
    front = fields(mapping) if mapping else None
    return read_lines(trimmed_lines(below), marked_up=True, front=front, diagnostics=diagnostics, **options)
