"""Marks that were found join those that a paragraph has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit import Mark, Paragraph
from interviewkit.marking import add_marks
from interviewkit.strategies import marks, paragraphs

TEXT = "0123456789"


@given(data=st.data(), paragraph=paragraphs())
def test_own_marks_stay_and_found_ones_join_where_they_fit(data: st.DataObject, paragraph: Paragraph) -> None:
    """The paragraph keeps all its marks, gains only found ones, and no found one that is left out would fit."""
    found = data.draw(st.lists(marks(len(paragraph.text)), max_size=4))
    result = add_marks(paragraph, found)
    assert set(paragraph.marks) <= set(result.marks) <= {*paragraph.marks, *found}
    for mark in {*found} - {*result.marks}:
        with pytest.raises(ValueError, match=r"crosses|lies within"):
            Paragraph(paragraph.text, marks=[*result.marks, mark])


@pytest.mark.parametrize(
    ("own", "found", "fits"),
    [
        (Mark(2, 5, "emphasis"), Mark(2, 5, "event"), True),
        (Mark(2, 5, "emphasis"), Mark(0, 10, "event"), True),
        (Mark(2, 5, "emphasis"), Mark(5, 6, "emphasis"), True),
        (Mark(5, 6, "emphasis"), Mark(2, 5, "event"), True),
        (Mark(2, 5, "emphasis"), Mark(4, 6, "event"), False),
        (Mark(2, 5, "emphasis"), Mark(1, 3, "event"), False),
        (Mark(2, 5, "emphasis"), Mark(2, 3, "emphasis"), False),
        (Mark(2, 5, "event"), Mark(1, 6, "event"), False),
        (Mark(2, 5, "code"), Mark(2, 5, "event"), False),
        (Mark(2, 5, "event"), Mark(2, 6, "code"), False),
        (Mark(2, 5, "event"), Mark(9, 11, "time"), False),
    ],
)
def test_a_mark_joins_only_where_it_fits(own: Mark, found: Mark, fits: bool) -> None:
    """A found mark joins unless it crosses the one that is there, repeats its kind, touches code or leaves the text."""
    assert (
        add_marks(Paragraph(TEXT, marks=[own]), [found]).marks == Paragraph(TEXT, marks=[own, found][: 1 + fits]).marks
    )


def test_nothing_found_changes_nothing() -> None:
    """Without a mark that is new the paragraph itself comes back."""
    paragraph = Paragraph(TEXT, marks=[Mark(0, 2, "event")])
    assert add_marks(paragraph, paragraph.marks) is paragraph
