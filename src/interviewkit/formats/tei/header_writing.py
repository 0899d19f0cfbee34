"""The header of a document: what the article says of itself, its source, its people and its keywords."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from interviewkit.formats.tei import wording
from interviewkit.formats.tei.body_writing import indented
from interviewkit.formats.tei.markup import attributes, element, escaped, pointer
from interviewkit.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from interviewkit.formats.tei.ids import Ids
    from interviewkit.model import Article, Speaker, When

__all__ = ["header_lines"]

# The version of what is written, not of the program, so that a new program writes the same document.
_VERSION = "1.0"
_MEDIA = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".wav": "audio/wav",
    ".ogg": "audio/ogg",
    ".flac": "audio/flac",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".mov": "video/quicktime",
}


def header_lines(article: Article, ids: Ids) -> Iterator[str]:
    """Yield the lines of ``teiHeader``."""
    schemes = list(dict.fromkeys(keyword.scheme for keyword in article.keywords if keyword.scheme))
    scheme_ids = {scheme: f"{ids.scheme}{number}" for number, scheme in enumerate(schemes, 1)}
    yield "  <teiHeader>"
    yield from _inside("    ", "fileDesc", _file(article))
    yield from _inside("    ", "encodingDesc", _encoding(scheme_ids))
    yield from _inside("    ", "profileDesc", _profile(article, ids, scheme_ids))
    if article.metadata:
        data = json.dumps(dict(article.metadata), ensure_ascii=False, indent=2)
        yield f'    <xenoData type="{wording.METADATA}">{escaped(data)}</xenoData>'
    yield "  </teiHeader>"


def _inside(indent: str, name: str, lines: Iterable[str], **values: str) -> Iterator[str]:
    """Yield an element around ``lines``, nothing where there are none."""
    lines = list(lines)
    if lines:
        yield f"{indent}<{name}{attributes(values)}>"
        yield from (f"{indent}  {line}" for line in lines)
        yield f"{indent}</{name}>"


def _line(name: str, text: str, **values: str) -> Iterator[str]:
    if text:
        yield element(name, text, **values)


def _file(article: Article) -> Iterator[str]:
    yield from _inside("", "titleStmt", _titles(article))
    yield from _inside("", "publicationStmt", _line("p", wording.NO_PUBLISHER))
    bibl = [*_line("title", article.source.name, level="j")]
    bibl += _line("biblScope", article.source.section, unit="section")
    bibl += _date(article.published, "published")
    if article.source.address:
        bibl.append(_address(article.source.address))
    bibl += _inside("", "availability", _line("p", article.rights))
    source = [*_inside("", "bibl", bibl), *_recording(article.interview.media)]
    yield from _inside("", "sourceDesc", source or _line("p", wording.NO_SOURCE))


def _titles(article: Article) -> Iterator[str]:
    if article.title:
        yield element("title", article.title)
    else:
        yield element("title", wording.description(article.interview), type="desc")
    yield from _line("title", article.subtitle, type="sub")
    yield from _line("author", article.byline)


def _address(address: str) -> str:
    if "target" in pointer("target", address):
        return element("ref", address, target=address)
    return element("idno", address, type="URI")


def _date(when: When | None, kind: str = "") -> Iterator[str]:
    if when is not None:
        written = when.isoformat() if hasattr(when, "isoformat") else str(when)
        yield element("date", written, when=written, type=kind)


def _recording(media: str) -> Iterator[str]:
    if not media:
        return
    if "url" not in pointer("url", media):
        held = f"<p>{element('idno', media, type='URI')}</p>"
    else:
        suffix = PurePosixPath(urlsplit(media).path).suffix.lower()
        held = f"<media{attributes({'mimeType': _MEDIA.get(suffix, 'application/octet-stream'), 'url': media})}/>"
    yield from _inside("", "recordingStmt", _inside("", "recording", [held]))


def _encoding(scheme_ids: dict[str, str]) -> Iterator[str]:
    taxonomies = (
        line
        for scheme, name in scheme_ids.items()
        for line in _inside("", "taxonomy", _line("bibl", scheme), **{"xml:id": name})
    )
    yield from _inside("", "classDecl", taxonomies)
    application = _inside("", "application", _line("label", wording.TOOL), ident=wording.TOOL, version=_VERSION)
    yield from _inside("", "appInfo", application)


def _profile(article: Article, ids: Ids, scheme_ids: dict[str, str]) -> Iterator[str]:
    yield from _inside("", "langUsage", _line("language", article.language, ident=article.language))
    yield from _inside("", "textClass", _keywords(article, scheme_ids))
    people = (line for speaker in article.interview.speakers for line in _person(speaker, ids))
    yield from _inside("", "particDesc", _inside("", "listPerson", people))
    setting = [*_line("name", article.interview.place, type="place"), *_date(article.interview.date)]
    yield from _inside("", "settingDesc", _inside("", "setting", setting))


def _keywords(article: Article, scheme_ids: dict[str, str]) -> Iterator[str]:
    for scheme, keywords in groupby(article.keywords, key=lambda keyword: keyword.scheme):
        terms = (element("term", item.text, **(pointer("ref", item.uri) if item.uri else {})) for item in keywords)
        yield from _inside("", "keywords", terms, scheme=f"#{scheme_ids[scheme]}" if scheme else "")


def _person(speaker: Speaker, ids: Ids) -> Iterator[str]:
    group = speaker.members or speaker.role is Role.AUDIENCE
    name = ids.speakers[speaker.id]
    held = [*_line("persName", speaker.name)]
    held += (element("persName", label, type="label") for label in speaker.labels)
    held += _line("occupation", speaker.description)
    if speaker.affiliation:
        held.append(f"<affiliation>{element('orgName', speaker.affiliation)}</affiliation>")
    held += _line("idno", speaker.uri, type="URI")
    if name != speaker.id:
        held.append(element("idno", speaker.id, type=wording.TOOL))
    values = {
        "xml:id": name,
        "role": speaker.role or "",
        "corresp": " ".join(f"#{ids.speakers[member.id]}" for member in speaker.members),
    }
    start = f"{'personGrp' if group else 'person'}{attributes(values)}"
    if held:
        yield f"<{start}>"
        yield from indented(held)
        yield f"</{start.partition(' ')[0]}>"
    else:
        yield f"<{start}/>"
