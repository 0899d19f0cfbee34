"""Lines: how text is repaired and cut, and how Markdown becomes the same lines."""

from __future__ import annotations

import pytest

from interviewkit.model import Mark, MarkKind
from interviewkit.text.lines import Kind, Line, moved, part, plain_lines, repaired
from interviewkit.text.markup import marked_lines, trimmed_lines


def test_every_line_ending_becomes_a_line_feed() -> None:
    """CRLF, CR, form feed and vertical tab all end a line, and nothing else does."""
    assert repaired("a\r\nb\rc\fd\ve\u2028f\u0085g") == ("a\nb\nc\nd\ne\u2028f\u0085g", ())


def test_a_character_that_xml_cannot_carry_is_replaced_and_told() -> None:
    """A character that XML forbids becomes U+FFFD, with its line and column."""
    text, diagnostics = repaired("fine\na\x00b\ud800")
    assert text == "fine\na\ufffdb\ufffd"
    assert [(each.line, each.column) for each in diagnostics] == [(2, 2)]
    assert "U+0000" in diagnostics[0].message


def test_plain_lines_know_their_number_gap_and_indent() -> None:
    """Blank lines are gaps, and the white space before a line is kept apart."""
    assert plain_lines("one\n\n  two \n\u3000three\n") == [
        Line(1, "one", gap=True),
        Line(3, "two", gap=True, indent="  "),
        Line(4, "three", indent="\u3000"),
    ]


def test_the_rest_of_a_line_keeps_its_marks() -> None:
    """What is behind a label keeps the marks that lie there, cut and moved."""
    line = Line(1, "Ada:  yes, so", marks=(Mark(0, 9, MarkKind.STRONG), Mark(11, 13, MarkKind.EMPHASIS)))
    assert part(line, 4) == Line(1, "yes, so", marks=(Mark(0, 3, MarkKind.STRONG), Mark(5, 7, MarkKind.EMPHASIS)))
    assert part(line, 13) is None
    assert list(moved([Mark(0, 2, MarkKind.CODE)], -2, 5)) == []


MARKDOWN = {
    "a heading": (
        "## T *x*",
        Line(1, "T x", gap=True, kind=Kind.HEADING, level=2, marks=(Mark(2, 3, MarkKind.EMPHASIS),)),
    ),
    "bold": ("**a:** b", Line(1, "a: b", gap=True, marks=(Mark(0, 2, MarkKind.STRONG),))),
    "code": ("`a`", Line(1, "a", gap=True, marks=(Mark(0, 1, MarkKind.CODE),))),
    "a link": ("[a](http://x.y)", Line(1, "a", gap=True, marks=(Mark(0, 1, MarkKind.LINK, "http://x.y"),))),
    "an address that is none": ("[a](<b c>)", Line(1, "a", gap=True, marks=(Mark(0, 1, MarkKind.LINK, "b%20c"),))),
    "an empty address": ("[a]()", Line(1, "a", gap=True, marks=(Mark(0, 1, MarkKind.LINK, "#"),))),
    "an image": ("![alt](i.png)", Line(1, "alt", gap=True, marks=(Mark(0, 3, MarkKind.LINK, "i.png"),))),
    "an image without words": ("![](i.png)", Line(1, "i.png", gap=True, marks=(Mark(0, 5, MarkKind.LINK, "i.png"),))),
    "a quotation": ("> a", Line(1, "a", gap=True, kind=Kind.QUOTE)),
    "a list item": ("- a", Line(1, "a", gap=True, kind=Kind.ITEM, marker="- ")),
    "a numbered item": ("12. a", Line(1, "a", gap=True, kind=Kind.ITEM, marker="12. ")),
    "a rule": ("***", Line(1, "***", gap=True, kind=Kind.RULE)),
    "fenced code": ("```\na: b\n```", Line(2, "a: b", gap=True, indent="    ", marks=(Mark(0, 4, MarkKind.CODE),))),
    "an indented paragraph": ("    a: b", Line(1, "a: b", gap=True, indent="    ")),
    "inline HTML": ("a <b>c</b><br>d", Line(1, "a c\nd", gap=True, marks=(Mark(2, 3, MarkKind.STRONG),))),
    "an HTML link": ('x <a href="y">z</a>', Line(1, "x z", gap=True, marks=(Mark(2, 3, MarkKind.LINK, "y"),))),
    "an HTML block": ("<div>a &amp; b<!-- c --></div>", Line(1, "a & b", gap=True)),
    "entities and escapes": ("&#32;\\*a&amp;&#32;", Line(1, " *a& ", gap=True)),
    "a hard break": ("a\\\nb", Line(1, "a\nb", gap=True)),
}


@pytest.mark.parametrize("name", MARKDOWN)
def test_markdown_becomes_lines_with_marks(name: str) -> None:
    """Each block and inline element of CommonMark becomes a line with marks, its words kept."""
    source, line = MARKDOWN[name]
    assert marked_lines(source) == [line]


def test_soft_breaks_begin_lines_without_a_gap() -> None:
    """A paragraph's lines stay apart, and a mark goes on from one to the next."""
    assert marked_lines("a *b\nc* d\n\ne") == [
        Line(1, "a b", gap=True, marks=(Mark(2, 3, MarkKind.EMPHASIS),)),
        Line(2, "c d", marks=(Mark(0, 1, MarkKind.EMPHASIS),)),
        Line(4, "e", gap=True),
    ]


def test_nested_lists_and_code_keep_every_line() -> None:
    """Items within items and several lines of code all arrive, with their numbers."""
    lines = marked_lines("- a\n  - b\n\n```\nc\n\nd\n```\n")
    assert [(line.number, line.text) for line in lines] == [(1, "a"), (2, "b"), (5, "c"), (7, "d")]


def test_trimmed_lines_have_no_white_space_at_their_edges() -> None:
    """White space that others write as character references at an edge is layout."""
    assert [line.text for line in trimmed_lines("&nbsp;a&nbsp;\n\n&nbsp;")] == ["a"]
