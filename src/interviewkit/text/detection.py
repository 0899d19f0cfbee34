"""Detection: which layout a document has, and where its turns begin, by evidence.

Every layout that could be is tried as a hypothesis; the one that explains most of the document wins. Forms that print a
label where its words begin (colon, bold, time, heading) are weighed together, because people mix them.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import attrs

from interviewkit.text.candidates import Candidates
from interviewkit.text.document import Detected, Document, Start, begin
from interviewkit.text.labelled import pooled, repeated, turned_down
from interviewkit.text.labels import alternation
from interviewkit.text.named import named
from interviewkit.text.paragraphs import joining
from interviewkit.text.questioned import (
    bare_questions,
    bold_questions,
    capital_questions,
    heading_questions,
    numbered_questions,
    questions,
)
from interviewkit.text.roles import role_of
from interviewkit.text.shapes import shape
from interviewkit.text.signs import signs
from interviewkit.text.unwrapped import unwrapped
from interviewkit.text.vocabulary import is_field, is_question_or_answer

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from interviewkit.reading import Label
    from interviewkit.text.candidates import Candidate
    from interviewkit.text.layouts import TextLayout
    from interviewkit.text.lines import Line
    from interviewkit.text.paragraphs import Joining

__all__ = ["detect"]

_COURT = re.compile(
    r"(?:(?:mr|mrs|ms|dr|judge|justice)\.? [^\W\d_][\w'’-]*"
    r"|the (?:court|witness|clerk|reporter|court reporter|judge|bailiff|interpreter|videographer|chair|president))\Z",
    re.IGNORECASE,
)
_FORM = 4
_SURE = 5
_MANY = 12
_SAMPLE = 800
_OPENING = 3
_OPENERS = frozenset("[【<(（>◇◆■□○●▲△0123456789")
_LETTERS = frozenset("QAPRqaQＱＡВО問答问문답س")
_SUPPLEMENTS = ("label", "label-time", "point", "brackets", "parenthesis", "tab", "name-line", "dash-label")
_POOLED = ("label", "label-time", "bold")


def detect(
    lines: Sequence[Line], layouts: Sequence[TextLayout], known: Collection[str], how: Joining, *, forced: bool
) -> Detected:
    """Return the layout and the turns' beginnings; ``layout`` is None where the lines hold no interview.

    ``layouts`` are those that may be; ``known`` are the keys of labels that the caller handed over; ``how`` tells how
    the lines make paragraphs.
    """
    document = Document(lines, Candidates(lines, layouts), how, known, forced)
    tried = layouts
    if len(lines) > 2 * _SAMPLE and not forced:
        # What nothing near the beginning looks like is not looked for in a whole book.
        sample = lines[:_SAMPLE]
        start = Document(sample, Candidates(sample, layouts), joining(sample), known, forced)
        likely = {found.layout.name for found in _hypotheses(start, layouts) if found.layout}
        # Layouts of one pattern go by the name of the first, and those of labels are weighed together.
        likely |= set(_POOLED) if not likely <= document.found.layouts.keys() - set(_POOLED) else set()
        tried = [layout for layout in layouts if layout.name in likely] or layouts
    hypotheses = _hypotheses(document, tried)
    best = max(hypotheses, key=_explains, default=Detected(None, (), (), "no layout fits"))
    if best.layout and not forced and _is_form(lines):
        reason = "boxes and lines to be filled in: a form"
        best = Detected(None, (), turned_down(best.labels, reason), reason)
    best = named(document, _supplemented(document, best))
    labels = _account(best, hypotheses)
    if best.layout is None or not best.starts or (best.score <= 0 and not forced):
        return Detected(None, (), labels, best.reason)
    return attrs.evolve(best, labels=labels)


def _hypotheses(document: Document, layouts: Sequence[TextLayout]) -> list[Detected]:
    """Return what each of the layouts makes of the document."""
    names = {layout.name for layout in layouts}
    found: list[Detected] = []
    together = [name for name in _POOLED if name in names & document.found.layouts.keys()]
    if together:
        found.append(pooled(document, together))
    # Where labels explain a document well nothing else can explain it better.
    if found and _decisive(document, found[0]):
        return found
    whole = unwrapped(document, [layout for layout in layouts if layout.side])
    for layout in layouts:
        if layout.name not in document.found or layout.name in together:
            continue
        if not layout.side:
            found.append(repeated(document, layout))
            continue
        test = _UNLABELLED.get(layout.name, _signed)
        found.append(whole.cut(test(whole.document, layout)) if whole else test(document, layout))
    return found


def _explains(found: Detected) -> tuple[float, int, int]:
    """Return how well a hypothesis does, then how many turns have a label.

    Where all of them fail, the one whose label stands most often came closest.
    """
    return (
        found.score,
        sum(bool(start.key) for start in found.starts),
        max((label.count for label in found.labels), default=0),
    )


def _is_form(lines: Sequence[Line]) -> bool:
    """Tell whether many lines have boxes to tick or lines to fill in."""
    blank = sum("[ ]" in line.text or "____" in line.text or "☐" in line.text for line in lines)
    return blank >= _FORM and blank * 6 >= len(lines)


def _decisive(document: Document, found: Detected) -> bool:
    keys = [start.key for start in found.starts]
    if len(keys) < _MANY or len(set(keys) - {""}) < 2 or alternation(keys) < 0.5:
        return False
    return len(keys) >= 0.2 * document.paragraphs(found.starts[0].place, found.starts[-1].place)


def _supplemented(document: Document, best: Detected) -> Detected:
    """Add the turns whose believed labels, or letters for question and answer, stand in another layout's shape."""
    if best.layout is None or not best.layout.labelled or document.forced:
        return best
    taken = {start.place for start in best.starts if start.side is None}
    keys = {start.key for start in best.starts if start.key}
    openings = tuple({start.label[:_OPENING] for start in best.starts if start.label} | _LETTERS | _OPENERS)
    few = len(keys) == 1
    # Where questions and answers are letters, lawyers and judges have names: "MR. REED: Objection."
    lettered = all(is_question_or_answer(key) for key in keys)
    first = best.starts[0].place
    places = [place for place, line in enumerate(document.lines) if line.text.startswith(openings)]
    found: list[Candidate] = []
    for name in _SUPPLEMENTS:
        if name in document.found:
            anywhere = few or (lettered and name == "label")
            found += document.found.of(name) if anywhere else document.found.among(name, places)
    found = [c for c in found if c.place not in taken and not _counted(c, document.lines)]
    often = Counter(c.key for c in found if is_question_or_answer(c.key))
    found = [c for c in found if c.place > first or often[c.key] >= _SURE]
    more: dict[int, Start] = {}
    letters = Counter(c.key for c in found if is_question_or_answer(c.key))
    counted = Counter((c.layout.name, c.key) for c in found if few and c.layout.name != "name-line")
    trusted = {key for key, count in letters.items() if count > 1}
    trusted |= {
        c.key for c in found if counted[c.layout.name, c.key] > 2 and (shape(c.label) >= 1.0 or role_of(c.label))
    }
    trusted |= {c.key for c in found if lettered and c.layout.name == "label" and _in_court(c.label)}
    if found:
        for candidate in found:
            if candidate.key in keys or (candidate.key in trusted and not is_field(candidate.key)):
                more.setdefault(candidate.place, begin(candidate))
    if not more:
        return best
    kept = [start for start in best.starts if start.side is None or start.place not in more]
    return attrs.evolve(best, starts=tuple(sorted([*kept, *more.values()], key=lambda start: start.place)))


def _counted(candidate: Candidate, lines: Sequence[Line]) -> bool:
    """Tell whether a number stands behind a dash, as at the head of a page: `Moreau -- 12`."""
    text = lines[candidate.place].text
    return candidate.layout.name == "dash-label" and text[candidate.offset : candidate.offset + 1].isdigit()


def _in_court(label: str) -> bool:
    """Tell whether a label is a name in capitals, or has an honorific or a post of a court."""
    loud = label.isupper() and len(label) > 3 and not any(char.isdigit() or char == "\t" for char in label)
    return (loud and shape(label) >= 1.5) or _COURT.match(label) is not None


def _account(best: Detected, hypotheses: Sequence[Detected]) -> tuple[Label, ...]:
    """Return the labels of the best hypothesis, and those that others would have taken, as rejected."""
    seen = {label.text for label in best.labels}
    rest = [
        attrs.evolve(
            label,
            accepted=False,
            reason=f"{label.reason}; the layout {each.layout.name if each.layout else ''} explains less",
        )
        for each in hypotheses
        if each is not best
        for label in each.labels
        if label.accepted and label.text not in seen and best.layout
    ]
    return (*best.labels, *rest)


def _signed(document: Document, layout: TextLayout) -> Detected:
    """Weigh a layout of somebody else, whose sign marks who asks."""
    return questions(document, layout, list(document.found.of(layout.name)), 0.5)


_UNLABELLED: dict[str, Callable[[Document, TextLayout], Detected]] = {
    "dash": signs,
    "bold-question": bold_questions,
    "heading-question": heading_questions,
    "numbered-question": numbered_questions,
    "capital-question": capital_questions,
    "bare-question": bare_questions,
}
