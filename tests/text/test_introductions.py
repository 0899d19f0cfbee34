"""Introductions: who the people behind the labels are, by what a text says before their turns."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.text.descriptions import apposition
from interviewkit.text.introductions import acronyms, mentions
from interviewkit.text.speakers import Voice, resolve

if TYPE_CHECKING:
    from interviewkit.model import Speaker

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("introductions.toml").read_text(encoding="utf-8"))[
    "case"
]
ROUNDS = 4


def voices(asks: list[str], answers: list[str]) -> list[Voice]:
    """Return voices that take turns: each who asks puts a short question, each who answers tells more."""
    step = 2 * max(len(asks), len(answers))
    made = []
    for side, labels in (("asks", asks), ("answers", answers)):
        for place, label in enumerate(labels):
            turns = tuple(number * step + 2 * place + (side == "answers") for number in range(ROUNDS))
            questions, words = (ROUNDS, 60) if side == "asks" else (0, 320)
            labelled = (label,) if label else ()
            made.append(Voice(label.casefold() or side, labelled, turns, questions, words, "" if label else side))
    return made


def said(speaker: Speaker) -> str:
    """Return what the cases say of a speaker."""
    return " | ".join([speaker.name, speaker.role or "", speaker.description, speaker.affiliation])


@pytest.mark.parametrize("case", CASES, ids=[str(number) for number in range(len(CASES))])
def test_an_introduction_says_who_speaks(case: dict[str, Any]) -> None:
    """Every speaker of a case has the name, role, description and affiliation that a reader of it would give."""
    paragraphs = case["introduction"]
    resolution = resolve(
        voices(case["asks"], case["answers"]),
        [paragraphs] if isinstance(paragraphs, str) else paragraphs,
        title=case.get("title", ""),
        byline=case.get("byline", ""),
        source=case.get("source", ""),
    )
    found = {label: said(resolution.of[label.casefold()]) for label in case["who"]}
    expected = {label: " | ".join(part.strip() for part in who.split("|")) for label, who in case["who"].items()}
    assert found == expected


def test_reporters_under_one_label_are_a_group_of_two() -> None:
    """Two reporters who share a label are a group with two members, each with a role and the publication."""
    text = "Harbour Times (HT) reporters Qiu An and Dai Rong talked to Edmund Farrow (Farrow), a pilot."
    group = resolve(voices(["HT"], ["Farrow"]), [text]).of["ht"]
    assert [(m.name, m.role, m.affiliation, m.labels) for m in group.members] == [
        ("Qiu An", "interviewer", "Harbour Times", ()),
        ("Dai Rong", "interviewer", "Harbour Times", ()),
    ]


HOSTILE = [
    *(mark * 50_000 for mark in (":", " ", "\t", "A", "(", "：", "\n", "「", "记", "·", "A. ", "Dr. ", "(A ", "de ")),
    *("A" + "\u0301" * 50_000, "reporter " * 9_000, "Ann Lee (AL), " * 4_000, "Ann talked to " * 4_000),
    *(
        "《" * 50_000,
        "记者" * 25_000,
        "采访" * 25_000,
        "聞き手・" * 12_000,
        "interview by " * 4_000,
        "said Jo, and " * 4_000,
    ),
]


@pytest.mark.parametrize("text", HOSTILE, ids=[repr(text[:12]) for text in HOSTILE])
def test_hostile_introductions_are_read_to_the_end(text: str) -> None:
    """A text made to exhaust a pattern is read and gives speakers."""
    assert len(resolve(voices(["GT"], ["Lee"]), [text], title=text, byline=text).speakers) >= 2


@given(st.text(st.sampled_from("AbcÉд记者采访了張三（）()“”,.:;'’ \n—-&y"), max_size=200), st.text(max_size=60))
def test_any_text_can_be_an_introduction(text: str, title: str) -> None:
    """Whatever stands before the turns, every voice has a speaker, and nothing is raised."""
    made = voices(["GT"], ["三"])
    assert set(resolve(made, [text], title=" ".join(title.split()), byline=text).of) == {voice.key for voice in made}


def test_a_mention_says_where_it_stands() -> None:
    """The places of a mention enclose its name and what describes the person."""
    text = "Then the poet Ada Moreau, author of Paper Boats, came in."
    (mention,) = mentions([text], labels=[])
    assert text[mention.start : mention.end] == "poet Ada Moreau, author of Paper Boats"


def test_a_long_introduction_is_read_in_part() -> None:
    """What lies far behind the beginning is not taken for an introduction."""
    assert mentions(["x" * 30_000, "Reporter Ada Moreau"], labels=[]) == []


@pytest.mark.parametrize(
    ("name", "short"),
    [("Global Ledger", "GL"), ("The Tidewater Review", "TTR"), ("Tidewater Review", "TTR"), ("Bank of Sea", "BOS")],
)
def test_a_publication_is_abbreviated_in_several_ways(name: str, short: str) -> None:
    """The capitals of a publication's name stand for it with and without its small words."""
    assert short in {way.upper() for way in acronyms(name)}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("A FRENCH reporter Ada Low came.", ["FRENCH", "Ada Low"]),
        ("Then Tidewater reporter Ada Low came.", ["Ada Low"]),
        ("Tidewater Post (TP) reporters Ada Low, Bo Lind, Harbour Times", ["Tidewater Post", "Ada Low", "Bo Lind", "Harbour Times"]),
        ("Tidewater Post (TP) reporters Ada Low, Bo Lind", ["Tidewater Post", "Ada Low", "Bo Lind"]),
        ("Tidewater Post (TP) reporters Ada Low. Nobody came.", ["Tidewater Post", "Ada Low"]),
        ("本报记者王文采访了他。", ["王文"]),
        ("他读《河流报》。", []),
        ("王水车是一座站。我们的谈话。", []),
        ("Max “the big bird” Lind met Jo “Bird 2” Low, and Bo “the bird”, of the sea.", ["Max “the big bird” Lind"]),
        ("Bo de la", []),
        ("The Ambassador to Norland Moin ul Haque came.", ["Moin ul Haque"]),
        ("Reporter Ada Low talked to Sara Maria Lind.", ["Ada Low", "Sara Maria Lind"]),
        ("Then Norland Foreign Minister Bo Lind came.", ["Bo Lind"]),
        ("Ada Bo Cy Di Ed Flo Gus Hal Ike Jan Kim Lou Max met.", ["Ada Bo Cy Di Ed Flo Gus Hal Ike Jan", "Kim Lou Max"]),
        ("Then Ada “one two three four five six seven eight” Low met.", []),
    ],
)  # fmt: skip
def test_who_is_named(text: str, people: list[str]) -> None:
    """Those whom a text names, and nobody whom it does not."""
    assert [mention.name for mention in mentions([text], labels=["TP"])] == people


@pytest.mark.parametrize(
    ("said", "description"),
    [
        (", who is a senior fellow at the Sea House, told us.", "a senior fellow at the Sea House"),
        (", author of Boats, and tides of the sea, said.", "author of Boats"),
        (", author of Boats, and editor of Tides who sails, said.", "author of Boats, and editor of Tides"),
    ],
)
def test_a_description_ends_where_something_else_begins(said: str, description: str) -> None:
    """What stands behind a name describes the person up to the verb, the clause or the next thing."""
    assert apposition(f"Ada Low{said}", len("Ada Low"), 999)[0] == description


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("An interview with reporter Ada Low.", ["Ada Low | interviewer |  | ", " | interviewee |  | "]),
        ("An interview with reporter Ada Low, Jo Weil, a poet.", ["Ada Low | interviewer |  | ", "Jo Weil | interviewee | a poet | "]),
        ("An interview with reporter Ada Low. She knows Jo Weil.", ["Ada Low | interviewer |  | ", " | interviewee |  | "]),
        (
            "Bo Lind met Ada Low, a reporter in conversation with boats.",
            ["Bo Lind | interviewer |  | ", "Ada Low | interviewee | a reporter in conversation with boats | "],
        ),
        ("In an interview with nobody, all was well.", [" | interviewer |  | ", " | interviewee |  | "]),
    ],
)  # fmt: skip
def test_an_interview_with_a_reporter_is_with_whoever_comes_next(text: str, who: list[str]) -> None:
    """`With` names the one who answers, or the reporter who asks the next one."""
    assert [said(speaker) for speaker in resolve(voices(["Q"], ["A"]), [text]).speakers] == who
