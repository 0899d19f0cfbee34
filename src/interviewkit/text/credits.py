"""People as a header names them: in credits, in lists of participants, and in legends of the labels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from interviewkit.text.prose import holds_sentence, one_line
from interviewkit.text.roles import role_of

if TYPE_CHECKING:
    from interviewkit.model import Role

__all__ = ["LegendEntry", "Person", "is_names", "legend_of", "people_in", "person_in"]


class Person(NamedTuple):
    """Somebody whom a header names; ``labels`` are those under which their turns may stand."""

    name: str
    role: Role | None = None
    labels: tuple[str, ...] = ()
    description: str = ""
    affiliation: str = ""


class LegendEntry(NamedTuple):
    """A line that says whom a label stands for; ``description`` is the rest of it, as printed."""

    label: str
    description: str
    line: int


# Words that a name or a byline may hold in small letters.
_SMALL = frozenset(
    "and for in of the with at to from de da do dos del della la le les van von der den zu y e und et и en i a".split()
)
_LEGEND = re.compile(
    r"(?P<label>[^\s:：=][^:：=\n]{0,29}?)[ \u00a0]{0,3}(?P<cut>[:：=]"
    r"|[–—-](?=[ ]))[ \u00a0\t]{0,3}(?P<rest>\S.{0,159})"
)
_BRACKETED = re.compile(
    r"(?P<name>[^(\[（]{1,80}?)[ \u00a0]?[(\[（](?P<inner>[^()\[\]（）]{1,80})[)\]）](?P<rest>.{0,160})"
)
_AND = re.compile(r"[ ]?[;；、&][ ]?|[ ](?:and|y|und|et|e|и|en|i|och)[ ]")
_CAPITALS = re.compile(r"[A-ZÀ-ÞА-Я](?:[A-ZÀ-ÞА-Я.]|[a-z]{1,2}(?=[A-Z])|\d){0,5}")
_MOST_WORDS = 6


def is_names(text: str) -> bool:
    """Tell whether ``text`` looks like one name or several: short, in capitals at the words' beginnings."""
    if not 0 < len(text) <= 100 or holds_sentence(text.replace("Dr.", "").replace("Prof.", "")):
        return False
    words = text.replace(",", " ").replace("&", " ").split()
    if len(words) > 14 or any(char.isdigit() or char in ":：=＝/／|@" for char in text):
        return False
    large = [word for word in words if word.casefold() not in _SMALL]
    return bool(large) and all(word.strip("(（\"'“«-")[:1].upper() == word.strip("(（\"'“«-")[:1] for word in large)


def people_in(value: str, *, several: bool) -> list[str]:
    """Return the pieces of a list of people; ``several`` tells that commas may part them too."""
    pieces = [piece for piece in _AND.split(value) if piece.strip()]
    if not all(is_names(_BRACKETED.sub(r"\g<name>", piece)) for piece in pieces):
        pieces = [piece.strip() for piece in re.split("[;；]", value)]
    if several:
        named = [part for piece in pieces for part in re.split("[,，]", piece)]
        if all(is_names(_BRACKETED.sub(r"\g<name>", piece.strip())) and " " in piece.strip() for piece in named):
            pieces = named
    return [piece.strip() for piece in pieces if piece.strip()]


def person_in(text: str, role: Role | None = None) -> Person | None:
    """Return the person whom ``text`` names, as in ``Ada Moreau (AM), historian``; None where it names nobody."""
    labels: tuple[str, ...] = ()
    name, _, description = text.partition(next((char for char in ",，–—" if char in text), "\n"))
    if found := _BRACKETED.fullmatch(text):
        name, inner = found["name"], found["inner"].strip()
        description = found["rest"].strip(" ,，–—:-")
        if role_of(inner) is not None:
            role = role or role_of(inner)
        elif _CAPITALS.fullmatch(inner) or inner in name.split():
            labels = (inner,)
        else:
            description = f"{inner}, {description}" if description else inner
    name = one_line(name)
    if not is_names(name) or len(name.split()) > _MOST_WORDS:
        return None
    return Person(name, role, labels, one_line(description))


def legend_of(text: str, number: int) -> LegendEntry | None:
    """Return what a line of a legend says, as in `JS: Jo Santos [interviewee]` or `AM = Ada Moreau`."""
    found = _LEGEND.fullmatch(text)
    if found is None:
        return None
    label, rest = found["label"].strip(), found["rest"].strip()
    person = person_in(rest)
    told = person.name.split() if person else []
    initials = "".join(word[0] for word in told if word[0].isupper())
    letters = label.replace(".", "")
    fits = (
        (found["cut"] == "=" and len(label.split()) <= 4)
        or (_CAPITALS.fullmatch(label) and letters and (initials.startswith(letters[:2]) or letters in initials))
        or (len(told) > 1 and label in told)
        or (_CAPITALS.fullmatch(label) and (role_of(rest) is not None or (person and person.role is not None)))
    )
    return LegendEntry(label, rest, number) if person and fits else None
