"""Bytes to text: UTF-8 unless the caller says otherwise, and a useful answer for anything else."""

from __future__ import annotations

import codecs
import re

from interviewkit.errors import ReadError

__all__ = ["decode"]

_SIGNATURES = (
    (rb"\x89PNG", "a PNG image"),
    (rb"\xff\xd8\xff", "a JPEG image"),
    (rb"GIF8[79]a", "a GIF image"),
    (rb"%PDF-", "a PDF document"),
    (rb"PK\x03\x04", "a ZIP archive or office document"),
    (rb"\xd0\xcf\x11\xe0", "an old office document"),
    (rb"\x1f\x8b", "a gzip archive"),
    (rb"ID3[\x02-\x04]", "an MP3 recording"),
    (rb"RIFF.{4}WAVE", "a WAV recording"),
    (rb"\x7fELF", "a program"),
)
# Where a reader ends a line; a carriage return and a line feed end one together.
_LINE_END = re.compile(r"\r\n|[\n\r\f\v]")
_BINARY = tuple((re.compile(signature, re.DOTALL), kind) for signature, kind in _SIGNATURES)
_UNICODE_MARKS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# Encodings of East Asia refuse most texts that are not theirs, but not each other's. Such a share of a text's letters
# beyond ASCII is of the kind given, if it is theirs: kana, Hangul, the commonest Chinese characters, any others.
_EAST_ASIAN = (
    ("shift_jis", re.compile("[\u3040-\u30ff]"), 0.3),
    ("euc_jp", re.compile("[\u3040-\u30ff]"), 0.3),
    ("euc_kr", re.compile("[\uac00-\ud7a3]"), 0.9),
    ("gb18030", re.compile("[的一是不了在人有我他这你们来问答]"), 0.05),
    ("big5", re.compile("[的一是不了在人有我他這你們來問答]"), 0.05),
    ("gb18030", re.compile("[\u4e00-\u9fff]"), 0.6),
)
_OWN_MARK = frozenset({"utf-8-sig", "utf-16", "utf-32"})
_SAMPLE = 4096


def decode(data: bytes, encoding: str = "utf-8", *, source: str = "") -> str:
    """Return ``data`` as text, without a byte order mark.

    Raises `ReadError` with the line and column of the first byte that does not fit, and for UTF-8 names the encoding
    that the data looks like.
    """
    try:
        name = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        raise ReadError(f"there is no encoding {encoding!r}", source=source) from None
    if name == "idna":
        raise ReadError("IDNA is an encoding of host names, not of text", source=source)
    if kind := _binary_kind(data, name):
        raise ReadError(f"expected text, this is {kind}", source=source)
    try:
        text = data.decode(encoding)
    except LookupError:
        raise ReadError(f"{encoding!r} is no encoding of text", source=source) from None
    except UnicodeDecodeError as error:
        raise _misfit(data, error.start, encoding, name, source) from None
    except ValueError as error:
        raise ReadError(f"this is not {name.upper()}: {error}", source=source) from None
    return text if name in _OWN_MARK else text.removeprefix("\ufeff")


def _binary_kind(data: bytes, name: str) -> str:
    for signature, kind in _BINARY:
        if signature.match(data):
            return kind
    marked = data.startswith(tuple(mark for mark, _ in _UNICODE_MARKS))
    return "a binary file" if name == "utf-8" and b"\0" in data[:_SAMPLE] and not marked else ""


def _misfit(data: bytes, start: int, encoding: str, name: str, source: str) -> ReadError:
    said = data[:start].decode(encoding, "replace").removeprefix("\ufeff")
    before = _LINE_END.split(said)
    behind = data[start : start + _SAMPLE].decode(encoding, "replace")
    after = _LINE_END.split(behind, maxsplit=1)[0]
    hint = ""
    if name == "utf-8":
        likely = _likely(data)
        hint = f"; it looks like {likely}: read it with --encoding {likely} (encoding={likely!r})"
    return ReadError(
        f"byte 0x{data[start]:02X} is not {name.upper()}{hint}",
        source=source,
        line=len(before),
        column=len(before[-1]) + 1,
        text=before[-1] + after,
    )


def _likely(data: bytes) -> str:
    """Return the name of the encoding that ``data``, which is not UTF-8, is most likely in."""
    for mark, name in _UNICODE_MARKS:
        if data.startswith(mark):
            return name
    for name, telling, share in _EAST_ASIAN:
        try:
            letters = [char for char in data.decode(name)[:_SAMPLE] if char.isalpha()]
        except UnicodeDecodeError:
            continue
        own = "".join(char for char in letters if not char.isascii())
        if len(own) * 2 > len(letters) and len(telling.findall(own)) > share * len(own):
            return name
    sample = data[:_SAMPLE]
    cyrillic = sum("\u0410" <= char <= "\u044f" for char in sample.decode("cp1251", "replace"))
    # In a Latin text letters beyond ASCII are few among many; in a Cyrillic one they are nearly all.
    latin = len(re.findall(rb"[A-Za-z]", sample))
    return "cp1251" if cyrillic > latin else "cp1252"
