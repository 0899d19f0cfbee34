"""What this package promises: its format keeps what it says it carries, and its layout is recognised."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import interviewkit as ik
from interviewkit.carry import carried
from interviewkit.registry import find
from interviewkit.strategies import articles

ROOT = Path(__file__).parent.parent


@pytest.mark.filterwarnings("ignore::interviewkit.LossWarning")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(articles())
def test_what_is_written_reads_back_without_exactly_the_losses(article: ik.Article) -> None:
    """Any article comes back from the notation, but for what the format says that it does not carry."""
    fmt = find("slash")
    assert ik.loads(ik.dumps(article, fmt), fmt) == carried(article, fmt.carries or frozenset(), None).article


def test_a_sample_reads_with_its_people_and_paragraphs() -> None:
    """The sample has six turns, two speakers with their roles, and a turn of two paragraphs."""
    article = ik.load(ROOT / "lamps.slash")
    assert [(turn.speaker and turn.speaker.id, len(turn.paragraphs)) for turn in article.interview.turns[:2]] == [
        ("ada", 1),
        ("bo", 2),
    ]
    assert [speaker.role for speaker in article.interview.speakers] == [ik.Role.INTERVIEWER, ik.Role.INTERVIEWEE]


def test_the_layout_is_recognised_by_its_arrows() -> None:
    """Text with arrows is read in this layout, and written in it again, though nobody names it."""
    reading = ik.inspect((ROOT / "lamps.txt").read_bytes())
    assert reading.layout is not None
    assert reading.layout.name == "arrow"
    assert len(reading.article.interview.turns) == 6
    written = str(ik.dumps(reading.article, "text", layout="arrow"))
    assert "\nBo → I do. Before me it was my aunt.\n" in written


def test_a_speaker_that_nobody_introduced_is_an_error_with_its_place() -> None:
    """The error says which line is wrong."""
    with pytest.raises(ik.ReadError) as caught:
        ik.loads("= A\n@ada - Ada\n/bo Hello.\n", "slash")
    assert (caught.value.line, caught.value.column) == (3, 2)
