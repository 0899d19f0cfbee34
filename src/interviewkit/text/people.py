"""The people that are known by name, and how a label finds the one it means."""

from __future__ import annotations

import attrs

from interviewkit.text.names import folded, initials, is_cjk, match, tokens

__all__ = ["People"]

_MOST_WORDS = 8
_MOST_CANDIDATES = 4
_SURELY = 2


@attrs.define
class People:
    """Names, each a person, found by any part; a name that is a part of exactly one other is that person's."""

    names: list[str] = attrs.Factory(list)
    _whole: dict[tuple[str, ...], int] = attrs.Factory(dict)
    _parts: dict[str, dict[int, int]] = attrs.Factory(dict)
    _initials: dict[str, set[int]] = attrs.Factory(dict)

    def add(self, name: str) -> int | None:
        """Return the number of the person ``name``, a new one where nobody has that name; None for an empty name."""
        words = tokens(name)
        if not words:
            return None
        if words in self._whole:
            return self._whole[words]
        if (len(words) > 1 or is_cjk(name)) and (person := self.find(name, _SURELY)) is not None:
            self._whole[words] = person
            return person
        person = len(self.names)
        self.names.append(name)
        self._whole[words] = person
        for part in _parts(name, words):
            candidates = self._parts.setdefault(part, {})
            if len(candidates) < _MOST_CANDIDATES and (strength := match(part, name)):
                candidates[person] = strength
        for way in initials(name):
            self._initials.setdefault(way, set()).add(person)
        return person

    def exactly(self, name: str) -> int | None:
        """Return the person who has this very name."""
        return self._whole.get(tokens(name))

    def find(self, part: str, least: int = 1) -> int | None:
        """Return the one person whom ``part`` of a name can mean, None where nobody or more than one can be meant.

        ``least`` is the strength that a match needs (see `interviewkit.text.names.match`).
        """
        words = tokens(part)
        if words in self._whole and len(words) > 1:
            return self._whole[words]
        candidates = self._parts.get(" ".join(words), {})
        for strength in dict.fromkeys((_SURELY, least)):
            good = [person for person, matched in candidates.items() if matched >= strength]
            if good:
                return good[0] if len(good) == 1 else None
        return None

    def ambiguous(self, part: str) -> bool:
        """Tell whether ``part`` can mean more than one person."""
        candidates = self._parts.get(" ".join(tokens(part)), {})
        return len([strength for strength in candidates.values() if strength >= _SURELY]) > 1

    def abbreviated(self, label: str) -> int | None:
        """Return the one person whose initials the label is."""
        found = self._initials.get(label.replace(".", "").replace(" ", "").upper(), set())
        return next(iter(found)) if len(found) == 1 else None


def _parts(name: str, words: tuple[str, ...]) -> set[str]:
    words = words[:_MOST_WORDS]
    parts = {" ".join(words[a:b]) for a in range(len(words)) for b in range(a + 1, len(words) + 1)}
    if len(words) == 1 and is_cjk(words[0]):
        parts |= {words[0][:length] for length in range(1, min(5, len(words[0])))}
    quotes = '"“”'
    if any(quote in name for quote in quotes):
        nick = name
        for quote in quotes:
            nick = nick.replace(quote, '"')
        if len(pieces := nick.split('"')) == 3:
            parts.add(folded(pieces[1]))
    return parts
