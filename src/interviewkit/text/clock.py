"""Times as transcripts print them: hours, minutes, seconds, and as many digits more as there are."""

from __future__ import annotations

from datetime import timedelta

__all__ = ["clock"]


def clock(time: timedelta) -> str:
    """Return ``time`` as ``H:MM:SS``, with a fraction of the second where it has one."""
    seconds, micro = divmod(time // timedelta(microseconds=1), 1_000_000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{micro:06}".rstrip("0") if micro else ""
    return f"{hours:02}:{minutes:02}:{seconds:02}{fraction}"
