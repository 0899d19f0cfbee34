"""Names and labels as strings: what a printed label says, and whether two of them can mean one person."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from interviewkit.text.patterns import Pattern
from interviewkit.text.roles import numbered, role_of

if TYPE_CHECKING:
    from interviewkit.model import Role

__all__ = [
    "GENERATIONS",
    "HONORIFICS",
    "Printed",
    "folded",
    "initials",
    "is_cjk",
    "is_initials",
    "match",
    "printed",
    "tokens",
]

_HAN = r"\u3005\u3006\u3400-\u9fff\uf900-\ufaff"
_CJK = Pattern(rf"[{_HAN}\u3041-\u30ff\uac00-\ud7a3]")

# Honorifics and titles in front of a name. Words that are also given names (Don, King, Dean) are left in the name.
_MEN = {"mr", "sir", "lord", "herr", "sr", "signor", "sig", "г-н", "господин", "monsieur", "senhor", "señor"}
_WOMEN = {
    *("mrs", "ms", "miss", "dame", "lady", "frau", "sra", "srta", "mme", "mlle", "madame", "madam", "signora"),
    *("г-жа", "госпожа", "doña", "dona", "senhora", "señora", "sister"),
}
_HONORIFICS = {
    *_MEN,
    *_WOMEN,
    *("mx", "dr", "drs", "prof", "professor", "professeur", "profesor", "professore", "профессор", "доктор"),
    *("rev", "reverend", "father", "hon", "honorable", "honourable", "judge", "justice", "amb", "ambassador"),
    *("president", "minister", "senator", "sen", "representative", "rep", "governor", "gov", "mayor", "secretary"),
    *("capt", "captain", "maj", "col", "colonel", "gen", "general", "lt", "lieutenant", "sgt", "sergeant"),
    *("adm", "admiral", "commissioner", "congressman", "congresswoman", "chairman", "chairwoman", "chancellor"),
    *("cardinal", "archbishop", "bishop", "rabbi", "imam", "sheikh", "shri", "smt", "dott", "dottor", "dottoressa"),
    *("presidente", "ministro", "embajador", "embaixador", "dra", "docteur", "doktor"),
}
# Of these, the forms of address say nothing about the person.
HONORIFICS = frozenset(
    {*_MEN, *_WOMEN, "mx", "dr", "drs", "prof", "rev", "hon", "dott", "dra", "doctor", "doktor", "docteur"}
)
_AFTER = Pattern(r"(?<=.)(?:先生|女士|小姐|教授|博士|老师|老師|氏|さん|さま|様|ちゃん|くん|監督|씨|님|교수)\Z")
GENERATIONS = {"jr", "sr", "ii", "iii", "iv", "phd", "md"}
_BRACKETS = Pattern(r"([^()（）\[\]【】]{1,120}?)[ \u3000]*[(（\[【]([^()（）\[\]【】]{1,120})[)）\]】]\Z")
_WRAPPED = {("【", "】"), ("[", "]"), ("［", "］"), ("<", ">"), ("「", "」")}
_BETWEEN = Pattern(r"[\s·・•_]+")
_NICKNAME = Pattern(r"[\"“”«»„‘](.{1,40}?)[\"“”«»’]")
_LONG = 3
# The same few names are compared again and again within a document.
_KEPT = 1024


@lru_cache(maxsize=_KEPT)
def folded(text: str) -> str:
    """Return the key under which labels and names are compared: no case, invisible characters or edge punctuation."""
    if text.isascii() and text.isprintable():
        return " ".join(text.casefold().split()).strip(" .:,;-")
    text = "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if unicodedata.category(c) != "Cf")
    return " ".join(text.replace("’", "'").split()).strip(" .:,;-–—")


def is_cjk(text: str) -> bool:
    """Tell whether ``text`` is written without spaces between its words."""
    return not text.isascii() and _CJK.search(text) is not None


def is_initials(label: str) -> bool:
    """Tell whether ``label`` is one to four capitals, as an abbreviation is."""
    letters = label.replace(".", "").replace(" ", "")
    return 0 < len(letters) <= _LONG + 1 and letters.isalpha() and letters.isupper()


@attrs.frozen
class Printed:
    """A label, taken apart: the honorific, the name, what stands in brackets or after a comma, and the role it says."""

    name: str = ""
    title: str = ""
    aside: str = ""
    role: Role | None = None

    @property
    def sex(self) -> str:
        """``m`` or ``f`` where the honorific tells, else empty."""
        first = folded(self.title).partition(" ")[0].rstrip(".")
        return "m" if first in _MEN else "f" if first in _WOMEN else ""


def printed(label: str) -> Printed:
    """Return the parts of a label; the name is empty where the label is a role, a number or a title alone."""
    text = label.strip(" \t\u3000.:：")
    if (text[:1], text[-1:]) in _WRAPPED:
        text = text[1:-1].strip()
    role = role_of(text)
    if role or numbered(text):
        return Printed(role=role)
    aside = ""
    if found := _BRACKETS.match(text):
        text, aside = found[1].strip(), found[2].strip()
    else:
        head, comma, tail = text.partition(",")
        if comma and folded(tail) not in GENERATIONS:
            text, aside = head.strip(), tail.strip()
    role = role_of(aside) or role_of(text)
    if role_of(text) or numbered(text):
        # "Interviewer (Jo Santos)": the name is what stands in the brackets.
        name = "" if role_of(aside) or not aside or is_initials(aside) else aside
        return Printed(name=name, role=role)
    title, name = _without_title(text)
    if not role:
        role, name = _without_role(name)
    if folded(name).startswith("the "):
        return Printed(title=text, aside=aside or text, role=role)
    return Printed(name=name, title=title, aside="" if role_of(aside) else aside, role=role)


def _without_title(text: str) -> tuple[str, str]:
    words = text.split()
    place = 0
    while place < len(words) - 1 and folded(words[place]) in _HONORIFICS:
        place += 1
    name = " ".join(words[place:])
    if is_cjk(name):
        name = _AFTER.sub("", name)
    elif folded(name) in _HONORIFICS:
        return text, ""
    return " ".join(words[:place]), name


def _without_role(name: str) -> tuple[Role | None, str]:
    """Take a role word from the front of a name, as in ``Interviewer Ann Lee`` and ``记者王文``."""
    first, space, rest = name.partition(" ")
    if space and (role := role_of(first)) and len(first) > 1:
        return role, rest.strip()
    if is_cjk(name) and not space:
        for length in range(min(6, len(name) - 2), 1, -1):
            if role := role_of(name[:length]):
                return role, name[length:]
    return None, name


@lru_cache(maxsize=_KEPT)
def tokens(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded, without honorifics, nicknames and what follows the surname."""
    words = [folded(word) for word in _BETWEEN.split(_NICKNAME.sub(" ", _without_title(name)[1]))]
    words = [word for word in words if word]
    while len(words) > 1 and words[-1] in GENERATIONS:
        words.pop()
    return tuple(words)


def match(part: str, whole: str) -> int:
    """Tell how well ``part`` names the person ``whole``.

    4: the same name; 3: the surname; 2: the given name, an Asian surname, or the nickname; 1: other words of the name;
    0: not.
    """
    some, every = tokens(part), tokens(whole)
    if not some or some == every:
        return 4 if some else 0
    if len(every) <= 1:
        return _match_unspaced(some, *every) if len(some) == len(every) else 0
    length = len(some)
    if every[-length:] == some:
        return 3
    if every[:length] == some or " ".join(some) in {folded(nick[1]) for nick in _NICKNAME.finditer(whole)}:
        return 2
    return int(any(every[place : place + length] == some for place in range(1, len(every) - length)))


def _match_unspaced(some: tuple[str, ...], every: str) -> int:
    if not is_cjk(every) or not every.startswith(some[0]):
        return 0
    # One character is a Chinese or Korean surname; two are surely one only in a name that has four.
    return 2 if len(some[0]) == 1 or len(every) > _LONG else 1


def initials(name: str) -> frozenset[str]:
    """Return the ways in which a name is abbreviated, in capitals: with and without its small words and hyphens."""
    words = [word for word in _BETWEEN.split(_NICKNAME.sub(" ", _without_title(name)[1])) if word[:1].isalpha()]
    if len(words) < 2:
        return frozenset()
    great = [word for word in words if word[0].isupper()]
    split = [part for word in great for part in word.split("-") if part]
    ways = {"".join(word[0] for word in way).upper() for way in (words, great, split)}
    ways |= {way[0] + way[-1] for way in ways if len(way) > 2}
    return frozenset(way for way in ways if len(way) > 1)
