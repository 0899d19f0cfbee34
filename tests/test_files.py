"""A file is written as a whole or not at all, and no temporary file stays."""

from __future__ import annotations

import os
import stat
import sys
import threading
from typing import TYPE_CHECKING, Any

import pytest

from interviewkit import WriteError
from interviewkit.files import write_whole

if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW = b"old", b"new " * 1000

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, modes, pipes and locks of POSIX")


def mode(path: Path) -> int:
    """Return who may do what with the file."""
    return stat.S_IMODE(path.stat().st_mode)


def stale(target: Path) -> Path:
    """Leave what a killed run leaves of ``target``."""
    left = target.with_name(f".{target.name}.interviewkit.tmp")
    left.write_bytes(b"half")
    return left


@pytest.mark.parametrize("name", ["talk.txt", "講" * 80 + ".txt", "\U0001f600" * 60])
def test_a_file_is_written_and_replaced(tmp_path: Path, name: str) -> None:
    """The data arrives under any name, as a string or a path, and nothing else is left in the folder."""
    write_whole(tmp_path / name, OLD)
    write_whole(str(tmp_path / name), NEW)
    assert (tmp_path / name).read_bytes() == NEW
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("umask", [0o022, 0o077])
def test_a_new_file_has_the_usual_mode(tmp_path: Path, umask: int) -> None:
    """The mode of a new file is what the user's mask leaves."""
    before = os.umask(umask)
    try:
        write_whole(tmp_path / "a", NEW)
    finally:
        os.umask(before)
    assert mode(tmp_path / "a") == 0o666 & ~umask


@pytest.mark.parametrize("kept", [0o600, 0o644, 0o755])
def test_an_old_file_keeps_its_mode(tmp_path: Path, kept: int) -> None:
    """The mode of a file that is replaced stays."""
    (tmp_path / "a").write_bytes(OLD)
    (tmp_path / "a").chmod(kept)
    write_whole(tmp_path / "a", NEW)
    assert mode(tmp_path / "a") == kept


@pytest.mark.parametrize("exists", [True, False])
def test_a_symbolic_link_is_followed(tmp_path: Path, exists: bool) -> None:
    """The link stays a link, and what it points to is written, whether it was there or not."""
    (tmp_path / "folder").mkdir()
    target = tmp_path / "folder" / "a"
    if exists:
        target.write_bytes(OLD)
    (tmp_path / "link").symlink_to(target)
    write_whole(tmp_path / "link", NEW)
    assert (tmp_path / "link").is_symlink()
    assert target.read_bytes() == NEW


def test_a_circle_of_links_is_refused(tmp_path: Path) -> None:
    """Links that lead nowhere are an error, and stay."""
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(WriteError, match="a: Too many levels"):
        write_whole(tmp_path / "a", NEW)
    assert (tmp_path / "a").is_symlink()


def test_a_folder_is_refused(tmp_path: Path) -> None:
    """A folder where a file is wanted is one clear error."""
    with pytest.raises(WriteError, match=r": expected a file, this is a folder$"):
        write_whole(tmp_path, NEW)


@pytest.mark.parametrize(
    ("name", "said"), [("no/a", "No such file"), ("a" * 300, "File name too long"), ("a\0", "null")]
)
def test_a_place_that_cannot_be_is_named(tmp_path: Path, name: str, said: str) -> None:
    """A missing folder and an impossible name are each one clear error."""
    with pytest.raises(WriteError, match=said):
        write_whole(f"{tmp_path}/{name}", NEW)


def test_a_file_that_may_not_be_written_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without the right to write is not replaced, though the folder would allow it."""
    (tmp_path / "a").write_bytes(OLD)
    monkeypatch.setattr(os, "access", lambda _path, right: right != os.W_OK)
    with pytest.raises(WriteError, match="a: Permission denied"):
        write_whole(tmp_path / "a", NEW)
    assert (tmp_path / "a").read_bytes() == OLD


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), OSError("torn"), KeyboardInterrupt()])
def test_what_goes_wrong_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    """Whatever stops the writing, the old file is whole and the temporary one gone."""

    def fail(*_: Any) -> None:
        raise error

    (tmp_path / "a").write_bytes(OLD)
    monkeypatch.setattr(os, step, fail)
    kind = WriteError if isinstance(error, OSError) else type(error)
    with pytest.raises(kind, match=r"No space|torn|"):
        write_whole(tmp_path / "a", NEW)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": OLD}


def test_a_pipe_is_written_to_directly(tmp_path: Path) -> None:
    """A named pipe stays one, and its reader gets the data."""
    os.mkfifo(tmp_path / "pipe")
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    write_whole(tmp_path / "pipe", NEW)
    reader.join()
    assert got == [NEW]
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_an_open_pipe_is_written_to_by_its_path() -> None:
    """The path of an open pipe, which names no file that could be replaced, is written to."""
    reading, writing = os.pipe()
    try:
        write_whole(f"/dev/fd/{writing}", OLD)
        assert os.read(reading, 10) == OLD
    finally:
        os.close(reading)
        os.close(writing)


def test_a_closed_pipe_is_an_error() -> None:
    """Writing to a pipe that nobody reads any more could not be done."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        with pytest.raises(WriteError, match="Broken pipe") as caught:
            write_whole(f"/proc/self/fd/{writing}", NEW)
        assert isinstance(caught.value.__cause__, BrokenPipeError)
    finally:
        os.close(writing)


def test_what_a_killed_run_left_goes_away(tmp_path: Path) -> None:
    """The next writing of the same file uses up the temporary file that was left, and gives the file its usual mode."""
    stale(tmp_path / "a").chmod(0o600)
    write_whole(tmp_path / "a", NEW)
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert mode(tmp_path / "a") & 0o600 == 0o600
    assert (tmp_path / "a").read_bytes() == NEW


def test_a_temporary_file_in_use_is_left_alone(tmp_path: Path) -> None:
    """While another writer holds its temporary file, a second one works beside it."""
    import fcntl  # noqa: PLC0415 - not on every system

    in_use = stale(tmp_path / "a")
    with in_use.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        write_whole(tmp_path / "a", NEW)
        assert in_use.read_bytes() == b"half"
    assert (tmp_path / "a").read_bytes() == NEW
    assert {path.name for path in tmp_path.iterdir()} == {"a", in_use.name}


def test_a_temporary_file_that_was_swept_too_early_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that another writer took for a stale one, before it was locked, does no harm."""
    import fcntl  # noqa: PLC0415

    swept: list[int] = []
    locked = fcntl.flock

    def sweep_first(handle: int, how: int) -> None:
        if not swept and how == fcntl.LOCK_EX:
            swept.append(handle)
            next(tmp_path.iterdir()).unlink()
        locked(handle, how)

    monkeypatch.setattr("fcntl.flock", sweep_first)
    write_whole(tmp_path / "a", NEW)
    assert swept
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": NEW}


def test_without_locks_a_file_is_written_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a file system without locks nothing is swept, and the data arrives."""

    def refuse(*_: Any) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("fcntl.flock", refuse)
    left = stale(tmp_path / "a")
    write_whole(tmp_path / "a", NEW)
    assert left.exists()
    assert (tmp_path / "a").read_bytes() == NEW


def test_many_writers_of_one_file_leave_one_whole_file(tmp_path: Path) -> None:
    """Eight threads that write one file leave the data of one of them, and no temporary file."""
    sizes = [1000 * (number + 1) for number in range(8)]

    def write(number: int) -> None:
        for _ in range(10):
            write_whole(tmp_path / "a", bytes([number]) * sizes[number])

    threads = [threading.Thread(target=write, args=[number]) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    data = (tmp_path / "a").read_bytes()
    assert data == data[:1] * sizes[data[0]]
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
