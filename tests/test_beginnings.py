"""Who speaks, and how each turn begins, in interviews of many kinds, beside documents that are none.

Beside each document stands what a person found in it: the label and the first words of every turn, or null. `SCORES`
has the F1 of those that are not yet read so; ``python tests/test_beginnings.py`` prints how that file would have to be.
"""

from __future__ import annotations

import json
from difflib import SequenceMatcher
from pathlib import Path

import pytest

import interviewkit as ik

FOLDER = Path(__file__).parent / "beginnings"
SCORES = FOLDER.with_name("beginnings_scores.json")
DOCUMENTS = sorted(path for path in FOLDER.iterdir() if path.suffix in {".txt", ".md"})
LENGTH = 14


def folded(text: str) -> str:
    """Return the letters and digits of ``text``."""
    return "".join(character for character in text.casefold() if character.isalnum())


def wanted(path: Path) -> list[tuple[str, str]] | None:
    """Return the label and the first words of each turn; None for a document that is no interview."""
    turns = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return None if turns is None else [(folded(label), folded(words)[:LENGTH]) for label, words in turns]


def found(path: Path) -> list[tuple[str, str]] | None:
    """Return the same of what the library reads."""
    try:
        reading = ik.inspect(path.read_bytes(), "markdown" if path.suffix == ".md" else "text")
    except ik.NoInterviewError:
        return None
    return [(folded(turn.label), folded(turn.text)[:LENGTH]) for turn in reading.article.interview.turns]


def score(path: Path) -> float:
    """Return the F1 of the turns; a document that is no interview has 1 where it is refused."""
    expected, got = wanted(path), found(path)
    if expected is None or got is None:
        return float(expected == got)
    # What was found to begin with few words may go on.
    short = [turn for turn in expected if len(turn[1]) < LENGTH]
    got = [next((each for each in short if each[0] == turn[0] and turn[1].startswith(each[1])), turn) for turn in got]
    blocks = SequenceMatcher(None, expected, got, autojunk=False).get_matching_blocks()
    return round(2 * sum(block.size for block in blocks) / (len(expected) + len(got)), 3)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_turns_begin_where_a_person_sees_them_begin(path: Path) -> None:
    """Every turn has its label and its beginning, as far as the table of scores tells."""
    scores = json.loads(SCORES.read_text(encoding="utf-8"))
    assert score(path) == scores.get(path.name, 1.0)


if __name__ == "__main__":
    print(json.dumps({path.name: value for path in DOCUMENTS if (value := score(path)) < 1}, indent=2))  # noqa: T201
