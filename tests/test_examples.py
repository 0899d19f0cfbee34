"""The scripts of the examples run as they stand, from any folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"
SHOWN = {
    "import_it.py": (
        "The Estuary Courier, 2025-09-18",
        "? What will you do when the bridge opens?",
        "**Lind:** Why bees?",
    ),
    "convert_it.py": ("ferry.txt: 6 turns", "kiln.md: 8 turns", "night-train.txt: 8 turns", "orchard.json"),
    "extend_it.py": ("layout: tilde", "Bo ~ Sixty-one.", "bo,That one is mine."),
}


def test_every_script_is_tried() -> None:
    """No example stands beside the tests."""
    assert {path.name for path in EXAMPLES.glob("*.py")} == set(SHOWN)


@pytest.mark.parametrize("name", sorted(SHOWN))
def test_a_script_runs_without_a_warning(name: str, tmp_path: Path) -> None:
    """A script ends well, says what it should, and leaves nothing behind."""
    command = [sys.executable, "-W", "error", "-X", "utf8", str(EXAMPLES / name)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    for line in SHOWN[name]:
        assert line in done.stdout
    assert not list(tmp_path.iterdir())


def test_the_converting_script_writes_to_the_folder_that_is_named(tmp_path: Path) -> None:
    """Given a folder, the script leaves three files for each interview in it."""
    folder = tmp_path / "out"
    subprocess.run([sys.executable, str(EXAMPLES / "convert_it.py"), str(folder)], check=True, capture_output=True)
    assert len(list(folder.iterdir())) == 12
