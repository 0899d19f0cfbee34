"""Hypotheses of layouts that print a label."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import attrs

from interviewkit.model import MarkKind
from interviewkit.reading import Label
from interviewkit.text import layouts as built_in
from interviewkit.text.document import Detected, Document, begin
from interviewkit.text.doubts import PLAY, doubt, talk_begins, without_head
from interviewkit.text.events import is_time
from interviewkit.text.labels import alternation, collect
from interviewkit.text.shapes import honors
from interviewkit.text.sides import with_sides
from interviewkit.text.verdicts import Verdict, judge
from interviewkit.text.vocabulary import is_question_or_answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interviewkit.text.candidates import Candidate
    from interviewkit.text.labels import Evidence
    from interviewkit.text.layouts import TextLayout
    from interviewkit.text.lines import Line

__all__ = ["pooled", "repeated", "turned_down"]

_LOUD = re.compile(r"(?:^|\s)[A-Z][A-Z'’-]{2,}(?:\s|$)")


# The least share of the paragraphs that begin a turn, by layout: the less a shape says, the more it must explain.
_COVERAGE = {
    "space": 0.4,
    "dash-label": 0.3,
    "bar": 0.3,
    "tab": 0.15,
    "name-line": 0.12,
    "point": 0.15,
    "brackets": 0.1,
    "parenthesis": 0.15,
}


def pooled(document: Document, names: Sequence[str]) -> Detected:
    """Weigh labels with a colon, a time, in bold and as headings together."""
    lines = document.lines
    by_place: dict[int, Candidate] = {}
    for name in ("bold", "label", "label-time"):
        for candidate in document.found.of(name) if name in names else ():
            if name != "bold" and not _within_bold(candidate, lines[candidate.place]):
                continue
            by_place[candidate.place] = candidate
    for candidate in document.found.of("name-line"):
        if candidate.worn == "heading" or candidate.start is not None or _time_below(candidate, lines):
            by_place.setdefault(candidate.place, candidate)
    if not by_place:
        return Detected(None, (), (), "no line begins with a label")
    candidates = [by_place[place] for place in sorted(by_place)]
    evidence = collect(candidates, lines, document.known)
    verdicts = judge(evidence, talk_begins(candidates, evidence), lines, forced=document.forced)
    accepted = [
        candidate
        for candidate in candidates
        if verdicts[candidate.key].accepted and not _sentence(candidate, evidence[candidate.key], lines)
    ]
    labels = _labels(evidence, verdicts, lines, "label")
    accepted = without_head(accepted, evidence, lines)
    layout = _named(accepted)
    if not accepted:
        return Detected(None, (), labels, "no label is believed")
    starts, sided = with_sides(document, [begin(candidate) for candidate in accepted])
    problem = "" if document.forced else doubt(document, accepted, evidence, len(starts))
    if problem:
        return Detected(None, (), turned_down(labels, problem), problem)
    keys = [start.key or str(start.side) for start in starts]
    reason = f"{len(accepted)} lines begin with one of {len(set(evidence) & set(keys))} labels{sided}"
    return Detected(layout, tuple(starts), labels, reason, len(starts) * (0.6 + 0.4 * alternation(keys)))


def _named(accepted: Sequence[Candidate]) -> TextLayout:
    """Return the layout that most of these candidates have, by the names that people know."""
    if not accepted:
        return built_in.LABEL
    counts = Counter(candidate.layout.name for candidate in accepted)
    name = counts.most_common(1)[0][0]
    layout = next(candidate.layout for candidate in accepted if candidate.layout.name == name)
    if layout is not built_in.LABEL:
        return layout
    own = [candidate for candidate in accepted if candidate.layout is built_in.LABEL]
    if sum(candidate.alone for candidate in own) * 2 > len(own):
        return built_in.LABEL_LINE
    if all(is_question_or_answer(candidate.key) for candidate in own):
        return built_in.QUESTION_ANSWER
    if any("," in candidate.label and candidate.label.split(",")[0].isupper() for candidate in own):
        return built_in.CAPITALS
    return layout


def _within_bold(candidate: Candidate, line: Line) -> bool:
    """Tell whether a label with a colon is not merely a sentence that begins in bold."""
    if candidate.worn != "strong":
        return True
    bold = next(mark.end for mark in line.marks if mark.kind is MarkKind.STRONG)
    end = line.text.find(candidate.label) + len(candidate.label)
    return end <= bold + 1 or line.text[bold : bold + 2].lstrip()[:1] in "(（[/"


def _sentence(candidate: Candidate, item: Evidence, lines: Sequence[Line]) -> bool:
    """Tell whether bold words that stand once begin a sentence: `**The Ferry** leaves at ten`."""
    if candidate.layout.name != "bold" or item.count > 1 or candidate.offset < 0:
        return False
    text = lines[candidate.place].text
    return text[candidate.offset].islower() and text[candidate.offset - 1].isspace()


def _time_below(candidate: Candidate, lines: Sequence[Line]) -> bool:
    below = candidate.place + 1
    return below < len(lines) and not lines[below].gap and is_time(lines[below].text)


def repeated(document: Document, layout: TextLayout) -> Detected:  # noqa: C901 - one test after the other
    """Weigh a layout whose shape says little: its labels must repeat and alternate."""
    lines = document.lines
    # A heading is the label's own line, or none: "### Speaker | Text" heads a table.
    headed = layout.name == "name-line" or layout.wears == "heading"
    candidates = [each for each in document.found.of(layout.name) if headed or each.worn != "heading"]
    if not candidates:
        return Detected(None, (), (), f"no line looks like {layout.summary}")
    evidence = collect(candidates, lines, document.known)
    first = talk_begins(candidates, evidence)
    verdicts = judge(evidence, first, lines, forced=document.forced)
    if not document.forced:
        _only_repeated(evidence, verdicts, lines, names=layout.name == "name-line")
    accepted = [candidate for candidate in candidates if verdicts[candidate.key].accepted]
    if layout.name == "name-line":
        accepted = _unlisted(accepted, lines)
    accepted = without_head(accepted, evidence, lines)
    labels = _labels(evidence, verdicts, lines, layout.name)
    keys = [candidate.key for candidate in accepted]
    distinct = set(keys)
    if document.forced and accepted:
        starts, sided = with_sides(document, [begin(c) for c in accepted])
        return Detected(layout, tuple(starts), labels, f"the layout was named{sided}", 1.0)
    refused = ""
    repeats = sum(evidence[key].count >= 2 for key in distinct)
    roles = all(evidence[key].role for key in distinct)
    if len(accepted) < 4 and not (roles and (len(accepted) >= 3 or (len(accepted) == 2 == len(distinct)))):
        refused = "too few lines look so"
    elif len(distinct) == 1 and not roles and not with_sides(document, [begin(c) for c in accepted])[1]:
        refused = "only one label"
    elif len(distinct) > 1 and ((not repeats and not roles) or alternation(keys) < (0.2 if repeats > 1 else 0.6)):
        refused = "the labels do not repeat and alternate"
    else:
        coverage = len(accepted) / document.paragraphs(accepted[0].place, accepted[-1].place)
        if coverage < _COVERAGE.get(layout.name, 0.1):
            refused = "explains too little of the text"
        elif sum(evidence[key].speaking for key in distinct) < 0.5 * len(accepted):
            refused = "what follows is listed, not said"
        elif sum(PLAY.match(line.text) is not None for line in lines) >= 2:
            refused = "acts and scenes: a play, not an interview"
    if refused:
        return Detected(None, (), turned_down(labels, refused), refused)
    starts, sided = with_sides(document, [begin(c) for c in accepted])
    keys = [start.key or str(start.side) for start in starts]
    reason = f"{len(accepted)} lines look like {layout.summary}, with {len(distinct)} labels{sided}"
    return Detected(layout, tuple(starts), labels, reason, len(starts) * (0.45 + 0.4 * alternation(keys)))


def _only_repeated(
    evidence: dict[str, Evidence], verdicts: dict[str, Verdict], lines: Sequence[Line], *, names: bool
) -> None:
    """Turn down what stands once, unless nearly every paragraph begins with such a label."""
    often = {
        key
        for key, item in evidence.items()
        if item.count > 1
        and not item.field
        and not item.repeats_itself
        and (
            (verdicts[key].accepted and item.shape >= 0.5)
            or (item.shape >= 1.0 and item.speaking * 2 >= item.count and not names)
        )
    }
    fair = {key for key, item in evidence.items() if item.shape >= 1.0 and not item.field and item.speaking}
    loud = {key for key in fair if _LOUD.search(evidence[key].label)}
    if sum(evidence[key].count for key in often & loud) * 2 > sum(evidence[key].count for key in often) > 2:
        often |= loud
    honored = {key for key in fair if honors(evidence[key].label)}
    if sum(evidence[key].count for key in often & honored) * 2 > sum(evidence[key].count for key in often) > 2:
        often |= honored
    places = sorted(place for key in often | fair for place in evidence[key].places)
    dense = (
        bool(often)
        and not names
        and len(places) > 0.7 * sum(line.gap or True for line in lines[places[0] : places[-1] + 1])
    )
    for key, item in evidence.items():
        if item.given or (item.role and item.count > 1) or key in often or (dense and key in fair):
            continue
        if verdicts[key].accepted and not (item.count == 1 and _introduced(item, names=names)):
            reason = "stands once" if item.count == 1 else "does not look like a name"
            verdicts[key] = Verdict(accepted=False, reason=reason)


def _unlisted(accepted: Sequence[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """Return the names that have words below them and are no lines of a list of names."""
    places = {candidate.place for candidate in accepted}
    return [
        candidate
        for candidate in accepted
        if candidate.place + 1 not in places and (candidate.place - 1 not in places or lines[candidate.place].gap)
    ]


def _introduced(item: Evidence, *, names: bool) -> bool:
    """Tell whether a label that stands once is told of before the talk; a name alone on its line looks like one too."""
    if names:
        return item.mentioned and item.shape >= 1.5 and item.speaking == item.count
    return item.role or item.mentioned or (item.kin > 0 and item.shape >= 1.0)


def turned_down(labels: Sequence[Label], reason: str) -> tuple[Label, ...]:
    """Return the labels as they stand where for that reason none of them is believed."""
    return tuple(attrs.evolve(label, accepted=False, reason=reason) if label.accepted else label for label in labels)


def _labels(
    evidence: dict[str, Evidence], verdicts: dict[str, Verdict], lines: Sequence[Line], layout: str
) -> tuple[Label, ...]:
    order = sorted(evidence.values(), key=lambda item: (not verdicts[item.key].accepted, -item.count, item.places[0]))
    return tuple(
        Label(
            item.label,
            tuple(lines[place].number for place in item.places),
            verdicts[item.key].accepted,
            verdicts[item.key].reason,
            layout,
        )
        for item in order
    )
