"""The standard streams and files, as a command is given them: ``-`` names a stream."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import sys
from pathlib import Path

__all__ = ["STREAM", "named", "put", "read_bytes", "same_file", "tell", "visible", "write"]

STREAM = "-"

# Control characters could steer a terminal, and marks of direction could reorder what it shows.
_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def named(source: str) -> str:
    """Return what messages call ``source``."""
    return "standard input" if source == STREAM else source


def read_bytes(source: str) -> bytes:
    """Return what the file, or standard input, holds; raises `OSError` that says what to call it."""
    if source != STREAM:
        if Path(source).is_dir():
            raise IsADirectoryError(errno.EISDIR, "expected a file, this is a folder", source)
        return Path(source).read_bytes()
    # Python sets a stream to None where its descriptor was closed before the start.
    if sys.stdin is None:
        raise OSError(errno.EBADF, "it is closed", named(source))
    return sys.stdin.buffer.read()


def write(target: str, data: str | bytes) -> None:
    """Write ``data`` to the file, as a whole or not at all, or to standard output."""
    from interviewkit.files import write_whole  # noqa: PLC0415 - only for those who write files

    if target == STREAM:
        put(data)
    else:
        write_whole(target, data.encode() if isinstance(data, str) else data)


def put(data: str | bytes) -> None:
    """Write ``data`` to standard output, text in UTF-8; raises `OSError` that names the stream."""
    if sys.stdout is None:
        raise OSError(errno.EBADF, "it is closed", "standard output")
    # A name of a file may hold bytes that are no text; JSON writes them in the same way.
    raw = data.encode("utf-8", "backslashreplace") if isinstance(data, str) else data
    rest = memoryview(raw)
    try:
        sys.stdout.flush()
        while rest:
            # Without a buffer, as under python -u, a write may take no more than a part of what it is given.
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.buffer.flush()
    except OSError as error:
        _abandon_output()
        raise OSError(error.errno, error.strerror, "standard output") from error


def _abandon_output() -> None:
    """Send what is still buffered nowhere, because Python writes it at its end and would complain a second time."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def tell(message: str) -> None:
    """Write a message to standard error; where that is closed or broken, nobody is there to be told."""
    if sys.stderr is None:
        return
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(visible(message) + "\n")
        sys.stderr.flush()


def visible(text: str) -> str:
    r"""Return ``text`` with every character that a terminal would obey, and not show, as ``\x1b`` or the like."""
    return _UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def same_file(source: str, target: str) -> bool:
    """Tell whether both are one regular file, by whatever path, link or redirection it is reached."""
    try:
        one = os.fstat(0) if source == STREAM else Path(source).stat()
        other = os.fstat(1) if target == STREAM else Path(target).stat()
    except OSError:
        return False
    return stat.S_ISREG(one.st_mode) and os.path.samestat(one, other)
