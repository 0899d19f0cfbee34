"""Convert interviews in a script: every file of a folder to TEI and JSON, and what could not be carried.

Run it with ``python examples/convert_it.py [FOLDER]``; without a folder the results go to one that is then removed.
"""

from __future__ import annotations

import sys
import tempfile
import warnings
from pathlib import Path

import interviewkit as ik

INTERVIEWS = Path(__file__).parent / "interviews"
NAMES = ("ferry.txt", "kiln.md", "night-train.txt", "orchard.txt")


def convert(source: Path, folder: Path) -> None:
    """Write ``source`` to ``folder`` as TEI, JSON and plain text, and print what became of it."""
    try:
        article = ik.load(source)
    except ik.ReadError as error:
        print(f"{source.name}: {error}", file=sys.stderr)
        return
    for suffix in (".xml", ".json", ".txt"):
        with warnings.catch_warnings():
            # Told below, with the place of each loss.
            warnings.simplefilter("ignore", ik.LossWarning)
            ik.dump(article, (folder / source.stem).with_suffix(suffix))
    print(f"{source.name}: {len(article.interview.turns)} turns")
    for loss in ik.losses(article, "text"):
        print(f"  not in the plain text: {loss.path}: {loss.reason}")


def convert_all(folder: Path) -> None:
    """Convert the interviews and list what was written."""
    for name in NAMES:
        convert(INTERVIEWS / name, folder)
    print(", ".join(sorted(path.name for path in folder.iterdir())))


def main() -> None:
    """Convert to the folder that the command line names, else to a temporary one."""
    if len(sys.argv) > 1:
        folder = Path(sys.argv[1])
        folder.mkdir(exist_ok=True)
        convert_all(folder)
    else:
        with tempfile.TemporaryDirectory() as name:
            convert_all(Path(name))


if __name__ == "__main__":
    main()
