"""Layouts: how interviews look in plain text, as data that serves both reading and writing.

A layout's ``pattern`` says how a line looks on which a turn begins; the named groups ``label``, ``time`` and ``text``
say what it holds. ``turn`` says how a turn is written. Which labels are believed is decided in one place for all
layouts, `interviewkit.text.verdicts`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from interviewkit.errors import FormatError, ModelError
from interviewkit.registry import find_layout
from interviewkit.text.events import TIME
from interviewkit.text.vocabulary import QUESTION_OR_ANSWER

if TYPE_CHECKING:
    from interviewkit.registry import Layout

__all__ = ["BUILT_IN", "TIMED", "Side", "TextLayout", "Trust", "text_layout"]


class Trust(StrEnum):
    """How much repetition a layout's shape wants before a label is believed."""

    SHAPE = "shape"
    REPEATED = "repeated"


class Side(StrEnum):
    """Who is on a line that prints no label."""

    ASKS = "asks"
    ANSWERS = "answers"
    EITHER = "either"


def _compiled(pattern: str | re.Pattern[str]) -> re.Pattern[str]:
    # Not re.compile itself, whose overloads no type checker resolves here.
    return re.compile(pattern)


@attrs.frozen
class TextLayout:
    """How one kind of plain text looks.

    ``pattern`` matches the beginning of a line; a layout whose pattern has no group ``label`` shows a ``side``
    instead, and one that has neither raises `ModelError`. ``near`` are characters one of which stands in the first
    ``reach`` of every matching line, a filter that saves time. ``wears`` names the markup that such a line has:
    ``strong``, ``heading`` or ``item``. ``turn`` is written for a turn, with ``{label}``, ``{time}`` and ``{text}`` in
    it; ``answer`` for the side that bears no sign.
    """

    name: str
    summary: str
    pattern: re.Pattern[str] = attrs.field(converter=_compiled)
    turn: str = "{label}: {text}"
    answer: str = ""
    near: str = ""
    reach: int = 100
    trust: Trust = Trust.REPEATED
    side: Side | None = None
    wears: str = ""

    def __attrs_post_init__(self) -> None:
        if self.side is None and not self.labelled:
            raise ModelError(f"{self.name} has no group 'label' and no side", path="TextLayout.pattern")

    @property
    def labelled(self) -> bool:
        """Whether the layout prints labels."""
        return "label" in self.pattern.groupindex

    @property
    def timed(self) -> bool:
        """Whether the layout writes times."""
        return "{time}" in self.turn


def text_layout(layout: str | Layout) -> TextLayout:
    """Return the layout of plain text of that name; raises `FormatError` for one that is none of plain text."""
    found = find_layout(layout)
    if not isinstance(found, TextLayout):
        raise FormatError(f"the layout {found.name} is none of plain text.", name=found.name)
    return found


# Machines count seconds: "[0.00s - 4.12s]", "(1m 20s)".
_CLOCK = rf"(?:{TIME}|[0-9]{{1,6}}\.[0-9]{{1,3}}\s?s?|(?:[0-9]{{1,2}}h\s?)?(?:[0-9]{{1,3}}m\s?)?[0-9]{{1,2}}s)"
_BRACKETED = rf"[\[(（]\s*{_CLOCK}(?:\s*[-–—]+>?\s*{_CLOCK})?\s*[\])）]"
# What stands before the words of a turn in some transcripts.
TIMED = re.compile(rf"{_BRACKETED}\s*(?=\S)")
_SIGN = r"(?:[◇◆■□○●◎▲△▶▷•▪]\s*|>{1,3}\s*|\*{1,2}\s*|[-–—·]\s+)?"
_LEAD = rf"{_SIGN}(?:(?P<time>{_BRACKETED}|{TIME})(?:\s*[-–—]+>?\s*{TIME})?\s*(?:[-–—|]\s*)?)?{_SIGN}"
_LABEL = r"(?:[\[【](?P<boxed>[^\[\]【】:：\n]{1,60})[\]】]|(?P<label>[^\s:：\[\]【】<>|][^:：\t\n]{0,79}))"
_REST = r"\s*(?P<text>.*)"

LABEL = TextLayout(
    "label",
    "`Label: text`, a colon after the label, full-width too",
    # The colon of a clock is none of a label: "Ada 10:02".
    _LEAD + _LABEL + r"\s*[:：](?!//)(?!(?<=\d[:：])\d\d(?!\d))[-–—]?" + _REST,
    near=":：",
    trust=Trust.SHAPE,
)
QUESTION_ANSWER = attrs.evolve(
    LABEL, name="question-answer", summary="`Q: ...` and `A: ...`, in any language's letters"
)
CAPITALS = attrs.evolve(LABEL, name="capitals", summary="`MARIA LOPEZ, FOREIGN EDITOR: ...` once, then `LOPEZ: ...`")
LABEL_LINE = attrs.evolve(
    LABEL,
    name="label-line",
    summary="`Label:` on a line of its own, the words below",
    turn="{label}:\n{text}",
)
LABEL_TIME = TextLayout(
    "label-time",
    "`Label (00:01:02):` or `Label 0:33`, the words behind or below",
    rf"{_SIGN}(?:{TIME}\s+)?(?P<label>[^\s:：\[\]()|\d][^:：\[\]()|\n]{{0,79}}?(?:\([^()\d]{{1,40}}\))?)\s*[:：,|–—-]?\s*"
    rf"(?:(?P<time>{_BRACKETED})\s*[:：]?\s*(?P<text>.*)|(?P<late>{TIME})(?:\s?(?P<half>[AaPp])\.?[Mm]\.?)?\s*[:：]?\s*(?P<none>))$",
    turn="{label} ({time}):\n{text}",
    near=":：",
    trust=Trust.SHAPE,
)
NAME_LINE = TextLayout(
    "name-line",
    "a name alone on its line, the words below",
    rf"(?:(?P<time>{_BRACKETED}|{TIME})\s*(?:[-–—|]\s*)?)?(?P<label>[^\s:：\[\]()（）|.,;!?。，？！\d—–-][^:：\[\]|,;!?。，？！—–\n]{{0,59}}"
    r"(?:(?:\s[-–—]{1,2}\s|,\s)[^:：.!?\n]{1,60})?)$",
    turn="{label}\n{text}",
)
BOLD = TextLayout(
    "bold",
    "a bold label without a colon, the words behind or below",
    _LEAD + r"(?P<label>[^\s:：\[\]|][^:：\n]{0,79})" + _REST,
    turn="**{label}** {text}",
    trust=Trust.SHAPE,
    wears="strong",
)
BRACKETS = TextLayout(
    "brackets",
    "`[Label] text`, `【记者】text`, `Label> text` or `<v Label>text`",
    _LEAD + r"(?:[\[【](?P<label>[^\[\]【】<>:：\n]{1,60})[\]】]|<v(?:\.[^\s>]{1,40})?\s+(?P<voice>[^<>\n]{1,80})>"
    r"|<?(?P<name>(?!(?:h[1-6]|p|li|div|t[drh]|[biau]|em|strong|br|hr|ul|ol|span|d[tdl]|/)[\s>])[^\s<>\[\]:：][^<>\[\]:：\n]{0,40})>)\s*[:：]?\s*(?P<text>.*)",
    turn="[{label}] {text}",
    near="[【<>",
)
PARENTHESIS = TextLayout(
    "parenthesis",
    "`RS) text`, initials and a closing parenthesis",
    r"(?P<label>[^\W\d_][^\W_]{0,7}\.?)\)\s*(?P<text>.+)",
    turn="{label}) {text}",
    near=")",
    reach=10,
)
POINT = TextLayout(
    "point",
    "`Q. text`, `Mr. REED. text` or `Ada Moreau.— text`",
    # "F.to" is a signature, and "A.D.R." no answer.
    rf"(?:(?P<label>(?:{QUESTION_OR_ANSWER}))(?!\.(?:[a-z]|[^\W\d_]\.))(?!\.\s[^\W\d_][\w'’-]{{1,20}}\.[-–—])"
    rf"\s?(?:[.．。)]?\s?[-–—]{{1,2}}|[.．。])\s*(?P<text>\S.*)"
    r"|(?P<voice>Q)\s+(?P<asked>[^\sa-z].*)"
    r"|(?P<name>[^\s:—–-][^:—–\n]{0,60})\.[—–-]{1,2}\s*(?P<words>.+)"
    # "MR. REED: text" is a label with a colon.
    r"|(?!(?i:mr|mrs|ms|dr|prof|hon|m|mme|mlle|sr|sra)\.\s[^\W\d_][\w'’-]*(?:\s[^\W\d_][\w'’-]*){0,2}:)"
    r"(?P<title>(?:[^\W\d_][A-Za-z'’-]{0,3}\.\s|[^\W\d_][\w'’-]{0,15}\s){0,4}?"
    r"(?!(?i:mr|mrs|ms|dr|st|mme|mlle|prof|sr|sra|hon|sen|rep|gov|gen|col|capt|rev|sir)\.)[^\W\d_][\w'’-]{1,30}(?:\s\([^()\n]{1,60}\)|(?<=[^\W\d_]{2}),\s[^\W\d_][^.,;:?!()\n]{1,60})?)\.\s+(?P<said>\S.*))",
    turn="{label}. {text}",
    near=".．。-–—Q",
)
DASH_LABEL = TextLayout(
    "dash-label",
    "`Label - text` or `Label – text`",
    r"(?P<label>(?:[^\W\d_]\.\s?){0,3}[^\s:：—–|-][^:：—–|?!,.;\n]{0,49}?)\.?(?:\s+[-—–]+\s+|\s?[—–―]\s?|-\s+)(?P<text>\S.*)",
    turn="{label} – {text}",
    near="-—–―",
)
BAR = TextLayout(
    "bar",
    "`Label | text`",
    r"(?P<label>[^\s:：|][^:：|\n]{0,59}?)\s*[|｜]\s*(?P<text>[^|]+)$",
    turn="{label} | {text}",
    near="|｜",
)
TAB = TextLayout(
    "tab",
    "the label, a tab, the words",
    # A time alone behind the label is no word: "Ada Low   0:04".
    r"(?P<label>[^\s:：|][^:：|\t\n]{0,39}?)[:：]?(?:\t+| {2,})\s*"
    r"(?:(?P<time>" + TIME + r")(?:\t+| {2,})\s*)?(?!" + TIME + r"\s*$)(?P<text>\S.*)",
    turn="{label}\t{text}",
    near="\t ",
)
SPACE = TextLayout(
    "space",
    "`卜部 text`, a label and a space only, or `卜部「text」`, as in Japanese",
    r"○\s?(?P<title>[가-힣]{0,7}(?:장|관|감|원|사)\s[가-힣]{2,4}|[가-힣]{2,4}\s(?:의원|위원))\s{1,3}(?P<asked>\S.{3,})|"
    r"[○◯〇◎●◆■]?(?P<label>[\uff10-\uff19\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3A-Z][\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3A-Za-z・]{0,9}"
    r"(?:[（(][^（）()\n]{1,15}[）)])?)[ \u3000]{1,2}(?P<text>[\u3001-\u9fff\uac00-\ud7a3\uff00-\uff60―─—].{3,})"
    r"|(?P<name>[\u30a0-\u30ff\u3400-\u9fff・]{1,8})(?P<said>「.{3,}」[^「」]{0,12})$",
    turn="{label}\u3000{text}",
    near=" \u3000「",
)
DASH = TextLayout(
    "dash",
    "a dash or another sign before each turn, or before one side's",
    r"(?P<sign>[—–―‒−─⸺⸻ー]{1,4}|-{1,3}|[=＝]|(?:[<>＜＞]\s?){1,3}|[▲△▼▽▶▷■□◆◇●○◎★☆※•▪・]{1,2}|[\"“„«])\s{0,3}(?P<text>[^\s—–―\-=].*)",
    turn="— {text}",
    answer="— {text}",
    near='—–―‒−─⸺⸻ー-=＝<>＜＞▲△▼▽▶▷■□◆◇●○◎★☆※•▪・"“„«',
    reach=1,
    side=Side.EITHER,
)
BOLD_QUESTION = TextLayout(
    "bold-question",
    "the whole question bold, the answer bare",
    r"(?P<text>\S.*)$",
    turn="**{text}**",
    answer="{text}",
    side=Side.ASKS,
    wears="strong",
)
HEADING_QUESTION = TextLayout(
    "heading-question",
    "the question as a heading, the answer below",
    r"(?P<text>\S.*)$",
    turn="### {text}",
    answer="{text}",
    side=Side.ASKS,
    wears="heading",
)
NUMBERED_QUESTION = TextLayout(
    "numbered-question",
    "`1. Question?`, the answer below",
    r"(?P<number>[0-9]{1,3}(?:\s?[.)、．]|\s?[-–—](?![0-9])))\s*(?P<text>\S.*)$",
    turn="{number}. {text}",
    answer="{text}",
    near=".)、．-–—",
    reach=5,
    side=Side.ASKS,
)
BARE_QUESTION = TextLayout(
    "bare-question",
    "the question in a paragraph of its own, the answer in the next ones, and no sign of either",
    r"(?P<text>\S.*)$",
    turn="{text}",
    answer="{text}",
    near="?？؟;",
    side=Side.ASKS,
)
CAPITAL_QUESTION = TextLayout(
    "capital-question",
    "the question in capitals, the answer bare",
    r"(?P<text>[^a-zà-öø-ÿа-я]{8,})$",
    turn="{text}",
    answer="{text}",
    side=Side.ASKS,
)

BUILT_IN = (
    LABEL,
    QUESTION_ANSWER,
    CAPITALS,
    LABEL_LINE,
    LABEL_TIME,
    NAME_LINE,
    BOLD,
    BRACKETS,
    PARENTHESIS,
    POINT,
    DASH_LABEL,
    BAR,
    TAB,
    SPACE,
    DASH,
    BOLD_QUESTION,
    HEADING_QUESTION,
    NUMBERED_QUESTION,
    CAPITAL_QUESTION,
    BARE_QUESTION,
)
