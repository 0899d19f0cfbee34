"""What msgspec refuses, in words that say where it stands, what was expected and what to do."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

import msgspec

from interviewkit.formats.json import wire
from interviewkit.formats.json.places import Places, at, step
from interviewkit.model import MarkKind, Role

if TYPE_CHECKING:
    from interviewkit.errors import ReadError

__all__ = ["refusal"]

_SHOWN = 40
_UNKNOWN = re.compile(r"Object contains unknown field `(.*)`", re.DOTALL)
_MISSING = re.compile(r"Object missing required field `(.*)`")
# No path of the document has more steps.
_PATH = re.compile(r" - at `(\$(?:\.[a-z_]+|\[[0-9]+\]|\[\.\.\.\]){1,9})`\Z")
_VERSION = re.compile(rf"{wire.VERSION}\s*[,}}]")
_LAST = re.compile(r"\.([a-z_]+)(?:\[[0-9]+\])?\Z")
_ITEMS = {"turn": wire.Turn, "heading": wire.Heading, "narration": wire.Narration}
_ITEM = re.compile(f'"({"|".join(_ITEMS)})"')
_CHOICES: dict[str, tuple[object, ...]] = {
    "role": tuple(Role),
    "kind": tuple(MarkKind),
    "type": tuple(_ITEMS),
    "interviewkit": (wire.VERSION,),
}
# The object that stands under a key, or in the array under it.
_OBJECTS: dict[str, type[wire.Object]] = {
    "source": wire.Source,
    "lead": wire.Paragraph,
    "paragraphs": wire.Paragraph,
    "marks": wire.Mark,
    "editors_note": wire.Note,
    "closing_note": wire.Note,
    "keywords": wire.Keyword,
    "interview": wire.Interview,
    "speakers": wire.Speaker,
}
_WORDS = {"str": "string", "float": "number", "int": "integer", "bool": "true or false", " | ": " or ", "`": ""}
_WORD = re.compile(r"\b(?:str|float|int|bool)\b| \| |`")


def refusal(text: str, error: Exception) -> ReadError:
    """Return the error for ``text``, which msgspec refused with ``error``."""
    if not text.strip(" \t\r\n"):
        return at(text, 0, "expected a JSON object, found nothing", "$")
    places = Places(text)
    if not isinstance(error, msgspec.ValidationError):
        return places.error or at(text, 0, f"not JSON: {error}", "$")
    said, path = _parted(str(error))
    version = places.values.get("$.interviewkit")
    if version is not None and not _VERSION.match(text, version):
        message = f"expected {wire.VERSION}, the only version of this format that is read here"
        return at(text, version, message, "$.interviewkit")
    unknown = _UNKNOWN.fullmatch(said)
    if unknown and path + step(unknown[1]) not in places.keys:
        # The key itself ends like a path: it stands in the document, about which nothing else is said.
        unknown, path = _UNKNOWN.fullmatch(str(error)), "$"
    if unknown:
        key, place = unknown[1], path + step(unknown[1])
        return at(text, places.keys.get(place, 0), _unknown(key, _keys(text, places, path)), place)
    if path.endswith("[...]"):
        path = _first_not_text(text, places, path.removesuffix("[...]"))
    return at(text, places.offset(path), _reworded(said, path), path)


def _parted(message: str) -> tuple[str, str]:
    """Return what msgspec said, and where; nothing is said of the document itself."""
    found = _PATH.search(message)
    return (message[: found.start()], found[1]) if found else (message, "$")


def _keys(text: str, places: Places, path: str) -> tuple[str, ...]:
    """Return the keys that the object at ``path`` may have."""
    last = _LAST.search(path)
    if last and last[1] == "body":
        found = _ITEM.match(text, places.offset(f"{path}.type"))
        return ("type", *_ITEMS[found[1] if found else "turn"].__struct_fields__)
    return _OBJECTS.get(last[1] if last else "", wire.Article).__struct_fields__


def _unknown(key: str, known: tuple[str, ...]) -> str:
    nearest = difflib.get_close_matches(key[:_SHOWN], known, n=1)
    hint = f"did you mean {nearest[0]!r}?" if nearest else f"known are {', '.join(known)}"
    return f"there is no key {key[:_SHOWN]!r} here; {hint}"


def _first_not_text(text: str, places: Places, path: str) -> str:
    """Return the path of the first value in the object at ``path`` that is no string."""
    inside = (place for place in places.values if place.startswith(path) and place != path)
    return next((place for place in inside if text[places.values[place]] != '"'), path)


def _reworded(said: str, path: str) -> str:
    if missing := _MISSING.fullmatch(said):
        return f"the key {missing[1]!r} is missing"
    if said.startswith("Invalid") and (last := _LAST.search(path)):
        return f"expected one of {', '.join(map(str, _CHOICES[last[1]]))}"
    words = _WORD.sub(lambda found: _WORDS[found[0]], said)
    return words[:1].lower() + words[1:]
