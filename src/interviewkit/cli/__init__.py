"""The command line: ``interviewkit COMMAND ...``.

Data goes to standard output, in UTF-8 whatever the locale says; everything else goes to standard error. The exit code
is 0 when all went well, 1 for files, streams and the unforeseen, 2 for a wrong call, 3 for a loss under ``--strict``
or a failed validation, 4 for an input that could not be read, 130 for an interruption.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from interviewkit import __version__
from interviewkit.cli.streams import put

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

_NAME = "interviewkit"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code; no exception leaves, whatever happens."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if given == ["--version"]:
            # Scripts ask for the version often, so the answer does not wait for click.
            put(f"{_NAME} {__version__}\n")
            return 0
        from interviewkit.cli.program import program  # noqa: PLC0415 - only after the version

        result = program.main(given or ["--help"], prog_name=_NAME, standalone_mode=False)
    except BaseException as error:  # noqa: BLE001 - the last place where anything can be caught
        from interviewkit.cli.failure import report  # noqa: PLC0415 - only for those who fail

        return report(error)
    return result if isinstance(result, int) else 0
