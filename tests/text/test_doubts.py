"""Why labels make no interview: what is told of the candidates that came closest."""

from __future__ import annotations

import pytest

import interviewkit as ik
from interviewkit.text.candidates import sign_of, worn
from interviewkit.text.detection import detect
from interviewkit.text.layouts import text_layout
from interviewkit.text.lines import plain_lines
from interviewkit.text.markup import marked_lines
from interviewkit.text.paragraphs import Joining

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
        (f"{PROSE}\n\n" + lines("Host Guest Narrator Interviewer Witness", ": "), "as in a list of terms"),
        (f"{PROSE}\n\n" + lines("Host", ": "), "one line with a label is too little"),
        (
            f"{PROSE}\n\n" + "\n".join(f"Host: {n}\nGuest: {n}" for n in "red blue green grey".split()),
            "listed, not said",
        ),
        (f"{PROSE}\n\n" + lines("Ada Ada", ": ", f"\n\n{PROSE}\n\n"), "too little speaks for it"),
        (
            "\n\n".join(
                f"River Post: page of the paper for rivers\n\n{PROSE[:240]} in the end.\n\nIt was cold on day {n}."
                for n in range(6)
            ),
            "as the head of a page does",
        ),
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
        ("bar", "\n".join(f"Interviewer | {n}\nWitness | {n}" for n in range(4)), "listed, not said"),
        ("heading-question", "Rivers\n\nThey are long.\n", "no heading asks"),
    ],
)
def test_each_layout_has_its_own_reason(layout: str, text: str, reason: str) -> None:
    """A layout that does not fit says why."""
    assert reason in detect(plain_lines(text), [text_layout(layout)], (), Joining(), forced=False).reason


def test_a_page_of_frequent_questions_is_no_interview() -> None:
    """What calls itself so is none, whatever its questions are like."""
    text = "Frequently asked questions\n\n" + "\n\n".join(
        f"**What do you {w}?**\n\nI see." for w in ("eat", "see", "do")
    )
    with pytest.raises(ik.NoInterviewError):
        ik.loads(text, "markdown")


def test_the_first_turn_is_no_title() -> None:
    """A document may begin with a long turn of the first speaker, who is no title."""
    opening = "Ada: Welcome to the programme.\n\nIt is a cold day.\n\nThe river is white.\n\nYou can hear the ice."
    text = f"{opening}\n\nBo: Thank you.\n\nAda: Are you cold?\n\nBo: I am.\n\nAda: Shall we go in?\n\nBo: Yes.\n"
    assert len(ik.loads(text, "text").interview.turns) == 6


def test_what_a_line_wears_stands_at_its_beginning() -> None:
    """Bold words wear a line after a time at most; those further on are emphasis."""
    late, early, timed = marked_lines(
        "So it was, and so it remains, **Ada** said.\n\n**Ada** said.\n\n00:10 **Ada** said."
    )
    assert [worn(line) for line in (late, early, timed)] == [("", 0), ("strong", 3), ("strong", 9)]


def test_one_layout_alone_is_enough() -> None:
    """A detection among few layouts looks for no others beside the one that it finds."""
    found = detect(
        plain_lines("Q: Where?\nA: There.\nQ: When?\nA: Now."), [text_layout("label")], (), Joining(), forced=False
    )
    assert [start.key for start in found.starts] == ["q", "a", "q", "a"]


def test_a_line_without_a_sign_has_none() -> None:
    """Dashes of all lengths are one sign; a letter is none."""
    assert [sign_of(text) for text in ("— a", "–a", "- a", "▲ a", "a")] == ["—", "—", "-", "▲", ""]


def test_a_label_is_believed_where_nearly_every_line_has_one() -> None:
    """`X1` asks the same each time, as the head of a page does, and is one among others where every line begins so."""
    names = ("Bo Lind", "Cy Ode", "Bo Lind", "Flo Nay")
    text = "\n".join(
        f"X1 | Were you cold on day {day}?\n" + "\n".join(f"{name} | On day {day} I was cold." for name in names)
        for day in range(4)
    )
    reading = ik.inspect(text, "text")
    reasons = {label.text: label.reason for label in reading.labels}
    assert reasons["X1"] == "looks like the other labels, in a document where nearly every paragraph has one"
    assert len(reading.article.interview.turns) == 20


def test_a_title_with_the_speakers_name_is_no_turn() -> None:
    """A first line that ends no sentence, and that another paragraph without a label follows, is the title."""
    talk = "Jo Santos: Where does it end?\n\nAda Low: In the sea.\n\nJo Santos: Always?\n\nAda Low: Always.\n"
    article = ik.loads(f"Ada Low: nothing ends at the sea\n\nA talk with Ada Low, by Jo Santos\n\n{talk}", "text")
    assert (article.title, len(article.interview.turns)) == ("Ada Low: nothing ends at the sea", 4)
