"""Roles by what the speakers do: who asks, who answers at length, and who is left when the others are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from interviewkit.model import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Part", "by_manner", "by_questions", "completed"]

_ASKS = 0.5
_ANSWERS = 0.3
_LEAD = 0.35
_HINT = 0.2
_SHORT = 0.4
_MOST = 8
_TURNS = 2


@attrs.frozen
class Part:
    """What one speaker has of a talk: turns, those that ask, words, and the first turn's index."""

    turns: int
    questions: int
    words: int
    first: int

    @property
    def share(self) -> float:
        """The share of the turns that ask."""
        return self.questions / self.turns if self.turns else 0.0

    @property
    def length(self) -> float:
        """Words a turn."""
        return self.words / self.turns if self.turns else 0.0


def by_questions(parts: Sequence[Part]) -> list[Role | None]:
    """Return the roles of the speakers where one side clearly asks and the other does not, else None for all.

    Of many speakers who talk among each other, nobody gets a role.
    """
    nobody: list[Role | None] = [None] * len(parts)
    if not 1 < len(parts) <= _MOST or sum(part.turns for part in parts) <= _TURNS:
        return nobody
    roles = [
        Role.INTERVIEWER if part.share >= _ASKS else Role.INTERVIEWEE if part.share <= _ANSWERS else None
        for part in parts
    ]
    known = [role for role, part in zip(roles, parts, strict=True) if part.turns >= _TURNS or len(parts) == _TURNS]
    clear = None not in known and {Role.INTERVIEWER, Role.INTERVIEWEE} <= set(known)
    gap = min((p.share for p, r in zip(parts, roles, strict=True) if r is Role.INTERVIEWER), default=0.0) - max(
        (p.share for p, r in zip(parts, roles, strict=True) if r is Role.INTERVIEWEE), default=1.0
    )
    return roles if clear and gap >= _LEAD else nobody


def by_manner(parts: Sequence[Part]) -> list[Role | None]:
    """Return the roles of two speakers of whom one asks more, begins, and says less, else None for both."""
    if len(parts) != _TURNS or min(part.turns for part in parts) < _TURNS:
        return [None] * len(parts)
    asks = max((0, 1), key=lambda place: (parts[place].share, -parts[place].first))
    one, other = parts[asks], parts[1 - asks]
    more = one.share - other.share >= _HINT
    hints = more + (one.first < other.first) + (one.length < _SHORT * other.length)
    if hints < 2 or one.questions <= other.questions:
        return [None, None]
    return [Role.INTERVIEWER if place == asks else Role.INTERVIEWEE for place in (0, 1)]


def completed(roles: Sequence[Role | None], parts: Sequence[Part]) -> list[Role | None]:
    """Return ``roles`` with those filled in that follow from the ones that are known."""
    result = list(roles)
    missing = [place for place, role in enumerate(roles) if role is None]
    known = {role for role in roles if role is not None}
    if not missing or not known & {Role.INTERVIEWER, Role.INTERVIEWEE, Role.MODERATOR} or len(parts) > _MOST:
        return result
    if known & {Role.INTERVIEWER, Role.MODERATOR}:
        for place in missing:
            if parts[place].share < _ASKS or (len(parts) == _TURNS):
                result[place] = Role.INTERVIEWEE
    elif len(missing) == 1:
        others = [part for place, part in enumerate(parts) if place not in missing]
        if len(parts) == _TURNS or parts[missing[0]].share > max(part.share for part in others):
            result[missing[0]] = Role.INTERVIEWER
    return result
