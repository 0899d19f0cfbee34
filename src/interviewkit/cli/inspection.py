"""``interviewkit inspect``: what was recognised, what was not, and why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import attrs
import click

from interviewkit.cli import options
from interviewkit.cli.sources import read
from interviewkit.cli.streams import named, put, visible
from interviewkit.cli.table import columns, emphasised, shortened, table, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from interviewkit.model import Speaker
    from interviewkit.reading import Diagnostic, Label, Reading
    from interviewkit.registry import Format, Layout

__all__ = ["inspect"]

_FEW = 10
_SHOWN_LINES = 4


@click.command(
    epilog=options.examples(
        "interviewkit inspect talk.txt",
        "interviewkit inspect talk.txt --all | less",
        "interviewkit inspect talk.txt --layout label-line",
        "interviewkit inspect talk.md --json",
    )
)
@options.source
@options.from_format
@options.layout
@options.speakers
@options.encoding
@click.option("--all", "everything", is_flag=True, help=f"Show every turn and label, not the first {_FEW}.")
@options.as_json
def inspect(  # noqa: PLR0913 - the options of reading
    *,
    source: str,
    from_format: Format | None,
    layout: Layout | None,
    speakers: list[Speaker],
    encoding: str,
    everything: bool,
    as_json: bool,
) -> None:
    """Show how FILE was understood.

    Tells the format and the layout; the labels that were accepted and rejected, how often and on which lines they
    stand, and why; what deserves a look; the lines of every turn; and what came into no part of the article.
    """
    reading = read(source, from_format, encoding, layout=layout, speakers=speakers)
    if as_json:
        put(json.dumps(plain(reading, named(source)), indent=2, ensure_ascii=False) + "\n")
    else:
        put("\n".join(report(reading, named(source), None if everything else _FEW)) + "\n")


def plain(reading: Reading, source: str) -> dict[str, Any]:
    """Return what `report` tells, as data for JSON."""
    return {
        "source": source,
        "format": reading.format,
        "layout": None if reading.layout is None else reading.layout.name,
        "speakers": [
            {"id": each.id, "name": each.name, "labels": list(each.labels), "role": each.role, "turns": count}
            for each, count in _speakers(reading)
        ],
        "turns": len(reading.article.interview.turns),
        "labels": [{**attrs.asdict(label), "count": label.count} for label in reading.labels],
        "diagnostics": [attrs.asdict(each) for each in reading.diagnostics],
        "spans": [attrs.asdict(each) for each in reading.spans],
        "residue": [attrs.asdict(each) for each in reading.residue],
    }


def report(reading: Reading, source: str, shown: int | None) -> Iterator[str]:
    """Yield the lines that tell people how a source was understood; lists end after ``shown`` items."""
    interview = reading.article.interview
    yield emphasised(visible(source))
    overview = [("format", reading.format)]
    if reading.layout:
        overview.append(("layout", f"{reading.layout.name}: {reading.layout.summary}"))
    overview.append(("turns", f"{len(interview.turns):,} of {_counted(len(interview.speakers), 'speaker')}"))
    yield from table(overview)
    about = [(str(each), str(each.role or "no role"), _said(each, count)) for each, count in _speakers(reading)]
    yield from _section("Speakers", about, None)
    accepted = [_label(label) for label in reading.labels if label.accepted]
    rejected = [_label(label) for label in reading.labels if not label.accepted]
    if reading.labels:
        yield from _section("Labels accepted", accepted, shown)
        yield from _section("Labels rejected", rejected, shown)
    yield from _section("Notes", [_note(each) for each in reading.diagnostics], shown)
    yield from _section("Turns", list(_turns(reading)), shown, shortened)
    yield from _section(
        "Not in the article", [(f"line {each.line}", each.text) for each in reading.residue], shown, shortened
    )


def _section(
    title: str,
    rows: Sequence[Sequence[str]],
    shown: int | None,
    last: Callable[[str, int], Iterable[str]] = wrapped,
) -> Iterator[str]:
    yield ""
    if not rows:
        yield emphasised(title) + ": none"
        return
    yield emphasised(title)
    yield from table(rows[:shown], last=last)
    if shown is not None and len(rows) > shown:
        yield f"  ... and {len(rows) - shown} more; --all shows them"


def _speakers(reading: Reading) -> list[tuple[Speaker, int]]:
    counts: dict[str, int] = {}
    for turn in reading.article.interview.turns:
        if turn.speaker:
            counts[turn.speaker.id] = counts.get(turn.speaker.id, 0) + 1
    return [(each, counts.get(each.id, 0)) for each in reading.article.interview.speakers]


def _said(speaker: Speaker, count: int) -> str:
    labels = f" under {', '.join(speaker.labels)}" if speaker.labels else ""
    more = "; ".join(part for part in (speaker.description, speaker.affiliation) if part)
    return f"{_counted(count, 'turn')}{labels}" + (f" ({more})" if more else "")


def _label(label: Label) -> tuple[str, str, str]:
    lines = ", ".join(map(str, label.lines[:_SHOWN_LINES])) + (", ..." if label.count > _SHOWN_LINES else "")
    return label.text, f"{label.count}x", f"line{'s' * (label.count > 1)} {lines}: {label.reason}"


def _note(diagnostic: Diagnostic) -> tuple[str, str]:
    place = [str(part) for part in (diagnostic.line, diagnostic.column) if part is not None]
    return (f"line {':'.join(place)}" if place else "-"), diagnostic.message


def _turns(reading: Reading) -> Iterator[tuple[str, str, str]]:
    turns = reading.article.interview.turns
    for place, turn in enumerate(turns):
        span = reading.spans[place] if place < len(reading.spans) else None
        if span is None:
            where = f"turn {place + 1}"
        else:
            where = f"line {span.first}" if span.first == span.last else f"lines {span.first}-{span.last}"
        who = turn.label or (str(turn.speaker) if turn.speaker else "(not named)")
        yield where, who, " ".join(turn.text[: columns()].split())


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
