"""The parts of a document that are looked into rather than read through, such as the header: small trees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interviewkit.formats.tei.markup import attributes, escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Node", "collapsed"]

_SPACE = " \t\n\r"


def collapsed(text: str) -> str:
    """Return ``text`` with every run of XML's white space as one space, and none at the edges."""
    return " ".join(part for part in text.translate(_AS_SPACE).split(" ") if part)


_AS_LINE = str.maketrans("\n\r", "  ")
_AS_SPACE = str.maketrans(_SPACE, " " * len(_SPACE))


class Node:
    """An element with its attributes and what it holds; ``used`` tells that its own words have a place in the model."""

    __slots__ = ("attributes", "items", "line", "name", "used")

    def __init__(self, name: str, attributes: dict[str, str], line: int) -> None:
        self.name = name
        self.attributes = attributes
        self.items: list[Node | str] = []
        self.line = line
        self.used = False

    def get(self, attribute: str) -> str:
        """Return the value of an attribute, empty where there is none."""
        return self.attributes.get(attribute, "")

    @property
    def children(self) -> list[Node]:
        """The elements within, without the text between them."""
        return [item for item in self.items if isinstance(item, Node)]

    def every(self, *names: str) -> Iterator[Node]:
        """Yield every element of these names at any depth, in the order of the document."""
        pending = self.children[::-1]
        while pending:
            node = pending.pop()
            if node.name in names:
                yield node
            pending += node.children[::-1]

    def at(self, path: str) -> Iterator[Node]:
        """Yield the elements that a path of names, as in ``fileDesc/titleStmt/title``, leads to."""
        name, _, rest = path.partition("/")
        for child in self.children:
            if child.name == name:
                if rest:
                    yield from child.at(rest)
                else:
                    yield child

    def raw(self) -> str:
        """Return all text within."""
        return "".join(item if isinstance(item, str) else item.raw() for item in self.items)

    @property
    def words(self) -> str:
        """The text within as one line, its white space collapsed unless ``xml:space`` keeps it."""
        if self.get("xml:space") == "preserve":
            return self.raw().translate(_AS_LINE).strip()
        said = [item for item in self.items if not isinstance(item, str) or item.strip(_SPACE)]
        if len(said) == 1 and isinstance(said[0], Node):
            return said[0].words
        return collapsed(self.raw()).strip()

    @property
    def parts(self) -> str:
        """As `words`, with a space between elements that stand together, such as a forename and a surname."""
        if not self.children or self.get("xml:space") == "preserve":
            return self.words
        return collapsed(" ".join(item if isinstance(item, str) else item.parts for item in self.items)).strip()

    def use(self) -> Node:
        """Note that the model has the words of this element and of all within it; return the node."""
        self.used = True
        for child in self.children:
            child.use()
        return self

    def unused(self) -> bool:
        """Tell whether any words or attributes within have no place in the model."""
        if not self.used and (self.attributes or any(isinstance(i, str) and i.strip(_SPACE) for i in self.items)):
            return True
        return any(child.unused() for child in self.children)

    def source(self) -> str:
        """Return the element as XML."""
        inner = "".join(escaped(item) if isinstance(item, str) else item.source() for item in self.items)
        space, _, name = self.name.rpartition("}")
        given = {key.rpartition("}")[2]: value for key, value in self.attributes.items()}
        start = f"{name}{attributes({'xmlns': space[1:], **given})}"
        return f"<{start}>{inner}</{name}>" if inner else f"<{start}/>"
