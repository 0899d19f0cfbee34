"""Reading and writing: the choice of format, options, losses, and errors that say where."""

from __future__ import annotations

import io
import os
import warnings
from typing import TYPE_CHECKING, Any

import attrs
import pytest

import interviewkit as ik
from interviewkit.api import suffix_format
from interviewkit.carry import EVERYTHING

if TYPE_CHECKING:
    from pathlib import Path

TITLED = ik.Article(title="A talk")


@attrs.frozen
class Wavy:
    """A layout of nothing."""

    name: str = "wavy"
    summary: str = "waves"


def _read(data: str, **options: str) -> ik.Article:
    if data == "broken":
        raise ik.ReadError("no good", line=1, column=1, text=data)
    return ik.Article(title=data + options.get("more", ""))


# A format that holds a title and nothing else.
TITLES = ik.Format(
    "titles",
    suffixes=[".title"],
    read=_read,
    write=lambda article, more="": article.title + more,
    read_options=["more"],
    write_options=["more"],
    carries=frozenset({"article.title"}),
)
RAW = ik.Format("raw", read=lambda data: ik.Article(title=data.decode()), write=lambda a: a.title.encode(), binary=True)


def _wavy(data: str) -> ik.Reading:
    return ik.Reading(ik.Article(title=data), layout=Wavy())


LAID_OUT = ik.Format("wavy", read=_wavy, write=lambda a, layout="": f"{a.title} {layout}", write_options=["layout"])


@pytest.fixture
def titles(monkeypatch: pytest.MonkeyPatch) -> None:
    """The format of titles, found by its suffix."""
    monkeypatch.setattr("interviewkit.api.by_suffix", lambda path: TITLES if str(path).endswith(".title") else None)


def test_text_and_bytes_read_alike() -> None:
    """Data is text, or bytes in UTF-8 or in the encoding that is named."""
    for data in ("Ü", "Ü".encode()):
        assert ik.loads(data, TITLES).title == "Ü"
    assert ik.loads("Ü".encode("cp1252"), TITLES, encoding="cp1252").title == "Ü"


def test_a_binary_format_reads_bytes_alone() -> None:
    """A binary format gets the bytes as they are, and text is refused."""
    assert ik.loads(b"a", RAW).title == "a"
    assert ik.dumps(TITLED, RAW) == b"A talk"
    with pytest.raises(ik.ReadError, match="the format raw is read from bytes, not text"):
        ik.loads("a", RAW)


def test_a_byte_order_mark_is_dropped_once_and_added_where_it_would_be() -> None:
    """A document never loses a first character that looks like a byte order mark."""
    assert ik.loads("\ufeffa", TITLES).title == ik.loads(b"\xef\xbb\xbfa", TITLES).title == "a"
    article = ik.Article(title="\ufeffa")
    for data in (ik.dumps(article, TITLES), str(ik.dumps(article, TITLES)).encode()):
        assert ik.loads(data, TITLES) == article


def test_the_format_is_recognised_by_content_where_none_is_named() -> None:
    """JSON is JSON without being called so, and the reading tells what it was taken for."""
    reading = ik.inspect('{"interviewkit": 1, "title": "a"}')
    assert (reading.format, reading.article.title) == ("json", "a")


def test_inspect_gives_the_whole_reading() -> None:
    """What a reader tells beside the article arrives, with the name of the format."""
    reading = ik.inspect("a", LAID_OUT)
    assert (reading.article, reading.format, str(reading.layout)) == (ik.Article(title="a"), "wavy", str(Wavy()))


def test_options_go_to_the_reader_and_the_writer() -> None:
    """Options that a format has are passed on."""
    assert ik.loads("a", TITLES, more="b").title == "ab"
    assert ik.dumps(TITLED, TITLES, more="!") == "A talk!"


def test_an_unknown_option_is_refused() -> None:
    """The error tells which options there are."""
    with pytest.raises(ik.FormatError, match=r"titles has no option 'less' to read; it has more\."):
        ik.loads("a", TITLES, less="b")
    with pytest.raises(ik.FormatError, match=r"raw has no option 'more' to write\.") as caught:
        ik.dumps(TITLED, RAW, more="b")
    assert caught.value.name == "more"


def test_an_error_in_reading_names_the_source(tmp_path: Path) -> None:
    """The source's name comes first, unless the reader knew a better one."""
    (tmp_path / "a.title").write_text("broken")
    with pytest.raises(ik.ReadError) as caught:
        ik.load(tmp_path / "a.title", TITLES)
    assert str(caught.value).startswith(f"{tmp_path / 'a.title'}:1:1: no good\n")
    with pytest.raises(ik.ReadError, match=r"^stream:1:1: no good"):
        ik.inspect("broken", TITLES, source="stream")


def test_a_document_that_the_model_refuses_could_not_be_read() -> None:
    """An error of the model becomes one of reading, with the part that is wrong."""
    with pytest.raises(ik.ReadError, match=r"^s: Article\.title: expected one line") as caught:
        ik.inspect("a\nb", TITLES, source="s")
    assert isinstance(caught.value.__cause__, ik.ModelError)


@pytest.mark.usefixtures("titles")
def test_files_are_read_and_written_by_suffix(tmp_path: Path) -> None:
    """A path's suffix names the format for reading and writing."""
    for path in (tmp_path / "a.title", os.fspath(tmp_path / "b.title")):
        ik.dump(TITLED, path)
        assert ik.load(path) == TITLED


def test_streams_are_read_and_written(tmp_path: Path) -> None:
    """A binary file needs a format to be written, and its content tells it in reading."""
    stream = io.BytesIO()
    ik.dump(TITLED, stream, TITLES)
    stream.seek(0)
    assert ik.load(stream, TITLES) == TITLED
    with pytest.raises(ik.FormatError, match=r"a file without a name needs a format"):
        ik.dump(TITLED, stream)
    (tmp_path / "a").write_bytes(b"broken")
    with (tmp_path / "a").open("rb") as file, pytest.raises(ik.ReadError, match="a:1:1: no good"):
        ik.load(file, TITLES)
    ik.dump(TITLED, tmp_path / "a", RAW)
    assert (tmp_path / "a").read_bytes() == b"A talk"


class _Broken(io.BytesIO):
    name = "tape"

    def __init__(self, *reason: Any) -> None:
        super().__init__()
        self.reason = reason

    def read(self, _size: int | None = -1) -> bytes:
        raise OSError(*self.reason)


@pytest.mark.parametrize(("reason", "said"), [((5, "Input/output error"), "Input"), (("torn",), "torn")])
def test_a_stream_that_breaks_could_not_be_read(reason: tuple[Any, ...], said: str) -> None:
    """An error of the system becomes one of reading."""
    with pytest.raises(ik.ReadError, match=rf"^tape: {said}"):
        ik.load(_Broken(*reason), TITLES)


@pytest.mark.parametrize(("name", "said"), [("no", "No such file"), (".", "Is a directory"), ("a\0b", "null")])
def test_a_path_that_cannot_be_read_is_named(tmp_path: Path, name: str, said: str) -> None:
    """A missing file, a folder and an impossible name are each one clear error."""
    with pytest.raises(ik.ReadError, match=said) as caught:
        ik.load(f"{tmp_path}/{name}", "text")
    assert caught.value.source == f"{tmp_path}/{name}"


def test_a_suffix_that_no_format_claims_is_refused(tmp_path: Path) -> None:
    """Writing to such a path needs the name of a format, and nothing is written."""
    with pytest.raises(ik.FormatError, match=r"the suffix of '.*a\.zzz' names no format; name one"):
        ik.dump(TITLED, tmp_path / "a.zzz")
    assert not list(tmp_path.iterdir())
    assert suffix_format("a.txt").name == "text"


MUCH = ik.Article(title="t", byline="b", rights="r", subtitle="s", language="en")


def test_a_loss_is_told() -> None:
    """One warning lists every loss and names the first ones, at the place of the call."""
    assert ik.losses(TITLED, TITLES) == ()
    with pytest.warns(ik.LossWarning, match=r"^titles does not carry subtitle \(not .*\); .*; and 1 more$") as caught:
        assert ik.dumps(MUCH, TITLES) == "t"
    (warning,) = caught
    assert isinstance(warning.message, ik.LossWarning)
    assert warning.message.losses == ik.losses(MUCH, TITLES)
    assert [loss.path for loss in warning.message.losses] == ["subtitle", "byline", "language", "rights"]
    assert warning.filename == __file__


def test_strict_writing_refuses_a_loss(tmp_path: Path) -> None:
    """The error lists every loss, and nothing is written."""
    with pytest.raises(ik.LossError, match=r"^titles does not carry subtitle") as caught:
        ik.dump(MUCH, tmp_path / "a", TITLES, strict=True)
    assert caught.value.losses == ik.losses(MUCH, TITLES)
    assert not list(tmp_path.iterdir())


def test_a_format_that_declares_nothing_carries_everything() -> None:
    """None stands for every feature."""
    assert ik.losses(MUCH, RAW) == ik.losses(MUCH, attrs.evolve(RAW, carries=EVERYTHING)) == ()


def test_three_losses_are_told_whole() -> None:
    """A warning about three losses names them all and counts no rest."""
    with pytest.warns(ik.LossWarning, match=r"subtitle \(.*; byline \(.*; language \([^;]*\)$"):
        ik.dumps(attrs.evolve(MUCH, rights=""), TITLES)


def test_files_are_written_with_a_loss_unless_strict(tmp_path: Path) -> None:
    """Writing and converting a file warn of a loss, and go on."""
    with pytest.warns(ik.LossWarning):
        ik.dump(MUCH, tmp_path / "a", TITLES)
    with pytest.warns(ik.LossWarning):
        ik.convert(tmp_path / "a", tmp_path / "b", from_format=ik.Format("much", read=lambda _: MUCH), to_format=TITLES)
    assert (tmp_path / "a").read_text() == (tmp_path / "b").read_text() == "t"


@pytest.mark.usefixtures("titles")
def test_convert_reads_and_writes(tmp_path: Path) -> None:
    """A file becomes a file of another format; the reading comes back, and options reach both sides."""
    (tmp_path / "a.title").write_text("a", "utf-16")
    options = {"read_options": {"more": "b"}, "write_options": {"more": "c"}, "encoding": "utf-16"}
    reading = ik.convert(tmp_path / "a.title", tmp_path / "c.title", **options)  # type: ignore[arg-type]
    assert (reading.article.title, reading.format) == ("ab", "titles")
    assert (tmp_path / "c.title").read_text() == "abc"


def test_convert_touches_the_target_last(tmp_path: Path) -> None:
    """A source that cannot be read, a format that is not known and a loss under ``strict`` leave the target alone."""
    target = tmp_path / "old.title"
    target.write_text("old")
    broken, much = io.BytesIO(b"broken"), ik.Format("much", read=lambda _: MUCH)
    with pytest.raises(ik.ReadError):
        ik.convert(broken, target, from_format=TITLES, to_format=TITLES)
    with pytest.raises(ik.FormatError):
        ik.convert(broken, target, from_format=TITLES)
    with pytest.raises(ik.LossError):
        ik.convert(broken, target, from_format=much, to_format=TITLES, strict=True)
    assert target.read_text() == "old"


@pytest.mark.parametrize(
    ("to_format", "options", "expected"),
    [
        (LAID_OUT, {}, f"a {Wavy()}"),
        (LAID_OUT, {"layout": "flat"}, "a flat"),
        (TITLES, {}, "a"),
        (attrs.evolve(LAID_OUT, name="other"), {}, "a "),
        (attrs.evolve(TITLES, name="wavy"), {}, "a"),
    ],
)
def test_text_that_becomes_text_keeps_its_layout(to_format: ik.Format, options: dict[str, str], expected: str) -> None:
    """Within one format the layout that was read is written, unless another is named."""
    target = io.BytesIO()
    ik.convert(io.BytesIO(b"a"), target, from_format=LAID_OUT, to_format=to_format, write_options=options)
    assert target.getvalue().decode() == expected


def test_convert_to_a_stream_needs_a_format() -> None:
    """A stream has no suffix."""
    with pytest.raises(ik.FormatError, match="needs a format"):
        ik.convert(io.BytesIO(b"a"), io.BytesIO(), from_format=LAID_OUT)


def test_nothing_is_told_where_nothing_is_lost() -> None:
    """Writing what a format carries warns of nothing."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert ik.dumps(TITLED, TITLES) == "A talk"
