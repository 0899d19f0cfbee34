"""Reading TEI, ours and others': each part goes to where it is understood, and together they are an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from interviewkit.errors import NoInterviewError
from interviewkit.formats.tei import wording
from interviewkit.formats.tei.collected import Speech
from interviewkit.formats.tei.flow import Flow
from interviewkit.formats.tei.header import Header, language
from interviewkit.formats.tei.moments import moments_on
from interviewkit.formats.tei.nodes import Node
from interviewkit.formats.tei.parsing import LARGEST, parse
from interviewkit.formats.tei.persons import PEOPLE, Cast, listed
from interviewkit.model import Article, Interview, Turn
from interviewkit.reading import Diagnostic, Reading, Residue, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from interviewkit.model import Speaker

__all__ = ["read"]

# Looked into as trees. Those of the first set are no part of the running text, those of the second are.
# How what is printed of the keywords begins: "Key Words:".
_PRINTED_NAME = re.compile(r"[^:：\n]*[:：]")
_SILENT = {"teiHeader", "timeline", "standOff", "facsimile", "sourceDoc", "spanGrp", "interpGrp", "linkGrp", "fsdDecl"}
_SPOKEN_OF = {"listPerson", "listOrg", "castList"}
_BESIDE = _SILENT - {"teiHeader", "timeline"}

Keys: TypeAlias = tuple[str, ...]


def read(text: str, *, max_bytes: int = LARGEST, persons: str | Iterable[str] = ()) -> Reading:
    """Return the article in ``text``, a TEI document of any make, with how it was read.

    ``persons`` are other TEI documents whose lists of people the speeches point to; nothing is fetched. A document of
    more than ``max_bytes`` in UTF-8 is refused. Raises `ReadError`, and `NoInterviewError` where nobody speaks.
    """
    document = _parsed(text, max_bytes)
    header = Header(document.headers)
    speeches = [item for item in document.flow.items if isinstance(item, Speech)]
    if not speeches and not document.flow.is_interview:
        raise NoInterviewError("the document has no turns: no sp and no u", line=1, column=1)
    others = [_parsed(other, max_bytes) for other in ([persons] if isinstance(persons, str) else persons)]
    people = [node for part in (document, *others) for root in part.trees for node in _people(root)]
    cast = Cast(listed(people))
    return _Assembly(document, header, _speakers(cast, speeches, own=header.own)).reading()


def _parsed(text: str, max_bytes: int) -> _Document:
    document = _Document()
    parse(text, document, max_bytes=max_bytes)
    document.flow.close()
    return document


def _people(root: Node) -> Iterable[Node]:
    """Yield the entries of lists of people, outer ones only: a role within an item belongs to the item."""
    pending = [root]
    while pending:
        node = pending.pop()
        if node.name in PEOPLE:
            yield node
            if node.name == "castItem":
                continue
        pending += node.children[::-1]


def _speakers(cast: Cast, speeches: list[Speech], *, own: bool) -> dict[Keys, Speaker]:
    """Return the speakers by their keys in the cast, and give each speech its own keys.

    Where no speech of a document says ``who``, the labels tell the speakers apart.
    """
    if own:
        cast.add_all()
    by_label = not own and not any(speech.who for speech in speeches)
    for speech in speeches:
        speech.keys = cast.keys_of_label(speech.label) if by_label else cast.keys(speech.who)
        if speech.keys:
            cast.add(speech.keys, "" if own else speech.label)
    return cast.speakers()


class _Document:
    """Sends each event to the flow of the text or into a tree."""

    def __init__(self) -> None:
        self.flow = Flow()
        self.trees: list[Node] = []
        self.languages: dict[str, str] = {}
        self._open: list[Node] = []
        self._silent = 0

    @property
    def headers(self) -> list[Node]:
        return [tree for tree in self.trees if tree.name == "teiHeader"]

    def begin(self, line: Callable[[], int]) -> None:
        self.flow.line = line

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if "xml:lang" in attributes and name in {"text", "TEI", "teiCorpus"}:
            self.languages.setdefault(name, attributes["xml:lang"])
        if self._open or name in _SILENT or name in _SPOKEN_OF:
            node = Node(name, attributes, self.flow.line())
            (self._open[-1].items if self._open else self.trees).append(node)
            self._open.append(node)
            self._silent += self._silent > 0 or name in _SILENT
        if not self._silent:
            self.flow.start(name, attributes)

    def end(self, _name: str) -> None:
        if not self._silent:
            self.flow.end()
        if self._open:
            self._open.pop()
            self._silent -= self._silent > 0

    def text(self, text: str) -> None:
        if self._open:
            self._open[-1].items.append(text)
        if not self._silent:
            self.flow.text(text)


class _Assembly:
    """The parts of a document, put together."""

    def __init__(self, document: _Document, header: Header, said_by: dict[Keys, Speaker]) -> None:
        self.document = document
        self.header = header
        self.said_by = said_by
        self.moments = moments_on(tree for root in document.trees for tree in (root, *root.every("timeline")))
        self.diagnostics: list[Diagnostic] = []
        self.spans: list[Span] = []

    def reading(self) -> Reading:
        flow = self.document.flow
        interview = Interview(
            speakers=dict.fromkeys(self.said_by.values()),
            body=[self.turn(item) if isinstance(item, Speech) else item for item in flow.items],
            **self.header.interview,
        )
        fields = self.header.article
        tags = [self.document.languages.get(name, "") for name in ("text", "TEI", "teiCorpus")]
        fields["language"] = language(tags) or fields["language"]
        if self.header.description != wording.description(interview):
            fields["title"] = fields["title"] or self.header.description
        article = Article(
            interview=interview,
            lead=flow.note("lead").paragraphs,
            editors_note=flow.note("editorsNote"),
            closing_note=flow.note("closingNote"),
            metadata=self.metadata(),
            **fields,
        )
        if not self.header.own and flow.plain:
            names = ", ".join(f"{name} ({count})" for name, count in sorted(flow.plain.items()))
            self.diagnostics.append(Diagnostic(f"the words of these elements are kept, what they mark is not: {names}"))
        return Reading(
            article, diagnostics=tuple(self.diagnostics), spans=tuple(self.spans), residue=tuple(self.residue())
        )

    def turn(self, speech: Speech) -> Turn:
        start, end = (self.moments.get(point.removeprefix("#")) for point in (speech.start, speech.end))
        if start is not None and end is not None and end < start:
            message = f"the turn ends at {end}, before it starts at {start}; the end is left out"
            self.diagnostics.append(Diagnostic(message, speech.first_line))
            end = None
        self.spans.append(Span(speech.first_line, speech.last_line))
        return Turn(
            speaker=self.said_by.get(speech.keys),
            label=speech.label,
            paragraphs=speech.paragraphs,
            start=start,
            end=end,
        )

    def metadata(self) -> dict[str, str]:
        """Return the header's metadata, and what is printed beside the text and has no field."""
        found = self.header.metadata()
        for kind in ("sourceLine", "keywords"):
            printed = self.document.flow.note(kind)
            text = "\n".join(filter(None, (printed.heading, *(p.text for p in printed.paragraphs))))
            if kind == "keywords":
                rest = _PRINTED_NAME.sub("", text)
                for keyword in sorted(self.header.article["keywords"], key=lambda each: -len(each.text)):
                    rest = rest.replace(keyword.text, "")
                # What is printed of them says no more than the header does.
                text = text if any(char.isalnum() for char in rest) else ""
            if text:
                found.setdefault(kind, text)
        return found

    def residue(self) -> Iterable[Residue]:
        """Yield what stands beside the running text, such as a layer of annotations."""
        for root in self.document.trees:
            for tree in root.every(*_BESIDE) if root.name in _SPOKEN_OF else (root,):
                if tree.name in _BESIDE and (text := tree.words):
                    yield Residue(tree.line, text)
