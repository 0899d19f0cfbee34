"""Markdown of others, into lines with marks."""

from __future__ import annotations

from typing import Any

import pytest

import interviewkit as ik
from interviewkit.text import markup
from interviewkit.text.lines import Kind
from interviewkit.text.markup import marked_lines, trimmed_lines


def seen(text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return each line's text with its marks, each the kind and the words it marks."""
    return [
        (line.text, [(mark.kind.value, line.text[mark.start : mark.end]) for mark in line.marks])
        for line in marked_lines(text)
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a <b>bold</b> <i>word</i>", [("a bold word", [("strong", "bold"), ("emphasis", "word")])]),
        ("a</b> b", [("a b", [])]),
        ("a <b>b</i> c</b>", [("a b c", [("strong", "b c")])]),
        ('<a href="https://example.org">here</a> <a name="x">there</a>', [("here there", [("link", "here")])]),
        ("one<br>two<br/>three", [("one\ntwo\nthree", [])]),
        ("<!-- a\nb -->\n<div>\nhere &amp; there\n</div>\n", [("here & there", [])]),
        ("<v Ada>Hello</v>", [("<v Ada>Hello", [])]),
        ("<v Ada>\nHello", [("<v Ada>", []), ("Hello", [])]),
        ("a <b>b <i>c</b> d</i>", [("a b c d", [("strong", "b c")])]),
        ("Well, <v Ada>hello</v>", [("Well, <v Ada>hello", [])]),
        ("a **b *c* d** `e`", [("a b c d e", [("strong", "b c d"), ("emphasis", "c"), ("code", "e")])]),
        ("[a](<http://[>)", [("a", [("link", "a")])]),
        ("a <b></b> <u>c</u>", [("a  c", [])]),
        ("$x$ a", [("$x$ a", [])]),
        ("![<i>](cat.png) a", [("cat.png a", [("emphasis", "cat.png a"), ("link", "cat.png")])]),
        ("<b>a\n<b>b</b>\nc</b> d", [("a", [("strong", "a")]), ("b", [("strong", "b")]), ("c d", [("strong", "c")])]),
        ("<i>a\nb <b>c", [("a", [("emphasis", "a")]), ("b c", [("emphasis", "b c"), ("strong", "c")])]),
        ("<div>\n<!-- a --> b <!-- c\n</div>", [("b <!-- c", [])]),
    ],
)
def test_markup_becomes_marks(text: str, lines: list[tuple[str, list[tuple[str, str]]]]) -> None:
    """Tags that mean marks are marks, other tags are syntax, and no word is lost."""
    assert seen(text) == lines


def test_a_rule_is_a_line_of_its_own() -> None:
    """What parts a page is kept as a line that is no text."""
    kinds = [line.kind for line in marked_lines("a\n\n***\n\nb\n")]
    assert kinds == [Kind.TEXT, Kind.RULE, Kind.TEXT]


def test_what_is_hardly_anything_but_tags_is_refused() -> None:
    """A text with a tag in every few characters, a hundred thousand times, is no interview and costs no time."""
    tags = "<a>" * 100_000
    with pytest.raises(ik.ReadError, match="hardly anything but tags"):
        trimmed_lines(f"{tags}<a>")
    assert trimmed_lines(f"{tags}yes")[0].text == "yes"


def test_tags_that_never_end_cost_no_more_in_later_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work for a line does not grow with the tags that lines before have opened."""
    made: list[tuple[object, ...]] = []

    def mark(*values: Any) -> ik.Mark:
        made.append(values)
        return ik.Mark(*values)

    monkeypatch.setattr(markup, "Mark", mark)
    assert [len(line.marks) for line in marked_lines("<b><i>a\n" * 400)] == [2] * 400
    assert len(made) <= 4 * 400
