"""The benchmarks run as they stand; how long anything takes is not looked at here."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_a_quick_run_finds_everything_right_and_writes_the_page(tmp_path: Path) -> None:
    """Every work is done, its result is right, and the page has a table of goals."""
    page = tmp_path / "performance.md"
    command = [sys.executable, "-m", "benchmarks", "--quick", "--output", str(page)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    written = page.read_text(encoding="utf-8")
    assert "| work | goal | measured | met |" in written
    for part in ("By work", "By layout", "Whole processes", "Memory", "Hostile texts"):
        assert f"\n## {part}\n" in written
