"""Text for a terminal: columns that stay aligned in every script, paragraphs cut and wrapped by what is seen."""

from __future__ import annotations

import os
import shutil
import sys
import unicodedata
from itertools import zip_longest
from typing import TYPE_CHECKING

from interviewkit.cli.streams import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

__all__ = ["columns", "cut", "emphasised", "shortened", "table", "width_of", "wrapped"]

_GAP = "  "
_WIDEST_CELL = 28
_NARROWEST_LAST = 20


def width_of(text: str) -> int:
    """Return how many columns of a terminal ``text`` takes: two for a wide character, none for a combining one."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def _fitting(text: str, start: int, width: int) -> int:
    """Return where the part of ``text`` ends that begins at ``start`` and fits ``width`` columns."""
    taken = 0
    for place in range(start, len(text)):
        taken += _cells(text[place])
        if taken > width:
            return place
    return len(text)


def cut(text: str, width: int) -> str:
    """Return ``text`` if it fits ``width`` columns, else its beginning and an ellipsis."""
    if _fitting(text, 0, width) == len(text):
        return text
    return text[: _fitting(text, 0, width - 1)].rstrip() + "…"


def wrapped(text: str, width: int) -> Iterator[str]:
    """Yield ``text`` in lines of at most ``width`` columns, broken at spaces where there are any."""
    text = text.strip()
    start = 0
    while (end := _fitting(text, start, width)) < len(text):
        space = text.rfind(" ", start + 1, end + 1)
        stop = space if space > 0 else max(end, start + 1)
        yield text[start:stop].rstrip()
        start = stop
        while text[start] == " ":
            start += 1
    yield text[start:]


def columns() -> int:
    """Return the width of the terminal, 80 where there is none."""
    return shutil.get_terminal_size().columns


def table(
    rows: Sequence[Sequence[str]],
    *,
    right: Collection[int] = (),
    last: Callable[[str, int], Iterable[str]] = wrapped,
    indent: str = _GAP,
) -> list[str]:
    """Return the lines of a table as wide as the terminal.

    The columns numbered in ``right`` end flush; ``last`` lays out the text of the last column in what is left.
    """
    shown = [[visible(cell).replace("\n", " ") for cell in row] for row in rows]
    widths = [min(max(map(width_of, column)), _WIDEST_CELL) for column in zip(*shown, strict=True)][:-1]
    before = len(indent) + sum(width + len(_GAP) for width in widths)
    room = max(columns() - before, _NARROWEST_LAST)
    lines = []
    for row in shown:
        cells = [_padded(row[place], width, flush=place in right) for place, width in enumerate(widths)]
        begin = indent + "".join(cell + _GAP for cell in cells)
        for first, rest in zip_longest([begin], last(row[-1], room), fillvalue=" " * before):
            lines.append((first + rest).rstrip())
    return lines


def _padded(text: str, width: int, *, flush: bool) -> str:
    shown = cut(text, width)
    space = " " * (width - width_of(shown))
    return space + shown if flush else shown + space


def shortened(text: str, width: int) -> list[str]:
    """Return one line, of what fits ``width`` columns; in a table it keeps a last column from wrapping."""
    return [cut(text, width)]


def emphasised(text: str) -> str:
    """Return ``text`` in bold where standard output is a terminal that wants it (see no-color.org)."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return f"\x1b[1m{text}\x1b[0m" if wanted and sys.stdout is not None and sys.stdout.isatty() else text
