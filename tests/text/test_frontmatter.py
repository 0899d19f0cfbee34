"""Front matter of strangers."""

import json
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import interviewkit as ik
from interviewkit.errors import ReadError
from interviewkit.model import Keyword, Paragraph, PartialDate, Role, Source
from interviewkit.text.credits import Person
from interviewkit.text.frontfields import fields
from interviewkit.text.frontmatter import DEEPEST, LONGEST, split


def test_yaml_between_rules_is_read_as_text() -> None:
    """Every scalar of YAML is text, as printed, and the lines of the block are counted."""
    mapping, used = split(
        "---\nversion: 1.10\ncountry: no\nnothing: ~\nlist: [1, 'a, b']\nin: {a: 0x10}\n---\nGT: Hello\n"
    )
    assert mapping == {"version": "1.10", "country": "no", "nothing": "~", "list": ["1", "a, b"], "in": {"a": "0x10"}}
    assert used == 7


def test_three_dots_close_a_block_too() -> None:
    """YAML's own end of a document closes a block."""
    assert split("---\na: b\n...\n") == ({"a": "b"}, 3)


def test_toml_between_plus_signs_is_read_as_text() -> None:
    """Values of TOML are text: dates in ISO 8601, numbers with fractions as printed."""
    mapping, used = split('+++\ntitle = "x"\nday = 2025-05-07\nn = 1.10\nok = true\nl = [1]\n[in]\na = "b"\n+++\ntext')
    assert mapping == {"title": "x", "day": "2025-05-07", "n": "1.10", "ok": "true", "l": ["1"], "in": {"a": "b"}}
    assert used == 9


@pytest.mark.parametrize(
    "text",
    [
        "",
        "--",
        "---",
        "---\n",
        "---\n---\n",
        "--- a\nb: c\n---\n",
        "---\nHello there\n---\n",
        "---\n- a\n- b\n---\n",
        "---\n\nGT: Hello\n\n---\n",
        "---\na: b\nnever closed\n",
        "---\nGT: Hello: you\nand: me: too\n[prose\n---\n",
        "+++\nnothing\n+++\n",
        "---\n? [a]\n: b\n---\n",
        "\n---\na: b\n---\n",
    ],
)
def test_what_is_no_mapping_is_no_front_matter(text: str) -> None:
    """A rule, a list, a dialogue between rules: none of them is front matter."""
    assert split(text) == (None, 0)


def test_a_block_that_breaks_the_grammar_is_read_line_by_line() -> None:
    """A title with a colon, which YAML refuses, is read as people mean it."""
    text = (
        "---\n# by hand\ntitle: Rivers: a talk\n'author': \"Jo Santos\"\ntags:\n- a\n- 'b'\nlead: one\n  two\n\n---\n"
    )
    assert split(text) == (
        {"title": "Rivers: a talk", "author": "Jo Santos", "tags": ["a", "b"], "lead": "one two"},
        11,
    )


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("---\na: b\nc: *d\n---\n", 3, 4, "alias"),
        ("---\na: &b c\n---\n", 2, 4, "anchor"),
        ("---\na: !!int 3\n---\n", 2, 4, "tag"),
        ("---\na: !!python/object:os.system x\n---\n", 2, 4, "tag"),
        ("---\na: 1\nb: 2\na: 3\n---\n", 4, 1, "twice"),
        ("---\na: x: y\na: z\n---\n", 3, 1, "twice"),
        ("---\na: {b: 1, b: 2}\n---\n", 2, 11, "twice"),
        ("---\na: b\n[c, d]: e\n---\n", 3, 1, "key"),
        ("---\na: " + "[" * DEEPEST + "]" * DEEPEST + "\n---\n", 2, 3 + DEEPEST, "deeper"),
        ("---\na: " + "x" * LONGEST + "\n---\n", 1, 1, "longer"),
        ("---\na: b\n--- !!map\nc: d\n...\n", 3, 1, "another"),
        ('+++\na = "b"\nc = \n+++\n', 3, 5, "nvalid"),
        ('+++\na = "b\n+++\n', 2, 7, "front matter"),
        ("+++\na = " + "[" * 20 + "]" * 20 + "\n+++\n", 2, 1, "deeper"),
        ("+++\na = " + "[" * 5000 + "]" * 5000 + "\n+++\n", 2, 1, "deeper"),
        ("+++\na = 1\n" + "b." * 3000 + "c = 1\n+++\n", 3, 1, "deeper"),
    ],
)
def test_what_is_refused_says_where(text: str, line: int, column: int, said: str) -> None:
    """Aliases, anchors, tags, duplicate keys, depth and size are refused with line and column."""
    with pytest.raises(ReadError, match=said) as caught:
        split(text)
    assert caught.value.line == line
    assert caught.value.column == column or text.startswith("+++")
    assert caught.value.text == text.split("\n")[line - 1]


def test_the_limits_themselves_are_kept() -> None:
    """What reaches a limit and does not pass it is read."""
    deep = "[" * (DEEPEST - 1) + "x" + "]" * (DEEPEST - 1)
    assert split(f"---\na: {deep}\n---\n")[1] == 3
    assert split("---\na: " + "x" * (LONGEST - 20) + "\n---\n")[1] == 3
    assert split("---\n" + "a: b\n" * 20_000) == (None, 0)


def test_what_xml_cannot_carry_is_replaced() -> None:
    """A character that an escape brings in and no document can hold becomes U+FFFD."""
    assert split('---\na: "x\\0y"\n---\n') == ({"a": "x\ufffdy"}, 3)
    assert split('+++\na = "x\\u0000y"\n+++\n') == ({"a": "x\ufffdy"}, 3)


def test_common_keys_find_their_fields() -> None:
    """The keys that people use for one thing go to one field."""
    front = fields(
        {
            "headline": "Rivers",
            "sub-title": "A talk",
            "author": ["Jo Santos", "Al Mo"],
            "datePublished": "May 7, 2025 10:14 PM",
            "publication": "Global Times",
            "permalink": "https://example.org/rivers",
            "lang": "en_GB",
            "tags": ["water", "a, b"],
            "excerpt": "One.\n\nTwo.\n",
            "interview_date": "2025-05",
            "location": "Oslo",
            "audio": "https://example.org/a.mp3",
            "licence": "CC BY",
        }
    )
    assert (front.title, front.subtitle, front.byline) == ("Rivers", "A talk", "Jo Santos, Al Mo")
    assert front.published == datetime(2025, 5, 7, 22, 14)
    assert front.source == Source("Global Times", address="https://example.org/rivers")
    assert (front.language, front.place, front.media) == ("en-GB", "Oslo", "https://example.org/a.mp3")
    assert front.keywords == (Keyword("water"), Keyword("a, b"))
    assert front.lead == (Paragraph("One."), Paragraph("Two."))
    assert (front.date, front.rights, front.metadata) == (PartialDate(2025, 5), "CC BY", {})


def test_a_string_of_keywords_is_cut_at_its_commas() -> None:
    """Keywords in one string are separated by commas or by hash signs."""
    assert fields({"tags": "a, b; c"}).keywords == (Keyword("a"), Keyword("b"), Keyword("c"))
    assert fields({"tags": "#a #b"}).keywords == (Keyword("a"), Keyword("b"))


def test_a_source_may_be_a_mapping() -> None:
    """A source with its name and address fills both, and keeps the rest."""
    assert fields({"tags": ["", "a"]}).keywords == (Keyword("a"),)
    assert fields({"speakers": {"GT": ""}}).metadata == {"speakers": "GT"}
    assert fields({"speakers": [""]}).people == ()
    front = fields({"source": {"name": "GT", "url": "https://e.org/", "section": "Opinion", "issue": "3"}})
    assert front.source == Source("GT", "Opinion", "https://e.org/")
    assert front.metadata == {"source.issue": "3"}


@pytest.mark.parametrize(
    ("mapping", "people"),
    [
        ({"guest": "Ada Moreau"}, [Person("Ada Moreau", Role.INTERVIEWEE, ("guest",))]),
        (
            {"guests": "Ada Moreau, Jo Santos"},
            [Person("Ada Moreau", Role.INTERVIEWEE), Person("Jo Santos", Role.INTERVIEWEE)],
        ),
        ({"host": "Jo Santos and Al Mo"}, [Person("Jo Santos", Role.INTERVIEWER), Person("Al Mo", Role.INTERVIEWER)]),
        ({"guests": ["Ada Moreau (AM), historian"]}, [Person("Ada Moreau", Role.INTERVIEWEE, ("AM",), "historian")]),
        ({"speakers": {"GT": "Wang Wenwen"}}, [Person("Wang Wenwen", None, ("GT",))]),
        (
            {"speakers": {"B": {"name": "Timofei Bordachev", "role": "interviewee", "affiliation": "Valdai Club"}}},
            [Person("Timofei Bordachev", Role.INTERVIEWEE, ("B",), "", "Valdai Club")],
        ),
        (
            {"participants": [{"name": "Jo Santos", "role": "Director", "id": "JS", "label": "J", "bio": "poet"}]},
            [Person("Jo Santos", None, ("J", "JS"), "Director, poet")],
        ),
        ({"speakers": [{"AM": "Ada Moreau"}]}, [Person("Ada Moreau", None, ("AM",))]),
        ({"speakers": [{"name": "Ada", "labels": ["A", "AM"]}]}, [Person("Ada", None, ("A", "AM"))]),
        ({"interviewer": {"name": "Ada Moreau"}}, [Person("Ada Moreau", Role.INTERVIEWER)]),
    ],
)
def test_people_are_read_in_every_shape(mapping: dict[str, object], people: list[Person]) -> None:
    """Names, lists of names or of mappings, and mappings of labels name the same people."""
    front = fields(mapping)  # type: ignore[arg-type]
    assert front.people == tuple(people)
    assert front.metadata == {}


def test_what_has_no_field_goes_to_the_metadata() -> None:
    """A key that no field has, a second value and a value that its field cannot hold are kept as metadata."""
    front = fields(
        {
            "layout": "post",
            "nested": {"a": {"b": "c"}},
            "list": ["x", "y"],
            "mixed": [{"a": "b"}, "c"],
            "title": "One",
            "headline": "Two",
            "date": "tomorrow",
            "lang": "English",
            "url": "no address",
            "guests": [{"name": "Jo Santos", "mail": "jo@e.org"}, {"shoe": "42", "hat": "7"}, ["x"]],
            "editor": "Al Mo",
        }
    )
    assert front.metadata == {
        "layout": "post",
        "nested.a.b": "c",
        "list": '["x", "y"]',
        "mixed": '[{"a": "b"}, "c"]',
        "headline": "Two",
        "date": "tomorrow",
        "lang": "English",
        "url": "no address",
        "guests.0.mail": "jo@e.org",
        "guests.1.shoe": "42",
        "guests.1.hat": "7",
        "guests": '["x"]',
        "editor": "Al Mo",
    }


WORDS = st.from_regex(r"[A-Za-z]{4,8}( [A-Za-z]{4,8}){0,2}", fullmatch=True)
KEYS = (
    st.sampled_from(
        [
            "title",
            "author",
            "date",
            "source",
            "url",
            "lang",
            "tags",
            "summary",
            "guests",
            "host",
            "speakers",
            "place",
            "audio",
        ]
    )
    | WORDS
)
VALUES = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=6
)


def _leaves(value: object) -> list[str]:
    if isinstance(value, dict):
        return [leaf for inner in value.values() for leaf in _leaves(inner)]
    return [leaf for inner in value for leaf in _leaves(inner)] if isinstance(value, list) else [str(value)]


@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_nothing_of_front_matter_is_lost(mapping: dict[str, object]) -> None:
    """Every word of every value is in a field."""
    front = repr(fields(mapping)) + "".join(p.text for p in fields(mapping).lead)  # type: ignore[arg-type]
    for leaf in _leaves(mapping):
        assert all(word in front for word in leaf.split())


@given(st.text(st.sampled_from("ab:-[]{}&*!#'\"\n \t,|>%@.=+"), max_size=60), st.sampled_from(["---", "+++"]))
def test_any_block_is_read_or_refused(block: str, fence: str) -> None:
    """Any block is front matter, or is none, or is refused with its line; what is read fits the fields."""
    text = f"{fence}\na{':' if fence == '---' else ' ='} {block}\n{fence}\n"
    try:
        mapping, used = split(text)
    except ReadError as error:
        line = error.line
        assert line is not None and 1 <= line <= text.count("\n")  # noqa: PT018 - most blocks are read
        return
    assert (mapping is None) == (used == 0)
    if mapping is not None:
        json.dumps(mapping)
        fields(mapping)


def test_keywords_that_are_more_than_words_are_kept() -> None:
    """In a list of keywords a mapping is none, and its values stay in the metadata."""
    mapping, _ = split("---\nkeywords:\n- sea\n- name: river\n  id: 4\n---\n")
    assert mapping is not None
    front = fields(mapping)
    assert [keyword.text for keyword in front.keywords] == ["sea"]
    assert front.metadata == {"keywords.1.name": "river", "keywords.1.id": "4"}


def test_a_guest_who_has_no_name_is_kept_as_text() -> None:
    """What names nobody is no person."""
    front = fields({"guest": "the sea at night"})
    assert (front.people, front.metadata) == ((), {"guest": "the sea at night"})


@pytest.mark.parametrize("fmt", ["text", "markdown"])
def test_a_talk_can_stand_in_the_front_matter(fmt: str) -> None:
    """Where nothing stands below, the longest text of several lines is the document, with its own line numbers."""
    talk = "\n\n".join(
        f"    **{label}**\n\n    {text}" for label, text in (("Ada Low", "Where?"), ("Bo Lind", "Here.")) * 3
    )
    about = "about: |\n    A talk.\n"
    reading = ik.inspect(f"---\ntitle: The Mill\n{about}transcript: |\n{talk}\n\nlast: 1\n---\n\n", fmt)
    assert reading.article.title == "The Mill"
    assert [turn.label for turn in reading.article.interview.turns] == ["Ada Low", "Bo Lind"] * 3
    assert reading.spans[0].first == 6
    assert "transcript" not in dict(reading.article.metadata)


def test_a_few_lines_in_the_front_matter_are_no_talk() -> None:
    """A description of one line is no document."""
    with pytest.raises(ik.NoInterviewError, match="found no text"):
        ik.loads("---\ntitle: The Mill\nabout: |\n    A talk.\nlast: 1\n---\n", "markdown")
