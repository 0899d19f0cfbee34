"""What the fuzzer begins with: the examples, in each format, and words that mean something to a reader."""

from __future__ import annotations

import warnings
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import interviewkit as ik
from fuzz.targets import FORMATS, HEAD, LAYOUTS

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LONGEST", "seeds", "words"]

EXAMPLES = Path(__file__).parent.parent / "examples"
# Of an input, in bytes. What is longer takes more time and reaches little more; TEI says the same in more words.
LONGEST = {"text": 1500, "markdown": 1500, "tei": 3000, "json": 1500, "read-write-read": 2000}


def seeds(target: str) -> Iterator[bytes]:
    """Yield the inputs with which the target begins."""
    for path in sorted(EXAMPLES.glob("*interviews/*")):
        if path.suffix not in {".txt", ".md"}:
            continue
        own = "markdown" if path.suffix == ".md" else "text"
        source = path.read_bytes()
        longest = LONGEST[target]
        if target == own:
            yield source[:longest]
        elif target in FORMATS:
            yield from _written(source, own, target, longest)
        else:
            yield bytes([FORMATS.index(own), 0, FORMATS.index("tei")]) + source[: longest - HEAD]
            for place, fmt in enumerate(FORMATS):
                head = bytes([place, place % len(LAYOUTS), (place + 1) % len(FORMATS)])
                yield from (head + one for one in _written(source, own, fmt, longest - HEAD))


@cache
def _article(source: bytes, own: str) -> ik.Article | None:
    try:
        return ik.loads(source, own)
    except ik.ReadError:
        return None


def _written(source: bytes, own: str, fmt: str, longest: int) -> Iterator[bytes]:
    """Yield the beginning of an interview, written in the format; nothing where there is no interview."""
    article = _article(source, own)
    if article is None:
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ik.LossWarning)
        for turns in (4, 1):
            written = str(ik.dumps(_begun(article, turns), fmt)).encode()
            if len(written) <= longest:
                yield written
                return


def _begun(article: ik.Article, turns: int) -> ik.Article:
    """Return the article with so much of its body and only the speakers who are needed for it."""
    body = article.interview.body[:turns]
    speakers: dict[str, ik.Speaker] = {}
    for part in body:
        if isinstance(part, ik.Turn) and part.speaker is not None:
            speakers |= {one.id: one for one in (*part.speaker.members, part.speaker)}
    kept = [speaker for speaker in article.interview.speakers if speaker.id in speakers]
    return ik.Article(
        title=article.title,
        byline=article.byline,
        source=article.source,
        published=article.published,
        language=article.language,
        lead=article.lead[:1],
        keywords=article.keywords[:3],
        metadata=article.metadata,
        interview=ik.Interview(speakers=kept, body=body, date=article.interview.date, place=article.interview.place),
    )


_WORDS = {
    "text": "Q:|A:|Q.|\n\n|\r\n|— |** |: |?\n|[00:01:02]|00:00:03.120 --> 00:00:05.000|WEBVTT|(laughs)|Interview: |By "
    "|---\n|INTERVIEWER|\t|\u3000|：|。|？|»|« |# |1. |> |>> |Speaker 1|with |, mayor|2025-05-07|May 2025|und |问：",
    "markdown": "**|__|*|_|`|```\n|# |## |> |- |1. |](|<b>|</b>|<!--|-->|<v |<div>\n|\\|&amp;|&#32;|---\n|\n\n|![|<br>"
    "|interviewkit: 1|title: |speakers:|- id: |  \n|===|***\n|Q:|A:|?**",
    "tei": '<TEI xmlns="http://www.tei-c.org/ns/1.0">|<teiHeader>|<sp who="#|</sp>|<u who="#|</u>|<p>|</p>|<speaker>'
    '|<person xml:id="|<personGrp|<persName>|<listPerson>|<hi rend="bold">|<ref target="|<incident>|<desc>|<vocal>'
    '|<when xml:id="|since="|interval="|synch="|<date when="|<div>|<note|<q>|<said|<stage>|<pb/>|<lb/>|<![CDATA[|]]>'
    "|<!--|-->|<?xml|<?|&amp;|&#x|<!DOCTYPE|<teiCorpus|<textClass>|<term>|<title|<publicationStmt>|<profileDesc>"
    "|<langUsage>|<time|<head>",
    "json": '{"|"}|": "|, "|[{|}]|"interviewkit": 1|"interview"|"body"|"speakers"|"type": "turn"|"heading"|"narration"'
    '|"paragraphs"|"text"|"marks"|"kind"|"start"|"end"|"id"|"members"|"role"|"published"|"source"|"keywords"|"speaker"'
    '|"metadata"|\\ud800|\\u0000|1e400|-0|null|true|"date"|"label"|"target"|"link"|"event"|"language"',
}


def words(target: str) -> Iterator[str]:
    """Yield the words of the target in the form of a dictionary of libFuzzer."""
    for fmt in [target] if target in _WORDS else _WORDS:
        for word in filter(None, _WORDS[fmt].split("|")):
            yield '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"'
