"""Reading a whole text: what is forced, named by hand, told in the reading, and lost in none."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import interviewkit as ik
from interviewkit.strategies import hostile_texts
from interviewkit.text.natural import fitting_layout, write_natural

TALK = """A talk on rivers

Source: The Ferry Post Published: 2025-05-07

Editor's Note:
The Ferry Post (FP) reporter Ann Low talked to Tim Rivera (Rivera), head of the River Club.

FP: Where does it start?

Rivera: At the spring. (laughs)

It is a small one.

THE LOWER RIVER

FP: And where does it end?

Rivera: In the sea.

FP: Always?

Rivera: Always.

This interview has been edited for length and clarity.

Key Words: river, sea
"""


def test_a_newspaper_interview_is_read_whole() -> None:
    """Title, source, date, note, people, turns, heading, closing note and keywords all find their place."""
    reading = ik.inspect(TALK, "text")
    article = reading.article
    assert article.title == "A talk on rivers"
    assert article.source.name == "The Ferry Post"
    assert str(article.published) == "2025-05-07"
    assert article.editors_note.heading == "Editor's Note"
    assert [keyword.text for keyword in article.keywords] == ["river", "sea"]
    assert article.closing_note.paragraphs[0].text == "This interview has been edited for length and clarity."
    asks, answers = article.interview.speakers
    assert (asks.name, asks.labels, asks.role, asks.affiliation) == (
        "Ann Low",
        ("FP",),
        "interviewer",
        "The Ferry Post",
    )
    assert (answers.name, answers.role, answers.description) == ("Tim Rivera", "interviewee", "head of the River Club")
    assert [len(turn.paragraphs) for turn in article.interview.turns] == [1, 2, 1, 1, 1, 1]
    assert article.interview.body[2] == ik.Heading("THE LOWER RIVER")
    assert article.interview.turns[1].paragraphs[0].marks[0].kind is ik.MarkKind.EVENT
    assert [(span.first, span.last) for span in reading.spans][:2] == [(8, 8), (10, 12)]


def test_the_text_as_written_is_the_source_again() -> None:
    """What was read is written as it was, white space aside."""
    article = ik.loads(TALK, "text")
    written = ik.dumps(article, "text")
    assert isinstance(written, str)
    assert written.split() == TALK.split()


def test_a_layout_can_be_forced() -> None:
    """`layout=` reads by that layout alone, also where undirected reading would not dare."""
    assert [turn.label for turn in ik.loads("Ada | yes\nBo | no\n", "text", layout="bar").interview.turns] == [
        "Ada",
        "Bo",
    ]


def test_an_unknown_layout_names_the_nearest() -> None:
    """A layout that does not exist is refused with the names that look like it."""
    with pytest.raises(ik.FormatError, match="label"):
        ik.loads(TALK, "text", layout="labl")


def test_speakers_can_be_named_by_hand() -> None:
    """`speakers=` names people by label, as a mapping or as speakers with labels, and makes their labels believed."""
    bo = ik.Speaker("bo", name="Bo Lind", labels=["B"], role="interviewee")
    for speakers in ({"B": bo}, [bo]):
        article = ik.loads("Z: Yes?\nB: So.\nZ: No?\nB: Never.\n", "text", speakers=speakers)
        assert article.interview.turns[1].speaker == bo
        assert article.interview.turns[0].label == "Z"


def test_labels_are_told_with_lines_counts_and_reasons() -> None:
    """The reading lists what was accepted and what was rejected, and why."""
    reading = ik.inspect(TALK.replace("In the sea.", "In the sea.\n\nOne thing is clear: it is wet."), "text")
    labels = {label.text: label for label in reading.labels}
    assert labels["FP"].accepted
    assert labels["FP"].count == 3
    assert not labels["One thing is clear"].accepted
    assert "phrase" in labels["One thing is clear"].reason


def test_labels_that_differ_in_a_letter_are_a_warning() -> None:
    """Two people are never made one on likeness alone."""
    text = (
        "MARCUS: Yes, I was.\nLOW: Were you?\nMARUS: I was there.\nLOW: And then?\nMARCUS: Then I went.\nLOW: Where?\n"
    )
    reading = ik.inspect(text, "text")
    assert len(reading.article.interview.speakers) == 3
    assert any(
        "marcus" in each.message.casefold() and "marus" in each.message.casefold() for each in reading.diagnostics
    )


def test_a_time_alone_continues_the_turn() -> None:
    """A time without a name is a paragraph of the same turn, with the time marked."""
    text = "Ada Low (0:01):\nYes?\n\nBo Lind (0:05):\nNo.\n\n(0:21):\nNever.\n\nAda Low (0:30):\nAh.\n"
    turn = ik.loads(text, "text").interview.turns[1]
    assert turn.start == timedelta(seconds=5)
    assert turn.paragraphs[1].marks[0].kind is ik.MarkKind.TIME


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", "just some words", "a\n" * 50])
def test_no_interview_is_one_error_with_a_place(text: str) -> None:
    """A text without turns raises `NoInterviewError` with a line."""
    with pytest.raises(ik.NoInterviewError) as caught:
        ik.loads(text, "text")
    assert caught.value.line == 1


def letters(text: str) -> str:
    """Return the letters and digits of ``text`` alone."""
    return re.sub(r"[\W_]+", "", text)


@pytest.mark.parametrize("fmt", ["text", "markdown"])
@given(talk=st.lists(hostile_texts(), min_size=1, max_size=12))
def test_no_letter_of_a_talk_is_lost(fmt: str, talk: list[str]) -> None:
    """Law 4: every letter that people say is in the model, whatever the lines look like."""
    rows = [("Ada: " if number % 2 else "Bo: ") + " ".join(text.split()) for number, text in enumerate(talk)]
    source = "\n\n".join(["Ada: Where?", "Bo: Here I am.", *rows, "Ada: And so?", "Bo: And so on."])
    if fmt == "markdown":
        source = re.sub(r"[<>\[\]()&#`\\]", " ", source)
    try:
        reading = ik.inspect(source, fmt)
    except ik.ReadError:
        return
    assert reading.residue == ()
    arrived = letters(str(ik.dumps(reading.article, "json")))
    for word in set(re.findall(r"[A-Za-zА-я\u4e00-\u9fff]{2,}", source)):
        assert word in arrived


def test_a_name_given_by_hand_keeps_the_role_that_is_found() -> None:
    """Who names a speaker and no role leaves the role to the evidence."""
    text = "GT: How was the trip?\nRivera: Long.\nGT: And then?\nRivera: We slept.\n"
    (asks, _) = ik.loads(text, "text", speakers={"GT": ik.Speaker(id="wen", name="Wang Wenwen")}).interview.speakers
    assert (asks.id, asks.name, asks.role) == ("wen", "Wang Wenwen", ik.Role.INTERVIEWER)


def test_a_legend_can_tell_a_role_alone() -> None:
    """`I = Interviewer` is no person by that name."""
    talk = "I: Who asks?\nAM: You do.\nI: And you?\nAM: I answer.\n"
    asks, answers = ik.loads(f"I = Interviewer\nAM = Ada Moreau\n\n{talk}", "text").interview.speakers
    assert (asks.name, asks.role, answers.name) == ("", "interviewer", "Ada Moreau")


def test_keywords_at_both_ends_are_one_list() -> None:
    """What stands before and behind the talk is told once, and credits behind it are kept."""
    talk = "Ada: Where?\n\nBo: Here.\n\nAda: Here?\n\nBo: Yes."
    text = f"Key words: river, sea\n\n{talk}\n\nKey words: river, boat\n\nPhotographs by Cy Ode\n"
    article = ik.loads(text, "text")
    assert [keyword.text for keyword in article.keywords] == ["river", "sea", "boat"]
    assert dict(article.metadata) == {"Photographs by": "Cy Ode"}


def test_front_matter_of_strangers_is_read_in_plain_text_too() -> None:
    """Its lines count, so that the turns' lines are the document's."""
    reading = ik.inspect("---\ntitle: The Mill\n---\nAda: Where?\nBo: Here.\nAda: Here?\nBo: Yes.\n", "text")
    assert (reading.article.title, reading.spans[0].first) == ("The Mill", 4)


def test_a_legend_tells_who_a_label_is_and_what_they_do() -> None:
    """A legend's line is parted into the name, the role and the rest."""
    legend = "JS: Jo Santos [interviewee]\nAM: Ada Moreau, historian\n\n"
    speakers = ik.loads(f"{legend}AM: Who asks?\nJS: You do.\nAM: And you?\nJS: I answer.\n", "text").interview.speakers
    assert [(s.name, s.role, s.description) for s in speakers] == [
        ("Ada Moreau", ik.Role.INTERVIEWER, "historian"),
        ("Jo Santos", ik.Role.INTERVIEWEE, ""),
    ]


def test_marks_of_headings_make_headings_of_plain_text() -> None:
    """A black shape or a chapter's ordinal makes a heading of a short line, before the first turn as well."""
    text = "舟の話\n\n◆朝\n\n問：何時から？\n\n答：五時です（笑）\n\n二、昼の仕事\n\n問：昼は？\n\n答：寝ます。\n\n■夜\n\n問：夜は？\n\n答：起きます。\n"
    article = ik.loads(text, "text")
    assert article.title == "舟の話"
    assert [item.text for item in article.interview.body if isinstance(item, ik.Heading)] == [
        "◆朝",
        "二、昼の仕事",
        "■夜",
    ]
    assert len(article.interview.turns) == 6


@pytest.mark.parametrize(
    ("labels", "start", "written"),
    [
        (["Ada", "Bo"], 0, "Ada (00:00:00):\nYes, it is cold."),
        (["Q", "A"], None, "Q: Yes, it is cold."),
        (["Ada", "Bo"], None, "Ada: Yes, it is cold."),
        (["", ""], None, "— Yes, it is cold."),
    ],
)
def test_labels_and_times_choose_the_layout(labels: list[str], start: int | None, written: str) -> None:
    """An article is written in the layout that its labels and times ask for."""
    time = None if start is None else timedelta(seconds=start)
    turns = [ik.Turn(label=label, paragraphs=["Yes, it is cold."], start=time) for label in labels]
    layout = fitting_layout(ik.Article(interview=ik.Interview(body=turns)))
    made = write_natural(ik.Article(interview=ik.Interview(body=turns)), layout)
    assert made.startswith(written)
