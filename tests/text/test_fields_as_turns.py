"""Fields that stand in the shape of a turn: what a header says is not spoken."""

import pytest

import interviewkit as ik

TALK = "\n\nGT: Where does it start?\n\nRivera: At the spring.\n\nGT: And where does it end?\n\nRivera: In the sea.\n"


@pytest.mark.parametrize(
    "header",
    [
        "By Ann Low Published: May 07, 2025 08:51 PM\nIllustration: Tim Roe/GT\nEditor's Note:\nIt begins.",
        "Interviewed by: Ann Low\nInterviewee: Tim Rivera",
        "Photo: Ann Low\nTranslation: Jo Santos",
    ],
)
def test_a_field_is_no_turn(header: str) -> None:
    """A line that a header has is none of the talk's, also where nearly every line has a label."""
    turns = ik.loads("Farmers choose water: engineer\n" + header + TALK, "text").interview.turns
    assert [turn.label for turn in turns] == ["GT", "Rivera", "GT", "Rivera"]


def test_who_asks_is_named_by_a_line_of_its_role() -> None:
    """A legend of roles before the talk names the speakers and takes no turn."""
    text = "# 谷の図書館\n\n**聞き手：** 早瀬いずみ\n**話し手：** 望月遼\n\n早瀬：何年ですか。\n\n望月：十二年です。\n\n早瀬：夜も？\n\n望月：はい。\n"
    interview = ik.loads(text, "markdown").interview
    assert [(speaker.name, speaker.role) for speaker in interview.speakers] == [
        ("早瀬いずみ", "interviewer"),
        ("望月遼", "interviewee"),
    ]
    assert len(interview.turns) == 4
