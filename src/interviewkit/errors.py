"""Every error that interviewkit raises, and the one warning.

::

    InterviewkitError
    ├── ModelError       a part of a document is wrong             .path
    ├── ReadError        a source could not be read                .source .line .column .text .path
    │   └── NoInterviewError   it could be read, but holds no interview  .candidates
    ├── WriteError       an article could not be written           .path
    │   └── LossError    it could, but not without loss, and strict was asked for   .losses
    ├── FormatError      no format or layout of that name          .name .nearest
    └── PluginError      a plug-in could not be loaded             .name

    UserWarning
    └── LossWarning      what a format could not carry             .losses

All of them pickle, so that they cross process borders whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interviewkit.model import Loss

__all__ = [
    "FormatError",
    "InterviewkitError",
    "LossError",
    "LossWarning",
    "ModelError",
    "NoInterviewError",
    "PluginError",
    "ReadError",
    "WriteError",
]

_SHOWN = 72


class InterviewkitError(Exception):
    """The base of every error of this library."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Rebuild from the attributes, because the arguments are by keyword."""
        return _rebuild, (type(self), self.args, self.__dict__)


def _rebuild(kind: type[InterviewkitError], args: tuple[Any, ...], state: dict[str, Any]) -> InterviewkitError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class ModelError(InterviewkitError, ValueError):
    """A part of a document breaks a rule of the model; ``path`` says which part, as in ``Interview.body[3]``."""

    def __init__(self, message: str, *, path: str) -> None:
        super().__init__(message)
        self.message = message
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class ReadError(InterviewkitError, ValueError):
    """A source could not be read.

    ``line`` and ``column`` count from 1, in lines and characters of the source; ``text`` is that line; ``path`` is
    the place in JSON or TEI. Each is None or empty where it is not known.
    """

    def __init__(  # noqa: PLR0913 - a position has this many parts
        self,
        message: str,
        *,
        source: str = "",
        line: int | None = None,
        column: int | None = None,
        text: str = "",
        path: str = "",
    ) -> None:
        super().__init__(message)
        self.message = message
        self.source = source
        self.line = line
        self.column = column
        self.text = text
        self.path = path

    def __str__(self) -> str:
        where = ":".join(str(part) for part in (self.source, self.line, self.column) if part not in ("", None))
        said = ": ".join(part for part in (where, self.path, self.message) if part)
        return said + self._excerpt()

    def _excerpt(self) -> str:
        """Show the line and a caret below the place, cut so that it fits a terminal."""
        if not self.text or self.column is None:
            return ""
        start = max(0, self.column - 1 - _SHOWN // 2)
        shown = "".join(c if c.isprintable() else " " for c in self.text[start : start + _SHOWN])
        return f"\n    {shown}\n    {' ' * (self.column - 1 - start)}^"


class NoInterviewError(ReadError):
    """The source was read and holds no interview; ``candidates`` are the labels that came closest."""

    def __init__(self, message: str, *, candidates: Sequence[Any] = (), **position: Any) -> None:
        super().__init__(message, **position)
        self.candidates = tuple(candidates)


class WriteError(InterviewkitError, ValueError):
    """An article could not be written; ``path`` names the part, where one part is at fault."""

    def __init__(self, message: str, *, path: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class LossError(WriteError):
    """Writing would lose something and ``strict`` was asked for; ``losses`` lists every place."""

    def __init__(self, message: str, *, losses: Sequence[Loss] = ()) -> None:
        super().__init__(message)
        self.losses = tuple(losses)


class FormatError(InterviewkitError, LookupError):
    """There is no format or layout ``name``; ``nearest`` are the names that look like it."""

    def __init__(self, message: str, *, name: str, nearest: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.name = name
        self.nearest = tuple(nearest)

    def __str__(self) -> str:
        hint = f" Did you mean {' or '.join(self.nearest)}?" if self.nearest else ""
        return self.message + hint


class PluginError(InterviewkitError):
    """The plug-in ``name`` could not be loaded, or is not what its entry point promises."""

    def __init__(self, message: str, *, name: str) -> None:
        super().__init__(message)
        self.name = name


class LossWarning(UserWarning):
    """Something was not written because the format cannot carry it; ``losses`` lists every place."""

    def __init__(self, message: str, losses: Sequence[Loss] = ()) -> None:
        super().__init__(message, tuple(losses))
        self.losses = tuple(losses)

    def __str__(self) -> str:
        return str(self.args[0])
