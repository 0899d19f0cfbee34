"""Readers and writers share nothing: many at once, in threads or in processes, do what one does after the other."""

from __future__ import annotations

import json
import multiprocessing
import subprocess
import sys
import threading
import warnings
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import interviewkit as ik
from interviewkit import errors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

EXAMPLES = Path(__file__).parent.parent / "examples" / "interviews"
# Every fifth, so that all languages and most layouts are among them.
DOCUMENTS = sorted(path for path in EXAMPLES.iterdir() if path.suffix in {".txt", ".md"})[::5]
FORMATS = ("text", "markdown", "tei", "json")
WORKERS = 8


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Let losses pass for all threads alike, because warnings belong to the whole process."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ik.LossWarning)
        yield


def there_and_back(path: Path) -> list[Any]:
    """Return what is read from the file, what is written of it in each format, and what is read from that."""
    text = path.read_text(encoding="utf-8")
    reading = ik.inspect(text, source=path.name)
    written = [ik.dumps(reading.article, fmt) for fmt in FORMATS]
    return [
        repr(reading),
        *written,
        *(repr(ik.loads(data, fmt)) for data, fmt in zip(written, FORMATS, strict=True)),
    ]


@pytest.fixture
def often() -> Iterator[None]:
    """Change from thread to thread as often as Python can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def test_there_are_enough_documents() -> None:
    """Twenty documents or more are read, of both suffixes."""
    assert len(DOCUMENTS) >= 20
    assert {path.suffix for path in DOCUMENTS} == {".txt", ".md"}


@pytest.mark.usefixtures("often")
def test_threads_do_what_one_thread_does() -> None:
    """Eight threads read and write the same documents at the same time, each to what one thread makes of it."""
    expected = [there_and_back(path) for path in DOCUMENTS]
    together = threading.Barrier(WORKERS)

    def work(first: int) -> list[list[Any]]:
        together.wait(60)
        # Each begins elsewhere, so that at any time different documents are read.
        order = [*range(first, len(DOCUMENTS)), *range(first)]
        found = {number: there_and_back(DOCUMENTS[number]) for number in order}
        return [found[number] for number in range(len(DOCUMENTS))]

    with ThreadPoolExecutor(WORKERS) as pool:
        for found in pool.map(work, range(0, WORKERS * 2, 2)):
            assert found == expected


# In a new process, where nothing was imported, looked up or remembered yet.
COLD = """
import json, sys, threading, warnings
import interviewkit as ik

sys.setswitchinterval(1e-6)
warnings.simplefilter("ignore")
fmt, *paths = sys.argv[1:]
together = threading.Barrier(len(paths))
found = {}

def work(path):
    together.wait(60)
    try:
        found[path] = ik.dumps(ik.load(path), fmt)
    except BaseException as error:
        found[path] = repr(error)

threads = [threading.Thread(target=work, args=[path]) for path in paths]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(json.dumps(found))
"""


@pytest.mark.parametrize("fmt", FORMATS)
def test_the_first_use_may_be_in_many_threads_at_once(fmt: str) -> None:
    """Threads that all are the first to look for formats and layouts find them, and read as later ones do."""
    paths = [str(path) for path in DOCUMENTS[:WORKERS]]
    command = [sys.executable, "-X", "utf8", "-c", COLD, fmt, *paths]
    shown = subprocess.run(command, capture_output=True, check=True, timeout=120)
    assert json.loads(shown.stdout) == {path: ik.dumps(ik.load(path), fmt) for path in paths}


@pytest.fixture(scope="module")
def processes() -> Iterator[ProcessPoolExecutor]:
    """Two processes that were begun anew, in which a loss is an error."""
    with ProcessPoolExecutor(
        2,
        multiprocessing.get_context("spawn"),
        initializer=warnings.simplefilter,
        initargs=("error", ik.LossWarning),
    ) as pool:
        yield pool


def test_processes_do_what_one_process_does(processes: ProcessPoolExecutor) -> None:
    """Articles come from other processes, and go there, as they are."""
    expected = [ik.load(path) for path in DOCUMENTS]
    found = list(processes.map(ik.load, DOCUMENTS))
    assert found == expected
    assert list(map(repr, found)) == list(map(repr, expected))
    written = list(processes.map(partial(ik.dumps, format="json"), expected))
    assert written == [ik.dumps(article, "json") for article in expected]


def test_a_reading_comes_from_another_process(processes: ProcessPoolExecutor) -> None:
    """The account of how a document was read crosses as well, its layout included."""
    texts = [path.read_text(encoding="utf-8") for path in DOCUMENTS]
    expected = list(map(ik.inspect, texts))
    found = list(processes.map(ik.inspect, texts))
    assert found == expected
    assert list(map(repr, found)) == list(map(repr, expected))


LOSING = ik.Article(
    title="A talk",
    interview=ik.Interview(body=[ik.Turn(paragraphs=[ik.Paragraph("so", marks=[ik.Mark(0, 2, "strong")])])]),
)
BROKEN = ik.Format(name="broken", read="interviewkit.nothing:read")
RAISING: dict[str, Callable[[], Any]] = {
    "ModelError": partial(ik.Mark, 3, 1, "strong"),
    "ReadError": partial(ik.loads, '{"interviewkit": 1,\n"titel": "A talk"}', "json"),
    "NoInterviewError": partial(ik.loads, "A: b\n\nWords that nobody says.", "text"),
    "WriteError": partial(ik.dump, ik.Article(), "nowhere/at/all.json"),
    "LossError": partial(ik.dumps, LOSING, "text", strict=True),
    "LossWarning": partial(ik.dumps, LOSING, "text"),
    "FormatError": partial(ik.loads, "", "tie"),
    "PluginError": partial(ik.loads, "", BROKEN),
}


def test_every_error_is_raised() -> None:
    """All errors of the library are raised below, but for the one that is only their kind."""
    assert set(RAISING) == set(errors.__all__) - {"InterviewkitError"}


@pytest.mark.parametrize("name", RAISING)
def test_an_error_comes_from_another_process(processes: ProcessPoolExecutor, name: str) -> None:
    """What is raised in another process is raised here, with its message and all that it knows."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(getattr(ik, name)) as here:
            RAISING[name]()
    with pytest.raises(getattr(ik, name)) as there:
        processes.submit(RAISING[name]).result(120)
    assert type(there.value) is type(here.value) is getattr(ik, name)
    assert (str(there.value), there.value.args) == (str(here.value), here.value.args)
    assert vars(there.value) == vars(here.value)
    assert vars(here.value)
