"""Points in time: the timeline that ``synch``, ``start`` and ``end`` point to."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from interviewkit.formats.tei.nodes import Node
    from interviewkit.model import Interview

__all__ = ["moments_of", "moments_on", "seconds"]

_UNITS = {"h": Decimal(3600), "min": Decimal(60), "s": Decimal(1), "ms": Decimal("0.001"), "": Decimal(1)}
_BEYOND = Decimal(10**9)
_CLOCK = re.compile(r"(?:[0-9-]{8,}T)?([0-9]{1,4}):([0-9]{2}):([0-9]{2}(?:\.[0-9]+)?)")


def moments_of(interview: Interview) -> list[timedelta]:
    """Return every time at which a turn starts or ends, in order; empty or beginning with 0."""
    found = {moment for turn in interview.turns for moment in (turn.start, turn.end) if moment is not None}
    return sorted(found | {timedelta(0)}) if found else []


def seconds(moment: timedelta) -> str:
    """Return ``moment`` in seconds as a decimal number without needless digits."""
    whole, rest = divmod(moment // timedelta(microseconds=1), 1_000_000)
    return f"{whole}.{rest:06}".rstrip("0").rstrip(".")


def moments_on(timelines: Iterable[Node]) -> dict[str, timedelta]:
    """Return the time of each point on the timelines, counted from its timeline's origin; others are left out."""
    found: dict[str, timedelta] = {}
    for timeline in timelines:
        points = {point.get("xml:id"): point for point in timeline.every("when")}
        origin = timeline.get("origin").removeprefix("#")
        if origin not in points:
            origin = next(iter(points), "")
        known: dict[str, Decimal] = {}
        seen: set[str] = set()
        for name in points:
            chain = []
            link = name
            while link in points and link not in seen:
                seen.add(link)
                chain.append(link)
                link = _since(points[link], origin)
            for link in reversed(chain):
                _settle(link, points, timeline, origin, known)
        for name, value in known.items():
            if name and 0 <= value < _BEYOND:
                found.setdefault(name, timedelta(microseconds=int((value * 1_000_000).to_integral_value())))
    return found


def _since(point: Node, origin: str) -> str:
    return point.get("since").removeprefix("#") or origin


def _settle(name: str, points: dict[str, Node], timeline: Node, origin: str, known: dict[str, Decimal]) -> None:
    """Put the time of one point into ``known``, where the point that it counts from is known."""
    point = points[name]
    interval = _number(point.get("interval"))
    since = _since(point, origin)
    unit = _UNITS.get(point.get("unit") or timeline.get("unit"))
    if name == origin:
        known[name] = Decimal(0)
    elif (clock := _clock(point.get("absolute"))) is not None:
        known[name] = clock - (_clock(points[origin].get("absolute")) or 0)
    elif interval is not None and unit is not None and since in known:
        known[name] = known[since] + interval * unit


def _number(text: str) -> Decimal | None:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() and abs(value) < _BEYOND * 1000 else None


def _clock(text: str) -> Decimal | None:
    found = _CLOCK.match(text)
    return Decimal(found[1]) * 3600 + Decimal(found[2]) * 60 + Decimal(found[3]) if found else None
