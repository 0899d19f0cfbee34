"""Where each value of a JSON text stands, and the first place where the text is no JSON.

A second, slower look at a text that msgspec has refused, or that may hold a key twice, for an answer that a person can
use: msgspec tells neither lines nor columns, and keeps the last of two equal keys. It takes time linear in the text.
"""

from __future__ import annotations

import json
import re

from interviewkit.errors import ReadError

__all__ = ["DEEPEST", "Places", "at", "step"]

# The contract's own documents are nine deep.
DEEPEST = 32

_SHOWN = 40
_SPACE = re.compile(r"[ \t\n\r]*+")
# RFC 8259, sections 6 and 7; a surrogate must have its other half (section 8.2 leaves that open).
_STRING = re.compile(
    r"""["] (?: [^"\\\x00-\x1f\ud800-\udfff]++
              | \\ ["\\/bfnrt]
              | \\u (?![dD][89a-fA-F]) [0-9a-fA-F]{4}
              | \\u [dD][89abAB] [0-9a-fA-F]{2} \\u [dD][c-fC-F] [0-9a-fA-F]{2}
            )*+ (["]?)""",
    re.VERBOSE,
)
_SCALAR = re.compile(r"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?|true|false|null")
_NO_NUMBER = re.compile(r"[+-]?(?:NaN|Infinity)|[+.][0-9]|-")
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}|[\ud800-\udfff]")


def step(key: str) -> str:
    """Return what a path says for ``key``: ``.key``, or ``["the key"]`` where it is no plain name."""
    return f".{key}" if key.isidentifier() else f"[{json.dumps(key, ensure_ascii=False)}]"


def at(text: str, offset: int, message: str, path: str) -> ReadError:
    """Return the error for what stands at ``offset`` and at ``path``."""
    # A carriage return alone ends a line, too, as it does for the other readers; a line feed behind one is no line.
    offset -= text[offset - 1 : offset + 1] == "\r\n"
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    end = min((found for found in (text.find("\n", offset), text.find("\r", offset)) if found >= 0), default=len(text))
    line = text.count("\n", 0, offset) + text.count("\r", 0, offset) - text.count("\r\n", 0, offset) + 1
    return ReadError(message, line=line, column=offset - start + 1, text=text[start:end], path=path)


class Places:
    """The offsets of the values and of the keys of ``text``, by path.

    They end where the text is no JSON or too deep. ``error`` is the `ReadError` for that, or for a key that stands
    twice before it, and None where there is neither. Of two equal keys the last is noted, as msgspec keeps it.
    """

    def __init__(self, text: str) -> None:
        """Go through ``text`` once."""
        self.text = text
        self.values: dict[str, int] = {}
        self.keys: dict[str, int] = {}
        self.error: ReadError | None = None
        try:
            end = self._space(self._value(self._space(0), "$", 1))
            if end < len(text):
                raise at(text, end, f"expected nothing after the document, found {self._found(end)}", "$")
        except ReadError as error:
            self.error = self.error or error

    def offset(self, path: str) -> int:
        """Return where the value at ``path`` begins, or the innermost one around it where there is none."""
        while path and path not in self.values:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self.values.get(path, 0)

    def _space(self, offset: int) -> int:
        found = _SPACE.match(self.text, offset)
        return found.end() if found else offset

    def _found(self, offset: int) -> str:
        return repr(self.text[offset]) if offset < len(self.text) else "the end"

    def _value(self, offset: int, path: str, depth: int) -> int:
        """Note the value at ``offset`` and those in it; return where it ends."""
        self.values[path] = offset
        match self.text[offset : offset + 1]:
            case '"':
                return self._string(offset, path)
            case "{" | "[" if depth > DEEPEST:
                raise at(self.text, offset, f"nested deeper than {DEEPEST}, as no interview is", path)
            case "{":
                return self._object(offset, path, depth)
            case "[":
                return self._array(offset, path, depth)
        if found := _SCALAR.match(self.text, offset):
            return found.end()
        if found := _NO_NUMBER.match(self.text, offset):
            raise at(self.text, offset, f"{found[0]} is not a number in JSON", path)
        raise at(self.text, offset, f"expected a value, found {self._found(offset)}", path)

    def _object(self, offset: int, path: str, depth: int) -> int:
        offset = self._space(offset + 1)
        if self.text.startswith("}", offset):
            return offset + 1
        seen: set[str] = set()
        while True:
            if not self.text.startswith('"', offset):
                raise at(self.text, offset, f"expected a key in double quotes, found {self._found(offset)}", path)
            end = self._string(offset, path)
            key = json.loads(self.text[offset:end])
            place = path + step(key)
            if key in seen and self.error is None:
                shown = repr(key[:_SHOWN])
                self.error = at(self.text, offset, f"the key {shown} stands twice in this object; keep one", place)
            seen.add(key)
            self.keys[place] = offset
            offset = self._space(end)
            if not self.text.startswith(":", offset):
                raise at(self.text, offset, f"expected ':' after a key, found {self._found(offset)}", place)
            offset = self._space(self._value(self._space(offset + 1), place, depth + 1))
            if self.text.startswith("}", offset):
                return offset + 1
            offset = self._after_comma(offset, "}", path)

    def _array(self, offset: int, path: str, depth: int) -> int:
        offset = self._space(offset + 1)
        if self.text.startswith("]", offset):
            return offset + 1
        number = 0
        while True:
            offset = self._space(self._value(offset, f"{path}[{number}]", depth + 1))
            if self.text.startswith("]", offset):
                return offset + 1
            offset = self._after_comma(offset, "]", path)
            number += 1

    def _after_comma(self, offset: int, closing: str, path: str) -> int:
        if not self.text.startswith(",", offset):
            raise at(self.text, offset, f"expected ',' or '{closing}', found {self._found(offset)}", path)
        return self._space(offset + 1)

    def _string(self, offset: int, path: str) -> int:
        found = _STRING.match(self.text, offset)
        end = found.end() if found else offset
        if found and found[1]:
            return end
        if end == len(self.text):
            raise at(self.text, offset, "this string is not closed", path)
        if surrogate := _SURROGATE.match(self.text, end):
            shown = surrogate[0] if surrogate[0].isascii() else f"U+{ord(surrogate[0]):04X}"
            raise at(self.text, end, f"{shown} is half of a character; write both halves, or the character", path)
        if self.text[end] == "\\":
            raise at(self.text, end, f"{self.text[end : end + 2]!r} is not an escape in JSON", path)
        code = ord(self.text[end])
        raise at(self.text, end, f"U+{code:04X} must be written \\u{code:04x} in a string", path)
