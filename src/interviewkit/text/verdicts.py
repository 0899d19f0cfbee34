"""Verdicts: which labels are speakers, each with the reason that `inspect` shows."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import attrs

from interviewkit.text.company import Company, density, unspaced_phrase
from interviewkit.text.shapes import CJK, ROLE_BEHIND, ROUND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interviewkit.text.labels import Evidence
    from interviewkit.text.lines import Line

__all__ = ["Verdict", "judge"]

_ENOUGH = 2.5
_DENSE = 0.75
_INNER = re.compile(
    r"[(（](?:(?:以下简称|以下簡稱|以下|이하|далее|here(?:in)?after|ci-après|im folgenden|en adelante)[、,:：\s—–-]*)?"
    r"[“\"「«‘]?([^()（）“”\"「」«»‘’]{1,60})[”\"」»’]?[)）]$"
)


@attrs.frozen
class Verdict:
    """Whether a label is believed, and why."""

    accepted: bool
    reason: str


def judge(
    evidence: dict[str, Evidence], first: int, lines: Sequence[Line], *, forced: bool = False
) -> dict[str, Verdict]:
    """Return the verdict on every label.

    ``first`` is the line where the talk seems to begin: labels are introduced before it. ``forced`` is the caller's
    word that the labels of this layout are speakers: then only fields and phrases are turned down.
    """
    introduced = "\n".join(line.text for line in lines[:first][:200])[:20000].casefold()
    for item in evidence.values():
        item.own_mentions = sum(place < first for place in item.places)
        item.mentioned = len(item.key) > 1 and _mentioned(item.key, introduced, item.own_mentions)
    if forced:
        return {
            key: Verdict(accepted=True, reason="the layout was named")
            if item.given or (not item.field and item.shape > -5)
            else Verdict(accepted=False, reason=_why_not(item))
            for key, item in evidence.items()
        }
    _find_kin(evidence)
    believed = {key for key, item in evidence.items() if item.weight() >= _ENOUGH and (item.count > 1 or _single(item))}
    likely = [
        item
        for item in evidence.values()
        if item.shape >= -1
        and not (item.field or item.repeats_itself or item.heads)
        and item.speaking * 2 >= item.count
    ]
    dense = density(sorted(place for item in likely for place in item.places), lines)
    repeated = sum(item.count for item in likely) >= 1.5 * len(likely)
    if (
        dense > (_DENSE if len(likely) * 3 > sum(item.count for item in likely) else 0.6)
        and repeated
        and len(likely) > 1
    ):
        usual = max((len(item.key) for item in likely if item.count > 1), default=0)
        believed |= {
            item.key for item in likely if item.count > 1 or (item.shape >= 0.5 and not unspaced_phrase(item, usual))
        }
    believed -= _interludes(evidence, believed)
    believed -= _sections(evidence, believed)
    believed -= _inside(evidence, believed)
    verdicts = {key: Verdict(accepted=True, reason=_why(evidence[key])) for key in believed}
    company = Company.of(evidence, believed, lines)
    for key, item in evidence.items():
        if key not in believed:
            reason = company.vouch(item)
            verdicts[key] = Verdict(accepted=bool(reason), reason=reason or _why_not(item))
    for key, item in evidence.items():
        # "The Under-Secretary of State (Julian Frayne)" and then "Julian Frayne".
        inner = _INNER.search(key)
        if inner and (known := verdicts.get(inner[1].casefold())) and known.accepted:
            item.kin = max(item.kin, 1)
            if not verdicts[key].accepted:
                verdicts[key] = Verdict(accepted=True, reason="gives a name that is a label itself")
    for key in company.between:
        evidence[key].kin = max(evidence[key].kin, 1)
    return verdicts


def _interludes(evidence: dict[str, Evidence], believed: set[str]) -> set[str]:
    """Return the labels that never have words beside them, among labels that nearly always have: a break, a jingle."""
    total = sum(evidence[key].count for key in believed)
    quiet_ones = [evidence[key] for key in believed if evidence[key].alone == evidence[key].count]
    alone = {item.key for item in quiet_ones if not (item.given or item.kin)}
    lonely = sum(evidence[key].count for key in alone)
    quiet = sum(evidence[key].alone for key in believed) <= lonely
    return alone if quiet and lonely * 4 < total else set()


def _inside(evidence: dict[str, Evidence], believed: set[str]) -> set[str]:
    """Return the labels that stand once, within a paragraph, where the others begin paragraphs: a field, a link."""
    often = [evidence[key] for key in believed if evidence[key].count > 1]
    if sum(item.after_gap for item in often) * 10 < sum(item.count for item in often) * 9 or not often:
        return set()
    return {key for key in believed if evidence[key].within}


def _sections(evidence: dict[str, Evidence], believed: set[str]) -> set[str]:
    """Return the labels that are headings, each once, where most labels are none: they head sections."""
    items = [evidence[key] for key in believed]
    if sum(item.headings for item in items) * 2 >= sum(item.count for item in items):
        return set()
    return {item.key for item in items if item.headings == item.count == 1 and not (item.role or item.given)}


def _find_kin(evidence: dict[str, Evidence]) -> None:
    """Count for each label how often others stand that share its last name or its initials."""
    by_name: dict[str, list[Evidence]] = defaultdict(list)
    for item in evidence.values():
        if item.shape < 0.5 or item.field:
            continue
        head = ROUND.sub("", ROLE_BEHIND.sub("", item.key)).partition(",")[0]
        parts = re.findall(r"\w+", head)
        if not parts:
            continue
        initials = "".join(part[0] for part in parts)
        short = (
            "".join(parts)
            if (len("".join(parts)) <= 4 and len(parts) == len(initials) != 1) or (len(parts) == 1 and len(head) <= 4)
            else ""
        )
        for name in {parts[-1] if len(parts[-1]) > 2 else "", initials if len(parts) > 1 else "", short}:
            if name:
                by_name[name].append(item)
    for items in by_name.values():
        if 1 < len(items) <= 6:
            total = sum(item.count for item in items)
            for item in items:
                item.kin = max(item.kin, total - item.count)


def _single(item: Evidence) -> bool:
    return item.kin > 0 or item.role or item.given or (item.mentioned and item.shape >= 1.0)


def _mentioned(key: str, introduced: str, own: int) -> bool:
    """Tell whether a key stands in the introduction elsewhere than where it is a label itself."""
    place = introduced.find(key)
    found = 0
    while place >= 0:
        before = introduced[place - 1 : place]
        after = introduced[place + len(key) : place + len(key) + 1]
        if CJK.search(key) or not (before.isalnum() or after.isalnum()):
            found += 1
            if found > own:
                return True
        place = introduced.find(key, place + 1)
    return False


def _why(item: Evidence) -> str:
    reasons = []
    if item.given:
        reasons.append("named by hand")
    if item.role:
        reasons.append("the word for a role")
    if item.mentioned:
        reasons.append("introduced before the talk")
    if item.count > 1:
        reasons.append(f"stands {item.count} times")
    if item.timed:
        reasons.append("with a time")
    if item.strong:
        reasons.append("bold")
    if item.headings:
        reasons.append("as a heading")
    if item.shape >= 1.0:
        reasons.append("looks like a name")
    return ", ".join(reasons)


def _why_not(item: Evidence) -> str:  # noqa: PLR0911 - one reason after the other
    if item.field:
        return "the name of a field or a word of an argument"
    if item.shape <= -1:
        return "reads as a phrase, not as a name"
    if item.items * 2 > item.count:
        return "stands in a list"
    if item.repeats_itself:
        return "says the same each time, as the head of a page does"
    if item.speaking * 3 < item.count:
        return "what follows is listed, not said"
    if item.count == 1:
        return "stands once and is not introduced"
    return "too little speaks for it"
