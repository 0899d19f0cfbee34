"""Interviews, as people really write them, as typed, structured documents, and back."""

# First, because Python gives the name `formats` to the package of that name when it is imported; it is the function's.
from interviewkit import formats as _formats  # noqa: F401
from interviewkit.api import convert, dump, dumps, inspect, load, loads, losses
from interviewkit.errors import (
    FormatError,
    InterviewkitError,
    LossError,
    LossWarning,
    ModelError,
    NoInterviewError,
    PluginError,
    ReadError,
    WriteError,
)
from interviewkit.model import (
    Article,
    Exchange,
    Heading,
    Interview,
    Keyword,
    Loss,
    Mark,
    MarkKind,
    Narration,
    Note,
    Paragraph,
    PartialDate,
    Role,
    Source,
    Speaker,
    Turn,
)
from interviewkit.reading import Diagnostic, Label, Reading, Residue, Span
from interviewkit.registry import Format, Layout, formats, layouts, register

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Diagnostic",
    "Exchange",
    "Format",
    "FormatError",
    "Heading",
    "Interview",
    "InterviewkitError",
    "Keyword",
    "Label",
    "Layout",
    "Loss",
    "LossError",
    "LossWarning",
    "Mark",
    "MarkKind",
    "ModelError",
    "Narration",
    "NoInterviewError",
    "Note",
    "Paragraph",
    "PartialDate",
    "PluginError",
    "ReadError",
    "Reading",
    "Residue",
    "Role",
    "Source",
    "Span",
    "Speaker",
    "Turn",
    "WriteError",
    "convert",
    "dump",
    "dumps",
    "formats",
    "inspect",
    "layouts",
    "load",
    "loads",
    "losses",
    "register",
]
