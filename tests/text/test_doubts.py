"""Why labels make no interview: what is told of the candidates that came closest."""

from __future__ import annotations

import pytest

import interviewkit as ik
from interviewkit.text.detection import detect
from interviewkit.text.layouts import text_layout
from interviewkit.text.lines import plain_lines

TOLD = ", he was tired and went to the sea, where the river ends."
PROSE = "\n\n".join(
    f"Paragraph {n} tells of nothing but the river and how it came to be what it is." for n in range(120)
)


def lines(labels: str, between: str = " | ", apart: str = "\n") -> str:
    """Return a line for each of the labels, which speak in turn."""
    return apart.join(
        f"{label}{between}{'Yes' if n % 2 else 'And then'}{TOLD}" for n, label in enumerate(labels.split())
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (lines("Ada Ada Ada Ada Ada"), "only one label"),
        (lines("Ada " * 9 + "Bo " * 9), "do not repeat and alternate"),
        (lines("Ada Bo Ada Bo Ada Bo", apart=f"\n\n{PROSE}\n\n"), "explains too little"),
        (lines("Ada Bo Cy Ed"), "stands once and is not introduced"),
        ("\n".join(f"Ada | {n}\nBo | {n}" for n in range(4)), "listed, not said"),
        (lines("Ada " * 14 + "Bo " * 14, ": "), "the labels do not alternate"),
        (lines("Ada Bo Ada Bo Ada Bo", ": ", f"\n\n{PROSE * 3}\n\n"), "explain too little"),
        (
            "\n\n".join(f"Q: How do I {word} my order?\n\nA: Use the form on the page." for word in ("pay", "return")),
            "a list of frequent questions",
        ),
    ],
)
def test_the_reason_is_told(text: str, reason: str) -> None:
    """A document that is no interview says why, for each candidate that came closest."""
    with pytest.raises(ik.NoInterviewError) as caught:
        ik.loads(text, "text")
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("layout", "text", "reason"),
    [
        (
            "bare-question",
            "\n\n".join([*PROSE.split("\n\n")[:9], "What did you see?", "I saw nothing, I was asleep."] * 4),
            "questions are few between the other paragraphs",
        ),
        ("dash", "- I saw it.\n" * 4 + "• I saw it too.\n" * 4, "few of the lines ask"),
        ("numbered-question", "1. Bread\n\n2. Butter\n\n3. Salt\n", "nothing answers"),
        ("heading-question", "Rivers\n\nThey are long.\n", "no heading asks"),
    ],
)
def test_each_layout_has_its_own_reason(layout: str, text: str, reason: str) -> None:
    """A layout that does not fit says why."""
    assert reason in detect(plain_lines(text), [text_layout(layout)], (), forced=False).reason


def test_a_page_of_frequent_questions_is_no_interview() -> None:
    """What calls itself so is none, whatever its questions are like."""
    text = "Frequently asked questions\n\n" + "\n\n".join(
        f"**What do you {w}?**\n\nI see." for w in ("eat", "see", "do")
    )
    with pytest.raises(ik.NoInterviewError):
        ik.loads(text, "markdown")
