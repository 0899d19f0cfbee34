"""Paragraphs: lines joined where a line ended only because the paper did."""

from __future__ import annotations

from interviewkit.model import Mark, MarkKind, Paragraph
from interviewkit.text.lines import plain_lines
from interviewkit.text.markup import marked_lines
from interviewkit.text.paragraphs import Joining, joining, paragraphs

WRAPPED = """
The river begins at a spring below the hill, where my grandmother
used to fill her buckets every morning before the sun was up. She
said that the water tasted of iron.
Later they built a well, and after the well a pump that never did
what it was told to do, so that the buckets came back.
    Then came the pipes, which froze in the first winter and burst
in the second one.
"""


def test_lines_that_were_full_are_joined() -> None:
    """Hard-wrapped lines are one paragraph until a line ends early after a sentence, or the next is indented."""
    lines = plain_lines(WRAPPED)
    how = joining(lines)
    assert how.width > 60
    texts = [paragraph.text for paragraph in paragraphs(lines, how)]
    assert [text.split()[0] for text in texts] == ["The", "Later", "Then"]
    assert "grandmother used" in texts[0]


def test_one_line_a_paragraph_stays_so() -> None:
    """Where lines end as paragraphs do, nothing is joined."""
    lines = plain_lines("One thing.\nAnother, longer thing that goes on for a while.\nYes.\nNo.\nPerhaps so.\n")
    assert joining(lines) == Joining()
    assert len(paragraphs(lines, joining(lines))) == 5


def test_wide_lines_are_never_taken_for_wrapped_ones() -> None:
    """Lines wider than any page are paragraphs."""
    lines = plain_lines("\n".join(["word " * 40] * 8))
    assert joining(lines) == Joining()


def test_words_cut_at_a_line_keep_their_hyphen_and_cjk_no_space() -> None:
    """No space comes behind a hyphen or between characters of a script without spaces."""
    always = Joining(always=True)
    assert paragraphs(plain_lines("a well-\nknown one"), always) == (Paragraph("a well-known one"),)
    assert paragraphs(plain_lines("河從\n山上來"), always) == (Paragraph("河從山上來"),)


def test_a_mark_that_the_end_of_a_line_cut_is_whole_again() -> None:
    """Emphasis over two lines is one mark."""
    assert paragraphs(marked_lines("a *b\nc* d"), Joining(always=True)) == (
        Paragraph("a b c d", [Mark(2, 5, MarkKind.EMPHASIS)]),
    )


def test_events_are_marked_and_list_items_keep_their_number() -> None:
    """A list item is a paragraph with its marker; an event in it is marked."""
    found = paragraphs(marked_lines("1. yes (laughs)\n2. no"), Joining(always=True))
    assert found == (Paragraph("1. yes (laughs)", [Mark(7, 15, MarkKind.EVENT)]), Paragraph("2. no"))
