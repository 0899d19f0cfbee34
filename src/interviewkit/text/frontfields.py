"""Front matter of strangers, into the fields of an article; what has no field goes to the metadata."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from interviewkit.model import Note, Paragraph, Role
from interviewkit.text.credits import Person, person_in
from interviewkit.text.fieldnames import FIELDS, PEOPLE, field_key
from interviewkit.text.front import Draft, Front
from interviewkit.text.prose import one_line
from interviewkit.text.roles import role_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from interviewkit.text.frontmatter import Value

__all__ = ["fields"]

_PERSON_KEYS = {
    **dict.fromkeys(("name", "full name", "display name"), "name"),
    **dict.fromkeys(("label", "labels", "short", "initials", "abbreviation", "abbr"), "label"),
    **dict.fromkeys(("description", "bio", "about", "title", "job title", "occupation", "position"), "description"),
    **dict.fromkeys(("affiliation", "organization", "organisation", "company", "institution"), "affiliation"),
    "role": "role",
    "id": "id",
}
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def fields(mapping: Mapping[str, Value]) -> Front:
    """Return what front matter says; a key without a field of its own goes to the metadata, a nested one with dots."""
    draft = Draft(Front())
    lead: list[Paragraph] = []
    for key, value in mapping.items():
        field = FIELDS.get(field_key(_CAMEL.sub(" ", key)), "")
        if field in PEOPLE:
            _people(draft, PEOPLE[field], key, value)
        elif field == "lead" and isinstance(value, str):
            lead += [Paragraph(text) for block in re.split(r"\n[ \t]*\n", value) if (text := block.strip())]
        elif field == "source" and isinstance(value, dict):
            for part, inner in value.items():
                kind = "source" if part in {"name", "title"} else FIELDS.get(field_key(part), "")
                _put(draft, kind if kind in {"source", "section", "address"} else "", f"{key}.{part}", inner)
        else:
            _put(draft, field, key, value)
    return draft.finished(tuple(lead), Note())


def _put(draft: Draft, field: str, key: str, value: Value) -> None:
    """Put a value into its field; a list or a mapping item by item."""
    if isinstance(value, str):
        if field and field != "credit":
            draft.put(field, value, key)
        else:
            draft.keep(key, value.strip())
    elif isinstance(value, dict):
        for name, inner in value.items():
            _put(draft, "", f"{key}.{name}", inner)
    elif field == "keywords":
        for place, item in enumerate(value):
            if isinstance(item, str):
                draft.add_keyword(item)
            else:
                _put(draft, "", f"{key}.{place}", item)
    elif all(isinstance(item, str) for item in value):
        text = ", ".join(str(item) for item in value) if field else json.dumps(value, ensure_ascii=False)
        _put(draft, field, key, text)
    else:
        draft.keep(key, json.dumps(value, ensure_ascii=False))


def _people(draft: Draft, role: Role | None, key: str, value: Value) -> None:
    """Read people from a name, a list of names or of mappings, or a mapping of labels to either."""
    if isinstance(value, str):
        draft.put(next(field for field, each in PEOPLE.items() if each is role), value, "" if role is None else key)
    elif isinstance(value, dict) and not _PERSON_KEYS.keys() & {field_key(name) for name in value}:
        for label, person in value.items():
            _person(draft, role, key, person, label)
    else:
        for person in value if isinstance(value, list) else [value]:
            pair = next(iter(person.items())) if isinstance(person, dict) and len(person) == 1 else None
            if pair and field_key(pair[0]) not in _PERSON_KEYS:
                _person(draft, role, key, pair[1], pair[0])
            else:
                _person(draft, role, key, person, "")


def _person(draft: Draft, role: Role | None, key: str, value: Value, label: str) -> None:
    given: tuple[str, ...] = (one_line(label),) if label.strip() else ()
    if isinstance(value, str):
        person = person_in(one_line(value), role) or Person(one_line(value), role)
        if person.name:
            draft.people.append(person._replace(labels=(*given, *person.labels)))
        elif label:
            draft.keep(key, label)
        return
    if isinstance(value, list):
        draft.keep(f"{key}.{label}" if label else key, json.dumps(value, ensure_ascii=False))
        return
    told = {"name": "", "description": "", "affiliation": "", "role": "", "label": "", "id": ""}
    for name, inner in value.items():
        part = _PERSON_KEYS.get(field_key(name), "")
        if part == "label" and isinstance(inner, list) and all(isinstance(item, str) for item in inner):
            given += tuple(one_line(str(item)) for item in inner if str(item).strip())
        elif part and isinstance(inner, str) and not told[part]:
            told[part] = one_line(inner)
        else:
            _put(draft, "", f"{key}.{len(draft.people)}.{name}", inner)
    said = role_of(told["role"]) if told["role"] else None
    if told["role"] and said is None:
        told["description"] = ", ".join(text for text in (told["role"], told["description"]) if text)
    labels = tuple(dict.fromkeys(text for text in (*given, told["label"], told["id"]) if text))
    if told["name"] or labels:
        draft.people.append(Person(told["name"], said or role, labels, told["description"], told["affiliation"]))
    else:
        _put(draft, "", key, {name: text for name, text in told.items() if text})
