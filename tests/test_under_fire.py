"""Whatever happens to a run - killed, out of space, nowhere to write - a file is the old one or the new one, whole.

INTERVIEWKIT_KILLS says how many runs are killed at random; ``make fire`` kills a thousand.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import interviewkit as ik

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals, limits, links and modes of POSIX")

KILLS = int(os.environ.get("INTERVIEWKIT_KILLS", "12"))
COMMAND = (sys.executable, "-m", "interviewkit")
PAGE = 4096
OLD = b'{"old": true}\n'
FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="a device of Linux")


def talk(turns: int) -> str:
    """Return a talk of so many turns."""
    return "".join(f"{'AB'[n % 2]}da: In {1900 + n} we left early; was it cold?\n\n" for n in range(turns))


def run(*arguments: str | Path, before: tuple[str, ...] = (), **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Run the command and return how it ended."""
    command = [*before, *COMMAND, *map(str, arguments)]
    return subprocess.run(
        command, check=False, timeout=60, **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    )


def in_folder(folder: Path) -> dict[str, bytes | None]:
    """Return what each file of the folder holds, None for another thing than a file."""
    return {path.name: path.read_bytes() if path.is_file() else None for path in sorted(folder.iterdir())}


def check_refused(ended: subprocess.CompletedProcess[bytes], said: str) -> None:
    """Check that a run ended with exit code 1 and one line that says why."""
    assert (ended.returncode, ended.stderr.decode()) == (1, f"interviewkit: error: {said}\n")


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A talk in plain text."""
    path = tmp_path_factory.mktemp("source") / "a.txt"
    path.write_text(talk(120), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def source(text: Path) -> Path:
    """The talk in JSON, which is read sooner, and fills a few pages."""
    path = text.with_suffix(".json")
    ik.convert(text, path)
    return path


@pytest.fixture(scope="module")
def whole(source: Path) -> bytes:
    """What the JSON is."""
    written = source.read_bytes()
    assert len(written) > 3 * PAGE
    return written


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """An old file, alone in its folder."""
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "b.json").write_bytes(OLD)
    return folder / "b.json"


# Forks, kills each child in its own way, and prints what it found: no test process with its threads is forked.
DYING = """
import json, os, random, signal, sys, time, traceback
import interviewkit as ik
from interviewkit import files
from pathlib import Path

path, how, kills = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
articles = [ik.Article(title=str(n) * 30_000) for n in (0, 1)]
old, new = (ik.dumps(article, "json").encode() for article in articles)
names = {old: "old", new: "new"}

def state():
    left = sorted(each.name for each in path.parent.iterdir() if each != path)
    return [names.get(path.read_bytes(), "torn") if path.exists() else "none", left]

def forked(work):
    child = os.fork()
    if not child:
        try:
            work()
            os._exit(0)
        except BaseException:
            traceback.print_exc()
        os._exit(1)
    return child

def dying_at(line):
    def count(frame, event, arg):
        nonlocal line
        if frame.f_code.co_filename != files.__file__:
            return None
        if event == "line":
            line -= 1
            if not line:
                os.kill(os.getpid(), signal.SIGKILL)
        return count

    def work():
        sys.settrace(count)
        ik.dump(articles[1], path)

    return work

def endless():
    while True:
        for article in articles:
            ik.dump(article, path)

found, line, code = [], 0, -signal.SIGKILL
while code == -signal.SIGKILL and (how == "line" or line < kills):
    line += 1
    if how == "line":
        path.unlink(missing_ok=True)
        if kills:
            path.write_bytes(old)
        child = forked(dying_at(line))
    else:
        child = forked(endless)
        time.sleep(random.uniform(0, 0.03))
        os.kill(child, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    after = state()
    ik.dump(articles[0], path)
    found.append([code, *after, *state()])
print(json.dumps(found))
"""


def deaths(target: Path, how: str, kills: int) -> list[list[Any]]:
    """Return for each child that was killed its exit code, the file and the files beside it, and both a run later."""
    command = [sys.executable, "-c", DYING, str(target), how, str(kills)]
    ended = subprocess.run(command, capture_output=True, check=False, timeout=3600)
    assert ended.stderr == b""
    found: list[list[Any]] = json.loads(ended.stdout)
    return found


@pytest.mark.parametrize("before", ["old", "none"])
def test_a_kill_at_any_line_of_the_writer_leaves_a_whole_file(target: Path, before: str) -> None:
    """Killed at whichever line, the file is as before or new, and the next writing removes what was left beside it."""
    *killed, last = deaths(target, "line", int(before == "old"))
    assert last == [0, "new", [], "old", []]
    assert {each[0] for each in killed} == {-signal.SIGKILL}
    assert {each[1] for each in killed} == {before, "new"}
    assert {tuple(each[2]) for each in killed} == {(), (f".{target.name}.interviewkit.tmp",)}
    assert {(each[3], *each[4]) for each in killed} == {("old",)}


def test_a_kill_at_any_moment_leaves_a_whole_file(target: Path) -> None:
    """Writers that write without end are killed at random: the file is always whole, and nothing stays beside it."""
    target.unlink()
    found = deaths(target, "moment", KILLS)
    assert len(found) == KILLS
    # Before the first writing is done, there may be no file.
    assert {each[1] for each in found} <= {"old", "new", "none"}
    assert {(each[0], each[3], *each[4]) for each in found} == {(-signal.SIGKILL, "old")}


def test_a_killed_command_leaves_a_whole_file(text: Path, whole: bytes, target: Path) -> None:
    """A command that is killed at any moment, or as soon as something changes in the folder, tears and loses nothing."""

    def unchanged() -> bool:
        return len(os.listdir(target.parent)) == 1 and os.stat(target).st_size == len(OLD)  # noqa: PTH116, PTH208 - fast

    began = time.monotonic()
    command = [*COMMAND, "convert", str(text), "-o", str(target)]
    subprocess.run(command, check=True)
    lasts = time.monotonic() - began
    for number in range(KILLS):
        target.write_bytes(OLD)
        with subprocess.Popen(command) as process:
            if number % 2:
                while process.poll() is None and unchanged():
                    pass
                time.sleep(random.choice((0, 0.0001, 0.001)))  # noqa: S311 - any moment will do
            else:
                time.sleep(random.uniform(0, lasts))  # noqa: S311
            process.kill()
        assert target.read_bytes() in {OLD, whole}
    target.write_bytes(OLD)
    subprocess.run(command, check=True)
    assert in_folder(target.parent) == {target.name: whole}


# Two writers at once, of whom the second is killed: it had to take another name than the first one's.
SECOND = """
import os, sys
from interviewkit import files

if len(sys.argv) > 2:
    os.fsync = lambda _: os.kill(os.getpid(), 9)
files.write_whole(sys.argv[1], b"new")
"""


@pytest.mark.parametrize("at_once", [1, 3])
def test_what_several_killed_writers_left_goes_away(target: Path, at_once: int) -> None:
    """Whatever name a killed writer had to take, because others were at work, the next writing removes its file."""
    import fcntl  # noqa: PLC0415 - not on every system

    held: dict[Path, int] = {}
    for number in range(at_once + 1):
        subprocess.run([sys.executable, "-c", SECOND, str(target), "die"], check=False)
        (new,) = {*target.parent.iterdir()} - {target, *held}
        if number < at_once:
            held[new] = os.open(new, os.O_RDONLY)
            fcntl.flock(held[new], fcntl.LOCK_EX)
    subprocess.run([sys.executable, "-c", SECOND, str(target)], check=True)
    assert {*target.parent.iterdir()} == {target, *held}
    for handle in held.values():
        os.close(handle)
    subprocess.run([sys.executable, "-c", SECOND, str(target)], check=True)
    assert in_folder(target.parent) == {target.name: b"new"}


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
from interviewkit.cli import main
sys.exit(main(sys.argv[2:]))
"""


def run_limited(limit: int, *arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Run the command where no file may be longer than the limit."""
    command = [sys.executable, "-B", "-c", LIMITED, str(limit), *map(str, arguments)]
    return subprocess.run(command, check=False, stderr=subprocess.PIPE, timeout=60, **options)


def test_a_limit_of_size_anywhere_leaves_the_old_file(source: Path, whole: bytes, target: Path) -> None:
    """Where the new file may not become as long as it is, one line says so, and the old one stays alone."""
    for limit in (*range(0, len(whole), PAGE), len(whole) - 1):
        check_refused(run_limited(limit, "convert", source, "-o", target), f"{target}: File too large")
        assert in_folder(target.parent) == {target.name: OLD}
    assert run_limited(len(whole), "convert", source, "-o", target).returncode == 0
    assert in_folder(target.parent) == {target.name: whole}


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_limit_of_size_behind_standard_output_is_told(source: Path, tmp_path: Path, unbuffered: str) -> None:
    """A standard output that takes a part of the data only is never a success, whether Python buffers it or not."""
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    for limit in (PAGE, 2 * PAGE):
        with (tmp_path / "b.json").open("wb") as out:
            ended = run_limited(limit, "convert", source, "-t", "json", stdout=out, env=environment)
        check_refused(ended, "standard output: File too large")


# Runs in a namespace of its own, so that no mount outlives it, whatever happens.
SMALL_DISK = """
import json, pathlib, subprocess, sys
folder, source, *sizes = sys.argv[1:]
target = pathlib.Path(folder, "b.json")
found = []
for size in sizes:
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", folder], check=True)
    target.write_bytes(b"old")
    command = [sys.executable, "-m", "interviewkit", "convert", source, "-o", str(target)]
    ended = subprocess.run(command, capture_output=True, text=True)
    files = {path.name: path.read_text() for path in target.parent.iterdir()}
    found.append([ended.returncode, ended.stderr, files])
    subprocess.run(["umount", folder], check=True)
print(json.dumps(found))
"""


def test_a_full_disk_leaves_the_old_file(source: Path, whole: bytes, tmp_path: Path) -> None:
    """On a disk that is too small by one page or by many, one line says so, and the old file stays alone."""
    apart = ["unshare", "--mount", *(["--map-root-user"] if os.geteuid() else [])]
    mounting = [*apart, "mount", "-t", "tmpfs", "none", str(tmp_path)]
    if not shutil.which("unshare") or subprocess.run(mounting, capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be mounted here")
    # The folder itself takes no page, the old file one.
    pages = -(-len(whole) // PAGE)
    sizes = [str(PAGE * number) for number in (1, 2, pages, pages + 1)]
    ended = subprocess.run(
        [*apart, sys.executable, "-B", "-c", SMALL_DISK, str(tmp_path), str(source), *sizes],
        capture_output=True,
        check=True,
        timeout=60,
    )
    *full, enough = json.loads(ended.stdout)
    said = f"interviewkit: error: {tmp_path / 'b.json'}: No space left on device\n"
    assert full == [[1, said, {"b.json": "old"}]] * 3
    assert enough == [0, "", {"b.json": whole.decode()}]


@pytest.fixture(scope="module")
def as_anybody() -> tuple[str, ...]:
    """The beginning of a command that has no right beyond those of modes, even where the user is the superuser."""
    if os.geteuid():
        return ()
    if not shutil.which("setpriv"):
        pytest.skip("the superuser may write everywhere, and setpriv is not here")
    return ("setpriv", "--bounding-set=-dac_override,-dac_read_search")


def test_a_folder_without_the_right_to_write_is_told(source: Path, target: Path, as_anybody: tuple[str, ...]) -> None:
    """Where no file can be made beside it, the old file stays, though it might be written itself."""
    target.parent.chmod(0o555)
    try:
        ended = run("convert", source, "-o", target, before=as_anybody)
        new = run("convert", source, "-o", target.with_name("new.json"), before=as_anybody)
    finally:
        target.parent.chmod(0o755)
    check_refused(ended, f"{target}: Permission denied")
    check_refused(new, f"{target.with_name('new.json')}: Permission denied")
    assert in_folder(target.parent) == {target.name: OLD}


def test_a_file_without_the_right_to_write_is_told(source: Path, target: Path, as_anybody: tuple[str, ...]) -> None:
    """A file that may only be read is not replaced, though its folder would allow it."""
    target.chmod(0o444)
    check_refused(run("convert", source, "-o", target, before=as_anybody), f"{target}: Permission denied")
    assert in_folder(target.parent) == {target.name: OLD}


@pytest.mark.parametrize("more", [(), ("-t", "json")])
def test_a_folder_in_place_of_the_file_is_told(source: Path, target: Path, more: tuple[str, ...]) -> None:
    """A folder is no place for the data, whatever its name ends in."""
    folder = target.with_name("folder.json")
    folder.mkdir()
    check_refused(run("convert", source, "-o", folder, *more), f"{folder}: expected a file, this is a folder")
    assert in_folder(target.parent) == {target.name: OLD, folder.name: None}


@pytest.mark.parametrize(("links", "exists"), [(1, True), (2, False)])
def test_links_stay_and_what_they_name_is_written(
    source: Path, whole: bytes, target: Path, tmp_path: Path, links: int, exists: bool
) -> None:
    """Through links by name, from folder to folder, the file at the end is written, whether it was there or not."""
    if not exists:
        target.unlink()
    (tmp_path / "links").mkdir()
    link = tmp_path / "links" / "0.json"
    link.symlink_to(Path("..", "out", target.name))
    for number in range(1, links):
        link = link.with_name(f"{number}.json")
        link.symlink_to(f"{number - 1}.json")
    ended = run("convert", source, "-o", link)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert in_folder(target.parent) == {target.name: whole}
    assert len(list(link.parent.iterdir())) == links
    assert all(each.is_symlink() for each in link.parent.iterdir())


def test_a_link_to_where_no_file_can_be_is_told(source: Path, target: Path) -> None:
    """A link into a folder that is not there and a circle of links are each one line, and stay."""
    away, circle = target.with_name("away.json"), target.with_name("circle.json")
    away.symlink_to("nowhere/b.json")
    circle.symlink_to("other.json")
    target.with_name("other.json").symlink_to("circle.json")
    check_refused(run("convert", source, "-o", away), f"{away}: No such file or directory")
    check_refused(run("convert", source, "-o", circle), f"{circle}: Too many levels of symbolic links")
    assert (away.readlink(), circle.readlink()) == (Path("nowhere/b.json"), Path("other.json"))
    assert len(list(target.parent.iterdir())) == 4


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_who_goes_away_ends_the_command_quietly(tmp_path: Path, unbuffered: str) -> None:
    """A pipe that is closed after one character of more than it can hold: exit code 1, and nothing is said."""
    (tmp_path / "long.txt").write_text(talk(1500), encoding="utf-8")
    command = [*COMMAND, "convert", str(tmp_path / "long.txt"), "-t", "json"]
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read(1) == b"{"
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


@needs_full
@pytest.mark.parametrize(
    ("arguments", "unbuffered"),
    [
        *((["convert", "-t", fmt], "") for fmt in ("text", "markdown", "tei", "json")),
        (["convert", "-t", "json"], "1"),
        (["inspect", "--json"], ""),
        (["stats"], ""),
        (["validate"], ""),
    ],
)
def test_a_full_standard_output_is_told(source: Path, arguments: list[str], unbuffered: str) -> None:
    """Every command that writes data tells of a full disk behind standard output, once."""
    with FULL.open("wb") as full:
        ended = run(*arguments, source, stdout=full, env={**os.environ, "PYTHONUNBUFFERED": unbuffered})
    check_refused(ended, "standard output: No space left on device")


@needs_full
def test_a_full_device_as_the_target_is_told(source: Path) -> None:
    """A device is written to directly, and what it says is told."""
    check_refused(run("convert", source, "-t", "json", "-o", FULL), f"{FULL}: No space left on device")
