"""The fuzzer's targets hold for what it begins with; that needs no fuzzer."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("target", ["text", "markdown", "tei", "json", "read-write-read"])
def test_every_seed_holds(target: str) -> None:
    """Each target takes all that the examples give it, which is much."""
    command = [sys.executable, "-m", "fuzz", "--seeds", target]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    name, number, _ = done.stdout.split()
    assert (name, int(number) > 100) == (f"{target}:", True)
