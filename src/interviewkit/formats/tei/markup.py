"""Writing XML: text, attributes, and paragraphs with their marks as mixed content."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from interviewkit.model import Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from interviewkit.model import Paragraph

__all__ = ["attributes", "element", "escaped", "paragraph", "pointer"]

_ATTRIBUTE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)

_ELEMENTS = {
    MarkKind.STRONG: ("hi", ' rend="bold"'),
    MarkKind.EMPHASIS: ("emph", ""),
    MarkKind.CODE: ("code", ""),
    MarkKind.EVENT: ("stage", ""),
    MarkKind.TIME: ("seg", ' type="time"'),
}
# Addresses that every validator takes for an anyURI: those without a colon in a relative path's first segment, and
# with a plain authority.
_PLAIN_ADDRESS = re.compile(
    r"(?:[A-Za-z][A-Za-z0-9+.\-]*:|(?![^/?#]*:))(?://(?:(?:[^/?#@]*@)?[^/?#@:]+(?::[0-9]{1,5})?)?(?=[/?#]|\Z)|(?!//))[^#]*(?:#[^#]*)?"
)


def escaped(text: str) -> str:
    """Return ``text`` as the content of an element."""
    # Most texts have none of these, and to look for one is faster than to translate.
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if "\r" in text:
        text = text.replace("\r", "&#13;")
    return text


def _loose(text: str) -> bool:
    """Tell whether ``text`` has white space that reading would collapse, if nothing said that it is to be kept."""
    return "  " in text or "\t" in text or "\n" in text or text[:1] == " " or text[-1:] == " "


def _loose_between_breaks(text: str) -> bool:
    """Tell the same where a line break becomes an element, which says by itself that it is one."""
    if "  " in text or "\t" in text or text[:1] in {" ", "\n"} or text[-1:] in {" ", "\n"}:
        return True
    return "\n" in text and (" \n" in text or "\n " in text)


def attributes(values: Mapping[str, str]) -> str:
    """Return attributes, each after a space; those that are empty are left out."""
    return "".join([f' {name}="{value.translate(_ATTRIBUTE)}"' for name, value in values.items() if value])


def element(name: str, text: str, **values: str) -> str:
    """Return an element that holds a line of text; ``values`` are its attributes, ``xml_id`` for ``xml:id``."""
    given = {key.replace("_", ":"): value for key, value in values.items()}
    if _loose(text):
        given["xml:space"] = "preserve"
    return f"<{name}{attributes(given)}>{escaped(text)}</{name}>"


def pointer(attribute: str, address: str) -> dict[str, str]:
    """Return the attribute that points to ``address``.

    An address that RFC 3986 allows and validators of XML Schema's anyURI do not becomes ``n``, which holds any text.
    """
    return {attribute if _PLAIN_ADDRESS.fullmatch(address) else "n": address}


def paragraph(item: Paragraph, name: str = "p") -> str:
    """Return ``item`` as an element on one line, except where its own text breaks the line."""
    text = item.text
    if not item.marks:
        if not _loose(text):
            return f"<{name}>{escaped(text)}</{name}>"
        if not _loose_between_breaks(text):
            return f"<{name}>{escaped(text).replace(chr(10), '<lb/>')}</{name}>"
        return f'<{name} xml:space="preserve">{escaped(text)}</{name}>'
    if _breaks_within_code(item) or _loose_between_breaks(text):
        return f'<{name} xml:space="preserve">{_marked(text, item.marks)}</{name}>'
    return f"<{name}>{_marked(text, item.marks).replace(chr(10), '<lb/>')}</{name}>"


def _breaks_within_code(item: Paragraph) -> bool:
    return any(mark.kind is MarkKind.CODE and "\n" in item.text[mark.start : mark.end] for mark in item.marks)


def _marked(text: str, marks: tuple[Mark, ...]) -> str:
    """Return ``text`` with an element for each mark; marks nest, and the outer comes first."""
    parts: list[str] = []
    open_marks: list[tuple[int, str]] = []
    place = 0
    for mark in marks:
        while open_marks and open_marks[-1][0] <= mark.start:
            end, close = open_marks.pop()
            parts += (escaped(text[place:end]), close)
            place = end
        parts.append(escaped(text[place : mark.start]))
        place = mark.start
        if mark.kind is MarkKind.LINK:
            name, given = "ref", attributes(pointer("target", mark.target))
        else:
            name, given = _ELEMENTS[mark.kind]
        parts.append(f"<{name}{given}>")
        open_marks.append((mark.end, f"</{name}>"))
    while open_marks:
        end, close = open_marks.pop()
        parts += (escaped(text[place:end]), close)
        place = end
    parts.append(escaped(text[place:]))
    return "".join(parts)
