"""What is known of a speaker while it is being found out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from interviewkit.text.evidence import Part

if TYPE_CHECKING:
    from interviewkit.model import Role
    from interviewkit.text.mention import Mention
    from interviewkit.text.names import Printed

__all__ = ["Draft", "Given", "Voice"]


@attrs.frozen
class Voice:
    """What the label stage knows of one label, or of one side of a talk without labels.

    ``key`` is the folded label, and unique; ``labels`` are the forms in which it is printed; ``turns`` are the indices
    of its turns, ``questions`` the number of those that hold a question, ``words`` the words in all of them. ``side``
    is ``"asks"`` or ``"answers"`` where the layout itself shows it.
    """

    key: str
    labels: tuple[str, ...] = ()
    turns: tuple[int, ...] = ()
    questions: int = 0
    words: int = 0
    side: str = ""


@attrs.frozen
class Given:
    """What a legend, front matter or the caller says of a person: labels or a name, and who that is.

    With an ``id`` it is the whole record of a speaker, whose ``members`` are the ids of others, and nothing is added
    unless it is ``partial``.
    """

    name: str = ""
    labels: tuple[str, ...] = ()
    role: Role | None = None
    description: str = ""
    affiliation: str = ""
    uri: str = ""
    id: str = ""
    members: tuple[str, ...] = ()
    partial: bool = False


@attrs.define(eq=False)
class Draft:
    """A speaker in the making: the voices that are hers, and what speaks for a name and a role.

    ``givens`` stand in the order in which they count. ``role`` is that which words of roles or the introduction's
    reporters give; ``hint`` that which only the introduction's verbs give.
    """

    voices: list[Voice] = attrs.Factory(list)
    printed: list[Printed] = attrs.Factory(list)
    givens: list[Given] = attrs.Factory(list)
    person: int | None = None
    name: str = ""
    role: Role | None = None
    hint: Role | None = None
    description: str = ""
    affiliation: str = ""
    members: list[Draft] = attrs.Factory(list)

    @property
    def labels(self) -> tuple[str, ...]:
        """Every label, those of a whole record first."""
        whole = [label for given in self.givens if given.id for label in given.labels]
        return tuple(dict.fromkeys([*whole, *(label for voice in self.voices for label in voice.labels)]))

    @property
    def part(self) -> Part:
        """What the speaker has of the talk."""
        first = min((turn for voice in self.voices for turn in voice.turns[:1]), default=0)
        turns = sum(len(voice.turns) for voice in self.voices)
        return Part(turns, sum(v.questions for v in self.voices), sum(v.words for v in self.voices), first)

    def given(self, field: str) -> object:
        """Return what the first of the givens that says something of ``field`` says."""
        return next((value for given in self.givens if (value := getattr(given, field))), None)

    def take(self, mention: Mention) -> None:
        """Add what an introduction says of the person, where nothing is known yet."""
        if mention.sure:
            self.role = self.role or mention.role
        self.hint = self.hint or mention.role
        self.description = self.description or mention.description
        self.affiliation = self.affiliation or mention.affiliation
