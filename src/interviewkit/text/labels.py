"""Labels: which of the words at the beginnings of lines are speakers, by the evidence that the document gives."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from interviewkit.model import MarkKind
from interviewkit.text.events import is_time, recognised
from interviewkit.text.lines import Kind
from interviewkit.text.roles import role_of
from interviewkit.text.shapes import CJK, PARTICLES, ROLE_BEHIND, ROUND, shape
from interviewkit.text.vocabulary import EVERYBODY, is_field

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from interviewkit.text.candidates import Candidate
    from interviewkit.text.lines import Line

__all__ = ["Evidence", "Verdict", "judge"]

_SIGN = re.compile(r"[^\w\s]{1,3}")
_ENOUGH = 2.5
_LONGEST_TITLE = 6
_SEVERAL = 3
_DENSE = 0.75
_REPORTERS = ("记者", "記者", "기자", "主持人", "先生", "女士")
_JOINT = re.compile(r"\s*[、,/&+]\s*|\s(?:and|und|et|y|e|i|и|en)\s|[和与與]")
_SOME_WORDS = 24
_OPENING = 10
_SENTENCE_END = re.compile(r"[.?!…。？！؟।]['\"”’»)\]）」』*]*$")


@attrs.define
class Evidence:
    """What the document tells of one label."""

    key: str
    label: str
    shape: float
    role: bool
    field: bool
    places: list[int] = attrs.field(factory=list)
    timed: int = 0
    strong: int = 0
    headings: int = 0
    items: int = 0
    alone: int = 0
    speaking: int = 0
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
    def repeats_itself(self) -> bool:
        """Whether the same words follow each time, which are not short."""
        return self.count > 3 and len(self.said) == 1 and len(next(iter(self.said))) == _OPENING

    def weight(self) -> float:
        """How much speaks for the label; `_ENOUGH` believes it."""
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


@attrs.frozen
class Verdict:
    """Whether a label is believed, and why."""

    accepted: bool
    reason: str


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
                role_of(candidate.label) is not None or candidate.label.endswith(_REPORTERS),
                is_field(candidate.key),
                given=candidate.key in given,
            )
            found[candidate.key] = evidence
        line = lines[candidate.place]
        evidence.places.append(candidate.place)
        evidence.timed += candidate.start is not None
        evidence.strong += candidate.worn == "strong"
        evidence.headings += candidate.worn == "heading"
        evidence.items += line.kind is Kind.ITEM
        evidence.alone += candidate.alone
        evidence.after_gap += line.gap
        evidence.speaking += _speaks(candidate, lines)
        if len(evidence.said) < 2:
            evidence.said.add(
                line.text[candidate.offset :][:_OPENING] if candidate.offset >= 0 else str(candidate.place)
            )
    return found


def _speaks(candidate: Candidate, lines: Sequence[Line]) -> bool:
    """Tell whether what follows a label is said rather than listed: some words, or a sentence's end."""
    words = lines[candidate.place].text[candidate.offset :] if candidate.offset >= 0 else ""
    below = lines[candidate.place + 1 : candidate.place + 4]
    # A time or a sign on a line of its own is not what is said.
    following = [line for line in below if not is_time(line.text) and not _SIGN.fullmatch(line.text)][:2]
    if not words and following:
        words = following.pop(0).text
    if _SENTENCE_END.search(words[-8:]) or any(mark.kind is MarkKind.EVENT for mark in recognised(words[:80])):
        return True
    if following and not following[0].gap and len(words) < _SOME_WORDS:
        words += following[0].text
    return len(words) > (10 if CJK.search(words[:20]) else _SOME_WORDS)


def judge(  # noqa: C901, PLR0912 - one reason after the other
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
            else _refused(item)
            for key, item in evidence.items()
        }
    _find_kin(evidence)
    believed = {key for key, item in evidence.items() if item.weight() >= _ENOUGH and (item.count > 1 or _single(item))}
    likely = [
        item
        for item in evidence.values()
        if item.shape >= -1 and not item.field and item.speaking * 2 >= item.count and not item.repeats_itself
    ]
    dense = _density(sorted(place for item in likely for place in item.places), lines)
    repeated = sum(item.count for item in likely) >= 1.5 * len(likely)
    if (
        dense > (_DENSE if len(likely) * 3 > sum(item.count for item in likely) else 0.6)
        and repeated
        and len(likely) > 1
    ):
        usual = max((len(item.key) for item in likely if item.count > 1), default=0)
        believed |= {item.key for item in likely if item.count > 1 or (item.shape >= 0.5 and not _phrase(item, usual))}
    believed -= _interludes(evidence, believed)
    verdicts = {key: Verdict(accepted=True, reason=_why(evidence[key])) for key in believed}
    starts = sorted(place for key in believed for place in evidence[key].places)
    begun = set(starts)
    dense = _density(starts, lines)
    styled = sum(evidence[key].strong + evidence[key].headings + evidence[key].timed for key in believed)
    alone = sum(evidence[key].alone for key in believed)
    caps = sum(evidence[key].count for key in believed if evidence[key].label.partition(",")[0].isupper())
    longest = max((len(key) for key in believed), default=0)
    between = _between(evidence, believed, starts)
    tokens = {token for key in believed for token in re.findall(r"\w{3,}", key)} - PARTICLES
    initials = {"".join(re.findall(r"\w", key)) for key in believed if len(key) <= 8}
    for key, item in evidence.items():
        if key in believed:
            continue
        loud = ROUND.sub("", item.label).isupper() and len(item.label) > 3 and caps * 10 > len(starts) * 7
        worn = loud or ((item.strong + item.headings + item.timed) * 2 > item.count and styled * 2 > len(starts))
        parts = re.findall(r"\w+", key)
        related = not tokens.isdisjoint(parts) or "".join(part[0] for part in parts) in initials
        # "The mayor Ana Low" where "Ana Low" is believed.
        titled = 2 < len(parts) <= _LONGEST_TITLE and tokens.issuperset(parts[-2:]) and _begins(item)
        apart = _phrase(item, longest) or (item.alone * 2 > item.count and alone * 2 < len(starts))
        joined = _JOINT.split(key)
        if key in EVERYBODY and len(believed) + len(between) > 1:
            verdicts[key] = Verdict(accepted=True, reason="stands for all who answer")
        elif len(joined) > 1 and not item.field and all(part in believed or part in tokens for part in joined):
            verdicts[key] = Verdict(accepted=True, reason="joins labels that are believed")
        elif not starts or item.field or (item.shape < 1.0 and not titled) or item.speaking * 2 < item.count or apart:
            verdicts[key] = _refused(item)
        elif key in between:
            verdicts[key] = Verdict(accepted=True, reason="answers the one label that repeats, each time another name")
        elif related:
            verdicts[key] = Verdict(accepted=True, reason="shares a name or its initials with a label that is believed")
        elif item.count > 1 and item.speaking == item.count and len(believed) > 1 and item.after_gap in {0, item.count}:
            verdicts[key] = Verdict(accepted=True, reason=f"stands {item.count} times, as the other labels do")
        elif len(believed) >= _SEVERAL and _follows(item, begun):
            verdicts[key] = Verdict(accepted=True, reason="stands among the labels of several speakers")
        elif worn or dense > _DENSE:
            reason = "looks like the other labels, in a document where nearly every paragraph has one"
            verdicts[key] = Verdict(accepted=True, reason=reason)
        else:
            verdicts[key] = _refused(item)
    return verdicts


def _follows(item: Evidence, begun: set[int]) -> bool:
    """Tell whether a label without a number stands right below the turns of others each time."""
    return not any(char.isdigit() for char in item.label) and all({p - 1, p - 2} & begun for p in item.places)


def _begins(item: Evidence) -> bool:
    """Tell whether a label begins as a title and a name do, and has words behind it."""
    return item.label[0].isupper() and not (item.label.endswith(".") or item.alone)


def _phrase(item: Evidence, longest: int) -> bool:
    """Tell whether a label in a script without capitals stands once and is longer than those that repeat."""
    return item.count == 1 and not item.role and len(item.key) > longest + 1 and CJK.search(item.key) is not None


def _interludes(evidence: dict[str, Evidence], believed: set[str]) -> set[str]:
    """Return the labels that never have words beside them, among labels that nearly always have: a break, a jingle."""
    total = sum(evidence[key].count for key in believed)
    alone = {key for key in believed if evidence[key].alone == evidence[key].count and not evidence[key].given}
    lonely = sum(evidence[key].count for key in alone)
    quiet = sum(evidence[key].alone for key in believed) <= lonely
    return alone if quiet and lonely * 4 < total else set()


def _between(evidence: dict[str, Evidence], believed: set[str], starts: Sequence[int]) -> set[str]:
    """Return the labels that stand between the turns of the one label that repeats, every second time."""
    most = max((evidence[key].count for key in believed), default=0)
    if most < 3 or most * 3 < len(starts) * 2:
        return set()
    found: dict[int, str] = {}
    for key, item in evidence.items():
        if key not in believed and item.shape >= 1.0 and not item.field:
            for place in item.places:
                if place - 1 in starts or place - 2 in starts:
                    found[place] = key
    return set(found.values()) if len(found) * 2 >= most else set()


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


def _density(starts: Sequence[int], lines: Sequence[Line]) -> float:
    """Return the share of the paragraphs from the first label on that begin with a label."""
    if not starts:
        return 0.0
    body = lines[starts[0] : starts[-1] + 1]
    gaps = sum(line.gap for line in body)
    paragraphs = gaps if gaps * 3 > len(body) else len(body)
    return min(1.0, len(starts) / max(1, paragraphs))


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


def _refused(item: Evidence) -> Verdict:  # noqa: PLR0911 - one reason after the other
    if item.field:
        return Verdict(accepted=False, reason="the name of a field or a word of an argument")
    if item.shape <= -1:
        return Verdict(accepted=False, reason="reads as a phrase, not as a name")
    if item.items * 2 > item.count:
        return Verdict(accepted=False, reason="stands in a list")
    if item.repeats_itself:
        return Verdict(accepted=False, reason="says the same each time, as the head of a page does")
    if item.speaking * 3 < item.count:
        return Verdict(accepted=False, reason="what follows is listed, not said")
    if item.count == 1:
        return Verdict(accepted=False, reason="stands once and is not introduced")
    return Verdict(accepted=False, reason="too little speaks for it")


def alternation(keys: Sequence[str]) -> float:
    """Return the share of neighbouring labels that differ."""
    pairs = list(pairwise(keys))
    return sum(a != b for a, b in pairs) / len(pairs) if pairs else 0.0
