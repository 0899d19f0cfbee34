"""Markdown: ours is exact and readable, others' is read by the stages of plain text."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given

import interviewkit as ik
from interviewkit.strategies import hostile_texts, paragraphs

ADA = ik.Speaker("ada", name="Ada Low", labels=["Ada", "A."], role="interviewer")
BO = ik.Speaker("bo", name="Bo Lind", labels="Bo")


def article(*body: ik.Turn | ik.Heading | ik.Narration) -> ik.Article:
    """Return an article whose interview of two has this body."""
    return ik.Article(interview=ik.Interview(speakers=[ADA, BO], body=body))


def body_of(written: str | bytes) -> str:
    """Return what stands below the front matter."""
    return str(written).split("---\n\n", 1)[1]


def test_turns_read_well_on_a_page() -> None:
    """A turn is its label in bold and its words; headings and narration are Markdown's own."""
    written = ik.dumps(
        article(
            ik.Turn(speaker=ADA, label="Ada", paragraphs=["Who are you?"]),
            ik.Heading("Rivers"),
            ik.Narration(["He laughs."]),
            ik.Turn(speaker=BO, label="Bo", paragraphs=["Bo.", "Only Bo."], start=timedelta(seconds=62)),
        ),
        "markdown",
    )
    assert (
        body_of(written) == "**Ada:** Who are you?\n\n## Rivers\n\n> He laughs.\n\n**Bo `00:01:02`:** Bo.\n\nOnly Bo.\n"
    )


@pytest.mark.parametrize(
    ("turn", "label"),
    [
        (ik.Turn(speaker=ADA), "**_Ada Low_:**"),
        (ik.Turn(speaker=BO, label="B."), "**[B.](#bo):**"),
        (ik.Turn(label="Who"), "**[Who](#):**"),
        (ik.Turn(), "**—:**"),
        (ik.Turn(end=timedelta(seconds=1)), "**— `–00:00:01`:**"),
    ],
)
def test_a_label_that_does_not_say_enough_says_more(turn: ik.Turn, label: str) -> None:
    """A label that is not printed is in italics; where it does not tell the speaker, it links to the id."""
    written = ik.dumps(article(turn), "markdown")
    assert body_of(written) == f"{label}\n"
    assert ik.loads(written, "markdown") == article(turn)


@given(text=hostile_texts())
def test_any_text_comes_back_as_text(text: str) -> None:
    """Whatever a paragraph looks like in Markdown, it reads back as the same text, first and later in a turn."""
    if not text.strip():
        return
    made = article(ik.Turn(speaker=ADA, label="Ada", paragraphs=[text, text]), ik.Narration([text, text]))
    read = ik.loads(ik.dumps(made, "markdown"), "markdown") if not ik.losses(made, "markdown") else made
    assert read == made


@given(paragraph=paragraphs())
def test_any_marks_come_back(paragraph: ik.Paragraph) -> None:
    """Marks read back as they were, whatever they touch."""
    made = article(ik.Turn(speaker=ADA, label="Ada", paragraphs=[paragraph, paragraph]))
    if not ik.losses(made, "markdown"):
        assert ik.loads(ik.dumps(made, "markdown"), "markdown") == made


def test_notes_and_lead_stand_around_a_rule() -> None:
    """The lead and the editor's note come before a rule, the closing note after another."""
    made = ik.Article(
        lead=["A lead."],
        editors_note=ik.Note("Note", ["One.", "Two."]),
        closing_note=ik.Note("", ["The end."]),
        interview=ik.Interview(body=[ik.Turn(paragraphs=["Hm."])]),
    )
    written = ik.dumps(made, "markdown")
    assert body_of(written) == "A lead.\n\n> **Note:** One.\n>\n> Two.\n\n---\n\n**—:** Hm.\n\n---\n\n> The end.\n"
    assert ik.loads(written, "markdown") == made


@pytest.mark.parametrize(
    ("below", "message"),
    [
        ("words", "bold label"),
        ("**Nobody:** words", "no speaker"),
        ("**[X](#nobody):** words", "no speaker"),
        ("---\n\n---\n\n---", "two rules"),
        ("**Ada `00:00:02–00:00:01`:** x", "before it starts"),
    ],
)
def test_what_is_wrong_in_our_own_markdown_is_told(below: str, message: str) -> None:
    """Our own Markdown, edited into something wrong, is one error."""
    head = "---\ninterviewkit: 1\nspeakers:\n- id: ada\n  labels:\n  - Ada\n---\n\n"
    with pytest.raises(ik.ReadError, match=message):
        ik.loads(head + below, "markdown")


def test_the_content_tells_markdown_from_text() -> None:
    """Without a name or suffix, bold labels tell Markdown."""
    assert ik.inspect("**Ada:** One?\n\n**Bo:** Two.\n\n**Ada:** Three?\n\n**Bo:** Four.\n").format == "markdown"


def test_a_link_behind_an_exclamation_is_no_image() -> None:
    """An exclamation mark right before a link stays one."""
    text = ik.Paragraph("Oh!here", [ik.Mark(3, 7, "link", "https://example.org")])
    made = article(ik.Turn(speaker=ADA, label="Ada", paragraphs=[text]))
    assert ik.loads(ik.dumps(made, "markdown"), "markdown") == made


def test_a_dash_is_a_label_only_as_a_link() -> None:
    """The dash of a turn that nobody says is told from a dash that somebody has for a label."""
    dash = ik.Speaker("dash", labels=["—"])
    made = ik.Article(interview=ik.Interview(speakers=[dash], body=[ik.Turn(), ik.Turn(speaker=dash, label="—")]))
    written = ik.dumps(made, "markdown")
    assert body_of(written) == "**—:**\n\n**[—](#dash):**\n"
    assert ik.loads(written, "markdown") == made
