"""The peers: what each does of the same work. Each is imported when it is asked for, and may be missing.

A function of this module takes the path of a document and returns what is timed, with everything that comes before
done: what is read is read from the file, what is written is written from the peer's own objects.
"""

from __future__ import annotations

import html
import json
import shutil
import subprocess
from dataclasses import dataclass, field
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Timed = Callable[[], Any]

__all__ = ["PACKAGES", "pandoc", "pandoc_converts", "versions"]

PACKAGES = [
    *(
        "lxml",
        "msgspec",
        "orjson",
        "cattrs",
        "pydantic",
        "pyromark",
        "markdown-it-py",
        "mistune",
        "commonmark",
        "marko",
    ),
    *("trafilatura", "pysubs2", "webvtt-py"),
]


def pandoc() -> str:
    """Return the path of pandoc, on the path or of the package that brings it; raises `ImportError` without it."""
    return shutil.which("pandoc") or str(import_module("pypandoc").get_pandoc_path())


def versions() -> dict[str, str]:
    """Return the version of every peer; empty for one that is not installed."""
    found = {}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = ""
    try:
        told = subprocess.run([pandoc(), "--version"], capture_output=True, check=True, text=True).stdout
        found["pandoc"] = told.split()[1]
    except (ImportError, OSError):
        found["pandoc"] = ""
    return found


def pandoc_converts(path: Path, to: str) -> Timed:
    """Convert with pandoc, a process of its own."""
    command = [pandoc(), "-f", "markdown", "-t", to, "-o", "/dev/null", str(path)]
    return lambda: subprocess.run(command, check=True)


def lxml_tree(path: Path) -> Timed:
    """Parse XML into lxml's tree."""
    etree: Any = import_module("lxml.etree")
    return lambda: etree.parse(str(path))


def _words(paragraph: str | dict[str, Any]) -> str:
    return paragraph if isinstance(paragraph, str) else str(paragraph["text"])


def lxml_write(path: Path) -> Timed:
    """Build the tree of the turns and their paragraphs, without a header or marks, and write it as a string."""
    etree: Any = import_module("lxml.etree")
    body = json.loads(path.with_suffix(".json").read_bytes())["interview"]["body"]
    turns = [(turn["speaker"], turn["label"], [_words(part) for part in turn["paragraphs"]]) for turn in body]

    def write() -> Any:
        root = etree.Element("TEI", nsmap={None: "http://www.tei-c.org/ns/1.0"})
        parent = etree.SubElement(etree.SubElement(root, "text"), "body")
        for number, (speaker, label, paragraphs) in enumerate(turns, 1):
            said = etree.SubElement(parent, "sp", who=f"#{speaker}", n=str(number))
            etree.SubElement(said, "speaker").text = label
            for text in paragraphs:
                etree.SubElement(said, "p").text = text
        return etree.tostring(root, encoding="unicode", pretty_print=True)

    return write


def trafilatura_tei(path: Path) -> Timed:
    """Extract the same words from a web page and write them as TEI."""
    trafilatura = import_module("trafilatura")
    lines = path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    page = (
        "<html><body><article>" + "".join(f"<p>{html.escape(x)}</p>" for x in lines if x) + "</article></body></html>"
    )
    return lambda: trafilatura.extract(page, output_format="xmltei")


def _of_text(load: Callable[[str], Any], path: Path) -> Timed:
    return lambda: load(path.read_text(encoding="utf-8"))


def markdown_it(path: Path) -> Timed:
    """Parse Markdown into markdown-it-py's tokens."""
    return _of_text(import_module("markdown_it").MarkdownIt().parse, path)


def mistune(path: Path) -> Timed:
    """Parse Markdown into mistune's tokens."""
    return _of_text(import_module("mistune").create_markdown(renderer=None), path)


def commonmark(path: Path) -> Timed:
    """Parse Markdown into commonmark's tree."""
    parser = import_module("commonmark").Parser
    return _of_text(lambda text: parser().parse(text), path)


def marko(path: Path) -> Timed:
    """Parse Markdown into marko's tree."""
    return _of_text(import_module("marko").parse, path)


def pyromark(path: Path) -> Timed:
    """Parse Markdown into a list of pyromark's events."""
    module = import_module("pyromark")
    return _of_text(lambda text: list(module.events(text)), path)


def pysubs2(path: Path) -> Timed:
    """Read captions with pysubs2."""
    module = import_module("pysubs2")
    return lambda: module.load(str(path))


def webvtt(path: Path) -> Timed:
    """Read captions with webvtt-py."""
    module = import_module("webvtt")
    return lambda: module.read(str(path))


# The JSON format in data classes, as far as these interviews need it; msgspec, cattrs and pydantic all fill them.


@dataclass(frozen=True, slots=True)
class Entry:
    """A turn."""

    type: str
    speaker: str = ""
    label: str = ""
    paragraphs: tuple[str | dict[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Talk:
    """An interview."""

    speakers: tuple[dict[str, Any], ...]
    body: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """An article."""

    interviewkit: int
    interview: Talk
    title: str = ""
    source: dict[str, Any] = field(default_factory=dict)


def _converter() -> Any:
    converter = import_module("cattrs").Converter()
    converter.register_structure_hook(str | dict[str, Any], lambda value, _: value)
    return converter


def json_read(path: Path) -> Timed:
    """Parse JSON into dictionaries."""
    return lambda: json.loads(path.read_bytes())


def orjson_read(path: Path) -> Timed:
    """Parse JSON into dictionaries with orjson."""
    module = import_module("orjson")
    return lambda: module.loads(path.read_bytes())


def msgspec_read(path: Path) -> Timed:
    """Parse JSON into data classes with msgspec."""
    decoder: Any = import_module("msgspec.json").Decoder(Document)
    return lambda: decoder.decode(path.read_bytes())


def cattrs_read(path: Path) -> Timed:
    """Parse JSON and structure it into data classes."""
    converter = _converter()
    return lambda: converter.structure(json.loads(path.read_bytes()), Document)


def pydantic_read(path: Path) -> Timed:
    """Parse JSON into data classes that pydantic validates."""
    adapter = import_module("pydantic").TypeAdapter(Document)
    return lambda: adapter.validate_json(path.read_bytes())


def json_write(path: Path) -> Timed:
    """Write dictionaries as JSON."""
    raw = json.loads(path.read_bytes())
    return lambda: json.dumps(raw, ensure_ascii=False, indent=2)


def orjson_write(path: Path) -> Timed:
    """Write dictionaries as JSON with orjson."""
    module = import_module("orjson")
    raw = json.loads(path.read_bytes())
    return lambda: module.dumps(raw, option=module.OPT_INDENT_2)


def msgspec_write(path: Path) -> Timed:
    """Write data classes as JSON with msgspec."""
    document = msgspec_read(path)()
    encoder: Any = import_module("msgspec.json")
    return lambda: encoder.format(encoder.encode(document))


def cattrs_write(path: Path) -> Timed:
    """Turn data classes into dictionaries, and write these as JSON."""
    converter, document = _converter(), cattrs_read(path)()
    return lambda: json.dumps(converter.unstructure(document), ensure_ascii=False, indent=2)


def pydantic_write(path: Path) -> Timed:
    """Write data classes as JSON with pydantic."""
    adapter = import_module("pydantic").TypeAdapter(Document)
    document = adapter.validate_json(path.read_bytes())
    return lambda: adapter.dump_json(document, indent=2)
