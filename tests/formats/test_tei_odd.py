"""The customisation in ODD lists what the grammar in RELAX NG beside it allows."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

import pytest
from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SCHEMA = resources.files("interviewkit.formats.tei") / "schema"
RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "{http://www.tei-c.org/ns/1.0}"


def parsed(name: str) -> etree._Element:
    """Return the root of one of the files of the schema."""
    return etree.fromstring((SCHEMA / name).read_bytes())


@pytest.fixture(scope="module")
def odd() -> dict[str, etree._Element]:
    """The specifications of the customisation by the names of their elements."""
    found = {spec.get("ident", ""): spec for spec in parsed("interviewkit.odd").iter(f"{TEI}elementSpec")}
    assert found
    return found


@pytest.fixture(scope="module")
def patterns() -> dict[str, list[list[etree._Element]]]:
    """The patterns of the grammar by the names of their elements, each as the patterns directly within it."""
    grammar = parsed("interviewkit.rng")
    defined = {define.get("name", ""): define for define in grammar.iter(f"{RNG}define")}

    def within(node: etree._Element, seen: tuple[str, ...] = ()) -> Iterator[etree._Element]:
        for child in node.iterchildren(tag=etree.Element):
            name = child.get("name", "")
            if child.tag in {f"{RNG}element", f"{RNG}attribute", f"{RNG}text"}:
                yield child
            elif child.tag == f"{RNG}ref":
                yield from within(defined[name], (*seen, name)) if name not in seen else ()
            else:
                yield from within(child, seen)

    found: dict[str, list[list[etree._Element]]] = {}
    for element in grammar.iter(f"{RNG}element"):
        found.setdefault(element.get("name", ""), []).append(list(within(element)))
    return found


def test_the_elements_are_those_of_the_grammar(
    odd: dict[str, etree._Element], patterns: dict[str, list[list[etree._Element]]]
) -> None:
    """Every element that may be written has a specification, and no other has one."""
    assert odd.keys() == patterns.keys()


def test_the_attributes_are_those_of_the_grammar(
    odd: dict[str, etree._Element], patterns: dict[str, list[list[etree._Element]]]
) -> None:
    """Every attribute of an element is listed, with its values where they are told."""
    for name, several in patterns.items():
        allowed: dict[str, set[str | None]] = {}
        for part in (part for pattern in several for part in pattern if part.tag == f"{RNG}attribute"):
            allowed.setdefault(part.get("name", ""), set()).update(value.text for value in part.iter(f"{RNG}value"))
        listed = {
            each.get("ident", ""): {item.get("ident") for item in each.iter(f"{TEI}valItem")}
            for each in odd[name].iter(f"{TEI}attDef")
        }
        assert listed == allowed, name


def test_the_contents_are_those_of_the_grammar(
    odd: dict[str, etree._Element], patterns: dict[str, list[list[etree._Element]]]
) -> None:
    """What an element holds is listed: elements, and text."""
    for name, several in patterns.items():
        parts = [part for pattern in several for part in pattern if part.tag != f"{RNG}attribute"]
        children = {part.get("name") for part in parts if part.tag == f"{RNG}element"}
        assert {each.get("key") for each in odd[name].iter(f"{TEI}elementRef")} == children, name
        assert (odd[name].find(f".//{TEI}textNode") is not None) == any(part.tag == f"{RNG}text" for part in parts), (
            name
        )


def test_the_customisation_is_valid_tei(tei_all: Path) -> None:
    """The customisation is a TEI document itself."""
    grammar = etree.RelaxNG(etree.parse(tei_all))
    assert grammar.validate(parsed("interviewkit.odd").getroottree()), grammar.error_log.last_error
