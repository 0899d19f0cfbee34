"""The page of the documentation that one run writes."""

from __future__ import annotations

import os
import platform
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from benchmarks.goals import goals
from benchmarks.results import Results, size_name
from benchmarks.works import OURS, UNIT, WORKS

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["page"]

_HEAD = """# Performance

`make benchmark` writes this page: it makes the interviews, checks that what is read and written is right, and measures
interviewkit and its peers in one run, by turns. Seconds depend on the machine and on what else it does, so compare
the ratios. **U** is the unit: the time to read the same interview as plain text, decode it and split it into lines,
which no reader can do without. A work of 10 U takes ten times that. Everything is switched on: the layout is found by
the library, events and times are marked, and every part of the document checks itself. A peer does as much of the same
work as it can, which is mostly less.

"""
_NOTES = {
    "works": "The median of {rounds} rounds, in U and in milliseconds. A dash stands for what a peer was not given, "
    "because it would take too long, or for a peer that is not installed.",
    "memory": "The most memory that a process holds that does this work once, with Python, the imports and, where "
    "something is written, the document that is written.",
    "processes": "From the start of a program to its end. U does not matter here; the start of Python does.",
    "hostile": "What one size takes, and how many times as long twice the size takes: 2 is linear.",
}


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = list(head)
    lines = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines) + "\n"


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:,.0f} ms" if seconds >= 0.01 else f"{1000 * seconds:.2f} ms"


def _mb(bytes_: float) -> str:
    return f"{bytes_ / 1e6:,.0f} MB"


def _machine(results: Results) -> str:
    missing = ", ".join(name for name, version in results.versions.items() if not version)
    present = ", ".join(f"{name} {version}" for name, version in results.versions.items() if version)
    told = (
        f"Measured on {datetime.now(UTC):%Y-%m-%d} with {platform.python_implementation()} "
        f"{platform.python_version()} on {platform.system()}, {os.cpu_count()} cores, "
        f"in {results.rounds} rounds. Peers: {present}."
    )
    return told + (f" Not installed: {missing}.\n\n" if missing else "\n\n")


def _goals(results: Results) -> str:
    verdict = {True: "yes", False: "**no**", None: "–"}
    return _table(["work", "goal", "measured", "met"], ([*goal[:3], verdict[goal.met]] for goal in goals(results)))


def _work(results: Results, work: str) -> str:
    sizes = results.sizes(work)
    names = [name for name in WORKS[work].contestants if any(name in results.works[work, size] for size in sizes)]
    cells = []
    for name in names:
        row = [name]
        for size in sizes:
            times = results.works[work, size]
            row.append(f"{times[name] / times[UNIT]:.1f} U, {_ms(times[name])}" if name in times else "–")
        cells.append(row)
    return _table([work, *map(size_name, sizes)], cells)


def _against(results: Results) -> str:
    """How many times as long as interviewkit each peer takes, at the largest size that both had."""
    rows = []
    for work in WORKS.values():
        for name in work.contestants:
            sizes = [size for size in results.sizes(work.name) if name in results.works[work.name, size]]
            if name not in {UNIT, OURS} and sizes:
                ratio = results.ratio(work.name, sizes[-1], name, OURS) or 0
                rows.append([work.name, name, size_name(sizes[-1]), f"{ratio:.2f}"])
    return _table(["work", "peer", "size", "the peer's time / interviewkit's"], rows)


def page(results: Results) -> str:
    """Return the page."""
    parts = [_HEAD, _machine(results)]
    if results.wrong:
        parts += ["## Wrong\n\n", *(f"- {told}\n" for told in results.wrong), "\n"]
    parts += ["## Goals\n\n", _goals(results)]
    if results.works:
        parts += ["## By work\n\n", _NOTES["works"].format(rounds=results.rounds), "\n\n"]
        parts += [_work(results, work) for work in WORKS if results.sizes(work)]
        parts += ["### Peers beside interviewkit\n\n", _against(results)]
    if results.layouts:
        rows = [[name, f"{ours / unit:.1f} U", _ms(ours)] for name, (unit, ours) in results.layouts.items()]
        parts += ["## By layout\n\n", _table(["text → Article", "in U", "time"], rows)]
    if results.processes:
        rows = [[name, _ms(run.seconds), _mb(run.peak)] for name, run in results.processes.items()]
        parts += [
            "## Whole processes\n\n",
            _NOTES["processes"],
            "\n\n",
            _table(["process", "time", "peak memory"], rows),
        ]
    if results.largest:
        size, run = results.largest
        parts.append(f"{size_name(size)} of text → TEI: {run.seconds:.1f} s, {_mb(run.peak)} at most.\n\n")
    if results.batch:
        batch = results.batch
        rows = [[x, f"{y:.1f} s", _ms(y / batch.files)] for x, y in (("one", batch.single), ("two", batch.double))]
        parts += [f"## {batch.files:,} files of 8 KB, text → JSON\n\n", _table(["processes", "all", "a file"], rows)]
    if results.memory:
        rows = [[*key, size_name(size), _mb(peak)] for key, (size, peak) in results.memory.items()]
        parts += ["## Memory\n\n", _NOTES["memory"], "\n\n", _table(["work", "who", "size", "peak"], rows)]
    if results.hostile:
        rows = [[name, _ms(time), f"{ratio:.2f}"] for name, (time, ratio) in results.hostile.items()]
        parts += ["## Hostile texts\n\n", _NOTES["hostile"], "\n\n", _table(["text", "time", "doubled"], rows)]
    return "".join(parts).rstrip("\n") + "\n"
