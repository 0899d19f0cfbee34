"""Reads files that nobody vouches for, each in a process of its own, and prints as JSON what came of each.

    python siege.py FORMAT FOLDER

FORMAT is the name of a format, or empty for the one that the content looks like. No reader may use the network, start a
program, or open a file of the folder beside its own; each attempt is told. `test_attacks.py` says what is expected.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import socket
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import interviewkit as ik

# Where the attacks would have a parser go.
ADDRESS = ("127.0.0.1", 8899)
MEGABYTE = 1 << 20
# Beyond this a reader is stopped; what it may use is less, and is asserted where this is called.
SECONDS = 10
MEGABYTES = 512
FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.startfile", "urllib.")
SHOWN = 2000
# One of each kind: forced upon a text, it is read line by line whatever it looks like.
LAYOUTS = ("label", "space", "bare-question")


def listening() -> socket.socket | None:
    """Return a socket that waits at the address of the attacks; None where another program has it."""
    server = socket.socket()
    # Several of us may wait at once; whoever of them is called tells.
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    server.setblocking(False)
    try:
        server.bind(ADDRESS)
    except OSError:
        server.close()
        return None
    server.listen()
    return server


def calls(server: socket.socket | None) -> list[str]:
    """Return a word for each call that waits at ``server``."""
    found: list[str] = []
    with suppress(BlockingIOError):
        while server is not None:
            server.accept()[0].close()
            found.append(f"called {ADDRESS[0]}:{ADDRESS[1]}")
    return found


def read(path: Path, fmt: str, options: dict[str, Any]) -> dict[str, Any]:
    """Return what comes of reading a file: an error by its class and words, or the turns; and what was attempted."""
    attempts: list[str] = []

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        where = str(arguments[0]) if event == "open" else ""
        if event.startswith(FORBIDDEN) or (str(path.parent) in where and where != str(path)):
            attempts.append(f"{event} {arguments!r:.200}")
            raise PermissionError(event)

    sys.addaudithook(watch)
    answer: dict[str, Any] = {"attempts": attempts, "message": "", "path": "", "turns": None}
    shown = ""
    began = time.process_time()
    try:
        article = ik.load(path, fmt, **options) if fmt else ik.loads(path.read_bytes())
        answer["seconds"] = time.process_time() - began
        turns = article.interview.turns
        answer |= {"outcome": "Article", "turns": len(turns), "labels": [turn.label for turn in turns[:9]]}
        shown = str(ik.dumps(article, "json")) if len(turns) < SHOWN else ""
    except ik.InterviewkitError as error:
        shown = f"{error} {error.__dict__}"
        answer |= {"outcome": type(error).__name__, "message": str(error), "path": getattr(error, "path", "")}
    except BaseException as error:  # noqa: BLE001 - whatever escapes is told
        answer |= {"outcome": f"escaped: {error!r:.300}"}
    secrets = ("TOP-SECRET", "FROM-EXTERNAL-DTD", "INJECTED")
    answer.setdefault("seconds", time.process_time() - began)
    answer["secrets"] = [secret for secret in secrets if secret in shown]
    answer["message"] = answer["message"][:SHOWN]
    return answer


def besieged(path: Path, fmt: str, options: dict[str, Any], server: socket.socket | None) -> dict[str, Any]:
    """Return what comes of reading a file in a process of its own, with the seconds and megabytes that it took."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        held = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (held + MEGABYTES * MEGABYTE,) * 2)
        with open(theirs, "w", encoding="utf-8") as pipe:  # noqa: PTH123 - a pipe has no path
            json.dump(read(path, fmt, options), pipe)
        os._exit(0)
    os.close(theirs)
    with open(ours, encoding="utf-8") as pipe:  # noqa: PTH123 - a pipe has no path
        told = pipe.read()
    _, status, usage = os.wait4(child, 0)
    died: dict[str, Any] = {
        "outcome": f"died with status {status}",
        "secrets": [],
        "attempts": [],
        "seconds": usage.ru_utime,
    }
    answer = json.loads(told) if told else died
    answer["attempts"] += calls(server)
    return {"name": path.name, "options": options, **answer, "megabytes": usage.ru_maxrss // 1024}


def warm_up() -> None:
    """Load what is loaded once, so that each file pays for itself alone."""
    ada, bo = ik.Speaker(id="ada", name="Ada"), ik.Speaker(id="bo", name="Bo")
    said = [ik.Turn(speaker=ada, paragraphs="Where?"), ik.Turn(speaker=bo, paragraphs="I was *there* <b>.")] * 3
    article = ik.Article(interview=ik.Interview(speakers=[ada, bo], body=said), language="en")
    for form in ik.formats():
        with suppress(ik.InterviewkitError):
            ik.loads(ik.dumps(article, form), form)
    with suppress(ik.InterviewkitError):
        ik.loads("Ada: Where?\n\nBo: I was there.\n" * 3)


def main(fmt: str, folder: Path) -> None:
    """Read every file of the folder; those against labels also in layouts, where the format has some."""
    ways: list[dict[str, Any]] = [{}]
    if fmt == "text":
        ways += [{"layout": layout} for layout in LAYOUTS]
    warm_up()
    server = listening()
    # What is loaded stays where it is, so that a new process need not copy it.
    gc.collect()
    gc.freeze()
    answers = [
        besieged(path, fmt, way, server)
        for path in sorted(folder.iterdir())
        for way in (ways if path.name.startswith("label_") else ways[:1])
    ]
    json.dump({"listening": server is not None, "answers": answers}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
