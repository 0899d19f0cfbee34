"""An article as Markdown that reads well on a page and is read back exactly.

Front matter holds what stands around the words. Below it: the lead, the editor's note as a quotation, a rule, the talk
(``**Label:** words``, headings, narration as quotations), and after another rule the closing note.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from interviewkit.formats.markdown.escaping import escaped, inline
from interviewkit.model import Article, Heading, Narration, Note, Speaker, Turn
from interviewkit.text.clock import clock
from interviewkit.text.explicit import spoken_for
from interviewkit.text.matter import front_matter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from interviewkit.model import Paragraph

__all__ = ["NOBODY", "write"]

NOBODY = "—"
_RULE = "---"


def write(article: Article) -> str:
    """Return ``article`` as Markdown."""
    blocks = [front_matter(article), *_blocks(article)]
    return "\n".join(blocks[:1]) + "".join(f"\n{block}\n" for block in blocks[1:])


def _blocks(article: Article) -> Iterator[str]:
    if article.lead or article.editors_note or article.closing_note:
        yield from (inline(paragraph, first=True) for paragraph in article.lead)
        if article.editors_note:
            yield _note(article.editors_note)
        yield _RULE
    labels = spoken_for(article.interview.speakers)
    names = _only_names(article.interview.speakers)
    body = article.interview.body
    for before, item in zip((None, *body), body, strict=False):
        if isinstance(item, Heading):
            # A run of # at the end would close the heading; one behind & is part of a character reference.
            yield "## " + re.sub(r"(?<!&)#", r"\\#", escaped(item.text))
        elif isinstance(item, Narration):
            if isinstance(before, Narration):
                # Without something between them two quotations may be read as one.
                yield "<!-- -->"
            yield _quoted([inline(paragraph, first=True) for paragraph in item.paragraphs])
        else:
            yield from _turn(item, labels, names)
    if article.closing_note:
        yield _RULE
        yield _note(article.closing_note)


def _only_names(speakers: Sequence[Speaker]) -> dict[str, Speaker]:
    names: dict[str, Speaker | None] = {}
    for speaker in speakers:
        names[str(speaker)] = None if str(speaker) in names else speaker
    return {name: speaker for name, speaker in names.items() if speaker is not None}


def _note(note: Note) -> str:
    written = [inline(paragraph, first=True) for paragraph in note.paragraphs]
    if note.heading:
        first = _after(f"**{escaped(note.heading)}:**", note.paragraphs)
        written = [first, *written[1:]]
    return _quoted(written)


def _after(label: str, paragraphs: Sequence[Paragraph]) -> str:
    return f"{label} {inline(paragraphs[0], first=False)}" if paragraphs else label


def _quoted(paragraphs: Sequence[str]) -> str:
    return "\n>\n".join(f"> {paragraph}" for paragraph in paragraphs)


def _turn(turn: Turn, labels: dict[str, Speaker], names: dict[str, Speaker]) -> Iterator[str]:
    """Write the label in bold, in italics too where it is shown but not printed, with the id where it does not do."""
    speaker = turn.speaker
    if turn.label:
        said, known = escaped(turn.label), labels.get(turn.label)
    elif speaker is not None:
        said, known = f"_{escaped(str(speaker))}_", names.get(str(speaker))
    else:
        said, known = NOBODY, None
    # A dash that is no link is nobody's.
    told = speaker == known is not None and turn.label != NOBODY
    if not told and (speaker is not None or turn.label):
        said = f"[{said}](#{speaker.id if speaker else ''})"
    time = ""
    if turn.start is not None or turn.end is not None:
        span = [clock(each) if each is not None else "" for each in (turn.start, turn.end)]
        time = f" `{span[0]}`" if not span[1] else f" `{span[0]}–{span[1]}`"
    yield _after(f"**{said}{time}:**", turn.paragraphs)
    yield from (inline(paragraph, first=True) for paragraph in turn.paragraphs[1:])
