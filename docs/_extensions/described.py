"""Directives that describe what the installed library says of itself, so that no page can be behind it.

``{command-help}`` shows the help of a command, ``{layouts}`` the built-in layouts, ``{carried}`` what each format
carries.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from interviewkit.carry import EVERYTHING
from interviewkit.formats import JSON, MARKDOWN, TEI, TEXT
from interviewkit.model import Interview, Note, Source
from interviewkit.text.layouts import BUILT_IN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx.application import Sphinx

_FORMATS = (TEXT, MARKDOWN, TEI, JSON)


class CommandHelp(SphinxDirective):
    """The help of the command that the argument names, or of the program."""

    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return a literal block with the call and its output."""
        called = ["interviewkit", *self.arguments, "--help"]
        command = [sys.executable, "-m", *called]
        shown = subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, "COLUMNS": "80"})  # noqa: S603
        text = f"$ {' '.join(called)}\n{shown.stdout}".rstrip()
        block = nodes.literal_block(text, text, language="console")
        return [block]


class Layouts(SphinxDirective):
    """The built-in layouts, one row each."""

    def run(self) -> list[nodes.Node]:
        """Return a table of names, looks and what is written."""
        rows = [
            [nodes.literal(text=each.name), nodes.inline(text=each.summary.replace("`", "")), _written(each.turn)]
            for each in BUILT_IN
        ]
        return [_table(("layout", "what it looks like", "a turn is written as"), rows)]


class Carried(SphinxDirective):
    """What each format carries, one row a part of the model."""

    def run(self) -> list[nodes.Node]:
        """Return a table with a column for each format."""
        rows = [
            [nodes.literal(text=feature), *(_told(feature, each.carries) for each in _FORMATS)]
            for feature in sorted(EVERYTHING)
            if any(each.carries is not None and feature not in each.carries for each in _FORMATS)
        ]
        return [_table(("part", *(each.name for each in _FORMATS)), rows)]


def _told(feature: str, carries: frozenset[str] | None) -> nodes.Node:
    return nodes.inline(text="yes" if carries is None or feature in carries else "no")


def _written(pattern: str) -> nodes.Node:
    return nodes.literal(text=pattern.replace("\n", " ⏎ "))


def _table(head: Sequence[str], rows: Sequence[Sequence[nodes.Node]]) -> nodes.Node:
    group = nodes.tgroup(cols=len(head))
    group += [nodes.colspec(colwidth=1) for _ in head]
    group += nodes.thead("", _row([nodes.inline(text=each) for each in head]))
    group += nodes.tbody("", *map(_row, rows))
    return nodes.table("", group)


def _row(cells: Sequence[nodes.Node]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", nodes.paragraph("", "", cell)) for cell in cells))


def _short_defaults(*event: Any) -> tuple[str | None, str | None]:
    """Show an empty part of a document as a call; its repr is made for people and not to be parsed."""
    *_, signature, returned = event
    for empty in (Source(), Note(), Interview()):
        signature = signature and signature.replace(repr(empty), f"{type(empty).__name__}()")
    return signature, returned


def setup(app: Sphinx) -> dict[str, Any]:
    """Make the directives known to Sphinx."""
    app.add_directive("command-help", CommandHelp)
    app.add_directive("layouts", Layouts)
    app.add_directive("carried", Carried)
    app.connect("autodoc-process-signature", _short_defaults)
    return {"parallel_read_safe": True}
