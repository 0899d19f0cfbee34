"""A person or a publication as an introduction names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from interviewkit.model import Role

__all__ = ["Mention"]


@attrs.frozen
class Mention:
    """A person, or with ``press`` a publication, that a text names.

    ``labels`` are the abbreviations that the text defines for it. ``sure`` tells that a word such as reporter gives the
    role; else it comes from who talks to whom. ``several`` tells that such a word stands for more than one, and those
    named in one breath share a ``series`` that is not 0. ``start`` and ``end`` are places in the text, what describes
    the person included.
    """

    name: str
    labels: tuple[str, ...] = ()
    role: Role | None = None
    description: str = ""
    affiliation: str = ""
    press: bool = False
    sure: bool = False
    several: bool = False
    series: int = 0
    start: int = 0
    end: int = 0
