"""The elements of running text by what they do to it; those of no group mark a range of words and nothing else."""

from __future__ import annotations

__all__ = ["ASIDE", "EVENTS", "HOLDERS", "NOTES", "PARAGRAPHS", "PARAGRAPHS_ON_THEIR_OWN", "TOLD", "UNLABELLED"]

# A paragraph each.
PARAGRAPHS = ("p", "ab", "item", "cell", "castItem")

# A paragraph where none is open, part of one elsewhere.
PARAGRAPHS_ON_THEIR_OWN = (
    "quote", "q", "said", "label", "desc", "bibl", "byline", "docAuthor", "docDate", "docImprint", "docEdition",
    "salute", "signed", "dateline", "trailer", "imprimatur", "set", "view", "camera", "caption", "sound", "tech",
)  # fmt: skip

# These only hold or separate paragraphs.
HOLDERS = (
    "TEI", "TEI.2", "teiCorpus", "text", "group", "front", "body", "back", "div", "div0", "div1", "div2", "div3",
    "div4", "div5", "div6", "div7", "lg", "list", "table", "row", "titlePage", "docTitle", "castList", "castGroup",
    "floatingText", "opener", "closer", "postscript", "epigraph", "argument", "prologue", "epilogue", "performance",
    "figure", "cit", "listBibl", "annotationBlock", "listPerson", "person", "listOrg", "org", "spGrp",
)  # fmt: skip

# Apart from the text that they stand in.
ASIDE = ("note", "fw", "figDesc")

# What happens while somebody speaks; of these, some may be told by an element alone, without words.
EVENTS = ("stage", "vocal", "kinesic", "incident", "writing", "pause", "gap", "shift", "move")
TOLD = {"vocal", "kinesic", "incident", "pause", "gap"}

# The kinds of div at the front or back that have a place of their own.
NOTES = {"lead", "editorsNote", "closingNote", "sourceLine", "keywords"}

# Why a speaker element holds a name that is not printed.
UNLABELLED = "unlabelled"
