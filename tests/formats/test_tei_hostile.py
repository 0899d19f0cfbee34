"""TEI that nobody vouches for: refused with a place and a reason, or read without harm."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import interviewkit as ik
from interviewkit.formats.tei import read
from interviewkit.formats.tei.parsing import DEEPEST

SPEECH = "<sp><p>Yes.</p></sp>"
DOCTYPES = (
    '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    '<!DOCTYPE r SYSTEM "http://127.0.0.1:9/x.dtd">',
    '<!DOCTYPE r [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>',
    '<!DOCTYPE r [<!ENTITY a "b">]>',
    '<!DOCTYPE r [<!ATTLIST sp who CDATA "evil">]>',
    "<!DOCTYPE TEI>",
)


def nested(depth: int) -> str:
    """Return words within elements that reach to this depth, two of which stand around them."""
    return "<hi>" * (depth - 2) + "Yes." + "</hi>" * (depth - 2)


def refused(text: str) -> ik.ReadError:
    """Return the error with which the text is refused."""
    with pytest.raises(ik.ReadError) as caught:
        read(text)
    return caught.value


@pytest.mark.parametrize("doctype", DOCTYPES)
@pytest.mark.parametrize("before", ["", '<?xml version="1.0"?>\n', "<!-- <!DOCTYPE --><?x <!DOCTYPE ?>\n \n"])
def test_a_document_type_is_refused(doctype: str, before: str) -> None:
    """A document type declaration is refused where it stands, before anything in it is looked at."""
    error = refused(f"{before}{doctype}<TEI>{SPEECH}</TEI>")
    assert "document type" in error.message
    assert error.line == before.count("\n") + 1


def test_the_words_of_a_document_type_are_no_declaration() -> None:
    """What looks like a declaration within text, a comment or CDATA is text."""
    said = "<sp><p><![CDATA[<!DOCTYPE r>]]></p><!-- <!DOCTYPE r> --></sp>"
    assert read(f"<TEI>{said}</TEI>").article.interview.turns[0].text == "<!DOCTYPE r>"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "empty"),
        ("  \n", "Start tag expected"),
        ("\ufeff", "Start tag expected"),
        ("<TEI><p>", "Premature end"),
        ("<TEI/>more", "Extra content"),
        ("<TEI/><TEI/>", "Extra content"),
        ("<TEI>&nbsp;</TEI>", "Entity 'nbsp' not defined"),
        ("<x:TEI/>", "prefix x on TEI is not defined"),
        ('<TEI a="1" a="2"/>', "Attribute a redefined"),
        ("<TEI>&#0;</TEI>", "invalid xmlChar"),
        ("<TEI>&#xB;</TEI>", "invalid xmlChar"),
        ("<TEI>&#xFFFE;</TEI>", "invalid xmlChar"),
        ("<TEI>&#xD800;</TEI>", "invalid xmlChar"),
        ("<TEI>\0</TEI>", "Invalid character"),
        ("<TEI>\ud800</TEI>", "U\\+D800"),
        ('<?xml version="1.1"?><TEI/>', "XML 1.1"),
        ('<?xml version="1.0" encoding="UTF-7"?><TEI>+ADw-sp/+AD4-</TEI>', "UTF-7"),
        ('<?xml version="1.0" encoding="UTF-16"?><TEI/>', "UTF-16"),
        (f"<{'n' * 2000}/>", "longer than"),
        ("<TEI " + " ".join(f"a{n}=''" for n in range(500)) + "/>", "attributes"),
        (f"<TEI><p>{'a' * 10_000_001}</p></TEI>", "more than 10,000,000 characters"),
        ("<TEI>" + "<a/>" * 200_000 + "</TEI>", "hardly anything but tags"),
    ],
)
def test_what_is_no_sound_document_is_refused_in_words(text: str, message: str) -> None:
    """What is not well formed, or beyond the bounds, is a `ReadError` with a place that says what is wrong."""
    error = refused(text)
    assert error.line is not None
    assert error.column is not None
    with pytest.raises(ik.ReadError, match=message):
        raise error


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_an_error_has_the_line_and_the_column(end: str) -> None:
    """An error points to the tag at fault, its column counted in characters of the text, whatever ends its lines."""
    error = refused(f"<TEI>{end}<p>é\U0001f600</q></TEI>")
    assert (error.line, error.column, error.text) == (2, 6, "<p>é\U0001f600</q></TEI>")


def test_depth_is_bounded() -> None:
    """A document may be as deep as the bound and no deeper."""
    deepest = f"<TEI><sp>{nested(DEEPEST)}</sp></TEI>"
    assert read(deepest).article.interview.turns[0].text == "Yes."
    assert "deep" in refused(f"<TEI><sp>{nested(DEEPEST + 1)}</sp></TEI>").message


def test_the_caller_can_raise_the_limit_of_the_size() -> None:
    """A document beyond ``max_bytes`` is refused with the number to give, and read with it."""
    text = f"<TEI>{SPEECH}</TEI>"
    with pytest.raises(ik.ReadError, match=f"max_bytes={len(text)}"):
        ik.loads(text, "tei", max_bytes=len(text) - 1)
    assert ik.loads(text, "tei", max_bytes=len(text)).interview.turns


def test_nothing_is_included() -> None:
    """An inclusion, a style sheet or a place of a schema stays what it is: words in an attribute."""
    document = (
        '<?xml-stylesheet href="http://127.0.0.1:9/x.xsl"?><TEI xmlns:xi="http://www.w3.org/2001/XInclude" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="u http://127.0.0.1:9/x.xsd">'
        f'<xi:include href="file:///etc/hostname" parse="text"/>{SPEECH}</TEI>'
    )
    article = read(document).article
    assert article.interview.body == (ik.Turn(paragraphs="Yes."),)


@pytest.mark.parametrize("encoding", ["utf-8", "US-ASCII", "ISO-8859-1", "windows-1252", "GBK"])
def test_a_declared_encoding_that_writes_markup_as_ascii_does_no_harm(encoding: str) -> None:
    """The text is decoded already, so that a file that was decoded by its own encoding is read."""
    data = f'<?xml version="1.0" encoding="{encoding}"?><TEI><sp><p>ja</p></sp></TEI>'.encode(encoding)
    assert ik.loads(data.decode(encoding), "tei").interview.turns[0].text == "ja"


@pytest.mark.parametrize(
    "text",
    ["<r/>", "<TEI><text><body><p>Prose.</p></body></text></TEI>", '<r><a xml:id="p"/><a xml:id="p"/></r>'],
)
def test_prose_has_no_turns(text: str) -> None:
    """A document in which nobody speaks says that it has no turns."""
    with pytest.raises(ik.NoInterviewError, match="no turns"):
        read(text)


PIECES = st.sampled_from(
    ["<TEI>", "</TEI>", "<sp>", "</sp>", "<p", ">", "/>", "&", ";", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "\r"]
)


@given(pieces=st.lists(PIECES, max_size=12))
def test_every_heap_of_markup_is_read_or_refused(pieces: list[str]) -> None:
    """Markup in any order reads, or is a `ReadError` with a line of the text."""
    text = "".join(pieces)
    line: int | None = 1
    try:
        read(text)
    except ik.ReadError as error:
        line = error.line
    assert line in range(1, text.count("\r") + 2)
