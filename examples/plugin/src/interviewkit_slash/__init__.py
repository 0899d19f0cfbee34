"""The slash notation as a format, and arrows as a layout: what the two entry points name."""

from __future__ import annotations

from interviewkit.registry import Format
from interviewkit.text.layouts import TextLayout

__all__ = ["ARROW", "SLASH"]

SLASH = Format(
    name="slash",
    summary="the slash notation: /name and the words",
    suffixes=(".slash",),
    # By name, so that the module is imported only when it is used.
    read="interviewkit_slash.notation:read",
    write="interviewkit_slash.notation:write",
    # Whatever is not named here is told as a loss before the writer sees the article.
    carries=frozenset(
        {"article.title", "article.interview", "interview.speakers", "interview.body"}
        | {"speaker.id", "speaker.name", "speaker.role", "turn.speaker", "turn.paragraphs"}
    ),
    looks_like=lambda head: head.startswith("= ") and "\n@" in head,
)

ARROW = TextLayout(
    name="arrow",
    summary="`Label → text`",
    pattern=r"(?P<label>[^\s→][^→\n]{0,59}?)\s*→\s*(?P<text>.*)",
    turn="{label} → {text}",
    near="→",
)
