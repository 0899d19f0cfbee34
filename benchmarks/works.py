"""The works that are timed: what interviewkit and each peer do of it, and how it is told that it is right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import interviewkit as ik
from benchmarks import peers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
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
    contestants: dict[str, tuple[Prepare, int]]
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


def _pandoc(to: str) -> Prepare:
    return lambda path: peers.pandoc_converts(path, to)


_MIDDLE = 10 * _MB
_ANY = 10_000 * _MB
_READERS: dict[str, tuple[str, dict[str, tuple[Prepare, int]]]] = {
    "text": (".txt", {"pandoc, markdown → json": (_pandoc("json"), _MB)}),
    "JSON": (
        ".json",
        {
            "json, dictionaries": (peers.json_read, _ANY),
            "orjson, dictionaries": (peers.orjson_read, _ANY),
            "msgspec, data classes": (peers.msgspec_read, _ANY),
            "cattrs and json": (peers.cattrs_read, _MIDDLE),
            "pydantic": (peers.pydantic_read, _MIDDLE),
        },
    ),
    "Markdown": (
        ".md",
        {
            "pyromark, events": (peers.pyromark, _ANY),
            "markdown-it-py, tokens": (peers.markdown_it, _MIDDLE),
            "mistune, tokens": (peers.mistune, _MIDDLE),
            "commonmark, tree": (peers.commonmark, _MIDDLE),
            "marko, tree": (peers.marko, _MB),
        },
    ),
    "TEI": (".xml", {"lxml, bare tree": (peers.lxml_tree, _ANY)}),
    "captions": (".vtt", {"pysubs2": (peers.pysubs2, _MIDDLE), "webvtt-py": (peers.webvtt, _MIDDLE)}),
}
_WRITERS: dict[str, dict[str, tuple[Prepare, int]]] = {
    "text": {},
    "JSON": {
        "json, dictionaries": (peers.json_write, _MIDDLE),
        "orjson, dictionaries": (peers.orjson_write, _ANY),
        "msgspec, data classes": (peers.msgspec_write, _ANY),
        "cattrs and json": (peers.cattrs_write, _MIDDLE),
        "pydantic": (peers.pydantic_write, _MIDDLE),
    },
    "Markdown": {"pandoc, markdown → gfm": (_pandoc("gfm"), _MB)},
    "TEI": {
        "lxml, bare tree and tostring": (peers.lxml_write, _ANY),
        "trafilatura, HTML → TEI": (peers.trafilatura_tei, _MB),
    },
}


def _works() -> Iterator[Work]:
    """Yield the readers and writers, those of one format together."""
    for name, (suffix, peers_of) in _READERS.items():
        format = "text" if name == "captions" else name.lower()
        yield Work(f"{name} → Article", suffix, {UNIT: (unit, _ANY), OURS: (_reader(format), _ANY), **peers_of})
        if name in _WRITERS:
            everybody = {UNIT: (unit, _ANY), OURS: (_writer(format), _ANY), **_WRITERS[name]}
            yield Work(f"Article → {name}", suffix, everybody, writes=format)


WORKS = {work.name: work for work in _works()}


def check(work: Work, result: Any, turns: int, path: Path) -> str:
    """Return what is wrong with what interviewkit made of ``path``; empty when it is right."""
    if not work.writes:
        found = len(result.interview.turns)
        return "" if found == turns else f"{found} turns, not {turns}"
    same = ik.loads(result, work.writes) == ik.load(path.with_suffix(".json"))
    return "" if same else "does not read back equal"
