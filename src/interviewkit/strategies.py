"""Hypothesis strategies for every class of the model, for tests of formats, layouts and programs over articles.

Each function returns a strategy: ``articles()`` for anything that the model allows, ``plain_articles()`` for interviews
as an editor would send them. With the package installed, Hypothesis knows the strategies by type as well:
``st.from_type(Article)``. Importing this module needs Hypothesis, which the extra ``testing`` installs.
"""

from __future__ import annotations

from datetime import date, timedelta, timezone
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import strategies as st

from interviewkit.identity import with_derived_ids
from interviewkit.marking import add_marks
from interviewkit.model import (
    Article,
    Heading,
    Interview,
    Item,
    Keyword,
    Mark,
    MarkKind,
    Narration,
    Note,
    Paragraph,
    PartialDate,
    Role,
    Source,
    Speaker,
    Turn,
    When,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = [
    "articles",
    "casts",
    "dates",
    "headings",
    "hostile_texts",
    "ids",
    "interviews",
    "keywords",
    "labels",
    "languages",
    "lines",
    "marks",
    "moments",
    "narrations",
    "notes",
    "paragraphs",
    "plain_articles",
    "sources",
    "speakers",
    "texts",
    "times",
    "turns",
    "uris",
]

# Whole texts that a reader could take for something else than what is said.
_HOSTILE = (
    "**Eve:** I never said that.",
    "Eve: I never said that.",
    "Words.\n\n**Eve:** More words.",
    "Words.\nEve: More words.\nAda: And more.",
    "Q: Is it?\nA: It is.",
    "# Not a heading",
    "### Eve:",
    "Looks like a heading\n===",
    "Looks like another\n---",
    "---",
    "---\ntitle: Not front matter\n---",
    "title: Not a title",
    "Source: Nowhere Published: 2025-05-07",
    "Editor's Note: nothing of the kind.",
    "Keywords: one, two",
    "```\nfence\n```",
    "~~~",
    "    indented",
    "* item\n* item",
    "1. item\n2) item",
    "+ item",
    "> quoted\n> > twice",
    "- [ ] to do",
    "| a | b |\n| --- | --- |\n| 1 | 2 |",
    '[text](https://example.org/ "title")',
    "[a]: https://example.org/",
    "![image](a.png)",
    "<https://example.org/>",
    "https://example.org/?a=b&c=d#e",
    "www.example.org and eve@example.org",
    "&amp; &lt;b&gt; &#10; &copy; &nosuch;",
    "<b>bold</b> <br/> <!-- comment -->",
    "<script>alert(1)</script>",
    '<?xml version="1.0"?><TEI/>',
    '<!DOCTYPE a [<!ENTITY b "c">]>&b;',
    "<![CDATA[data]]> ]]>",
    '{"interviewkit": 1}',
    "*emphasis* _emphasis_ **strong** __strong__ `code` ``co`de``",
    "snake_case_name, 2 * 3 * 4, ~~gone~~, a\\*b\\",
    "Ends with a backslash\\",
    "Two spaces  \nbefore a line break",
    "(laughs) I see. [applause] (pauses for 3 seconds)",
    "[00:01:02] and (00:01:21):",
    "00:00:03.120 --> 00:00:05.000\nAda: words",
    "WEBVTT\n\n1",
    "10:30 is the time; 12:30:45 too.",
    "— Comment allez-vous ?\n— Bien.",
    "「引用」と言った。",
    "记者：你好。",
    "问：有吗？\n答：没有。",
    "\u00a0no-break\u00a0spaces\u00a0",
    "\u3000ideographic\u3000space\u3000",
    " leading and trailing ",
    "\n\nleading and trailing line breaks\n\n",
    "\ttab\tin\tbetween\t",
    "one\n \ntwo\n\n\nthree",
    "\u202eright to left\u202c \u200fmark\u200e \u2066isolate\u2069",
    "שלום: עולם",
    "e\u0301 cafe\u0301 \u1100\u1161\u11a8",
    "\u0301starts with an accent",
    "\U0001f469\u200d\U0001f680 \U0001d4d0 \U00010400",
    "next\u0085line and\u2028separators\u2029here",
    "\ufeffbyte order mark\ufeff",
    "soft\u00adhyphen zero\u200bwidth",
    "\u007f\u0080\u009f",
    "\ufffd \ufdd0 \U0001fffe",
    "=SUM(A1:A2)",
    "NULL",
    "NO",
    "~",
    "%YAML 1.1",
    "!!python/object:x",
    "Page 12\n13\n",
    ":",
    "：",
    "()",
    "*",
    "\\",
)
_FRAGMENTS = (
    "word", "words and words", " ", ", ", ". ", "? ", "\n", "\n\n", ": ", "：", "**", "*", "_", "`", "#", "- ", "> ",
    "Ada", "Eve:", "Q:", "(laughs)", "[00:01:02]", "&", "<", ">", "]]>", '"', "'", "\\", "|", "~", "[", "]", "(", ")",
    "{", "}", "1. ", "+ ", "=", "---", "\t", "\u00a0", "\u3000", "\u2028", "\u0085", "\u202e", "e\u0301", "é", "日本",
    "\U0001f600", "\ufeff", "\u200b", "&amp;", "!", "://", "@", "  \n",
)  # fmt: skip
_SIGNS = "".join(map(chr, range(0x100, 0x100 + len(_FRAGMENTS))))
_SENTENCES = (
    "We left early in the morning.",
    "The harbour was quiet, and nobody asked where we were going.",
    "I had kept the letters in a box under the stairs.",
    "My mother spoke three languages, though she never learned to read in any of them.",
    "That winter the river froze for the first time in twenty years.",
    "People think it was planned, but most of it was luck.",
    "We built the first model out of wood.",
    "It took longer than anyone had thought.",
    "After that, everything changed.",
    "I still go back when I can, usually in the spring.",
    "The neighbours helped us with the roof.",
    "There was music every evening, even when there was nothing to eat.",
    "Some of my friends stayed, and some of them I never saw again.",
    "Good tools last longer than good intentions.",
)
_QUESTIONS = (
    "How did you come to this town?",
    "What do you remember of the first day?",
    "Were you not afraid?",
    "Who taught you the trade?",
    "And what happened then?",
    "Why did you decide to stay?",
    "When did you see your brother again?",
    "Would you do it again?",
)
_PEOPLE = (
    "Ada Moreau", "Timo Berg", "Lucía Herrera", "Jonas Whitfield", "Mei Tanaka", "Oleg Sokolov", "Ruth Adeyemi",
    "Pavel Novak", "Ingrid Solheim", "Hassan Karimi",
)  # fmt: skip
_TITLES = ("The Long Road Home", "A Life in Wood", "What the River Took", "Learning to Wait")
_PUBLICATIONS = ("Harbour Times", "The Evening Post", "Northern Review")
_WORDS = ("memory", "craft", "migration", "river", "family", "music", "winter")
_ADDRESSES = (
    "https://example.org/",
    "https://example.org/a%20b/c_d?e=f&g=h#i",
    "http://user:secret@example.org:8080/(x)/*y*/_z_;p=1,2",
    "mailto:ada@example.org",
    "urn:isbn:9780000000000",
    "file:///talks/one.mp3",
    "../other/talk.html",
    "#part-2",
    "?page=2",
    "//example.org",
    "https://例え.example/日本'!~$",
    "a",
)
_PRINTED = ("Ada", "GT", "Q", "A", "记者", "Ada Moreau", "INTERVIEWER", "Speaker 1", "Ann & Bo", "Dr. Reed (Writer)")
_USUAL_IDS = ("ada-moreau", "speaker", "speaker-2", "gt", "_", "é.1", "xml", "A\u00b7\u0301")
_LANGUAGES = ("en", "de-CH", "zh-Hans-CN", "ja", "sr-Latn", "x-private", "en-GB-oed")
_NAMES_OF_FIELDS = ("editor", "issue", "title", "date", "speakers", "a: b", "Source", "#", "x-y")
_OFFSETS = (None, *(timezone(timedelta(minutes=minutes)) for minutes in (0, 60, -300, 345, 840, -840)))


# Strategies that are made once; the functions below draw from them, so that their representations stay short.
_CHARACTERS = st.characters(
    codec="utf-8",
    exclude_characters="".join(map(chr, (*range(0x09), 0x0B, 0x0C, *range(0x0D, 0x20), 0xFFFE, 0xFFFF))),
)
_HOSTILE_TEXTS = st.one_of(
    st.sampled_from(_HOSTILE),
    # One draw of a text, each of whose characters stands for a fragment, costs a tenth of drawing a list of them.
    st.text(_SIGNS, min_size=1, max_size=5).map(lambda signs: "".join([_FRAGMENTS[_SIGNS.index(s)] for s in signs])),
    st.text(_CHARACTERS, min_size=1, max_size=6),
).map(lambda text: "word" if text.isspace() else text)
_LINES = st.one_of(
    st.sampled_from((*_PEOPLE, *_TITLES)),
    _HOSTILE_TEXTS.map(lambda text: text.replace("\n", " ").strip()),
)
_ADDRESS_PART = st.text("aZ0-._~!$&'()*+,;=:@/é\u202e\U0001f600", min_size=1, max_size=6)
_YEAR = st.integers(1900, 2100) | st.integers(1, 9999)
_MONTH = st.integers(1, 12)
_DATES = st.one_of(
    _YEAR.map(PartialDate),
    st.builds(PartialDate, _YEAR, _MONTH),
    st.builds(PartialDate, _YEAR, _MONTH, st.integers(1, 28)),
)
_TIMES = st.one_of(
    st.integers(0, 30_000).map(lambda count: timedelta(seconds=count)),
    st.integers(0, 10**7).map(lambda count: timedelta(milliseconds=count)),
    st.integers(0, 10**15 - 1).map(lambda count: timedelta(microseconds=count)),
)
_TEXTS = st.sampled_from((*_SENTENCES, *_QUESTIONS)) | _HOSTILE_TEXTS
_LABELS = st.sampled_from(_PRINTED) | _LINES
_IDS = st.sampled_from(_USUAL_IDS) | st.text("aZ_-.0é", max_size=5).map(lambda rest: f"i{rest}")
_URIS = st.sampled_from(_ADDRESSES) | st.tuples(_ADDRESS_PART, _ADDRESS_PART, _ADDRESS_PART).map(
    lambda parts: "{}?{}#{}".format(*parts)
)
_MOMENTS = _DATES | st.datetimes(timezones=st.sampled_from(_OFFSETS))


@st.composite
def _some_of(draw: DrawFn, /, **fields: SearchStrategy[Any]) -> dict[str, Any]:
    """A value for none, one, two or all of the fields, so that most of what is drawn stays small."""
    names = draw(_chosen(tuple(fields)))
    return {name: draw(fields[name]) for name in names}


@cache
def _chosen(names: tuple[str, ...]) -> SearchStrategy[tuple[str, ...]]:
    few = [chosen for count in (0, 1, 2) for chosen in combinations(names, count)]
    return st.sampled_from((*few, *[names] * (len(few) // 10 + 1)))


@st.composite
def hostile_texts(draw: DrawFn) -> str:
    """Text that is more than white space and looks like labels, markup, metadata or nothing at all.

    Over many draws it has every character that a document can hold: those of XML 1.0 without the carriage return.
    """
    return draw(_HOSTILE_TEXTS)


@st.composite
def texts(draw: DrawFn) -> str:
    """Text of a paragraph: a sentence, or a hostile text."""
    return draw(_TEXTS)


@st.composite
def lines(draw: DrawFn) -> str:
    """One line of text, not empty, without white space at its edges; often hostile."""
    return draw(_LINES)


@st.composite
def labels(draw: DrawFn) -> str:
    """A label of a turn as printed; as a rule without a colon."""
    return draw(_LABELS)


@st.composite
def ids(draw: DrawFn) -> str:
    """An id of a speaker, an XML NCName."""
    return draw(_IDS)


@st.composite
def uris(draw: DrawFn) -> str:
    """An address, absolute or relative."""
    return draw(_URIS)


@st.composite
def languages(draw: DrawFn) -> str:
    """A language tag (BCP 47)."""
    return draw(st.sampled_from(_LANGUAGES))


@st.composite
def dates(draw: DrawFn) -> PartialDate:
    """A date: a year, a year and month, or a day."""
    return draw(_DATES)


@st.composite
def moments(draw: DrawFn) -> When:
    """A date, or a date and time with or without an offset from UTC."""
    return draw(_MOMENTS)


@st.composite
def times(draw: DrawFn) -> timedelta:
    """A time from the beginning of a recording."""
    return draw(_TIMES)


@st.composite
def marks(draw: DrawFn, length: int) -> Mark:
    """A mark within a text of ``length`` characters."""
    return _mark(draw, length)


@st.composite
def paragraphs(draw: DrawFn) -> Paragraph:
    """A paragraph; every second or third one has marks."""
    paragraph = Paragraph(draw(_TEXTS))
    count = draw(_HOW_MANY_MARKS)
    return add_marks(paragraph, [_mark(draw, len(paragraph.text)) for _ in range(count)])


@st.composite
def speakers(draw: DrawFn) -> Speaker:
    """A person who speaks."""
    fields = draw(_PERSON_FIELDS)
    return Speaker(id=draw(_IDS), labels=draw(_SOME_LABELS), role=draw(_ANY_ROLE), **fields)


@st.composite
def casts(draw: DrawFn) -> tuple[Speaker, ...]:
    """The speakers of one interview: ids differ, names and labels need not, and some are groups of others."""
    people = draw(_PEOPLE_BY_ID)
    if len(people) < 2 or (twist := draw(_TWISTS)) == "none":
        return tuple(people)
    if twist == "same labels":
        return (people[0], attrs.evolve(people[1], labels=people[0].labels), *people[2:])
    group, *members = people
    first, *others = draw(st.permutations(members))
    together = attrs.evolve(group, members=[first, *others[: draw(_PLACES) % (len(others) + 1)]])
    place = draw(_PLACES) % len(people)
    return (*members[:place], together, *members[place:])


@st.composite
def turns(draw: DrawFn, speakers: Sequence[Speaker] = ()) -> Turn:
    """A turn of one of ``speakers`` or of nobody known, under a label of theirs, another one, or none."""
    return _turn(draw, speakers)


@st.composite
def headings(draw: DrawFn) -> Heading:
    """A heading between turns."""
    return Heading(draw(_LINES))


@st.composite
def narrations(draw: DrawFn) -> Narration:
    """Narration between turns."""
    return Narration(draw(_NARRATED))


@st.composite
def interviews(draw: DrawFn) -> Interview:
    """An interview with up to seven turns, headings and narrations."""
    cast = draw(casts())
    body = [draw(_OTHER_ITEMS[kind]) if kind in _OTHER_ITEMS else _turn(draw, cast) for kind in draw(_KINDS_OF_ITEMS)]
    return Interview(speakers=cast, body=body, **draw(_INTERVIEW_FIELDS))


@st.composite
def sources(draw: DrawFn) -> Source:
    """Where an article appeared; it may be empty."""
    return Source(**draw(_SOURCE_FIELDS))


@st.composite
def notes(draw: DrawFn) -> Note:
    """A note with a heading, paragraphs, both or neither."""
    return Note(**draw(_NOTE_FIELDS))


@st.composite
def keywords(draw: DrawFn) -> Keyword:
    """A keyword, with or without a scheme and an address."""
    return Keyword(draw(_KEYWORD_TEXTS), **draw(_KEYWORD_FIELDS))


@st.composite
def articles(draw: DrawFn) -> Article:
    """Any article that the model allows; every field of it is set now and then."""
    return Article(interview=draw(interviews()), **draw(_ARTICLE_FIELDS))


_SOME_PARAGRAPHS = st.lists(paragraphs(), max_size=3).map(tuple)
_NARRATED = st.lists(paragraphs(), min_size=1, max_size=2)
_HOW_MANY_MARKS = st.sampled_from((0, 0, 0, 0, 1, 1, 2, 4))
_ANY_KIND = st.sampled_from(MarkKind)
_ANY_ROLE = st.sampled_from((None, *Role))
_TWISTS = st.sampled_from(("none", "none", "group", "same labels"))
_ONE_QUESTION = st.sampled_from(_QUESTIONS)
_ANSWERS = st.lists(
    st.sampled_from([" ".join(_SENTENCES[place : place + count]) for count in (1, 2, 3, 4) for place in range(11)]),
    min_size=1,
    max_size=2,
)
_PLACES = st.integers(0, 100)
_SOME_LABELS = st.lists(_LABELS, max_size=2, unique=True)
_PEOPLE_BY_ID = st.lists(speakers(), max_size=4, unique_by=lambda speaker: speaker.id)
_OTHER_ITEMS: dict[type[Any], SearchStrategy[Item]] = {Heading: headings(), Narration: narrations()}
_KINDS_OF_ITEMS = st.lists(st.sampled_from((Turn, Turn, Turn, Heading, Narration)), max_size=7)
_KEYWORD_TEXTS = st.sampled_from(_WORDS) | _LINES
_METADATA = st.tuples(st.sampled_from(_NAMES_OF_FIELDS) | _LINES, _TEXTS)
_SPANS: SearchStrategy[dict[str, timedelta]] = st.one_of(
    st.just({}),
    st.just({}),
    st.fixed_dictionaries({"start": _TIMES}),
    st.fixed_dictionaries({"end": _TIMES}),
    st.tuples(_TIMES, _TIMES).map(sorted).map(lambda span: {"start": span[0], "end": span[1]}),
)
_PERSON_FIELDS = _some_of(name=_LINES, description=_LINES, affiliation=_LINES, uri=_URIS)
_INTERVIEW_FIELDS = _some_of(date=_MOMENTS, place=_LINES, media=_URIS)
_SOURCE_FIELDS = _some_of(name=_LINES, section=_LINES, address=_URIS)
_NOTE_FIELDS = _some_of(heading=_LINES, paragraphs=_SOME_PARAGRAPHS)
_KEYWORD_FIELDS = _some_of(scheme=_LINES, uri=_URIS)
_ARTICLE_FIELDS = _some_of(
    title=_LINES,
    subtitle=_LINES,
    byline=_LINES,
    source=sources(),
    published=_MOMENTS,
    language=languages(),
    lead=_SOME_PARAGRAPHS,
    editors_note=notes(),
    closing_note=notes(),
    keywords=st.lists(keywords(), max_size=3),
    rights=_LINES,
    metadata=st.lists(_METADATA, max_size=3, unique_by=lambda pair: pair[0]),
)


@st.composite
def plain_articles(draw: DrawFn) -> Article:
    """An interview as an editor would send it: two to four named people in turns, who ask and answer in sentences.

    The first speaker asks. Every turn has its speaker's one label, the full name or, for all of them, the surname.
    """
    names = draw(st.lists(st.sampled_from(_PEOPLE), min_size=2, max_size=4, unique=True))
    shorter = draw(st.booleans())
    asking, *answering = (
        Speaker(
            id=f"s{number}",
            name=name,
            labels=name.rpartition(" ")[2] if shorter else name,
            role=Role.INTERVIEWEE if number else Role.INTERVIEWER,
        )
        for number, name in enumerate(names)
    )
    body = []
    for number in range(draw(st.integers(3, 7))):
        answerer = answering[number] if number < len(answering) else draw(st.sampled_from(answering))
        body += [
            Turn(speaker=asking, label=asking.labels[0], paragraphs=draw(_ONE_QUESTION)),
            Turn(speaker=answerer, label=answerer.labels[0], paragraphs=draw(_ANSWERS)),
        ]
    fields = draw(
        _some_of(
            title=st.sampled_from(_TITLES),
            source=st.sampled_from(_PUBLICATIONS).map(Source),
            published=st.dates(date(1950, 1, 1), date(2030, 12, 31)),
            keywords=st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4, unique=True),
        )
    )
    return Article(interview=with_derived_ids(Interview(speakers=(asking, *answering), body=body)), **fields)


def _mark(draw: DrawFn, length: int) -> Mark:
    start = draw(_PLACES) % length
    end = start + 1 + draw(_PLACES) % (length - start)
    kind = draw(_ANY_KIND)
    return Mark(start, end, kind, draw(_URIS) if kind is MarkKind.LINK else "")


def _turn(draw: DrawFn, speakers: Sequence[Speaker]) -> Turn:
    number = draw(_PLACES) % (len(speakers) + 1)
    speaker = speakers[number] if number < len(speakers) else None
    labels = speaker.labels if speaker else ()
    which = draw(_PLACES) % (len(labels) + 3)
    label = labels[which] if which < len(labels) else "" if which == len(labels) else draw(_LABELS)
    return Turn(speaker=speaker, label=label, paragraphs=draw(_SOME_PARAGRAPHS), **draw(_SPANS))


# A function each, so that Hypothesis makes no strategy before it is asked for one.
_BY_TYPE: dict[type[Any], Callable[[], SearchStrategy[Any]]] = {
    Article: articles,
    Heading: headings,
    Interview: interviews,
    Keyword: keywords,
    Mark: lambda: marks(40),
    Narration: narrations,
    Note: notes,
    Paragraph: paragraphs,
    PartialDate: dates,
    Source: sources,
    Speaker: lambda: casts().filter(bool).flatmap(st.sampled_from),
    Turn: lambda: casts().flatmap(turns),
}


def _by_type(kind: type[Any]) -> SearchStrategy[Any]:
    return _BY_TYPE[kind]()


for _kind in _BY_TYPE:
    st.register_type_strategy(_kind, _by_type)
