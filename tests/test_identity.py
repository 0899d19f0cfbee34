"""Ids that are made from names."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given

from interviewkit import Interview, Speaker, Turn
from interviewkit.identity import derived_id, with_derived_ids
from interviewkit.model import NCNAME
from interviewkit.strategies import interviews, speakers


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Wang Wenwen", "wang-wenwen"),
        ("Dr. Jo_van  der Élst (Jr.)", "dr-jo-van-der-élst-jr"),
        ("E\u0301", "é"),
        ("王文文", "王文文"),
        ("Müller & Groß", "müller-gross"),
        ("1. Speaker", "s-1-speaker"),
        ("…", "speaker"),
        ("x²", "speaker"),
        ("a" * 39 + " b", "a" * 39),
    ],
)
def test_an_id_can_be_read(name: str, expected: str) -> None:
    """The id is the name in small letters with hyphens, as far as XML allows."""
    assert derived_id(Speaker(id="x", name=name), ()) == expected


def test_an_id_is_made_of_the_name_or_the_first_label() -> None:
    """Without a name the first label counts, and without both the id is a plain word."""
    assert derived_id(Speaker(id="x", name="Ada", labels="GT"), ()) == "ada"
    assert derived_id(Speaker(id="x", labels=["GT", "A"]), ()) == "gt"
    assert derived_id(Speaker(id="x"), ()) == "speaker"


def test_equal_names_are_numbered() -> None:
    """The second of a name is number two."""
    assert derived_id(Speaker(id="x", name="Ada"), {"ada"}) == "ada-2"
    assert derived_id(Speaker(id="x", name="Ada"), {"ada", "ada-2"}) == "ada-3"


def test_a_group_keeps_its_members() -> None:
    """The members of a group are the renamed speakers themselves."""
    people = [Speaker(id="x", name="Ada"), Speaker(id="y", name="Ada")]
    group = Speaker(id="z", labels="Both", members=people)
    renamed = with_derived_ids(Interview(speakers=[group, *people], body=[Turn(speaker=group)]))
    assert [speaker.id for speaker in renamed.speakers] == ["both", "ada", "ada-2"]
    assert renamed.speakers[0].members == renamed.speakers[1:]


@given(speaker=speakers())
def test_every_speaker_gets_an_id(speaker: Speaker) -> None:
    """Whatever a speaker is called, the id is an XML NCName that is not taken."""
    first = derived_id(speaker, ())
    assert NCNAME.fullmatch(first)
    assert NCNAME.fullmatch(derived_id(speaker, {first}))


@given(interview=interviews())
def test_an_interview_keeps_all_but_its_ids(interview: Interview) -> None:
    """With new ids everything else stays, and new ids do not change once they are made."""
    renamed = with_derived_ids(interview)
    assert with_derived_ids(renamed) is renamed
    back = dict(zip((s.id for s in renamed.speakers), (s.id for s in interview.speakers), strict=True))

    def old(speaker: Speaker) -> Speaker:
        return attrs.evolve(speaker, id=back[speaker.id], members=map(old, speaker.members))

    body = [
        attrs.evolve(item, speaker=old(item.speaker)) if isinstance(item, Turn) and item.speaker else item
        for item in renamed.body
    ]
    assert attrs.evolve(renamed, speakers=map(old, renamed.speakers), body=body) == interview
