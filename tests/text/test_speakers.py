"""Speakers: which labels are one person, who is a group, and who asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.model import Interview, Role
from interviewkit.text.names import folded, match, printed
from interviewkit.text.roles import role_of
from interviewkit.text.speakers import Given, Resolution, Voice, resolve

if TYPE_CHECKING:
    from collections.abc import Sequence


def voice(label: str, *turns: int, questions: int = 0, words: int = 0, side: str = "") -> Voice:
    """Return the voice of a label."""
    return Voice(folded(label) or side, (label,) if label else (), turns, questions, words, side)


def asking(label: str, *turns: int) -> Voice:
    """Return a voice that puts short questions."""
    return voice(label, *turns, questions=len(turns), words=15 * len(turns))


def answering(label: str, *turns: int) -> Voice:
    """Return a voice that tells more and asks nothing."""
    return voice(label, *turns, words=100 * len(turns))


def spoken(*labels: str) -> list[Voice]:
    """Return voices that take turns, of whom nobody asks."""
    return [voice(label, place, place + len(labels), words=50) for place, label in enumerate(labels)]


def people(resolution: Resolution) -> list[tuple[str, tuple[str, ...]]]:
    """Return the names and labels of the speakers."""
    return [(speaker.name, speaker.labels) for speaker in resolution.speakers]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["Ada Moreau", "Moreau"], [("Ada Moreau", ("Ada Moreau", "Moreau"))]),
        (["Moreau", "Ada Moreau"], [("Ada Moreau", ("Moreau", "Ada Moreau"))]),
        (["Ada Moreau", "Ada"], [("Ada Moreau", ("Ada Moreau", "Ada"))]),
        (["MARIA LOPEZ, FOREIGN EDITOR", "LOPEZ"], [("MARIA LOPEZ", ("MARIA LOPEZ, FOREIGN EDITOR", "LOPEZ"))]),
        (["Mr. JON REED (Writer)", "MR. REED"], [("JON REED", ("Mr. JON REED (Writer)", "MR. REED"))]),
        (["Frederico (FSM)", "FSM"], [("Frederico", ("Frederico (FSM)", "FSM"))]),
        (["FSM", "Frederico (FSM)"], [("Frederico", ("FSM", "Frederico (FSM)"))]),
        (["Dr. Moreau", "Moreau"], [("Moreau", ("Dr. Moreau", "Moreau"))]),
        (["Ola Nord", "ON"], [("Ola Nord", ("Ola Nord", "ON"))]),
        (["Lucía de la Cruz", "De la Cruz"], [("Lucía de la Cruz", ("Lucía de la Cruz", "De la Cruz"))]),
        (["山田太郎", "山田さん"], [("山田太郎", ("山田太郎", "山田さん"))]),
        (["张远山", "张先生"], [("张远山", ("张远山", "张先生"))]),
    ],
)
def test_labels_of_one_person(labels: list[str], expected: list[tuple[str, tuple[str, ...]]]) -> None:
    """A full name, its surname, its given name, its initials and its forms with a title are one speaker."""
    assert people(resolve(spoken(*labels), [])) == expected


@pytest.mark.parametrize(
    "labels",
    [
        ["Ann Reed", "Paul Reed", "Reed"],
        ["Mr. Reed", "Mrs. Reed"],
        ["Mr. Jon Reed", "Ms. Reed"],
        ["MARUS", "MARCUS"],
        ["Sabanovic", "Šabanović"],
        ["Speaker 1", "Speaker 2"],
        ["GT", "ГТ"],
        ["Ola Nord", "Otto Nil", "ON"],
        ["Ann", "Anna"],
        ["Q", "Interviewer"],
    ],
)
def test_two_people_are_never_made_one_on_likeness(labels: list[str]) -> None:
    """Labels that could mean more than one person, or only look alike, stay apart."""
    resolution = resolve(spoken(*labels), [])
    assert [speaker.labels for speaker in resolution.speakers] == [(label,) for label in labels]


@pytest.mark.parametrize(
    ("labels", "count"),
    [
        (["MARUS", "MARCUS"], 1),
        (["Sabanovic", "Šabanović"], 1),
        (["Speaker 1", "Speaker 2"], 0),
        (["Moreau", "Marceau"], 0),
        (["Ann", "Ana"], 0),
    ],
)
def test_near_duplicates_are_a_warning(labels: list[str], count: int) -> None:
    """Two labels that differ by one letter or by accents are named in one diagnostic, others in none."""
    diagnostics = resolve(spoken(*labels), []).diagnostics
    assert [all(label in diagnostic.message for label in labels) for diagnostic in diagnostics] == [True] * count


@pytest.mark.parametrize("joint", ["Ann & Bo", "Ann and Bo", "Ann, Bo", "ANN / BO", "Both", "All", "Ann und Bo"])
def test_a_joint_label_is_a_group(joint: str) -> None:
    """A label that joins two who are known is a group with both as members."""
    resolution = resolve(spoken("Ann", "Bo", joint), [])
    assert [member.name for member in resolution.of[folded(joint)].members] == ["Ann", "Bo"]
    assert len(resolution.speakers) == 3


def test_a_cjk_joint_label_is_a_group() -> None:
    """An ideographic comma joins two people."""
    assert len(resolve(spoken("王文", "李明", "王文、李明"), []).of["王文、李明"].members) == 2


def test_a_joint_label_needs_people_who_are_known() -> None:
    """A label with an ``and`` whose parts are nobody is a speaker of its own."""
    resolution = resolve(spoken("Ann", "Salt and Pepper"), [])
    assert [speaker.members for speaker in resolution.speakers] == [(), ()]


def test_members_who_never_speak_alone_come_last() -> None:
    """Members known from the introduction only are speakers after those with turns."""
    text = "Reporter Jo Park talked to Ann Lee (Ann) and Bo Lund (Bo)."
    resolution = resolve(spoken("Park", "Ann and Bo"), [text])
    assert [speaker.name for speaker in resolution.speakers] == ["Jo Park", "Ann and Bo", "Ann Lee", "Bo Lund"]


def test_by_hand_wins_over_all() -> None:
    """What is handed over counts before front matter, that before a legend, that before the introduction."""
    text = "Reporter Jo Park (JP) talked to Ann Lee (AL), a pilot."
    resolution = resolve(
        [asking("JP", 0, 2), answering("AL", 1, 3)],
        [text],
        by_hand=[Given(labels=("JP",), name="Joanna Park")],
        front=[
            Given(labels=("JP",), name="J. Park", affiliation="Radio Quay"),
            Given(name="Ann Lee", uri="https://a.b"),
        ],
        legend=[
            Given(labels=("JP",), role=Role.MODERATOR, affiliation="TV"),
            Given(labels=("AL",), description="a baker"),
        ],
    )
    one, two = resolution.speakers
    assert (one.name, one.affiliation, one.role) == ("Joanna Park", "Radio Quay", Role.MODERATOR)
    assert (two.name, two.description, two.uri, two.role) == ("Ann Lee", "a baker", "https://a.b", Role.INTERVIEWEE)


def test_a_whole_record_is_taken_as_it_is() -> None:
    """A given with an id is the speaker, also when it never speaks, and the introduction adds nothing to it."""
    text = "Reporter Jo Park (JP) talked to Ann Lee (AL), a pilot."
    records = [Given(id="x1", labels=("JP",)), Given(id="x2", labels=("AL",), name="Lee"), Given(id="x3", name="Cy")]
    resolution = resolve([asking("JP", 0, 2), answering("AL", 1, 3)], [text], front=records)
    assert [(s.id, s.name, s.role, s.description) for s in resolution.speakers] == [
        ("x1", "", None, ""),
        ("x2", "Lee", None, ""),
        ("x3", "Cy", None, ""),
    ]


def test_a_group_may_be_a_whole_record() -> None:
    """Members of a given are found by their ids."""
    records = [Given(id="g", name="Ann & Bo", labels=("X",), members=("a", "b")), Given(id="a"), Given(id="b")]
    resolution = resolve([voice("X", 0)], [], front=records)
    assert [member.id for member in resolution.of["x"].members] == ["a", "b"]


def test_a_given_without_a_label_is_found_by_name_or_role() -> None:
    """Front matter that names the guest and the host names the labels that mean them."""
    front = [Given(name="Jo Santos", role=Role.INTERVIEWEE), Given(name="Lou Bennet", role=Role.INTERVIEWER)]
    resolution = resolve([asking("Q", 0, 2), answering("Santos", 1, 3)], [], front=front)
    assert people(resolution) == [("Lou Bennet", ("Q",)), ("Jo Santos", ("Santos",))]


def test_a_legend_gives_initials() -> None:
    """Initials in a legend are the person there."""
    legend = [Given(name="Jo Santos", labels=("JS",), role=Role.INTERVIEWEE)]
    resolution = resolve([asking("MM", 0, 2), answering("JS", 1, 3)], [], legend=legend)
    assert people(resolution) == [("", ("MM",)), ("Jo Santos", ("JS",))]


def roles(*voices: Voice) -> list[Role | None]:
    """Return the roles of the voices' speakers."""
    resolution = resolve(voices, [])
    return [resolution.of[one.key].role for one in voices]


def test_who_asks_is_the_interviewer() -> None:
    """Of two speakers the one whose turns ask is the interviewer."""
    assert roles(asking("Lee", 0, 2, 4, 6), answering("Park", 1, 3, 5, 7)) == ["interviewer", "interviewee"]


def test_who_speaks_less_and_first_and_asks_more_is_the_interviewer() -> None:
    """Few questions are enough where one begins, says much less, and asks more."""
    one = voice("Lee", 0, 2, 4, 6, 8, questions=1, words=50)
    assert roles(one, voice("Park", 1, 3, 5, 7, 9, words=900)) == ["interviewer", "interviewee"]


def test_who_asks_is_the_interviewer_also_where_the_other_begins_and_says_less() -> None:
    """A clear difference in questions is enough by itself, and a small one is not."""
    lee, park = (1, 3, 5, 7), (0, 2, 4, 6)
    assert roles(voice("Lee", *lee, questions=3, words=400), voice("Park", *park, words=60)) == [
        "interviewer",
        "interviewee",
    ]
    assert roles(voice("Lee", *lee, questions=2, words=400), voice("Park", *park, questions=1, words=60)) == [
        None,
        None,
    ]


def test_who_begins_and_says_much_less_asks_where_questions_are_rare() -> None:
    """One question in many short turns is enough for who begins, where the other tells more than twice as much."""
    one = voice("Lee", *range(0, 20, 2), questions=1, words=100)
    assert roles(one, voice("Park", *range(1, 21, 2), words=900)) == ["interviewer", "interviewee"]
    assert roles(one, voice("Park", *range(1, 21, 2), words=120)) == [None, None]


def test_a_meeting_has_no_roles() -> None:
    """Where many speak among each other, nobody has a role."""
    talk = [voice(f"Member {letter}", n, n + 9, questions=n % 2, words=90) for n, letter in enumerate("ABCDEFGHI")]
    assert set(roles(*talk)) == {None}


def test_thin_evidence_gives_no_role() -> None:
    """One turn each without a question says nothing."""
    assert roles(voice("Lee", 0, words=9), voice("Park", 1, words=9)) == [None, None]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["Q", "A"], ["interviewer", "interviewee"]),
        (["Q1", "A1"], ["interviewer", "interviewee"]),
        (["P", "R"], ["interviewer", "interviewee"]),
        (["В", "О"], ["interviewer", "interviewee"]),
        (["Frage", "Antwort"], ["interviewer", "interviewee"]),
        (["问", "答"], ["interviewer", "interviewee"]),
        (["기자", "답"], ["interviewer", "interviewee"]),
        (["سؤال", "جواب"], ["interviewer", "interviewee"]),
        (["Interviewer", "Participant 3"], ["interviewer", "interviewee"]),
        (["Moderator", "Audience member"], ["moderator", "audience"]),
        (["Host", "Lee"], ["interviewer", "interviewee"]),
        (["Host", "Reporter", "Lee"], ["moderator", "interviewer", "interviewee"]),
        (["记者", "翻译"], ["interviewer", "translator"]),
        (["Interviewer", "Narrator"], ["interviewer", "interviewee"]),
        (["INTERVIEWER (Jo Park)", "Lee [interviewee]"], ["interviewer", "interviewee"]),
    ],
)
def test_role_words_give_roles(labels: list[str], expected: list[str]) -> None:
    """Labels that are words of a role give it, whatever the language, and the other one follows."""
    assert roles(*spoken(*labels)) == expected


@pytest.mark.parametrize("label", ["Q", "Interviewer", "SPEAKER_00", "Speaker 1", "记者", "GT", "THE PRESIDENT", "А"])
def test_a_label_that_is_no_name_gives_none(label: str) -> None:
    """A role, a number, an abbreviation or a post is no name."""
    assert resolve(spoken(label, "Lee"), []).of[folded(label)].name == ""


def test_a_side_without_a_label_has_a_role() -> None:
    """The side that the layout shows gives the role."""
    assert roles(voice("", 0, 2, side="asks"), voice("", 1, 3, side="answers")) == ["interviewer", "interviewee"]


def test_one_speaker_alone() -> None:
    """A document with one speaker has one, without a role."""
    assert roles(voice("Lee", 0, 1, 2)) == [None]


@pytest.mark.parametrize(
    ("part", "whole", "strength"),
    [
        ("Moreau", "Ada Moreau", 3),
        ("van der Meer", "Bart van der Meer", 3),
        ("Ada", "Ada Moreau", 2),
        ("Bill", 'William "Bill" Hart', 2),
        ("Peña", "Jorge Luis Peña Ríos", 1),
        ("ada moreau", "Ada Moreau", 4),
        ("Reau", "Ada Moreau", 0),
        ("Hart Jr.", "William Hart", 3),
        ("雅克", "马丁·雅克", 3),
    ],
)
def test_a_part_names_a_person(part: str, whole: str, strength: int) -> None:
    """The strength of a match is that of a surname, a given name, another word, or none."""
    assert match(part, whole) == strength


def test_a_label_is_taken_apart() -> None:
    """A label has a title, a name and what stands beside it."""
    said = printed("Mr. JON REED (Writer)")
    assert (said.title, said.name, said.aside, said.sex) == ("Mr.", "JON REED", "Writer", "m")


def test_an_initial_is_no_role() -> None:
    """A letter is a role only as one of a pair."""
    assert [role_of(letter) for letter in "APRD"] == [None] * 4


LABEL = st.sampled_from(
    ["Ada Moreau", "Moreau", "A. Moreau", "GT", "Q", "A", "Both", "Ann & Bo", "Ann", "Bo", "张", "Mr. X"]
)


@given(st.lists(LABEL, unique=True, max_size=8), st.booleans())
def test_the_speakers_make_an_interview(labels: Sequence[str], curious: bool) -> None:
    """Whatever the labels, each has a speaker, every label is one speaker's, and the speakers are valid together."""
    made = [voice(label, n, n + 9, questions=2 * curious * (n == 0), words=30) for n, label in enumerate(labels)]
    resolution = resolve(made, ["Reporter Jo Park (GT) talked to Ada Moreau, a pilot."])
    assert Interview(speakers=resolution.speakers).speakers == resolution.speakers
    assert sorted(label for s in resolution.speakers for label in s.labels) == sorted(labels)
    assert all(label in resolution.of[folded(label)].labels for label in labels)


def test_many_labels_take_no_time_that_grows_with_their_square() -> None:
    """Ten thousand labels, alike in a word, are resolved."""
    made = [voice(f"Ann Lee{n}", n) for n in range(10_000)] + [voice("Ann", 10_000)]
    assert len(resolve(made, []).speakers) == 10_001


def test_labels_that_were_made_one_by_hand_are_no_warning() -> None:
    """Two spellings that the caller gives to one person are one speaker, without a diagnostic."""
    resolution = resolve(spoken("MARUS", "MARCUS"), [], by_hand=[Given(labels=("MARUS", "MARCUS"), name="Cy Marcus")])
    assert (people(resolution), resolution.diagnostics) == ([("Cy Marcus", ("MARUS", "MARCUS"))], ())


def test_who_is_left_asks_where_the_answers_are_known() -> None:
    """Where all others answer by their labels, the one who asks more than they do is the interviewer."""
    witness = [voice("Witness 1", 1, 3, words=200), voice("Witness 2", 5, 7, words=200)]
    one = voice("Lee", 0, 2, 4, 6, questions=1, words=80)
    assert roles(one, *witness) == ["interviewer", "interviewee", "interviewee"]


def test_a_joint_label_names_those_who_are_known() -> None:
    """A member of a joint label is the person whom an introduction ties to a label of its own."""
    text = "Ada Low (Low), a poet, and Bo Lind came."
    made = resolve([voice("Low", 0, 2), voice("Bo Lind", 1, 3), voice("Ada Low and Bo Lind", 4)], [text])
    *alone, both = made.speakers
    assert both.members == tuple(alone)
