"""Our own front matter: what an article holds beside the words, as YAML, whole and exact.

A document whose front matter says ``interviewkit: 1`` was written by this library: nothing in it is guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from interviewkit.errors import ModelError, ReadError
from interviewkit.model import Article, Interview, Keyword, Source, Speaker

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["VERSION", "article_of", "front_matter", "is_own"]

VERSION = "1"
_LINES = ("title", "subtitle", "byline", "published", "language", "rights")
_SPEAKER = ("id", "name", "role", "description", "affiliation", "uri")
_KNOWN = {*_LINES, "interviewkit", "layout", "source", "keywords", "interview", "speakers", "metadata"}


def is_own(mapping: Mapping[str, Any] | None) -> bool:
    """Tell whether front matter is of a document that this library wrote."""
    return mapping is not None and mapping.get("interviewkit") == VERSION


def front_matter(article: Article, *, layout: str = "") -> str:
    """Return the front matter of ``article``, with its fences; ``layout`` names that of the text below."""
    import yaml  # noqa: PLC0415 - only for those who write it

    talk = article.interview
    fields: dict[str, Any] = {"interviewkit": int(VERSION)}
    fields |= {name: str(getattr(article, name) or "") for name in _LINES}
    fields["layout"] = layout
    fields["source"] = _filled(article.source, ("name", "section", "address"))
    fields["interview"] = _filled(talk, ("date", "place", "media"))
    fields["keywords"] = [_keyword(keyword) for keyword in article.keywords]
    fields["speakers"] = [_speaker(speaker) for speaker in talk.speakers]
    fields["metadata"] = dict(article.metadata)
    kept = {name: value for name, value in fields.items() if value}
    kept |= {"published": _isoformat(article.published)} if article.published else {}

    class Dumper(yaml.SafeDumper):
        """Writes text with characters that do not print in double quotes, where YAML escapes them (section 7.3.1)."""

    Dumper.add_representer(
        str,
        lambda dumper, value: dumper.represent_scalar(
            "tag:yaml.org,2002:str", value, style=None if value.isprintable() else '"'
        ),
    )
    text = yaml.dump(kept, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=10**9)
    return f"---\n{text}---\n"


def _isoformat(value: Any) -> str:
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _filled(part: Any, names: Sequence[str]) -> dict[str, str]:
    return {name: _isoformat(value) for name in names if (value := getattr(part, name))}


def _keyword(keyword: Keyword) -> str | dict[str, str]:
    return _filled(keyword, ("text", "scheme", "uri")) if keyword.scheme or keyword.uri else keyword.text


def _speaker(speaker: Speaker) -> dict[str, Any]:
    filled: dict[str, Any] = _filled(speaker, _SPEAKER)
    if speaker.labels:
        filled["labels"] = list(speaker.labels)
    if speaker.members:
        filled["members"] = [member.id for member in speaker.members]
    return filled


def article_of(mapping: Mapping[str, Any]) -> Article:
    """Return the article that our own front matter describes, its words still to come; raises `ReadError`."""
    for name in mapping:
        if name not in _KNOWN:
            raise ReadError(f"unknown field {name!r} in front matter that says interviewkit: {VERSION}", path=name)
    try:
        talk = _mapping(mapping, "interview")
        lines: dict[str, Any] = {name: _text(mapping, name) for name in _LINES if name != "published"}
        return Article(
            **lines,
            published=_text(mapping, "published") or None,
            source=Source(**_only(_mapping(mapping, "source"), ("name", "section", "address"), "source")),
            keywords=[
                Keyword(**_only(each, ("text", "scheme", "uri"), "keywords")) if isinstance(each, dict) else str(each)
                for each in _sequence(mapping, "keywords")
            ],
            metadata={str(name): str(text) for name, text in _mapping(mapping, "metadata").items()},
            interview=Interview(
                speakers=_speakers(_sequence(mapping, "speakers")),
                date=_text(talk, "date") or None,
                place=_text(talk, "place"),
                media=_text(talk, "media"),
            ),
        )
    except ModelError as error:
        raise ReadError(f"in the front matter: {error.message}", path=error.path) from error


def _text(mapping: Mapping[str, Any], name: str) -> str:
    value = mapping.get(name, "")
    if not isinstance(value, str):
        raise ReadError("expected text in the front matter", path=name)
    return value


def _mapping(mapping: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = mapping.get(name) or {}
    if not isinstance(value, dict):
        raise ReadError("expected fields in the front matter", path=name)
    return value


def _sequence(mapping: Mapping[str, Any], name: str) -> Sequence[Any]:
    value = mapping.get(name) or []
    if not isinstance(value, list):
        raise ReadError("expected a list in the front matter", path=name)
    return value


def _only(mapping: Mapping[str, Any], names: Sequence[str], path: str) -> dict[str, str]:
    for name in mapping:
        if name not in names:
            raise ReadError(f"expected one of {', '.join(names)} in the front matter, found {name!r}", path=path)
    return {name: _text(mapping, name) for name in mapping}


def _speakers(entries: Sequence[Any]) -> list[Speaker]:
    known: dict[str, Speaker] = {}
    seen: set[str] = set()
    waiting: list[tuple[int, dict[str, Any], list[str]]] = []
    for place, entry in enumerate(entries):
        if not isinstance(entry, dict):
            raise ReadError("expected the fields of a speaker in the front matter", path=f"speakers[{place}]")
        rest = {name: value for name, value in entry.items() if name not in {"labels", "members"}}
        fields: dict[str, Any] = dict(_only(rest, _SPEAKER, f"speakers[{place}]"))
        fields["labels"] = [str(label) for label in _sequence(entry, "labels")]
        fields.setdefault("id", "")
        fields["role"] = fields.get("role") or None
        members = [str(member) for member in _sequence(entry, "members")]
        if fields["id"] in seen:
            raise ReadError(f"the id {fields['id']!r} is used twice in the front matter", path=f"speakers[{place}].id")
        seen.add(fields["id"])
        if members:
            waiting.append((place, fields, members))
        else:
            known[fields["id"]] = Speaker(**fields)
    groups = {}
    for place, fields, members in waiting:
        missing = next((member for member in members if member not in known), None)
        if missing is not None:
            raise ReadError(f"{missing!r} is no speaker", path=f"speakers[{place}].members")
        groups[place] = Speaker(**fields, members=[known[member] for member in members])
    singles = iter(known.values())
    return [groups[place] if place in groups else next(singles) for place in range(len(entries))]
