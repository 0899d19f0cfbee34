"""What all tests share: how many examples Hypothesis tries, and where the grammars lie."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)

settings.register_profile(
    "default",
    max_examples=int(os.environ.get("INTERVIEWKIT_EXAMPLES", "50")),
    deadline=None,
    suppress_health_check=_SLOW,
)
# For a run of its own: pytest --hypothesis-profile=long tests/test_laws.py
settings.register_profile("long", max_examples=20_000, deadline=None, suppress_health_check=_SLOW)
settings.load_profile("default")


@pytest.fixture(scope="session")
def tei_all() -> Path:
    """The RELAX NG grammar of all of TEI P5, which is too large to be kept here."""
    folder = os.environ.get("INTERVIEWKIT_SHARED", "")
    grammar = Path(folder, "tei", "tei_all-simplified.rng")
    if not folder or not grammar.is_file():
        pytest.skip("INTERVIEWKIT_SHARED names no folder with tei/tei_all-simplified.rng")
    return grammar
