"""What tells prose from a title, a name or a field: how long a line is, and where a sentence ends."""

from __future__ import annotations

import re

__all__ = ["LONGEST", "SHORT", "holds_sentence", "one_line"]

# A title, a place or a participant takes no more characters; a line of credits, no more than the second.
SHORT = 150
LONGEST = 300

_SENTENCE = re.compile(r"[?!。？！]|\w{3}[.…][ \"'”’»)]|\w{3}[.…]\Z")


def one_line(text: str) -> str:
    """Return ``text`` with every run of white space as one space."""
    return " ".join(text.split())


def holds_sentence(text: str) -> bool:
    """Tell whether a sentence ends in ``text``."""
    return _SENTENCE.search(text) is not None
