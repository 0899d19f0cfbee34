"""Names in layouts that print none: who begins may be named, `taz: Why?`, and who speaks behind `>>` in captions."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import attrs

from interviewkit.reading import Label
from interviewkit.text.layouts import Side
from interviewkit.text.roles import role_of
from interviewkit.text.shapes import shape
from interviewkit.text.vocabulary import is_field

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from interviewkit.text.candidates import Candidate
    from interviewkit.text.document import Detected, Document, Start

__all__ = ["named"]

_SHORT = 12
_SHAPES = ("label", "dash-label")


def named(document: Document, best: Detected) -> Detected:
    """Return what was found with the names that stand at the beginning of its turns.

    A name is believed where the first question and the first answer have one each, or where it stands again on the same
    side; all other turns of a side with one name are that speaker's.
    """
    if best.layout is None or best.layout.labelled or document.forced:
        return best
    found = _candidates(document, best.starts)
    if not found:
        return best
    sides: dict[str, list[Start]] = defaultdict(list)
    for start in best.starts:
        if start.place in found:
            sides[found[start.place].key].append(start)
    if all(document.lines[start.place].text.startswith(">>") for start in best.starts):
        keys = set(sides)
    else:
        keys = _first(best.starts, found) | {
            key for key, starts in sides.items() if len(starts) > 1 and len({start.side for start in starts}) == 1
        }
    if not keys:
        return best
    speaks = _speakers(sides, keys)
    starts = tuple(_with_name(start, found.get(start.place), keys, speaks) for start in best.starts)
    labels = tuple(
        Label(
            found[sides[key][0].place].label,
            tuple(document.lines[start.place].number for start in sides[key]),
            accepted=True,
            reason="names who asks or answers",
            layout=found[sides[key][0].place].layout.name,
        )
        for key in sides
        if key in keys
    )
    return attrs.evolve(best, starts=starts, labels=(*best.labels, *labels))


def _candidates(document: Document, starts: Sequence[Start]) -> dict[int, Candidate]:
    """Return by line what looks like a name before the words of a turn."""
    places = [start.place for start in starts]
    # A paper may write its name in small letters: "taz".
    asks = next((start.place for start in starts if start.side is Side.ASKS), -1)
    found: dict[int, Candidate] = {}
    for layout in _SHAPES:
        for candidate in document.found.among(layout, places) if layout in document.found else ():
            least = -0.5 if candidate.place == asks and len(candidate.label) <= _SHORT else 1.0
            likely = shape(candidate.label) >= least or role_of(candidate.label) is not None
            if candidate.offset >= 0 and likely and not is_field(candidate.key):
                found.setdefault(candidate.place, candidate)
    return found


def _first(starts: Sequence[Start], found: Mapping[int, Candidate]) -> set[str]:
    """Return the names of the first who asks and of the first who answers, where both are named."""
    firsts = [next((start for start in starts if start.side is side), None) for side in (Side.ASKS, Side.ANSWERS)]
    keys = {found[start.place].key for start in firsts if start and start.place in found}
    return keys if len(keys) == len(firsts) else set()


def _speakers(sides: Mapping[str, Sequence[Start]], keys: set[str]) -> dict[Side | None, str]:
    """Return the one name of each side, for the sides that have one."""
    by_side: dict[Side | None, set[str]] = defaultdict(set)
    for key in keys:
        for start in sides[key]:
            by_side[start.side].add(key)
    return {side: next(iter(names)) for side, names in by_side.items() if len(names) == 1 and side is not Side.EITHER}


def _with_name(start: Start, candidate: Candidate | None, keys: set[str], speaks: Mapping[Side | None, str]) -> Start:
    if candidate is not None and candidate.key in keys:
        time = start.start if start.start is not None else candidate.start
        return attrs.evolve(
            start, label=candidate.label, key=candidate.key, offset=candidate.offset, start=time, side=None
        )
    return attrs.evolve(start, key=speaks.get(start.side, "")) if not start.key else start
