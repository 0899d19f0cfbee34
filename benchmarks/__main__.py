"""One run of everything: makes the corpus, checks, measures, and writes the page."""

from __future__ import annotations

import argparse
import sys
import warnings
from pathlib import Path
from subprocess import CalledProcessError
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import interviewkit as ik
from benchmarks import corpus, hostile, peers
from benchmarks.alone import MISSING
from benchmarks.batch import convert_all
from benchmarks.measure import process, processes, rounds
from benchmarks.page import page
from benchmarks.results import Results, size_name
from benchmarks.works import OURS, UNIT, WORKS, Work, check, unit

if TYPE_CHECKING:
    from collections.abc import Callable

_PAGE = Path(__file__).parent.parent / "docs" / "explanation" / "performance.md"
_ROUNDS = 7
_SIZES = [8_000, 1_000_000, 10_000_000, 100_000_000]
# Captions of a day; longer ones there are not.
_CAPTIONS = 1_000_000
_LAYOUT = 2_000_000
# Slow peers and whole processes go no further.
_MIDDLE = 10_000_000
_PYTHON = [sys.executable, "-X", "utf8"]
_FORMS = (".json", ".md", ".xml")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small sizes and one round: a trial, not a measurement")
    parser.add_argument("--only", default="", metavar="NAME", help="only works and parts whose name has NAME in it")
    parser.add_argument("--sizes", type=int, nargs="+", metavar="BYTES", default=None)
    parser.add_argument("--files", type=int, default=None, metavar="NUMBER", help="how many files of 8 KB")
    parser.add_argument("--rounds", type=int, default=None)
    parser.add_argument("--output", type=Path, default=None, help="the page to write; without --only, that of docs/")
    options = parser.parse_args()
    options.sizes = sorted(options.sizes or (_SIZES[:1] if options.quick else _SIZES))
    options.files = options.files or (6 if options.quick else 10_000)
    options.rounds = options.rounds or (1 if options.quick else _ROUNDS)
    if not options.only and not options.quick:
        options.output = options.output or _PAGE
    return options


class _Run:
    """A run: its options, its folder, its corpus, and what it found so far."""

    def __init__(self, options: argparse.Namespace, folder: Path) -> None:
        self.options, self.folder = options, folder
        self.middle: int = max((size for size in options.sizes if size <= _MIDDLE), default=options.sizes[0])
        self.found = Results(options.rounds, peers.versions(), self.middle)
        self.turns: dict[Path, int] = {}

    def wants(self, name: str) -> bool:
        only: str = self.options.only
        return only.lower() in name.lower()

    def interview(self, size: int) -> Path:
        """Return the plain text of that size; its other forms lie beside it."""
        path = self.folder / f"{size}.txt"
        if path not in self.turns:
            self.turns[path] = corpus.write_interview(path, "label", size)
            for suffix in _FORMS:
                run = process(_command("convert", str(path), "-o", str(path.with_suffix(suffix))))
                if suffix == ".xml" and size == self.options.sizes[-1]:
                    self.found.largest = (size, run)
            captions = path.with_suffix(".vtt")
            self.turns[captions] = corpus.write_captions(captions, size)
        return path

    def processes(self) -> None:
        small, middle = self.interview(self.options.sizes[0]), self.interview(self.middle)
        commands = {
            "python -c pass": [*_PYTHON, "-c", "pass"],
            "import interviewkit": [*_PYTHON, "-c", "import interviewkit"],
            "interviewkit --version": _command("--version"),
            "text → JSON, 8 KB": _command("convert", str(small), "-t", "json"),
            "text → TEI": _command("convert", str(middle), "-t", "tei"),
        }
        if self.found.versions["pandoc"]:
            pandoc = [peers.pandoc(), "-f", "markdown", "-o", "/dev/null"]
            commands["pandoc, markdown → json, 8 KB"] = [*pandoc, "-t", "json", str(small)]
            commands["pandoc, markdown → tei"] = [*pandoc, "-t", "tei", str(middle)]
        self.found.processes = processes(commands, self.options.rounds)

    def memory(self) -> None:
        for work in WORKS.values():
            for name, (_, largest) in work.contestants.items():
                size = max((size for size in self.options.sizes if size <= min(largest, _MIDDLE)), default=0)
                if not size:
                    continue
                path = self.interview(size).with_suffix(work.suffix)
                try:
                    run = process([*_PYTHON, "-m", "benchmarks.alone", work.name, name, str(path)])
                except CalledProcessError as error:
                    if error.returncode != MISSING:
                        raise
                else:
                    self.found.memory[work.name, name] = (size, run.peak)

    def files(self) -> None:
        paths = corpus.write_files(self.folder / "files", self.options.files)
        self.found.batch = convert_all(paths, self.options.rounds)

    def work(self, work: Work, size: int) -> None:
        path = self.interview(size).with_suffix(work.suffix)
        functions: dict[str, Callable[[], Any]] = {}
        for name, (prepare, largest) in work.contestants.items():
            if size <= largest:
                try:
                    functions[name] = prepare(path)
                except ImportError:
                    continue
        expected = self.turns[path if work.suffix == ".vtt" else path.with_suffix(".txt")]
        wrong = check(work, functions[OURS](), expected, path)
        if wrong:
            self.found.wrong.append(f"{work.name}, {size_name(size)}: {wrong}")
        self.found.works[work.name, size] = rounds(functions, self.options.rounds)

    def layouts(self) -> None:
        for name in corpus.LAYOUTS:
            path = self.folder / f"{name}.txt"
            turns = corpus.write_interview(path, name, _LAYOUT if not self.options.quick else 20_000)
            found = len(ik.load(path).interview.turns)
            if found != turns:
                self.found.wrong.append(f"layout {name}: {found} turns, not {turns}")
            times = rounds({UNIT: unit(path), OURS: lambda path=path: ik.load(path)}, self.options.rounds)  # type: ignore[misc]
            self.found.layouts[name] = (times[UNIT], times[OURS])

    def everything(self) -> Results:
        """Measure what is wanted; processes first, while this one is small, for a child begins with its memory."""
        for size in self.options.sizes:
            _tell(f"interview of {size_name(size)}")
            self.interview(size)
        for name, part in (("processes", self.processes), ("memory", self.memory), ("files", self.files)):
            if self.wants(name):
                _tell(name)
                part()
        for size in self.options.sizes:
            for work in WORKS.values():
                if self.wants(work.name) and (work.suffix != ".vtt" or size <= _CAPTIONS):
                    _tell(f"{work.name}, {size_name(size)}")
                    self.work(work, size)
        if self.wants("layouts"):
            _tell("layouts")
            self.layouts()
        if self.wants("hostile"):
            _tell("hostile texts")
            for name in hostile.SHAPES:
                factor = 0.02 if self.options.quick else 2
                self.found.hostile[name] = hostile.growth(name, factor, self.options.rounds)
        return self.found


def _command(*arguments: str) -> list[str]:
    script = Path(sys.executable).with_name("interviewkit")
    return [str(script), *arguments] if script.is_file() else [*_PYTHON, "-m", "interviewkit", *arguments]


def _tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


def main() -> int:
    """Run, print the page, and write it where it is wanted; 1 where something was read or written wrongly."""
    options = _options()
    warnings.simplefilter("ignore", ik.LossWarning)
    with TemporaryDirectory() as folder:
        found = _Run(options, Path(folder)).everything()
    text = page(found)
    print(text)
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    return 1 if found.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
