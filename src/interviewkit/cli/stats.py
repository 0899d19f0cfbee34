"""``interviewkit stats``: who spoke how much."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import TYPE_CHECKING

import attrs
import click

from interviewkit.cli import options
from interviewkit.cli.sources import read
from interviewkit.cli.streams import put
from interviewkit.cli.table import emphasised, table

if TYPE_CHECKING:
    from interviewkit.model import Interview, Speaker
    from interviewkit.registry import Format, Layout

__all__ = ["stats"]

# Chinese, Japanese kana and Thai are written without spaces, so that their characters are counted; half-width kana too.
_ALONE = "\u0e00-\u0e7f\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
# A word goes on to a space, a dash or punctuation that is as wide as an ideograph: an address is one.
_WORD = re.compile(rf"[{_ALONE}]|[^\W{_ALONE}][^\s—–…\u3000-\u303f\uff01-\uff65{_ALONE}]*+")
# Where more of an address follows, a question mark ends no question; the look behind keeps long rows of them linear.
_QUESTION = re.compile(r"(?<![?？؟])[?？؟]++(?:(?<=[？؟])|(?![A-Za-z0-9&=/%#]))")


@attrs.frozen
class Share:
    """What one speaker said, added up; ``time`` is None where the source has no times."""

    speaker: Speaker | None
    turns: int = 0
    words: int = 0
    questions: int = 0
    time: timedelta | None = None


def shares(interview: Interview) -> list[Share]:
    """Return the share of every speaker, in the order of the interview, and of the turns that nobody is named for.

    A turn lasts to its end, or, where that is not known, to the next turn's start.
    """
    found: dict[str, Share] = {speaker.id: Share(speaker) for speaker in interview.speakers}
    following = [*(turn.start for turn in interview.turns[1:]), None]
    for turn, after in zip(interview.turns, following, strict=False):
        key = turn.speaker.id if turn.speaker else ""
        so_far = found.get(key, Share(None))
        end = after if turn.end is None else turn.end
        time = so_far.time
        if turn.start is not None and end is not None and end >= turn.start:
            time = (time or timedelta()) + end - turn.start
        found[key] = Share(
            turn.speaker,
            so_far.turns + 1,
            so_far.words + len(_WORD.findall(turn.text)),
            so_far.questions + len(_QUESTION.findall(turn.text)),
            time,
        )
    return list(found.values())


def total(parts: list[Share]) -> Share:
    """Return the sum of all shares."""
    times = [part.time for part in parts if part.time is not None]
    return Share(
        None,
        sum(part.turns for part in parts),
        sum(part.words for part in parts),
        sum(part.questions for part in parts),
        sum(times, timedelta()) if times else None,
    )


@click.command(
    short_help="Count who spoke how much.",
    epilog=options.examples(
        "interviewkit stats talk.txt",
        "interviewkit stats talk.xml --json",
        "interviewkit stats - -f text < talk.txt",
    ),
)
@options.source
@options.from_format
@options.layout
@options.speakers
@options.encoding
@options.as_json
def stats(  # noqa: PLR0913 - the options of reading
    *,
    source: str,
    from_format: Format | None,
    layout: Layout | None,
    speakers: list[Speaker],
    encoding: str,
    as_json: bool,
) -> None:
    """Count who spoke how much: turns, words, share of the words, questions, time.

    In scripts without spaces between words (Chinese, Japanese, Thai) the characters are counted.
    """
    interview = read(source, from_format, encoding, layout=layout, speakers=speakers).article.interview
    parts = shares(interview)
    whole = total(parts)
    if as_json:
        data = {"speakers": [_plain(part, whole) for part in parts], "total": _plain(whole, whole)}
        put(json.dumps(data, indent=2, ensure_ascii=False) + "\n")
        return
    put("\n".join(_lines(parts, whole)) + "\n")


def _lines(parts: list[Share], whole: Share) -> list[str]:
    rows = [["speaker", "role", "turns", "words", "share", "questions", "time"]]
    for part in [*parts, whole]:
        name = str(part.speaker) if part.speaker else "total" if part is whole else "(not named)"
        role = str(part.speaker.role or "") if part.speaker else ""
        share = f"{_portion(part, whole):.1%}"
        rows.append([name, role, f"{part.turns:,}", f"{part.words:,}", share, f"{part.questions:,}", _clock(part.time)])
    timed = slice(None) if whole.time is not None else slice(-1)
    # The last column of a table wraps and is never flush right, so that an empty one follows the numbers.
    head, *body, last = table([[*row[timed], ""] for row in rows], right=range(2, 7), indent="")
    return [emphasised(head), *body, emphasised(last)]


def _portion(part: Share, whole: Share) -> float:
    return part.words / whole.words if whole.words else 0.0


def _plain(part: Share, whole: Share) -> dict[str, object]:
    speaker = part.speaker
    who = {"id": speaker.id, "name": str(speaker), "role": speaker.role} if speaker else {}
    if part is not whole and not speaker:
        who = {"id": None, "name": None, "role": None}
    return {
        **who,
        "turns": part.turns,
        "words": part.words,
        "share": round(_portion(part, whole), 4),
        "questions": part.questions,
        "seconds": None if part.time is None else part.time.total_seconds(),
    }


def _clock(time: timedelta | None) -> str:
    if time is None:
        return ""
    minutes, seconds = divmod(round(time.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}"
