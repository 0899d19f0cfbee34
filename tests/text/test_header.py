"""What stands before the first turn."""

import itertools
import re
from datetime import datetime, timedelta, timezone
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from interviewkit.model import Keyword, Mark, MarkKind, Note, Paragraph, PartialDate, Role, Source, When
from interviewkit.text.bylines import byline_of
from interviewkit.text.credited import credited
from interviewkit.text.credits import LegendEntry, Person, person_in
from interviewkit.text.fieldnames import FIELD_NAMES, field_key
from interviewkit.text.fields import fields_of
from interviewkit.text.front import Front
from interviewkit.text.header import read_front
from interviewkit.text.lines import Kind, Line, plain_lines
from interviewkit.text.markup import marked_lines
from interviewkit.text.paragraphs import Joining

MAY_7 = PartialDate(2025, 5, 7)


def front(text: str) -> Front:
    """Return what the lines of a plain text tell."""
    return read_front(plain_lines(text))


def test_nothing_before_the_turns_is_an_empty_front() -> None:
    """A document that begins with its first turn has no header."""
    assert read_front([]) == Front()


@pytest.mark.parametrize(
    ("line", "source", "published"),
    [
        ("Source: Global Times Published: 2025-05-07", Source("Global Times"), MAY_7),
        ("Source: The Paper | 2020/3/30 18:33:40", Source("The Paper"), datetime(2020, 3, 30, 18, 33, 40)),
        ("Source: The Paper | Politics | 2025-05-07", Source("The Paper", "Politics"), MAY_7),
        ("Source：Global Times", Source("Global Times"), None),
        ("Quelle : Die Zeitung", Source("Die Zeitung"), None),
        ("来源：环球时报", Source("环球时报"), None),
        ("2025年05月07日 来源：环球时报", Source("环球时报"), MAY_7),
        ("来源：环球时报 2025-05-07 10:14", Source("环球时报"), datetime(2025, 5, 7, 10, 14)),
        ("Global Times | May 7, 2025", Source("Global Times"), MAY_7),
        ("Global Times, May 7, 2025", Source("Global Times"), MAY_7),
        ("2025-05-07 10:00 The Paper", Source("The Paper"), datetime(2025, 5, 7, 10)),
        ("Source: https://example.org/a", Source(address="https://example.org/a"), None),
        ("https://example.org/a", Source(address="https://example.org/a"), None),
        ("<https://example.org/a>", Source(address="https://example.org/a"), None),
        ("URL: https://example.org/a?b=c", Source(address="https://example.org/a?b=c"), None),
        ("Section: Opinion Date: 7 May 2025", Source(section="Opinion"), MAY_7),
        ("2025-05-07", Source(), MAY_7),
        ("Опубликовано: 7 мая 2025 г.", Source(), MAY_7),
        ("Publié le : mercredi 7 mai 2025", Source(), MAY_7),
    ],
)
def test_source_lines_are_read(line: str, source: Source, published: When | None) -> None:
    """Source and date stand on a line in many shapes, and nothing else comes of it."""
    found = front(line)
    assert found == attrs.evolve(Front(), source=source, published=published)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By A. B. | 2025/5/7", "A. B."),
        ("By Wang Wenwen and Li Aixin Published: 2025-05-07", "Wang Wenwen and Li Aixin"),
        ("Text: Anna Schmidt | 2025-05-07", "Anna Schmidt"),
        ("Von Anna Schmidt | 7. Mai 2025", "Anna Schmidt"),
        ("Par Anne Martin | 7 mai 2025", "Anne Martin"),
        ("文/王文雯 | 2025-05-07", "王文雯"),
        ("记者 王文雯 报道 | 2025-05-07", "记者 王文雯 报道"),
        ("环球网 2025-05-07 作者：王文雯", "王文雯"),
        ("Ada Moreau | May 7, 2025", "Ada Moreau"),
        ("By Ada Moreau, May 7, 2025", "Ada Moreau"),
        ("Posted on May 7, 2025 by Ada Moreau", "Ada Moreau"),
        ("聯峰報 2025年5月7日 記者 王文雯／台北專訪", "記者 王文雯／台北專訪"),
        ("2025-05-07 王文雯 环球网", "王文雯"),
    ],
)
def test_bylines_are_read(line: str, byline: str) -> None:
    """A byline is read without the word that introduces it."""
    found = front(line)
    assert (found.byline, found.published, found.title, found.lead) == (byline, MAY_7, "", ())


@pytest.mark.parametrize(
    ("line", "byline", "source", "metadata"),
    [
        (
            "By Ann Low, Jo Santos and Tim Rivera in Honiara",
            "Ann Low, Jo Santos and Tim Rivera",
            "",
            "dateline: Honiara",
        ),
        ("Par Anne Martin, à Oslo", "Anne Martin", "", "dateline: Oslo"),
        ("By ANN LOW for The Ferry Post", "ANN LOW", "The Ferry Post", ""),
        ("Por Jo Santos, Jornal do Rio", "Jo Santos", "Jornal do Rio", ""),
        ("Words by Jo Santos. Photography by Ann Low.", "Jo Santos", "", "Photography by: Ann Low"),
        ("文／王文雯　攝影／李明", "王文雯", "", "攝影: 李明"),
        ("インタビュー・文：王文雯　写真：李明", "王文雯", "", "写真: 李明"),
        ("インタビュー・文：戸田みのり　写真：李明", "戸田みのり", "", "写真: 李明"),
        ("Por Jo Santos, Jornal da Serra", "Jo Santos", "Jornal da Serra", ""),
        ("Redacción. 14/09/2018", "Redacción", "", ""),
        ("글 나은별 · 사진 최이든", "나은별", "", "사진: 최이든"),
        ("새벽신문 이서하 기자", "새벽신문 이서하 기자", "새벽신문", ""),
        ("Texto y fotos: Jo Santos", "Jo Santos", "", ""),
        ("Text und Interview: Jo Santos", "Jo Santos", "", ""),
        ("Das Gespräch führten die Redakteure Jo Santos und Ann Low.", "Jo Santos und Ann Low", "", ""),
    ],
)
def test_what_shares_a_line_with_a_byline_is_set_apart(line: str, byline: str, source: str, metadata: str) -> None:
    """The city, the paper and the photographer are no part of the writer's name."""
    found = front(line)
    told = "; ".join(f"{name}: {text}" for name, text in found.metadata.items())
    assert (found.byline, found.source.name, told, found.lead) == (byline, source, metadata, ())


@pytest.mark.parametrize(
    ("line", "published", "metadata"),
    [
        ("Publié le 7 mai 2025, mis à jour le 8 mai 2025", MAY_7, {"mis à jour le": "8 mai 2025"}),
        (
            "Madrid - 7 MAY 2025 - 00:00 CET",
            datetime(2025, 5, 7, tzinfo=timezone(timedelta(hours=1))),
            {"dateline": "Madrid"},
        ),
        ("입력 2025.05.07 오전 10:15", datetime(2025, 5, 7, 10, 15), {}),
        ("Publicado em 7 de maio de 2025, às 18h05", datetime(2025, 5, 7, 18, 5), {}),
        ("PUBLISHED : Wednesday, 7 May, 2025", MAY_7, {}),
        ("Saturday 7 May 2025 09.30 BST", datetime(2025, 5, 7, 9, 30), {"published": "Saturday 7 May 2025 09.30 BST"}),
    ],
)
def test_dates_are_read_without_a_colon(line: str, published: When, metadata: dict[str, str]) -> None:
    """A word that tells of publishing, a city before the date, and a time zone of doubtful meaning hide no date."""
    found = front(line)
    assert (found.published, found.metadata, found.title, found.lead) == (published, metadata, "", ())


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        ("Where rivers end\n2025-05-07\nJo Santos\n\nThey end in the sea.", "Jo Santos"),
        ("Where rivers end\nJO SANTOS\n2025-05-07\n\nThey end in the sea.", "JO SANTOS"),
        ("Where rivers end\n2025-05-07\nJo Santos\n\nSantos sails to the sea.", ""),
        ("Jo Santos at sea\n2025-05-07\nJo Santos\n\nThey end in the sea.", ""),
        ("Where rivers end\n2025-05-07\nRiver Post\n\nThey end in the sea.", ""),
    ],
)
def test_a_name_beside_a_date_signs(text: str, byline: str) -> None:
    """A name alone beside a date is the writer's, unless the article tells of that person."""
    assert front(text).byline == byline


@pytest.mark.parametrize(
    "line",
    [
        "Interview by Jo Santos",
        "Propos recueillis par Jo Santos",
        "Das Gespräch führte Jo Santos.",
        "Interview conducted by: Jo Santos",
        "Беседовала Jo Santos",
    ],
)
def test_who_interviewed_wrote(line: str) -> None:
    """Whoever is credited with the interview is its interviewer and its author."""
    found = front(line)
    assert found.byline == "Jo Santos"
    assert [(person.name, person.role) for person in found.people] == [("Jo Santos", Role.INTERVIEWER)]


@pytest.mark.parametrize(
    ("line", "date", "place", "people"),
    [
        ("Interviewed on May 3, 2001 in Oslo", PartialDate(2001, 5, 3), "Oslo", ()),
        ("Interviewed by Jo Santos in Oslo on 3 May 2001.", PartialDate(2001, 5, 3), "Oslo", ("Jo Santos",)),
        ("Interview conducted by Jo Santos on 3 May 2001 at Oslo.", PartialDate(2001, 5, 3), "Oslo", ("Jo Santos",)),
        ("Entretien réalisé le 3 mai 2001 à Oslo", PartialDate(2001, 5, 3), "Oslo", ()),
        ("Interview vom 3. Mai 2001 in Oslo", PartialDate(2001, 5, 3), "Oslo", ()),
        ("Interview date: May 3, 2001", PartialDate(2001, 5, 3), "", ()),
        ("采访日期：2001年5月3日 采访地点：奥斯陆", PartialDate(2001, 5, 3), "奥斯陆", ()),
        ("Recorded: 3 May 2001 Location: Oslo", PartialDate(2001, 5, 3), "Oslo", ()),
    ],
)
def test_when_and_where_the_talk_was(line: str, date: object, place: str, people: tuple[str, ...]) -> None:
    """The talk's own date and place are not those of the publication."""
    found = front(line)
    assert (found.date, found.place, found.published) == (date, place, None)
    assert tuple(person.name for person in found.people) == people
    assert not found.lead
    assert not found.title


def test_header_fields_name_people() -> None:
    """`Interviewee:` and its like name people and the labels under which they may speak."""
    found = front("Interviewee: Jo Santos\nInterviewers: Ada Moreau and Al Mo\nNarrator: Bo Li, poet\n聞き手：山田太郎")
    assert found.people == (
        Person("Jo Santos", Role.INTERVIEWEE, ("Interviewee",)),
        Person("Ada Moreau", Role.INTERVIEWER),
        Person("Al Mo", Role.INTERVIEWER),
        Person("Bo Li", Role.INTERVIEWEE, ("Narrator",), "poet"),
        Person("山田太郎", Role.INTERVIEWER, ("聞き手",)),
    )


def test_a_list_of_participants_names_people() -> None:
    """A field without a value takes it from the lines below."""
    found = front("Participants:\nAda Moreau (AM), historian\nJo Santos (moderator)\n\nThey met in Oslo. It rained.")
    assert found.people == (Person("Ada Moreau", None, ("AM",), "historian"), Person("Jo Santos", Role.MODERATOR))
    assert found.lead == (Paragraph("They met in Oslo. It rained."),)


def test_two_names_without_values_take_two_lines() -> None:
    """Where a line holds the names of two fields without values, each takes its value from a line of its own."""
    found = front("Source: Section:\nGlobal Times\nOpinion\nA lead, and more.")
    assert found.source == Source("Global Times", "Opinion")
    assert found.lead == (Paragraph("A lead, and more."),)


def test_what_a_person_is_called() -> None:
    """A bracket after a name holds a label, a role or a description."""
    assert person_in("Timofei Bordachev (Bordachev), director") == Person(
        "Timofei Bordachev", None, ("Bordachev",), "director"
    )
    assert person_in("Ada Moreau (University of Oslo)") == Person("Ada Moreau", None, (), "University of Oslo")
    assert person_in("Ada Moreau (poet), of Oslo") == Person("Ada Moreau", None, (), "poet, of Oslo")
    assert person_in("nobody of that name") is None
    assert person_in("Room 101") is None
    assert person_in("") is None
    assert person_in("One Two Three Four Five Six Seven Eight") is None


@pytest.mark.parametrize(
    "heading",
    ["Editor's Note", "Editor’s note", "编者按", "编者的话", "От редакции", "Nota del editor", "Note de la rédaction",
     "Anmerkung der Redaktion", "編集部より", "편집자 주", "Nota della redazione", "Od redakcji"],
)  # fmt: skip
@pytest.mark.parametrize("between", [": ", ":\n", "：", " : ", "\n"])
def test_an_editors_note_takes_what_follows(heading: str, between: str) -> None:
    """A note begins on the line of its heading or on the next, and takes the paragraphs to the header's end."""
    found = front(f"A title\n\n{heading}{between}The first one. It is long.\nThe second.")
    assert found.editors_note == Note(heading, ["The first one. It is long.", "The second."])
    assert (found.title, found.lead) == ("A title", ())


def test_an_editors_note_ends_where_something_else_begins() -> None:
    """A field, a rule or a heading ends the note, and the lead goes on."""
    assert front("Editor's note: One.\n\n***\n\nTwo goes on.").editors_note == Note("Editor's note", ["One."])
    assert front("Editor's note: One.\nSource: GT\nTwo goes on.").lead == (Paragraph("Two goes on."),)
    assert front("[Editor's note: One.]\n\nTwo goes on.").editors_note == Note("Editor's note", ["One."])
    assert front("[Editor's note] One (of two)").editors_note == Note("Editor's note", ["One (of two)"])
    assert front("[Editor's note: One.]\n\nTwo goes on.").lead == (Paragraph("Two goes on."),)
    assert front("【编者按】本文很长。\n第二段。").editors_note == Note("编者按", ["本文很长。", "第二段。"])


def test_a_second_note_is_kept() -> None:
    """Of two notes the second goes on with the first, and its heading is kept."""
    found = front("Editor's note: One.\n\nNote from the editor: Two.")
    assert found.editors_note == Note("Editor's note", ["One.", "Two."])
    assert found.metadata == {"note": "Note from the editor"}
    again = read_front(plain_lines("Editor's note: Three."), front=found)
    assert again.editors_note == found.editors_note
    assert again.lead == (Paragraph("Three."),)


@pytest.mark.parametrize(
    ("text", "title", "subtitle", "lead"),
    [
        ("What the river knows\n\nA lead, and more.", "What the river knows", "", ["A lead, and more."]),
        ("The river knows\nA talk about water\nA lead.", "The river knows", "A talk about water", ["A lead."]),
        ("Xi in Moscow: two powers\nBy Jo Santos", "Xi in Moscow: two powers", "", []),
        ("What does the river know?", "What does the river know?", "", []),
        ("A talk with Al Mo Jr.", "A talk with Al Mo Jr.", "", []),
        ("A sentence ends with a stop.", "", "", ["A sentence ends with a stop."]),
        ("and so it goes on", "", "", ["and so it goes on"]),
        ("(Music plays)", "", "", ["(Music plays)"]),
        ("We began,", "", "", ["We began,"]),
        ("W" + "o" * 160, "", "", ["W" + "o" * 160]),
        ("I met Ada where\nthe river ends.", "", "", ["I met Ada where", "the river ends."]),
        ("A title (in brackets)", "A title (in brackets)", "", []),
        ("Box One: b\n\nBox Two: c\n\nBox Six: d", "Box One: b", "Box Two: c", ["Box Six: d"]),
        ("A lead.\nBox Label:", "", "", ["A lead.", "Box Label:"]),
        ("One\nTwo\nThree", "One", "Two", ["Three"]),
        ("A lead comes first.\n\nA short line", "", "", ["A lead comes first.", "A short line"]),
        ("Title: Rivers: a talk\nSubtitle: On water\nA lead.", "Rivers: a talk", "On water", ["A lead."]),
        ("标题：河流\n导语：很长的引言。", "河流", "", ["很长的引言。"]),
    ],
)  # fmt: skip
def test_a_title_is_never_made_up(text: str, title: str, subtitle: str, lead: list[str]) -> None:
    """The first short line is the title, the next one after it the subtitle; a sentence is neither."""
    found = front(text)
    assert (found.title, found.subtitle, [p.text for p in found.lead]) == (title, subtitle, lead)


def test_the_section_stands_above_the_title() -> None:
    """A word such as OPINION above a title is the section."""
    found = front("EXCLUSIVE INTERVIEW\nWhat the river knows\n\nA lead.")
    assert (found.title, found.source) == ("What the river knows", Source(section="EXCLUSIVE INTERVIEW"))
    assert front("Interview").title == "Interview"


def test_capitals_with_a_slash_are_a_section() -> None:
    """A line of capitals that says where in the paper the article stood is not its title."""
    found = front("OPINION / VIEWPOINT\nOn rivers\nBy Ann Low\n")
    assert (found.source.section, found.title) == ("OPINION / VIEWPOINT", "On rivers")


def test_a_byline_in_small_letters_is_no_part_of_the_title() -> None:
    """A title does not go on in a byline that begins with a small letter."""
    found = front("Sul fiume\ndi Anna Bassi\n")
    assert (found.title, found.byline) == ("Sul fiume", "Anna Bassi")


def test_headings_of_markup_are_title_and_subtitle() -> None:
    """The first heading is the title, one right below it the subtitle, a later one lead."""
    lines = [
        Line(1, "Rivers", kind=Kind.HEADING, level=1),
        Line(3, "On water", kind=Kind.HEADING, level=2),
        Line(5, "A lead.", gap=True),
        Line(7, "More", gap=True, kind=Kind.HEADING, level=2),
        Line(8, "", kind=Kind.RULE),
        Line(9, "Quoted", gap=True, kind=Kind.QUOTE),
    ]
    found = read_front(lines)
    assert (found.title, found.subtitle) == ("Rivers", "On water")
    assert found.lead == (Paragraph("A lead."), Paragraph("More"), Paragraph("Quoted"))
    note = [Line(1, "Editor's Note", kind=Kind.HEADING, level=2), Line(2, "One.", gap=True)]
    assert read_front(note).editors_note == Note("Editor's Note", ["One."])


@pytest.mark.parametrize(
    ("line", "label", "description"),
    [
        ("JS: Jo Santos [interviewee]", "JS", "Jo Santos [interviewee]"),
        ("JS - Jo Santos", "JS", "Jo Santos"),
        ("AM = Ada Moreau", "AM", "Ada Moreau"),
        ("Ada = Ada Moreau, historian", "Ada", "Ada Moreau, historian"),
        ("GT: Global Times", "GT", "Global Times"),
        ("Bordachev: Timofei Bordachev", "Bordachev", "Timofei Bordachev"),
        ("I: Interviewer", "I", "Interviewer"),
        ("X: Ada Moreau (interviewer)", "X", "Ada Moreau (interviewer)"),
    ],
)
def test_a_legend_says_who_a_label_is(line: str, label: str, description: str) -> None:
    """A line that explains a label is an entry of the legend, with its line."""
    found = front(f"A title\n\n{line}")
    assert found.legend == (LegendEntry(label, description, 3),)
    assert not found.lead


@pytest.mark.parametrize("line", ["QX: Ada Moreau", "One thing: Ada Moreau", "JS: he was late.", "a = b, and so on."])
def test_not_every_colon_is_a_legend(line: str) -> None:
    """A label that nothing in the line explains is none."""
    assert not front(f"A lead comes first.\n\n{line}").legend


def test_fields_without_a_place_go_to_the_metadata() -> None:
    """Fields that no table knows, second values and values that do not fit are kept under the printed name."""
    found = front(
        "Oral History Project\nInterviewee: Jo Santos\nTape Count: 3\nCollection: Rivers\nPublished: 03/04/2025\n"
        "Updated: 2025-05-08\nDate: tomorrow\nLanguage: English\nURL: none\nFoto: Max M.\n"
        "Source: A\nSource: B\nSource: B"
    )
    assert found.title == "Oral History Project"
    assert found.published == PartialDate(2025)
    assert found.metadata == {
        "Tape Count": "3",
        "Collection": "Rivers",
        "Published": "03/04/2025",
        "Updated": "2025-05-08",
        "Date": "tomorrow",
        "Language": "English",
        "URL": "none",
        "Foto": "Max M.",
        "Source": "B",
    }


def test_a_block_of_unknown_fields_is_no_title() -> None:
    """Three lines that all look like fields are fields, from the first on; one alone is a title."""
    assert front("Interview Nr: 7\nBox Label: Oslo\nReel Count: 2").metadata == {
        "Interview Nr": "7",
        "Box Label": "Oslo",
        "Reel Count": "2",
    }
    assert front("Two Powers: a talk").title == "Two Powers: a talk"


def test_a_partly_read_date_is_kept_whole() -> None:
    """Where a date has more to it than can be read, the printed text stays in the metadata."""
    found = front("Published: May 7, 2025 10:14 PM ET")
    assert found.published == datetime(2025, 5, 7, 22, 14)
    assert found.metadata == {"Published": "May 7, 2025 10:14 PM ET"}


def test_a_value_that_stands_twice_is_kept_once() -> None:
    """The same title, date or source once more says nothing new."""
    found = front(
        "Title: Rivers\nSource: GT\n2025-05-07\n\nTitle: Rivers\nSource: GT\nDate: 7 May 2025\nDate: 2025-05-08"
    )
    assert found == attrs.evolve(
        Front(), title="Rivers", source=Source("GT"), published=MAY_7, metadata={"Date": "2025-05-08"}
    )


def test_a_name_without_a_value_takes_the_next_line() -> None:
    """A field's name alone is followed by its value, unless something else follows."""
    assert front("Source:\nGlobal Times\n\nA lead.").source == Source("Global Times")
    assert front("Keywords:\nriver\nsea").keywords == (Keyword("river"), Keyword("sea"))
    assert front("Keywords:").keywords == ()
    assert front("Source:\n\nA lead.") == Front(lead=(Paragraph("A lead."),))
    assert front("Source:\nA sentence. And one more.").lead == (Paragraph("A sentence. And one more."),)
    assert front("Place:\nDate: 2025-05-07") == Front(published=MAY_7)


@pytest.mark.parametrize(
    ("line", "keywords"),
    [
        ("Key Words: Chinese, Russian", ["Chinese", "Russian"]),
        ("关键词：中国、俄罗斯", ["中国", "俄罗斯"]),
        ("Mots-clés : eau ; mer", ["eau", "mer"]),
        ("Tags: #a #b", ["a", "b"]),
        ("Ключевые слова: вода", ["вода"]),
        ("关键词 >> 长凳 小说 外婆", ["长凳", "小说", "外婆"]),
        ("الكلمات المفتاحية: صدى، واد", ["صدى", "واد"]),
        ("Keywords: rivers boats bread winter", ["rivers", "boats", "bread", "winter"]),
        ("Keywords: Law of the Sea", ["Law of the Sea"]),
        ("Keywords: river boats", ["river boats"]),
    ],
)
def test_keywords_are_read(line: str, keywords: list[str]) -> None:
    """Keywords stand behind their name in any language."""
    assert front(line).keywords == tuple(Keyword(text) for text in keywords)


@pytest.mark.parametrize(
    "line", ["© 2025 Global Times", "(c) 2025 GT", "Copyright GT. All rights reserved.", "版权所有"]
)
def test_copyright_lines_are_read(line: str) -> None:
    """A line about copyright is the rights, as printed."""
    assert front(line).rights == line


def test_wrapped_lines_are_joined() -> None:
    """Lines that were cut by a width are one paragraph or one field, with their marks."""
    mark = Mark(0, 4, MarkKind.STRONG)
    lines = [
        Line(1, "A river is long and it flows", gap=True),
        Line(2, "down to the sea.", marks=(mark,)),
        Line(4, "Keywords: river, sea,", gap=True),
        Line(5, "And mountain"),
    ]
    found = read_front(lines, Joining(width=30))
    assert found.lead == (Paragraph("A river is long and it flows down to the sea.", [Mark(29, 33, MarkKind.STRONG)]),)
    assert found.keywords == (Keyword("river"), Keyword("sea"), Keyword("And mountain"))


def test_marks_move_with_the_text() -> None:
    """What follows a note's heading keeps its marks."""
    text = "Editor's note: very long."
    line = Line(1, text, marks=(Mark(0, 14, MarkKind.STRONG), Mark(15, 19, MarkKind.EMPHASIS)))
    assert read_front([line]).editors_note.paragraphs == (Paragraph("very long.", [Mark(0, 4, MarkKind.EMPHASIS)]),)
    summary = Line(1, "Summary: very long.", marks=(Mark(9, 13, MarkKind.EMPHASIS),))
    assert read_front([summary]).lead == (Paragraph("very long.", [Mark(0, 4, MarkKind.EMPHASIS)]),)


def test_links_of_fields_are_kept() -> None:
    """The address behind a source is the article's; one behind any other field is in the metadata."""
    source = Line(1, "Source: GT", marks=(Mark(8, 10, MarkKind.LINK, "https://e.org/a"),))
    byline = Line(2, "By Jo Santos", gap=True, marks=(Mark(3, 12, MarkKind.LINK, "https://e.org/jo"),))
    address = Line(3, "https://e.org/b", gap=True, marks=(Mark(0, 15, MarkKind.LINK, "https://e.org/b"),))
    found = read_front([source, byline, address])
    assert found.source == Source("GT", address="https://e.org/a")
    assert found.metadata == {"Jo Santos": "https://e.org/jo", "address": "https://e.org/b"}


def test_hard_breaks_part_fields_and_not_prose() -> None:
    """Fields that hard breaks hold together in one paragraph are read one by one; a verse stays whole."""
    found = read_front([Line(1, "Source: GT\nPublished: 2025-05-07"), Line(3, "The sea,\nthe sea.", gap=True)])
    assert (found.source, found.published) == (Source("GT"), MAY_7)
    assert found.lead == (Paragraph("The sea,\nthe sea."),)


def test_front_matter_comes_first() -> None:
    """What front matter told stays; the header adds, and what differs goes to the metadata."""
    known = Front(title="Rivers", source=Source("GT"), keywords=(Keyword("a"),), metadata={"x": "1"})
    lines = [
        Line(1, "Rivers", kind=Kind.HEADING, level=1),
        Line(2, "Source: The Paper", gap=True),
        Line(3, "Keywords: b"),
        Line(4, "Published: 2025-05-07"),
    ]
    found = read_front(lines, front=known)
    assert (found.title, found.source.name, found.published) == ("Rivers", "GT", MAY_7)
    assert found.keywords == (Keyword("a"), Keyword("b"))
    assert found.metadata == {"x": "1", "Source": "The Paper"}


@pytest.mark.parametrize(
    "text",
    [
        "One thing is clear: war is near. We all know.",
        "Source: I have it from my mother, who knew everybody in the town.",
        "Interviewer: How did you come here, and when?",
        "By the time we met, it was late.",
        "Interviewed people say many things about 2025.",
        "By Jo Santos | He went there. And came back.",
        "He said: no.",
        "Interviewed by somebody nice on 3 May 2001.",
        "Interviewed on 3 May 2001 with great care.",
    ],
)
def test_prose_stays_prose(text: str) -> None:
    """A sentence that begins like a field is lead."""
    assert front(f"A lead comes first.\n\n{text}").lead == (Paragraph("A lead comes first."), Paragraph(text))


NAMES = [name for names in FIELD_NAMES.values() for name in map(str.strip, names.replace("\n", " ").split(","))]
WORDS = """By|Von|Editor's Note|编者按|Interviewed on|in|©|:|：|=|-|(|)|[|]|Jo|Santos|JS|Ada|Moreau|river
Global|Times|sea.|why?|2025-05-07|7 May 2025|10:14|https://e.org/x|王文|,|and|#tag|***"""
PIECES = st.sampled_from([*NAMES[::7], *re.split(r"[|\n]", WORDS), "|", "\t", "  ", "\u00a0", "\ufeff", "e\u0301"])
TEXTS = st.lists(st.lists(PIECES, min_size=1, max_size=8).map(" ".join), max_size=8).map("\n".join)
# What a field's syntax or a date may use up.
SPENT = {word for name in NAMES for word in re.findall(r"\w+", field_key(name))}
SPENT |= set("by von on in interviewed may editor s note 编者按 and at 2025 05 07 7 10 14 c am".split())


def strings(value: Any) -> list[str]:
    """Return every text in a front, and what its dates print."""
    if isinstance(value, str | PartialDate | datetime | int) or value is None:
        return [str(value)]
    if isinstance(value, dict):
        return [text for pair in value.items() for part in pair for text in strings(part)]
    if isinstance(value, tuple):
        return [text for part in value for text in strings(part)]
    return [text for field in attrs.fields(type(value)) for text in strings(getattr(value, field.name))]


@given(TEXTS)
@example("writer : writer :\ntitle\nJo")
def test_no_word_of_a_header_is_lost(text: str) -> None:
    """Every word of the lines is in a field, or is a field's name, or belongs to a date."""
    held = " ".join(strings(front(text)))
    for word in re.findall(r"\w+", text):
        assert word in held or word.casefold() in SPENT, word


MARKS = st.sampled_from(
    [*": ： | ( ) [ ] , ; - = / # • * and by".split(), "\t", "  ", "2025-05-07", "Interview by", "©"]
)
# Words that no table holds, each of which is printed once.
ONCE = st.lists(
    st.lists(
        st.sampled_from(NAMES) | MARKS | st.sampled_from(["Ada?", "river?", "JS?", "王?"]), min_size=1, max_size=7
    ),
    max_size=7,
)


@given(ONCE)
def test_a_word_that_stands_once_is_kept(rows: list[list[str]]) -> None:
    """Not only does every word stand somewhere, but each of its own."""
    number = itertools.count(100)
    numbered = [[f"{word[:-1]}q{next(number)}q" if word.endswith("?") else word for word in row] for row in rows]
    text = "\n".join(" ".join(row) for row in numbered)
    held = " ".join(strings(front(text)))
    for word in re.findall(r"q\d{3}q", text):
        assert word in held, word


LINES = st.builds(
    Line,
    number=st.integers(1, 99),
    text=TEXTS.map(str.strip).filter(bool),
    gap=st.booleans(),
    kind=st.sampled_from(Kind),
    level=st.integers(0, 3),
    marker=st.sampled_from(["", "- "]),
)


@given(st.lists(LINES, max_size=5), st.sampled_from([Joining(), Joining(always=True), Joining(width=40)]))
def test_lines_of_every_kind_are_read(lines: list[Line], how: Joining) -> None:
    """Lines of markup lose no word either, however paragraphs are joined; a rule is syntax."""
    held = " ".join(strings(read_front(lines, how)))
    for line in lines:
        for word in re.findall(r"\w+", line.text if line.kind is not Kind.RULE else ""):
            assert word in held or word.casefold() in SPENT, word


@pytest.mark.parametrize("line", [f"By {'Jo ' * 60}", "文 Jo Lee"])
def test_a_line_that_only_begins_as_a_credit_is_none(line: str) -> None:
    """More names than a line of credits has, and a Latin name behind a bare word, are no credit."""
    assert byline_of(line) == credited(line) == []


@pytest.mark.parametrize("line", ["王文 2025年5月7日", "2025年5月7日 晨报 王文"])
def test_a_date_among_words_without_marks_is_a_credit_line(line: str) -> None:
    """In Chinese, spaces alone part the writer, the paper and the date."""
    told = front(f"渡口\n\n{line}\n")
    assert (told.published, told.byline) == (MAY_7, "王文")


def test_a_long_line_tells_no_fields() -> None:
    """What is as long as a paragraph is prose, whatever it holds."""
    assert fields_of(f"2025-05-07 {'rivers and seas ' * 40}") == []
    assert fields_of("王文 2025年5月7日 一二三四五六七") == []


def test_fields_that_line_breaks_hold_together_are_told_apart() -> None:
    """A break within a paragraph of Markdown, and an empty one, part fields."""
    told = read_front(marked_lines("# The river\n\nBy Jo Santos<br><br>Source: River Post\n"))
    assert (told.title, told.byline, told.source.name) == ("The river", "Jo Santos", "River Post")


@pytest.mark.parametrize(("between", "byline"), [("", ""), ("7 May 2025\n", "Ada Low")])
def test_a_bare_name_is_a_byline_beside_fields(between: str, byline: str) -> None:
    """Two great words below a title are its author's where a date stands with them, and else may be anything."""
    assert (
        front(f"How rivers end in the sea\n\nAda Low\n{between}\nIt was a long way to the mouth of it.\n").byline
        == byline
    )
