"""Parsers that are not ours find in what we write what we wrote: each paragraph, heading and label, to the letter."""

from __future__ import annotations

import json
import re
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET
from xml.parsers import expat

import marko
import marko.block
import marko.inline
import msgspec
import pytest
from hypothesis import given
from markdown_it import MarkdownIt

import interviewkit as ik
from interviewkit.carry import EVERYTHING, carried
from interviewkit.registry import find
from interviewkit.strategies import articles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from markdown_it.token import Token

Block = tuple[str, str]

EXAMPLES = Path(__file__).parent.parent / "examples" / "interviews"
DOCUMENTS = sorted(path for path in EXAMPLES.iterdir() if path.suffix in {".txt", ".md"})
TEI = "http://www.tei-c.org/ns/1.0"
each_example = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)


def written(article: ik.Article, fmt: str) -> tuple[str, ik.Article]:
    """Return the document in a format, and the article without what the format cannot carry."""
    form = find(fmt)
    recognise = form.function("recognises") if form.recognises is not None else None
    held = carried(article, EVERYTHING if form.carries is None else form.carries, recognise).article
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ik.LossWarning)
        return str(ik.dumps(article, fmt)), held


def said(turn: ik.Turn) -> str:
    """Return what stands before the words of a turn."""
    return turn.label or (str(turn.speaker) if turn.speaker else "")


# Markdown


def held_in_markdown(article: ik.Article) -> Iterator[Block]:
    """Yield the kind and the text of each block of the document; a zero character stands for the time in a label."""
    if article.lead or article.editors_note or article.closing_note:
        yield from (("text", paragraph.text) for paragraph in article.lead)
        yield from note_in_markdown(article.editors_note)
        yield "rule", ""
    for item in article.interview.body:
        if isinstance(item, ik.Heading):
            yield "heading", item.text
        elif isinstance(item, ik.Narration):
            yield from (("quote", paragraph.text) for paragraph in item.paragraphs)
        else:
            time = "\0" if item.start is not None or item.end is not None else ""
            first, *rest = [paragraph.text for paragraph in item.paragraphs] or [""]
            yield "text", f"{said(item) or '—'}{time}:" + (f" {first}" if item.paragraphs else "")
            yield from (("text", text) for text in rest)
    if article.closing_note:
        yield "rule", ""
        yield from note_in_markdown(article.closing_note)


def note_in_markdown(told: ik.Note) -> Iterator[Block]:
    """Yield the paragraphs of a note, of which the first begins with the heading."""
    texts = [paragraph.text for paragraph in told.paragraphs]
    if told.heading:
        texts[:1] = [f"{told.heading}:" + "".join(f" {text}" for text in texts[:1])]
    yield from (("quote", text) for text in texts)


def by_markdown_it(document: str) -> Iterator[Block]:
    """Yield the blocks that markdown-it-py finds."""
    kind = "text"
    parser = MarkdownIt("commonmark")
    # Of itself it takes a link to a file, or to a script, for no link.
    parser.validateLink = lambda _: True  # type: ignore[assignment, method-assign]
    for token in parser.parse(document):
        if token.type in {"blockquote_open", "heading_open"}:
            kind = "quote" if token.type == "blockquote_open" else "heading"
        elif token.type in {"blockquote_close", "heading_close"}:
            kind = "text"
        elif token.type == "inline":
            yield kind, "".join(map(text_by_markdown_it, token.children or ()))
        elif token.type == "hr":
            yield "rule", ""
        else:
            assert token.type.startswith("paragraph_") or token.content == "<!-- -->\n"


def text_by_markdown_it(token: Token) -> str:
    """Return the text of a piece of a paragraph."""
    if token.type in {"text", "code_inline"}:
        return token.content
    assert token.type == "html_inline" or token.type.endswith(("_open", "_close"))
    return ""


def by_marko(document: str) -> Iterator[Block]:
    """Yield the blocks that marko finds."""
    yield from blocks_by_marko(marko.parse(document).children, "text")


def blocks_by_marko(blocks: Sequence[Any], kind: str) -> Iterator[Block]:
    """Yield the blocks among these and in them."""
    for block in blocks:
        if isinstance(block, marko.block.Quote):
            yield from blocks_by_marko(block.children, "quote")
        elif isinstance(block, marko.block.ThematicBreak):
            yield "rule", ""
        elif isinstance(block, marko.block.Heading | marko.block.Paragraph):
            found = "heading" if isinstance(block, marko.block.Heading) else kind
            yield found, "".join(map(text_by_marko, block.children))
        elif not isinstance(block, marko.block.BlankLine):
            assert block.body == "<!-- -->\n"


def text_by_marko(piece: Any) -> str:
    """Return the text of a piece of a paragraph."""
    if isinstance(piece, marko.inline.InlineHTML):
        return ""
    if isinstance(piece, marko.inline.RawText):
        # Its own writers decode what refers to characters, when they write.
        return re.sub("&#([0-9]+);", lambda found: chr(int(found[1])), piece.children)
    if isinstance(piece, marko.inline.Literal | marko.inline.CodeSpan):
        return str(piece.children)
    assert isinstance(piece, marko.inline.Emphasis | marko.inline.StrongEmphasis | marko.inline.Link)
    return "".join(map(text_by_marko, piece.children))


def check_markdown(article: ik.Article, parse: Callable[[str], Iterator[Block]]) -> None:
    """Check that a parser finds the blocks that the article has, in their order."""
    data, held = written(article, "markdown")
    if parse is by_marko and ("\\`" in data or "\\<" in data):
        return  # It takes these for the beginning of code, or of HTML, although a backslash stands before them.
    found = list(parse(data.split("\n---\n", 1)[1]))
    expected = list(held_in_markdown(held))
    if parse is by_markdown_it:
        # It takes &#133; for no character, as HTML does and CommonMark does not.
        expected = [(kind, text.replace("\x85", "\ufffd")) for kind, text in expected]
        found = [(kind, text.replace("\x85", "\ufffd")) for kind, text in found]
    assert [kind for kind, _ in found] == [kind for kind, _ in expected]
    for (_, one), (_, other) in zip(found, expected, strict=True):
        label, time, words = other.partition("\0")
        if not time:
            assert one == other
        else:
            # How a time is written is not asked here.
            assert re.fullmatch(f"{re.escape(label)} [0-9:.]*–?[0-9:.]*{re.escape(words)}", one)


each_parser = pytest.mark.parametrize("parse", [by_markdown_it, by_marko])


@each_parser
@given(article=articles())
def test_every_markdown_is_what_others_read(parse: Callable[[str], Iterator[Block]], article: ik.Article) -> None:
    """Whatever a paragraph holds, two other parsers of CommonMark find it, as a paragraph, with the same text."""
    check_markdown(article, parse)


@each_parser
@each_example
def test_the_examples_in_markdown_are_what_others_read(parse: Callable[[str], Iterator[Block]], path: Path) -> None:
    """Interviews as people write them are found by other parsers too."""
    check_markdown(ik.load(path), parse)


# TEI


def held_in_tei(article: ik.Article) -> Iterator[Block]:
    """Yield the element and the text of each heading, label and paragraph."""
    yield from (("p", paragraph.text) for paragraph in article.lead)
    yield from note_in_tei(article.editors_note)
    for item in article.interview.body:
        if isinstance(item, ik.Heading):
            yield "head", item.text
            continue
        if isinstance(item, ik.Turn):
            if item.label or item.speaker:
                yield "speaker", closed(item.label) or said(item)
            if not item.paragraphs:
                yield "p", ""
        yield from (("p", paragraph.text) for paragraph in item.paragraphs)
    yield from note_in_tei(article.closing_note)


def closed(label: str) -> str:
    """Return a label as it is written: one that ends in a colon gets another, because readers take one off."""
    return f"{label}:" if label.endswith((":", "\uff1a")) else label


def note_in_tei(told: ik.Note) -> Iterator[Block]:
    """Yield the heading and the paragraphs of a note."""
    if told.heading:
        yield "head", closed(told.heading)
    yield from (("p", paragraph.text) for paragraph in told.paragraphs)


def by_expat(document: str) -> dict[str, list[Block]]:
    """Return the name and the text of each element that expat finds in the header and in the text."""
    found: dict[str, list[Block]] = {"teiHeader": [], "text": []}
    opened: list[tuple[str, list[str]]] = []
    part: list[Block] = []

    def start(name: str, _attributes: dict[str, str]) -> None:
        nonlocal part
        name = name.removeprefix(f"{TEI} ")
        part = found.get(name, part) if len(opened) == 1 else part
        if name == "lb":
            text("\n")
        opened.append((name, []))

    def end(_name: str) -> None:
        name, pieces = opened.pop()
        part.append((name, "".join(pieces)))

    def text(data: str) -> None:
        for _, pieces in opened:
            pieces.append(data)

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    parser.Parse(document.encode(), True)
    return found


def check_tei(article: ik.Article) -> None:
    """Check that expat finds the texts of the article in their order, and its other words in the header."""
    data, held = written(article, "tei")
    found = by_expat(data)
    assert [each for each in found["text"] if each[0] in {"head", "speaker", "p"}] == list(held_in_tei(held))
    words = {held.title, held.subtitle, held.byline, held.rights, held.source.name, held.source.section}
    words |= {keyword.text for keyword in held.keywords} | {held.interview.place}
    for speaker in held.interview.speakers:
        words |= {speaker.name, speaker.description, speaker.affiliation, *speaker.labels}
    assert words - {""} <= {text for _, text in found["teiHeader"]}


@given(article=articles())
def test_every_tei_is_what_others_read(article: ik.Article) -> None:
    """Whatever an article holds, its TEI is well formed, and expat finds the same text in it."""
    check_tei(article)


@each_example
def test_the_examples_in_tei_are_what_others_read(path: Path) -> None:
    """Interviews as people write them are well formed and whole to expat too."""
    check_tei(ik.load(path))


@given(article=articles())
def test_tei_that_others_wrote_again_is_what_we_read(article: ik.Article) -> None:
    """A document that went through Python's own XML, with other prefixes and quotes, is the same article."""
    data, held = written(article, "tei")
    again = ET.tostring(ET.fromstring(data.encode()), encoding="unicode")  # noqa: S314 - our own
    assert again != data
    assert ik.loads(again, "tei") == held


# JSON


def check_json(article: ik.Article) -> None:
    """Check that the standard library finds the same values, each key once, and every paragraph."""
    data, held = written(article, "json")

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len(dict(pairs)) == len(pairs)
        return dict(pairs)

    found = json.loads(data, object_pairs_hook=unique, parse_constant=pytest.fail)
    assert found == msgspec.json.decode(data)
    texts = [each if isinstance(each, str) else each["text"] for each in paragraphs_in(found)]
    body = held.interview.body
    parts = [held.lead, held.editors_note.paragraphs, *(getattr(item, "paragraphs", ()) for item in body)]
    assert texts == [paragraph.text for part in (*parts, held.closing_note.paragraphs) for paragraph in part]


def paragraphs_in(found: dict[str, Any]) -> Iterator[Any]:
    """Yield each paragraph of a document in JSON."""
    yield from found.get("lead", ())
    yield from found.get("editors_note", {}).get("paragraphs", ())
    for item in found.get("interview", {}).get("body", ()):
        yield from item.get("paragraphs", ())
    yield from found.get("closing_note", {}).get("paragraphs", ())


@given(article=articles())
def test_every_json_is_what_others_read(article: ik.Article) -> None:
    """Whatever an article holds, the standard library finds the same values in its JSON, and each key once."""
    check_json(article)


@each_example
def test_the_examples_in_json_are_what_others_read(path: Path) -> None:
    """Interviews as people write them have the same values for the standard library too."""
    check_json(ik.load(path))


@given(article=articles())
def test_json_that_others_wrote_again_is_what_we_read(article: ik.Article) -> None:
    """A document that went through the standard library, in ASCII and on one line, is the same article."""
    data, held = written(article, "json")
    assert ik.loads(json.dumps(json.loads(data)), "json") == held
