"""What an introduction says of a person beside the name: ``Swedish economist`` before it, an apposition after it."""

from __future__ import annotations

import re

from interviewkit.text.names import HONORIFICS, folded
from interviewkit.text.patterns import Pattern
from interviewkit.text.runs import BREAKERS, PRESS, REPORTERS, TITLES

__all__ = ["apposition", "plain_reporter", "preposed", "sentence_end", "title_before"]

_LONGEST = 320
_ABBREVIATED = Pattern(
    r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|St|Ste|Rev|Hon|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Jr|Sr|Inc|Ltd|Co|No|vs|etc|Mt|Dept)"
    r"|(?<![^\W_])[^\W\d_])\Z"
)
_END = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s)|\n")
_BEFORE = re.compile(r"[^\W_](?:[^\W_]|['’.\-‐&/](?=[^\W_]))*")
_ELIDED = ("l'", "l’", "d'", "d’")
_LINKS = frozenset("of to for in at and the von der des de du della do da".split())
_ARTICLES = frozenset(
    "the a an le la les l' un une der die das dem den ein eine einem einer el los las una il lo o os as um uma".split()
)
# Verbs end in these too, but seldom those that come right before a name.
_NOUN = Pattern(
    r"[^\W\d_]{2,}(?:ist|ists|er|ers|or|ors|ian|ians|ant|ent|man|woman|ess|iste|eur|euse|rice|ien|ienne|ista"
    r"|ora|era|ero"
    r"|rin|ик|ог|ор|ист|тель|ом|ем|ой)"
)
_VERBS = Pattern(
    r"(?:met|over|under|after|former(?=\Z)|whether|ever|never|either|neither|other|another|rather|later|for|discover"
    r"|consider|remember|want|went|sent|spent|than|then|present)"
)
# What opens a clause rather than goes on with a description.
_CLAUSE = Pattern(
    r"\s(?:who|whose|which|where|over (?:the|these|this|his|her|their)|about (?:the|his|her|their|how|why|what"
    r"|these|this)"
    r"|on (?:the (?:issue|topic|sideline|occasion|eve)s?|these|this|how|why|what|whether|his|her|their"
    r"|a (?:wide )?range"
    r"|topics|issues|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may"
    r"|june|july"
    r"|august|september|october|november|december)|to (?:discuss|talk|share|explain|learn|find|hear|ask|get"
    r"|understand)"
    r"|via|by (?:e-?mail|phone|telephone|video)|during|in an? (?:\w+ )?interview|during"
    r"|shared?|told|said|says|discuss(?:ed|es)?|talk(?:ed|s)|spoke|speaks|explain(?:ed|s)|answer(?:ed|s)"
    r"|believes?|argues?"
    r"|offer(?:ed|s)|gave|reflect(?:ed|s)|elaborat(?:ed|es)|join(?:ed|s)|agreed|is|was|has|had|will"
    r"|qui|que|quien|che|sobre|para|über|zum Thema|об?|о том|который|которая|рассказал[аи]?)\b",
    re.IGNORECASE,
)
_FINITE = Pattern(
    r"(?:who|whose|which|where|shared?|told|said|says|discuss(?:ed|es|ing)?|talk(?:ed|s|ing)|spoke|speaks"
    r"|explain(?:ed|s)"
    r"|answer(?:ed|s)|believes?|argues?|offer(?:ed|s)|gave|reflect(?:ed|s)|over|about|on|in|at|to|with|from|for|by|via"
    r"|during|answer\w*|respond\w*|répond\w*|revient|raconte|explique|explica|cuenta|habla|parle|parla|spricht"
    r"|erzählt|antwortet"
    r"|conta|fala|racconta|risponde|reveals?|reflects?|looks|as|but|or|and|is|was|has|had|will|we|he|she|they"
    r"|it|this|that|these|after|before|while|when"
    r"|qui|que|quien|che|sur|sobre|para|pour|über|auf|dans|en|em|nel|avec|con|com|mit|о|об|на|в|который|которая"
    r"|и|et|y|e"
    r"|und|der|die|das(?=\s+\w+t\b))\b",
    re.IGNORECASE,
)
_COPULA = re.compile(r"\s(?:is|was)\s(?=an?\s|the\s)")
_PREPOSED = Pattern(r"(?:^|[.?!:;,]\s+|[\"”’]\s+)(?P<said>[^.?!:;,\n]{4,100}),\s\Z")
_PAST = Pattern(
    r"\w+ed\s(?:in|on|at|to|from|with|by|for|the|an?|his|her|that|up|down|out|about|its|their)\b", re.IGNORECASE
)
_RELATIVE = Pattern(
    r"who\s+(?:is|was|serves as|served as|works as|worked as)(?:\s+(?:now|currently))?\s+", re.IGNORECASE
)
_MORE = Pattern(
    r"(?:and|as well as)\s+(?:also\s+)?(?:an?\s|the\s|former\s|(?P<title>[^\W\d_][\w\-]*))|an?\s|former\s|et\s"
    r"|y\s|und\s",
    re.IGNORECASE,
)
_COMMA = re.compile(r"\s?[,，]\s+")
_HOUSE = Pattern(
    r"(?:[^\W\d_][\w'’\-]*\s+){0,6}(?:University|College|Institute|Academy|School|Centre|Center|Foundation"
    r"|Council|Ministry)\b"
)
_GREAT_POST = Pattern(r"[^\W\d_][\w\-]*\s+(?:of|des|der|von|vom|für|de|du|at|in|am|beim)\s")
_LEAST = 3


def sentence_end(text: str, start: int) -> int:
    """Return where the sentence ends that goes on at ``start``, its full stop left out; looks a few lines ahead."""
    limit = min(len(text), start + _LONGEST)
    for found in _END.finditer(text, start, limit):
        if text[found.start()] != "." or not _ABBREVIATED.search(text, max(start, found.start() - 6), found.start()):
            return found.start()
    return limit if limit < len(text) else len(text.rstrip(" .!?…"))


def apposition(text: str, start: int, limit: int) -> tuple[str, int]:
    """Return the description in apposition at ``start``, right after a name, and where it ends; empty where none is.

    It is as printed, its article included; it never reaches beyond ``limit``, where the next person is named.
    """
    comma = _COMMA.match(text, start) or _COPULA.match(text, start)
    if not comma:
        return "", start
    end = min(sentence_end(text, start), limit)
    piece = text[comma.end() : end]
    for mark in ("; ", " – ", " — ", " - ", ": "):
        piece = piece.partition(mark)[0]
    segments = _COMMA.split(piece)
    first = segments[0]
    if relative := _RELATIVE.match(first):
        first = first[relative.end() :]
    elif _FINITE.match(first) or _PAST.match(first):
        return "", start
    kept = _cut(first)
    if not _describes(kept):
        return "", start
    said = [kept]
    if kept == first:
        said += _continued(segments[1:])
    found = ", ".join(said).strip(" ,")
    found = re.sub(r",?\s+(?:and|et|und|y|e|и)\Z", "", found)
    where = text.find(said[-1], comma.end())
    return found, (where + len(said[-1]) if where >= 0 else comma.end())


def _cut(segment: str) -> str:
    found = _CLAUSE.search(segment)
    return (segment[: found.start()] if found else segment).strip()


def _describes(segment: str) -> bool:
    """Tell whether a segment after a name describes the person, and is not the next person of a list."""
    if len(segment) < _LEAST:
        return False
    first = segment.split(maxsplit=1)[0]
    if not first[0].isupper() or first.casefold() in TITLES or first.isupper():
        return True
    return bool(_GREAT_POST.match(segment)) or any(word.casefold() in TITLES for word in segment.split()[1:4])


def _continued(segments: list[str]) -> list[str]:
    """Return the segments that go on with a description: another post, or the house to which an institute belongs."""
    said: list[str] = []
    for segment in segments:
        more = _MORE.match(segment)
        title = more and more["title"]
        if more and title and title.casefold() not in TITLES:
            more = None
        if not (more or _HOUSE.match(segment)):
            break
        kept = _cut(segment)
        said.append(kept)
        if kept != segment.strip():
            break
    return said


def title_before(text: str, start: int, floor: int) -> tuple[str, int]:
    """Return the words before a name at ``start`` that describe the person, without an article, and where they begin.

    They reach back to ``floor`` at most. Empty where none is, or where they say no more than that she reports.
    """
    words = list(_BEFORE.finditer(text, max(floor, start - 120), start))
    place, begin, right = len(words), start, start
    posted = False
    while place > 0:
        word = words[place - 1]
        gap = text[word.end() : right]
        if gap.strip(" \t\u00a0") not in {"", "."} or (gap.strip() == "." and len(word[0]) > 4):
            break
        said = word[0].casefold()
        said = said[2:] if said.startswith(_ELIDED) else said
        before = words[place - 2][0].casefold() if place > 1 else ""
        noun = word[0][0].islower() and before in _ARTICLES and said not in BREAKERS
        if (
            word[0][:2].casefold() in _ELIDED
            or noun
            or said in TITLES
            or (_NOUN.fullmatch(said) and not _VERBS.fullmatch(said))
        ):
            posted = True
        elif not _goes_on(words, place - 1, text, said, posted=posted):
            break
        begin = right = word.start()
        place -= 1
        if word[0][:2].casefold() in _ELIDED:
            break
    said = text[begin:start].strip()
    if said[:2].casefold() in _ELIDED:
        said, begin = said[2:], begin + 2
    if all(folded(word) in HONORIFICS for word in said.split()):
        return "", begin
    first, _, rest = said.partition(" ")
    if first.casefold() in _ARTICLES:
        said, begin = rest, start - len(text[begin:start].lstrip()[len(first) :].lstrip())
    return (said, begin) if posted else ("", start)


def _goes_on(words: list[re.Match[str]], place: int, text: str, said: str, *, posted: bool) -> bool:
    """Tell whether a word that is no post belongs to one: a great word, a link within it, an adjective before it."""
    if words[place][0][0].isupper() and said not in BREAKERS:
        return True
    return (said in _LINKS and _post_before(words, place, text)) or (posted and _adjective(said))


def preposed(text: str, start: int, end: int) -> str:
    """Return the post before a name that stands between commas: ``The harbour's director, Jo Santos, said``."""
    found = _PREPOSED.search(text, max(0, start - 110), start) if text[end : end + 1] == "," else None
    if not found:
        return ""
    words = found["said"].split()
    if words[0].casefold() in _ARTICLES:
        words = words[1:]
    posted = any(word.casefold() in TITLES and word.casefold() not in REPORTERS for word in words[:3])
    return " ".join(words) if posted and words[0].casefold() not in BREAKERS else ""


def _post_before(words: list[re.Match[str]], place: int, text: str) -> bool:
    """Tell whether a post stands a few words before ``place``, as in ``Minister of Fisheries and``."""
    for back in range(place - 1, max(-1, place - 7), -1):
        if text[words[back].end() : words[back + 1].start()].strip():
            return False
        if words[back][0].casefold() in TITLES:
            return True
    return False


def _adjective(word: str) -> bool:
    return (
        word not in BREAKERS and word not in _ARTICLES and not word.endswith(("ed", "ews", "led")) and word not in PRESS
    )


def plain_reporter(description: str) -> bool:
    """Tell whether a description says no more than that somebody reports."""
    return all(word.casefold() in REPORTERS for word in description.split())
