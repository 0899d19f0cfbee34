"""The strategies make every kind of document that the model knows."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

import interviewkit as ik
from interviewkit import strategies
from interviewkit.model import ILLEGAL

if TYPE_CHECKING:
    from collections.abc import Callable

SEARCH = settings(
    max_examples=3000, deadline=None, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck)
)
KINDS = (
    *(ik.Article, ik.Heading, ik.Interview, ik.Keyword, ik.Mark, ik.Narration, ik.Note, ik.Paragraph),
    *(ik.PartialDate, ik.Source, ik.Speaker, ik.Turn, ik.Exchange, ik.Loss),
)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_every_class_of_the_model_has_a_strategy(kind: type[object], data: st.DataObject) -> None:
    """Hypothesis finds a strategy for every class of the model by its type."""
    assert isinstance(data.draw(st.from_type(kind)), kind)


@pytest.mark.parametrize("name", strategies.__all__)
@given(data=st.data())
def test_every_strategy_has_a_short_representation(name: str, data: st.DataObject) -> None:
    """Every public strategy makes examples and shows itself in one line."""
    strategy = getattr(strategies, name)(*[40] * (name == "marks"))
    data.draw(strategy)
    assert len(repr(strategy)) < 80


@pytest.mark.parametrize("field", [field.name for field in attrs.fields(ik.Article)])
def test_every_field_of_an_article_is_set_now_and_then(field: str) -> None:
    """Some article has something in the field."""
    find(
        strategies.articles(), lambda article: getattr(article, field) != getattr(ik.Article(), field), settings=SEARCH
    )


def _turn(check: Callable[[ik.Turn], object]) -> Callable[[ik.Article], bool]:
    return lambda article: any(map(check, article.interview.turns))


def _same_label(article: ik.Article) -> bool:
    labels = [label for speaker in article.interview.speakers for label in speaker.labels]
    return len(set(labels)) < len(labels)


RARE: dict[str, Callable[[ik.Article], object]] = {
    "a group": lambda article: any(speaker.members for speaker in article.interview.speakers),
    "one label of two speakers": _same_label,
    "a turn of nobody known": _turn(lambda turn: turn.speaker is None and turn.text),
    "a label that is not the speaker's": _turn(
        lambda turn: turn.speaker and turn.label and turn.label not in turn.speaker.labels
    ),
    "an empty turn": _turn(lambda turn: not turn.paragraphs),
    "a timed turn": _turn(lambda turn: turn.start is not None and turn.end is not None),
    "a heading": lambda article: any(isinstance(item, ik.Heading) for item in article.interview.body),
    "narration": lambda article: any(isinstance(item, ik.Narration) for item in article.interview.body),
    "a moment with an offset": lambda article: isinstance(article.published, datetime) and article.published.tzinfo,
    "nested marks": _turn(lambda turn: any(p.marks and p.marks[-1].end < p.marks[0].end for p in turn.paragraphs)),
    "a date of the talk": lambda article: (
        article.interview.date and article.interview.place and article.interview.media
    ),
}


@pytest.mark.parametrize("what", RARE)
def test_every_rare_thing_occurs(what: str) -> None:
    """Some article has it."""
    find(strategies.articles(), lambda article: bool(RARE[what](article)), settings=SEARCH)


@given(text=strategies.hostile_texts())
def test_hostile_text_can_be_held(text: str) -> None:
    """Hostile text is text of a paragraph."""
    assert not ILLEGAL.search(text)
    assert str(ik.Paragraph(text)) == text


@given(article=strategies.plain_articles())
def test_plain_articles_are_plain(article: ik.Article) -> None:
    """A plain article has two to four people with a label each, who take turns of question and answer."""
    speakers, turns = article.interview.speakers, article.interview.turns
    assert 2 <= len(speakers) <= 4
    assert len({label for speaker in speakers for label in speaker.labels}) == len(speakers)
    assert 6 <= len(turns) <= 14
    assert all(turn.speaker is speakers[0] and turn.text.endswith("?") for turn in turns[::2])
    assert all(turn.speaker in speakers[1:] and "?" not in turn.text for turn in turns[1::2])
