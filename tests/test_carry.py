"""What a format does not carry is taken away and told, and nothing else."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import interviewkit as ik
from interviewkit.carry import EVERYTHING, carried
from interviewkit.strategies import articles

# A format that carries no keyword carries no text of it either; these three are declared through what holds them.
OPTIONAL = sorted(EVERYTHING - {"keyword.text", "article.interview", "interview.speakers", "interview.body"})
features = st.sets(st.sampled_from(OPTIONAL), max_size=6).map(lambda left_out: EVERYTHING - left_out)


def recognised(text: str) -> tuple[ik.Mark, ...]:
    """Find whatever stands in brackets."""
    return tuple(ik.Mark(*found.span(), "event") for found in re.finditer(r"\([^()]+\)", text))


recognisers = st.sampled_from((None, recognised))


def at(article: ik.Article, path: str) -> Any:
    """Return the part of the article that a loss names."""
    part: Any = article
    for name, number in re.findall(r"(\w+)|\[(\d+)\]", path):
        part = part[int(number)] if number else getattr(part, name)
    return part


@given(article=articles(), carries=features, recognise=recognisers)
def test_every_loss_names_a_part_that_has_something(article: ik.Article, carries: Any, recognise: Any) -> None:
    """Each loss is listed once, under a path of the article, and there is one exactly when something changes."""
    held = carried(article, carries, recognise)
    paths = [loss.path for loss in held.losses]
    assert len(set(paths)) == len(paths)
    assert all(at(article, path) or path.endswith(".marks") or "start" in path or "end" in path for path in paths)
    assert bool(held.losses) == (held.article != article)


@given(article=articles(), carries=features, recognise=recognisers)
def test_what_is_held_has_nothing_left_to_lose(article: ik.Article, carries: Any, recognise: Any) -> None:
    """What a format holds, it holds again without loss."""
    held = carried(article, carries, recognise).article
    assert carried(held, carries, recognise) == attrs.evolve(carried(held, EVERYTHING, None), article=held)


@given(article=articles())
def test_everything_is_held_as_it_is(article: ik.Article) -> None:
    """A format that carries everything changes nothing."""
    held = carried(article, EVERYTHING, None)
    assert held.article is article
    assert not held.losses


SPEAKER = ik.Speaker(id="x", name="Ada", labels="A", uri="https://example.org/")
GROUP = ik.Speaker(id="all", labels="All", members=[SPEAKER])
TURNS = [ik.Turn(speaker=SPEAKER, paragraphs="a (b)"), ik.Turn(speaker=SPEAKER), ik.Turn(speaker=GROUP)]
ARTICLE = ik.Article(
    interview=ik.Interview(speakers=[SPEAKER, GROUP], body=[*TURNS, ik.Heading("h"), ik.Narration("n")])
)


@pytest.mark.parametrize(
    ("left_out", "losses"),
    [
        ("speaker.uri", ["interview.speakers[0].uri: not carried by this format"]),
        (
            "speaker.id",
            ["interview.speakers[0].id: x becomes ada"],
        ),
        ("speaker.members", ["interview.speakers[1].members: not carried by this format"]),
        ("heading", ["interview.body[3]: not carried by this format"]),
        ("narration", ["interview.body[4]: not carried by this format"]),
        ("article.interview", ["interview: not carried by this format"]),
        ("turn.start", []),
    ],
)
def test_a_loss_is_told_once(left_out: str, losses: list[str]) -> None:
    """A speaker's loss is told where the interview lists the speaker, however many turns there are."""
    held = carried(ARTICLE, EVERYTHING - {left_out}, None)
    assert [f"{loss.path}: {loss.reason}" for loss in held.losses] == losses


def test_only_events_that_the_reader_finds_are_held() -> None:
    """Where a reader finds events by itself, a mark that it would not find is lost, and one that it would is added."""
    own = ik.Paragraph("a (b) c", marks=[ik.Mark(0, 1, "event"), ik.Mark(2, 4, "time"), ik.Mark(3, 4, "strong")])
    article = ik.Article(lead=[own, "(d)", "e"])
    held = carried(article, EVERYTHING, recognised)
    assert [paragraph.marks for paragraph in held.article.lead] == [
        (*recognised(own.text), ik.Mark(3, 4, "strong")),
        recognised("(d)"),
        (),
    ]
    assert held.losses == (
        ik.Loss("lead[0].marks", "event, time: not carried as marked"),
        ik.Loss("lead[1].marks", "event: not carried as marked"),
    )
