"""The public types hold for those who check their own code with mypy."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

RIGHT = """
from datetime import date, datetime, timedelta
from typing import assert_type
import io

import interviewkit as ik

ada = ik.Speaker(id="ada", name="Ada", labels="Ada", role="interviewer")
bo = ik.Speaker(id="bo", labels=["Bo", "B"], role=ik.Role.INTERVIEWEE, members=[])
marked = ik.Paragraph("words", marks=[ik.Mark(0, 1, "strong"), ik.Mark(1, 2, ik.MarkKind.LINK, "#a")])
turn = ik.Turn(speaker=ada, paragraphs=["a", marked], label="Ada", start=timedelta(seconds=1))
turns = [ik.Turn(paragraphs="a"), ik.Turn(paragraphs=marked)]
body: list[ik.Turn | ik.Heading | ik.Narration] = [turn, ik.Heading("h"), ik.Narration(["n"]), ik.Narration("n")]
interview = ik.Interview(speakers=[ada, bo], body=body, date=date(2025, 5, 7))
article = ik.Article(
    title="t",
    interview=interview,
    lead="a",
    published="2025-05-07",
    keywords=["a", ik.Keyword("b")],
    metadata={"a": "b"},
    editors_note=ik.Note("h", ["a"]),
    source=ik.Source("s"),
)
assert_type(ik.loads("a", "text"), ik.Article)
assert_type(ik.load(io.BytesIO(b"a"), encoding="utf-8"), ik.Article)
assert_type(ik.inspect("a").residue, tuple[ik.Residue, ...])
assert_type(ik.dumps(article, "tei"), str | bytes)
assert_type(ik.losses(article, "text"), tuple[ik.Loss, ...])
assert_type(article.interview.turns, tuple[ik.Turn, ...])
assert_type(article.published, ik.PartialDate | datetime | None)
assert_type(turn.speaker, ik.Speaker | None)
assert_type(turn.paragraphs, tuple[ik.Paragraph, ...])
assert_type(ada.labels, tuple[str, ...])
assert_type(ada.role, ik.Role | None)
assert_type(marked.marks[0].kind, ik.MarkKind)
assert_type(dict(article.metadata), dict[str, str])
ik.register(ik.Format("own", suffixes=[".own"], read=lambda text: ik.Article(title=text)))
"""
WRONG = """
import interviewkit as ik

ik.Turn(speaker="Ada")
ik.Paragraph(1)
ik.Article(title=None)
ik.Article().title = "a"
ik.loads(1)
"""


@pytest.mark.parametrize(("code", "errors"), [(RIGHT, 0), (WRONG, 5)], ids=["right", "wrong"])
def test_mypy_takes_right_use_and_no_wrong_one(tmp_path: Path, code: str, errors: int) -> None:
    """Strict mypy passes code that uses the library as meant, and marks each line that does not."""
    api = pytest.importorskip("mypy.api")
    (tmp_path / "use.py").write_text(code)
    python = f"--python-executable={sys.executable}"
    said, broken, _ = api.run(["--strict", python, f"--cache-dir={tmp_path}/cache", str(tmp_path / "use.py")])
    assert said.count("error:") == errors, said + broken
