"""Texts that make careless readers slow: each is read at one size and at twice that size."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import interviewkit as ik
from benchmarks.measure import rounds

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["SHAPES", "growth"]

_TALK = "".join(f"Quill: Who takes the ferry?\nHale: The baker, {hour} times.\n" for hour in range(8))
_TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Talk</title></titleStmt>'
    "<publicationStmt><p>None</p></publicationStmt><sourceDesc><p>None</p></sourceDesc></fileDesc></teiHeader>"
    "<text><body>{}</body></text></TEI>"
)


def _said(what: str) -> Callable[[int], str]:
    return lambda times: f"{_TALK}Quill: {what * times}\nHale: Yes.\n"


def _below(line: str) -> Callable[[int], str]:
    """Lines that are all different, below a talk."""
    return lambda times: _TALK + "".join(line.format(number=number) for number in range(times))


def _entry(paragraph: str) -> str:
    return (
        '{"interviewkit": 1, "interview": {"speakers": [{"id": "a", "name": "A"}], "body": '
        '[{"type": "turn", "speaker": "a", "paragraphs": [' + paragraph + "]}]}}"
    )


def _marks(times: int) -> str:
    marks = ", ".join(f'{{"start": {2 * at}, "end": {2 * at + 1}, "kind": "strong"}}' for at in range(times))
    return _entry(f'{{"text": "{"a " * times}a", "marks": [{marks}]}}')


# The name of a shape: the format it is read as, the number of repetitions, and the text of so many.
SHAPES: dict[str, tuple[str, int, Callable[[int], str]]] = {
    "colons": ("text", 50_000, lambda times: ":" * times),
    "colons in a turn": ("text", 50_000, _said(":")),
    "`A. ` in a line": ("text", 17_000, lambda times: "A. " * times),
    "`A. ` in a turn": ("text", 17_000, _said("A. ")),
    "`A: ` in a line": ("text", 17_000, lambda times: "A: " * times),
    "capitals in a line": ("text", 50_000, lambda times: "A" * times),
    "names in a line": ("text", 5_000, lambda times: "Ada Moreau, " * times),
    "digits": ("text", 50_000, _said("1")),
    "times": ("text", 6_000, _said("00:00:01 ")),
    "spaces": ("text", 50_000, _said(" ")),
    "empty lines": ("text", 50_000, lambda times: _TALK + "\n" * times + _TALK),
    "many labels": ("text", 2_000, _below("Speaker {number}: I said so.\n")),
    "many speakers": ("text", 1_000, _below("Ada N{number}: Yes, often.\n" * 3)),
    "many rejected labels": ("text", 2_000, _below("He went on about {number}, which is this: nothing.\n")),
    "one turn of many lines": ("text", 5_000, _below("It was the year {number} and nothing came.\n")),
    "many words in brackets": ("text", 5_000, _said("[laughs] ")),
    "unclosed events": ("text", 8_000, _said("[laughs ")),
    "unclosed parentheses": ("text", 30_000, _said("(")),
    "asterisks in text": ("text", 10_000, _said("**a ")),
    "quotation marks": ("text", 30_000, _said("“")),
    "dashes": ("text", 30_000, lambda times: "— " * times),
    "addresses": ("text", 3_000, _said("http://a.b/c?d=e ")),
    "keywords": ("text", 5_000, lambda times: _TALK + "\nKeywords: " + "river, " * times),
    "unclosed brackets": ("markdown", 20_000, _said("[")),
    "growing runs of backticks": ("markdown", 150, lambda times: _TALK + " ".join("`" * n for n in range(times))),
    "unclosed emphasis": ("markdown", 10_000, _said("*a **b ")),
    "unclosed links": ("markdown", 8_000, _said("[a](<b ")),
    "quotations in quotations": ("markdown", 5_000, lambda times: "> " * times + "Quill: Who?\n" + _TALK),
    "lists in lists": ("markdown", 200, lambda times: "".join(f"{'  ' * n}- a: b\n" for n in range(times)) + _TALK),
    "declarations": ("markdown", 8_000, _said("<!A ")),
    "elements in elements": ("tei", 100, lambda times: _TEI.format("<div>" * times + "<p>a</p>" + "</div>" * times)),
    "many marks in TEI": ("tei", 4_000, lambda times: _TEI.format(f"<sp><p>{'<hi>a</hi> ' * times}</p></sp>")),
    "many speakers in TEI": (
        *("tei", 2_000),
        lambda times: _TEI.format("".join(f"<sp><speaker>A{n}</speaker><p>b</p></sp>" for n in range(times))),
    ),
    "many marks in JSON": ("json", 5_000, _marks),
    "arrays in arrays": ("json", 20_000, lambda times: _entry("[" * times)),
}


def _reading(text: str, format: str) -> Callable[[], object]:
    data = text.encode()

    def read() -> object:
        with suppress(ik.ReadError):
            return ik.loads(data, format)
        return None

    return read


def growth(name: str, factor: float, count: int) -> tuple[float, float]:
    """Return the seconds that a shape takes, and how many times as long twice as much of it takes."""
    format, times, shape = SHAPES[name]
    size = max(1, int(times * factor))
    took = rounds({str(n): _reading(shape(n), format) for n in (size, 2 * size)}, count)
    return took[str(size)], took[str(2 * size)] / took[str(size)]
