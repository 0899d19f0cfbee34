"""Regular expressions that are compiled when they are needed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.text.patterns import Pattern


def test_nothing_is_compiled_until_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pattern is compiled at its first use, once, and never where a text it needs is absent."""
    compiled: list[str] = []
    real = re.compile

    def watched(source: str, flags: re.RegexFlag) -> re.Pattern[str]:
        compiled.append(source)
        return real(source, flags)

    monkeypatch.setattr(re, "compile", watched)
    pattern = Pattern("a+b", needs=("b",))
    assert pattern.search("aaa") is None
    assert not compiled
    assert pattern.search("ab")
    assert pattern.search("aab")
    assert compiled == ["a+b"]


@given(st.text("ab ", max_size=12), st.integers(0, 12), st.integers(0, 12))
def test_it_matches_as_its_regular_expression_does(text: str, start: int, end: int) -> None:
    """Every method answers as that of the compiled expression, whether or not a needed text is there."""
    plain = re.compile("A+b", re.IGNORECASE)
    for pattern in (Pattern("A+b", re.IGNORECASE), Pattern("A+b", re.IGNORECASE, needs=("b", "B"))):
        for ours, theirs in (
            (pattern.match, plain.match),
            (pattern.fullmatch, plain.fullmatch),
            (pattern.search, plain.search),
        ):
            found, expected = ours(text, start, end), theirs(text, start, end)
            assert (found and found.span()) == (expected and expected.span())
        assert [m.span() for m in pattern.finditer(text, start)] == [m.span() for m in plain.finditer(text, start)]
        assert pattern.split(text) == plain.split(text)
        assert pattern.sub("x", text) == plain.sub("x", text)
