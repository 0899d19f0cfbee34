"""Events and times that a text tells by itself."""

from __future__ import annotations

import pytest

from interviewkit.text.events import recognised


@pytest.mark.parametrize(
    "event",
    [
        "(laughs)",
        "[applause]",
        "[inaudible 00:07:42]",
        "（笑）",
        "(both laugh)",
        "[long pause]",
        "(Смеётся.)",
        "(rires)",
        "*sighs*",
        "【掌声】",
    ],
)
def test_an_event_is_recognised(event: str) -> None:
    """An event in any language's brackets is marked where it stands."""
    (mark,) = recognised(f"yes {event} no")
    assert (mark.start, mark.end, mark.kind) == (4, 4 + len(event), "event")


@pytest.mark.parametrize("time", ["[01:46]", "(00:01:21)", "[1:02:03.5]"])
def test_a_bracketed_time_is_recognised(time: str) -> None:
    """A time in brackets is marked as one."""
    (mark,) = recognised(time)
    assert (mark.start, mark.end, mark.kind) == (0, len(time), "time")


@pytest.mark.parametrize("text", ["(in 1999)", "[sic]", "at 10:30", "(the company)", "laughs", "（以下简称环时）"])
def test_other_words_in_brackets_are_text(text: str) -> None:
    """Brackets alone make no event."""
    assert recognised(text) == ()
