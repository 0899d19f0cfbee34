"""Writing files so that no reader ever meets half of one."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import sys
from itertools import chain, count
from pathlib import Path

from interviewkit.errors import WriteError

if sys.platform != "win32":  # pragma: no branch
    import fcntl

__all__ = ["write_whole"]

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_NUMBERS = ("", *(f".{number}" for number in range(1, 8)))
_OLD = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def write_whole(path: str | os.PathLike[str], data: bytes) -> None:
    """Write ``data`` to ``path`` as a whole or not at all.

    The data goes to a temporary file in the same folder, which then takes the place of the old one; a symbolic link
    is followed, and the mode of an existing file is kept. A target that is no regular file (a pipe, a terminal) is
    written to directly. What a killed run left of an earlier attempt goes away. Raises `WriteError`.
    """
    shown = os.fspath(path)
    try:
        if Path(path).is_dir():
            raise IsADirectoryError(errno.EISDIR, "expected a file, this is a folder")
        # Asked of the path as given: the real path of /dev/stdout may name a pipe, which is no place to look at.
        if Path(path).exists() and not Path(path).is_file():
            Path(path).write_bytes(data)
        else:
            _replace(Path(os.path.realpath(path)), data)
    except OSError as error:
        raise WriteError(f"{shown}: {error.strerror or error}") from error
    except ValueError as error:
        raise WriteError(f"{shown!r}: {error}") from error


def _replace(target: Path, data: bytes) -> None:
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    old = target.stat() if target.exists() else None
    if old and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    handle, name = _temporary(target)
    try:
        with os.fdopen(handle, "wb") as file:
            if old:
                name.chmod(stat.S_IMODE(old.st_mode))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            if sys.platform != "win32":  # pragma: no branch
                # While the file is open, it is locked, and nobody takes it for a stale one.
                name.replace(target)
        if sys.platform == "win32":  # pragma: no cover
            name.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            name.unlink()
        raise


def _temporary(target: Path) -> tuple[int, Path]:
    """Return a new, locked file beside ``target``, open for writing, and its name.

    The names are the same every time, one for each of a few writers at once, so that whatever was left is found
    without a search of the folder, which may be a large one.
    """
    # So much of the name that the whole stays below 255 bytes in every script.
    stem = f".{target.name[:50]}"
    usual = [target.with_name(f"{stem}{number}.interviewkit.tmp") for number in _NUMBERS]
    for name in usual:
        _sweep(name)
    others = (target.with_name(f"{stem}.{secrets.token_hex(4)}.interviewkit.tmp") for _ in count())
    names = chain(usual, others)
    while True:
        name = next(names)
        try:
            handle = os.open(name, _NEW, 0o666)
        except FileExistsError:
            continue
        if sys.platform != "win32":  # pragma: no branch
            with contextlib.suppress(OSError):  # a file system without locks has no sweeping either
                fcntl.flock(handle, fcntl.LOCK_EX)
            if not os.fstat(handle).st_nlink:  # swept by another writer before it was locked
                os.close(handle)
                continue
        return handle, name


def _sweep(name: Path) -> None:
    """Remove the temporary ``name`` when no living process holds its lock."""
    if sys.platform != "win32":  # pragma: no branch
        with contextlib.suppress(OSError):
            handle = os.open(name, _OLD)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if os.path.samestat(os.fstat(handle), os.lstat(name)):  # pragma: no branch - else gone since
                    name.unlink()
            finally:
                os.close(handle)
