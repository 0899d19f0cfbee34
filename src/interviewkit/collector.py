"""Python's garbage collector, at rest while a large document becomes a model.

What readers make holds no reference cycles, so that there is nothing to collect; but the collector walks over all that
was made so far, again and again, and takes a third of the time.
"""

from __future__ import annotations

import gc
import os
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["at_rest"]

_lock = threading.Lock()
# The threads that are inside, each as often as it is.
_resting: list[int] = []
_was_on = False


@contextmanager
def at_rest() -> Iterator[None]:
    """Keep the collector from running inside; it runs again when the last of all threads has left.

    The collector belongs to the whole process. Where it was off before, it stays off.
    """
    global _was_on  # noqa: PLW0603 - the collector is global too
    with _lock:
        if not _resting:
            _was_on = gc.isenabled()
            gc.disable()
        _resting.append(threading.get_ident())
    try:
        yield
    finally:
        with _lock:
            _resting.remove(threading.get_ident())
            _wake()


def _wake() -> None:
    if _was_on and not _resting:
        gc.enable()


def _forked() -> None:  # pragma: no cover - this runs in child processes, where tests look at what it leaves
    """Forget the threads that do not go on in a child process."""
    global _lock  # noqa: PLW0603 - another thread may have held it
    _lock = threading.Lock()
    if _resting:
        _resting[:] = [thread for thread in _resting if thread == threading.get_ident()]
        _wake()


if hasattr(os, "register_at_fork"):  # pragma: no branch - Windows has no fork
    os.register_at_fork(after_in_child=_forked)
