"""Whom an article is about: the name of the one who answers where no label gives it."""

from __future__ import annotations

import pytest

from interviewkit.model import Role
from interviewkit.text.speakers import Given, Resolution, Voice, resolve

ASKS = Voice("asks", (), (0, 2, 4), 3, 30, "asks")
ANSWERS = Voice("answers", (), (1, 3, 5), 0, 90, "answers")


def named(title: str, *lead: str, byline: str = "") -> list[str]:
    """Return the names of whoever answers in an article without labels."""
    return answering(resolve([ASKS, ANSWERS], lead, title=title, byline=byline))


def answering(resolution: Resolution) -> list[str]:
    """Return the names of the one who answers, or of those who do."""
    (speaker,) = (each for each in resolution.speakers if each.role is Role.INTERVIEWEE)
    return [member.name for member in speaker.members] or [speaker.name]


@pytest.mark.parametrize(
    ("title", "lead", "name"),
    [
        ("‘Rain is a critic’: Nerys Holloway on weather", "The houses lean into the wind.", "Nerys Holloway"),
        ("Aurore Delbrède : « Le toit écoute »", "La couvreuse revient sur vingt ans.", "Aurore Delbrède"),
        ("New roofs must come before new houses: Ola Nord", "Why do roofs leak?", "Ola Nord"),
        ("Meet Ola Nord", "", "Ola Nord"),
        ("Signs", "Ola Nord paints shop signs. She showed us her brushes.", "Ola Nord"),
        ("Signs", "Maria Quell paints shop signs by hand.", "Maria Quell"),
        ("Five questions for a cook", "Ola Nord lives on onions.", "Ola Nord"),
        ("Signs", "Ola Nord paints signs in Port Ellery. Nord never hurries.", "Ola Nord"),
        ("El tejado", "La arquitecta Jimena Oyarbide (Villaluz, 1961) publica un libro.", "Jimena Oyarbide"),
        ("Dächer", "21.12.2016, Obermühl. Hedwig Saal sitzt in der Küche und erzählt.", "Hedwig Saal"),
        ("«Часы»", "Часовщик Ефим Тарханин принимает по четвергам.", "Ефим Тарханин"),
        ("问放羊人五个问题", "马青山在北坡放了三十年羊。", "马青山"),
        ("Fünf Fragen", "马青山在北坡放了三十年羊。 Er lebt mit der Familie und wohnt in den Bergen.", "马青山"),
        ("山上的氣象員", "葉聞雨在山頂住了九年。以下是我們的談話。", "葉聞雨"),
        ("السقف يسمع", "حوار مع سعيد الراوي، معلم الأسقف في المدينة.", "سعيد الراوي"),
        ("السقف يسمع", "التقت الصحيفة الكاتب سعيد الراوي في بيته.", "سعيد الراوي"),
        ("Signs", "The mayor, Greta Olin, wants them gone. We asked Ola Nord, who painted them.", "Ola Nord"),
    ],
)
def test_an_article_tells_whom_it_is_about(title: str, lead: str, name: str) -> None:
    """The title, or the place and the manner in which the lead names somebody, gives the one who answers a name."""
    assert named(title, lead) == [name]


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Water", "Hong Kong is short of roofers. She has none."),
        ("Weather: What Next", "Slate Yard runs a school for roofers."),
        ("Nach dem Regen: Neue Dächer", "Neue Dächer kosten Geld. Die Stadt zahlt nicht."),
        ("Dächer", "Fünf Fragen stellen sich. Er zahlt nicht."),
        ("El tejado", "Banco Popular financia los tejados."),
        ("Roofs", "Photographs by Jon Reed. The roofs were new. She paints them."),
        ("حوار مع حارس البئر", "المدينة كبيرة، والمطر كثير."),
        ("屋顶", "马拉松在北京举行，他们都来了。"),
        ("屋顶", "金融界在讨论屋顶，她没有说话。"),
        ("Roofs", "Ola Nord mends roofs. She is 71. Ada Moreau breaks them. She is 17."),
    ],
)
def test_a_name_is_not_guessed(title: str, lead: str) -> None:
    """Towns, firms, nouns in capitals, photographers, and one of two who are as likely give nobody a name."""
    assert named(title, lead) == [""]


def test_whoever_signs_does_not_answer() -> None:
    """The name in the byline is that of the one who asks, however the lead tells of her."""
    assert named("Signs", "Maria Quell paints. She told us why.", byline="By Maria Quell") == [""]


def test_a_reporter_and_her_guest_side_by_side_are_not_one_person() -> None:
    """Four words after an Arabic word for a reporter may be two names, and give none."""
    assert named("السقف", "التقى مراسل النهر منير القصاب سعيد الراوي في ورشته.") == [""]


def test_two_people_named_in_one_breath_answer_together() -> None:
    """Two people joined by an and are the members of one side."""
    lead = "Agnes Pell and Victor Shand share a ladder. We met them both."
    assert named("A tale of two roofers", lead) == ["Agnes Pell", "Victor Shand"]


def test_a_listed_guest_is_the_one_who_answers() -> None:
    """A guest listed under the name of the field is the one who answers without a label, and nobody else beside."""
    guest = Given("Ola Nord", ("guest",), Role.INTERVIEWEE)
    resolution = resolve([ASKS, ANSWERS], [], front=[guest])
    assert [(each.name, each.role) for each in resolution.speakers] == [
        ("", Role.INTERVIEWER),
        ("Ola Nord", Role.INTERVIEWEE),
    ]


def test_a_chair_moderates_where_several_talk() -> None:
    """Whoever leads a talk of several is its moderator, and an interviewer where there is one guest."""
    chair = Voice("司会", ("司会",), (0, 3, 6), 3, 30)
    guests = [Voice(label, (label,), places, 0, 90) for label, places in (("舟木", (1, 4)), ("瀬戸", (2, 5)))]
    assert resolve([chair, *guests], []).of["司会"].role is Role.MODERATOR
    assert resolve([chair, guests[0]], []).of["司会"].role is Role.INTERVIEWER


@pytest.mark.parametrize(
    ("label", "house"), [("Le Courrier", "Le Courrier des Marais"), ("The Gazette", "The Gazette")]
)
def test_a_publication_with_an_article_is_no_person(label: str, house: str) -> None:
    """A label such as The Gazette is the house of whoever signs, by its full name where the source tells it."""
    talk = [Voice(label, (label,), (0, 2), 2, 20), Voice("Nord", ("Ola Nord",), (1, 3), 0, 80)]
    speaker = resolve(talk, [], byline="By Jo Santos", source="Le Courrier des Marais").of[label]
    assert (speaker.name, speaker.affiliation, speaker.role) == ("Jo Santos", house, Role.INTERVIEWER)


def test_of_two_who_are_told_of_the_title_names_one() -> None:
    """Where an article tells as much of a friend, the title says with whom it is."""
    text = (
        "The painter Ola Nord, who is her friend, came too. Nord is forty; she is a friend. "
        "The poet Bo Lind lives here; Lind is forty and he paints."
    )
    assert named("Bo Lind: “Signs are slow”", text) == ["Bo Lind"]
