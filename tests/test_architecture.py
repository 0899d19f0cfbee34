"""Who may import whom: errors and model below, formats and text beside each other, the command line above."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import interviewkit

ROOT = Path(interviewkit.__file__).parent
HEAVY = {"lxml", "dateutil", "click", "msgspec", "yaml", "pyromark", "markdown_it", "hypothesis"}

# What a module or a package of ours may import of the others while it runs; what is not named here is for all.
TOP = {"api", "corpus", "cli"}
MAY_NOT: dict[str, set[str]] = {
    "marking": {"registry", "carry", "text", "formats", "strategies", *TOP},
    "identity": {"registry", "carry", "text", "formats", "strategies", *TOP},
    "reading": {"registry", "carry", "text", "formats", "strategies", *TOP},
    "decoding": {"model", "registry", "carry", "text", "formats", "strategies", *TOP},
    "files": {"model", "registry", "carry", "text", "formats", "strategies", *TOP},
    "registry": {"carry", "text", "formats", "strategies", *TOP},
    "carry": {"registry", "text", "formats", "strategies", *TOP},
    "text": {"carry", "formats", "strategies", *TOP},
    "formats": {"strategies", *TOP},
    "strategies": {"registry", "carry", "text", "formats", *TOP},
    "api": {"text", "formats", "strategies", "corpus", "cli"},
    "corpus": {"text", "formats", "strategies", "cli"},
}


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) in {"TYPE_CHECKING", "typing.TYPE_CHECKING"}


def _nodes(tree: ast.AST) -> list[ast.AST]:
    found = []
    for node in ast.iter_child_nodes(tree):
        if not _is_for_types(node):
            found += [node, *_nodes(node)]
    return found


def imports(path: Path) -> set[str]:
    """Return the dotted names of our own that the module imports while it runs, without the package's name."""
    names = set()
    for node in _nodes(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: a relative import"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return {name.removeprefix("interviewkit.") for name in names if name.startswith("interviewkit.")}


MODULES = sorted(
    path.relative_to(ROOT) for path in ROOT.rglob("*.py") if path.parent != ROOT or path.stem != "__init__"
)


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_a_module_imports_only_what_is_below_it(module: Path) -> None:
    """Errors import nothing of ours, the model only errors, and nothing imports what stands above it."""
    own = module.parts[0].removesuffix(".py")
    used = {name.partition(".")[0] for name in imports(ROOT / module)} - {own}
    if own == "errors":
        assert not used
    elif own == "model":
        assert used <= {"errors"}
    else:
        assert not used & MAY_NOT.get(own, set())


@pytest.mark.parametrize("module", [path for path in MODULES if path.parts[0] == "formats"], ids=str)
def test_formats_do_not_know_each_other(module: Path) -> None:
    """A format imports no other one; their list imports none at all."""
    own = module.parts[1].removesuffix(".py")
    others = {name.split(".")[1] for name in imports(ROOT / module) if name.startswith("formats.")} - {own}
    assert not others


def test_importing_the_package_loads_nothing_heavy() -> None:
    """``import interviewkit`` costs attrs and little else: no parser, no command line, and no format's module."""
    code = "import json, sys; import interviewkit; print(json.dumps(sorted(sys.modules)))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    loaded = set(json.loads(shown.stdout))
    assert not {name.partition(".")[0] for name in loaded} & HEAVY
    assert not [name for name in loaded if name.startswith(("interviewkit.formats.", "interviewkit.text"))]


@pytest.mark.parametrize(
    ("fmt", "needed"),
    [("text", {"dateutil"}), ("markdown", {"dateutil", "pyromark"}), ("tei", {"lxml"}), ("json", {"msgspec"})],
)
def test_reading_a_format_loads_what_that_format_needs_at_most(fmt: str, needed: set[str]) -> None:
    """A reader brings in its own parser and no other one's."""
    code = (
        "import json, sys, interviewkit as ik; from interviewkit.registry import find; "
        f"find({fmt!r}).function('read'); find({fmt!r}).function('write'); print(json.dumps(sorted(sys.modules)))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert {name.partition(".")[0] for name in json.loads(shown.stdout)} & HEAVY <= needed
