"""The TEI format, as it is written: valid in both profiles, exact, readable, and with ids that stay."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given, note
from hypothesis import strategies as st
from lxml import etree

import interviewkit as ik
from interviewkit.formats.tei import read, write
from interviewkit.strategies import articles, uris

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAMES = {"t": "http://www.tei-c.org/ns/1.0"}

ADA = ik.Speaker("ada", name="Ada Moreau", labels="GT", role="interviewer", affiliation="Harbour Times")
BEN = ik.Speaker("ben", name="Ben Ode", role="interviewee", description="a baker")
BOTH = ik.Speaker("both", members=[ADA, BEN])


def talk(*body: ik.Turn | ik.Heading | ik.Narration, **fields: Any) -> ik.Article:
    """Return an article of Ada and Ben with this body."""
    return ik.Article(interview=ik.Interview(speakers=[ADA, BEN, BOTH], body=body), **fields)


def found(article: ik.Article, path: str) -> list[str]:
    """Return what an XPath finds in the article as written: the text of elements, or the values of attributes."""
    result: Any = etree.fromstring(write(article).encode()).xpath(path, namespaces=NAMES)
    return [node if isinstance(node, str) else "".join(node.itertext()) for node in result]


@pytest.fixture(scope="module")
def check_valid(tei_all: Path) -> Callable[[str], None]:
    """Return a function that fails for a document that is not valid TEI P5."""
    grammar = etree.RelaxNG(etree.parse(str(tei_all)))

    def check(document: str) -> None:
        valid = grammar.validate(etree.fromstring(document.encode()))
        assert valid, grammar.error_log

    return check


@given(article=articles())
def test_utterances_carry_every_article_too(article: ik.Article) -> None:
    """What the profile for recordings writes reads back equal, and is written the same again."""
    document = write(article, profile="utterance")
    note(document)
    reading = read(document)
    assert reading.article == article
    assert not reading.residue
    assert write(reading.article, profile="utterance") == document


@given(article=articles())
def test_utterances_are_valid_tei(check_valid: Callable[[str], None], article: ik.Article) -> None:
    """What the profile for recordings writes is valid TEI P5 for every article."""
    check_valid(write(article, profile="utterance"))


def test_another_profile_is_refused() -> None:
    """A profile that does not exist is an error that names those that do."""
    with pytest.raises(ik.WriteError, match="speech, utterance"):
        ik.dumps(talk(), "tei", profile="verse")


def test_a_turn_is_a_speech_with_its_printed_label() -> None:
    """A turn becomes ``sp`` with ``who``, the label as printed, and a ``p`` for each paragraph."""
    article = talk(ik.Turn(speaker=ADA, label="GT", paragraphs=["Why?", "And when?"]))
    assert found(article, "//t:sp/@who") == ["#ada"]
    assert found(article, "//t:sp/t:speaker") == ["GT"]
    assert found(article, "//t:sp/t:p") == ["Why?", "And when?"]


def test_a_turn_without_label_says_who_speaks_as_a_supplement() -> None:
    """Where no label is printed, the name is there for people, marked as not printed, and reads back as no label."""
    article = talk(ik.Turn(speaker=BEN, paragraphs="Yes."))
    assert found(article, "//t:sp/t:speaker/t:supplied[@reason='unlabelled']") == ["Ben Ode"]
    assert read(write(article)).article == article


def test_a_group_is_said_by_its_members() -> None:
    """A group's turn points to each member, and the list of people says which group they are."""
    article = talk(ik.Turn(speaker=BOTH, label="Both", paragraphs="Yes."))
    assert found(article, "//t:sp/@who") == ["#ada #ben"]
    assert found(article, "//t:personGrp/@corresp") == ["#ada #ben"]


@pytest.mark.parametrize("taken", ["t1", "T0", "scheme1", "speaker1", "t.1"])
def test_no_id_is_used_twice(taken: str) -> None:
    """The ids of turns, times and schemes keep clear of the speakers' ids."""
    speakers = [ik.Speaker(taken), ik.Speaker("\U00010400"), ik.Speaker("t2")]
    turns = [ik.Turn(speaker=speaker, paragraphs="Yes.", start=timedelta(1)) for speaker in speakers]
    article = ik.Article(
        interview=ik.Interview(speakers=speakers, body=turns), keywords=[ik.Keyword("bread", scheme="tools")]
    )
    ids = found(article, "//@xml:id")
    assert len(ids) == len(set(ids))
    assert read(write(article)).article == article


def test_ids_of_turns_stay() -> None:
    """Turns are numbered in their order, whatever stands between them, so that people can cite them."""
    first, second = (ik.Turn(label=label, paragraphs="Yes.") for label in ("Q", "A"))
    article = talk(first, ik.Heading("Bread"), ik.Narration(["A pause."]), second)
    assert found(article, "//t:sp/@xml:id") == ["t1", "t2"]


def test_an_id_that_validators_refuse_is_kept_beside_one_that_they_accept(check_valid: Callable[[str], None]) -> None:
    """An id of a younger edition of XML gets a plain one for ``xml:id``, and reads back as it was."""
    speaker = ik.Speaker("\U00010400bc")
    article = ik.Article(interview=ik.Interview(speakers=[speaker], body=[ik.Turn(speaker=speaker, paragraphs="Yes.")]))
    document = write(article)
    check_valid(document)
    assert found(article, "//t:person/@xml:id") == ["speaker1"]
    assert read(document).article == article


def test_times_stand_on_a_timeline() -> None:
    """A start and an end are points on the timeline, in exact seconds."""
    last = timedelta(microseconds=10**15 - 1)
    article = talk(ik.Turn(speaker=ADA, paragraphs="Yes.", start=timedelta(seconds=62.5), end=last))
    assert found(article, "//t:when/@interval") == ["62.5", "999999999.999999"]
    assert found(article, "//t:sp/@synch | //t:anchor/@synch") == ["#T1", "#T2"]
    assert read(write(article)).article == article


def test_marks_are_elements() -> None:
    """Each kind of mark has its element, and an event stays in the text as a stage direction."""
    text = "very strong words (laughs) here x() [00:01]"
    marks = [
        ik.Mark(0, 17, "emphasis"),
        ik.Mark(5, 11, "strong"),
        ik.Mark(18, 26, "event"),
        ik.Mark(27, 31, "link", "https://example.org/?a=b&c=d"),
        ik.Mark(32, 35, "code"),
        ik.Mark(36, 43, "time"),
    ]
    assert (
        '<p><emph>very <hi rend="bold">strong</hi> words</emph> <stage>(laughs)</stage> '
        '<ref target="https://example.org/?a=b&amp;c=d">here</ref> <code>x()</code> <seg type="time">[00:01]</seg></p>'
    ) in write(talk(ik.Turn(paragraphs=ik.Paragraph(text, marks))))


@pytest.mark.parametrize(
    ("text", "element"),
    [
        ("one\ntwo", "<p>one<lb/>two</p>"),
        ("one\n two", '<p xml:space="preserve">one\n two</p>'),
        ("two  spaces", '<p xml:space="preserve">two  spaces</p>'),
        (" edges ", '<p xml:space="preserve"> edges </p>'),
        ("\u00a0edges\u3000", "<p>\u00a0edges\u3000</p>"),
    ],
)
def test_white_space_that_counts_is_kept(text: str, element: str) -> None:
    """White space is told to count exactly where reading would collapse it; a plain line break is an element."""
    article = talk(ik.Turn(paragraphs=text))
    assert element in write(article)
    assert read(write(article)).article == article


def test_a_line_break_in_code_needs_no_element() -> None:
    """Code holds nothing but text, so that its line breaks are told to count."""
    article = talk(ik.Turn(paragraphs=ik.Paragraph("a\nb", [ik.Mark(0, 3, "code")])))
    assert '<p xml:space="preserve"><code>a\nb</code></p>' in write(article)
    assert read(write(article)).article == article


def test_the_document_is_indented() -> None:
    """Elements that hold elements are indented; those that hold words are on one line."""
    document = write(talk(ik.Turn(speaker=ADA, label="GT", paragraphs="Why?"), language="en"))
    assert document.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:')
    assert '\n        <sp who="#ada" xml:id="t1">\n          <speaker>GT</speaker>\n          <p>Why?</p>\n' in document


def test_neighbouring_narrations_and_turns_stay_apart() -> None:
    """Two narrations, or two turns of one speaker, are two when they are read back."""
    turn = ik.Turn(speaker=ADA, label="GT", paragraphs="Yes.")
    article = talk(ik.Narration(["One.", "Two."]), ik.Narration(["Three."]), turn, turn)
    assert read(write(article)).article == article


@pytest.mark.parametrize("label", [":", "GT:", "GT :", "记者\uff1a", "a::", "GT"])
def test_a_colon_that_belongs_to_a_label_is_kept(label: str) -> None:
    """A label or a heading that ends with a colon reads back with it."""
    turn = ik.Turn(speaker=ADA, label=label, paragraphs="Yes.")
    article = talk(turn, editors_note=ik.Note(label, ["Shortened."]))
    assert read(write(article)).article == article
    assert read(write(article, profile="utterance")).article == article


@given(address=uris() | st.sampled_from(["//:", "http://a:", "//a@b:c", "1:b", "é:x"]))
def test_every_address_is_kept_and_valid(check_valid: Callable[[str], None], address: str) -> None:
    """An address that validators refuse stands where any text may stand, and reads back."""
    said = ik.Paragraph("here", [ik.Mark(0, 4, "link", address)])
    person = ik.Speaker("a", uri=address)
    interview = ik.Interview(speakers=[person], body=[ik.Turn(paragraphs=said)], media=address)
    article = ik.Article(
        source=ik.Source(address=address), keywords=[ik.Keyword("bread", uri=address)], interview=interview
    )
    document = write(article)
    check_valid(document)
    assert read(document).article == article


def test_what_stands_for_a_title_reads_back_as_none() -> None:
    """A document needs a title; what is written for an article without one is no title of the article."""
    assert found(talk(), "//t:titleStmt/t:title[@type='desc']") == ["Interview with Ben Ode"]
    assert not read(write(talk())).article.title


def test_an_article_without_turns_that_we_wrote_is_read() -> None:
    """Our own document is an interview even when nobody has spoken yet."""
    assert read(write(ik.Article())).article == ik.Article()


@pytest.mark.parametrize("text", ["]]>", "<&>\"'"])
def test_signs_of_markup_are_text(text: str) -> None:
    """What could be taken for markup, or for the end of a line, reads back as it was."""
    assert read(write(talk(ik.Turn(label=text, paragraphs=[text])))).article.interview.turns[0].text == text


def test_an_address_that_is_no_uri_is_an_identifier() -> None:
    """An address that validators refuse is written as text, and reads back as the address."""
    made = attrs.evolve(talk(ik.Turn(label="A", paragraphs=["a"])), source=ik.Source(address="//a@b:c"))
    assert '<idno type="URI">//a@b:c</idno>' in write(made)
    assert read(write(made)).article == made
