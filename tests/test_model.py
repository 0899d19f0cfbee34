"""A document is what the model says, or it cannot be built."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit import (
    Article,
    Heading,
    Interview,
    Keyword,
    Mark,
    MarkKind,
    ModelError,
    Narration,
    Note,
    Paragraph,
    PartialDate,
    Role,
    Source,
    Speaker,
    Turn,
)
from interviewkit import strategies as made
from interviewkit.model import when

ADA = Speaker(id="ada", name="Ada Moreau", labels="Ada", role="interviewer")
BO = Speaker(id="bo", labels=["Bo"])
BOTH = Speaker(id="both", labels="Ada & Bo", members=[ADA, BO])
SECOND = timedelta(seconds=1)


def refused(build: Any, *args: Any, **fields: Any) -> str:
    """Return what the error says about the document that cannot be built."""
    with pytest.raises(ModelError) as caught:
        build(*args, **fields)
    return str(caught.value)


WRONG: list[tuple[str, Any, tuple[Any, ...], dict[str, Any]]] = [
    ("PartialDate: expected whole numbers", PartialDate, (2025, None), {}),
    ("PartialDate: expected whole numbers", PartialDate, ("2025",), {}),
    ("PartialDate: month must be in 1..12", PartialDate, (2025, 13), {}),
    ("PartialDate: year 0 is out of range", PartialDate, (0,), {}),
    ("PartialDate.day: a day needs a month", PartialDate, (2025, 0, 7), {}),
    ("PartialDate: expected a date as YYYY", PartialDate.fromisoformat, ("2025-5-7",), {}),
    ("PartialDate: '2025-00' has a part that is zero", PartialDate.fromisoformat, ("2025-00",), {}),
    ("Mark: expected 0 <= start < end, got 2 and 2", Mark, (2, 2, "code"), {}),
    ("Mark: expected 0 <= start < end, got -1 and 2", Mark, (-1, 2, "code"), {}),
    ("Mark: expected 0 <= start < end, got True and 2", Mark, (True, 2, "code"), {}),
    ("Mark.kind: 'bold' is not one of link, strong, emphasis, code, event, time", Mark, (0, 1, "bold"), {}),
    ("Mark.target: a link, and nothing else, has a target", Mark, (0, 1, "link"), {}),
    ("Mark.target: a link, and nothing else, has a target", Mark, (0, 1, "code", "https://example.org/"), {}),
    ("Mark.target: 'a b' is not an address (RFC 3986)", Mark, (0, 1, "link", "a b"), {}),
    ("Paragraph.text: expected text, got int", Paragraph, (5,), {}),
    ("Paragraph.text: character 1 is U+000D", Paragraph, ("a\r",), {}),
    ("Paragraph.text: character 0 is U+D800", Paragraph, ("\ud800",), {}),
    ("Paragraph.text: a paragraph needs text", Paragraph, ("",), {}),
    ("Paragraph.text: a paragraph needs text", Paragraph, ("\u3000\n",), {}),
    ("Paragraph.marks: expected a sequence, got NoneType", Paragraph, ("a",), {"marks": None}),
    ("Paragraph.marks[0]: expected a Mark, got str", Paragraph, ("a",), {"marks": ["code"]}),
    ("Paragraph.marks[0]: ends at 2, beyond the text of 1", Paragraph, ("a",), {"marks": [Mark(0, 2, "code")]}),
    ("Paragraph.marks[1]: crosses", Paragraph, ("abc",), {"marks": [Mark(0, 2, "code"), Mark(1, 3, "strong")]}),
    ("Paragraph.marks[1]: a code", Paragraph, ("abc",), {"marks": [Mark(0, 2, "code"), Mark(0, 1, "code")]}),
    ("Paragraph.marks[1]: a strong", Paragraph, ("abc",), {"marks": [Mark(0, 2, "code"), Mark(0, 1, "strong")]}),
    ("Speaker.id: expected text, got int", Speaker, (), {"id": 1}),
    ("Speaker.id: '1a' is not an XML NCName", Speaker, (), {"id": "1a"}),
    ("Speaker.id: 'a:b' is not an XML NCName", Speaker, (), {"id": "a:b"}),
    ("Speaker.name: expected one line, found a line break", Speaker, (), {"id": "a", "name": "A\nB"}),
    ("Speaker.name: expected no white space at the edges of ' A'", Speaker, (), {"id": "a", "name": " A"}),
    ("Speaker.name: character 1 is U+0000", Speaker, (), {"id": "a", "name": "A\0"}),
    ("Speaker.labels: expected a sequence, got int", Speaker, (), {"id": "a", "labels": 1}),
    ("Speaker.labels[1]: expected a label", Speaker, (), {"id": "a", "labels": ["A", ""]}),
    ("Speaker.labels[0]: expected a label", Speaker, (), {"id": "a", "labels": [1]}),
    ("Speaker.labels[0]: expected no white space at the edges", Speaker, (), {"id": "a", "labels": "A "}),
    ("Speaker.labels[1]: 'A' stands twice", Speaker, (), {"id": "a", "labels": ["A", "A"]}),
    ("Speaker.role: 'host' is not one of interviewer", Speaker, (), {"id": "a", "role": "host"}),
    ("Speaker.uri: 'a<\\x9f>' is not", Speaker, (), {"id": "a", "uri": "a<\x9f>"}),
    ("Speaker.members[0]: expected a speaker who is no group", Speaker, (), {"id": "a", "members": [BOTH]}),
    ("Speaker.members[0]: expected a speaker who is no group", Speaker, (), {"id": "a", "members": "b"}),
    ("Speaker.members[1]: 'ada' stands twice", Speaker, (), {"id": "a", "members": [ADA, ADA]}),
    ("Turn.speaker: expected a Speaker or None, got str", Turn, (), {"speaker": "Ada"}),
    ("paragraphs: expected a sequence, got NoneType", Turn, (), {"paragraphs": None}),
    ("Turn.paragraphs[1]: expected Paragraph or str, got int", Turn, (), {"paragraphs": ["a", 1]}),
    ("Turn.label: expected one line", Turn, (), {"label": "A\nB"}),
    ("Turn.start: expected a timedelta or None, got int", Turn, (), {"start": 1}),
    ("Turn.start: expected a time from 0", Turn, (), {"start": -SECOND}),
    ("Turn.end: expected a time from 0 to below 1,000,000,000 seconds", Turn, (), {"end": SECOND * 10**9}),
    ("Turn.end: ends before it starts", Turn, (), {"start": SECOND * 2, "end": SECOND}),
    ("Heading.text: a heading needs text", Heading, ("",), {}),
    ("Narration.paragraphs: a narration needs a paragraph", Narration, (), {}),
    ("Narration.paragraphs[0]: expected Paragraph, got int", Narration, ([1],), {}),
    ("Interview.speakers[0]: expected Speaker, got str", Interview, (), {"speakers": "a"}),
    ("Interview.speakers: expected a sequence", Interview, (), {"speakers": ADA}),
    ("Interview.speakers[1].id: the id 'ada' is used twice", Interview, (), {"speakers": [ADA, ADA]}),
    ("Interview.speakers[1].members[1]: 'bo' is not one", Interview, (), {"speakers": [ADA, BOTH]}),
    ("Interview.body: expected a sequence", Interview, (), {"body": 1}),
    ("Interview.body[0]: expected Turn, Heading or Narration, got str", Interview, (), {"body": ["a"]}),
    ("Interview.body[1].speaker: 'bo' is not one", Interview, (), {"body": [Turn(), Turn(speaker=BO)]}),
    ("Interview.date: expected a date, got int", Interview, (), {"date": 2025}),
    ("Keyword.text: a keyword needs text", Keyword, ("",), {}),
    ("Article.title: expected text, got NoneType", Article, (), {"title": None}),
    ("Article.source: expected Source, got str", Article, (), {"source": "Global Times"}),
    ("Article.editors_note: expected Note, got str", Article, (), {"editors_note": "a"}),
    ("Article.closing_note: expected Note, got NoneType", Article, (), {"closing_note": None}),
    ("Article.interview: expected Interview, got tuple", Article, (), {"interview": ()}),
    ("Article.published: expected a date, got int", Article, (), {"published": 2025}),
    ("Article.published: expected a date as YYYY", Article, (), {"published": "May 2025"}),
    ("Article.published: expected a date and time in ISO 8601", Article, (), {"published": "Thursday"}),
    ("Article.language: 'e n' is not a language tag", Article, (), {"language": "e n"}),
    ("Article.keywords: expected a sequence", Article, (), {"keywords": 1}),
    ("Article.keywords[0]: expected Keyword, got int", Article, (), {"keywords": [1]}),
    ("Article.metadata: expected pairs", Article, (), {"metadata": 1}),
    ("Article.metadata: expected pairs", Article, (), {"metadata": ["abc"]}),
    ("Article.metadata[0]: expected a name and its text", Article, (), {"metadata": {"a": 1}}),
    ("Article.metadata[0]: expected a name and its text", Article, (), {"metadata": {"": "a"}}),
    ("Article.metadata[0]: expected no white space at the edges", Article, (), {"metadata": {"a ": "a"}}),
    ("Article.metadata[0]: character 0 is U+0001", Article, (), {"metadata": {"a": "\x01"}}),
    ("Article.metadata[0]: the field 'a' is empty", Article, (), {"metadata": {"a": " "}}),
    ("Article.metadata[1]: the name 'a' is used twice", Article, (), {"metadata": [("a", "b"), ("a", "c")]}),
]


@pytest.mark.parametrize(("message", "build", "args", "fields"), WRONG, ids=[case[0] for case in WRONG])
def test_a_wrong_document_cannot_be_built(message: str, build: Any, args: Any, fields: Any) -> None:
    """The error says which part is wrong and why."""
    assert message in refused(build, *args, **fields)


def test_plain_text_is_enough() -> None:
    """Text stands for a paragraph, a label, a keyword, a role, a kind of mark and a date, alone or in a sequence."""
    assert Turn(paragraphs="a").paragraphs == (Paragraph("a"),) == Turn(paragraphs=Paragraph("a")).paragraphs
    assert Narration(["a", "b"]).text == Turn(paragraphs=["a", "b"]).text == "a\n\nb"
    assert BO.labels == Speaker(id="bo", labels="Bo").labels
    assert Article(keywords="a").keywords == (Keyword("a"),) == Article(keywords=Keyword("a")).keywords
    assert ADA.role is Role.INTERVIEWER
    assert Mark(0, 1, "time").kind is MarkKind.TIME
    assert Article(published="2025-05").published == PartialDate(2025, 5)
    assert dict(Article(metadata={"a": "b"}).metadata) == {"a": "b"} == dict(Article(metadata=[("a", "b")]).metadata)


def test_a_speaker_is_called_by_name_or_label_or_id() -> None:
    """As text a speaker is the name, else the first label, else the id."""
    assert [str(ADA), str(BO), str(Speaker(id="x"))] == ["Ada Moreau", "Bo", "x"]


def test_marks_are_kept_in_the_order_of_the_text() -> None:
    """Marks come in the order of the text, the outer before the inner, of equal ones the link first."""
    link, strong, inner = Mark(0, 4, "link", "#a"), Mark(0, 4, "strong"), Mark(1, 2, "code")
    assert Paragraph("text", marks=[inner, strong, link]).marks == (link, strong, inner)
    assert Paragraph("text", marks=[Mark(2, 4, "code"), Mark(0, 2, "code")]).marks[0].start == 0


def test_dates_of_every_precision_compare_in_the_order_of_time() -> None:
    """A date that says less comes before the dates within it, and each shows itself in ISO 8601."""
    texts = ["0099", "2025", "2025-05", "2025-05-07", "2026"]
    dates = [PartialDate.fromisoformat(text) for text in texts]
    assert sorted([*dates[3:], *dates[:3]]) == dates
    assert list(map(str, dates)) == texts


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        (None, None),
        (PartialDate(2025), PartialDate(2025)),
        (date(2025, 5, 7), PartialDate(2025, 5, 7)),
        ("2025-05-07T10:00", datetime(2025, 5, 7, 10)),
        ("2025-05-07T10:00Z", datetime(2025, 5, 7, 10, tzinfo=UTC)),
        (datetime(2025, 5, 7, 10, fold=1), datetime(2025, 5, 7, 10)),
        (
            datetime(2025, 5, 7, 10, tzinfo=ZoneInfo("Asia/Shanghai")),
            datetime(2025, 5, 7, 10, tzinfo=timezone(timedelta(hours=8))),
        ),
    ],
)
def test_a_date_may_be_given_in_many_ways(given_: Any, expected: Any) -> None:
    """Dates, times and ISO 8601 become what they stand for; a time zone becomes its offset."""
    assert repr(when(given_)) == repr(expected)


@pytest.mark.parametrize("minutes", [14 * 60 + 1, -15 * 60, 0.5])
def test_an_offset_that_xml_cannot_hold_is_refused(minutes: float) -> None:
    """An offset from UTC is whole minutes within 14 hours."""
    assert "is not whole minutes within 14 hours" in refused(
        when, datetime(2025, 5, 7, tzinfo=timezone(timedelta(minutes=minutes)))
    )


def test_turns_are_the_body_without_the_rest() -> None:
    """An interview's turns are those items of its body that someone says."""
    turn = Turn(speaker=ADA, paragraphs="a")
    assert Interview(speakers=[ADA], body=[Heading("h"), turn, Narration("n"), turn]).turns == (turn, turn)


def _asked(*said: str, roles: bool = True) -> list[tuple[str, str]]:
    ada, bo = (ADA, BO) if roles else (attrs.evolve(ADA, role=None), BO)
    who = {"a": ada, "b": bo, "-": None}
    turns = [Turn(speaker=who[word[0]], paragraphs=word) for word in said]
    return [
        ("+".join(turn.text for turn in exchange.questions), "+".join(turn.text for turn in exchange.answers))
        for exchange in Interview(speakers=[ada, bo], body=turns).exchanges()
    ]


def test_an_exchange_is_a_question_with_its_answers() -> None:
    """Interviewers and moderators ask; what comes before the first question is an exchange without one."""
    assert _asked("b1", "a1", "a2", "b2", "-3", "a3") == [("", "b1"), ("a1+a2", "b2+-3"), ("a3", "")]
    assert _asked() == []


def test_without_roles_whoever_speaks_first_asks() -> None:
    """Where nobody is an interviewer, the first speaker asks; where nobody is known, nobody asks."""
    assert _asked("b1", "a1", "b2", roles=False) == [("b1", "a1"), ("b2", "")]
    assert _asked("-1", "a1", roles=False) == [("", "-1+a1")]


def test_a_note_is_true_when_it_holds_something() -> None:
    """A note without heading and paragraphs is false."""
    assert [bool(Note()), bool(Note("a")), bool(Note(paragraphs="a"))] == [False, True, True]


@given(article=made.articles())
def test_documents_pickle_copy_and_hash(article: Article) -> None:
    """A document survives pickling and copying, and equal ones have one hash."""
    again = pickle.loads(pickle.dumps(article))
    assert again == article == copy.deepcopy(article)
    assert hash(again) == hash(article)
    assert all(turn.speaker is None or turn.speaker in again.interview.speakers for turn in again.interview.turns)


PARTS = [Article, Heading, Interview, Keyword, Mark, Narration, Note, Paragraph, PartialDate, Source, Speaker, Turn]


@pytest.mark.parametrize("kind", PARTS)
@given(data=st.data())
def test_every_part_evolves_and_is_frozen(kind: type[Any], data: st.DataObject) -> None:
    """A part that evolves without a change equals itself, and its fields and the instance itself are closed."""
    part = data.draw(st.from_type(kind))
    assert attrs.evolve(part) == part
    name = attrs.fields(kind)[0].name
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(part, name, None)
    assert not hasattr(part, "__dict__")


def test_a_change_that_breaks_a_rule_is_refused() -> None:
    """Evolving checks what building checks."""
    interview = Interview(speakers=[ADA], body=[Turn(speaker=ADA)])
    assert "Interview.body[0].speaker: 'ada' is not one" in refused(attrs.evolve, interview, speakers=[BO])


@given(article=made.articles())
def test_representations_are_short(article: Article) -> None:
    """However much an article holds, it and its parts show themselves in a line."""
    parts = [article, article.interview, article.editors_note, *article.interview.speakers, *article.lead]
    assert all(len(repr(part)) < 250 for part in [*parts, *article.interview.turns])


def test_a_representation_says_what_the_part_is() -> None:
    """The representation of a part holds the beginning of its text and how much there is."""
    marked = Paragraph("a" * 50, marks=[Mark(0, 1, "code")])
    turn = Turn(speaker=ADA, paragraphs=[marked, "b"])
    assert repr(marked) == f"Paragraph('{'a' * 39}…', 1 marks)"
    assert repr(Paragraph("a")) == "Paragraph('a')"
    assert repr(turn) == f"Turn('Ada Moreau', '{'a' * 39}…', 2 paragraphs)"
    assert repr(Turn()) == "Turn('?', '', 0 paragraphs)"
    assert repr(Narration("n")) == "Narration('n', 1 paragraphs)"
    assert repr(BOTH) == "Speaker('both', 'Ada & Bo', None, 2 members)"
    assert repr(Note("n", "p")) == "Note('n', 1 paragraphs)"
    article = Article(title="t", interview=Interview(speakers=[ADA, BO], body=[turn]))
    assert repr(article) == "Article('t', Interview(1 turns of 2 speakers: 'Ada Moreau, Bo'))"
