"""Who speaks: the people that a document lists, those that its speeches point to, and the speakers made of both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

import attrs

from interviewkit.errors import ModelError
from interviewkit.formats.tei.nodes import collapsed
from interviewkit.model import NCNAME, Role, Speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from interviewkit.formats.tei.nodes import Node

__all__ = ["PEOPLE", "Cast", "Listed", "listed"]

PEOPLE = ("person", "personGrp", "org", "castItem", "role")

_ROLES = {
    "chair": Role.MODERATOR,
    "chairman": Role.MODERATOR,
    "chairperson": Role.MODERATOR,
    "host": Role.MODERATOR,
    "presenter": Role.MODERATOR,
    "interpreter": Role.TRANSLATOR,
    "narrator": Role.INTERVIEWEE,
    "informant": Role.INTERVIEWEE,
    "respondent": Role.INTERVIEWEE,
    "public": Role.AUDIENCE,
} | {str(role): role for role in Role}
_OUTSIDE_NAMES = re.compile(r"[^\w.\-]+")


@attrs.frozen
class Listed:
    """One entry of a list of people: the id that speeches point to, and what it tells."""

    id: str
    name: str = ""
    labels: tuple[str, ...] = ()
    role: Role | None = None
    description: str = ""
    affiliation: str = ""
    uri: str = ""
    members: tuple[str, ...] = ()
    own_id: str = ""


def listed(nodes: Iterable[Node]) -> list[Listed]:
    """Return the entries of lists of people, the elements named in `PEOPLE`."""
    entries: list[Listed] = []
    for node in nodes:
        entries += _cast_item(node) if node.name in {"castItem", "role"} else [_person(node)]
    return entries


def _cast_item(node: Node) -> list[Listed]:
    """Return an entry for each role of a cast list's item, or for the item itself."""
    description = "; ".join(part.words for part in node.every("roleDesc"))
    roles = [role for role in node.every("role") if role.get("xml:id")] if node.name == "castItem" else [node]
    if roles:
        return [Listed(role.get("xml:id"), role.words, description=description) for role in roles]
    name = next((role.words for role in node.every("role", "name", "persName")), node.words)
    return [Listed(node.get("xml:id"), name, description=description)]


def _person(node: Node) -> Listed:
    names = [*node.at("persName"), *node.at("name"), *node.at("orgName")]
    for wrapped in () if names else node.at("p"):
        names += [*wrapped.every("persName", "name")]
    labels = [name.use().words for name in names if name.get("type") == "label"]
    name = next((name.use().parts for name in names if name.get("type") != "label"), "")
    node.used = not set(node.attributes) - {"xml:id", "role", "corresp"}
    printed_role = node.get("role")
    role = _ROLES.get(printed_role.casefold(), Role.OTHER) if printed_role else None
    descriptions = [part.use().words for part in (*node.at("occupation"), *node.at("note"))]
    if not descriptions and role is Role.OTHER and printed_role != Role.OTHER:
        descriptions.append(printed_role)
    affiliations = []
    for part in node.at("affiliation"):
        organisation = next(part.every("orgName"), None)
        rank = next(part.every("roleName"), None)
        part.use()
        if organisation is not None and rank is not None:
            affiliations.append(organisation.words)
            descriptions += [] if descriptions else [rank.words]
        else:
            affiliations.append(part.words)
    idnos = {part.get("type"): part for part in reversed(list(node.at("idno")))}
    uri = _address(idnos["URI"].use().raw().strip()) if "URI" in idnos else ""
    members: tuple[str, ...] = ()
    if node.name == "personGrp":
        members = tuple(token.removeprefix("#") for token in node.get("corresp").split())
    own_id = idnos["interviewkit"].use().raw() if "interviewkit" in idnos else ""
    return Listed(
        id=node.get("xml:id"),
        name=name,
        labels=tuple(dict.fromkeys(filter(None, labels))),
        role=role,
        description="; ".join(filter(None, descriptions)),
        affiliation="; ".join(filter(None, affiliations)),
        uri=uri,
        members=members,
        own_id=own_id if NCNAME.fullmatch(own_id) else "",
    )


def _address(text: str) -> str:
    try:
        return Speaker(id="a", uri=text).uri
    except ModelError:
        return ""


class Cast:
    """The speakers of a document, made as its speeches point to them.

    A speaker's key is the id of its entry in a list of people, or else what ``who`` says.
    """

    def __init__(self, entries: Iterable[Listed]) -> None:
        self._entries: dict[str, Listed] = {}
        self._named: dict[str, list[str]] = {}
        for entry in entries:
            if entry.id and entry.id not in self._entries:
                self._entries[entry.id] = entry
                for name in {_folded(name) for name in (entry.name, *entry.labels)}:
                    self._named.setdefault(name, []).append(entry.id)
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}
        self._speakers: dict[str, Speaker] = {}
        self._labels: dict[str, dict[str, None]] = {}
        self._groups: dict[tuple[str, ...], str] = {}

    def keys(self, who: str) -> tuple[str, ...]:
        """Return the keys of those whom a ``who`` points to, each once."""
        whole = who.strip().removeprefix("#")
        if whole in self._entries:
            return (whole,)
        return tuple(dict.fromkeys(self._key(token) for token in who.split()))

    def _key(self, token: str) -> str:
        name = token.rpartition("#")[2] or token
        for candidate in (name, unquote(name), name.rpartition(":")[2]):
            if candidate in self._entries:
                return candidate
        return name

    def keys_of_label(self, label: str) -> tuple[str, ...]:
        """Return the key of the one entry of that name or label, else the label itself as a key."""
        if not label:
            return ()
        named = self._named.get(_folded(label), [])
        return (named[0] if len(named) == 1 else label,)

    def add_all(self) -> None:
        """Make a speaker of every entry, whether or not it speaks."""
        for name in self._entries:
            self.add((name,), "")

    def add(self, keys: tuple[str, ...], label: str) -> None:
        """Make a speaker of what ``keys`` stand for, if there is none yet; ``label`` is one that it speaks under."""
        for key in keys:
            if key not in self._speakers:
                self._make(key)
        if len(keys) > 1 and keys not in self._groups:
            self._groups[keys] = self._make_group(keys)
        if label:
            self._labels[self._groups[keys] if len(keys) > 1 else keys[0]][label] = None

    def speakers(self) -> dict[tuple[str, ...], Speaker]:
        """Return the speakers by their keys: those listed in the order of the lists, then the others."""
        listed_first = [key for key in self._entries if key in self._speakers]
        ordered = dict.fromkeys([*listed_first, *self._speakers])
        single = {
            self._speakers[key].id: attrs.evolve(self._speakers[key], labels=tuple(self._labels[key]))
            for key in ordered
            if not self._speakers[key].members
        }
        found: dict[str, Speaker] = {}
        for key in ordered:
            speaker = self._speakers[key]
            members = [single[member.id] for member in speaker.members]
            found[key] = (
                attrs.evolve(speaker, labels=tuple(self._labels[key]), members=members)
                if members
                else single[speaker.id]
            )
        return {(key,): speaker for key, speaker in found.items()} | {
            keys: found[key] for keys, key in self._groups.items()
        }

    def _make(self, key: str) -> None:
        entry = self._entries.get(key) or Listed(key)
        members = []
        for name in entry.members:
            if name in self._entries and not self._entries[name].members and name not in self._speakers:
                self._make(name)
            if name in self._speakers and not self._speakers[name].members:
                members.append(self._speakers[name])
        identity = self._id(entry.own_id or key)
        self._labels[key] = dict.fromkeys(entry.labels)
        if identity not in {key, entry.own_id} and (called := collapsed(key).strip()):
            # An id that is no NCName is what the source calls this speaker.
            self._labels[key][called] = None
        self._speakers[key] = Speaker(
            id=identity,
            name=entry.name,
            role=entry.role,
            description=entry.description,
            affiliation=entry.affiliation,
            uri=entry.uri,
            members=tuple(dict.fromkeys(members)),
        )
        if len(entry.members) > 1:
            self._groups.setdefault(entry.members, key)

    def _make_group(self, keys: Sequence[str]) -> str:
        members = [self._speakers[key] for key in keys if not self._speakers[key].members]
        joint = "-".join(self._speakers[key].id for key in keys)
        # No key of a single speaker has a line break.
        name = "\n".join(keys)
        self._speakers[name] = Speaker(id=self._id(joint), members=members)
        self._labels[name] = {}
        return name

    def _id(self, key: str) -> str:
        """Return an id for ``key`` that no other speaker has: itself where it is an NCName."""
        stem = key
        if not NCNAME.fullmatch(stem):
            stem = _OUTSIDE_NAMES.sub("-", key).strip("-.")
            stem = next((name for name in (stem, f"s-{stem}") if NCNAME.fullmatch(name)), "speaker")
        name = stem
        while name in self._taken:
            self._numbers[stem] = self._numbers.get(stem, 1) + 1
            name = f"{stem}-{self._numbers[stem]}"
        self._taken.add(name)
        return name


def _folded(name: str) -> str:
    return name.casefold().rstrip(".")
