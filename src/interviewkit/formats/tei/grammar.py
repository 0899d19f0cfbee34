"""What a RELAX NG grammar lets an element hold, in words for those who never read a grammar."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

__all__ = ["Grammar"]

_RNG = "{http://relaxng.org/ns/structure/1.0}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_SIGNS = {"optional": "?", "oneOrMore": "+", "zeroOrMore": "*"}
_JOINED = {"choice": " or ", "group": ", ", "interleave": " and "}
_ANY = "*"
# Below these an attribute may be missing.
_LOOSE = {"optional", "zeroOrMore", "choice"}

Path: TypeAlias = "tuple[str, ...]"


@attrs.frozen
class _Rules:
    """What one pattern for an element allows: local names, or `_ANY`."""

    content: str
    children: set[str] = attrs.Factory(set)
    attributes: set[str] = attrs.Factory(set)
    required: set[str] = attrs.Factory(set)


class Grammar:
    """The elements of a grammar in RELAX NG's XML syntax (OASIS, RELAX NG Specification, 2001), by their names."""

    def __init__(self, root: _Element) -> None:
        self._defined: dict[str, list[_Element]] = {}
        for define in root.iter(f"{_RNG}define"):
            self._defined.setdefault(define.get("name", ""), []).append(define)
        self._rules: dict[str, list[_Rules]] = {}
        for pattern in root.iter(f"{_RNG}element"):
            for name in _names(pattern):
                self._rules.setdefault(name, []).append(self._read(pattern))

    def complaints(self, element: _Element) -> Iterator[str]:
        """Yield what no pattern allows in this element: a child, an attribute, or that one is missing.

        What is wrong with the order or the number of what stands there is not told.
        """
        name = _local(element.tag)
        rules = self._rules.get(name)
        if rules is None:
            return
        given = {_attribute(key) for key in element.attrib}
        known = set[str]().union(*(rule.attributes for rule in rules))
        for key in sorted(given - known) if _ANY not in known else ():
            yield f"the attribute {key} has no place in {name}, {_listed('which has', known)}"
        if not any(rule.required <= given | {_ANY} for rule in rules):
            missing = min((sorted(rule.required - given) for rule in rules), key=len)
            yield f"{name} needs the attribute {' and '.join(missing)}"
        allowed = set[str]().union(*(rule.children for rule in rules))
        strangers = {_local(child.tag) for child in element.iterchildren("*")} - allowed
        for child in sorted(strangers) if _ANY not in allowed else ():
            yield f"{child} has no place in {name}, {_listed('which holds', allowed)}"

    def content(self, name: str) -> str:
        """Return what an element of this name may hold, in the order in which it must stand."""
        told = dict.fromkeys(rule.content or "nothing" for rule in self._rules.get(name, ()))
        return ", or: ".join(told)

    def _read(self, pattern: _Element) -> _Rules:
        found = _Rules(content=self._told(pattern, ", ", ()))
        self._collect(pattern, found, loose=False, within=())
        return found

    def _collect(self, pattern: _Element, found: _Rules, *, loose: bool, within: Path) -> None:
        for part in pattern.iterchildren(f"{_RNG}*"):
            kind = _local(part.tag)
            if kind == "element":
                found.children.update(_names(part))
            elif kind == "attribute":
                names = _names(part)
                found.attributes.update(names)
                if not loose:
                    found.required.update(names)
            elif kind == "ref":
                name = part.get("name", "")
                for define in self._referred(name, within):
                    self._collect(define, found, loose=loose, within=(*within, name))
            else:
                self._collect(part, found, loose=loose or kind in _LOOSE, within=within)

    def _referred(self, name: str, within: Path) -> list[_Element]:
        return [] if name in within else self._defined.get(name, [])

    def _told(self, pattern: _Element, joint: str, within: Path) -> str:
        """Return the content of a pattern as names with ``?``, ``+`` and ``*`` behind them."""
        parts: list[str] = []
        for part in pattern.iterchildren(f"{_RNG}*"):
            kind = _local(part.tag)
            if kind == "element":
                parts += _names(part)
            elif kind == "text":
                parts.append("text")
            elif kind == "ref":
                name = part.get("name", "")
                parts += [self._told(one, joint, (*within, name)) for one in self._referred(name, within)]
            elif kind in _SIGNS or kind in _JOINED:
                inner = self._told(part, _JOINED.get(kind, ", "), within)
                several = any(mark in inner for mark in _JOINED.values()) and not inner.startswith("(")
                parts.append(f"({inner})" if several else inner)
                parts[-1] += _SIGNS.get(kind, "") if inner else ""
        return joint.join(filter(None, parts))


def _local(tag: object) -> str:
    return str(tag).rpartition("}")[2]


def _names(pattern: _Element) -> list[str]:
    """Return the names that a pattern for an element or an attribute is for, `_ANY` where it names none."""
    space = "xml:" if pattern.get("ns") == _XML[1:-1] else ""
    if name := pattern.get("name"):
        return [space + name]
    return [part.text or _ANY for part in pattern.iterfind(f"{_RNG}name")] or [_ANY]


def _attribute(key: object) -> str:
    name = str(key)
    return f"xml:{name.removeprefix(_XML)}" if name.startswith(_XML) else name


def _listed(verb: str, names: set[str]) -> str:
    return f"{verb} {', '.join(sorted(names)) or 'none'}"
