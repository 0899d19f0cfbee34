"""``interviewkit validate``: whether a document keeps the rules of the model, and TEI those of a schema."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast
from xml.parsers import expat

import attrs
import click

from interviewkit import api, registry
from interviewkit.cli import options
from interviewkit.cli.failure import FAILED
from interviewkit.cli.sources import content
from interviewkit.cli.streams import named, put, tell
from interviewkit.errors import NoInterviewError, ReadError

if TYPE_CHECKING:
    from collections.abc import Collection

    from lxml.etree import RelaxNG, _Element

    from interviewkit.registry import Format

__all__ = ["validate"]

_SHOWN = 20


@attrs.frozen
class Fault:
    """What a schema says against a document, and where, counted from 1."""

    message: str
    line: int
    column: int | None


@click.command(
    short_help="Check FILE against the model, and TEI against a schema.",
    epilog=options.examples(
        "interviewkit validate talk.json",
        "interviewkit validate talk.xml --schema tei_all.rng",
        "interviewkit convert talk.txt -t tei | interviewkit validate - -f tei",
    ),
)
@options.source
@options.from_format
@click.option(
    "--schema",
    metavar="RNG",
    type=click.Path(readable=False),
    help="RELAX NG schema (XML syntax) for TEI, such as tei_all.rng.",
)
@options.encoding
def validate(*, source: str, from_format: Format | None, schema: str | None, encoding: str) -> int | None:
    """Check FILE against the rules of the model, and TEI against a schema too.

    Every fault is told with its line and column. The exit code is 3 where there is one, and 4 where FILE is no text
    or holds no interview.
    """
    found = from_format or registry.by_suffix(source)
    data = content(source, found, encoding)
    try:
        reading = api.inspect(data, found, source=named(source))
    except NoInterviewError:
        raise
    except ReadError as error:
        tell(f"interviewkit: error: {error}")
        return FAILED
    if schema is not None:
        if reading.format != "tei":
            message = f"--schema is for TEI, and {named(source)} is {reading.format}."
            raise click.UsageError(message, click.get_current_context())
        if found_faults := faults(str(data).encode(), _compiled(schema)):
            tell(_told(found_faults, named(source), schema))
            return FAILED
    interview = reading.article.interview
    kept = f"the model and {schema}" if schema else "the model"
    put(f"{named(source)}: {reading.format}, {len(interview.turns)} turns, keeps the rules of {kept}\n")
    return None


def _compiled(path: str) -> RelaxNG:
    from lxml import etree  # noqa: PLC0415 - only for those who bring a schema

    # Opened first, because lxml's message for a missing file is of little use.
    with Path(path).open("rb"):
        pass
    try:
        return etree.RelaxNG(etree.parse(path))
    except (etree.XMLSyntaxError, etree.RelaxNGParseError) as error:
        raise click.ClickException(f"{path}: expected a RELAX NG schema in XML: {error}") from None


def faults(document: bytes, schema: RelaxNG) -> list[Fault]:
    """Return what ``schema`` says against ``document``, which the TEI reader has found to be harmless XML."""
    from lxml import etree  # noqa: PLC0415

    parser = etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(document, parser)
    if schema.validate(root):
        return []
    said = [(entry.message, entry.line, _element(root, entry.path)) for entry in schema.error_log]
    wanted = {element for _, _, element in said if element is not None}
    numbers = {element: number for number, element in enumerate(root.iter("*")) if element in wanted}
    places = _places(document, set(numbers.values()))
    result = []
    for message, line, element in said:
        if element is None:
            result.append(Fault(message, line, None))
        else:
            way = [*reversed([*element.iterancestors()]), element]
            path = "/".join(etree.QName(each).localname for each in way)
            result.append(Fault(f"{message} (in {path})", *places[numbers[element]]))
    return list(dict.fromkeys(result))


def _element(root: _Element, path: str | None) -> _Element | None:
    """Return the element at libxml2's path; None for a path with a prefix that the root does not declare, or none."""
    from lxml import etree  # noqa: PLC0415

    names = {prefix: address for prefix, address in root.nsmap.items() if prefix}
    try:
        found = cast("list[_Element]", root.xpath(path or "", namespaces=names))
    except etree.XPathError:
        return None
    return found[0]


def _places(document: bytes, wanted: Collection[int]) -> dict[int, tuple[int, int]]:
    """Return the line and column of the start tags with these numbers; libxml2 knows no column."""
    places: dict[int, tuple[int, int]] = {}
    number = 0

    def start(_name: str, _attributes: object) -> None:
        nonlocal number
        if number in wanted:
            places[number] = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
        number += 1

    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = start
    parser.Parse(document, True)  # noqa: FBT003 - expat's signature
    return places


def _told(found: list[Fault], source: str, schema: str) -> str:
    counted = "1 fault" if len(found) == 1 else f"{len(found)} faults"
    lines = [f"interviewkit: error: {source}: {counted} against {schema}"]
    for fault in found[:_SHOWN]:
        place = f"{source}:{fault.line}" + (f":{fault.column}" if fault.column is not None else "")
        lines.append(f"{place}: {fault.message}")
    if len(found) > _SHOWN:
        lines.append(f"and {len(found) - _SHOWN} more")
    return "\n".join(lines)
