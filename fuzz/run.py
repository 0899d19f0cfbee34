"""Fuzzes one target in this process, which ends with it: ``python -m fuzz.run TARGET``, then options of libFuzzer."""

from __future__ import annotations

import importlib
import pkgutil
import sys

import atheris

LEFT_OUT = ("interviewkit.cli", "interviewkit.strategies")

# Before anything of the library is loaded, and all of it at once: what is loaded later would not be watched.
with atheris.instrument_imports(include=["interviewkit"]):
    import interviewkit

    for module in pkgutil.walk_packages(interviewkit.__path__, "interviewkit."):
        if (
            not module.name.startswith(("interviewkit.cli", "interviewkit.strategies"))
            and "__main__" not in module.name
        ):
            importlib.import_module(module.name)

from fuzz.targets import TARGETS  # noqa: E402 - loads the library


def main(target: str, *options: str) -> None:
    """Fuzz the target; it ends the process, with a status that is not 0 where something was found."""
    atheris.Setup([sys.argv[0], *options], TARGETS[target])
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
