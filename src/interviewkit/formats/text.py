"""Plain text: read in whatever layout people wrote it, written as they would have written it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from interviewkit.errors import FormatError, ReadError
from interviewkit.reading import Reading
from interviewkit.text import frontmatter
from interviewkit.text.explicit import read_explicit, write_explicit
from interviewkit.text.frontfields import fields
from interviewkit.text.layouts import LABEL, text_layout
from interviewkit.text.lines import plain_lines, repaired
from interviewkit.text.matter import article_of, is_own
from interviewkit.text.natural import fitting_layout, write_natural
from interviewkit.text.reader import read_lines

if TYPE_CHECKING:
    from interviewkit.model import Article
    from interviewkit.registry import Layout
    from interviewkit.text.layouts import TextLayout

__all__ = ["read", "write"]

_MARKED = re.compile(r"(?m)^[ \t]{0,3}(?:\*\*[^*\n]|__[^_\n]|#{1,6} \S|\*[^*\s])")


def read(text: str, **options: Any) -> Reading:
    """Return the interview in a plain text; raises `ReadError`, `NoInterviewError` where there is none.

    ``layout`` forces a layout; ``speakers`` are known by hand, a mapping from label to `Speaker` or a sequence.
    """
    text, diagnostics = repaired(text)
    mapping, used = frontmatter.split(text)
    if mapping is not None and is_own(mapping):
        layout = _own_layout(str(mapping.get("layout") or LABEL.name))
        rows = list(enumerate(text.split("\n"), 1))[used:]
        article, spans = read_explicit(article_of(mapping), rows, layout)
        return Reading(article, layout=layout, diagnostics=diagnostics, spans=tuple(spans))
    text = frontmatter.below(text, mapping, used)
    front = fields(mapping) if mapping else None
    marked = len(_MARKED.findall(text)) >= 3
    if marked:
        from interviewkit.text.markup import trimmed_lines  # noqa: PLC0415 - only for text that bears markup

        lines = trimmed_lines(text)
    else:
        lines = plain_lines(text)
    return read_lines(lines, marked_up=marked, front=front, diagnostics=diagnostics, **options)


def _own_layout(name: str) -> TextLayout:
    """Return the layout that our own front matter names; one that does not exist is an error of the document."""
    try:
        return text_layout(name)
    except FormatError as error:
        raise ReadError(str(error), path="layout") from error


def write(article: Article, layout: str | Layout | None = None) -> str:
    """Return ``article`` as plain text in ``layout``, else in the one that suits it.

    Where the text as people write it would not be read back equal, front matter says the rest.
    """
    chosen = fitting_layout(article) if layout is None else text_layout(layout)
    natural = write_natural(article, chosen)
    try:
        reading = read(natural)
    except ReadError:
        return write_explicit(article, chosen)
    same = reading.article == article and (layout is None or reading.layout == chosen)
    return natural if same else write_explicit(article, chosen)
