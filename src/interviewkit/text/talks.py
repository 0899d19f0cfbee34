"""Who talks to whom: the sentences of an introduction that give people their roles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from interviewkit.model import Role
from interviewkit.text.descriptions import plain_reporter
from interviewkit.text.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interviewkit.text.mention import Mention

__all__ = ["with_roles"]

# Somebody asks, then somebody is asked.
_ASKS = Pattern(
    r"\b(?:(?:talk|speak|spoke|chat|sit|sat|catch|caught|meet|met|go|went|have|has|had)(?:s|ed|ted"
    r"|ts)?\s(?:down\s|up\s|one-on-one\s"
    r"|exclusively\s|recently\s|a (?:conversation|talk|chat|discussion|word)\s"
    r"|an? (?:\w+\s)?interview\s){0,3}(?:to|with)"
    r"|interview(?:s|ed)|ask(?:s|ed)|quizz(?:es|ed)|question(?:s|ed)|welcom(?:es|ed)|invit(?:es|ed)"
    r"|(?:conduct|held|hold|did|carried out)(?:s|ed)?\s(?:an?\s)?(?:\w+\s){0,2}interview\swith"
    r"|in (?:conversation|dialogue) with"
    r"|s['’](?:est|était) entretenue?s? avec|(?:a|ont) (?:interviewé|rencontré|interrogé)e?s?|interroge|rencontre"
    r"|entrevist(?:ó|aron|a|ou|aram)(?:\sa)?|convers(?:ó|aron|a|ou|aram)\s(?:con|com)|habl(?:ó|aron|a)\scon"
    r"|fal(?:ou|aram)\scom"
    r"|spr(?:ach|achen|icht)\smit|interviewten?|befragten?|(?:unterhielt|unterhielten)\ssich\smit|traf(?:en)?"
    r"|im Gespräch mit"
    r"|h(?:a|anno)\s(?:intervistato|incontrato|parlato\scon)|(?<!['’])intervista(?!\sa\b|\scon\b)|parla\scon"
    r"|(?:побеседовал|поговорил|беседовал|пообщал)[аи]?(?:сь|ся)?\sс[о]?|взял[аи]?\sинтервью\sу|расспросил[аи]?)\s+",
    re.IGNORECASE,
)
# A talk whose partner is named.
_WITH = Pattern(
    r"\b(?:interviews?|conversations?|q\s?&\s?a|questions|dialogue|talk|chat|discussion)\s(?:with|for)"
    r"|\b(?:entretien|rencontre|interview|conversation)\savec|\bentrevista\s(?:a|con|com)|\bconversación\scon"
    r"|\bconversa\scom"
    r"|\b(?:interview|gespräch)\smit|\b(?:intervista|conversazione)\s(?:a|con)|\b(?:интервью|беседа|разговор)\sс[о]?"
    r"|\b(?:interviewee|narrator|interviewé|interviewée|entrevistado|entrevistada|intervistato):"
    r"|\b(?:на вопросы|вопросы)[^.\n]{0,40}\s(?:ответил[аи]?|отвечает)|\bmy name is\b|\bje m'appelle\b"
    r"|\b(?:today|this week|this month|tonight|heute|hoy|oggi|aujourd'hui|сегодня):"
    r"|\bme llamo\b|\bich heiße\b|\bменя зовут\b|\bguests?\b:?|\bour guest is\b|\bguest today is\b",
    re.IGNORECASE,
)
# Somebody answers, and then it is said who asked.
_TELLS = Pattern(
    r"\b(?:told|tells)\s(?:the\s)?|\b(?:shar(?:ed|es)|discuss(?:ed|es)|explain(?:ed|s)|gave|giv(?:es|en)"
    r"|gave)\b[^.!?\n]{1,120}?"
    r"\s(?:with|to)\s(?:the\s)?",
    re.IGNORECASE,
)
_REPLIES = Pattern(
    r"\b(?:answer(?:s|ed)?\s(?:\w+\s){0,2}questions\s(?:from|by|of)|respond(?:e|en"
    r"|ió)\sa\s(?:las\s)?preguntas\sde|répond(?:ent|u)?\saux\squestions\sde"
    r"|rispond(?:e|ono)\salle\sdomande\sdi|respond(?:e|em|eu)\sàs\sperguntas\sde|beantwortet(?:e"
    r"|en)?\s(?:die\s)?fragen\svon)\s",
    re.IGNORECASE,
)
_BY = Pattern(
    r"\b(?:interview(?:ed)?|conversation|questions|q\s?&\s?a|transcript)\b[^.!?\n]{0,40}?\sby|\b(?:conducted"
    r"|interviewed"
    r"|hosted|asked)\sby|\b(?:propos )?recueillis?\spar|\b(?:entretien|interview)\b[^.\n]{0,30}\spar"
    r"|\bintervista è di|\bentrevista\s(?:de|por|feita por)"
    r"|\bintervista\s(?:di|a cura di)|\ba cura di|\b(?:das (?:interview|gespräch)) führten?"
    r"|\b(?:die )?fragen stellten?"
    r"|\binterview(?:\sund text)?:|\b(?:interviewer|host|presenter)(?::|\s(?:is|was)\b)|\bwords:|\b(?:беседовал"
    r"|беседовала|беседу вела|беседу вёл|интервью взял|интервью взяла"
    r"|записал|записала|вопросы задавал|вопросы задавала|расспрашивал|расспрашивала)|\bpor:",
    re.IGNORECASE,
)
_MODERATED = Pattern(
    r"\b(?:moderated by|moderation:|moderator:|es moderiert|modérée? par|moderad[oa] por|moderat[oa] da)", re.IGNORECASE
)
_NEAR = 3
_FAR = 160
_AND = re.compile(r"\s*(?:,|,?\s*(?:and|&|et|y|e|und|и))\s*(?:the\s)?", re.IGNORECASE)
_AT = re.compile(r"(?P<post>[^,]{1,60}?)\s(?:at|of|for|with|from)\s(?:the\s)?(?P<house>[^\W\da-z_][^,]{1,60})")
_OF = re.compile(r",?\s(?:of|from|for|at)\s(?=(?P<the>[Tt]he\s)?)")


def with_roles(text: str, mentions: Sequence[Mention], source: str) -> list[Mention]:
    """Return the mentions of ``text`` with the roles that its verbs give, and reporters with their publication."""
    if not mentions:
        return []
    talks = _Talks(text, list(mentions), source)
    talks.affiliate()
    for pattern, role in ((_BY, Role.INTERVIEWER), (_MODERATED, Role.MODERATOR)):
        for found in pattern.finditer(text):
            for place in talks.objects(found.end()):
                talks.give(place, role)
    for found in _ASKS.finditer(text):
        talks.asked(talks.subject(found.start()), talks.objects(found.end()))
    for found in _TELLS.finditer(text):
        if asks := [place for place in talks.objects(found.end()) if talks.reports(place)]:
            talks.answered(talks.subject(found.start()), asks)
    for found in _REPLIES.finditer(text):
        talks.answered(talks.subject(found.start()), talks.objects(found.end()))
    for found in _WITH.finditer(text):
        talks.met(talks.objects(found.end()))
    talks.housed()
    return talks.mentions


@attrs.frozen
class _Talks:
    text: str
    mentions: list[Mention]
    source: str

    def reports(self, place: int) -> bool:
        return self.mentions[place].press or self.mentions[place].sure

    def give(self, place: int, role: Role) -> None:
        mention = self.mentions[place]
        if mention.role is None and not mention.press:
            self.mentions[place] = attrs.evolve(mention, role=role)

    def affiliate(self) -> None:
        """Give reporters the publication that stands right before them, or after an ``of``."""
        for place, mention in enumerate(self.mentions):
            if mention.press or mention.affiliation:
                continue
            before = self.mentions[place - 1] if place else None
            after = self.mentions[place + 1] if place + 1 < len(self.mentions) else None
            if before and before.press and self._adjacent(before, mention):
                self.mentions[place] = attrs.evolve(mention, affiliation=before.name, role=Role.INTERVIEWER, sure=True)
            elif mention.series and before and before.series == mention.series:
                self.mentions[place] = attrs.evolve(mention, affiliation=before.affiliation)
            elif (
                after
                and after.press
                and (of := _OF.match(self.text, mention.end))
                and after.start - of.end() < _NEAR + 2
            ):
                name = f"The {after.name}" if of["the"] == "The " and not after.name.startswith("The ") else after.name
                self.mentions[place] = attrs.evolve(mention, affiliation=name, role=Role.INTERVIEWER, sure=True)

    def housed(self) -> None:
        """Take the publication out of what describes a reporter: ``editor of The Quay``."""
        for place, mention in enumerate(self.mentions):
            if (
                mention.role is Role.INTERVIEWER
                and not mention.affiliation
                and (at := _AT.fullmatch(mention.description))
            ):
                said = "" if plain_reporter(at["post"]) else at["post"]
                self.mentions[place] = attrs.evolve(mention, description=said, affiliation=at["house"])

    def _adjacent(self, press: Mention, person: Mention) -> bool:
        between = self.text[press.end : person.start].strip() if press.end <= person.start else ""
        return between in {"", "'s", "’s"} or (person.sure and len(between.split()) < _NEAR and "." not in between)

    def subject(self, start: int) -> list[int]:
        """Return the places of those named before ``start`` in its sentence: the last one, and those joined to it."""
        last = None
        for place, mention in enumerate(self.mentions):
            if mention.end > start:
                break
            last = place
        if last is None or start - self.mentions[last].end > _FAR:
            return []
        between = self.text[self.mentions[last].end : start]
        if any(mark in between for mark in (". ", "? ", "! ", "\n")):
            return []
        return self._joined(last, -1)

    def objects(self, end: int) -> list[int]:
        """Return the places of those named right at ``end``, and those joined to the first by a comma or an and."""
        for place, mention in enumerate(self.mentions):
            if mention.start >= end:
                gap = self.text[end : mention.start].strip().casefold()
                if len(gap.split()) < _NEAR and not any(mark in gap for mark in ".;,?!"):
                    return self._joined(place, 1)
                return []
            if mention.end > end > mention.start:
                return self._joined(place, 1)
        return []

    def _joined(self, place: int, step: int) -> list[int]:
        places = [place]
        while 0 <= place + step < len(self.mentions):
            left, right = sorted((place, place + step))
            before, after = self.mentions[left], self.mentions[right]
            if after.press or before.press or before.sure != after.sure or before.end > after.start:
                break
            if not _AND.fullmatch(self.text, before.end, after.start):
                break
            place += step
            places.append(place)
        return sorted(places)

    def asked(self, subjects: Sequence[int], objects: Sequence[int]) -> None:
        if objects and any(self.reports(place) for place in objects):
            self.answered(subjects, objects)
            return
        for place in objects:
            self.give(place, Role.INTERVIEWEE)
        for place in subjects if objects else ():
            self.give(place, Role.INTERVIEWER)

    def answered(self, subjects: Sequence[int], objects: Sequence[int]) -> None:
        for place in subjects:
            self.give(place, Role.INTERVIEWEE)
        for place in objects:
            self.give(place, Role.INTERVIEWER)

    def met(self, objects: Sequence[int]) -> None:
        """Take in ``interview with``: a reporter asks whoever comes next; anybody else is the one who is asked."""
        if not any(self.reports(place) for place in objects):
            for place in objects:
                self.give(place, Role.INTERVIEWEE)
            return
        following = next((p for p in range(objects[-1] + 1, len(self.mentions)) if not self.reports(p)), None)
        if following is not None:
            between = self.text[self.mentions[objects[-1]].end : self.mentions[following].start]
            if "," in between and ". " not in between:
                self.give(following, Role.INTERVIEWEE)
