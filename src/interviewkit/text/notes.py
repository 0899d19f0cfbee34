"""Notes of the editor: the words that stand above one or begin it."""

from __future__ import annotations

import re

from interviewkit.text.fieldnames import Names
from interviewkit.text.names import is_cjk

__all__ = ["note_of"]

_NAMES = Names("""editor's note, editors' note, editors note, editor note, editor's notes, editorial note, ed. note,
    note from the editor, note from the editors, from the editor, from the editors, a note from the editor, 编者按,
    編者按, 编者的话, 編者的話, 编者注, 編者注, 編者註, 编者语, 編者語, 编辑按, 编按, 編按, 按语, 按語, 编后语,
    編集部より, 編集部から, 編集部注, 編集者注, 編集者より, 編集者から, 編集注, 編注, 편집자 주, 편집자주,
    편집자의 말, от редакции, от редактора, примечание редакции, примечание редактора, примечание от редакции,
    nota del editor, nota de la editora, nota de la redacción, nota de redacción, nota del director, nota editorial,
    nota do editor, nota da editora, nota da redação, nota de redação, note de la rédaction, note de l'éditeur,
    note du rédacteur, ndlr, anmerkung der redaktion, anm. der redaktion, anm. d. red., redaktionelle anmerkung,
    redaktionelle vorbemerkung, vorbemerkung der redaktion, vorbemerkung, aus der redaktion, nota della redazione,
    nota del redattore, nota del curatore, n.d.r., ndr, noot van de redactie, noot van de redacteur, od redakcji,
    nota redakcyjna, ملاحظة المحرر, كلمة المحرر, من المحرر""")
_OPENING = re.compile(r"[\[【(（〔*]{0,2}[ ]?")
_CUT = re.compile(r"(?P<cut>[ \u00a0]?[:：.\]】）)〕]{1,2}[:：]?|(?!\w))[ \u00a0\u3000]?")


def note_of(text: str) -> tuple[str, int, bool] | None:
    """Return the heading of the note that begins here, where its text starts, and whether a bracket holds it."""
    opening = _OPENING.match(text)
    start = opening.end() if opening else 0
    length = _NAMES.end(text[start:] if start else text)
    name = text[start : start + length]
    found = _CUT.match(text, start + length) if length else None
    if found is None or not (found["cut"] or found.end() == len(text) or is_cjk(name[0])):
        return None
    bracketed = bool(text[:start].strip(" *")) and not found["cut"].strip(" :：.")
    return name, found.end(), bracketed and text[-1] in "])）】〕*"
