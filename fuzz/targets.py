"""What is tried with an input, by name. Whatever a target raises is a defect of the library."""

from __future__ import annotations

import re
import warnings
from functools import partial
from typing import TYPE_CHECKING, Any

import attrs

import interviewkit as ik
from interviewkit.carry import EVERYTHING, carried
from interviewkit.registry import find

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["FORMATS", "HEAD", "LAYOUTS", "TARGETS"]

FORMATS = ("text", "markdown", "tei", "json")
# None has the reader find the layout by itself; a layout that is forced reads much that is no interview.
LAYOUTS = (None, "label", "question-answer", "capitals", "name-line", "brackets", "label-time", "dash", "bare-question")
# How many bytes tell `read_write_read` what to do.
HEAD = 3
_LINE_END = re.compile(r"\r\n|[\n\r\f\v]")


def read(fmt: str, data: bytes) -> None:
    """Read the data, and where it is no UTF-8 also the text that is left of it."""
    text = data.decode("utf-8", "replace")
    sources: list[str | bytes] = [text] if text.encode() == data else [data, text]
    for source in sources:
        try:
            reading = ik.inspect(source, fmt)
        except ik.ReadError as error:
            _check_place(error, text)
        else:
            assert not reading.residue or fmt != "text", reading.residue
            assert len(reading.spans) in {0, len(reading.article.interview.turns)}


def _check_place(error: ik.ReadError, text: str) -> None:
    """Check that the error shows itself, and lies in the text."""
    assert str(error)
    lines = _LINE_END.split(text)
    assert error.line is None or 1 <= error.line <= len(lines), error.line
    if error.column is not None:
        assert error.line is not None
        assert 1 <= error.column <= len(max(lines, key=len)) + 1, error.column


def read_write_read(data: bytes) -> None:
    """Read the data in the format and the layout that its first bytes tell, write it in the format of the third.

    That has to give back the article without exactly the losses that it lists, and to be written the same again.
    """
    if len(data) < HEAD:
        return
    fmt, layout, name = (
        FORMATS[data[0] % len(FORMATS)],
        LAYOUTS[data[1] % len(LAYOUTS)],
        FORMATS[data[2] % len(FORMATS)],
    )
    options = {"layout": layout} if layout and fmt in {"text", "markdown"} else {}
    try:
        article = ik.loads(data[HEAD:].decode("utf-8", "replace"), fmt, **options)
    except ik.InterviewkitError:
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ik.LossWarning)
        written = ik.dumps(article, name)
    again = ik.loads(written, name)
    assert _in_full(again) == _in_full(_held(article, name)), written
    assert ik.dumps(again, name, strict=True) == written, written


def _held(article: ik.Article, fmt: str) -> ik.Article:
    form = find(fmt)
    recognise = form.function("recognises") if form.recognises is not None else None
    return carried(article, EVERYTHING if form.carries is None else form.carries, recognise).article


def _in_full(part: Any) -> object:
    """Return all that a part is made of; unlike ``==`` it tells two offsets of one moment apart."""
    if attrs.has(type(part)):
        return (type(part).__name__, *[_in_full(getattr(part, field.name)) for field in attrs.fields(type(part))])
    return tuple(map(_in_full, part)) if isinstance(part, tuple) else repr(part)


TARGETS: dict[str, Callable[[bytes], None]] = {
    **{fmt: partial(read, fmt) for fmt in FORMATS},
    "read-write-read": read_write_read,
}
