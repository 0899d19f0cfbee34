"""The sentences and names that the writer puts where TEI wants something and the article has nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interviewkit.model import Interview

__all__ = ["METADATA", "NOTHING_TOLD", "NO_PUBLISHER", "NO_SOURCE", "TOOL", "description"]

TOOL = "interviewkit"
METADATA = "interviewkit-metadata"
NO_PUBLISHER = "Unpublished conversion; the source is described below."
NO_SOURCE = "No source is known."
NOTHING_TOLD = {NO_PUBLISHER, NO_SOURCE}

_MOST_NAMES = 3


def description(interview: Interview) -> str:
    """Return what stands for a title where there is none: who is interviewed, or else who speaks."""
    answering = [speaker for speaker in interview.speakers if speaker.role == "interviewee"]
    names = [speaker.name for speaker in answering or interview.speakers if speaker.name and not speaker.members]
    return f"Interview with {', '.join(names[:_MOST_NAMES])}" if names else "Interview"
