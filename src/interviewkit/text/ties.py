"""Ties between labels and people: which voices are one speaker, and which mention in the introduction is hers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from interviewkit.model import Role
from interviewkit.text.drafts import Draft, Given, Voice
from interviewkit.text.introductions import acronyms
from interviewkit.text.names import Printed, folded, initials, is_cjk, is_initials, printed, tokens
from interviewkit.text.patterns import Pattern
from interviewkit.text.people import People
from interviewkit.text.roles import paired
from interviewkit.text.runs import PRESS
from interviewkit.text.vocabulary import EVERYBODY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interviewkit.text.mention import Mention

__all__ = ["Ties"]

_JOINTS = Pattern(
    r"\s*[&＆+、/／;]\s*|\s*,\s*(?:and\s+)?|\s+(?:and|und|et|y|e|и|с|with)\s+",
)
_JOINTS_CJK = Pattern(r"(?<=[\u3400-\u9fff])[和与與](?=[\u3400-\u9fff])", needs=tuple("和与與"))
# "Le Courrier" is no person, though nothing else tells what it is.
_ARTICLES = frozenset("the le la l' il lo el der die das o a".split())
_PAIR = frozenset("both beide ambos entrambi оба 二人".split())


def _joined(label: str) -> list[str]:
    """Return the parts of a label that may name several people."""
    return [piece for part in _JOINTS.split(label) for piece in _JOINTS_CJK.split(part)]


@attrs.define
class Ties:
    """Ties each voice to what it stands for; `drafts` gives the speakers that come out."""

    voices: Sequence[Voice]
    mentions: Sequence[Mention]
    lists: Sequence[Sequence[Given]]
    source: str
    people: People = attrs.Factory(People)
    told: dict[int, list[Mention]] = attrs.Factory(dict)
    drafts: dict[Draft, None] = attrs.Factory(dict)
    of: dict[str, Draft] = attrs.Factory(dict)
    _persons: dict[int, Draft] = attrs.Factory(dict)
    _own: dict[str, Draft] = attrs.Factory(dict)
    _given: dict[int, Draft] = attrs.Factory(dict)
    _listed: list[tuple[dict[str, Given], dict[int, Given]]] = attrs.Factory(list)
    _defined: dict[str, list[Mention]] = attrs.Factory(dict)
    _parts: dict[str, Printed] = attrs.Factory(dict)
    _pairs: dict[str, Role] = attrs.Factory(dict)
    _houses: list[tuple[str, str, frozenset[str]]] = attrs.Factory(list)

    def __attrs_post_init__(self) -> None:
        self._pairs = paired([label for voice in self.voices for label in voice.labels])
        self._parts = {voice.key: self._printed(voice) for voice in self.voices}
        for mention in self.mentions:
            for label in mention.labels:
                self._defined.setdefault(folded(label), []).append(mention)
        houses = [mention.name for mention in self.mentions if mention.press]
        houses += [self.source, *(mention.affiliation for mention in self.mentions)]
        self._houses = [(name, folded(name), acronyms(name)) for name in dict.fromkeys(houses) if name]
        self._gather()

    def _printed(self, voice: Voice) -> Printed:
        if not voice.labels:
            sides = {"asks": Role.INTERVIEWER, "answers": Role.INTERVIEWEE}
            return Printed(role=sides.get(voice.side))
        if role := next((self._pairs[label] for label in voice.labels if label in self._pairs), None):
            return Printed(role=role)
        return printed(voice.labels[0])

    def _gather(self) -> None:
        """Learn the names: those given, those mentioned, those printed as labels; longer ones first."""
        names = [given.name for given in self._all_given() if given.name]
        spoken = [
            m.name for m in self.mentions if not m.press and (len(tokens(m.name)) > 1 or is_cjk(m.name) or m.labels)
        ]
        for name in [*names, *sorted(spoken, key=lambda name: -len(tokens(name)))]:
            self.people.add(name)
        for name in sorted((said.name for said in self._parts.values()), key=len, reverse=True):
            if (len(tokens(name)) > 1 or self._whole(name)) and len(_joined(name)) == 1 and not self._press(name):
                self.people.add(name)
        for part in self.lists:
            labels = {
                folded(label): given for given in reversed(part) for label in (given.name, *given.labels) if label
            }
            people = {self.people.exactly(given.name): given for given in reversed(part) if given.name}
            self._listed.append((labels, {person: given for person, given in people.items() if person is not None}))
        for mention in self.mentions:
            if not mention.press and (person := self.people.exactly(mention.name)) is not None:
                self.told.setdefault(person, []).append(mention)

    def _whole(self, name: str) -> bool:
        """Tell whether a name without spaces is a full one, and not the surname of somebody who was mentioned."""
        if not is_cjk(name) or len(name) == 1:
            return False
        person = self.people.find(name)
        return person is None or folded(self.people.names[person]) in self._parts

    def _all_given(self) -> list[Given]:
        return [given for part in self.lists for given in part]

    def tie(self) -> list[Draft]:
        """Tie every voice, joint labels last; return the drafts in the order in which they were first met."""
        labelled = [voice for voice in self.voices if voice.labels]
        later = [voice for voice in labelled if self._joint(voice)]
        joint = {voice.key for voice in later}
        # Full names first: a surname alone, or what another label has in brackets, is then theirs.
        single = [voice for voice in labelled if voice.key not in joint]
        for voice in sorted(single, key=self._fullness):
            self._place(voice, self._draft(voice))
        for voice in self.voices:
            if not voice.labels:
                self._place(voice, Draft())
        for voice in later:
            self._place(voice, self._group(voice))
        for draft in self.drafts:
            order = sorted(range(len(draft.voices)), key=lambda n: draft.voices[n].turns[:1])
            draft.printed[:] = [draft.printed[n] for n in order] or draft.printed
            draft.voices[:] = [draft.voices[n] for n in order]
            self._fill(draft)
        return list(self.drafts)

    def _fullness(self, voice: Voice) -> tuple[int, bool]:
        said = self._parts[voice.key]
        return -len(tokens(said.name)), not said.aside

    def _place(self, voice: Voice, draft: Draft) -> None:
        self.drafts.setdefault(draft)
        draft.voices.append(voice)
        draft.printed.append(self._parts[voice.key])
        self.of[voice.key] = draft

    def _draft(self, voice: Voice) -> Draft:
        """Return the draft that a voice belongs to, a new one where it is nobody's yet."""
        said = self._parts[voice.key]
        label = voice.labels[0]
        person = self._person(label, said)
        givens = self._find_givens(voice, person)
        for given in givens:
            if id(given) in self._given:
                draft = self._given[id(given)]
                break
        else:
            draft = self._by_name(label, said, next((given.name for given in givens if given.name), ""))
        for given in givens:
            self._given.setdefault(id(given), draft)
            if all(given is not other for other in draft.givens):
                draft.givens.append(given)
        return draft

    def _find_givens(self, voice: Voice, person: int | None) -> list[Given]:
        """Return what each list says of a voice, by its labels, by its name in full, or by the person it names."""
        found = []
        for labels, people in self._listed:
            given = next((labels[key] for label in voice.labels if (key := folded(label)) in labels), None)
            if given is None and person is not None:
                given = people.get(person)
            if given is not None:
                found.append(given)
        return found

    def _person(self, label: str, said: Printed) -> int | None:
        """Return the one person whom a label names, wholly, in part, or by initials."""
        for mention in self._defined.get(folded(label), []):
            if not mention.press and not mention.series and (person := self.people.exactly(mention.name)) is not None:
                return person
        if said.role and not said.name:
            return None
        if said.name and (person := self.people.find(said.name)) is not None:
            return person
        if is_initials(label) and not self._press(label):
            return self.people.abbreviated(label)
        return None

    def _press(self, label: str) -> str:
        """Return the publication whose name or abbreviation a label is."""
        key = folded(label)
        short = is_initials(label)
        for mention in self._defined.get(key, []):
            if mention.press or (mention.affiliation and label in acronyms(mention.affiliation)):
                return mention.name if mention.press else mention.affiliation
        bare = label.replace(".", "")
        article, _, noun = key.partition(" ")
        if article in _ARTICLES and noun in PRESS:
            return next((name for name, folds, _ in self._houses if folds.startswith(key)), label)
        same = [name for name, folds, _ in self._houses if folds in {key, f"the {key}"}]
        long = [name for name, _, ways in self._houses if short and len(name) > len(label) and bare in ways]
        return next(iter(long or same), "")

    def house(self, name: str) -> str:
        """Return the full name of a publication that may be abbreviated."""
        return (self._press(name) if is_initials(name) else "") or name

    def _by_name(self, label: str, said: Printed, name: str) -> Draft:
        person = self.people.exactly(name) if name else self._person(label, said)
        if person is not None and not (person in self._persons and self._conflict(self._persons[person], said)):
            draft = self._persons.setdefault(person, Draft(person=person))
            if said.aside:
                self._own.setdefault(folded(said.aside), draft)
            return draft
        key = folded(said.name)
        known = self._own.get(key)
        if known is None or self.people.ambiguous(said.name) or self._conflict(known, said):
            known = Draft()
            if key:
                self._own[key] = known
        if key and said.aside:
            self._own.setdefault(folded(said.aside), known)
        return known

    def _conflict(self, draft: Draft, said: Printed) -> bool:
        sexes = {one.sex for one in draft.printed if one.sex}
        return bool(said.sex and sexes and said.sex not in sexes)

    def _joint(self, voice: Voice) -> bool:
        label = voice.labels[0]
        if folded(label) in EVERYBODY:
            return True
        parts = [part for part in _joined(label) if part.strip()]
        if len(parts) < 2 or any(folded(label) in labels for labels, _ in self._listed):
            return False
        return all(self._known(part) for part in parts)

    def _known(self, part: str) -> bool:
        key = folded(part)
        if key in self._parts:
            return True
        said = printed(part)
        return self._person(part, said) is not None

    def _group(self, voice: Voice) -> Draft:
        """Return a draft for a joint label; its members are those whom it names or, for ``Both``, can only mean."""
        label = voice.labels[0]
        if (key := folded(label)) in EVERYBODY:
            others = [draft for draft in self.drafts if not draft.members]
            answering = [draft for draft in others if self._asks(draft) is not True]
            if key in _PAIR:
                others = answering if len(answering) == 2 else others if len(others) == 2 else []
            return Draft(members=others if len(others) > 1 else [], name="")
        members = [self._member(part) for part in _joined(label) if part.strip()]
        return Draft(members=list(dict.fromkeys(members)), name=label)

    def _asks(self, draft: Draft) -> bool:
        return any(one.role in {Role.INTERVIEWER, Role.MODERATOR} for one in draft.printed) or bool(
            draft.voices and any(self._press(label) for label in draft.voices[0].labels)
        )

    def _member(self, part: str) -> Draft:
        if draft := self.of.get(folded(part)):
            return draft
        draft = self._by_name(part, printed(part), "")
        if not draft.voices and not draft.printed:
            draft.printed.append(printed(part))
        self.drafts.setdefault(draft)
        return draft

    def _fill(self, draft: Draft) -> None:
        """Give a draft the name and the role that its labels, its mentions and its publication speak for."""
        draft.role = next((said.role for said in draft.printed if said.role), None)
        label = draft.voices[0].labels[0] if draft.voices and draft.voices[0].labels else ""
        if draft.person is not None:
            for mention in self.told.get(draft.person, []):
                draft.take(mention)
        press = self._press(label) if label else ""
        if press and not (draft.person is not None and label in initials(self.people.names[draft.person])):
            draft.role = draft.role or Role.INTERVIEWER
            draft.affiliation = draft.affiliation or press
        draft.affiliation = self.house(draft.affiliation)
        if not draft.description:
            draft.description = next(
                (s.aside for s in draft.printed if s.aside and folded(s.aside) not in self._parts), ""
            )
            if is_initials(draft.description):
                draft.description = ""
        draft.name = draft.name or ("" if press and draft.person is None else self._name(draft))

    def _name(self, draft: Draft) -> str:
        if draft.person is not None:
            told = [mention.name for mention in self.told.get(draft.person, [])]
            labels = [said.name for said in draft.printed if said.name]
            names = told or labels or [self.people.names[draft.person]]
            return max(names, key=lambda name: len(tokens(name)))
        names = [said.name for said in draft.printed if said.name]
        name = max(names, key=len, default="")
        return "" if is_initials(name) and not self._shouted(name) else name

    def _shouted(self, name: str) -> bool:
        """Tell whether all labels are printed in capitals, so that a short one may be a name."""
        if len(name) < 3 or not set(name.casefold()) & set("aeiouyаеиоуыэюя"):
            return False
        others = [said.name for said in self._parts.values() if len(said.name) > 4]
        return bool(others) and all(other.isupper() for other in others)
