"""Bytes become text, or an error says where and what they look like."""

from __future__ import annotations

import codecs
from encodings.aliases import aliases

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit import ReadError
from interviewkit.decoding import decode

TEXTS = {
    "gb18030": "记者：你好，请问您对这件事有什么看法？答：我认为这是一个很好的机会，我们应该努力工作。",
    "big5": "記者：你好，請問您對這件事有什麼看法？答：我認為這是一個很好的機會，我們應該努力工作。",
    "euc_kr": "기자: 안녕하세요, 이 일에 대해 어떻게 생각하십니까? 답: 좋은 기회라고 생각합니다.",
    "shift_jis": "記者：こんにちは、この件についてどう思いますか。答：良い機会だと思います。",
    "euc_jp": "記者：こんにちは、この件についてどう思いますか。答：良い機会だと思います。",
    "cp1251": "Корреспондент: Как дела? Ответ: Хорошо, спасибо.",
    "cp1252": "Le Journal : Comment ça va ? Élodie : Très bien, merci à vous.",
    "utf-16": "Ada: words",
    "utf-32": "Ada: words",
}


@pytest.mark.parametrize("name", TEXTS)
def test_the_likely_encoding_is_named(name: str) -> None:
    """Bytes that are not UTF-8 are refused with the encoding that they look like and the option that reads it."""
    with pytest.raises(ReadError) as caught:
        decode(TEXTS[name].encode(name))
    assert f"it looks like {name}: read it with --encoding {name} (encoding='{name}')" in str(caught.value)
    assert decode(TEXTS[name].encode(name), name) == TEXTS[name]


def test_rare_chinese_is_taken_for_what_is_read_most() -> None:
    """Chinese without any of the commonest characters is still Chinese."""
    with pytest.raises(ReadError, match="looks like gb18030"):
        decode("春眠觉晓处闻啼鸟夜来风雨声花落知少".encode("gb18030"))


@pytest.mark.parametrize(("text", "name"), [("да нет xxxx", "cp1251"), ("да нет xxxxx", "cp1252")])
def test_most_letters_decide_between_cyrillic_and_latin(text: str, name: str) -> None:
    """A text is Cyrillic that has more letters beyond ASCII than others."""
    with pytest.raises(ReadError, match=f"looks like {name}"):
        decode(text.encode("cp1251"))


@pytest.mark.parametrize("text", ["Müller: Grüße", "Ana: ¿Qué? Ñandú, sí", "x: “é”"])
def test_western_text_is_not_taken_for_an_eastern_one(text: str) -> None:
    """A few letters beyond ASCII among many are Western."""
    with pytest.raises(ReadError, match="looks like cp1252"):
        decode(text.encode("cp1252"))


def test_the_place_of_the_first_misfit_is_told() -> None:
    """Line and column count characters, a byte order mark is none of them, and the line is shown."""
    with pytest.raises(ReadError) as caught:
        decode(b"\xef\xbb\xbfone\ntw\xc3\xb6 \xff!\nthree", source="a.txt")
    error = caught.value
    assert (error.source, error.line, error.column, error.text) == ("a.txt", 2, 5, "twö \ufffd!")
    assert error.message.startswith("byte 0xFF is not UTF-8; it looks like cp1252")


def test_a_misfit_in_another_encoding_names_no_other() -> None:
    """Whoever named an encoding gets no advice."""
    with pytest.raises(ReadError) as caught:
        decode(b"caf\xe9", "ascii")
    assert caught.value.message == "byte 0xE9 is not ASCII"


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, codecs.BOM_UTF8 * 2])
def test_a_byte_order_mark_is_dropped_once(mark: bytes) -> None:
    """One mark belongs to the encoding, and a second one to the text."""
    expected = mark[3:].decode() + "a"
    assert decode(mark + b"a") == decode(mark + b"a", "utf-8-sig") == expected
    assert decode("\ufeffa".encode("utf-16"), "utf-16") == "\ufeffa"
    assert decode("\ufeffa".encode("utf-16-le"), "utf-16-le") == "a"


@pytest.mark.parametrize("name", ["no-such", "hex", "rot13", "zlib", "undefined", "idna", "a\0b", ""])
def test_what_is_no_encoding_of_text_is_refused(name: str) -> None:
    """An unknown encoding, and one of something else than text, is one clear error."""
    with pytest.raises(ReadError, match=r"there is no encoding|is no encoding of text|this is not UNDEFINED|IDNA is"):
        decode(b"61", name)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"GIF89a", "a GIF image"),
        (b"%PDF-1.7", "a PDF document"),
        (b"PK\x03\x04", "a ZIP archive or office document"),
        (b"\xd0\xcf\x11\xe0", "an old office document"),
        (b"\x1f\x8b", "a gzip archive"),
        (b"ID3\x03", "an MP3 recording"),
        (b"RIFF\n\0\0\0WAVE", "a WAV recording"),
        (b"\x7fELF", "a program"),
        (b"a\0b", "a binary file"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, kind: str) -> None:
    """A picture, an archive or a recording is called what it is."""
    with pytest.raises(ReadError, match=f"^expected text, this is {kind}$"):
        decode(data)


@pytest.mark.parametrize("text", ["RIFF: I play.", "ID3: no.", "GIF80: no.", "%PDF: no.", ""])
def test_text_that_begins_like_something_else_is_text(text: str) -> None:
    """A few letters alone make no picture."""
    assert decode(text.encode()) == text


@given(
    data=st.binary(max_size=60),
    name=st.sampled_from(sorted({*aliases.values(), "utf-8-sig", "idna"} - {"mbcs", "oem"})),
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_all_bytes_in_all_encodings_become_text_or_an_error_with_a_place(data: bytes, name: str) -> None:
    """Whatever the bytes and the encoding, there is a text or a `ReadError` whose place is within its line."""
    try:
        assert isinstance(decode(data, name), str)
    except ReadError as error:
        assert str(error)
        assert error.column is None or error.column <= len(error.text) + 1
