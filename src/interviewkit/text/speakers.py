"""Speakers: one person behind all the labels that mean her, with a name and a role where the document gives them.

What is handed over by hand comes before front matter, front matter before a legend, a legend before the introduction.
A name is never made up: it is tied to a label by a definition in brackets, by being the label or a part of it, by its
initials, or by being the only one with that role. Two people are never made one because their labels look alike.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from interviewkit.identity import derived_id
from interviewkit.model import Role, Speaker
from interviewkit.text.drafts import Draft, Given, Voice
from interviewkit.text.evidence import by_manner, by_questions, completed
from interviewkit.text.introductions import mentions
from interviewkit.text.likeness import near_duplicates
from interviewkit.text.names import folded, is_cjk, tokens
from interviewkit.text.patterns import Pattern
from interviewkit.text.roles import CHAIRS, HOSTS
from interviewkit.text.subjects import subjects
from interviewkit.text.ties import Ties

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interviewkit.reading import Diagnostic
    from interviewkit.text.mention import Mention

__all__ = ["Given", "Resolution", "Voice", "resolve"]

_BY = Pattern(
    r"(?:(?:interview(?:ed)?|text|words|story|conducted|transcribed|written)?\s*\b(?:by|von|par|por|di|de)\b"
    r"|text|words"
    r"|interview(?:er)?|采访|採訪|撰文|文|记者|記者|聞き手|取材・文|글)\s*[:：/／・]?\s*",
    re.IGNORECASE,
)


@attrs.frozen
class Resolution:
    """The speakers, in the order of their first turns; ``of`` finds a voice's speaker by its key."""

    speakers: tuple[Speaker, ...]
    of: dict[str, Speaker]
    diagnostics: tuple[Diagnostic, ...] = ()


def resolve(  # noqa: PLR0913 - each is a place where a document names people
    voices: Sequence[Voice],
    introduction: Sequence[str],
    *,
    title: str = "",
    byline: str = "",
    source: str = "",
    legend: Sequence[Given] = (),
    front: Sequence[Given] = (),
    by_hand: Sequence[Given] = (),
) -> Resolution:
    """Return who the voices are.

    ``introduction`` holds the paragraphs around the turns that may name people; ``legend``, ``front`` (matter) and
    ``by_hand`` are lists in which they are named outright. A `Given` with an id is a whole record, taken as it is.
    """
    labels = [label for voice in voices for label in voice.labels]
    told = mentions(introduction, labels=labels, source=source)
    titled = mentions([title], labels=labels, source=source)
    heads = [m for m in titled if m.role or m.labels]
    signed = _signed(byline, labels, source)
    lists = (by_hand, front, legend)
    ties = Ties(voices, [*told, *heads, *signed], lists, source)
    drafts = ties.tie()
    _record(ties)
    _settle(drafts)
    _name(ties, (told, heads, signed))
    _about(ties, title, introduction, [*told, *titled])
    _list(ties)
    _settle(drafts)
    speakers, of = _built(ties)
    keys = [(label, voice.key, of[voice.key].id) for voice in voices for label in voice.labels[:1]]
    return Resolution(speakers, of, tuple(near_duplicates(keys)))


def _signed(byline: str, labels: Sequence[str], source: str) -> list[Mention]:
    """Return those who sign the text: an interview is written by whoever asked."""
    if not byline:
        return []
    rest = byline
    while found := _BY.match(rest):
        rest = rest[found.end() :]
    text = f"记者{rest}" if is_cjk(rest) else f"Interview by {rest}"
    return [attrs.evolve(m, sure=False, start=0, end=0) for m in mentions([text], labels=labels, source=source)]


def _record(ties: Ties) -> None:
    """Add those who have a record with an id and never speak, and find the members of groups by their ids."""
    _add(ties, [given for part in ties.lists for given in part if given.id])
    by_id = {given.id: draft for draft in ties.drafts for given in draft.givens if given.id}
    for draft in ties.drafts:
        for given in draft.givens:
            draft.members += [by_id[name] for name in given.members if name in by_id]


def _list(ties: Ties) -> None:
    """Add those whom the document lists with a label and who never speak, neither under it nor without any."""
    _, *written = ties.lists
    _add(ties, [given for part in written for given in part if given.labels and given.name])


def _add(ties: Ties, listed: Sequence[Given]) -> None:
    taken = {id(given) for draft in ties.drafts for given in draft.givens}
    for given in listed:
        if id(given) not in taken:
            ties.drafts.setdefault(Draft(givens=[given]))


def _settle(drafts: Sequence[Draft]) -> None:
    """Give every draft the role that the strongest evidence speaks for."""
    people = [draft for draft in drafts if not draft.members and draft.voices]
    parts = [draft.part for draft in people]
    given = [draft.given("role") for draft in people]
    known = [role if isinstance(role, Role) else draft.role for role, draft in zip(given, people, strict=True)]
    asked = by_questions(parts)
    hints = [draft.hint for draft in people]
    manner = by_manner(parts)
    for guess in (asked, hints):
        if any(role is not None for role in guess):
            known = [role or other for role, other in zip(known, guess, strict=True)]
    known = completed(known, parts)
    if not any(known):
        known = manner
    for draft, role in zip(people, known, strict=True):
        draft.role = role
    _moderate(people)


def _moderate(people: Sequence[Draft]) -> None:
    """Make a host the moderator where somebody else asks, and a chair also where several others talk."""
    asking = [draft for draft in people if draft.role is Role.INTERVIEWER]
    hosts = [draft for draft in asking if {folded(label) for label in draft.labels} & HOSTS and not draft.givens]
    if 0 < len(hosts) < len(asking):
        for draft in hosts:
            draft.role = Role.MODERATOR
    several = len([draft for draft in people if draft not in asking and draft.part.turns > 1]) > 1
    for draft in asking if several else ():
        if {folded(label) for label in draft.labels} & CHAIRS and not draft.given("role"):
            draft.role = Role.MODERATOR


def _name(ties: Ties, groups: Sequence[Sequence[Mention]]) -> None:
    """Name those who have only a role, where only one person, or one list of them, has it."""
    for role in (Role.INTERVIEWER, Role.INTERVIEWEE):
        draft = _only_nameless(ties, role)
        if draft is None:
            continue
        if listed := _listed(ties, role):
            draft.givens.append(listed)
            continue
        for group in groups:
            if candidates := _candidates(ties, group, role):
                _take(ties, draft, candidates)
                break
        if role is Role.INTERVIEWER and not draft.affiliation:
            draft.affiliation = _house(groups[0], ties.source)


def _about(ties: Ties, title: str, introduction: Sequence[str], told: Sequence[Mention]) -> None:
    """Name the one who answers after the person whom the article is about."""
    if draft := _only_nameless(ties, Role.INTERVIEWEE):
        others = [ties.people.names[other.person] for other in ties.drafts if other.person is not None]
        others += [other.name for other in ties.drafts]
        others += [str(given.name) for part in ties.lists for given in part]
        others += [mention.name for mention in ties.mentions if mention.role is Role.INTERVIEWER]
        _take(ties, draft, subjects(title, introduction, told, {tokens(name) for name in others}))


def _only_nameless(ties: Ties, role: Role) -> Draft | None:
    nameless = [draft for draft in ties.drafts if draft.role is role and _nameless(draft)]
    return nameless[0] if len(nameless) == 1 else None


def _nameless(draft: Draft) -> bool:
    return not draft.name and not draft.members and not draft.given("name")


def _listed(ties: Ties, role: Role) -> Given | None:
    """Return the only person without a label whom the first list that has any gives that role."""
    taken = {id(given) for draft in ties.drafts for given in draft.givens}
    for part in ties.lists:
        if free := [given for given in part if given.role is role and given.name and id(given) not in taken]:
            return free[0] if len(free) == 1 else None
    return None


def _candidates(ties: Ties, group: Sequence[Mention], role: Role) -> list[Mention]:
    """Return the mentions of people with that role who are nobody else."""
    taken = {draft.person for draft in ties.drafts}
    found: dict[int, Mention] = {}
    for mention in group:
        person = ties.people.exactly(mention.name)
        if person is None or person in taken or mention.press or mention.role is not role:
            continue
        found.setdefault(person, mention)
    return list(found.values())


def _take(ties: Ties, draft: Draft, candidates: Sequence[Mention]) -> None:
    """Make a draft the only candidate, or the group of those named in one breath."""
    if len(candidates) == 1:
        draft.person = ties.people.exactly(candidates[0].name)
        draft.name = candidates[0].name
        for mention in [*candidates, *ties.told.get(draft.person or -1, [])]:
            draft.take(mention)
        draft.affiliation = ties.house(draft.affiliation)
        return
    series = {mention.series for mention in candidates}
    if len(series) == 1 and series != {0}:
        for mention in candidates:
            member = Draft(person=ties.people.exactly(mention.name), name=mention.name, role=mention.role)
            member.take(mention)
            draft.members.append(member)
        names = [mention.name for mention in candidates]
        joint = "、" if is_cjk(names[0]) else " and "
        draft.name = ", ".join(names[:-1]) + joint + names[-1] if joint == " and " else joint.join(names)
        draft.affiliation = ties.house(draft.affiliation or candidates[0].affiliation)


def _house(told: Sequence[Mention], source: str) -> str:
    """Return the only publication of the introduction, or the source where it is named there."""
    houses = {mention.name for mention in told if mention.press}
    return houses.pop() if len(houses) == 1 else source if source in houses else ""


def _built(ties: Ties) -> tuple[tuple[Speaker, ...], dict[str, Speaker]]:
    """Return the speakers of the drafts, in order, and each voice's speaker."""
    drafts = sorted(ties.drafts, key=lambda draft: (not draft.voices, draft.part.first))
    singles = dict.fromkeys(draft for draft in drafts if not draft.members)
    singles |= dict.fromkeys(member for draft in drafts for member in draft.members)
    taken = {str(given) for draft in ties.drafts if (given := draft.given("id"))}
    built: dict[int, Speaker] = {}
    for draft in [*singles, *(draft for draft in drafts if draft.members)]:
        speaker = _speaker(draft, tuple(built[id(member)] for member in draft.members))
        if not draft.given("id"):
            speaker = attrs.evolve(speaker, id=derived_id(speaker, taken))
        taken.add(speaker.id)
        built[id(draft)] = speaker
    silent = [draft for draft in singles if draft not in ties.drafts]
    order = [built[id(draft)] for draft in [*drafts, *silent]]
    return tuple(order), {key: built[id(draft)] for key, draft in ties.of.items()}


def _speaker(draft: Draft, members: tuple[Speaker, ...]) -> Speaker:
    whole = next((given for given in draft.givens if given.id), None)
    if whole and not whole.partial:
        return Speaker(
            whole.id, whole.name, draft.labels, whole.role, whole.description, whole.affiliation, whole.uri, members
        )
    roles = {member.role for member in members}
    role = draft.given("role") or draft.role or (roles.pop() if len(roles) == 1 else None)
    return Speaker(
        whole.id if whole else "x",
        name=str(draft.given("name") or draft.name),
        labels=draft.labels,
        role=role if isinstance(role, Role) else None,
        description=str(draft.given("description") or draft.description),
        affiliation=str(draft.given("affiliation") or draft.affiliation),
        uri=str(draft.given("uri") or ""),
        members=members,
    )
