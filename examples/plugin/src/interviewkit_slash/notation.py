r"""The slash notation, line by line.

``= Title``, then ``@id role Name`` for each speaker (``-`` for no role), then turns: ``/id words``, and each further
line is one more paragraph. A backslash stands before a first character that would mean something else; ``\n`` is a
line feed in a paragraph, ``\\`` a backslash.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from interviewkit import Article, Interview, ReadError, Reading, Span, Speaker, Turn

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["read", "write"]

_ESCAPE = re.compile(r"\\(.)")


def read(text: str) -> Reading:
    """Return the article in a text; raises `ReadError` with the line that is wrong."""
    title = ""
    speakers: dict[str, Speaker] = {}
    turns: list[tuple[Speaker | None, list[str]]] = []
    spans: list[Span] = []
    for number, line in enumerate(text.split("\n"), 1):
        sign, rest = line[:1], line[1:]
        if sign == "=":
            title = rest.strip()
        elif sign == "@":
            key, role, name = [*rest.split(" ", 2), "", ""][:3]
            speakers[key] = Speaker(key, name=name, role=None if role == "-" else role)
        elif sign == "/":
            key, _, words = rest.partition(" ")
            if key and key not in speakers:
                raise ReadError(f"expected a speaker named with @, found {key!r}", line=number, column=2, text=line)
            turns.append((speakers.get(key), [_decoded(words)] if words else []))
            spans.append(Span(number, number))
        elif line.strip():
            if not turns:
                raise ReadError("expected a turn that begins with /", line=number, column=1, text=line)
            turns[-1][1].append(_decoded(line))
            spans[-1] = Span(spans[-1].first, number)
    body = [Turn(speaker=speaker, paragraphs=paragraphs) for speaker, paragraphs in turns]
    return Reading(Article(title=title, interview=Interview(speakers.values(), body)), spans=tuple(spans))


def write(article: Article) -> str:
    """Return ``article`` in the notation; only what the format carries is left in it."""
    return "".join(f"{line}\n" for line in _lines(article))


def _lines(article: Article) -> Iterator[str]:
    if article.title:
        yield f"= {article.title}"
    for speaker in article.interview.speakers:
        yield f"@{speaker.id} {speaker.role or '-'} {speaker.name}".rstrip(" ")
    for turn in article.interview.turns:
        first, *more = [_encoded(paragraph.text) for paragraph in turn.paragraphs] or [""]
        said_by = turn.speaker.id if turn.speaker else ""
        yield f"/{said_by} {first}" if first else f"/{said_by}"
        yield from (f"\\{line}" if line[0] in "=@/" else line for line in more)


def _encoded(text: str) -> str:
    return text.replace("\\", r"\\").replace("\n", r"\n")


def _decoded(line: str) -> str:
    return _ESCAPE.sub(lambda found: "\n" if found[1] == "n" else found[1], line)
