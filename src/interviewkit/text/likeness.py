"""Labels that look alike: a warning to the reader, never a reason to make two people one."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from interviewkit.reading import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["near_duplicates"]

_SHORTEST = 5
_LONGEST = 60
_DIGITS = re.compile(r"\d+")


def near_duplicates(labels: Sequence[tuple[str, str, str]]) -> Iterator[Diagnostic]:
    """Yield a warning for each pair of labels that differ by one letter or by accents and are not one person's.

    A label is given with its folded key and its speaker's id. Each key is put down under itself and under every key
    that has one letter less, so that the time is linear.
    """
    seen: dict[str, int] = {}
    told: set[tuple[int, int]] = set()
    for place, (label, key, person) in enumerate(labels):
        for form in _forms(key):
            other = seen.setdefault(form, place)
            pair = (other, place)
            if labels[other][2] == person or pair in told or not _alike(labels[other][1], key):
                continue
            told.add(pair)
            yield Diagnostic(f"the labels {labels[other][0]!r} and {label!r} look alike; they were kept as two people")


def _forms(key: str) -> Iterator[str]:
    key = _plain(key)
    if len(key) > _LONGEST:
        return
    yield key
    if len(key) >= _SHORTEST:
        for place in range(len(key)):
            yield key[:place] + key[place + 1 :]


def _plain(key: str) -> str:
    """Return the key without accents."""
    if key.isascii():
        return key
    return "".join(c for c in unicodedata.normalize("NFD", key) if not unicodedata.combining(c))


def _alike(first: str, second: str) -> bool:
    """Tell whether two keys differ by accents, or by one letter that is no number."""
    if _DIGITS.findall(first) != _DIGITS.findall(second):
        return False
    first, second = _plain(first), _plain(second)
    if min(len(first), len(second)) < _SHORTEST or abs(len(first) - len(second)) > 1:
        return first == second
    start = 0
    while start < min(len(first), len(second)) and first[start] == second[start]:
        start += 1
    one, two = first[start:], second[start:]
    return one[1:] == two[1:] or one[1:] == two or one == two[1:]
