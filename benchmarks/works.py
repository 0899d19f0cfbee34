"""The works that are timed: what interviewkit and each peer do of it, and how it is told that it is right."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, NamedTuple

import interviewkit as ik
from benchmarks import peers

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Prepare = Callable[[Path], Callable[[], Any]]

__all__ = ["OURS", "UNIT", "WORKS", "Work", "check", "unit"]

OURS = "interviewkit"
UNIT = "U"
_MB = 1_000_000


class Work(NamedTuple):
    """A work on files of a suffix, and who does it: each with the largest size that it is given, in bytes."""

    name: str
    suffix: str
    contestants: dict[str, tuple[Prepare, float]]
    writes: str = ""


def unit(path: Path) -> Callable[[], Any]:
    """Read the plain text, decode it and split it into lines: what no reader of text can do without."""
    plain = path if path.suffix == ".vtt" else path.with_suffix(".txt")
    return lambda: plain.read_bytes().decode().splitlines()


def _reader(format: str) -> Prepare:
    return lambda path: lambda: ik.load(path, format)


def _writer(format: str) -> Prepare:
    def prepare(path: Path) -> Callable[[], Any]:
        article = ik.load(path.with_suffix(".json"))
        return lambda: ik.dumps(article, format)

    return prepare


def _work(name: str, suffix: str, ours: Prepare, others: dict[str, tuple[Prepare, float]], writes: str = "") -> Work:
    return Work(name, suffix, {UNIT: (unit, sys.maxsize), OURS: (ours, sys.maxsize), **others}, writes)


_ANY = float("inf")
WORKS = {
    work.name: work
    for work in [
        _work(
            "text → Article",
            ".txt",
            _reader("text"),
            {"pandoc, markdown → json": (lambda path: peers.pandoc_converts(path, "json"), _MB)},
        ),
        _work("Article → text", ".txt", _writer("text"), {}, "text"),
        _work(
            "JSON → Article",
            ".json",
            _reader("json"),
            {
                "json, dictionaries": (peers.json_read, _ANY),
                "orjson, dictionaries": (peers.orjson_read, _ANY),
                "msgspec, attrs": (peers.msgspec_read, _ANY),
                "cattrs and json": (peers.cattrs_read, 10 * _MB),
                "pydantic": (peers.pydantic_read, 10 * _MB),
            },
        ),
        _work(
            "Article → JSON",
            ".json",
            _writer("json"),
            {
                "json, dictionaries": (peers.json_write, 10 * _MB),
                "orjson, dictionaries": (peers.orjson_write, _ANY),
                "msgspec, attrs": (peers.msgspec_write, _ANY),
                "cattrs and json": (peers.cattrs_write, 10 * _MB),
                "pydantic": (peers.pydantic_write, 10 * _MB),
            },
            "json",
        ),
        _work(
            "Markdown → Article",
            ".md",
            _reader("markdown"),
            {
                "pyromark, events": (peers.pyromark, _ANY),
                "markdown-it-py, tokens": (peers.markdown_it, 10 * _MB),
                "mistune, tokens": (peers.mistune, 10 * _MB),
                "commonmark, tree": (peers.commonmark, 10 * _MB),
                "marko, tree": (peers.marko, _MB),
            },
        ),
        _work(
            "Article → Markdown",
            ".md",
            _writer("markdown"),
            {"pandoc, markdown → gfm": (lambda path: peers.pandoc_converts(path, "gfm"), _MB)},
            "markdown",
        ),
        _work("TEI → Article", ".xml", _reader("tei"), {"lxml, bare tree": (peers.lxml_tree, _ANY)}),
        _work(
            "Article → TEI",
            ".xml",
            _writer("tei"),
            {
                "lxml, bare tree and tostring": (peers.lxml_write, _ANY),
                "trafilatura, HTML → TEI": (peers.trafilatura_tei, _MB),
            },
            "tei",
        ),
        _work(
            "captions → Article",
            ".vtt",
            _reader("text"),
            {"pysubs2": (peers.pysubs2, 10 * _MB), "webvtt-py": (peers.webvtt, 10 * _MB)},
        ),
    ]
}


def check(work: Work, result: Any, turns: int, path: Path) -> str:
    """Return what is wrong with what interviewkit made of ``path``; empty when it is right."""
    if not work.writes:
        found = len(result.interview.turns)
        return "" if found == turns else f"{found} turns, not {turns}"
    same = ik.loads(result, work.writes) == ik.load(path.with_suffix(".json"))
    return "" if same else "does not read back equal"
