"""Who an introduction names: people and publications, what they are called in the labels, and who asks whom."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import attrs

from interviewkit.model import Role
from interviewkit.text.descriptions import apposition, plain_reporter, preposed, title_before
from interviewkit.text.introductions_arabic import arabic_mentions
from interviewkit.text.introductions_cjk import cjk_mentions
from interviewkit.text.mention import Mention
from interviewkit.text.names import GENERATIONS, folded, initials, is_cjk, is_initials
from interviewkit.text.patterns import Pattern
from interviewkit.text.runs import REPORTERS, TITLES, Run, is_organisation, is_press, runs
from interviewkit.text.talks import with_roles

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

__all__ = ["Mention", "acronyms", "mentions"]

# An introduction is a few paragraphs; what is longer has gone over into something else.
_LONGEST = 20_000
_ALIAS = Pattern(
    r"\s{0,2}[(（]\s?(?:(?:hereafter|hereinafter|henceforth|below|далее|ci-après|im Folgenden|en adelante|d'ora in poi"
    r"|doravante|daqui em diante)\s?[,:—–-]?\s?)?[\"“«„'‘]?([^()（）\n\"”»“]{1,40}?)[\"”»“'’]?\s?[)）]",
    re.IGNORECASE,
)
_REPORTER_BEFORE = Pattern(
    rf"(?<![^\W_])(?P<word>{'|'.join(sorted(REPORTERS, key=len, reverse=True))})\s*"
    r"(?:[«“\"„](?P<press>[^»”\"“\n]{2,60})[»”\"“]\s*)?(?:[(（](?:далее\s*[—–-]\s*)?(?P<alias>[^()（）\n]{1,30})[)）]\s*)?(?:[а-яё]+\s+){0,2},?\s*\Z",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?:s|en|innen|ы|и|isti)\Z")
_LIST = Pattern(r"\s*(?P<last>,?\s*(?:and|&|et|y|e|und|и)\s|,\s)\s*(?:the\s)?", re.IGNORECASE)
_PLACE_OF = Pattern(r"(?:^|\s)(?:of|to|for|and|de|du|von)\s+(?:the\s+)?\Z", re.IGNORECASE)
_GERMAN = Pattern(r"(?:^|\s)(?:dem|der|den|die|des|einem|einer)\s+\Z", re.IGNORECASE)
_ARTICLE = Pattern(r"\b(?:the|au|le|la|el|al|il|der|die|das|dem|del|du|o|ao)\s\Z", re.IGNORECASE)
_LEADING = frozenset("the la le les il lo i gli el los las der die das o a os as".split())
_DEMONYMS = ("ese", "ish", "an", "ch", "i", "al", "ic", "er", "or", "ous", "ed")
# A post that opens a sentence has a capital: "Clockmaker Ada Moreau"; in Russian a patronymic tells it from a name.
_WITH_POST = 3
_POST = Pattern(
    r"\w+(?:ist|maker|smith|keeper|worker|grower|builder|owner|farmer|player|щик|чик|ник|ница|щица|ист|истка|тель|овед"
    r"|лог)",
    re.IGNORECASE,
)
_PATRONYMIC = Pattern(r"(?:вич|вна|чна)\Z")
_TALKING = Pattern(r"\b(?:talk|talked|talks|talking|spoke|speaks|speaking)\s+to\s+\Z", re.IGNORECASE)
_POST_AHEAD = Pattern(r"\s(?P<post>[^\W\d_]{4,20})\s[^\W\d_a-zà-ÿа-я]")
_ARABIC = re.compile(r"[\u0621-\u064a]{3}")
_BACK = 90


def mentions(paragraphs: Sequence[str], *, labels: Collection[str], source: str = "") -> list[Mention]:
    """Return the people and publications that the paragraphs name, in their order.

    ``labels`` are those of the turns: they tell where a name begins and what an abbreviation stands for. ``source`` is
    the publication in which it all appeared.
    """
    known = frozenset(folded(label) for label in labels)
    found: list[Mention] = []
    left = _LONGEST
    for paragraph in paragraphs:
        text = unicodedata.normalize("NFC", paragraph[:left])
        left -= len(text)
        if text:
            found += _Reader(text, known, source, len(found)).mentions()
            if is_cjk(text):
                found += cjk_mentions(text, known, source)
            elif _ARABIC.search(text):
                found += sorted(arabic_mentions(text), key=lambda mention: mention.start)
        if left <= 0:
            break
    return found


@attrs.frozen
class _Reader:
    """Reads one paragraph."""

    text: str
    labels: frozenset[str]
    source: str
    offset: int

    def mentions(self) -> list[Mention]:
        every = [self._cut(run) for run in runs(self.text)]
        found: list[Mention] = []
        floor = 0
        for place, run in enumerate(every):
            if run.start < floor and not _ALIAS.match(self.text, run.end):
                continue
            ahead = self._next_defined(every, place)
            mention = self._press(run, every, place) or self._person(run, floor, ahead)
            if mention:
                found.append(mention)
                floor = mention.end
        return with_roles(self.text, self._lists(found), self.source)

    def _next_defined(self, every: Sequence[Run], place: int) -> int:
        """Return where the next run with a label in brackets begins."""
        for run in every[place + 1 : place + 12]:
            alias = _ALIAS.match(self.text, run.end)
            if alias and folded(alias[1]) in self.labels:
                return run.start
        return len(self.text)

    def _alias(self, end: int) -> tuple[str, int]:
        """Return the label in brackets at ``end``, and where the brackets close."""
        found = _ALIAS.match(self.text, end)
        if not found:
            return "", end
        alias = found[1].strip()
        if folded(alias) in self.labels or is_initials(alias):
            return alias, found.end()
        return "", found.end()

    def _cut(self, run: Run) -> Run:
        """Return the run without words in front that belong to a post, as ``Norland`` in ``Ambassador to Norland``."""
        alias = folded(self._alias(run.end)[0])
        surname = next((p for p in range(len(run.words) - 1, 0, -1) if folded(run.words[p]) not in GENERATIONS), 0)
        for place, word in enumerate(run.words[1:surname], 1):
            if len(run.words[place - 1]) == 1:
                break
            # Of two surnames the first may be the label; one after a place begins the name: "to China Xie Lan (Xie)".
            placed = place > 1 or _PLACE_OF.search(self.text[max(0, run.start - _BACK) : run.start])
            if (folded(word) == alias and placed) or (not alias and folded(word) in self.labels):
                return run.without(place, self.text)
        before = self.text[max(0, run.start - _BACK) : run.start]
        if len(run.words) == _WITH_POST and _POST.fullmatch(run.words[0]) and not _PATRONYMIC.search(run.words[1]):
            return run.without(1, self.text)
        if len(run.words) > 2 and not is_organisation(run) and not is_press(run):
            if _PLACE_OF.search(before) and not _TALKING.search(before) and _has_post(before):
                first = len(run.words) - 2
                # "China Moin ul Haque" of "Ambassador to China Moin ul Haque".
                return run.without(first - run.words[first].islower(), self.text)
            if _GERMAN.search(before) and run.words[0].isalpha():
                return run.without(1, self.text)
        return run

    def _press(self, run: Run, every: Sequence[Run], place: int) -> Mention | None:
        """Return the publication that a run names, None where it names none."""
        alias, end = self._alias(run.end)
        name = run.text
        if folded(alias) in {folded(word) for word in run.words} and len(run.words) > 1:
            return None
        short = bool(alias) and is_initials(alias) and self._shortened(run, alias)
        after = self.text[end : end + 24].split()[:1]
        reporting = bool(after) and after[0].strip(".,").casefold() in REPORTERS and (is_press(run) or self._house(run))
        following = every[place + 1] if place + 1 < len(every) else None
        owning = run.owner and folded(name) in self.labels and following is not None and following.start - run.end <= 1
        sure = folded(name) in self._sources() or reporting or owning
        if short and not sure and not is_press(run) and not is_organisation(run) and self._initials(run, alias):
            return None
        # A word such as Post or Times alone is not enough.
        if not (sure or short or (is_press(run) and len(run.words) > 1)):
            return None
        return Mention(name=self._printed(run, alias), labels=_one(alias), press=True, start=run.start, end=end)

    def _sources(self) -> set[str]:
        """Return the source as it may be named: with its article and without."""
        whole = folded(self.source)
        first, _, rest = whole.partition(" ")
        return ({whole, rest} if first in _LEADING else {whole}) - {""}

    def _initials(self, run: Run, alias: str) -> bool:
        """Tell whether an abbreviation is a person's: of more than one word, and no article stands before the run."""
        return len(run.words) > 1 and not (len(run.words) == len(alias) and self._article(run))

    def _shortened(self, run: Run, alias: str) -> bool:
        """Tell whether an abbreviation stands for the run, with or without the article before it."""
        if len(run.words) == 1:
            return folded(alias) in self.labels and len(alias) > 1
        return alias.casefold() in {way.casefold() for way in acronyms(run.text)}

    def _house(self, run: Run) -> bool:
        """Tell whether a run before ``reporter`` is where she works, and not ``French`` or ``Veteran``."""
        if len(run.words) > 1 or folded(run.text) in self.labels or run.text in acronyms(self.source):
            return True
        before = self.text[max(0, run.start - 8) : run.start].rstrip()
        first = not before or before[-1] in ".?!:"
        return run.text.isupper() or not (first or run.text.endswith(_DEMONYMS))

    def _article(self, run: Run) -> bool:
        return bool(_ARTICLE.search(self.text, max(0, run.start - 5), run.start))

    def _printed(self, run: Run, alias: str) -> str:
        """Return a publication's name, with ``The`` where that belongs to it."""
        full = f"The {run.text}"
        if folded(self.source) in {folded(full), folded(run.text)}:
            return self.source
        article = self.text[max(0, run.start - 12) : run.start].rstrip().rpartition(" ")[2] if alias else ""
        if article[:1].isupper() and article.casefold() != "the" and f"{article[0]}{run.text[0]}" == alias[:2]:
            return f"{article} {run.text}"
        if not self.text[max(0, run.start - 4) : run.start].startswith("The "):
            return run.text
        first = self.text[max(0, run.start - 12) : run.start - 4].rstrip()[-1:] in {".", "?", "!", ":", ""}
        theirs = (
            alias.casefold().startswith("t") and alias.casefold() != run.words[0][0].casefold() + alias[1:].casefold()
        )
        return full if theirs or (not first and not alias) else run.text

    def _person(self, run: Run, floor: int, ahead: int) -> Mention | None:
        alias, end = self._alias(run.end)
        if is_organisation(run) or (len(run.words) == 1 and not alias and folded(run.text) not in self.labels):
            return None
        if not alias and (posted := _POST_AHEAD.match(self.text, run.end)) and posted["post"].casefold() in TITLES:
            # "Serbian Foreign" of "Serbian Foreign Minister A. B." is nobody.
            return None
        before = self.text[max(0, run.start - _BACK) : run.start]
        reporter = _REPORTER_BEFORE.search(before)
        title, start = title_before(self.text, run.start, floor)
        after, stop = apposition(self.text, end, max(end, ahead))
        affiliation = ""
        description = preposed(self.text, run.start, end) or after or title
        if reporter:
            affiliation = reporter["press"] or ""
            if reporter["alias"] and not alias and folded(reporter["alias"]) in self.labels:
                alias = reporter["alias"]
            description = "" if plain_reporter(title) else title
        return Mention(
            name=run.text,
            labels=_one(alias),
            role=Role.INTERVIEWER if reporter else None,
            sure=bool(reporter),
            description=description,
            affiliation=affiliation,
            several=bool(reporter and _PLURAL.search(reporter["word"])),
            start=start,
            end=stop,
        )

    def _lists(self, found: list[Mention]) -> list[Mention]:
        """Return the mentions with reporters who are named in one breath as a list of their own."""
        result = list(found)
        for place, first in enumerate(found):
            if not first.several:
                continue
            members = [place]
            for other in range(place + 1, len(found)):
                between = _LIST.fullmatch(self.text, found[other - 1].end, found[other].start)
                if not between or found[other].press:
                    break
                members.append(other)
                if between["last"].strip() != ",":
                    break
            if len(members) > 1:
                labels = next((result[m].labels for m in members if result[m].labels), ())
                for member in members:
                    result[member] = attrs.evolve(
                        result[member],
                        role=Role.INTERVIEWER,
                        sure=True,
                        labels=labels,
                        description=first.description,
                        affiliation=first.affiliation,
                        series=self.offset + place + 1,
                        start=found[member].start,
                    )
        return result


def acronyms(name: str) -> frozenset[str]:
    """Return the capitals that can stand for a publication: of all its words or the great ones, with or without The."""
    words = [word for word in re.split(r"[\s\-]+", name) if word]
    every = "".join(word[0] for word in words)
    great = "".join(word[0] for word in words if word[0].isupper())
    return initials(name) | {every, great, f"T{great}", every[1:] if every[:1] == "T" else every}


def _has_post(before: str) -> bool:
    """Tell whether a text ends with a post and what belongs to it, as before the place of an ambassador."""
    return any(word.casefold() in TITLES for word in before.split()[-6:])


def _one(label: str) -> tuple[str, ...]:
    return (label,) if label else ()
