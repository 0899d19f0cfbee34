"""The header of a document into the fields of an article; what has no field is kept as it stood."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from interviewkit.errors import ModelError
from interviewkit.formats.tei import wording
from interviewkit.model import Article, Keyword, Source, when

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from interviewkit.formats.tei.nodes import Node
    from interviewkit.model import When

__all__ = ["Header", "language"]


class Header:
    """The fields that the headers of a document give, the first header's first."""

    def __init__(self, headers: list[Node]) -> None:
        self._headers = headers
        # Whether interviewkit wrote the document, which then says all that the article has and nothing else.
        self.own = any(node.use().get("ident") == wording.TOOL for node in self._at("encodingDesc/appInfo/application"))
        # What stands for a title where there is none.
        self.description = ""
        self.article: dict[str, Any] = {}
        self.interview: dict[str, Any] = {}
        self._titles()
        self._source()
        self._keywords()
        self._setting()

    def metadata(self) -> dict[str, str]:
        """Return what has no field: our own metadata, and each part of the header that is not used up, as XML."""
        found: dict[str, str] = {}
        for data in self._at("xenoData"):
            if data.get("type") == wording.METADATA:
                found |= _pairs(data.use().raw())
        counts: Counter[str] = Counter()
        for header in self._headers:
            for part in header.children:
                for node in part.children if part.name in {"fileDesc", "encodingDesc", "profileDesc"} else [part]:
                    if node.unused():
                        path = node.name if node is part else f"{part.name}/{node.name}"
                        counts[path] += 1
                        found.setdefault(path if counts[path] == 1 else f"{path} {counts[path]}", node.source())
        return found

    def _at(self, *paths: str) -> Iterator[Node]:
        for path in paths:
            for header in self._headers:
                yield from header.at(path)

    def _first(self, *paths: str) -> str:
        """Return the words of the first element with any, and note that they are used."""
        for node in self._at(*paths):
            if words := node.words:
                node.use()
                return words
        return ""

    def _titles(self) -> None:
        titles = [node for node in self._at("fileDesc/titleStmt/title") if node.words]
        kinds = {kind: [node for node in titles if node.get("type") == kind] for kind in ("sub", "desc")}
        main = [node for node in titles if node.get("type") not in kinds]
        self.article["title"] = main[0].use().words if main else ""
        self.article["subtitle"] = kinds["sub"][0].use().words if kinds["sub"] else ""
        self.description = kinds["desc"][0].use().words if kinds["desc"] and not main else ""
        authors = [node.use().words for node in self._at("fileDesc/titleStmt/author")]
        self.article["byline"] = "; ".join(filter(None, authors))

    def _source(self) -> None:
        bibl = "fileDesc/sourceDesc/bibl"
        name = self._first(f"{bibl}/title", f"{bibl}/publisher", "fileDesc/publicationStmt/publisher")
        section = next((n.use().words for n in self._at(f"{bibl}/biblScope") if n.get("unit") == "section"), "")
        self.article["source"] = Source(name, section, self._address(bibl))
        self.article["published"] = self._date(f"{bibl}/date", "fileDesc/publicationStmt/date")
        self.article["rights"] = self._first(
            f"{bibl}/availability/p",
            "fileDesc/publicationStmt/availability/licence",
            "fileDesc/publicationStmt/availability/p",
        )
        languages = list(self._at("profileDesc/langUsage/language"))
        if len(languages) == 1 and (not languages[0].words or languages[0].words == languages[0].get("ident")):
            languages[0].use()
        self.article["language"] = _language(languages[0].get("ident")) if len(languages) == 1 else ""
        for node in self._at("fileDesc/publicationStmt/p", "fileDesc/sourceDesc/p"):
            if node.words in wording.NOTHING_TOLD:
                node.use()

    def _address(self, bibl: str) -> str:
        for node in self._at(f"{bibl}/idno", f"{bibl}/ref", f"{bibl}/ptr"):
            address = _address(node.get("target") or (node.words if node.get("type") == "URI" else ""))
            if address:
                node.use()
                return address
        return ""

    def _date(self, *paths: str) -> When | None:
        for node in self._at(*paths):
            try:
                value = when(node.get("when") or node.words or None)
            except ModelError:
                continue
            if value is not None:
                if node.words in {"", node.get("when"), str(value)}:
                    node.use()
                return value
        return None

    def _keywords(self) -> None:
        schemes = {node.get("xml:id"): node for node in self._at("encodingDesc/classDecl/taxonomy")}
        found = []
        for group in self._at("profileDesc/textClass/keywords"):
            named = schemes.get(group.get("scheme").removeprefix("#"))
            scheme = group.get("scheme")
            if named is not None and not any(named.every("category")):
                scheme = named.use().words
            for term in group.every("term", "item"):
                if term.words and not any(term.every("term")):
                    found.append(Keyword(term.words, scheme, self._pointer(term, "ref")))
                    term.use()
            group.used = True
        self.article["keywords"] = found

    def _pointer(self, node: Node, attribute: str) -> str:
        return _address(node.get(attribute) or (node.get("n") if self.own else ""))

    def _setting(self) -> None:
        setting = "profileDesc/settingDesc/setting"
        recording = "fileDesc/sourceDesc/recordingStmt/recording"
        self.interview["date"] = self._date(f"{setting}/date", f"{recording}/date")
        places = self._at(*(f"{setting}/{name}" for name in ("placeName", "name", "settlement")))
        kinds = {"place", "city", ""}
        place = next((node for node in places if node.name != "name" or node.get("type") in kinds), None)
        if place is not None:
            self.interview["place"] = place.use().words
        for media in self._at(f"{recording}/media", f"{recording}/p/idno"):
            address = self._pointer(media, "url") if media.name == "media" else _address(media.words)
            if address:
                media.use()
                self.interview["media"] = address
                break


def _address(text: str) -> str:
    try:
        return Source(address=text).address
    except ModelError:
        return ""


def _language(tag: str) -> str:
    try:
        return Article(language=tag).language
    except ModelError:
        return ""


def language(tags: Iterable[str]) -> str:
    """Return the first of the tags that is one."""
    return next(filter(None, map(_language, tags)), "")


def _pairs(text: str) -> dict[str, str]:
    """Return the metadata of our own document; what is no such thing is no metadata."""
    try:
        data = json.loads(text)
        return dict(Article(metadata=data.items()).metadata)
    except (ValueError, AttributeError, RecursionError):
        return {}
