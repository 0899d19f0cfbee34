"""Many files, by one process and by a pool of two."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from functools import partial
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

import interviewkit as ik
from benchmarks.measure import once

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Batch", "convert_all"]

_CHUNK = 50


class Batch(NamedTuple):
    """The seconds that so many files take by one process and by two."""

    files: int
    single: float
    double: float


def _convert(path: Path) -> None:
    ik.convert(path, path.with_suffix(".json"))


def _by_one(paths: list[Path]) -> None:
    for path in paths:
        _convert(path)


def _by_two(pool: ProcessPoolExecutor, paths: list[Path]) -> None:
    list(pool.map(_convert, paths, chunksize=_CHUNK))


def convert_all(paths: list[Path], rounds: int) -> Batch:
    """Convert every file to JSON, twice: alternately a part of them by one process and by a pool of two.

    The time for all is the median of the parts, which are equal, times their number; two processes pay their start.
    """
    parts = [paths[start::rounds] for start in range(rounds)]
    began = perf_counter()
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(_convert, parts[0][:2]))
        start = perf_counter() - began
        single, double = [], []
        for part in parts:
            single.append(once(partial(_by_one, part)))
            double.append(once(partial(_by_two, pool, part)))
    return Batch(len(paths), rounds * median(single), start + rounds * median(double))
