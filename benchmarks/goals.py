"""The goals, each with what was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from benchmarks.results import Results, size_name
from benchmarks.works import OURS, UNIT, WORKS

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Goal", "goals"]

_UNITS = {
    "text → Article": 5,
    "Article → text": 2,
    "JSON → Article": 3,
    "Article → JSON": 2,
    "Markdown → Article": 6,
    "Article → Markdown": 4,
    "TEI → Article": 6,
    "Article → TEI": 6,
}
# How many times as fast as the peer it is meant to be.
_AHEAD = (
    ("text → Article", "pandoc, markdown → json", 60),
    ("JSON → Article", "cattrs and json", 1),
    ("JSON → Article", "pydantic", 1),
    ("Article → JSON", "cattrs and json", 1),
    ("Article → JSON", "pydantic", 1),
    ("Markdown → Article", "markdown-it-py, tokens", 8),
    ("Article → TEI", "lxml, bare tree and tostring", 1),
)
_SMALLEST = 1_000_000


class Goal(NamedTuple):
    """What is aimed at, what was measured, and whether that is enough; None where it was not measured."""

    work: str
    aim: str
    measured: str
    met: bool | None


def _missing(work: str, aim: str) -> Goal:
    return Goal(work, aim, "not measured", None)


def _at_most(work: str, aim: str, limit: float, values: dict[str, float]) -> Goal:
    told = ", ".join(f"{value:.2f}{' at ' if name else ''}{name}" for name, value in values.items())
    return Goal(work, aim, told, max(values.values()) <= limit) if values else _missing(work, aim)


def _in_units(results: Results) -> Iterator[Goal]:
    for work, limit in _UNITS.items():
        sizes = [size for size in results.sizes(work) if size >= _SMALLEST]
        found = {size_name(size): results.ratio(work, size, OURS, UNIT) or 0 for size in sizes}
        yield _at_most(work, f"≤ {limit} U", limit, found)


def _ahead(results: Results) -> Iterator[Goal]:
    for work, peer, times in _AHEAD:
        found = {}
        for size in results.sizes(work):
            ratio = results.ratio(work, size, peer, OURS)
            if ratio is not None and size >= _SMALLEST:
                found[size_name(size)] = ratio
        aim = f"≥ {times} times as fast as {peer}" if times > 1 else f"faster than {peer}"
        told = ", ".join(f"{value:.2f} times at {name}" for name, value in found.items())
        yield Goal(work, aim, told, min(found.values()) >= times) if found else _missing(work, aim)


def _of_processes(results: Results) -> Iterator[Goal]:
    runs = results.processes
    for work, aim, ours, peer, limit, kind in (
        ("text → TEI, process", "≤ 1/50 of pandoc's time", "text → TEI", "pandoc, markdown → tei", 0.02, "seconds"),
        ("text → TEI, process", "peak memory ≤ 1/5 of pandoc's", "text → TEI", "pandoc, markdown → tei", 0.2, "peak"),
        (
            "text → JSON, process, 8 KB",
            "≤ 2 pandoc",
            "text → JSON, 8 KB",
            "pandoc, markdown → json, 8 KB",
            2,
            "seconds",
        ),
        ("--version, process", "≤ 4 `python -c pass`", "interviewkit --version", "python -c pass", 4, "seconds"),
    ):
        # What holds for ten megabytes says nothing of a small file.
        large = ours != "text → TEI" or results.middle >= _SMALLEST
        both = ours in runs and peer in runs and large
        found = {"": getattr(runs[ours], kind) / getattr(runs[peer], kind)} if both else {}
        yield _at_most(work, aim, limit, found)
    batch, alone = results.batch, runs.get("pandoc, markdown → json, 8 KB")
    found = {"": batch.double / batch.files / alone.seconds} if batch and alone else {}
    yield _at_most("many files, two processes", "≤ 1/60 of pandoc a file", 1 / 60, found)
    speed = batch.single / batch.double if batch else 0
    aim = "≥ 1.7 times one process"
    yield Goal("many files, two processes", aim, f"{speed:.2f}", speed >= 1.7) if batch else _missing("many files", aim)
    size, run = results.largest or (0, None)
    times = {size_name(size): run.peak / size} if run and size >= _SMALLEST else {}
    yield _at_most("text → TEI, the largest", "peak memory ≤ 5 times the input", 5, times)


def _of_growth(results: Results) -> Iterator[Goal]:
    for work in WORKS:
        sizes = [size for size in results.sizes(work) if size >= _SMALLEST]
        if len(sizes) > 1 and work in _UNITS:
            first = results.ratio(work, sizes[0], OURS, UNIT) or 1
            grown = {size_name(size): (results.ratio(work, size, OURS, UNIT) or 0) / first for size in sizes[1:]}
            yield _at_most(f"growth, {work}", "≤ 1.2 times U's own", 1.2, grown)
    worst = dict(sorted(((name, ratio) for name, (_, ratio) in results.hostile.items()), key=lambda item: -item[1])[:3])
    told = ", ".join(f"{ratio:.2f} ({name})" for name, ratio in worst.items())
    aim = "≤ 2.3 times as long for twice as much"
    met = max(worst.values(), default=0) <= 2.3
    yield Goal("hostile texts", aim, told, met) if worst else _missing("hostile texts", aim)


def goals(results: Results) -> list[Goal]:
    """Return every goal."""
    return [*_in_units(results), *_ahead(results), *_of_processes(results), *_of_growth(results)]
