"""The public names are exactly these, and each explains itself."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

import pytest

import interviewkit

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(interviewkit.__path__, "interviewkit.")
    if not module.name.endswith("__main__")
)


def test_the_package_exports_exactly_its_names() -> None:
    """What is importable from the package and is no module is listed, in order, and nothing else is."""
    names = {
        name
        for name, value in vars(interviewkit).items()
        if not name.startswith("_") and not isinstance(value, ModuleType)
    }
    assert names == set(interviewkit.__all__)
    assert interviewkit.__all__ == sorted(interviewkit.__all__)


@pytest.mark.parametrize("name", interviewkit.__all__)
def test_every_public_name_explains_itself(name: str) -> None:
    """The first line of the docstring is a sentence of the library's own."""
    first = (getattr(interviewkit, name).__doc__ or "").partition("\n")[0]
    assert first[-1:] in {".", ":", "`"} or len(first) > 40
    assert not first.startswith(f"{name}(")


@pytest.mark.parametrize("module", MODULES)
def test_every_module_lists_names_that_it_has(module: str) -> None:
    """A module's list of names holds no stranger and no name twice, and its docstring says what it is for."""
    loaded = importlib.import_module(module)
    names = getattr(loaded, "__all__", [])
    assert loaded.__doc__
    assert len(set(names)) == len(names)
    assert all(hasattr(loaded, name) for name in names)
