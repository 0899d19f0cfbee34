"""Interviews of any size in every layout, made anew and always the same."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.words import LANGUAGES, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["LAYOUTS", "write_captions", "write_files", "write_interview"]

_HEAD = {
    "en": "The River and the Bridge\nSource: The Estuary Courier Published: 2025-09-18\n\n"
    "The last rowed ferry on the Marrow has carried people for ninety years. "
    "Nora Quill talked to Tomas Hale, skipper.\n\n",
    "zh": "窑火不等人\n来源：东湖早报 | 2020/3/30 18:33:40\n\n胡烧青是龙口窑最后一位把桩师傅。"
    "本报记者日前采访了他。\n\n",
}


class _Layout(NamedTuple):
    """How a question and an answer look, what stands between two paragraphs, and in which language it is."""

    asks: str
    answers: str
    between: str = "\n"
    language: str = "en"


LAYOUTS = {
    "label": _Layout("Nora Quill: {text}\n", "Hale: {text}\n"),
    "question-answer": _Layout("Q: {text}\n", "A: {text}\n"),
    "capitals": _Layout("NORA QUILL: {text}\n\n", "HALE: {text}\n\n", "\n\n"),
    "label-line": _Layout("Nora Quill:\n{text}\n\n", "Tomas Hale:\n{text}\n\n", "\n\n"),
    "label-time": _Layout("Nora Quill ({time}):\n{text}\n\n", "Tomas Hale ({time}):\n{text}\n\n"),
    "name-line": _Layout("Nora Quill\n{text}\n\n", "Tomas Hale\n{text}\n\n"),
    "bold": _Layout("**Nora Quill** {text}\n\n", "**Tomas Hale** {text}\n\n", "\n\n"),
    "brackets": _Layout("[Nora Quill] {text}\n", "[Tomas Hale] {text}\n"),
    "point": _Layout("Q. {text}\n", "A. {text}\n"),
    "bar": _Layout("Nora | {text}\n", "Tomas | {text}\n", " "),
    "dash": _Layout("— {text}\n\n", "— {text}\n\n", " "),
    "bold-question": _Layout("**{text}**\n\n", "{text}\n\n", "\n\n"),
    "heading-question": _Layout("### {text}\n\n", "{text}\n\n", "\n\n"),
    "numbered-question": _Layout("{number}. {text}\n\n", "{text}\n\n", "\n\n"),
    "full-width": _Layout("记者：{text}\n", "胡：{text}\n", "\n", "zh"),
}


@cache
def _prose(language: str) -> tuple[list[str], list[str]]:
    mark = "？" if language in {"zh", "ja"} else "?"
    return sentences(language, 400, ask=mark), sentences(language, 3000)


def _time(number: int) -> str:
    return f"{number * 37 // 3600:02}:{number * 37 // 60 % 60:02}:{number * 37 % 60:02}"


def _turns(language: str, seed: str) -> Iterator[list[str]]:
    """Yield questions and answers in turn for ever, each as its paragraphs; about 670 bytes a turn."""
    random = Random(seed)
    number = 0
    while True:
        # People quote: now and then a turn is in another language.
        spoken = random.choice(LANGUAGES) if random.random() < 0.05 else language
        questions, answers = _prose(spoken)
        short = spoken in {"zh", "ja"}
        if number % 2 == 0:
            yield [" ".join([*random.choices(answers, k=random.choice((0, 1, 1, 2))), random.choice(questions)])]
        else:
            lengths = random.choices((2, 4, 7, 10, 15), k=random.choice((1, 2, 2, 3, 4)))
            join = "" if short else " "
            yield [join.join(random.choices(answers, k=length)) for length in lengths]
        number += 1


def _interview(layout: str, language: str, size: int, seed: str) -> Iterator[str]:
    look = LAYOUTS[layout]
    made = len(head := _HEAD.get(language, _HEAD["en"]))
    yield head
    for number, paragraphs in enumerate(_turns(language, seed)):
        if made >= size and number % 2 == 0 and number >= 4:
            return
        template = look.answers if number % 2 else look.asks
        text = look.between.join(paragraphs)
        turn = template.format(text=text, time=_time(number), number=number // 2 % 999 + 1)
        made += len(turn.encode())
        yield turn


def write_interview(path: Path, layout: str, size: int) -> int:
    """Write an interview of ``size`` bytes in ``layout`` and return its number of turns."""
    parts = -1
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for part in _interview(layout, LAYOUTS[layout].language, size, layout):
            file.write(part)
            parts += 1
    return parts


def write_files(folder: Path, count: int, size: int = 8_000) -> list[Path]:
    """Write ``count`` interviews in several layouts and languages into ``folder``."""
    folder.mkdir()
    layouts = ("label", "question-answer", "label-time", "full-width")
    paths = []
    for number in range(count):
        layout = layouts[number % len(layouts)]
        language = LAYOUTS[layout].language if layout == "full-width" else ("en", "de", "fr", "es")[number // 4 % 4]
        paths.append(path := folder / f"{number:05}.txt")
        path.write_text("".join(_interview(layout, language, size, str(number))), encoding="utf-8")
    return paths


def write_captions(path: Path, size: int) -> int:
    """Write WebVTT of ``size`` bytes, whose cues name their voices, and return the number of cues."""
    cues = size // 110
    _, answers = _prose("en")
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("WEBVTT\n\n")
        for number in range(cues):
            voice = "Nora Quill" if number % 2 == 0 else "Tomas Hale"
            times = f"{_time(number)}.000 --> {_time(number + 1)}.000"
            file.write(f"{times}\n<v {voice}>{answers[number * 7 % len(answers)]}\n\n")
    return cues
