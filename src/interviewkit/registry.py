"""Formats and layouts: what they are, and how they are found by name, suffix or content.

A format or a layout comes from an entry point of an installed package, in the group ``interviewkit.formats`` or
``interviewkit.layouts``, or is handed over with `register`. The built-in ones are declared in the same way. Entry
points are looked up once, and nothing is imported before its name is asked for.
"""

from __future__ import annotations

import difflib
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, runtime_checkable

import attrs

from interviewkit.errors import FormatError, PluginError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from interviewkit.model import Article
    from interviewkit.reading import Reading

__all__ = ["Format", "Layout", "find", "formats", "layouts", "register"]

Read: TypeAlias = "Callable[..., Reading | Article]"
Write: TypeAlias = "Callable[..., str | bytes]"


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


@attrs.frozen
class Format:
    """One format: its names, and its reader, its writer, or both.

    ``read`` and ``write`` are functions, or are named as ``"package.module:function"`` and imported when they are
    first used. ``read`` takes the text as `str` (`bytes` where ``binary`` is set), and the options named in
    ``read_options`` that the caller gave, by keyword; it returns an `Article` or a `Reading`, and raises `ReadError`.
    ``write`` takes an article and the options named in ``write_options``; it returns text (or bytes).

    ``carries`` names the features that survive writing and reading (see `interviewkit.carry`); None stands for all.
    ``recognises`` finds the events and times that the reader finds by itself. ``looks_like`` tells from the
    beginning of a text whether it is of this format; a format without it is found by name or suffix only.
    """

    name: str
    summary: str = ""
    suffixes: tuple[str, ...] = attrs.field(default=(), converter=_names)
    read: Read | str | None = None
    write: Write | str | None = None
    read_options: tuple[str, ...] = attrs.field(default=(), converter=_names)
    write_options: tuple[str, ...] = attrs.field(default=(), converter=_names)
    carries: frozenset[str] | None = None
    recognises: Callable[[str], Any] | str | None = None
    looks_like: Callable[[str], bool] | None = None
    binary: bool = False

    def function(self, verb: str) -> Callable[..., Any]:
        """Return the function that does ``verb``; raises `FormatError` for none, and `PluginError` for a broken one."""
        value = getattr(self, verb)
        if value is None:
            raise FormatError(f"the format {self.name} cannot {verb}.", name=self.name)
        if not isinstance(value, str):
            return value  # type: ignore[no-any-return]
        module, _, function = value.partition(":")
        try:
            return getattr(import_module(module), function)  # type: ignore[no-any-return]
        except Exception as error:
            raise PluginError(f"the format {self.name} names {value}: {error}", name=self.name) from error


@runtime_checkable
class Layout(Protocol):
    """How a kind of plain text looks. `interviewkit.text.layouts.TextLayout` is the one that layouts are made of."""

    @property
    def name(self) -> str:
        """The name by which it is found."""

    @property
    def summary(self) -> str:
        """What it looks like, in a line."""


class _Kind:
    """The formats, or the layouts: those handed over, and those that entry points name."""

    def __init__(self, noun: str, kind: type[Any]) -> None:
        self.noun = noun
        self.kind = kind
        self.group = f"interviewkit.{noun}s"
        self.given: dict[str, Any] = {}
        self.points: dict[str, EntryPoint] | None = None

    def names(self) -> tuple[str, ...]:
        """Every known name: the built-in ones, those of other packages, and those that were handed over."""
        if self.points is None:
            found: dict[str, EntryPoint] = {}
            own = [point for point in entry_points(group=self.group) if point.value.startswith("interviewkit.")]
            for point in [*own, *entry_points(group=self.group)]:
                found.setdefault(point.name, point)
            self.points = found
        return tuple(dict.fromkeys([*self.points, *self.given]))

    def find(self, name: str) -> Any:
        """Return the one of that name; raises `FormatError` with the nearest names, `PluginError` for a broken one."""
        if name not in self.given:
            names = self.names()
            point = (self.points or {}).get(name)
            if point is None:
                nearest = difflib.get_close_matches(name, names, n=2)
                known = ", ".join(names)
                raise FormatError(f"there is no {self.noun} {name!r}; known are {known}.", name=name, nearest=nearest)
            try:
                loaded = point.load()
            except Exception as error:
                raise PluginError(f"the {self.noun} {name} ({point.value}) did not load: {error}", name=name) from error
            if not isinstance(loaded, self.kind):
                raise PluginError(f"the {self.noun} {name} ({point.value}) is no {self.kind.__name__}", name=name)
            self.given[name] = loaded
        return self.given[name]


_FORMATS = _Kind("format", Format)
_LAYOUTS = _Kind("layout", Layout)


def register(thing: Format | Layout) -> None:
    """Make a format or a layout known under its name, in place of one that has the name already."""
    (_FORMATS if isinstance(thing, Format) else _LAYOUTS).given[thing.name] = thing


def find(name: str | Format) -> Format:
    """Return the format of that name; raises `FormatError`, which tells the nearest names, or `PluginError`."""
    return name if isinstance(name, Format) else _FORMATS.find(name)


def find_layout(name: str | Layout) -> Layout:
    """Return the layout of that name; raises `FormatError`, which tells the nearest names, or `PluginError`."""
    return _LAYOUTS.find(name) if isinstance(name, str) else name


def formats() -> tuple[Format, ...]:
    """Return every format that is installed or was registered."""
    return tuple(find(name) for name in _FORMATS.names())


def layouts() -> tuple[Layout, ...]:
    """Return every layout that is installed or was registered."""
    return tuple(find_layout(name) for name in _LAYOUTS.names())


def by_suffix(path: str | PurePath) -> Format | None:
    """Return the format that files with the suffix of ``path`` have, None for a suffix that no format claims."""
    suffix = PurePath(path).suffix.lower()
    return next((fmt for fmt in map(find, _FORMATS.names()) if suffix in fmt.suffixes), None) if suffix else None


def by_content(head: str) -> Format:
    """Return the first format that a text that begins with ``head`` looks like; plain text is what nothing else is."""
    known = map(find, _FORMATS.names())
    return next((fmt for fmt in known if fmt.looks_like is not None and fmt.looks_like(head)), None) or find("text")
