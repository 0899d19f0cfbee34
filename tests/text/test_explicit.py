"""The explicit form of plain text: exact, readable, and strict about what it reads."""

from __future__ import annotations

import pytest

import interviewkit as ik

HEAD = "---\ninterviewkit: 1\nlayout: label\nspeakers:\n- id: ada\n  labels:\n  - Ada\n---\n"


def test_an_article_that_text_cannot_tell_gets_front_matter() -> None:
    """A name that no word of the text tells stands in front matter, and the talk below reads as people write it."""
    ada = ik.Speaker("ada-low", name="Ada Low", labels="A. L.", role="interviewee")
    turns = [ik.Turn(speaker=ada, label="A. L.", paragraphs=["So it is.", "Bo: no."])]
    article = ik.Article(interview=ik.Interview(speakers=[ada], body=turns))
    written = str(ik.dumps(article, "text"))
    assert "name: Ada Low" in written
    assert "\nA. L.: So it is.\n" in written
    assert ik.loads(written, "text") == article


@pytest.mark.parametrize(
    "text",
    ["Ada: no", "@turn", "# no", "a\nb", " edges\u00a0", "back\\slash", "\\n", "---", "\u3000", "x\\"],
)
def test_whatever_a_paragraph_looks_like_it_reads_back(text: str) -> None:
    """A paragraph that looks like a label, a directive or a fence is escaped, and is itself again."""
    ada = ik.Speaker("ada", labels="Ada")
    said = f"{text}x" if not text.strip() else text
    turn = ik.Turn(speaker=ada, label="Ada", paragraphs=["First.", said])
    article = ik.Article(interview=ik.Interview(speakers=[ada], body=[turn, ik.Narration([said])]))
    assert ik.loads(ik.dumps(article, "text"), "text") == article


@pytest.mark.parametrize(
    ("below", "line", "message"),
    [
        ("@trun {}", 10, "expected one of"),
        ("@turn {", 10, "as JSON"),
        ('@turn {"speaker": "bo"}', 10, "as JSON"),
        ('@turn {"start": -1}', 10, "from 0"),
        ("@turn []", 10, "as JSON"),
        ("words", 10, "nobody says"),
        ("Ada: yes\\", 10, "backslash"),
        ("@narration\n\\u{0}", 11, "U\\+0000"),
        ("@narration", 10, "narration"),
        ("@editors_note a\\nb", 10, "one line"),
    ],
)
def test_a_broken_rule_is_told_with_its_line(below: str, line: int, message: str) -> None:
    """What breaks a rule of the explicit form is an error with the line."""
    with pytest.raises(ik.ReadError, match=message) as caught:
        ik.loads(f"{HEAD}\n{below}\n", "text")
    assert caught.value.line == line


def test_a_directive_without_its_fields_is_told_within_its_line() -> None:
    """A turn that says nothing more is an error whose column lies in the line."""
    with pytest.raises(ik.ReadError, match="as JSON") as caught:
        ik.loads(f"{HEAD}\n@turn\n", "text")
    assert caught.value.column == len("@turn") + 1


@pytest.mark.parametrize(
    "head",
    [
        "titel: x",
        "title:\n- x",
        "published: then",
        "source: x",
        "source:\n  nam: x",
        "keywords: x",
        "speakers:\n- x",
        "speakers:\n- id: a b",
        "speakers:\n- id: a\n- id: a",
        "speakers:\n- id: a\n  members:\n  - b",
        "layout: nowhere",
    ],
)
def test_front_matter_of_ours_is_strict(head: str) -> None:
    """A field of our own front matter that is unknown or wrong is an error, never dropped."""
    with pytest.raises(ik.InterviewkitError):
        ik.loads(f"---\ninterviewkit: 1\n{head}\n---\n", "text")
