"""Labels in the company of others: what the labels that are believed tell of those of which less is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from interviewkit.text.shapes import CJK, PARTICLES, ROUND
from interviewkit.text.vocabulary import EVERYBODY

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from interviewkit.text.labels import Evidence
    from interviewkit.text.lines import Line

__all__ = ["Company", "density", "unspaced_phrase"]

_DENSE = 0.75
_LONGEST_TITLE = 6
_SEVERAL = 3
_JOINT = re.compile(r"\s*[、,/&+]\s*|\s(?:and|und|et|y|e|i|и|en|og|och|ve|và|और|و)\s|[和与與]")


@attrs.frozen
class Company:
    """The labels that are believed, and what they have in common.

    ``begun`` are the lines where they stand; ``styled``, ``headed``, ``alone`` and ``loud`` are how many of those are
    marked up, are headings, have no words beside the label, and are in capitals;
    ``gaps`` tells that nearly all of them begin paragraphs, ``rounds`` that some have parentheses.
    """

    believed: Collection[str]
    between: Collection[str]
    begun: frozenset[int]
    dense: float
    styled: int
    headed: int
    alone: int
    loud: int
    gaps: bool
    rounds: bool
    longest: int
    tokens: frozenset[str]
    initials: frozenset[str]

    @classmethod
    def of(cls, evidence: dict[str, Evidence], believed: set[str], lines: Sequence[Line]) -> Company:
        """Return the company that these labels are."""
        items = [evidence[key] for key in believed]
        starts = sorted(place for item in items for place in item.places)
        begun = frozenset(starts)
        return cls(
            believed=believed,
            between=_between(evidence, believed, begun),
            begun=begun,
            dense=density(starts, lines),
            styled=sum(item.strong + item.headings + item.timed for item in items),
            headed=sum(item.headings for item in items),
            alone=sum(item.alone for item in items),
            rounds=any(ROUND.search(item.label) for item in items if item.count > 1),
            gaps=sum(item.after_gap for item in items) * 10 >= len(begun) * 9,
            loud=sum(item.count for item in items if item.label.partition(",")[0].isupper()),
            longest=max((len(key) for key in believed), default=0),
            tokens=frozenset(token for key in believed for token in re.findall(r"\w{3,}", key)) - PARTICLES,
            initials=frozenset("".join(re.findall(r"\w", key)) for key in believed if len(key) <= 8),
        )

    def vouch(self, item: Evidence) -> str:
        """Return why a label is one of the company, nothing where it is not."""
        joined = _JOINT.split(item.key)
        if item.key in EVERYBODY and len(self.believed) + len(self.between) > 1:
            return "stands for all who answer"
        if len(joined) > 1 and not item.field and all(part in self.believed or part in self.tokens for part in joined):
            return "joins labels that are believed"
        if not self.begun or item.field or item.speaking * 2 < item.count or self._apart(item):
            return ""
        return self._resembles(item) if item.shape >= 1.0 or self._titled(item) else ""

    def _resembles(self, item: Evidence) -> str:
        if item.key in self.between:
            return "answers the one label that repeats, each time another name"
        if self._related(item):
            return "shares a name or its initials with a label that is believed"
        if (
            item.count > 1
            and item.speaking == item.count
            and len(self.believed) > 1
            and item.after_gap in {0, item.count}
        ):
            return f"stands {item.count} times, as the other labels do"
        if len(self.believed) >= _SEVERAL and self._follows(item):
            return "stands among the labels of several speakers"
        if self._dressed(item) or self._lonely(item) or self.dense > _DENSE:
            return "looks like the other labels, in a document where nearly every paragraph has one"
        return ""

    def _apart(self, item: Evidence) -> bool:
        """Tell whether a label is another kind of thing than the others: a phrase, alone on its line, a heading."""
        alone = item.alone * 2 > item.count and self.alone * 2 < len(self.begun)
        headed = item.headings == item.count and not self.headed
        return unspaced_phrase(item, self.longest) or alone or headed or item.heads or (self.gaps and item.within)

    def _titled(self, item: Evidence) -> bool:
        """Tell whether a believed name ends the label: `The mayor Ana Low` where `Ana Low` is believed."""
        parts = re.findall(r"\w+", item.key)
        begins = item.label[0].isupper() and not (item.label.endswith(".") or item.alone)
        longest = 2 * _LONGEST_TITLE if item.label.endswith(")") else _LONGEST_TITLE
        return begins and 2 < len(parts) <= longest and self.tokens.issuperset(parts[-2:])

    def _related(self, item: Evidence) -> bool:
        parts = re.findall(r"\w+", item.key)
        return not self.tokens.isdisjoint(parts) or "".join(part[0] for part in parts) in self.initials

    def _follows(self, item: Evidence) -> bool:
        """Tell whether a label without a number stands right below the turns of others each time."""
        below = all({place - 1, place - 2} & self.begun for place in item.places)
        return below and not any(char.isdigit() for char in item.label)

    def _lonely(self, item: Evidence) -> bool:
        """Tell whether a label is a paragraph of its own below the first one, as nearly all of the others are."""
        alone = item.after_gap == item.count == item.alone and self.gaps and self.alone * 10 >= len(self.begun) * 9
        return alone and min(item.places) > min(self.begun) and not any(char.isdigit() for char in item.label)

    def _dressed(self, item: Evidence) -> bool:
        """Tell whether a label is in capitals, marked up or timed where most of the others are."""
        capitals = ROUND.sub("", item.label).isupper() and len(item.label) > 3 and self.loud * 10 > len(self.begun) * 7
        styled = (item.strong + item.headings + item.timed) * 2 > item.count and self.styled * 2 > len(self.begun)
        posts = self.rounds and item.after_gap == item.count and ROUND.search(item.label) is not None
        return capitals or styled or posts


def unspaced_phrase(item: Evidence, longest: int) -> bool:
    """Tell whether a label in a script without capitals stands once and is longer than those that repeat."""
    return item.count == 1 and not item.role and len(item.key) > longest + 1 and CJK.search(item.key) is not None


def _between(evidence: dict[str, Evidence], believed: set[str], begun: Collection[int]) -> set[str]:
    """Return the labels that stand between the turns of the one label that repeats, every second time."""
    most = max((evidence[key].count for key in believed), default=0)
    if most < 3 or most * 3 < len(begun) * 2:
        return set()
    found: dict[int, str] = {}
    for key, item in evidence.items():
        if key not in believed and item.shape >= 1.0 and not item.field:
            for place in item.places:
                if place - 1 in begun or place - 2 in begun:
                    found[place] = key
    return set(found.values()) if len(found) * 2 >= most else set()


def density(starts: Sequence[int], lines: Sequence[Line]) -> float:
    """Return the share of the paragraphs from the first label on that begin with a label."""
    if not starts:
        return 0.0
    body = lines[starts[0] : starts[-1] + 1]
    gaps = sum(line.gap for line in body)
    paragraphs = gaps if gaps * 3 > len(body) else len(body)
    return min(1.0, len(starts) / max(1, paragraphs))
