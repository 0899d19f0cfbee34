"""Law 6: what is written in a layout reads back, undirected, as that layout and as the same article."""

from __future__ import annotations

import pytest
from hypothesis import given

import interviewkit as ik
from interviewkit.carry import carried
from interviewkit.registry import find
from interviewkit.strategies import plain_articles
from interviewkit.text.layouts import BUILT_IN


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
