"""Law 6: what is written in a layout reads back, undirected, as that layout and as the same article."""

from __future__ import annotations

import pytest
from hypothesis import given

import interviewkit as ik
from interviewkit import registry
from interviewkit.carry import carried
from interviewkit.registry import find
from interviewkit.strategies import plain_articles
from interviewkit.text.layouts import BUILT_IN, Side, TextLayout


@pytest.mark.parametrize("layout", [each.name for each in BUILT_IN])
@given(article=plain_articles())
def test_a_document_in_a_layout_reads_back_as_that_layout(layout: str, article: ik.Article) -> None:
    """From six turns on a document is read in the layout that it was written in."""
    text = find("text")
    held = carried(article, text.carries or frozenset(), text.function("recognises")).article
    written = ik.dumps(held, "text", layout=layout)
    reading = ik.inspect(written, "text")
    assert reading.layout is not None
    assert reading.layout.name == layout
    assert reading.article == held


def test_every_layout_is_registered_under_its_name() -> None:
    """The built-in layouts are declared as entry points, as anybody's are."""
    assert {layout.name for layout in ik.layouts()} >= {layout.name for layout in BUILT_IN}


STARS = TextLayout(
    "stars",
    "`*** question`, the answer below",
    r"\*{3}\s(?P<text>.+)",
    turn="*** {text}",
    answer="{text}",
    near="*",
    side=Side.ASKS,
)


def test_a_layout_of_somebody_else_can_show_a_side(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sign that no layout of ours knows marks who asks, and writes as it reads."""
    monkeypatch.setitem(registry._LAYOUTS.given, "stars", STARS)  # noqa: SLF001
    text = "*** Where do you live?\n\nBy the river.\n\n*** Since when do you?\n\nSince I was born.\n\n*** Why?\n\nI like it.\n"
    reading = ik.inspect(text, "text")
    assert reading.layout == STARS
    assert [turn.text for turn in reading.article.interview.turns][:2] == ["Where do you live?", "By the river."]
    assert ik.dumps(reading.article, "text", layout="stars") == text


def test_a_layout_shows_a_label_or_a_side() -> None:
    """A layout with neither could tell nobody's turn."""
    with pytest.raises(ik.ModelError, match="no side"):
        TextLayout("none", "nothing", "(?P<text>.+)")


def test_a_layout_that_is_none_of_plain_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading, writing and our own front matter say so with the layout's name."""
    other = type("Other", (), {"name": "wavy", "summary": "waves"})()
    monkeypatch.setitem(registry._LAYOUTS.given, "wavy", other)  # noqa: SLF001
    for read in (
        lambda: ik.loads("Ada: a\n", "text", layout="wavy"),
        lambda: ik.dumps(ik.Article(), "text", layout="wavy"),
    ):
        with pytest.raises(ik.FormatError, match="wavy is none of plain text"):
            read()
    with pytest.raises(ik.ReadError, match="wavy is none of plain text"):
        ik.loads("---\ninterviewkit: 1\nlayout: wavy\n---\n", "text")
