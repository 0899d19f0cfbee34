"""``interviewkit convert``: one interview, from one format to another."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import click

from interviewkit import api, registry
from interviewkit.cli import options
from interviewkit.cli.failure import FAILED, loss_lines
from interviewkit.cli.sources import read
from interviewkit.cli.streams import STREAM, named, same_file, tell, write
from interviewkit.errors import LossWarning

if TYPE_CHECKING:
    from interviewkit.model import Speaker
    from interviewkit.reading import Reading
    from interviewkit.registry import Format, Layout

__all__ = ["convert"]


@click.command(
    epilog=options.examples(
        "interviewkit convert talk.txt -o talk.xml",
        "interviewkit convert talk.txt -t json > talk.json",
        "cat talk.md | interviewkit convert - -f markdown -t tei -o talk.xml",
        "interviewkit convert talk.txt -o out.md --speaker 'GT=Wang Wenwen:interviewer'",
        "interviewkit convert talk.txt -o other.txt --to-layout label-line",
        "interviewkit convert old.txt -o new.json --encoding cp1252 --strict",
    )
)
@options.source
@click.option(
    "-o",
    "--output",
    default=STREAM,
    metavar="FILE",
    type=click.Path(allow_dash=True, readable=False),
    help="File to write; standard output without it.",
)
@options.from_format
@click.option(
    "-t",
    "--to",
    "to_format",
    metavar="FORMAT",
    callback=options.format_named,
    shell_complete=options.format_names,
    help="Format to write; else the suffix of the output tells.",
)
@options.layout
@click.option(
    "--to-layout",
    metavar="LAYOUT",
    callback=options.layout_named,
    shell_complete=options.layout_names,
    help="Layout to write, for text; text that is read keeps its own.",
)
@options.speakers
@options.encoding
@click.option("--strict", is_flag=True, help="Write nothing, with exit code 3, where something would be lost.")
@click.option("--force", is_flag=True, help="Let the output replace the input.")
def convert(  # noqa: PLR0913 - the options of both sides
    *,
    source: str,
    output: str,
    from_format: Format | None,
    to_format: Format | None,
    layout: Layout | None,
    to_layout: Layout | None,
    speakers: list[Speaker],
    encoding: str,
    strict: bool,
    force: bool,
) -> int | None:
    """Convert an interview from one format to another.

    The formats follow from the suffixes. What the new format cannot carry is told on standard error. FILE is never
    overwritten without --force, and nothing is written when anything goes wrong.
    """
    target = to_format or _format_of(output)
    if not force and same_file(source, output):
        raise click.ClickException(f"{named(source)} is the output too; --force overwrites it.")
    reading = read(source, from_format, encoding, layout=layout, speakers=speakers)
    if reading.residue and strict:
        tell(f"interviewkit: error: {_unread(reading, source)}\nNothing was written, because of --strict.")
        return FAILED
    chosen = {"layout": to_layout} if to_layout else {}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", UserWarning)
        written = api.dumps(reading.article, target, strict=strict, **api.kept_layout(reading, target, chosen))
    write(output, written)
    if reading.residue:
        tell(f"interviewkit: warning: {_unread(reading, source)}")
    for each in caught:
        told = loss_lines(each.message.losses) if isinstance(each.message, LossWarning) else str(each.message)
        tell(f"interviewkit: warning: {told}")
    return None


def _format_of(output: str) -> Format:
    if output == STREAM:
        raise click.UsageError("name the format with -t, or a file with -o.", click.get_current_context())
    if Path(output).is_dir():
        raise click.ClickException(f"{output}: expected a file, this is a folder")
    found = registry.by_suffix(output)
    if found is None:
        message = f"the suffix of {output!r} names no format; name one with -t (see `interviewkit formats`)."
        raise click.UsageError(message, click.get_current_context())
    return found


def _unread(reading: Reading, source: str) -> str:
    lines = f"line {reading.residue[0].line}" + (f" and {len(reading.residue) - 1} more" if reading.residue[1:] else "")
    return f"{named(source)}: {lines} came into no part of the article; `interviewkit inspect` shows what."
