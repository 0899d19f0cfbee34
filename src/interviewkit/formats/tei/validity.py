"""Whether a TEI document keeps the rules of a schema, and in words where it does not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import attrs

from interviewkit.formats.tei.grammar import Grammar
from interviewkit.formats.tei.places import Places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element, _ElementTree

__all__ = ["OWN_SCHEMA", "Fault", "faults"]

OWN_SCHEMA = Path(__file__).parent / "schema" / "interviewkit.rng"


@attrs.frozen
class Fault:
    """What a schema says against a document, and where, counted from 1; the column is None where it is not known."""

    message: str
    line: int
    column: int | None = None


def faults(source: str, schema: _ElementTree) -> list[Fault]:
    """Return what ``schema``, in RELAX NG, says against ``source``, which the reader has found to be harmless XML.

    First what the grammar gives no place, in the order of the document; where all has a place, what libxml2 says of
    the order, the number or the values. Raises lxml's ``RelaxNGParseError`` for what is no schema.
    """
    from lxml import etree  # noqa: PLC0415 - only for those who validate

    source = source.replace("\r\n", "\n").replace("\r", "\n")
    rules = etree.RelaxNG(schema)
    parser = etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(source.encode(), parser)
    if rules.validate(root):
        return []
    grammar = Grammar(schema.getroot())
    found = list(_complaints(source, root, grammar))
    if found:
        return found
    told = ((entry.message, entry.line, _element(root, entry.path)) for entry in rules.error_log)
    found = [_fault(message, line, element, grammar) for message, line, element in told]
    return sorted(dict.fromkeys(found), key=lambda fault: fault.line)


def _complaints(source: str, root: _Element, grammar: Grammar) -> Iterator[Fault]:
    from lxml import etree  # noqa: PLC0415 - as above

    places = Places(source)
    for number, (event, element) in enumerate(etree.iterwalk(root, events=("start", "end")), 1):
        if event == "start":
            for message in grammar.complaints(element):
                place = places.place(number)
                column = place - source.rfind("\n", 0, place)
                yield Fault(f"{message} (in {_way(element)})", places.line(number), column)


def _fault(message: str, line: int, element: _Element | None, grammar: Grammar) -> Fault:
    if element is None:
        return Fault(message, line)
    name = _way(element).rpartition("/")[2]
    return Fault(f"{message} (in {_way(element)}, which holds: {grammar.content(name)})", line)


def _way(element: _Element) -> str:
    from lxml import etree  # noqa: PLC0415 - as above

    way = [*reversed([*element.iterancestors()]), element]
    return "/".join(etree.QName(each).localname for each in way)


def _element(root: _Element, path: str | None) -> _Element | None:
    """Return the element at libxml2's path; None for a path with a prefix that the root does not declare, or none."""
    from lxml import etree  # noqa: PLC0415 - as above

    names = {prefix: address for prefix, address in root.nsmap.items() if prefix}
    try:
        found = cast("list[_Element]", root.xpath(path or "", namespaces=names))
    except etree.XPathError:
        return None
    return found[0] if found else None
