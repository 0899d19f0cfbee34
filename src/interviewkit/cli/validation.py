"""``interviewkit validate``: whether a document keeps the rules of the model, and TEI those of a schema."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from interviewkit import api, registry
from interviewkit.cli import options
from interviewkit.cli.failure import FAILED
from interviewkit.cli.sources import content
from interviewkit.cli.streams import named, put, tell
from interviewkit.errors import NoInterviewError, ReadError

if TYPE_CHECKING:
    from lxml.etree import _ElementTree

    from interviewkit.formats.tei.validity import Fault
    from interviewkit.registry import Format

__all__ = ["validate"]

_SHOWN = 20
_OWN = "interviewkit's TEI"


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
    help="RELAX NG schema (XML syntax) for TEI instead of interviewkit's own, such as tei_all.rng.",
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
    if schema is not None and reading.format != "tei":
        message = f"--schema is for TEI, and {named(source)} is {reading.format}."
        raise click.UsageError(message, click.get_current_context())
    kept = "the model"
    if reading.format == "tei":
        if told := _against(str(data), schema, named(source)):
            tell(told)
            return FAILED
        kept += f" and {schema or _OWN}"
    turns = len(reading.article.interview.turns)
    counted = "1 turn" if turns == 1 else f"{turns} turns"
    put(f"{named(source)}: {reading.format}, {counted}, keeps the rules of {kept}\n")
    return None


def _against(document: str, schema: str | None, source: str) -> str:
    """Return what a schema, interviewkit's own without one, has against a TEI document; empty where it has nothing."""
    # Loaded here, because only TEI has a schema.
    from lxml import etree  # noqa: PLC0415

    from interviewkit.formats.tei import validity  # noqa: PLC0415

    path = schema or str(validity.OWN_SCHEMA)
    try:
        found = validity.faults(document, _parsed(path))
    except (etree.XMLSyntaxError, etree.RelaxNGParseError) as error:
        raise click.ClickException(f"{path}: expected a RELAX NG schema in XML: {error}") from None
    if not found:
        return ""
    hint = [] if schema else ["TEI of another make can be sound all the same: check it with --schema tei_all.rng"]
    return "\n".join([_told(found, source, schema or _OWN), *hint])


def _parsed(path: str) -> _ElementTree:
    from lxml import etree  # noqa: PLC0415 - as above

    # Opened first, because lxml's message for a missing file is of little use.
    with Path(path).open("rb"):
        pass
    return etree.parse(path)


def _told(found: list[Fault], source: str, schema: str) -> str:
    counted = "1 fault" if len(found) == 1 else f"{len(found)} faults"
    lines = [f"interviewkit: error: {source}: {counted} against {schema}"]
    for fault in found[:_SHOWN]:
        place = f"{source}:{fault.line}" + (f":{fault.column}" if fault.column is not None else "")
        lines.append(f"{place}: {fault.message}")
    if len(found) > _SHOWN:
        lines.append(f"and {len(found) - _SHOWN} more")
    return "\n".join(lines)
