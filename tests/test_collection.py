"""The collected interviews read as people read them, and the other documents are refused.

Beside each interview stands what a person found in it. Where the library finds something else, `KNOWN` names the part;
``python tests/test_collection.py`` prints how that file would have to be.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import interviewkit as ik

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = Path(__file__).parent.parent / "examples"
SUFFIX = ".expected.json"
INTERVIEWS = sorted(Path(str(path).removesuffix(SUFFIX)) for path in (EXAMPLES / "interviews").glob(f"*{SUFFIX}"))
OTHERS = sorted((EXAMPLES / "not-interviews").iterdir())
KNOWN = Path(__file__).parent / "known_differences.json"
SIDES = {ik.Role.INTERVIEWER: "asks", ik.Role.INTERVIEWEE: "answers"}
FIELDS = ("layout", "title", "source", "published", "byline", "keywords", "editors_note", "headings", "narration")


def inspected(path: Path) -> ik.Reading:
    """Return how a document of the collection is read, by its suffix and nothing else."""
    return ik.inspect(path.read_bytes(), "markdown" if path.suffix == ".md" else "text")


def folded(text: str) -> str:
    """Return ``text`` as people compare it: without marks of Markdown, the colon, white space and case."""
    return " ".join(text.translate(str.maketrans("*_:：\u200b\u00a0", "      ")).casefold().split())


def letters(text: str) -> str:
    """Return the letters and digits of ``text``."""
    return "".join(character for character in text.casefold() if character.isalnum())


def differences(path: Path) -> list[str]:
    """Return the parts of an interview that are read otherwise than a person reads them."""
    wanted: dict[str, Any] = json.loads(Path(f"{path}{SUFFIX}").read_text(encoding="utf-8"))
    reading = inspected(path)
    return [*_of_turns(wanted, reading), *_of_fields(wanted, reading), *_of_speakers(wanted, reading.article)]


def _of_turns(wanted: dict[str, Any], reading: ik.Reading) -> Iterator[str]:
    turns = reading.article.interview.turns
    found = {span.first: turn for span, turn in zip(reading.spans, turns, strict=True)}
    for line, label, side, paragraphs, words in wanted["turns"]:
        turn = found.pop(line, None)
        if turn is None:
            yield f"turn on line {line}: missing"
            continue
        role = SIDES.get(turn.speaker.role, "") if turn.speaker and turn.speaker.role else ""
        if folded(turn.label) != folded(label) or (not label and side not in {"", role}):
            yield f"turn on line {line}: speaker"
        if len(turn.paragraphs) != paragraphs:
            yield f"turn on line {line}: paragraphs"
        if not letters(turn.text).startswith(letters(words)):
            yield f"turn on line {line}: words"
    yield from (f"turn on line {line}: unexpected" for line in found)


def _of_fields(wanted: dict[str, Any], reading: ik.Reading) -> Iterator[str]:
    article = reading.article
    found: dict[str, Any] = {
        "layout": reading.layout.name if reading.layout else "",
        "title": article.title,
        "source": article.source.name,
        "published": str(article.published or ""),
        "byline": article.byline,
        "keywords": [keyword.text for keyword in article.keywords],
        "editors_note": article.editors_note.heading,
        "headings": [item.text for item in article.interview.body if isinstance(item, ik.Heading)],
        "narration": sum(isinstance(item, ik.Narration) for item in article.interview.body),
    }
    for name in FIELDS:
        if _plain(found[name]) != _plain(wanted.get(name, type(found[name])())):
            yield name


def _plain(value: object) -> object:
    if isinstance(value, list):
        return [folded(each) for each in value]
    return folded(value) if isinstance(value, str) else value


def _of_speakers(wanted: dict[str, Any], article: ik.Article) -> Iterator[str]:
    speakers = article.interview.speakers
    labelled = {folded(label): speaker for speaker in speakers for label in speaker.labels}
    for each in wanted.get("speakers", []):
        labels, role = each.get("labels", []), each.get("role", "")
        if labels:
            speaker = labelled.get(folded(labels[0]))
        else:
            bare = (one for one in speakers if not (one.labels or one.members) and (one.role or "") == role)
            speaker = next(bare, None)
        called = labels[0] if labels else each.get("name") or role
        if speaker is None:
            yield f"speaker {called}: missing"
            continue
        if {folded(label) for label in speaker.labels} != {folded(label) for label in labels}:
            yield f"speaker {called}: labels"
        if "name" in each and folded(str(speaker)) != folded(each["name"]):
            yield f"speaker {called}: name"
        if "members" in each and [folded(str(one)) for one in speaker.members] != [folded(m) for m in each["members"]]:
            yield f"speaker {called}: members"
        if "role" in each and (speaker.role or "") != role:
            yield f"speaker {called}: role"


def taken_for_an_interview(path: Path) -> list[str]:
    """Return the difference where a document that is no interview is read as one."""
    try:
        return [f"read as {len(inspected(path).article.interview.turns)} turns"]
    except ik.NoInterviewError:
        return []


@pytest.fixture(scope="session")
def known() -> dict[str, list[str]]:
    """Give what is read otherwise, by the name of the file."""
    table: dict[str, list[str]] = json.loads(KNOWN.read_text(encoding="utf-8"))
    return table


@pytest.mark.parametrize("path", INTERVIEWS, ids=lambda path: path.name)
def test_an_interview_is_read_as_a_person_reads_it(path: Path, known: dict[str, list[str]]) -> None:
    """Every turn, field and speaker is as expected, except what is known to be read otherwise."""
    assert differences(path) == known.get(path.name, [])


def test_what_is_known_is_of_a_document_that_stands_here(known: dict[str, list[str]]) -> None:
    """The table of known differences names no file that is gone."""
    assert set(known) <= {path.name for path in (*INTERVIEWS, *OTHERS)}


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.name)
def test_what_is_no_interview_is_refused(path: Path, known: dict[str, list[str]]) -> None:
    """A document in which nobody speaks ends in the error that says so."""
    assert taken_for_an_interview(path) == known.get(path.name, [])


@pytest.mark.parametrize("path", INTERVIEWS, ids=lambda path: path.name)
def test_nothing_of_an_interview_is_left_over(path: Path) -> None:
    """All that an interview holds is in the article or in the syntax of its layout."""
    assert inspected(path).residue == ()


if __name__ == "__main__":
    table = {path.name: differences(path) for path in INTERVIEWS}
    table |= {path.name: taken_for_an_interview(path) for path in OTHERS}
    table = {name: found for name, found in table.items() if found}
    print(json.dumps(table, ensure_ascii=False, indent=2))  # noqa: T201
