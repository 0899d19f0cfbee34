"""Names: their parts, what a part of one can mean, and which labels look like one."""

from __future__ import annotations

import pytest

from interviewkit.model import Role
from interviewkit.text.evidence import Part, completed
from interviewkit.text.likeness import near_duplicates
from interviewkit.text.names import Printed, match, printed
from interviewkit.text.people import People
from interviewkit.text.shapes import shape


@pytest.mark.parametrize(
    ("label", "parts"),
    [
        ("[Ada Low]", Printed(name="Ada Low")),
        ("Interviewer Ada Low", Printed(name="Ada Low", role=Role.INTERVIEWER)),
        ("记者王文", Printed(name="王文", role=Role.INTERVIEWER)),
        ("Interviewer (Ada Low)", Printed(name="Ada Low", role=Role.INTERVIEWER)),
    ],
)
def test_a_label_has_parts(label: str, parts: Printed) -> None:
    """What a label says besides a name is set apart."""
    assert printed(label) == parts


@pytest.mark.parametrize(
    ("part", "whole", "strength"),
    [("王", "王文", 2), ("文", "王文", 0), ("Low", "Ada", 0), ("司马", "司马光", 1), ("司马", "司马相如", 2)],
)
def test_names_without_spaces_are_matched_by_their_beginning(part: str, whole: str, strength: int) -> None:
    """A Chinese surname means whoever has it; a part from the middle means nobody."""
    assert match(part, whole) == strength


def test_nobody_has_an_empty_name() -> None:
    """A name of nothing but marks is no person."""
    assert People().add("…") is None


def test_a_nickname_finds_the_person_and_a_stray_quote_nobody() -> None:
    """What stands in quotation marks within a name is a part of it."""
    people = People()
    ada = people.add("Ada “Bird” Low")
    people.add("Bo “Lind")
    assert people.find("Bird") == ada


@pytest.mark.parametrize(
    ("label", "least", "most"),
    [("Ada Low", 1.5, 2), ("Speaker 1", 1.5, 1.5), ("№ ¹", -4, -4), ("– –", -4, -3), ("1 2", -9, -4), ("a b c", -9, 0)],
)
def test_a_label_looks_like_a_name_or_not(label: str, least: float, most: float) -> None:
    """Great letters, few words and no other marks are what names have."""
    assert least <= shape(label) <= most


def test_short_labels_are_alike_only_by_accents_and_long_ones_never() -> None:
    """`É` and `E` are told as alike, `A` and `B` are not; a label as long as a sentence is compared with none."""
    labels = [*"ÉEAB", "x" * 99, "x" * 98]
    (told,) = near_duplicates([(label, label.casefold(), label) for label in labels])
    assert "'É' and 'E'" in told.message


@pytest.mark.parametrize(
    ("roles", "shares", "expected"),
    [
        ("i??", (0.9, 0.1, 0.9), "ia?"),
        ("i?", (0.9, 0.9), "ia"),
        ("aa?", (0.1, 0.1, 0.6), "aai"),
        ("aa?", (0.1, 0.7, 0.6), "aa?"),
        ("a?", (0.7, 0.6), "ai"),
        ("a??", (0.1, 0.9, 0.9), "a??"),
    ],
)
def test_roles_that_follow_from_others_are_filled_in(roles: str, shares: tuple[float, ...], expected: str) -> None:
    """Beside one who asks, those who ask little answer; beside those who answer, the one who asks most asks."""
    meant = {"i": Role.INTERVIEWER, "a": Role.INTERVIEWEE, "?": None}
    parts = [Part(turns=10, questions=round(10 * share), words=100, first=n) for n, share in enumerate(shares)]
    assert completed([meant[role] for role in roles], parts) == [meant[role] for role in expected]
