"""``interviewkit formats`` and ``interviewkit layouts``: what can be read and written."""

from __future__ import annotations

import json

import click

from interviewkit import registry
from interviewkit.cli.options import as_json, examples
from interviewkit.cli.streams import put
from interviewkit.cli.table import emphasised, table

__all__ = ["formats", "layouts"]


@click.command(epilog=examples("interviewkit formats", "interviewkit formats --json"))
@as_json
def formats(*, as_json: bool) -> None:
    """List the formats that can be read and written."""
    found = registry.formats()
    if as_json:
        _put_json(
            [
                {
                    "name": each.name,
                    "summary": each.summary,
                    "suffixes": list(each.suffixes),
                    "reads": each.read is not None,
                    "writes": each.write is not None,
                    "binary": each.binary,
                    "read_options": list(each.read_options),
                    "write_options": list(each.write_options),
                }
                for each in found
            ]
        )
        return
    rows: list[tuple[str, ...]] = [("format", "can", "suffixes", "what it is")]
    for each in found:
        verbs = [verb for verb, able in (("read", each.read), ("write", each.write)) if able]
        rows.append((each.name, ", ".join(verbs), " ".join(each.suffixes), each.summary))
    _put_table(rows)


@click.command(
    epilog=examples(
        "interviewkit layouts",
        "interviewkit layouts --json",
        "interviewkit convert talk.txt -o talk.json --layout label",
    )
)
@as_json
def layouts(*, as_json: bool) -> None:
    """List the layouts in which plain text is read and written."""
    found = registry.layouts()
    if as_json:
        _put_json([{"name": each.name, "summary": each.summary} for each in found])
    else:
        _put_table([("layout", "what it looks like"), *((each.name, each.summary) for each in found)])


def _put_table(rows: list[tuple[str, ...]]) -> None:
    head, *rest = table(rows, indent="")
    put("\n".join([emphasised(head), *rest]) + "\n")


def _put_json(data: list[dict[str, object]]) -> None:
    put(json.dumps(data, indent=2, ensure_ascii=False) + "\n")
