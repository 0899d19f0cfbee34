"""Reading and writing interviews: `load`, `loads`, `dump`, `dumps`, `convert`, `inspect` and `losses`."""

from __future__ import annotations

import os
import warnings
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import attrs

from interviewkit.collector import at_rest
from interviewkit.errors import FormatError, LossError, LossWarning, ModelError, ReadError
from interviewkit.reading import Reading
from interviewkit.registry import Format, by_content, by_suffix, find

if TYPE_CHECKING:
    from interviewkit.carry import Carried
    from interviewkit.model import Article, Loss

__all__ = ["convert", "dump", "dumps", "inspect", "load", "loads", "losses"]

_HEAD = 4096
_LARGE = 100_000
# A byte order mark, which is no part of a text; a text that begins with the same character needs one before it.
_MARK = "\ufeff"


def load(
    file: str | os.PathLike[str] | BinaryIO,
    format: str | Format | None = None,
    *,
    encoding: str = "utf-8",
    **options: Any,
) -> Article:
    """Return the article in ``file``, a path or a binary file.

    The format is ``format``, else what the path's suffix says, else what the content looks like. ``options`` are the
    reader's own, as ``layout`` and ``speakers`` for text. Raises `ReadError`, `FormatError` or `PluginError`.
    """
    return inspect_file(file, format, encoding=encoding, **options).article


def loads(data: str | bytes, format: str | Format | None = None, **options: Any) -> Article:
    """Return the article in ``data``; see `load` for the rest."""
    return inspect(data, format, **options).article


def inspect(
    data: str | bytes,
    format: str | Format | None = None,
    *,
    encoding: str = "utf-8",
    source: str = "",
    **options: Any,
) -> Reading:
    """Return the article in ``data`` with an account of how it was read, as a `Reading`.

    ``source`` is the name that errors call the data by. Raises `ReadError`, `FormatError` or `PluginError`.
    """
    fmt = find(format) if format is not None else None
    if fmt is None or not fmt.binary:
        text = data.removeprefix(_MARK) if isinstance(data, str) else _decode(data, encoding, source)
        fmt = fmt or by_content(text[:_HEAD])
        data = text
    elif isinstance(data, str):
        raise ReadError(f"the format {fmt.name} is read from bytes, not text", source=source)
    _check_options(fmt, "read", options)
    try:
        read = fmt.function("read")
        with at_rest() if len(data) > _LARGE else nullcontext():
            result = read(data, **options)
    except ReadError as error:
        error.source = error.source or source
        raise
    except ModelError as error:
        raise ReadError(error.message, source=source, path=error.path) from error
    return attrs.evolve(result, format=fmt.name) if isinstance(result, Reading) else Reading(result, format=fmt.name)


def inspect_file(
    file: str | os.PathLike[str] | BinaryIO,
    format: str | Format | None = None,
    **options: Any,
) -> Reading:
    """Do for a path or a binary file what `inspect` does for data."""
    if isinstance(file, str | os.PathLike):
        source = os.fspath(file)
        try:
            data = Path(file).read_bytes()
        except (OSError, ValueError) as error:
            raise ReadError(getattr(error, "strerror", None) or str(error), source=source) from error
        format = format or by_suffix(source)
    else:
        source = str(getattr(file, "name", ""))
        try:
            data = file.read()
        except OSError as error:
            raise ReadError(error.strerror or str(error), source=source) from error
    return inspect(data, format, source=source, **options)


def dump(
    article: Article,
    file: str | os.PathLike[str] | BinaryIO,
    format: str | Format | None = None,
    *,
    strict: bool = False,
    **options: Any,
) -> None:
    """Write ``article`` to ``file``, a path or a binary file, as a whole or not at all.

    The format is ``format``, else what the path's suffix says. See `dumps` for ``strict`` and what is raised.
    """
    if format is None and isinstance(file, str | os.PathLike):
        format = suffix_format(file)
    if format is None:
        raise FormatError("a file without a name needs a format.", name="")
    written = dumps(article, format, strict=strict, **options)
    data = written.encode() if isinstance(written, str) else written
    if isinstance(file, str | os.PathLike):
        from interviewkit.files import write_whole  # noqa: PLC0415 - only for those who write files

        write_whole(file, data)
    else:
        file.write(data)


def dumps(
    article: Article,
    format: str | Format,
    *,
    strict: bool = False,
    **options: Any,
) -> str | bytes:
    """Return ``article`` written in ``format``: text, or bytes where the format is binary.

    What the format cannot carry is left out and told in one `LossWarning`; ``strict`` raises `LossError` instead.
    ``options`` are the writer's own, as ``layout`` for text. Raises `WriteError`, `FormatError` or `PluginError`.
    """
    fmt = find(format)
    _check_options(fmt, "write", options)
    write = fmt.function("write")
    held = _carried(article, fmt)
    if held.losses:
        message = _told(held.losses, fmt)
        if strict:
            raise LossError(message, losses=held.losses)
        warnings.warn(LossWarning(message, held.losses), stacklevel=2)
    written: str | bytes = write(held.article, **options)
    return _MARK + written if isinstance(written, str) and written.startswith(_MARK) else written


def losses(article: Article, format: str | Format) -> tuple[Loss, ...]:
    """Return every part of ``article`` that ``format`` cannot carry; none means that it reads back equal."""
    return _carried(article, find(format)).losses


def convert(  # noqa: PLR0913 - the options of both sides
    source: str | os.PathLike[str] | BinaryIO,
    target: str | os.PathLike[str] | BinaryIO,
    *,
    from_format: str | Format | None = None,
    to_format: str | Format | None = None,
    encoding: str = "utf-8",
    strict: bool = False,
    read_options: dict[str, Any] | None = None,
    write_options: dict[str, Any] | None = None,
) -> Reading:
    """Read ``source`` and write it to ``target``; return the reading.

    The formats follow from the suffixes where they are not named. Text that is written from text keeps its layout.
    Raises what `load` and `dump` raise; ``target`` is touched only after everything else went well.
    """
    if to_format is None and isinstance(target, str | os.PathLike):
        to_format = suffix_format(target)
    reading = inspect_file(source, from_format, encoding=encoding, **(read_options or {}))
    dump(reading.article, target, to_format, strict=strict, **kept_layout(reading, to_format, write_options or {}))
    return reading


def kept_layout(reading: Reading, to_format: str | Format | None, write_options: dict[str, Any]) -> dict[str, Any]:
    """Return ``write_options`` with the layout that was read, where text becomes text and none was named."""
    if to_format is None or reading.layout is None or "layout" in write_options:
        return write_options
    same = find(to_format).name == reading.format and "layout" in find(to_format).write_options
    return {**write_options, "layout": reading.layout} if same else write_options


def suffix_format(path: str | os.PathLike[str]) -> Format:
    """Return the format that the suffix of ``path`` names; raises `FormatError` for one that no format claims."""
    fmt = by_suffix(os.fspath(path))
    if fmt is None:
        raise FormatError(f"the suffix of {os.fspath(path)!r} names no format; name one.", name=Path(path).suffix)
    return fmt


def _carried(article: Article, fmt: Format) -> Carried:
    from interviewkit.carry import EVERYTHING, carried  # noqa: PLC0415 - only for those who write

    recognise = fmt.function("recognises") if fmt.recognises is not None else None
    return carried(article, EVERYTHING if fmt.carries is None else fmt.carries, recognise)


def _told(found: tuple[Loss, ...], fmt: Format) -> str:
    first = "; ".join(f"{loss.path} ({loss.reason})" for loss in found[:3])
    more = f"; and {len(found) - 3} more" if len(found) > 3 else ""
    return f"{fmt.name} does not carry {first}{more}"


def _check_options(fmt: Format, verb: str, options: dict[str, Any]) -> None:
    known = fmt.read_options if verb == "read" else fmt.write_options
    for name in options:
        if name not in known:
            has = f"; it has {', '.join(known)}" if known else ""
            raise FormatError(f"the format {fmt.name} has no option {name!r} to {verb}{has}.", name=name)


def _decode(data: bytes, encoding: str, source: str) -> str:
    from interviewkit.decoding import decode  # noqa: PLC0415 - only for bytes

    return decode(data, encoding, source=source)
