"""``interviewkit completion``: the script that lets a shell complete commands, options, formats and layouts."""

from __future__ import annotations

import click
from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete

from interviewkit.cli.options import examples
from interviewkit.cli.streams import put

__all__ = ["completion"]

_SHELLS: dict[str, type[ShellComplete]] = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}


@click.command(
    epilog=examples(
        'eval "$(interviewkit completion bash)"    # in ~/.bashrc',
        'eval "$(interviewkit completion zsh)"     # in ~/.zshrc',
        "interviewkit completion fish > ~/.config/fish/completions/interviewkit.fish",
    )
)
@click.argument("shell", type=click.Choice(list(_SHELLS)))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script that completes commands in a shell."""
    root = context.find_root()
    script = _SHELLS[shell](root.command, {}, "interviewkit", "_INTERVIEWKIT_COMPLETE")
    # Click's own method for bash runs bash to learn its version; the script does not depend on it.
    put(ShellComplete.source(script) + "\n")
