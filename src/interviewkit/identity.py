"""Ids of speakers, made from what a source calls them."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import attrs

from interviewkit.model import NCNAME, Turn

if TYPE_CHECKING:
    from collections.abc import Container

    from interviewkit.model import Interview, Speaker

__all__ = ["derived_id", "with_derived_ids"]

_BETWEEN = re.compile(r"[\W_]+")
_LONGEST = 40


def derived_id(speaker: Speaker, taken: Container[str]) -> str:
    """Return an id for ``speaker`` that is not ``taken``: its name or first label in small letters, with hyphens.

    Letters of every script are kept, so that ids can be read; a number tells equal ones apart.
    """
    said = unicodedata.normalize("NFC", speaker.name or (speaker.labels[0] if speaker.labels else ""))
    stem = _BETWEEN.sub("-", said.casefold())[:_LONGEST].strip("-")
    if not NCNAME.fullmatch(stem):
        stem = f"s-{stem}" if stem and NCNAME.fullmatch(f"s-{stem}") else "speaker"
    name, number = stem, 1
    while name in taken:
        number += 1
        name = f"{stem}-{number}"
    return name


def with_derived_ids(interview: Interview) -> Interview:
    """Return ``interview`` with every speaker's id made anew by `derived_id`, in the order of its speakers."""
    renamed: dict[str, str] = {}
    taken: set[str] = set()
    for speaker in interview.speakers:
        renamed[speaker.id] = derived_id(speaker, taken)
        taken.add(renamed[speaker.id])
    if all(old == new for old, new in renamed.items()):
        return interview
    single = {s.id: attrs.evolve(s, id=renamed[s.id]) for s in interview.speakers if not s.members}
    new = {
        s.id: single.get(s.id) or attrs.evolve(s, id=renamed[s.id], members=[single[m.id] for m in s.members])
        for s in interview.speakers
    }
    body = [
        attrs.evolve(item, speaker=new[item.speaker.id]) if isinstance(item, Turn) and item.speaker else item
        for item in interview.body
    ]
    return attrs.evolve(interview, speakers=new.values(), body=body)
