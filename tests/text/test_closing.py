"""What stands after the last answer."""

import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.model import Keyword, Mark, MarkKind, Note, Paragraph, PartialDate, Role, Source
from interviewkit.text.closing import Closing, split_closing
from interviewkit.text.lines import Kind, Line, plain_lines
from interviewkit.text.paragraphs import Joining

ANSWER = "B: The last answer. It ends here.\nAnd it goes on."


def closing(text: str, how: Joining = Joining()) -> Closing:  # noqa: B008 - frozen
    """Return what closes an article whose last answer has two lines, all of which stay with it."""
    lines = plain_lines(f"{ANSWER}\n{text}")
    start, found = split_closing(lines, how)
    assert start == 2
    return found


@pytest.mark.parametrize(
    ("line", "keywords"),
    [
        ("Key Words: Chinese, Russian, Balance", ["Chinese", "Russian", "Balance"]),
        ("Keywords: a; b", ["a", "b"]),
        ("Tags: #a #b", ["a", "b"]),
        ("关键词：中国，俄罗斯", ["中国", "俄罗斯"]),
        ("キーワード：川、海", ["川", "海"]),
        ("Ключевые слова: река, море", ["река", "море"]),
        ("Mots-clés : eau, mer", ["eau", "mer"]),
        ("Palabras clave: agua", ["agua"]),
        ("Schlagwörter: Fluss, Meer", ["Fluss", "Meer"]),
    ],
)
def test_keywords_close_an_article(line: str, keywords: list[str]) -> None:
    """A line of keywords at the end is no part of the last answer."""
    assert closing(line) == Closing(keywords=tuple(Keyword(text) for text in keywords))


@pytest.mark.parametrize(
    "line",
    [
        "This interview has been edited for length and clarity.",
        "(This interview has been edited for length.)",
        "This conversation with Ada Moreau has been lightly edited and condensed.",
        "Lightly edited for clarity.",
        "The interview was condensed.",
        "Translated by Jo Santos",
        "Das Interview wurde für die Veröffentlichung gekürzt.",
        "Cet entretien a été condensé.",
        "Esta entrevista ha sido editada.",
        "Esta entrevista foi editada.",
        "Questa intervista è stata ridotta.",
        "Интервью было сокращено.",
        "Rozmowa została skrócona.",
        "Dit interview is ingekort.",
        "本文经编辑整理。",
        "このインタビューは編集されています。",
        "이 인터뷰는 편집되었습니다.",
        "The author is a reporter with the Global Times. opinion@example.org",
        "作者为环球时报记者。",
        "[End of interview]",
        "END",
        "End of transcript.",
        "全文完",
    ],
)
def test_a_closing_note_is_kept_as_printed(line: str) -> None:
    """A sentence on how the text was made, or a mark of its end, is the closing note."""
    assert closing(line) == Closing(closing_note=Note(paragraphs=[line]))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("© 2025 Global Times", Closing(rights="© 2025 Global Times")),
        ("Copyright: GT", Closing(rights="GT")),
        ("Source: Global Times", Closing(source=Source("Global Times"))),
        ("Published: 2025-05-07 | Source: GT", Closing(published=PartialDate(2025, 5, 7), source=Source("GT"))),
        ("(By Jo Santos)", Closing(byline="Jo Santos")),
        ("责任编辑：王文", Closing(metadata={"责任编辑": "王文"})),
        ("Photo: Ada Moreau / GT", Closing(metadata={"Photo": "Ada Moreau / GT"})),
        ("Editor: Jo Santos.", Closing(metadata={"Editor": "Jo Santos."})),
    ],
)
def test_credits_close_an_article(line: str, found: Closing) -> None:
    """Rights, source, byline and credits at the end find their fields."""
    assert closing(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "(Interview by Jo Santos)",
        "Interview: Jo Santos",
        "Das Gespräch führte Jo Santos.",
        "Propos recueillis par Jo Santos",
    ],
)
def test_who_interviewed_is_credited_at_the_end(line: str) -> None:
    """Whoever is credited with the interview is its author and the interviewer."""
    found = closing(line)
    assert found.byline == "Jo Santos"
    assert [(person.name, person.role) for person in found.people] == [("Jo Santos", Role.INTERVIEWER)]


@pytest.mark.parametrize(
    "line",
    [
        "And that is all I can say.",
        "By train.",
        "By Train",
        "Fine.",
        "The end.",
        "...",
        "Source: my mother.",
        "Photo: we had none at home.",
        "The text was translated into twelve languages.",
        "The conversation was recorded by the police.",
        "Edited by hand, mostly.",
        "The author is a fool.",
        "2025-05-07",
        "https://example.org",
        "Note: I never went.",
        "Date: 2025-05-07",
        "Text: Jo Santos",
        "I said: no",
        "Editors: they cut everything.",
        "Конец.",
        "Interview: Once",
        "Photo:",
        "(By Jo) (Al Mo)",
    ],
)
def test_an_ordinary_last_answer_keeps_its_paragraphs(line: str) -> None:
    """What may be said is left to the last turn."""
    lines = plain_lines(f"{ANSWER}\n{line}")
    assert split_closing(lines) == (len(lines), Closing())


def test_the_first_line_is_never_closing() -> None:
    """The last turn keeps its first line, whatever it says."""
    lines = plain_lines("Keywords: a\nKeywords: b")
    assert split_closing(lines) == (1, Closing(keywords=(Keyword("b"),)))
    assert split_closing([]) == (0, Closing())


def test_several_lines_close_together() -> None:
    """The closing reaches up to the first line that is not known to close an article."""
    found = closing("* * *\nThe author is a journalist in Oslo.\n\nText: Jo Santos\nKeywords: a\n-----\n© GT\n***")
    assert found.closing_note == Note(paragraphs=["The author is a journalist in Oslo."])
    assert (found.byline, found.keywords, found.rights) == ("Jo Santos", (Keyword("a"),), "© GT")


def test_rules_alone_are_syntax() -> None:
    """A rule after the last answer is nothing but a rule."""
    assert closing("* * *") == Closing()


def test_an_explicit_mark_opens_the_closing() -> None:
    """After a mark of the end, or under a heading of a note, every paragraph is closing."""
    assert closing("END\n\nA paragraph after it. Two sentences.").closing_note == Note(
        paragraphs=["END", "A paragraph after it. Two sentences."]
    )
    assert closing("Editor's note: In May.\nIt was long.\nTags: a") == Closing(
        Note("Editor's note", ["In May.", "It was long."]), (Keyword("a"),)
    )
    assert closing("[Editor's note: In May.]").closing_note == Note("Editor's note", ["In May."])
    assert closing("About the author:\nJo Santos is a poet.").closing_note == Note(
        "About the author", ["Jo Santos is a poet."]
    )
    assert closing("Editor's note: One.\nEditor's note: Two.").closing_note == Note(
        "Editor's note", ["One.", "Editor's note: Two."]
    )


def test_a_mark_far_from_the_end_opens_nothing() -> None:
    """A long text after a mark of the end is a part of the talk."""
    lines = plain_lines(f"{ANSWER}\nEND\n" + "And on it goes.\n" * 20)
    assert split_closing(lines) == (len(lines), Closing())


def test_wrapped_closing_lines_are_joined() -> None:
    """Closing lines that were cut by a width are read whole."""
    how = Joining(width=30)
    note = closing("\nThis interview has been edited\nfor length and clarity.", how).closing_note
    assert note == Note(paragraphs=["This interview has been edited for length and clarity."])
    assert closing("\nKeywords: river, sea, and the\nmountains", how).keywords == (
        Keyword("river"),
        Keyword("sea"),
        Keyword("and the mountains"),
    )


def test_marks_and_links_are_kept() -> None:
    """Marks of a closing note stay, and so does the address behind a credit."""
    lines = [
        *plain_lines(ANSWER),
        Line(3, "This interview has been edited.", True, marks=(Mark(0, 31, MarkKind.EMPHASIS),)),
        Line(4, "(Interview by Jo Santos)", True, marks=(Mark(14, 23, MarkKind.LINK, "https://e.org/jo"),)),
        Line(5, "An item", True, kind=Kind.ITEM, marker="- "),
    ]
    start, found = split_closing(lines[:-1])
    assert start == 2
    mark = Mark(0, 31, MarkKind.EMPHASIS)
    assert found.closing_note.paragraphs == (Paragraph("This interview has been edited.", [mark]),)
    assert found.metadata == {"Jo Santos": "https://e.org/jo"}
    assert split_closing(lines)[0] == 5


WORDS = """Keywords/Photo/Source/(/)/:/END/©/This interview has been edited/Editor's note/Jo/Santos/river/sea.
[End of interview]/Interview by/|/2025-05-07/***/,/责任编辑：/王文"""
PIECES = st.sampled_from(re.split(r"[/\n]", WORDS))
SPENT = set("keywords photo source s note editor interview by 责任编辑 2025 05 07 date published".split())


@given(st.lists(st.lists(PIECES, min_size=1, max_size=6).map(" ".join), max_size=8).map("\n".join))
def test_no_word_of_a_closing_is_lost(text: str) -> None:
    """Every word after the last turn's lines is in a field, or is a field's name, or belongs to a date."""
    lines = plain_lines(f"{ANSWER}\n{text}")
    start, found = split_closing(lines)
    assert 1 <= start <= len(lines)
    texts = [paragraph.text for paragraph in found.closing_note.paragraphs]
    held = " ".join([*texts, repr(attrs.asdict(found)), found.closing_note.heading])
    for line in lines[start:]:
        for word in re.findall(r"\w+", line.text):
            assert word in held or word.casefold() in SPENT, word
