"""XML that nobody vouches for, as events: no document type, no entities, nothing fetched, and bounds on everything.

lxml hands out events and builds no tree, so that memory follows what is kept of a document. Every error has its line
and column.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn, Protocol

from interviewkit.errors import ReadError
from interviewkit.formats.tei.places import Places

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import XMLParser

__all__ = ["DEEPEST", "LARGEST", "Events", "parse"]

LARGEST = 32_000_000
DEEPEST = 100
_MOST_ATTRIBUTES = 200
_LONGEST_NAME = 1000
# Where libxml2 would end a text, if it made a node of it; comments, CDATA and attributes it ends there by itself.
_LONGEST_TEXT = 10_000_000
# Single words marked up without attributes make a tag of six bytes; what has shorter ones is written to waste time.
_BYTES_PER_TAG = 5
_FEWEST_TAGS = 100_000

_TEI = "{http://www.tei-c.org/ns/1.0}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_DECLARATION = re.compile(
    r"""\ufeff?<\?xml\s+version\s*=\s*["'](?P<version>[^"'<]*)["'](?:\s+encoding\s*=\s*["'](?P<encoding>[^"'<]*)["'])?"""
)
_DOCUMENT_TYPE = re.compile(r"\ufeff?(?:\s++|<!--.*?-->|<\?.*?\?>)*+(?P<here><!DOCTYPE)", re.DOTALL)
# The text has been decoded already, so that a declaration is only looked at for whether it can be true: these
# encodings write ASCII, and with it all markup, as UTF-8 does.
_ENCODINGS = re.compile(
    r"utf-?8|(?:us-)?ascii|iso-?8859-[0-9]{1,2}|latin-?[0-9]|(?:windows-|cp)(?:125[0-8]|874)|koi8-[ru]|gb(?:k|2312|18030)"
    r"|big5|euc-(?:jp|kr)|tis-620|macroman",
    re.IGNORECASE,
)

# What libxml2 calls an error, and some of its kinds of error.
_ERROR = 2
_ODD_ADDRESS = 99
_MISMATCH = 76
_TOO_LARGE = f"a tag, a comment or the like is longer than {_LONGEST_TEXT:,} bytes, or its name than 50,000"
_FUNCTION = re.compile(r"xml\w+: ")
_MESSAGES = dict.fromkeys((45, 47, 63, 110, 114), _TOO_LARGE)


class Events(Protocol):
    """What takes the events of a document.

    Names are local: those of TEI elements and of elements without a namespace as they are, those of others with their
    namespace in braces. The attributes of the XML namespace begin with ``xml:``.
    """

    def begin(self, line: Callable[[], int]) -> None:
        """Take ``line``, which tells the line of the event at hand."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the start of an element."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def text(self, text: str) -> None:
        """Take a piece of text."""


def parse(source: str, events: Events, *, max_bytes: int = LARGEST) -> None:
    """Hand the events of ``source`` to ``events``.

    Raises `ReadError` with a line and column for what is no well-formed XML 1.0, has a document type declaration, or
    is beyond the bounds: ``max_bytes`` in UTF-8, `DEEPEST` levels, and a count of tags that follows from its length.
    """
    if "\r" in source:
        # As XML 1.0, section 2.11, has it; the lines of errors are counted in the result.
        source = source.replace("\r\n", "\n").replace("\r", "\n")
    try:
        data = source.encode()
    except UnicodeEncodeError as error:
        raise _error(source, error.start, f"U+{ord(source[error.start]):04X} is not allowed in XML") from None
    if len(data) > max_bytes:
        hint = f"raise the limit with max_bytes={len(data)} if you trust the file"
        raise ReadError(f"the document has {len(data):,} bytes, more than {max_bytes:,}; {hint}", line=1, column=1)
    if data.count(b"<") > max(_FEWEST_TAGS, len(data) // _BYTES_PER_TAG):
        raise ReadError("the document is made of hardly anything but tags", line=1, column=1)
    _refuse_prolog(source)
    _Parser(source, events).run(data)


def _refuse_prolog(source: str) -> None:
    """Refuse what stands before the first element and says more than that this is XML 1.0, before a parser sees it."""
    if found := _DECLARATION.match(source):
        version, encoding = found["version"], found["encoding"]
        if version != "1.0":
            raise _error(source, found.start("version"), f"XML {version} is not supported, expected 1.0")
        if encoding is not None and not _ENCODINGS.fullmatch(encoding):
            wanted = "expected UTF-8; convert the file and its declaration"
            raise _error(source, found.start("encoding"), f"the encoding {encoding} is declared, {wanted}")
    if found := _DOCUMENT_TYPE.match(source):
        wanted = "is refused: it can change or fetch text; remove it"
        raise _error(source, found.start("here"), f"a document type declaration (<!DOCTYPE) {wanted}")


def _error(source: str, place: int, message: str) -> ReadError:
    before = source.count("\n", 0, place)
    start = source.rfind("\n", 0, place) + 1
    return ReadError(message, line=before + 1, column=place - start + 1, text=_line_at(source, start))


def _line_at(source: str, start: int) -> str:
    end = source.find("\n", start)
    line = source[start:] if end < 0 else source[start:end]
    return line.encode("utf-8", "replace").decode()


def _told(message: str) -> str:
    """Return what libxml2 says without the name of its function."""
    return f"not well-formed XML: {_FUNCTION.sub('', message.strip())}"


class _Parser:
    """One run over one document; lxml calls ``start``, ``end``, ``data`` and ``close``."""

    def __init__(self, source: str, events: Events) -> None:
        self.source = source
        self.events = events
        self.places = Places(source)
        self.number = 0
        self.depth = 0
        self.names: dict[str, str] = {}
        self.pieces: list[str] = []

    def run(self, data: bytes) -> None:
        # Loaded here, so that what only writes TEI does without.
        from lxml import etree  # noqa: PLC0415

        self.events.begin(lambda: self.places.line(self.number))
        parser = etree.XMLParser(
            target=self,  # type: ignore[arg-type]  # the stubs ask for comments too, which lxml leaves out here
            encoding="utf-8",
            # Nothing can be declared without a document type; with False, libxml2 leaves "&amp;" in attributes undone.
            resolve_entities="internal",  # type: ignore[arg-type]  # newer than the stubs
            no_network=True,
            load_dtd=False,
            dtd_validation=False,
            huge_tree=False,
            recover=False,
            collect_ids=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            self.fail_as_told(parser)
            self.fail(_told(error.msg), *error.position)  # pragma: no cover - libxml2 logs whatever it raises
        self.fail_as_told(parser)

    def fail_as_told(self, parser: XMLParser) -> None:
        """Raise the first error that the parser has logged; those of namespaces do not end a run by themselves."""
        for entry in parser.error_log:
            if entry.level >= _ERROR and entry.type != _ODD_ADDRESS:
                message = _MESSAGES.get(entry.type) or _told(entry.message)
                if entry.type == _MISMATCH:
                    # It is told after the tag, and what a person looks for is the tag.
                    raise _error(self.source, self.places.place(self.number + 1), message)
                self.fail(message, entry.line, entry.column)

    def fail(self, message: str, line: int, column: int) -> NoReturn:
        start = 0
        for _ in range(line - 1):
            start = self.source.find("\n", start) + 1
        text = _line_at(self.source, start)
        raise ReadError(message, line=line, column=min(max(column, 1), len(text) + 1), text=text)

    def here(self, message: str) -> NoReturn:
        raise _error(self.source, self.places.place(self.number), message)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if self.pieces:
            self.flush()
        self.number += 1
        self.depth += 1
        if self.depth > DEEPEST:
            self.here(f"elements are nested more than {DEEPEST} deep")
        if len(attributes) > _MOST_ATTRIBUTES:
            self.here(f"an element has more than {_MOST_ATTRIBUTES} attributes")
        names = self.names
        local = names.get(name) or self.local(name)
        self.events.start(local, {names.get(key) or self.local(key): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        if self.pieces:
            self.flush()
        self.number += 1
        self.depth -= 1
        self.events.end(self.names[name])

    def data(self, piece: str) -> None:
        self.pieces.append(piece)

    def flush(self) -> None:
        text = self.pieces[0] if len(self.pieces) == 1 else "".join(self.pieces)
        self.pieces.clear()
        if len(text) > _LONGEST_TEXT:
            self.number += 1
            self.here(f"the text before this tag has more than {_LONGEST_TEXT:,} characters")
        self.events.text(text)

    def close(self) -> None:
        """Take the end of the run."""

    def local(self, name: str) -> str:
        if len(name) > _LONGEST_NAME:
            self.here(f"a name is longer than {_LONGEST_NAME} characters")
        short = f"xml:{name.removeprefix(_XML)}" if name.startswith(_XML) else name.removeprefix(_TEI)
        self.names[name] = short
        return short
