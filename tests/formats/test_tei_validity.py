"""The grammar of what is written: it takes all of that, refuses the rest, and says why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import interviewkit as ik
from interviewkit.formats.tei import write
from interviewkit.formats.tei.grammar import Grammar
from interviewkit.formats.tei.validity import OWN_SCHEMA, Fault, faults
from interviewkit.strategies import articles

SCHEMA = etree.parse(str(OWN_SCHEMA))
RULES = etree.RelaxNG(SCHEMA)
PROFILES = st.sampled_from(["speech", "utterance"])
ADA = ik.Speaker(id="ada", name="Ada Moreau", role="interviewer")
TALK = ik.Article(
    title="Lamps", interview=ik.Interview(speakers=[ADA], body=[ik.Turn(speaker=ADA, label="Ada", paragraphs="Who?")])
)


def grammar_of(*patterns: str) -> etree._ElementTree:
    """Return a small grammar whose root element ``r`` holds these patterns."""
    start = '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><element name="r">'
    return etree.ElementTree(etree.fromstring(f"{start}{''.join(patterns)}</element></start></grammar>"))


@given(article=articles(), profile=PROFILES)
def test_what_is_written_is_valid(article: ik.Article, profile: str) -> None:
    """Every article is written as the grammar says, in both profiles."""
    document = write(article, profile=profile)  # type: ignore[arg-type]
    assert RULES.validate(etree.fromstring(document.encode())), RULES.error_log


@given(article=articles(), profile=PROFILES, data=st.data())
def test_a_stranger_is_refused_where_it_stands(article: ik.Article, profile: str, data: st.DataObject) -> None:
    """An element or an attribute that is never written is refused wherever it is put, with its line."""
    root = etree.fromstring(write(article, profile=profile).encode())  # type: ignore[arg-type]
    element = data.draw(st.sampled_from(list(root.iter("*"))))
    if data.draw(st.booleans()):
        element.set("subtype", "x")
        wanted = f"the attribute subtype has no place in {etree.QName(element).localname}"
    else:
        etree.SubElement(element, "{http://www.tei-c.org/ns/1.0}quote")
        wanted = f"quote has no place in {etree.QName(element).localname}"
    said = faults(etree.tostring(root, encoding="unicode"), SCHEMA)
    assert [fault for fault in said if fault.message.startswith(wanted)] == said
    assert said


@given(article=articles(), profile=PROFILES, data=st.data())
def test_nothing_that_is_needed_may_go(article: ik.Article, profile: str, data: st.DataObject) -> None:
    """A document without one of the elements that all have is refused."""
    root = etree.fromstring(write(article, profile=profile).encode())  # type: ignore[arg-type]
    name = data.draw(
        st.sampled_from(["teiHeader", "fileDesc", "titleStmt", "publicationStmt", "appInfo", "text", "body"])
    )
    element = next(root.iter(f"{{*}}{name}"))
    element.getparent().remove(element)  # type: ignore[union-attr]
    assert faults(etree.tostring(root, encoding="unicode"), SCHEMA)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "<p>Who?</p>",
            "<p>Who?</p><q/>",
            "q has no place in sp, which holds anchor, p, speaker (in TEI/text/body/div/sp)",
        ),
        ('<sp who="#ada"', '<sp n="1" who="#ada"', "the attribute n has no place in sp, which has synch, who, xml:id"),
        (' xml:id="t1"', "", "sp needs the attribute xml:id (in TEI/text/body/div/sp)"),
    ],
)
def test_a_fault_says_what_may_stand_there(old: str, new: str, message: str) -> None:
    """What has no place is told with its line and column, and with what has."""
    document = write(TALK).replace(old, new)
    line = next(number for number, each in enumerate(document.split("\n"), 1) if "<sp" in each)
    (fault,) = faults(document.replace("\n", "\r\n"), SCHEMA)
    assert (fault.line, fault.column) == (line, 9)
    assert fault.message.startswith(message)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('role="interviewer"', 'role="boss"', "Invalid attribute role for element person (in TEI/"),
        ("<p>Who?</p>", "", "speaker?, p+, anchor?"),
    ],
)
def test_an_order_or_a_value_is_told_with_the_content(old: str, new: str, message: str) -> None:
    """Where every part has a place, the grammar's words are told with what the element holds."""
    said = faults(write(TALK).replace(old, new), SCHEMA)
    assert any(message in fault.message for fault in said)
    assert all(fault.line > 1 and fault.column is None for fault in said)


def test_a_path_that_leads_nowhere_leaves_the_line() -> None:
    """An element that libxml2 names by a prefix declared further down is told by its line alone."""
    schema = grammar_of("<oneOrMore><element><anyName/><text/></element></oneOrMore>")
    said = faults('<r>\n<x:y xmlns:x="urn:x"><x:y/></x:y></r>', schema)
    assert said
    assert all(fault == Fault(fault.message, fault.line) for fault in said)


@pytest.mark.parametrize(
    ("pattern", "content"),
    [
        ("<empty/>", "nothing"),
        ("<text/>", "text"),
        ('<zeroOrMore><element name="a"><empty/></element></zeroOrMore>', "a*"),
        ('<choice><element name="a"><empty/></element><text/></choice>', "(a or text)"),
        ('<optional><choice><element name="a"><empty/></element><text/></choice></optional>', "(a or text)?"),
        ('<element><name>b</name><empty/></element><element name="c"><empty/></element>', "b, c"),
    ],
)
def test_content_is_told_with_signs_for_how_often(pattern: str, content: str) -> None:
    """A content is told as names in their order, with a sign where one may be missing or stand several times."""
    assert Grammar(grammar_of(pattern).getroot()).content("r") == content


def test_a_pattern_within_itself_is_told_once() -> None:
    """A definition that refers to itself comes to an end."""
    grammar = etree.fromstring(
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><element name="r"><ref name="d"/></element></start>'
        '<define name="d"><optional><element name="a"><empty/></element><ref name="d"/></optional></define></grammar>'
    )
    assert Grammar(grammar).content("r") == "a?"


@pytest.mark.parametrize("pattern", ["<element><anyName/><text/></element>", "<attribute><anyName/></attribute>"])
def test_what_may_have_any_name_is_never_a_stranger(pattern: str) -> None:
    """A grammar that takes any name has nothing against one."""
    grammar = Grammar(grammar_of(f"<zeroOrMore>{pattern}</zeroOrMore>").getroot())
    complaints = list(grammar.complaints(etree.fromstring('<r b="1"><c/></r>')))
    assert len(complaints) == 1
    assert ("attribute b" in complaints[0]) == ("<element>" in pattern)


def test_an_element_that_the_grammar_does_not_know_is_its_parents_affair() -> None:
    """Of an element that has no pattern nothing is said; its parent has no place for it."""
    assert list(Grammar(grammar_of("<empty/>").getroot()).complaints(etree.fromstring("<stranger/>"))) == []
