"""Errors say what was expected and where, and cross process borders whole."""

from __future__ import annotations

import copy
import pickle

import pytest

import interviewkit as ik

LOSSES = (ik.Loss("interview.body[3].start", "not carried by this format"),)
EVERY = [
    ik.InterviewkitError("wrong"),
    ik.ModelError("wrong", path="Turn.label"),
    ik.ReadError("wrong", source="a.txt", line=2, column=3, text="abc", path="$.title"),
    ik.NoInterviewError("wrong", candidates=["Ada"], line=1),
    ik.WriteError("wrong", path="Turn.label"),
    ik.LossError("wrong", losses=LOSSES),
    ik.FormatError("wrong.", name="tie", nearest=["tei"]),
    ik.PluginError("wrong", name="mine"),
    ik.LossWarning("wrong", LOSSES),
]


@pytest.mark.parametrize("error", EVERY, ids=lambda error: type(error).__name__)
def test_an_error_survives_pickling_and_copying(error: Exception) -> None:
    """Type, message and every attribute come back, a note that was added included."""
    error.add_note("while testing")
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is type(error)
        assert (str(again), again.args, vars(again)) == (str(error), error.args, vars(error))


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (ik.ReadError("wrong"), "wrong"),
        (ik.ReadError("wrong", source="a.txt"), "a.txt: wrong"),
        (ik.ReadError("wrong", source="a.txt", line=2), "a.txt:2: wrong"),
        (ik.ReadError("wrong", line=2, column=3, text="ab\tc"), "2:3: wrong\n    ab c\n      ^"),
        (ik.ReadError("wrong", line=2, text="ab"), "2: wrong"),
        (ik.ReadError("wrong", path="$.title"), "$.title: wrong"),
        (ik.WriteError("wrong"), "wrong"),
        (ik.WriteError("wrong", path="a.b"), "a.b: wrong"),
        (ik.LossError("wrong", losses=LOSSES), "wrong"),
        (ik.FormatError("wrong.", name="tie"), "wrong."),
        (ik.FormatError("wrong.", name="tie", nearest=["tei", "text"]), "wrong. Did you mean tei or text?"),
        (ik.LossWarning("wrong", LOSSES), "wrong"),
    ],
)
def test_a_message_holds_what_is_known(error: Exception, message: str) -> None:
    """The message begins with the place, as far as it is known, and shows the line where there is one."""
    assert str(error) == message


@pytest.mark.parametrize(("column", "first"), [(1, 0), (37, 0), (38, 1), (500, 463), (1001, 964)])
def test_a_long_line_is_cut_around_the_place(column: int, first: int) -> None:
    """The caret stands below the character, and the excerpt fits a terminal."""
    line = "".join(chr(0x4E00 + number) for number in range(1000)) + "!"
    _, shown, caret = str(ik.ReadError("wrong", line=1, column=column, text=line)).split("\n")
    assert shown[caret.index("^")] == line[column - 1]
    assert shown == f"    {line[first : first + 72]}"


def test_every_error_is_one_of_the_tree() -> None:
    """Whoever catches `InterviewkitError` catches all; those about values are a `ValueError` as well."""
    assert all(isinstance(error, ik.InterviewkitError) for error in EVERY[:-1])
    assert all(isinstance(error, ValueError) for error in EVERY[1:6])
    assert isinstance(EVERY[6], LookupError)
    assert isinstance(EVERY[-1], UserWarning)
