"""What an exception means to whoever typed the command: one message, and an exit code."""

from __future__ import annotations

import os
import re
import traceback
from collections import Counter
from typing import TYPE_CHECKING

import click

from interviewkit.cli.streams import tell
from interviewkit.errors import FormatError, InterviewkitError, LossError, ReadError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from interviewkit.model import Loss

__all__ = ["FAILED", "loss_lines", "report"]

GENERAL = 1
USAGE = 2
FAILED = 3
UNREADABLE = 4
INTERRUPTED = 130

_CODES: tuple[tuple[type[BaseException], int], ...] = (
    (click.UsageError, USAGE),
    (FormatError, USAGE),
    (LossError, FAILED),
    (ReadError, UNREADABLE),
    (KeyboardInterrupt, INTERRUPTED),
    (click.Abort, INTERRUPTED),
)

_SHOWN_LOSSES = 5
_SHOWN = 200


def report(error: BaseException) -> int:
    """Tell ``error`` on standard error and return the exit code that stands for it."""
    if os.environ.get("INTERVIEWKIT_TRACEBACK"):
        tell("".join(traceback.format_exception(error)).rstrip())
    if isinstance(error, SystemExit):
        # Click leaves in this way after a completion, and after a closed pipe.
        return error.code if isinstance(error.code, int) else int(error.code is not None)
    if message := _message(error):
        tell(f"interviewkit: error: {message}")
    return next((code for kind, code in _CODES if isinstance(error, kind)), GENERAL)


def _message(error: BaseException) -> str:
    """Return what to tell; nothing to those who interrupted, or who closed the pipe."""
    match error:
        case KeyboardInterrupt() | click.Abort() | BrokenPipeError():
            message = ""
        case click.UsageError():
            hint = f"\nTry '{error.ctx.command_path} --help'." if error.ctx else ""
            message = error.format_message() + hint
        case click.ClickException():
            message = error.format_message()
        case LossError():
            message = f"{loss_lines(error.losses)}\nNothing was written, because of --strict."
        case InterviewkitError():
            message = str(error)
        case OSError():
            what = error.strerror or str(error) or type(error).__name__
            message = f"{error.filename}: {what}" if error.filename else what
        case _:
            said = " ".join(str(error).split())[:_SHOWN]
            name = type(error).__name__ + (f": {said}" if said else "")
            message = f"unexpected {name}; please report it, with what INTERVIEWKIT_TRACEBACK=1 shows"
    return message


def loss_lines(losses: Iterable[Loss]) -> str:
    """Return what is lost in a few lines: like losses are counted together, the most frequent first."""
    losses = tuple(losses)
    kinds = Counter((re.sub(r"\[[0-9]+\]", "[]", loss.path), loss.reason) for loss in losses)
    lines = [
        f"  {path}: {reason}" + (f" ({count} times)" if count > 1 else "")
        for (path, reason), count in kinds.most_common(_SHOWN_LOSSES)
    ]
    if len(kinds) > _SHOWN_LOSSES:
        lines.append(f"  and {len(kinds) - _SHOWN_LOSSES} more")
    parts = "1 part" if len(losses) == 1 else f"{len(losses)} parts"
    return "\n".join([f"the format cannot carry {parts} of the article:", *lines])
