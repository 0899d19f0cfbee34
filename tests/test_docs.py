"""Every block of Python and every console session of the README and the documentation runs, and says what it shows.

The blocks of a page run in their order, in a folder of their own that holds the files that the page shows (a block
with a caption is the file of that name) and a copy of the examples. Python blocks share their names; an ``output``
block is what the Python block before it prints. In a console block lines with ``$`` are commands, and the rest is what
the command before prints. ``...`` on a line of its own stands for any lines, within a line for any text.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import subprocess
import sys
import warnings
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import TYPE_CHECKING

import attrs
import pytest

import interviewkit as ik
from interviewkit import registry

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
# Directives whose content Sphinx takes for something else than text to show.
RUN = {"python", "console", "output"}
FENCE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})(?P<info>[^`\n]*)\n(?P<body>.*?)^(?P=fence)[ \t]*$", re.MULTILINE | re.DOTALL
)
CAPTION = re.compile(r"\A(?::[\w-]+:.*\n)*?:caption: (?P<name>\S+)\n(?::[\w-]+:.*\n)*\n?")
# Commands that fetch from the network or run these very tests; `.ci/run` runs them.
SET_UP = re.compile(r"python3 -m venv|(?:\S*/)?pip install|\S*python -m pytest|git clone")


@attrs.frozen
class Block:
    """A fenced block of a page: its language, the file that it shows, its text, and the line where it begins."""

    language: str
    file: str
    text: str
    line: int


def blocks(page: str) -> Iterator[Block]:
    """Yield the fenced blocks of a page, with the options of a directive taken off."""
    for found in FENCE.finditer(page):
        info, body = found["info"].strip(), found["body"]
        line = page.count("\n", 0, found.start()) + 1
        directive = re.match(r"\{code-block\}\s*(\S*)", info)
        caption = CAPTION.match(body) if directive else None
        language = directive[1] if directive else info
        yield Block(language, caption["name"] if caption else "", body[caption.end() :] if caption else body, line)


def shown(expected: str, printed: str) -> bool:
    """Tell whether ``printed`` is what a page shows, with ``...`` for what it leaves out."""
    pattern = ""
    for line in expected.rstrip("\n").split("\n"):
        if line.strip() == "...":
            pattern += r"(?:[^\n]*\n)*?"
        else:
            pattern += ".*?".join(re.escape(part) for part in line.rstrip().split("...")) + r"[ \t]*\n"
    return re.fullmatch(pattern, printed.rstrip("\n") + "\n") is not None


def sessions(text: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a console block and what the block shows below it."""
    for part in re.split(r"(?m)^\$ ", text)[1:]:
        command, _, below = re.sub(r"\\\n(?:> )?", "", part).partition("\n")
        yield command, below


def own(command: str) -> str:
    """Return what of a command is ours to run."""
    return " && ".join(part for part in command.split(" && ") if not SET_UP.match(part))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with a copy of the examples and an ``interviewkit`` of this interpreter, as the working directory."""
    copytree(ROOT / "examples", tmp_path / "examples", ignore=ignore_patterns(".*", "__pycache__", "build"))
    program = tmp_path / ".venv" / "bin" / "interviewkit"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m interviewkit "$@"\n')
    program.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("PYTHONWARNINGS", "default")
    kinds = (registry._FORMATS, registry._LAYOUTS)  # noqa: SLF001 - what is registered stays, for users
    before = [dict(kind.given) for kind in kinds]
    yield tmp_path
    # What a page registers is for that page only.
    for kind, given in zip(kinds, before, strict=True):
        kind.given.clear()
        kind.given.update(given)


def run_python(block: Block, page: Path, names: dict[str, object]) -> str:
    """Run a block at its lines of the page, so that a traceback tells the place, and return what it prints."""
    code = compile("\n" * block.line + block.text, str(page), "exec")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.simplefilter("default", ik.LossWarning)
        exec(code, names)  # noqa: S102 - the page's own code
    return printed.getvalue()


@pytest.mark.filterwarnings("default::interviewkit.LossWarning")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_block_of_a_page_does_what_it_shows(page: Path, folder: Path) -> None:
    """A reader who follows the page sees what the page shows."""
    names: dict[str, object] = {"__name__": "page"}
    printed = ""
    for block in blocks(page.read_text(encoding="utf-8")):
        where = f"{page.name}:{block.line}"
        if block.file:
            (folder / block.file).write_text(block.text, encoding="utf-8")
        elif block.language == "python":
            printed = run_python(block, page, names)
        elif block.language == "output":
            assert shown(block.text, printed), f"{where}: printed was\n{printed}"
        elif block.language == "console":
            for command, below in sessions(block.text):
                if own(command):
                    said = subprocess.run(  # noqa: S602 - the page's own command
                        own(command), shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
                    ).stdout.decode()
                    assert shown(below, said), f"{where}: {command!r} said\n{said}"


def test_the_collector_finds_the_blocks_of_a_page() -> None:
    """A caption names a file, a fence of four holds one of three, and the line is that of the fence."""
    page = "# A\n\n```{code-block} text\n:caption: a.txt\n\nQ: Why?\n```\n\n````text\n```python\n````\n"
    assert list(blocks(page)) == [Block("text", "a.txt", "Q: Why?\n", 3), Block("text", "", "```python\n", 9)]


@pytest.mark.parametrize(
    ("expected", "printed", "same"),
    [
        ("a\n...\nd\n", "a\nb\nc\nd\n", True),
        ("a\n...\nd\n", "a\nd\n", True),
        ("a ... c\n", "a b c\n", True),
        ("a\n", "a\nb\n", False),
        ("a\n", "b\n", False),
        ("", "a\n", False),
    ],
)
def test_what_is_left_out_is_marked(expected: str, printed: str, *, same: bool) -> None:
    """Three dots stand for what was printed; without them every line counts."""
    assert shown(expected, printed) is same


def test_commands_are_told_from_what_they_print() -> None:
    """A command may go on over lines that end in a backslash."""
    text = "$ a b \\\n    c\nout\n$ d\n"
    assert list(sessions(text)) == [("a b     c", "out\n"), ("d", "")]


def test_what_sets_up_is_left_to_the_machine_that_has_a_network() -> None:
    """Of a chain of commands only ours runs."""
    command = "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/interviewkit formats"
    assert own(command) == ".venv/bin/interviewkit formats"


def test_no_block_is_of_a_kind_that_would_run_under_another_name() -> None:
    """Python and shell are written as ``python``, ``console`` and ``output``, so that none escapes."""
    for page in PAGES:
        kinds = {block.language for block in blocks(page.read_text(encoding="utf-8"))}
        assert not kinds & {"py", "pycon", "python3", "sh", "bash", "shell", "shell-session"}, page
