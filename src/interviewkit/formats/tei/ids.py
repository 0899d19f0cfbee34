"""The ``xml:id`` of everything that can be pointed to, the same at every writing of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from interviewkit.model import Speaker, Turn

__all__ = ["Ids", "ids_for"]

# The model's ids follow the fifth edition of XML 1.0; validators of xs:ID, libxml2 and Jing among them, the fourth.
# These letters are the same in both: Latin, Greek, Cyrillic, Hebrew, Arabic, kana, Han and Hangul.
_LETTERS = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0386\u0388-\u038a\u038c"
    "\u038e-\u03a1\u03a3-\u03ce\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e-\u0481\u05d0-\u05ea\u0621-\u063a"
    "\u0641-\u064a\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3"
)
_VALID = re.compile(f"[{_LETTERS}][{_LETTERS}\\-.0-9\u00b7\u0300-\u0345\u30fc]*")


@attrs.frozen
class Ids:
    """The ids that a document uses: of speakers by the model's id, and the beginnings of numbered ones.

    ``joint`` holds, of each group that its members tell apart, what ``who`` says: all of them.
    """

    speakers: dict[str, str]
    joint: dict[str, str]
    turn: str
    moment: str
    scheme: str

    def who(self, turn: Turn) -> str:
        """Return the value of ``who`` for the speaker of ``turn``, empty where nobody is known."""
        if turn.speaker is None:
            return ""
        return self.joint.get(turn.speaker.id) or f"#{self.speakers[turn.speaker.id]}"


def ids_for(speakers: Sequence[Speaker]) -> Ids:
    """Return ids for a document with these speakers; none is used twice.

    A speaker's own id is used where every validator accepts it, else a numbered one.
    """
    taken = {speaker.id for speaker in speakers}
    replaced = _free("speaker", taken)
    written = {
        speaker.id: speaker.id if _VALID.fullmatch(speaker.id) else f"{replaced}{number}"
        for number, speaker in enumerate(speakers, 1)
    }
    groups: dict[str, str] = {}
    for speaker in speakers:
        if len(speaker.members) > 1:
            groups.setdefault(" ".join(f"#{written[member.id]}" for member in speaker.members), speaker.id)
    joint = {name: who for who, name in groups.items()}
    return Ids(written, joint, turn=_free("t", taken), moment=_free("T", taken), scheme=_free("scheme", taken))


def _free(stem: str, taken: Collection[str]) -> str:
    """Return the beginning of numbered ids, none of which is ``taken``."""
    while any(name.startswith(stem) and name[len(stem) :].isdigit() for name in taken):
        stem += "."
    return stem
