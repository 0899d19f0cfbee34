"""XML that nobody vouches for, as events: no document type, no entities, nothing fetched, and bounds on everything.

Expat hands out events and builds no tree, so that memory follows what is kept of a document. Every error has its line
and column.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn, Protocol
from xml.parsers import expat

from interviewkit.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["DEEPEST", "LARGEST", "Events", "parse"]

LARGEST = 32_000_000
DEEPEST = 100
_MOST_ATTRIBUTES = 200
_LONGEST_NAME = 1000
# Single words marked up without attributes make a tag of six bytes; what has shorter ones is written to waste time.
_BYTES_PER_TAG = 5
_FEWEST_TAGS = 100_000

_TEI = "http://www.tei-c.org/ns/1.0"
_XML = "http://www.w3.org/XML/1998/namespace"
# The text has been decoded already, so that a declaration is only looked at for whether it can be true: these
# encodings write ASCII, and with it all markup, as UTF-8 does.
_ENCODINGS = re.compile(
    r"utf-?8|(?:us-)?ascii|iso-?8859-[0-9]{1,2}|latin-?[0-9]|(?:windows-|cp)(?:125[0-8]|874)|koi8-[ru]|gb(?:k|2312|18030)"
    r"|big5|euc-(?:jp|kr)|tis-620|macroman",
    re.IGNORECASE,
)


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
    _Parser(source, events).run(data)


def _error(source: str, place: int, message: str) -> ReadError:
    before = source.count("\n", 0, place)
    start = source.rfind("\n", 0, place) + 1
    return ReadError(message, line=before + 1, column=place - start + 1, text=_line_at(source, start))


def _line_at(source: str, start: int) -> str:
    end = source.find("\n", start)
    line = source[start:] if end < 0 else source[start:end]
    return line.encode("utf-8", "replace").decode()


class _Parser:
    """One run over one document."""

    def __init__(self, source: str, events: Events) -> None:
        self.source = source
        self.events = events
        self.depth = 0
        self.names: dict[str, str] = {}
        parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = True
        parser.buffer_size = 1 << 16
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.XmlDeclHandler = self.declaration
        parser.StartDoctypeDeclHandler = self.document_type
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = events.text
        self.parser = parser

    def run(self, data: bytes) -> None:
        self.events.begin(lambda: self.parser.CurrentLineNumber)
        try:
            self.parser.Parse(data, True)  # noqa: FBT003 - expat takes no keyword
        except expat.ExpatError as error:
            self.fail(f"not well-formed XML: {expat.ErrorString(error.code)}", error.lineno, error.offset)
        except ReadError as error:
            if error.line is None:
                error.line = self.parser.CurrentLineNumber
                error.column = self.parser.CurrentColumnNumber + 1
            raise

    def fail(self, message: str, line: int, offset: int) -> NoReturn:
        start = 0
        for _ in range(line - 1):
            start = self.source.find("\n", start) + 1
        raise ReadError(message, line=line, column=offset + 1, text=_line_at(self.source, start))

    def here(self, message: str) -> NoReturn:
        self.fail(message, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber)

    def declaration(self, version: str, encoding: str | None, _standalone: int) -> None:
        if version != "1.0":
            self.here(f"XML {version} is not supported, expected 1.0")
        if encoding is not None and not _ENCODINGS.fullmatch(encoding):
            self.here(f"the encoding {encoding} is declared, expected UTF-8; convert the file and its declaration")

    def document_type(self, *_declaration: object) -> None:
        # Raised before anything that it declares is looked at.
        self.here("a document type declaration (<!DOCTYPE) is refused: it can change or fetch text; remove it")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            self.here(f"elements are nested more than {DEEPEST} deep")
        if len(attributes) > _MOST_ATTRIBUTES:
            self.here(f"an element has more than {_MOST_ATTRIBUTES} attributes")
        local = self.names.get(name) or self.local(name)
        for key in attributes:
            if " " in key:
                attributes = {self.names.get(key) or self.local(key): value for key, value in attributes.items()}
                break
        self.events.start(local, attributes)

    def end(self, name: str) -> None:
        self.depth -= 1
        self.events.end(self.names[name])

    def local(self, name: str) -> str:
        if len(name) > _LONGEST_NAME:
            self.here(f"a name is longer than {_LONGEST_NAME} characters")
        space, _, local = name.rpartition(" ")
        short = local if space in {"", _TEI} else f"{{{space}}}{local}"
        self.names[name] = short = f"xml:{local}" if space == _XML else short
        return short
