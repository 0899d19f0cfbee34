"""The plug-in of the examples, installed as a stranger would install it."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

PLUGIN = Path(__file__).parent.parent / "examples" / "plugin"


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of a fresh environment that has the plug-in and sees interviewkit from this one."""
    home = tmp_path_factory.mktemp("fresh")
    venv.create(home, with_pip=True, symlinks=True)
    interpreter = home / "bin" / "python"
    site = home / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"
    # addsitedir, because a plain path would leave out what is installed as editable.
    (site / "outer.pth").write_text(f"import site; site.addsitedir({sysconfig.get_path('purelib')!r})\n")
    source = home / "plugin"
    copytree(PLUGIN, source, ignore=ignore_patterns("build", "dist", "__pycache__", ".*"))
    isolation = ["--no-build-isolation"] if importlib.util.find_spec("hatchling") else []
    pip = [str(interpreter), "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*pip, *isolation, str(source)], check=True, cwd=home)
    return interpreter


def run(python: Path, *arguments: str | Path) -> str:
    """Return what the command line of the environment says on standard output."""
    command = [str(python), "-m", "interviewkit", *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def test_this_environment_does_not_have_the_plugin() -> None:
    """What the other tests find comes from the fresh environment."""
    assert importlib.util.find_spec("interviewkit_slash") is None


def test_a_format_of_a_plugin_is_read_and_written_by_name(python: Path, tmp_path: Path) -> None:
    """The notation becomes JSON and TEI, and from TEI the same notation again."""
    talk = json.loads(run(python, "convert", PLUGIN / "lamps.slash", "-f", "slash", "-t", "json"))
    assert talk["title"] == "The Lamp Room"
    assert [item["speaker"] for item in talk["interview"]["body"]] == ["ada", "bo"] * 3
    run(python, "convert", PLUGIN / "lamps.slash", "-o", tmp_path / "lamps.xml")
    back = run(python, "convert", tmp_path / "lamps.xml", "-t", "slash")
    assert back == (PLUGIN / "lamps.slash").read_text(encoding="utf-8")


def test_a_layout_of_a_plugin_is_recognised_and_taken_by_name(python: Path) -> None:
    """Text with arrows is read in the plug-in's layout, named or not."""
    for chosen in ([], ["--layout", "arrow"]):
        seen = json.loads(run(python, "inspect", PLUGIN / "lamps.txt", "--json", *chosen))
        assert (seen["layout"], seen["turns"]) == ("arrow", 6)


def test_a_plugin_is_listed_beside_the_built_in(python: Path) -> None:
    """The lists of formats and layouts name what the plug-in brings."""
    assert {"slash", "tei"} <= {each["name"] for each in json.loads(run(python, "formats", "--json"))}
    assert {"arrow", "label"} <= {each["name"] for each in json.loads(run(python, "layouts", "--json"))}


def test_the_plugin_passes_its_own_tests(python: Path) -> None:
    """The package that people copy comes with tests that pass."""
    folder = python.parent.parent / "plugin"
    subprocess.run([python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "."], check=True, cwd=folder)
