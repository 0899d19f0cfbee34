"""The garbage collector rests while documents are read, and runs again afterwards."""

import gc
import multiprocessing
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

import interviewkit as ik
from interviewkit.collector import at_rest


@pytest.fixture(autouse=True)
def running() -> Iterator[None]:
    """Begin each test with the collector running, and leave it as it was."""
    before = gc.isenabled()
    gc.enable()
    yield
    (gc.enable if before else gc.disable)()


def test_it_rests_inside_and_runs_again_outside() -> None:
    """One rest may stand within another."""
    with at_rest():
        assert not gc.isenabled()
        with at_rest():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_runs_again_after_an_error() -> None:
    """An error ends the rest too."""
    with pytest.raises(ZeroDivisionError), at_rest():
        1 / 0  # noqa: B018
    assert gc.isenabled()


def test_it_stays_off_where_the_caller_turned_it_off() -> None:
    """What the caller has set is left as it is."""
    gc.disable()
    with at_rest():
        pass
    assert not gc.isenabled()


def test_it_runs_again_when_the_last_thread_has_left() -> None:
    """Threads rest together, and the last to leave ends it."""
    inside, leave = threading.Event(), threading.Event()

    def other() -> None:
        with at_rest():
            inside.set()
            leave.wait()

    thread = threading.Thread(target=other)
    with at_rest():
        thread.start()
        inside.wait()
    assert not gc.isenabled()
    leave.set()
    thread.join()
    assert gc.isenabled()


def collects() -> tuple[bool, bool]:
    """Tell whether the collector runs inside a rest and outside, in a process of its own."""
    outside = gc.isenabled()
    with at_rest():
        return gc.isenabled(), outside


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="this system has no fork")
def test_it_runs_in_a_child_process_that_began_while_another_thread_rested() -> None:
    """A forked child does not inherit the rest of threads that it does not have."""
    inside, leave = threading.Event(), threading.Event()

    def other() -> None:
        with at_rest():
            inside.set()
            leave.wait()

    thread = threading.Thread(target=other)
    thread.start()
    inside.wait()
    try:
        with multiprocessing.get_context("fork").Pool(1) as pool:
            assert pool.apply(collects) == (False, True)
            assert pool.apply(collects) == (False, True)
    finally:
        leave.set()
        thread.join()


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="this system has no fork")
def test_it_rests_on_in_a_child_of_the_thread_that_rests() -> None:
    """What the forking thread began goes on in its child."""
    with at_rest(), multiprocessing.get_context("fork").Pool(1) as pool:
        assert pool.apply(collects) == (False, False)


def test_it_rests_for_large_documents_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small documents leave the collector alone."""
    rests: list[int] = []

    @contextmanager
    def resting() -> Iterator[None]:
        rests.append(1)
        yield

    monkeypatch.setattr("interviewkit.api.at_rest", resting)
    talk = "Ann: How was it?\n\nBo: It was fine, thank you.\n\n"
    ik.loads(talk * 3, "text")
    assert not rests
    ik.loads(talk * 3000, "text")
    assert rests == [1]
