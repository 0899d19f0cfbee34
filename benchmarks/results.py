"""What one run found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.batch import Batch
    from benchmarks.measure import Process

__all__ = ["Results", "size_name"]


@dataclass
class Results:
    """Times in seconds and memory in bytes, those of processes at the middle size; what was not measured is absent."""

    rounds: int
    versions: dict[str, str]
    middle: int
    works: dict[tuple[str, int], dict[str, float]] = field(default_factory=dict)
    layouts: dict[str, tuple[float, float]] = field(default_factory=dict)
    memory: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)
    processes: dict[str, Process] = field(default_factory=dict)
    largest: tuple[int, Process] | None = None
    batch: Batch | None = None
    hostile: dict[str, tuple[float, float]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def ratio(self, work: str, size: int, name: str, other: str) -> float | None:
        """How many times as long as ``other`` someone takes for a work."""
        times = self.works.get((work, size), {})
        return times[name] / times[other] if name in times and other in times else None

    def sizes(self, work: str) -> list[int]:
        """The sizes at which a work was measured, ascending."""
        return sorted(size for name, size in self.works if name == work)


def size_name(size: int) -> str:
    """Return a size as people write it."""
    return f"{size / 1e6:g} MB" if size >= 1_000_000 else f"{size / 1e3:g} KB"
