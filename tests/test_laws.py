"""The laws that hold for every format and every article."""

from __future__ import annotations

import re
import sys
import warnings
from itertools import permutations
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given, note
from hypothesis import strategies as st

import interviewkit as ik
from interviewkit.carry import EVERYTHING, carried
from interviewkit.registry import find
from interviewkit.strategies import articles, hostile_texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hypothesis.strategies import DrawFn

FORMATS = ("text", "markdown", "tei", "json")
each_format = pytest.mark.parametrize("fmt", FORMATS)


def in_full(part: Any) -> object:
    """Return all that ``part`` is made of, as plain tuples; unlike ``==`` it tells two offsets of one moment apart."""
    if attrs.has(type(part)):
        return (type(part).__name__, *[in_full(getattr(part, field.name)) for field in attrs.fields(type(part))])
    return tuple(map(in_full, part)) if isinstance(part, tuple) else repr(part)


def held(article: ik.Article, fmt: str) -> ik.Article:
    """Return the article without exactly the losses that the format lists."""
    form = find(fmt)
    recognise = form.function("recognises") if form.recognises is not None else None
    return carried(article, EVERYTHING if form.carries is None else form.carries, recognise).article


def written(article: ik.Article, fmt: str) -> str:
    """Return the article in the format, after it was told as a warning what that loses, and nothing else."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        data = ik.dumps(article, fmt)
    losses = ik.losses(article, fmt)
    assert [getattr(warning.message, "losses", warning) for warning in caught] == ([losses] if losses else [])
    assert isinstance(data, str)
    note(data)
    return data


@each_format
@given(article=articles(), in_bytes=st.booleans())
def test_an_article_reads_back_without_exactly_the_listed_losses(fmt: str, article: ik.Article, in_bytes: bool) -> None:
    """Law 1: what is written reads back as the article without exactly the losses that were listed."""
    data = written(article, fmt)
    assert in_full(ik.loads(data.encode() if in_bytes else data, fmt)) == in_full(held(article, fmt))


@each_format
@given(article=articles())
def test_an_article_without_loss_is_held_whole(fmt: str, article: ik.Article) -> None:
    """Law 1: an article changes where losses are listed, and only then."""
    assert (held(article, fmt) == article) == (not ik.losses(article, fmt))


@each_format
@given(article=articles())
def test_strict_writing_refuses_exactly_what_loses(fmt: str, article: ik.Article) -> None:
    """Law 1: with ``strict`` a loss is an error that lists it, and without a loss nothing changes."""
    losses = ik.losses(article, fmt)
    if losses:
        with pytest.raises(ik.LossError) as caught:
            ik.dumps(article, fmt, strict=True)
        assert caught.value.losses == losses
    else:
        assert ik.dumps(article, fmt, strict=True) == written(article, fmt)


@each_format
@given(article=articles())
def test_writing_is_canonical(fmt: str, article: ik.Article) -> None:
    """Law 2: what was written, read and written again, is the same and loses nothing more."""
    data = written(article, fmt)
    assert ik.dumps(ik.loads(data, fmt), fmt, strict=True) == data


@pytest.mark.parametrize(("first", "second"), list(permutations(FORMATS, 2)))
@given(article=articles())
def test_every_pair_of_formats_loses_what_each_lists(first: str, second: str, article: ik.Article) -> None:
    """Laws 1 and 2: an article that goes through two formats loses what they list, and nothing else."""
    between = ik.loads(written(article, first), first)
    result = ik.loads(written(between, second), second)
    assert in_full(result) == in_full(held(held(article, first), second))


@st.composite
def damaged(draw: DrawFn, fmt: str) -> str:
    """A text that was a document of the format until something happened to a part of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ik.LossWarning)
        document = str(ik.dumps(draw(articles()), fmt))
    start, end = sorted((draw(st.integers(0, len(document))), draw(st.integers(0, len(document)))))
    instead = draw(st.sampled_from((document[start:end] * 2, "", '"', "<", ">", "\0", "\r", "\ud800", "\f")))
    return document[:start] + (instead or draw(hostile_texts())) + document[end:]


def check_reading(data: str | bytes, text: str, fmt: str | None) -> None:
    """Check that the data reads, or fails with a place in the text that it stands for."""
    try:
        reading = ik.inspect(data, fmt)
    except ik.ReadError as error:
        assert str(error)
        lines = re.split(r"\r\n|[\n\r\f\v]", text)
        if error.line is not None:
            assert 1 <= error.line <= len(lines)
        if error.column is not None:
            assert error.line is not None
            assert 1 <= error.column <= len(max(lines, key=len)) + 1
            assert not error.text or error.column <= len(error.text) + 1
    else:
        assert isinstance(reading.article, ik.Article)


@pytest.mark.parametrize("fmt", [*FORMATS, None])
@given(text=st.one_of(st.text(), st.lists(hostile_texts(), max_size=6).map("\n".join)))
def test_every_text_reads_or_fails_with_a_position_in_it(fmt: str | None, text: str) -> None:
    """Law 3: every text reads, or a `ReadError` names a place in it."""
    check_reading(text, text, fmt)


@each_format
@given(data=st.data())
def test_every_damaged_document_reads_or_fails_with_a_position_in_it(fmt: str, data: st.DataObject) -> None:
    """Law 3: every damaged document reads, or a `ReadError` names a place in it."""
    text = data.draw(damaged(fmt))
    check_reading(text, text, fmt)


@pytest.mark.parametrize("fmt", [*FORMATS, None])
@given(data=st.one_of(st.binary(), hostile_texts().map(lambda text: text.encode("utf-16")), st.binary(min_size=40)))
def test_all_bytes_read_or_fail_with_a_position_in_them(fmt: str | None, data: bytes) -> None:
    """Law 3: all bytes read, or a `ReadError` names a place in them."""
    check_reading(data, data.decode(errors="replace"), fmt)


def work(function: Callable[[], object]) -> int:
    """Return how many functions are called while ``function`` runs; it does not depend on the machine."""
    function()  # what is made ready once does not count
    count = 0

    def notice(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(notice)
    try:
        function()
    finally:
        sys.setprofile(before)
    return count


def long_article(turns: int) -> ik.Article:
    """An article whose number of turns, speakers, labels, headings, marks and fields all grow alike."""
    speakers = [ik.Speaker(id=f"s{n}", name=f"Ada Number {n}", labels=f"Ada {n}") for n in range(2 + turns // 8)]
    body: list[ik.Turn | ik.Heading] = []
    for number in range(turns):
        speaker = speakers[number % 2 if number % 4 else (number // 4) % len(speakers)]
        said = ik.Paragraph(
            f"It was the year {number} (laughs) when *all* of it began; we left: early.",
            marks=[ik.Mark(0, 2, "emphasis"), ik.Mark(16, 30, "strong")],
        )
        body += [ik.Turn(speaker=speaker, label=speaker.labels[0], paragraphs=[said, "And then?"])]
        body += [ik.Heading(f"Part {number}")] if number % 10 == 9 else []
    return ik.Article(
        title="A long talk",
        interview=ik.Interview(speakers=speakers, body=body),
        keywords=[f"word {number}" for number in range(turns // 8)],
        metadata={f"field {number}": "text" for number in range(turns // 8)},
    )


@each_format
def test_reading_and_writing_need_work_in_proportion_to_the_size(fmt: str) -> None:
    """Law 5: twice as many turns, speakers, marks and fields need about twice as many calls."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ik.LossWarning)
        sizes = [long_article(turns) for turns in (80, 160, 320)]
        documents = [ik.dumps(article, fmt) for article in sizes]
        writing = [work(lambda article=article: ik.dumps(article, fmt)) for article in sizes]  # type: ignore[misc]
        reading = [work(lambda text=text: ik.loads(text, fmt)) for text in documents]  # type: ignore[misc]
    for small, middle, large in (writing, reading):
        assert large - middle <= 2.2 * (middle - small) + 200


@pytest.fixture(scope="module")
def is_valid_tei(tei_all: Path) -> Callable[[bytes], bool]:
    """A function that tells whether a document is valid TEI P5."""
    etree = pytest.importorskip("lxml.etree")
    grammar = etree.RelaxNG(etree.parse(str(tei_all)))

    def check(document: bytes) -> bool:
        valid: bool = grammar.validate(etree.fromstring(document))
        note(str(grammar.error_log))
        return valid

    return check


@given(article=articles())
def test_tei_is_valid_for_every_article(is_valid_tei: Callable[[bytes], bool], article: ik.Article) -> None:
    """Law 7: the TEI that is written for an article is valid TEI P5."""
    assert is_valid_tei(written(article, "tei").encode())


GROWING = {
    "captions": "00:00:03.120 --> 00:00:05.000\nAda Moreau: Where did you go in {n}?\n\n"
    "00:00:05.120 --> 00:00:09.000\nTom Finch: To the river, of course.\n\n",
    "names on lines": "Ada Moreau\nWhere did you go in {n}?\n\nTom Finch\nTo the river, of course.\n\n",
    "bold labels": "**Ada Moreau:** Where did you go in {n}?\n\n**Tom Finch:** To the river, of course.\n\n",
    "headings": "### Where did you go in {n}?\n\nI went to the river, of course.\n\n",
    "dashes": "— Where did you go in {n}?\n\n— I went to the river, of course.\n\n",
    "testimony": "Q    Where did you go in the spring of {n}, and who was with you on\nthat day?\n"
    "A    I went to the river, of course, as I always do, and nobody at\nall was with me.\n",
    "rejected labels": "Q: Where did you go in {n}?\n\nA: To the river.\n\nPlan number {n} was this: go home.\n\n",
    "brackets": "[Interviewer] Where did you go in {n}?\n\n[Participant] To the river, of course.\n\n",
}


@pytest.mark.parametrize("shape", GROWING)
def test_reading_what_people_write_needs_work_in_proportion_to_the_size(shape: str) -> None:
    """Law 5: twice as many turns need about twice as many calls, whatever they look like."""
    texts = ["".join(GROWING[shape].format(n=1900 + number) for number in range(turns)) for turns in (500, 1000, 2000)]
    assert len(ik.loads(texts[0], "text").interview.turns) == 1000
    small, middle, large = (work(lambda text=text: ik.loads(text, "text")) for text in texts)  # type: ignore[misc]
    assert large - middle <= 2.2 * (middle - small) + 200
