"""Formats and layouts are found by name, suffix and content, and broken ones are named."""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from typing import Any

import attrs
import pytest

import interviewkit as ik
from interviewkit import registry
from interviewkit.registry import by_content, by_suffix, find, find_layout

BROKEN = {
    "gone": "interviewkit_that_is_gone:FORMAT",
    "no-such-name": "json:NOTHING",
    "no-format": "json:__doc__",
}


@attrs.frozen
class Wavy:
    """A layout of nothing."""

    name: str = "wavy"
    summary: str = "waves"


@pytest.fixture(autouse=True)
def _own_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test leave a format behind."""
    for kind in (registry._FORMATS, registry._LAYOUTS):  # noqa: SLF001
        monkeypatch.setattr(kind, "given", dict(kind.given))
        monkeypatch.setattr(kind, "points", kind.points)


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Installed packages whose formats do not load."""
    points = [EntryPoint(name, value, "interviewkit.formats") for name, value in BROKEN.items()]
    monkeypatch.setattr(registry, "entry_points", lambda group: [*points, *entry_points(group=group)])
    monkeypatch.setattr(registry._FORMATS, "points", None)  # noqa: SLF001


def test_the_built_in_formats_are_found_by_name() -> None:
    """The formats of the library come first, each under its own name."""
    names = [fmt.name for fmt in ik.formats()]
    assert set(names[:4]) == {"text", "markdown", "tei", "json"}
    assert [find(name).name for name in names] == names


def test_a_format_stands_for_itself() -> None:
    """Where a name is asked for, the format or layout itself will do."""
    fmt, layout = ik.Format("own"), Wavy()
    assert find(fmt) is fmt
    assert find_layout(layout) == layout


def test_every_built_in_format_has_functions_that_load() -> None:
    """What a declaration names exists, and importing it leaves the function `formats` in its place."""
    for fmt in ik.formats():
        for verb in ("read", "write", "recognises"):
            if getattr(fmt, verb) is not None:
                assert callable(fmt.function(verb))


@pytest.mark.parametrize(
    ("name", "message"),
    [("markdwon", "there is no format 'markdwon'; known are "), ("markdwon", ". Did you mean markdown?")],
)
def test_an_unknown_name_is_answered_with_the_nearest(name: str, message: str) -> None:
    """The error lists the known names and the nearest ones."""
    with pytest.raises(ik.FormatError) as caught:
        find(name)
    assert message in str(caught.value)
    assert caught.value.name == name
    assert caught.value.nearest[0] == "markdown"


def test_what_was_registered_is_found() -> None:
    """A format or a layout that was handed over is found by name, and its suffix is known."""
    fmt = ik.Format("own", suffixes=[".own"])
    ik.register(fmt)
    ik.register(Wavy())
    assert find("own") is fmt is by_suffix("a.b/c.OWN")
    assert fmt in ik.formats()
    assert find_layout("wavy") in ik.layouts()


def test_what_was_registered_takes_the_place_of_its_namesake() -> None:
    """The built-in format of the name is not used any more, wherever it is looked for."""
    own = ik.Format("text", suffixes=[".txt"])
    ik.register(own)
    assert find("text") is own is by_suffix("a.txt")
    assert by_content("words") is own


@pytest.mark.parametrize(
    ("path", "name"),
    [("a.txt", "text"), ("a.MD", "markdown"), ("a.tei.xml", "tei"), ("a.json", "json"), ("a.zzz", None), ("txt", None)],
)
def test_a_suffix_names_a_format(path: str, name: str | None) -> None:
    """The last suffix, in letters of either case, names the format, and an unknown one none."""
    found = by_suffix(path)
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("", "text"),
        ("Ada: words\nBo: words", "text"),
        ("---\ntitle: a\n---\n", "markdown"),
        ("**Ada:** words", "markdown"),
        ("words\n\n## More\n", "markdown"),
        ("<?xml version='1.0'?>", "tei"),
        (" <TEI xmlns='http://www.tei-c.org/ns/1.0'>", "tei"),
        ('{"interviewkit": 1}', "json"),
    ],
)
def test_the_content_tells_the_format(head: str, name: str) -> None:
    """The beginning of a text tells its format, and plain text is what nothing else is."""
    assert by_content(head).name == name


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_format_is_named(name: str) -> None:
    """The error names the format and what its entry point says."""
    with pytest.raises(ik.PluginError) as caught:
        find(name)
    assert caught.value.name == name
    assert f"{name} ({BROKEN[name]})" in str(caught.value)


@pytest.mark.usefixtures("broken")
def test_a_broken_format_leaves_the_built_in_ones_alone() -> None:
    """Built-in formats come first, and are found without loading another."""
    assert [fmt and fmt.name for fmt in map(by_suffix, ["a.txt", "a.json"])] == ["text", "json"]
    assert by_content("<TEI>").name == "tei"


@pytest.mark.parametrize(
    "read", ["interviewkit_that_is_gone:read", "interviewkit:nothing", "interviewkit", ":read", "email.quoprimime:"]
)
def test_a_function_that_does_not_load_is_named(read: str) -> None:
    """The error names the format and the function."""
    with pytest.raises(ik.PluginError, match="the format own names") as caught:
        ik.Format("own", read=read).function("read")
    assert caught.value.name == "own"


def test_a_format_may_have_one_direction() -> None:
    """A format without a reader says so."""
    fmt = ik.Format("own", write=lambda article: article.title)
    with pytest.raises(ik.FormatError, match="the format own cannot read"):
        ik.loads("a", fmt)
    assert ik.dumps(ik.Article(title="a"), fmt) == "a"


def test_a_layout_is_anything_with_a_name_and_a_summary() -> None:
    """The protocol of layouts asks for a name and a summary."""
    nothing: Any = object()
    assert isinstance(Wavy(), ik.Layout)
    assert not isinstance(nothing, ik.Layout)
