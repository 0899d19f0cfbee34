"""The JSON format: what it holds, what it refuses and how it says so, and its schema."""

from __future__ import annotations

import json
import re
import runpy
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import interviewkit as ik
from interviewkit import strategies
from interviewkit.formats.json import read, schema, schema_text, write
from interviewkit.formats.json.places import DEEPEST, Places

COMMITTED = Path(__file__).parents[2] / "docs" / "reference" / "interviewkit.schema.json"
VALIDATOR = jsonschema.Draft202012Validator(schema())

ADA = ik.Speaker("ada", name="Ada", labels=["A", "ADA:"], role="interviewer", uri="https://example.org/ada")
BEN = ik.Speaker("ben", description="a baker")
BOTH = ik.Speaker("both", members=[ADA, BEN])
TALK = ik.Article(
    title="Bread: a talk",
    published=datetime(2025, 5, 7, 10, 30, tzinfo=timezone(timedelta(hours=8))),
    source=ik.Source("The Gazette"),
    lead=["Two people met."],
    editors_note=ik.Note("Note", ["Shortened."]),
    keywords=["bread", ik.Keyword("oven", scheme="tools")],
    metadata={"odd key": "one", "edition": "two\nlines"},
    interview=ik.Interview(
        speakers=[BOTH, ADA, BEN],
        date="2025-04",
        body=[
            ik.Heading("Morning"),
            ik.Turn(speaker=ADA, label="A", paragraphs=["Why?"], start=timedelta(seconds=1.5)),
            ik.Turn(
                speaker=BEN,
                paragraphs=[
                    "First.",
                    ik.Paragraph(
                        "See this (laughs).",
                        [ik.Mark(4, 8, "link", "https://example.org/"), ik.Mark(9, 17, "event")],
                    ),
                ],
            ),
            ik.Narration(["A bell rings."]),
            ik.Turn(paragraphs=["Come in!"]),
            ik.Turn(speaker=BOTH),
        ],
    ),
)
WRITTEN = """\
{
  "interviewkit": 1,
  "title": "Bread: a talk",
  "source": {
    "name": "The Gazette"
  },
  "published": "2025-05-07T10:30:00+08:00",
  "lead": [
    "Two people met."
  ],
  "editors_note": {
    "heading": "Note",
    "paragraphs": [
      "Shortened."
    ]
  },
  "interview": {
    "speakers": [
      {
        "id": "both",
        "members": [
          "ada",
          "ben"
        ]
      },
      {
        "id": "ada",
        "name": "Ada",
        "labels": [
          "A",
          "ADA:"
        ],
        "role": "interviewer",
        "uri": "https://example.org/ada"
      },
      {
        "id": "ben",
        "description": "a baker"
      }
    ],
    "body": [
      {
        "type": "heading",
        "text": "Morning"
      },
      {
        "type": "turn",
        "speaker": "ada",
        "label": "A",
        "paragraphs": [
          "Why?"
        ],
        "start": 1.5
      },
      {
        "type": "turn",
        "speaker": "ben",
        "paragraphs": [
          "First.",
          {
            "text": "See this (laughs).",
            "marks": [
              {
                "start": 4,
                "end": 8,
                "kind": "link",
                "target": "https://example.org/"
              },
              {
                "start": 9,
                "end": 17,
                "kind": "event"
              }
            ]
          }
        ]
      },
      {
        "type": "narration",
        "paragraphs": [
          "A bell rings."
        ]
      },
      {
        "type": "turn",
        "paragraphs": [
          "Come in!"
        ]
      },
      {
        "type": "turn",
        "speaker": "both"
      }
    ],
    "date": "2025-04"
  },
  "keywords": [
    {
      "text": "bread"
    },
    {
      "text": "oven",
      "scheme": "tools"
    }
  ],
  "metadata": {
    "odd key": "one",
    "edition": "two\\nlines"
  }
}
"""


def refused(text: str) -> ik.ReadError:
    """Return the error with which ``text`` is refused."""
    with pytest.raises(ik.ReadError) as caught:
        ik.loads(text, "json")
    return caught.value


def talk(**parts: Any) -> str:
    """Return a document whose interview has these ``parts``."""
    return json.dumps({"interview": parts})


def turn(**parts: Any) -> str:
    """Return a document with one turn, which has these ``parts``."""
    return talk(speakers=[{"id": "ada"}], body=[{"type": "turn", **parts}])


def marked(*marks: dict[str, Any]) -> str:
    """Return a document that has these ``marks`` in the second paragraph of its lead."""
    return json.dumps({"lead": ["first", {"text": "words, words", "marks": marks}]})


def test_article_is_written_for_people_to_read() -> None:
    """A document is indented, in the model's order, without what is empty, and ends with a line feed."""
    assert write(TALK) == WRITTEN


def test_written_article_reads_back() -> None:
    """A document with every kind of part gives the article that it was written from."""
    assert ik.loads(WRITTEN, "json") == TALK


def test_empty_article() -> None:
    """An empty article is written as its version alone, and an empty object is read as an empty article."""
    assert write(ik.Article()) == '{\n  "interviewkit": 1\n}\n'
    assert read("{}") == ik.Article()


@given(strategies.articles())
def test_nothing_is_lost(article: ik.Article) -> None:
    """Every article reads back equal from what was written, which validates and is written again the same."""
    text = write(article)
    assert read(text) == article
    assert write(read(text)) == text
    VALIDATOR.validate(json.loads(text))


@given(st.timedeltas(timedelta(0), timedelta(seconds=10**9, microseconds=-1)))
def test_times_are_exact(time: timedelta) -> None:
    """Every time that a turn can have reads back to the microsecond."""
    article = ik.Article(interview=ik.Interview(body=[ik.Turn(start=time)]))
    assert read(write(article)) == article


def test_longest_time() -> None:
    """The longest time that a turn can have is read, and validates."""
    text = turn(start=999_999_999.999_999)
    assert read(text).interview.turns[0].start == timedelta(seconds=10**9, microseconds=-1)
    assert VALIDATOR.is_valid(json.loads(text))


@pytest.mark.parametrize(
    "text",
    [
        "2025",
        "2025-02",
        "2024-02-29",
        "2000-02-29",
        "2025-12-31T23:59",
        "2025-05-07T10:30:01",
        "2025-05-07T10:30:01.000001-14:00",
        "0001-01-01T00:00:00.5Z",
    ],
)
def test_dates(text: str) -> None:
    """A date of any precision is read as the model reads it, and validates."""
    document = json.dumps({"published": text})
    assert read(document) == ik.Article(published=text)
    assert VALIDATOR.is_valid(json.loads(document))


def test_utc() -> None:
    """A time in UTC is written with its offset."""
    article = ik.Article(published=datetime(2025, 5, 7, tzinfo=UTC))
    assert '"2025-05-07T00:00:00+00:00"' in write(article)


@pytest.mark.parametrize(
    "text",
    [
        '{"published": null, "interview": {"date": null}}',
        turn(speaker=None, start=None, end=None),
        talk(speakers=[{"id": "ada", "role": None}]),
        '{"title": "", "lead": [], "source": {}, "editors_note": {}, "interview": {}, "metadata": {}, "keywords": []}',
        talk(speakers=[{"id": "ada", "name": "", "labels": [], "members": []}]),
        turn(label="", paragraphs=[]),
        json.dumps({"lead": [{"text": "words", "marks": []}]}),
        turn(start=0, end=3),
        '{"interview": {"body": [{"text": "Tag last", "type": "heading"}]}}',
        '{"title": "ab: \\u003a cd\\\\"}',
    ],
)
def test_empty_may_be_said(text: str) -> None:
    """What is empty may stand in a document: null for what is None in the model, else the empty value of its kind."""
    again = write(read(text))
    assert read(again) == read(text)
    assert VALIDATOR.is_valid(json.loads(text))


# Each is refused by the reader and by the schema.
UNFIT = {
    "[]": ("$", "expected object, got array"),
    '"x"': ("$", "expected object, got string"),
    '{"title": null}': ("$.title", "expected string, got null"),
    '{"title": ["x"]}': ("$.title", "expected string, got array"),
    '{"title": 1}': ("$.title", "expected string, got integer"),
    '{"title": 1.5}': ("$.title", "expected string, got number"),
    '{"title": true}': ("$.title", "expected string, got true or false"),
    '{"title": "a\\u0000b"}': ("$.title", "U+0000"),
    '{"title": "a\\u000bb"}': ("$.title", "U+000B"),
    '{"title": "a\\nb"}': ("$.title", "one line"),
    '{"title": "a\\n"}': ("$.title", "one line"),
    '{"title": "a\\u00a0"}': ("$.title", "white space"),
    '{"titel": "x"}': ("$.titel", "there is no key 'titel' here; did you mean 'title'?"),
    '{"a b": "x"}': ('$["a b"]', "known are interviewkit, title"),
    '{"language": "e n"}': ("$.language", "language tag"),
    '{"interviewkit": 2}': ("$.interviewkit", "expected 1"),
    '{"interviewkit": 10, "shape": "new"}': ("$.interviewkit", "expected 1"),
    '{"interviewkit": "1"}': ("$.interviewkit", "expected 1"),
    '{"lead": "x"}': ("$.lead", "expected array, got string"),
    '{"lead": [""]}': ("$.lead[0]", "not white space"),
    '{"lead": ["a", "\\u2003"]}': ("$.lead[1]", "not white space"),
    '{"lead": [null]}': ("$.lead[0]", "expected string or object, got null"),
    '{"lead": ["a", {"text": " "}]}': ("$.lead[1].text", "not white space"),
    '{"lead": [{"marks": []}]}': ("$.lead[0]", "the key 'text' is missing"),
    '{"lead": [{"txt": "a"}]}': ("$.lead[0].txt", "did you mean 'text'?"),
    '{"lead": ["a\\rb"]}': ("$.lead[0]", "U+000D"),
    '{"source": {"nam": "x"}}': ("$.source.nam", "did you mean 'name'?"),
    '{"source": {"address": "a\\nb"}}': ("$.source.address", "one line"),
    '{"editors_note": ["x"]}': ("$.editors_note", "expected object, got array"),
    '{"editors_note": {"paragraphs": ["a", " "]}}': ("$.editors_note.paragraphs[1]", "not white space"),
    '{"closing_note": {"heading": "a "}}': ("$.closing_note.heading", "white space"),
    '{"keywords": [{"text": "a"}, {"text": ""}]}': ("$.keywords[1].text", "needs text"),
    '{"keywords": ["bread"]}': ("$.keywords[0]", "expected object, got string"),
    '{"keywords": [{"text": "a", "url": "b"}]}': ("$.keywords[0].url", "did you mean 'uri'?"),
    '{"metadata": {"a b": "x", "c": 1}}': ("$.metadata.c", "expected string, got integer"),
    '{"metadata": {"c": "x", "a b": ""}}': ('$.metadata["a b"]', "is empty"),
    '{"metadata": {"": "x"}}': ('$.metadata[""]', "a name and its text"),
    '{"metadata": {"b ": "x"}}': ('$.metadata["b "]', "white space"),
    '{"published": "7 May 2025"}': ("$.published", "expected a date as 2025, 2025-05"),
    '{"published": "2025-02-29"}': ("$.published", "expected a date"),
    '{"published": "1900-02-29"}': ("$.published", "expected a date"),
    '{"published": "2025-13"}': ("$.published", "expected a date"),
    '{"published": "0000"}': ("$.published", "expected a date"),
    '{"published": ""}': ("$.published", "expected a date"),
    '{"published": 2025}': ("$.published", "expected string or null, got integer"),
    '{"published": "2025-05-07T24:00"}': ("$.published", "expected a date"),
    '{"published": "2025-W19-3T10:00"}': ("$.published", "expected a date"),
    '{"published": "2025-05-07T10:00+14:30"}': ("$.published", "expected a date"),
    '{"published": "2025\\n"}': ("$.published", "expected a date"),
    talk(date="99999"): ("$.interview.date", "expected a date"),
    talk(speakers=[{}]): ("$.interview.speakers[0]", "the key 'id' is missing"),
    talk(speakers=[{"id": "1a"}]): ("$.interview.speakers[0].id", "NCName"),
    talk(speakers=[{"id": "a", "role": "host"}]): ("$.interview.speakers[0].role", "expected one of interviewer, "),
    talk(speakers=[{"id": "a", "labels": ["x", "x"]}]): ("$.interview.speakers[0].labels[1]", "stands twice"),
    talk(speakers=[{"id": "a", "labels": [""]}]): ("$.interview.speakers[0].labels[0]", "expected a label"),
    talk(body=[{"text": "x"}]): ("$.interview.body[0]", "the key 'type' is missing"),
    talk(body=[{"type": "song"}]): ("$.interview.body[0].type", "expected one of turn, heading, narration"),
    talk(body=[{"type": 1}]): ("$.interview.body[0].type", "expected string"),
    talk(body=["x"]): ("$.interview.body[0]", "expected object, got string"),
    talk(body=[{"type": "heading", "text": "x", "label": "y"}]): ("$.interview.body[0].label", "known are type, text"),
    talk(body=[{"type": "heading", "text": ""}]): ("$.interview.body[0].text", "needs text"),
    talk(body=[{"type": "narration", "paragraphs": []}]): ("$.interview.body[0].paragraphs", "needs a paragraph"),
    talk(body=[{"type": "narration", "paragraphs": ["x", " "]}]): ("$.interview.body[0].paragraphs[1]", "white space"),
    turn(begin=1): ("$.interview.body[0].begin", "known are type, speaker"),
    turn(paragraphs=["a", "\x02"]): ("$.interview.body[0].paragraphs[1]", "U+0002"),
    turn(label="a\tb\t"): ("$.interview.body[0].label", "white space"),
    turn(start=-1): ("$.interview.body[0].start", "expected number >= 0"),
    turn(end=10**9): ("$.interview.body[0].end", "expected number <= 999999999.999999"),
    turn(start="1"): ("$.interview.body[0].start", "expected number or null, got string"),
    marked({"start": -1, "end": 1, "kind": "code"}): ("$.lead[1].marks[0].start", "expected integer >= 0"),
    marked({"start": 0, "end": 1, "kind": "bold"}): ("$.lead[1].marks[0].kind", "expected one of link, strong"),
    marked({"start": 0, "end": 1, "kind": "link"}): ("$.lead[1].marks[0].target", "has a target"),
    marked({"start": 0, "end": 1, "kind": "code", "target": "x"}): ("$.lead[1].marks[0].target", "has a target"),
    marked({"start": 0, "end": 1}): ("$.lead[1].marks[0]", "the key 'kind' is missing"),
    marked({"start": 0.5, "end": 1, "kind": "code"}): ("$.lead[1].marks[0].start", "expected integer, got number"),
}
# Each is refused by the reader; a schema cannot say why.
BEYOND_SCHEMA = {
    talk(speakers=[{"id": "a"}, {"id": "a"}]): ("$.interview.speakers[1].id", "used twice"),
    talk(speakers=[{"id": "a", "members": ["b"]}]): ("$.interview.speakers[0].members[0]", "'b' is not the id"),
    talk(speakers=[{"id": "a", "members": ["a"]}]): ("$.interview.speakers[0].members[0]", "'a' is not the id"),
    talk(media="a b"): ("$.interview.media", "not an address"),
    turn(speaker="bob"): ("$.interview.body[0].speaker", "none of $.interview.speakers has the id 'bob'"),
    turn(start=2, end=1): ("$.interview.body[0].end", "ends before it starts"),
    marked({"start": 2, "end": 2, "kind": "code"}): ("$.lead[1].marks[0]", "start < end"),
    marked({"start": 0, "end": 99, "kind": "code"}): ("$.lead[1].marks[0]", "beyond the text"),
    marked(
        {"start": 3, "end": 9, "kind": "strong"},
        {"start": 9, "end": 10, "kind": "code"},
        {"start": 0, "end": 5, "kind": "code"},
        {"start": 10, "end": 11, "kind": "code"},
    ): ("$.lead[1].marks[2]", "crosses another mark"),
}
# Each is refused where it stands: line, column, path and what is said.
MALFORMED = {
    "": (1, 1, "$", "expected a JSON object, found nothing"),
    " \n": (1, 1, "$", "found nothing"),
    "{": (1, 2, "$", "expected a key in double quotes, found the end"),
    "{}\n{}": (2, 1, "$", "expected nothing after the document, found '{'"),
    "{,}": (1, 2, "$", "expected a key in double quotes, found ','"),
    '{"title"}': (1, 9, "$.title", "expected ':' after a key, found '}'"),
    '{"title":}': (1, 10, "$.title", "expected a value, found '}'"),
    '{"title":"a" "b"}': (1, 14, "$", "expected ',' or '}', found '\"'"),
    '{"title":"a",}': (1, 14, "$", "expected a key in double quotes, found '}'"),
    '{"lead":["a" "b"]}': (1, 14, "$.lead", "expected ',' or ']', found '\"'"),
    '{"lead":["a",]}': (1, 14, "$.lead[1]", "expected a value, found ']'"),
    '{"lead":["a"': (1, 13, "$.lead", "expected ',' or ']', found the end"),
    '{\n "title": "a\n"}': (2, 13, "$.title", "U+000A must be written \\u000a in a string"),
    '{\r\n "title": "a\tb"}': (2, 13, "$.title", "U+0009"),
    '{"title": "é\\x"}': (1, 13, "$.title", "is not an escape in JSON"),
    '{"title": "\\u12"}': (1, 12, "$.title", "is not an escape in JSON"),
    '{"title": "open}': (1, 11, "$.title", "this string is not closed"),
    '{"title": "\\ud800"}': (1, 12, "$.title", "\\ud800 is half of a character"),
    '{"title": "\\udc00"}': (1, 12, "$.title", "\\udc00 is half of a character"),
    '{"title": "\\ud800\\u0041"}': (1, 12, "$.title", "\\ud800 is half of a character"),
    '{"title": "\\ud800': (1, 12, "$.title", "\\ud800 is half of a character"),
    '{"title": "\ud800"}': (1, 12, "$.title", "U+D800 is half of a character"),
    '{"titl\\ud800": "a"}': (1, 7, "$", "\\ud800 is half of a character"),
    '{"title":"a" 1\r\n}': (1, 14, "$", "expected ',' or '}', found '1'"),
    '{"title":"a","title":"b",}': (1, 14, "$.title", "the key 'title' stands twice"),
    "{'title': 'a'}": (1, 2, "$", 'expected a key in double quotes, found "\'"'),
    turn(start=7).replace("7", "NaN"): (1, 80, "$.interview.body[0].start", "NaN is not a number in JSON"),
    turn(start=7).replace("7", "-Infinity"): (1, 80, "$.interview.body[0].start", "-Infinity is not a number in JSON"),
    turn(start=7).replace("7", ".5"): (1, 80, "$.interview.body[0].start", ".5 is not a number in JSON"),
    turn(start=7).replace("7", "07"): (1, 81, "$.interview.body[0]", "expected ',' or '}', found '7'"),
    turn(start=7).replace("7", "1e400"): (1, 80, "$.interview.body[0].start", "number out of range"),
    turn(start=7).replace("7", "1" * 5000): (1, 80, "$.interview.body[0].start", "number out of range"),
    '{"lead":[{"text":"a","marks":[{"start":' + "1" * 5000: (1, 40, "$.lead[0].marks[0].start", "out of range"),
    '{"title":"a","title":"b"}': (1, 14, "$.title", "the key 'title' stands twice"),
    '{"title":"a","t\\u0069tle":"b"}': (1, 14, "$.title", "the key 'title' stands twice"),
    '{"title":"a","title":"\\u003a"}': (1, 14, "$.title", "the key 'title' stands twice"),
    '{"title":"a","title":null}': (1, 22, "$.title", "expected string, got null"),
    '{"interviewkit":1,"interviewkit":2}': (1, 34, "$.interviewkit", "expected 1"),
    '{"interviewkit":2,"interviewkit":1}': (1, 34, "$.interviewkit", "expected one of 1"),
    '{"a` - at `$.b": 1}': (1, 2, '$["a` - at `$.b"]', "there is no key 'a` - at `$.b' here"),
    '{"a` - at `$.interview.body[0]": 1}': (
        1,
        2,
        '$["a` - at `$.interview.body[0]"]',
        "there is no key 'a` - at `$.interview.body[0]' here",
    ),
    '{"title":"","title":""}': (1, 13, "$.title", "the key 'title' stands twice"),
    '{"metadata":{"a:b":"x","a:b":"x"}}': (1, 24, '$.metadata["a:b"]', "the key 'a:b' stands twice"),
    '{"lead":["a:b",{"text":"c",\n"text":"c"}]}': (2, 1, "$.lead[1].text", "the key 'text' stands twice"),
    turn(label="a").replace('"type"', '"type":"turn","type"'): (
        1,
        69,
        "$.interview.body[0].type",
        "the key 'type' stands twice",
    ),
}


@pytest.mark.parametrize(("text", "path", "message"), [(text, *told) for text, told in UNFIT.items()])
def test_unfit_document(text: str, path: str, message: str) -> None:
    """A document that breaks a rule is refused with the path of the part, where it stands, and what was expected."""
    error = refused(text)
    assert (error.path, error.line) == (path, 1)
    assert message in error.message


@pytest.mark.parametrize("text", UNFIT)
def test_schema_refuses_too(text: str) -> None:
    """The schema refuses what the reader refuses, but for what it cannot say."""
    assert not VALIDATOR.is_valid(json.loads(text))


@pytest.mark.parametrize(("text", "path", "message"), [(text, *told) for text, told in BEYOND_SCHEMA.items()])
def test_unfit_beyond_the_schema(text: str, path: str, message: str) -> None:
    """What only the model can tell is refused with its path in the document, too."""
    error = refused(text)
    assert (error.path, error.line) == (path, 1)
    assert message in error.message


@pytest.mark.parametrize(("text", "place", "message"), [(text, told[:3], told[3]) for text, told in MALFORMED.items()])
def test_malformed_text(text: str, place: tuple[int, int, str], message: str) -> None:
    """Text that is no JSON, or says a thing twice, is refused at the first wrong character."""
    error = refused(text)
    assert (error.line, error.column, error.path) == place
    assert message in error.message
    assert error.text == text.split("\n")[place[0] - 1].rstrip("\r")


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000 + "]" * 100_000,
        '{"lead":' + "[" * 100_000,
        '{"title":' * 100_000,
        '{"interview":{"body":[{"start":' + "[" * 100_000 + "]" * 100_000 + ',"type":"turn"}]}}',
        '{"interview":{"body":[{"start":' + '{"a":' * 100_000 + "1" + "}" * 100_000 + ',"type":"turn"}]}}',
    ],
)
def test_depth(text: str) -> None:
    """A document nested as deep as it likes is refused like any other."""
    assert refused(text).line == 1


def test_depth_is_told() -> None:
    """What is nested too deep is refused where it passes the limit."""
    error = refused('{"interview":{"body":[{"start":' + "[" * 100_000)
    assert error.message == f"nested deeper than {DEEPEST}, as no interview is"
    assert error.path == "$.interview.body[0].start" + "[0]" * (DEEPEST - 4)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_ending_ends_a_line(end: str) -> None:
    """A line of JSON ends with a line feed, a carriage return, or both, as a line of text does."""
    with pytest.raises(ik.ReadError) as caught:
        ik.loads(f'{{{end}"title": "a",{end} oops}}', "json")
    assert (caught.value.line, caught.value.column, caught.value.text) == (3, 2, " oops}")


def test_line_of_a_wrong_part() -> None:
    """An error of the model has the line and column of the value."""
    error = refused(WRITTEN.replace('"start": 1.5', '"start": 1.5,\n"end": 1'))
    assert (error.path, error.line, error.column) == ("$.interview.body[1].end", 54, 8)
    assert str(error).startswith("54:8: $.interview.body[1].end: ends before it starts\n")


def test_source_is_told(tmp_path: Path) -> None:
    """An error names the file that was read."""
    (tmp_path / "talk.json").write_text('{"title": 1}', "utf-8")
    with pytest.raises(ik.ReadError, match=r"talk\.json:1:11: \$\.title: expected string, got integer"):
        ik.load(tmp_path / "talk.json")


@given(st.text() | st.text('{}[],:"\\\n1e-.tnu \ud800é'))
def test_any_text(text: str) -> None:
    """Any text is read, or refused at a place within it."""
    assert_within(text, answer(text))


@given(strategies.articles(), st.data())
def test_damaged_document(article: ik.Article, data: st.DataObject) -> None:
    """A document with a piece replaced is read, or refused at a place within it."""
    text = write(article)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 9)))
    piece = data.draw(st.sampled_from(['"', "{", "}", "[", "]", ",", ":", "null", "1", '"a":1,', "\\", "\ud800", ""]))
    damaged = text[:start] + piece + text[end:]
    assert_within(damaged, answer(damaged))


def answer(text: str) -> ik.ReadError | None:
    """Return the error with which ``text`` is refused, or None where it reads."""
    try:
        read(text)
    except ik.ReadError as error:
        return error
    return None


def assert_within(text: str, error: ik.ReadError | None) -> None:
    """Hold that ``error``, where there is one, points at a place that ``text`` has."""
    if error is not None:
        assert error.line is not None
        assert error.column is not None
        line = re.split(r"\r\n|[\r\n]", text)[error.line - 1]
        assert error.text == line
        assert 1 <= error.column <= len(line) + 1
        assert error.path.startswith("$")


@given(strategies.articles(), st.data())
def test_schema_is_not_stricter_than_the_reader(article: ik.Article, data: st.DataObject) -> None:
    """What the schema refuses, the reader refuses."""
    document = json.loads(write(article))
    inner: Any = document
    while inner and data.draw(st.booleans()):
        keys = list(inner) if isinstance(inner, dict) else list(range(len(inner)))
        below = [key for key in keys if isinstance(inner[key], dict | list)]
        if not below:
            break
        inner = inner[data.draw(st.sampled_from(below))]
    values: list[Any] = [None, "", " ", "a", "a\nb", "\x0c", "2025", 0, -1, 1.5, 10**9, True, [], ["a"], {}]
    value = data.draw(st.sampled_from(values))
    if isinstance(inner, list):
        inner.append(value)
    else:
        inner[data.draw(st.sampled_from(["x", "text", "start", "date", "id", *inner]))] = value
    if not VALIDATOR.is_valid(document):
        refused(json.dumps(document))


@given(strategies.articles())
def test_places(article: ik.Article) -> None:
    """Each place that is told for a path is where that value begins, and its key."""
    text = write(article)
    places = Places(text)
    assert places.error is None
    for path, offset in places.values.items():
        value, _ = json.JSONDecoder().raw_decode(text, offset)
        assert inside(json.loads(text), path) == value
    for path, offset in places.keys.items():
        assert path.endswith((f".{json.JSONDecoder().raw_decode(text, offset)[0]}", f"[{path.rpartition('[')[2]}"))


def inside(document: Any, path: str) -> Any:
    """Return what stands at ``path``, which is read as Python reads it."""
    steps = path.removeprefix("$")
    while steps:
        if steps.startswith("."):
            key = steps[1 : min((steps.find(c, 1) for c in ".[" if c in steps[1:]), default=len(steps))]
            document, steps = document[key], steps[1 + len(key) :]
        else:
            key, end = json.JSONDecoder().raw_decode(steps, 1)
            document, steps = document[key], steps[end + 1 :]
    return document


def test_bom_is_dropped() -> None:
    """A byte order mark before the document is no part of it; other encodings are refused by name."""
    assert ik.loads(b"\xef\xbb\xbf{}", "json") == ik.Article()
    with pytest.raises(ik.ReadError, match="it looks like utf-16"):
        ik.loads("{}".encode("utf-16"), "json")


def test_schema_is_committed(capsys: pytest.CaptureFixture[str]) -> None:
    """The committed schema is the one that the classes give, and a valid schema; the module prints it."""
    assert COMMITTED.read_text("utf-8") == schema_text()
    jsonschema.Draft202012Validator.check_schema(json.loads(schema_text()))
    runpy.run_module("interviewkit.formats.json", run_name="__main__")
    assert capsys.readouterr().out == schema_text()


def test_import_is_cheap() -> None:
    """Importing interviewkit does not import msgspec."""
    code = "import sys, interviewkit; sys.exit('msgspec' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
