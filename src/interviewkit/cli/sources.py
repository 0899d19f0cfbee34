"""Reading a command's input."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from interviewkit import api, registry
from interviewkit.cli.streams import named, read_bytes
from interviewkit.decoding import decode

if TYPE_CHECKING:
    from interviewkit.reading import Reading
    from interviewkit.registry import Format

__all__ = ["content", "read"]


def content(source: str, found: Format | None, encoding: str) -> str | bytes:
    """Return what a file or standard input holds: text, or bytes where the format wants them.

    Raises `OSError` for a file that cannot be opened, which is apart from one that is not understood, `ReadError`.
    """
    data = read_bytes(source)
    return data if found and found.binary else decode(data, encoding, source=named(source))


def read(source: str, from_format: Format | None, encoding: str, **options: Any) -> Reading:
    """Return the reading of a file or of standard input; options that are empty or None are not passed on."""
    given = {name: value for name, value in options.items() if value}
    found = from_format or registry.by_suffix(source)
    return api.inspect(content(source, found, encoding), found, source=named(source), **given)
