"""Whom an article is about: the one who answers where no label, and no verb of asking, says who that is.

A newspaper puts the person into the title (``Ada Moreau: "..."``), or opens with her (``Ada Moreau mends clocks``).
Each such sign has a weight; a name is taken only where no other one is as likely.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from interviewkit.text.given_names import is_given_name
from interviewkit.text.names import is_cjk, tokens
from interviewkit.text.patterns import Pattern
from interviewkit.text.prose import holds_sentence
from interviewkit.text.runs import is_place

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from interviewkit.text.mention import Mention

__all__ = ["subjects"]

_ENOUGH = 2
_LONG = 3
# A sentence ends before the name, or a dateline such as "Oslo, 3 May 2001 –".
_SENTENCE_BEFORE = re.compile(r"(?:[.!?…][\"”’»)]*|\d{4}[^.!?\n]{0,30}[.:–—])\s+\Z")
_OPENING = re.compile(r"[\"“«„‘'(\s]*\Z")
# What is said of a name that opens a sentence: a word in small letters, or a description after a comma.
_PREDICATE = re.compile(r"(?:\s?\([^()\n]{1,60}\))?(?:,\s|\s(?P<word>[^\W\d_][\w'’\-]*))")
_LINKS = frozenset(
    """of in at on to for from by with or as de du des del della di da do von vom am im zum о об в на с у из к für an
    pour à sur con en em no na per su sul über""".split()
)
# In German an adjective or a number before a noun makes what looks like a name: Neue Häuser, Fünf Fragen.
_GERMAN = Pattern(r"\b(?:der|die|das|und|ist|ein|eine|sich|nicht|seit|mit|von|im)\b")
_INFLECTED = Pattern(
    r"\w+(?:e|er|es|en|em)|zwei|drei|vier|fünf|sechs|acht|neun|zehn|elf|zwölf|hundert|tausend|halb", re.IGNORECASE
)
_ARTICLES = frozenset("der die das den dem".split())
_AND = re.compile(r"\s(?:and|&|et|y|e|und|и)\s")
_QUOTES = frozenset('"“”«»„‘’「」『』')
_ENDS = frozenset(':：,–—|»”’"」')
_MEET = Pattern(
    r"(?:meet|introducing|(?:\w+\s){0,3}questions (?:for|to)|(?:interview|portr[aä]i?t|profile?|werkstattbesuch"
    r"|retrato|ritratto|entretien|entrevista|intervista|интервью|гость номера)\s?:)\s",
    re.IGNORECASE,
)
_ASKED = Pattern(
    r"\b(?:questions (?:for|to|with)|minutes with|fragen an|questions à|pregunt[ao]s? a|domande a|perguntas a"
    r"|вопрос\w* к)\b",
    re.IGNORECASE,
)
# Pronouns that only people have, and what a reporter does with them.
_PERSON = Pattern(
    r"\b(?:he|she|him|her|his|hers|(?:showed|told|tells|received|gave|let) (?:us|me)"
    r"|(?:we|i) (?:met|spoke|talked|asked)"
    r"|(?:was|were) born|grew up|lives in|works (?:as|in|at|for)|has (?:\w+ )?(?:worked|spent|written|taught|lived)"
    r"|empfängt|erzählt|lebt|arbeitet|wohnt|geboren|antwortet|berichtet"
    r"|nos recibe|me recibe|responde|atiende|nació|vive en|trabaja|dirige|su estudio|su casa|su despacho"
    r"|nous (?:a reçus?|reçoit)|répond|né(?:e)? (?:en|à)|vit à|travaille|dirige|depuis l'âge"
    r"|ci (?:ha ricevuto|riceve|accoglie)|risponde|nat[oa] (?:a|nel)|vive a|lavora|dirige"
    r"|recebeu|recebe-nos|nasceu|trabalha|vive em"
    r"|он|она|его|её|мы встретились|родил(?:ся|ась)|рассказал[аи]?|живет|живёт|работает)\b",
    re.IGNORECASE,
)
_CREDIT = Pattern(
    r"(?:photo\w*|pictures?|illustration\w*|fotos?|fotografías?|bild\w*|images?|фото)[\s:/]+(?:(?:by|von|par|de|di)\s+)?\Z",
    re.IGNORECASE,
)


def subjects(
    title: str, paragraphs: Sequence[str], mentions: Sequence[Mention], others: Collection[tuple[str, ...]]
) -> list[Mention]:
    """Return who the article is about, several people where they are named in one breath, or nobody.

    ``paragraphs`` stand before the talk; ``others`` are the words of the names of those who have another part in it.
    """
    found: dict[tuple[str, ...], Mention] = {}
    for mention in mentions:
        words = tokens(mention.name)
        person = len(words) > 1 or (is_cjk(mention.name) and len(mention.name) > 1)
        if mention.press or words in others or not person or is_place(mention.name):
            continue
        if words not in found or (mention.description and not found[words].description):
            found[words] = mention
    article = _Article(title, tuple(paragraphs))
    german = any(_GERMAN.search(text) for text in paragraphs)
    people = [mention for mention in found.values() if not (german and _is_noun(mention.name))]
    leading = [mention for mention in people if article.weight(mention) >= _ENOUGH]
    titled = [mention for mention in leading if article.titled(mention.name)]
    if len(leading) > 1 and len(titled) == 1:
        return titled
    if len(leading) == 1:
        # Of a couple, one name may be told by fewer signs than the other.
        leading += [other for other in people if other not in leading and article.together([*leading, other])]
    return leading if len(leading) < 2 else article.together(leading)


@attrs.frozen
class _Article:
    title: str
    paragraphs: tuple[str, ...]

    def weight(self, mention: Mention) -> int:
        """Return how much speaks for a person: the title, a post, the place at the beginning, being named again."""
        name = mention.name
        weight = _LONG if self.titled(name) else int(name in self.title)
        places = [(number, place) for number, text in enumerate(self.paragraphs) for place in _places(name, text)]
        if any(_CREDIT.search(self.paragraphs[number][max(0, place - 40) : place]) for number, place in places):
            return weight
        human = self.human(mention)
        weight += bool(mention.description) * (1 + human)
        if any(_opens(self.paragraphs[number], place, name) for number, place in places):
            # What is told of at the very beginning may be a town or a novel: something has to show a person.
            weight += 1 + (human and places[0][0] <= self.prose)
        return weight + self.again(name)

    def human(self, mention: Mention) -> bool:
        """Tell whether somebody is spoken of as people are, or has a name that only people have."""
        name = mention.name
        # A post stands before a name, or after it and a comma; what "is the ..." may be a thing.
        posted = {f"{mention.description} {name}", f"{name}, {mention.description}"} if mention.description else set()
        if is_cjk(name) or is_given_name(name.split()[0]) or _ASKED.search(self.title):
            return True
        return any(_PERSON.search(text) or any(said in text for said in posted) for text in self.paragraphs)

    @property
    def prose(self) -> int:
        """The number of the first paragraph that is a sentence."""
        return next((number for number, text in enumerate(self.paragraphs) if holds_sentence(text)), 0)

    def again(self, name: str) -> bool:
        """Tell whether the given name or the surname stands alone somewhere, as those of people do."""
        if is_cjk(name):
            return False
        first, *_, last = name.split()
        rest = " ".join(self.paragraphs).replace(name, " ")
        return any(_places(part, rest) for part in (first, last))

    def titled(self, name: str) -> bool:
        """Tell whether the title is that of a talk with the person: what she says and her name, parted by a mark."""
        place = self.title.find(name)
        if place < 0:
            return False
        before, after = self.title[:place].strip(), self.title[place + len(name) :].strip()
        if not after.strip(" .!") and _MEET.fullmatch(f"{before} "):
            return True
        named = self.again(name) or any(name in text for text in self.paragraphs)
        if not before:
            return after[:1] in {":", "："} and (named or bool(_QUOTES & set(after)))
        if before[-1] not in _ENDS:
            return False
        quoted = before.rstrip(" :：,–—|")[-1:] in _QUOTES
        return quoted or (not after and (named or _is_sentence(before)))

    def together(self, people: Sequence[Mention]) -> list[Mention]:
        """Return several people as one series where they are joined by an and, else nobody."""
        for text in self.paragraphs:
            spans = sorted((text.find(mention.name), mention.name) for mention in people)
            gaps = [text[place + len(name) : after] for (place, name), (after, _) in pairwise(spans)]
            if spans[0][0] >= 0 and all(_AND.fullmatch(gap) for gap in gaps):
                order = [name for _, name in spans]
                several = sorted(people, key=lambda mention: order.index(mention.name))
                return [attrs.evolve(mention, series=1) for mention in several]
        return []


def _places(name: str, text: str) -> list[int]:
    """Return where a name stands in a text as a word of its own."""
    places = []
    place = text.find(name)
    while place >= 0:
        around = text[max(0, place - 1) : place] + text[place + len(name) : place + len(name) + 1]
        if is_cjk(name) or not any(char.isalnum() for char in around):
            places.append(place)
        place = text.find(name, place + len(name))
    return places


def _opens(text: str, place: int, name: str) -> bool:
    """Tell whether a name opens a sentence that says something of it."""
    before = text[max(0, place - 60) : place]
    if not (_OPENING.fullmatch(before) or _SENTENCE_BEFORE.search(before)):
        return False
    if is_cjk(name):
        return True
    said = _PREDICATE.match(text, place + len(name))
    if said is None and not _AND.match(text, place + len(name)):
        return False
    word = (said["word"] if said else "") or "a"
    return word[0].islower() and word not in _LINKS


def _is_noun(name: str) -> bool:
    """Tell whether great words of a German text are a noun with its adjective or its article, and no name."""
    first, *rest = name.split()
    if not rest:
        # As a name in Chinese characters is written.
        return False
    inner = rest[:-1]
    articles = {word for before, word in pairwise((first, *inner)) if before not in {"von", "zu"}} & _ARTICLES
    return bool(articles) or (_INFLECTED.fullmatch(first) is not None and not is_given_name(first))


def _is_sentence(headline: str) -> bool:
    """Tell whether a headline is written as a sentence is, so that two great words at its end are a name."""
    long = [word for word in headline.split()[1:] if len(word) > _LONG and word.isalpha()]
    small = [word for word in long if word.islower()]
    return len(small) >= _LONG and 2 * len(small) > len(long) and not _GERMAN.search(headline)
