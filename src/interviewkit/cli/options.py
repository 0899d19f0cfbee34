"""The arguments and options that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import click

from interviewkit import registry
from interviewkit.errors import ModelError
from interviewkit.identity import derived_id
from interviewkit.model import Role, Speaker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from interviewkit.registry import Format, Layout

__all__ = [
    "as_json",
    "encoding",
    "examples",
    "format_named",
    "from_format",
    "layout",
    "layout_named",
    "source",
    "speakers",
]

_Command = TypeVar("_Command", bound="Callable[..., Any]")


def examples(*lines: str) -> str:
    """Return the end of a command's help; click keeps the lines of a paragraph that a backspace begins."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def format_named(_context: click.Context, _parameter: click.Parameter, name: str | None) -> Format | None:
    """Return the format of that name; raises `FormatError` before any file is touched."""
    return None if name is None else registry.find(name)


def layout_named(_context: click.Context, _parameter: click.Parameter, name: str | None) -> Layout | None:
    """Return the layout of that name; raises `FormatError` before any file is touched."""
    return None if name is None else registry.find_layout(name)


def format_names(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """Return the formats whose names begin so, for completion."""
    return [each.name for each in registry.formats() if each.name.startswith(begun)]


def layout_names(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """Return the layouts whose names begin so, for completion."""
    return [each.name for each in registry.layouts() if each.name.startswith(begun)]


def _known_encoding(_context: click.Context, _parameter: click.Parameter, name: str) -> str:
    try:
        # One byte, because an empty text is "decoded" without looking at the name.
        b" ".decode(name)
    except UnicodeError:
        pass
    except LookupError:
        raise click.BadParameter(f"there is no text encoding {name!r}.") from None
    return name


def _speakers_given(_context: click.Context, _parameter: click.Parameter, given: Sequence[str]) -> list[Speaker]:
    speakers: list[Speaker] = []
    for text in given:
        speaker = _speaker(text)
        for label in speaker.labels:
            if any(label in other.labels for other in speakers):
                raise click.BadParameter(f"the label {label!r} is given to two speakers.")
        speakers.append(attrs.evolve(speaker, id=derived_id(speaker, {other.id for other in speakers})))
    return speakers


def _speaker(text: str) -> Speaker:
    """Return the speaker that ``LABEL[|LABEL...]=NAME[:ROLE]`` describes; the id is still to come."""
    before, equals, after = text.partition("=")
    labels = [label.strip() for label in before.split("|")]
    name, colon, role = (part.strip() for part in after.rpartition(":"))
    if not colon:
        name, role = role, ""
    if not equals or not all(labels) or not (name or role):
        raise click.BadParameter(
            f'expected LABEL=NAME or LABEL=NAME:ROLE, as in "GT=Wang Wenwen:interviewer", got {text!r}.'
        )
    if colon and role not in set(Role):
        raise click.BadParameter(f"{role!r} in {text!r} is no role; roles are {', '.join(Role)}.")
    try:
        return Speaker("speaker", name=name, labels=labels, role=role or None)
    except ModelError as error:
        raise click.BadParameter(f"{text!r}: {error}.") from None


def source(command: _Command) -> _Command:
    """Add the file that is read."""
    # Click would call a file that may not be read a wrong usage; it is found out in reading.
    return click.argument("source", metavar="FILE", type=click.Path(allow_dash=True, readable=False))(command)


def from_format(command: _Command) -> _Command:
    """Add the format that is read."""
    return click.option(
        "-f",
        "--from",
        "from_format",
        metavar="FORMAT",
        callback=format_named,
        shell_complete=format_names,
        help="Format of FILE; else its suffix tells, else its content.",
    )(command)


def layout(command: _Command) -> _Command:
    """Add the layout in which plain text is read."""
    return click.option(
        "--layout",
        metavar="LAYOUT",
        callback=layout_named,
        shell_complete=layout_names,
        help="Layout of FILE, for text; else it is recognised.",
    )(command)


def speakers(command: _Command) -> _Command:
    """Add the speakers who are named by hand."""
    return click.option(
        "--speaker",
        "speakers",
        multiple=True,
        metavar="LABEL=NAME:ROLE",
        callback=_speakers_given,
        help="Name a speaker by hand; several labels are joined with |, the role may be left out. Repeatable.",
    )(command)


def encoding(command: _Command) -> _Command:
    """Add the encoding of the input."""
    return click.option(
        "--encoding",
        default="utf-8",
        show_default=True,
        metavar="NAME",
        callback=_known_encoding,
        help="Encoding of FILE.",
    )(command)


def as_json(command: _Command) -> _Command:
    """Add the choice of JSON in place of text for people."""
    return click.option("--json", "as_json", is_flag=True, help="Write JSON.")(command)
