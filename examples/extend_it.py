"""Extend interviewkit in a script: a layout of your own as data, and a format of your own as a function.

Run it with ``python examples/extend_it.py``. As a package that others install, see ``examples/plugin``.
"""

from __future__ import annotations

import csv
import io

import interviewkit as ik
from interviewkit.text.layouts import TextLayout

NOTES = """\
Minutes of a Talk

Ada ~ Who lights the lamps?
Bo ~ I do. Before me it was my aunt.
Ada ~ How many are there?
Bo ~ Sixty-one.
Ada ~ And the last one?
Bo ~ That one is mine.
"""

TILDE = TextLayout(
    name="tilde",
    summary="`Label ~ text`",
    pattern=r"(?P<label>[^\s~][^~\n]{0,59}?)\s*~\s*(?P<text>.*)",
    turn="{label} ~ {text}",
    near="~",
)


def table(article: ik.Article) -> str:
    """Return ``article`` as CSV, one row a turn."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["speaker", "text"])
    rows.writerows([turn.speaker.id if turn.speaker else "", turn.text] for turn in article.interview.turns)
    return out.getvalue()


# A format without `read` is written only; `carries` says what it keeps, and the rest is told as lost.
TABLE = ik.Format(
    name="table",
    summary="CSV, one row a turn",
    suffixes=(".csv",),
    write=table,
    carries=frozenset(
        {"article.interview", "interview.speakers", "interview.body", "speaker.id", "turn.speaker", "turn.paragraphs"}
    ),
)


def main() -> None:
    """Read with the layout, which is recognised by itself once it is known, and write with the format."""
    ik.register(TILDE)
    ik.register(TABLE)
    reading = ik.inspect(NOTES)
    print(f"layout: {reading.layout.name if reading.layout else None}")
    print(ik.dumps(reading.article, "text", layout="tilde"))
    print("lost in the table:", *(loss.path for loss in ik.losses(reading.article, "table")[:3]), "...")
    print(TABLE.function("write")(reading.article))


if __name__ == "__main__":
    main()
