"""Lines that count and time other lines."""

from __future__ import annotations

from datetime import timedelta

import interviewkit as ik
from interviewkit.text.captions import without_line_numbers
from interviewkit.text.lines import plain_lines

VTT = """WEBVTT

1
00:00:01.000 --> 00:00:03.500
Ada Moreau: What is in the box?

2
00:00:03.600 --> 00:00:06.000
Gil Ferris: Letters. Mostly letters and

3
00:00:06.000 --> 00:00:08.200
one very old sandwich.

4
00:00:08.300 --> 00:00:09.900
Gil Ferris: I think.

5
00:00:10.000 --> 00:00:11.000
Ada Moreau: Is it labelled?

6
00:00:11.000 --> 00:00:12.000
Gil Ferris: It is.
"""


def test_a_cue_break_is_no_turn_break() -> None:
    """Cues of one speaker are one turn, timed from the first cue's start to the last one's end."""
    turns = ik.loads(VTT, "text").interview.turns
    assert [turn.label for turn in turns] == ["Ada Moreau", "Gil Ferris", "Ada Moreau", "Gil Ferris"]
    assert turns[1].text == "Letters. Mostly letters and one very old sandwich. I think."
    assert (turns[1].start, turns[1].end) == (timedelta(seconds=3.6), timedelta(seconds=9.9))


def test_voices_of_webvtt_are_labels() -> None:
    """`<v Name>` tells the speaker."""
    text = VTT.replace("Ada Moreau: ", "<v Ada Moreau>").replace("Gil Ferris: ", "<v Gil Ferris>")
    assert [turn.label for turn in ik.loads(text, "text").interview.turns][:2] == ["Ada Moreau", "Gil Ferris"]


def test_the_line_numbers_of_testimony_are_set_apart() -> None:
    """Numbers that count the lines of a page are no words, and its page numbers neither."""
    said = [
        "Q   Where were you that evening?",
        "A   I was at home with my sister,",
        "who was ill.",
        "Q   And then?",
        "A   Then nothing.",
    ]
    rows = [f"{number:>2}  {text}" for number, text in enumerate(said * 5, 1)]
    reading = ik.inspect("\n".join([*rows[:12], "", "17", "", *rows[12:]]), "text")
    first = reading.article.interview.turns[:2]
    assert [turn.label for turn in first] == ["Q", "A"]
    assert first[1].text == "I was at home with my sister, who was ill."


def test_the_head_and_the_foot_of_a_page_are_told_apart() -> None:
    """Among numbered lines a line of words is kept, and one that numbers the page is not."""
    rows = "\n".join(f"{number} said" for number in range(1, 26))
    lines, counted = without_line_numbers(plain_lines(f"ADA LOW, DIRECT\n{rows}\n- 3 -\n{rows}\nPage 4\n"))
    assert counted
    assert [line.text for line in lines] == ["ADA LOW, DIRECT", *["said"] * 50]
