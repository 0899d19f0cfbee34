"""Labels: which of the words at the beginnings of lines are speakers, by the evidence that the document gives."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from interviewkit.model import MarkKind
from interviewkit.text.events import is_time, recognised
from interviewkit.text.lines import Kind
from interviewkit.text.questions import is_question
from interviewkit.text.roles import role_of
from interviewkit.text.shapes import CJK, shape
from interviewkit.text.vocabulary import is_field

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from interviewkit.text.candidates import Candidate
    from interviewkit.text.lines import Line

__all__ = ["Evidence", "alternation", "collect"]

_SIGN = re.compile(r"[^\w\s]{1,3}")
_REPORTERS = ("记者", "記者", "기자", "主持人", "先生", "女士")
_QUOTED = {("“", "”"), ("「", "」"), ("『", "』"), ("«", "»"), ("‘", "’")}
_SOME_WORDS = 24
_PUBLIC = ("网友", "網友", "观众", "觀眾", "听众", "聽眾", "Audience ", "Listener ", "Caller ")
_OPENING = 10
_OFTEN = 3
_NAME = 1.0
_SENTENCE_END = re.compile(r"[.?!…。？！؟।]['\"”’»)\]）」』*]*$")


@attrs.define
class Evidence:
    """What the document tells of one label; ``among`` is the number of its lines."""

    key: str
    label: str
    shape: float
    role: bool
    field: bool
    among: int
    places: list[int] = attrs.field(factory=list)
    asking: int = 0
    timed: int = 0
    strong: int = 0
    headings: int = 0
    items: int = 0
    alone: int = 0
    speaking: int = 0
    quoted: int = 0
    after_gap: int = 0
    mentioned: bool = False
    given: bool = False
    own_mentions: int = 0
    kin: int = 0
    said: set[str] = attrs.field(factory=set)

    @property
    def count(self) -> int:
        """How often the label stands in the document."""
        return len(self.places)

    @property
    def heads(self) -> bool:
        """Whether the label stands once, before a quotation, as a headline does: 谈起点：“我不是专家”."""
        return self.count == self.quoted == 1

    @property
    def within(self) -> bool:
        """Whether the label stands once, on a line that goes on with a paragraph, and is no word for a role."""
        return self.count == 1 and not (self.after_gap or self.role or self.given) and self.places != [0]

    @property
    def repeats_itself(self) -> bool:
        """Whether the same words follow each time, which are not short, and most lines are others."""
        same = self.count > 3 and len(self.said) == 1 and len(next(iter(self.said))) == _OPENING
        return same and self.count * 3 < self.among

    def weight(self) -> float:
        """How much speaks for the label."""
        count = self.count
        initials = len(self.label) <= 3 and self.label.isupper() and count > 2
        total = self.shape + 3 * self.role - 6 * (self.field and not initials)
        seen = count + self.kin
        total += 0 if seen < 2 else 1 if seen == 2 else 2 if seen < 5 else 3 if seen < 12 else 4
        total += 1.5 * (self.timed * 2 > count) + 1.0 * (self.strong * 2 > count) + 1.5 * (self.headings * 2 > count)
        total += 1.5 * self.mentioned + 10 * self.given
        total -= 2.0 * (self.items * 2 > count) + 6 * self.repeats_itself
        total -= 3.0 * (self.speaking * 3 < count and not self.role)
        return total


def collect(candidates: Iterable[Candidate], lines: Sequence[Line], known: Iterable[str]) -> dict[str, Evidence]:
    """Return the evidence for each label key; ``known`` are keys that the caller handed over."""
    given = set(known)
    found: dict[str, Evidence] = {}
    for candidate in candidates:
        evidence = found.get(candidate.key)
        if evidence is None:
            evidence = Evidence(
                candidate.key,
                candidate.label,
                shape(candidate.label),
                role_of(candidate.label) is not None
                or candidate.label.endswith(_REPORTERS)
                or candidate.label.startswith(_PUBLIC),
                is_field(candidate.key),
                len(lines),
                given=candidate.key in given,
            )
            found[candidate.key] = evidence
        elif candidate.label != evidence.label and evidence.shape < _NAME:
            evidence.shape = max(evidence.shape, shape(candidate.label))
        line = lines[candidate.place]
        evidence.places.append(candidate.place)
        evidence.timed += candidate.start is not None
        evidence.strong += candidate.worn == "strong"
        evidence.headings += candidate.worn == "heading"
        evidence.items += line.kind is Kind.ITEM
        evidence.alone += candidate.alone
        evidence.after_gap += line.gap
        evidence.speaking += _speaks(candidate, lines)
        evidence.quoted += candidate.offset >= 0 and (line.text[candidate.offset], line.text[-1]) in _QUOTED
        if len(evidence.said) < 2:
            evidence.said.add(
                line.text[candidate.offset :][:_OPENING] if candidate.offset >= 0 else str(candidate.place)
            )
        if evidence.field:
            evidence.asking += is_question(line.text)
    for evidence in found.values():
        # "Editor" or "Redaktion" names a field, but no field asks again and again.
        evidence.field = evidence.field and (evidence.count < _OFTEN or evidence.asking * 5 < evidence.count * 3)
    return found


def _speaks(candidate: Candidate, lines: Sequence[Line]) -> bool:
    """Tell whether what follows a label is said rather than listed: some words, or a sentence's end."""
    words = lines[candidate.place].text[candidate.offset :] if candidate.offset >= 0 else ""
    if words and _said(words):
        return True
    below = lines[candidate.place + 1 : candidate.place + 4]
    # A time or a sign on a line of its own is not what is said.
    following = [line for line in below if not is_time(line.text) and not _SIGN.fullmatch(line.text)][:2]
    if not words and following:
        words = following.pop(0).text
        if _said(words):
            return True
    if following and not following[0].gap and len(words) < _SOME_WORDS:
        words += following[0].text
    return len(words) > (10 if CJK.search(words[:20]) else _SOME_WORDS)


def _said(words: str) -> bool:
    return _SENTENCE_END.search(words[-8:]) is not None or any(
        mark.kind is MarkKind.EVENT for mark in recognised(words[:80])
    )


def alternation(keys: Sequence[str]) -> float:
    """Return the share of neighbouring labels that differ."""
    pairs = list(pairwise(keys))
    return sum(a != b for a, b in pairs) / len(pairs) if pairs else 0.0
