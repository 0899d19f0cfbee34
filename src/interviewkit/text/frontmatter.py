"""Front matter: the block of YAML between ``---`` lines, or of TOML between ``+++`` lines, that a text may begin with.

Every scalar is text; a version number stays ``1.10`` and a country stays ``no``. Anchors, aliases, tags and duplicate
keys are refused rather than understood, so that a block cannot grow in reading and nothing in it is dropped.
"""

from __future__ import annotations

import re
from textwrap import dedent
from typing import TYPE_CHECKING, Any, TypeAlias

from interviewkit.errors import ReadError
from interviewkit.model import ILLEGAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Value", "below", "split"]

Value: TypeAlias = "str | list[Value] | dict[str, Value]"

LONGEST = 1024 * 1024
DEEPEST = 10

_CLOSINGS = {"---": ("---", "..."), "+++": ("+++",)}
_KEY = {
    "---": re.compile(r"""["']?[\w$@][^:\n]{0,80}:(?:\s|$)|#"""),
    "+++": re.compile(r"""[\w"'][^=\n]{0,80}=|\[|#"""),
}
_LITERAL = re.compile(r"(?P<key>[\w-]{1,80}):[ \t]*\|[-+]?[ \t]*")
_LEAST = 5
_LINE_OF = re.compile(r"line (\d+), column (\d+)")
# A chain of keys that costs more to read than it can mean.
_DOTTED = re.compile(r"""(?<![\w"'.\-])(?:[\w"'\-]{1,60}+[ \t]{0,60}+\.[ \t]{0,60}+){20}""")


def split(text: str) -> tuple[dict[str, Value] | None, int]:
    """Return the front matter of a repaired text, None where it has none, and how many lines it takes.

    A block begins on the first line, goes on with a key on the second, and is closed; a rule or a dialogue between
    rules is none. YAML that breaks its own grammar, as ``title: A: B`` does, is read line by line where each line is
    a key with its value. Raises `ReadError` for what is refused, and for a block beyond the limits.
    """
    fence = text[:3]
    if fence not in _CLOSINGS:
        return None, 0
    rows = text[: LONGEST + len(fence)].split("\n")
    if rows[0].rstrip() != fence or len(rows) < 2 or not _KEY[fence].match(rows[1]):
        return None, 0
    end = next((place for place, row in enumerate(rows) if place and row.rstrip() in _CLOSINGS[fence]), None)
    if end is None:
        if re.search(rf"\n{re.escape(fence)}[ \t]*(?:\n|\Z)", text[LONGEST:]):
            raise ReadError(f"the front matter is longer than {LONGEST:,} characters", line=1, column=1, text=rows[0])
        return None, 0
    block = rows[1:end]
    mapping = _yaml(block) if fence == "---" else _toml(block)
    return (mapping, end + 1) if mapping else (None, 0)


def below(text: str, mapping: dict[str, Value] | None, used: int) -> str:
    """Return the text below front matter of ``used`` lines, which stay as blank ones so that lines count from the top.

    Where nothing stands below, and the front matter holds a text of several lines, that one is meant: `transcript: |`.
    Its key is taken out of ``mapping``.
    """
    rows = text.split("\n")
    if mapping and not any(row.strip() for row in rows[used:]):
        blocks = [(end - start, start, end, key) for start, end, key in _text_blocks(rows[:used]) if key in mapping]
        length, start, end, key = max(blocks, default=(0, 0, 0, ""))
        if length >= _LEAST:
            del mapping[key]
            return "\n" * start + dedent("\n".join(rows[start:end]))
    return "\n" * used + "\n".join(rows[used:]) if used else text


def _text_blocks(rows: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield where each literal text of several lines stands in YAML, by its first row, the row after it and its key."""
    start, key = 0, ""
    for place, row in enumerate(rows):
        if row[:1] in {" ", "\t"} or not row.strip():
            continue
        if key:
            yield start, place, key
        found = _LITERAL.fullmatch(row)
        start, key = place + 1, found["key"] if found else ""


def _refused(message: str, line: int, column: int, block: list[str]) -> ReadError:
    text = block[line] if line < len(block) else ""
    return ReadError(f"front matter: {message}", line=line + 2, column=column + 1, text=text)


def _yaml(block: list[str]) -> dict[str, Value] | None:
    import yaml  # type: ignore[import-untyped, unused-ignore]  # noqa: PLC0415 - most texts have no front matter

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        value = _Nodes(yaml, block).read(yaml.parse("\n".join(block), Loader=loader))
    except yaml.YAMLError:
        return _line_by_line(block)
    return value if isinstance(value, dict) else None


class _Nodes:
    """The nodes of one YAML document, built from its events without recursion."""

    def __init__(self, yaml: Any, block: list[str]) -> None:
        self.yaml = yaml
        self.block = block
        self.root: Value | None = None
        self.open: list[list[Value] | dict[str, Value]] = []
        self.keys: list[str | None] = []

    def read(self, events: Iterator[Any]) -> Value | None:
        yaml = self.yaml
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self.refused("expected one document, found another", event)
            elif isinstance(event, yaml.AliasEvent):
                raise self.refused(f"the alias *{event.anchor} is refused; put the text in quotes", event)
            elif isinstance(event, yaml.NodeEvent):
                self.node(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self.open.pop()
                self.keys.pop()
        return self.root

    def node(self, event: Any) -> None:
        if event.anchor is not None:
            raise self.refused(f"the anchor &{event.anchor} is refused; put the text in quotes", event)
        if event.tag is not None:
            raise self.refused(f"the tag {event.tag} is refused; every value is text", event)
        if isinstance(event, self.yaml.ScalarEvent):
            self.add(ILLEGAL.sub("\ufffd", event.value), event)
            return
        if len(self.open) == DEEPEST:
            raise self.refused(f"deeper than {DEEPEST} levels", event)
        collection: list[Value] | dict[str, Value] = {} if isinstance(event, self.yaml.MappingStartEvent) else []
        self.add(collection, event)
        self.open.append(collection)
        self.keys.append(None)

    def add(self, value: Value, event: Any) -> None:
        if not self.open:
            self.root = value
            return
        parent = self.open[-1]
        if isinstance(parent, list):
            parent.append(value)
        elif (key := self.keys[-1]) is not None:
            parent[key] = value
            self.keys[-1] = None
        elif not isinstance(value, str):
            raise self.refused("expected text as a key", event)
        elif value in parent:
            raise self.refused(f"the key {value!r} stands twice", event)
        else:
            self.keys[-1] = value

    def refused(self, message: str, event: Any) -> ReadError:
        return _refused(message, event.start_mark.line, event.start_mark.column, self.block)


def _line_by_line(block: list[str]) -> dict[str, Value] | None:
    """Read keys with their values, and lists below a key, where the YAML is broken; None where a line is neither."""
    values: dict[str, list[str]] = {}
    key = ""
    for number, row in enumerate(block):
        text = row.strip()
        if not text or text.startswith("#"):
            continue
        if key and (row[0].isspace() or text.startswith("- ")):
            values[key].append(text)
            continue
        key, colon, value = text.partition(":")
        key = key.strip().strip("\"'")
        if not (colon and key) or len(key) > 80 or value[:1].strip():
            return None
        if key in values:
            raise _refused(f"the key {key!r} stands twice", number, 0, block)
        values[key] = [_unquoted(value.strip())]
    return {key: _joined(rows) for key, rows in values.items()}


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _joined(rows: list[str]) -> Value:
    """Return the rows of a broken block's value as a list where they are one, else as text."""
    first, *rest = rows
    if rest and not first and all(row.startswith("- ") for row in rest):
        return [_unquoted(row[2:].strip()) for row in rest]
    return " ".join(rows).strip()


def _toml(block: list[str]) -> dict[str, Value] | None:
    import tomllib  # noqa: PLC0415

    text = "\n".join(block)
    if found := _DOTTED.search(text):
        raise _refused(f"deeper than {DEEPEST} levels", text.count("\n", 0, found.start()), 0, block)
    try:
        value = _as_text(tomllib.loads(text, parse_float=str), 0)
    except RecursionError as error:
        raise _refused(f"deeper than {DEEPEST} levels", 0, 0, block) from error
    except tomllib.TOMLDecodeError as error:
        place = _LINE_OF.search(str(error))
        line, column = (int(place[1]) - 1, int(place[2]) - 1) if place else (len(block) - 1, 0)
        raise _refused(str(error).partition(" (at ")[0], line, column, block) from error
    return value if isinstance(value, dict) else None


def _as_text(value: Any, depth: int) -> Value:
    if depth > DEEPEST:
        raise RecursionError
    if isinstance(value, dict):
        return {_legal(key): _as_text(item, depth + 1) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_text(item, depth + 1) for item in value]
    if isinstance(value, bool):
        return str(value).lower()
    return _legal(value if isinstance(value, str) else getattr(value, "isoformat", value.__str__)())


def _legal(text: str) -> str:
    return ILLEGAL.sub("\ufffd", text)
