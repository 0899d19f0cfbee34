"""Measuring: rounds in which everybody has a turn, and processes with their time and the most memory they held."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

__all__ = ["Process", "once", "processes", "rounds"]


class Process(NamedTuple):
    """How long a process took, in seconds, and the most memory that it held, in bytes."""

    seconds: float
    peak: int


def once(function: Callable[[], Any]) -> float:
    """Return the seconds that one call takes, without the garbage of what was before."""
    gc.collect()
    began = perf_counter()
    result = function()
    took = perf_counter() - began
    del result
    return took


def rounds(functions: Mapping[str, Callable[[], Any]], count: int) -> dict[str, float]:
    """Return the median seconds of each function over ``count`` rounds; in a round each is called once.

    What is alive already is kept from the garbage collector, so that nobody pays for the objects of another.
    """
    times: dict[str, list[float]] = {name: [] for name in functions}
    gc.collect()
    gc.freeze()
    try:
        for _ in range(count):
            for name, function in functions.items():
                times[name].append(once(function))
    finally:
        gc.unfreeze()
    return {name: median(each) for name, each in times.items()}


def process(command: Sequence[str]) -> Process:
    """Run a command to its end; raises `CalledProcessError` where it fails."""
    began = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as running:
        _, status, usage = os.wait4(running.pid, 0)
        took = perf_counter() - began
        running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)
    return Process(took, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))


def processes(commands: Mapping[str, Sequence[str]], count: int) -> dict[str, Process]:
    """Return the median of each command over ``count`` rounds; in a round each runs once."""
    runs: dict[str, list[Process]] = {name: [] for name in commands}
    for _ in range(count):
        for name, command in commands.items():
            runs[name].append(process(command))
    return {
        name: Process(median(x.seconds for x in each), round(median(x.peak for x in each)))
        for name, each in runs.items()
    }
