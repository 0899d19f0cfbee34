"""The commands, by name; the module of each is imported when it is asked for."""

from __future__ import annotations

from importlib import import_module

import click

from interviewkit import __version__
from interviewkit.cli.options import examples

__all__ = ["program"]

_COMMANDS = {
    "convert": "conversion:convert",
    "inspect": "inspection:inspect",
    "validate": "validation:validate",
    "stats": "stats:stats",
    "formats": "listing:formats",
    "layouts": "listing:layouts",
    "completion": "completion:completion",
}


class _Program(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name the commands in the order in which people need them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import and return the command."""
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(":")
        return getattr(import_module(f"interviewkit.cli.{module}"), name)  # type: ignore[no-any-return]


@click.group(
    cls=_Program,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples(
        "interviewkit convert talk.txt -o talk.xml",
        "interviewkit inspect talk.txt",
        "interviewkit stats talk.txt",
        "interviewkit COMMAND --help",
    ),
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def program() -> None:
    """Turn interviews, as people really write them, into structured documents, and back.

    FILE is a path, or - for the standard stream. Exit codes: 0 good, 1 files or streams, 2 wrong usage, 3 a loss
    under --strict or a failed validation, 4 the input could not be read.
    """
