"""Where the tags of a document are: a parser that hands out events of a document does not say."""

from __future__ import annotations

import re
from itertools import islice

__all__ = ["Places"]

# Each match is one event: the start or the end of an element. An empty element's tag is two, the second its "/>". What
# is skipped before a tag is text, in which a "<" can only begin a comment, CDATA or a processing instruction.
_EVENT = re.compile(
    r"""
      (?<!>)/>
    | [^<]*+ (?: <(?: !--.*?-- | !\[CDATA\[.*?\]\] | \?.*?\? )> [^<]*+ )*+
      (?P<tag> < (?: /[^>]*+> | [^/!?] (?: [^"'>/]++ | /(?!>) | "[^"]*+" | '[^']*+' )*+ >? ) )
    """,
    re.DOTALL | re.VERBOSE,
)


class Places:
    """Finds the events of a well-formed document without a document type by their number.

    Numbers that are asked for one after another must not fall, so that each part of the document is seen once.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._events = _EVENT.finditer(source)
        self._number = 0
        self._place = 0
        self._counted = 0
        self._line = 1

    def place(self, number: int) -> int:
        """Return the index of the tag of this event, counted from 1; of the last event where there are fewer."""
        found = None
        ahead = number - self._number
        if ahead > 0:
            found = next(islice(self._events, ahead - 1, ahead), None)
            self._number = number
        if found is not None:
            self._place = max(found.start("tag"), found.start())
        return self._place

    def line(self, number: int) -> int:
        """Return the line of the tag of this event, counted from 1."""
        place = self.place(number)
        self._line += self._source.count("\n", self._counted, place)
        self._counted = place
        return self._line
