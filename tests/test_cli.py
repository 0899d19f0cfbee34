"""The command line: what it writes where, and with which exit code it ends."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
import warnings
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import click
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from interviewkit import registry
from interviewkit.carry import EVERYTHING
from interviewkit.cli import failure, main, streams
from interviewkit.cli.program import program
from interviewkit.cli.stats import shares
from interviewkit.cli.table import cut, table, width_of, wrapped
from interviewkit.errors import LossError, NoInterviewError, ReadError
from interviewkit.formats.tei import validity
from interviewkit.model import Article, Interview, Loss, Role, Speaker, Turn
from interviewkit.reading import Diagnostic, Label, Reading, Residue, Span
from interviewkit.registry import Format

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Protocol

    from interviewkit.registry import Layout

    class Run(Protocol):
        def __call__(self, *arguments: str, stdin: bytes = b"") -> Ended: ...


TALK = "Ada: Why?\nBo: Because.\n"
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <text><body>
    <sp who="#ada" wrong="1"><p>Hi</p></sp></body></text>
</TEI>
"""
SCHEMA = """<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0"><start>
<element name="TEI"><element name="text"><element name="body"><oneOrMore><element name="sp"><attribute name="who"/>
<element name="p"><text/></element></element></oneOrMore></element></element></element></start></grammar>
"""


@attrs.frozen
class TinyLayout:
    name: str
    summary: str = "`Label: text`"


def read_tiny(text: str, layout: Layout | None = None, speakers: Sequence[Speaker] = ()) -> Reading:
    """Read lines of ``label: text``; some texts stand for what can happen in a reader."""
    if text == "nobody":
        raise NoInterviewError("expected an interview, found no turns", line=1, column=1, text=text)
    if text == "broken":
        raise ReadError("expected a label", line=1, column=3, text=text)
    known = {label: speaker for speaker in speakers for label in speaker.labels}
    turns, labels, residue = [], [], []
    for number, line in enumerate(text.splitlines(), 1):
        label, colon, words = line.partition(": ")
        if not colon:
            residue.append(Residue(number, line))
            continue
        known.setdefault(label, Speaker(f"s{len(known)}", labels=[label]))
        labels.append(Label(label, (number,), accepted=True, reason="a colon"))
        turns.append(Turn(speaker=known[label], paragraphs=[words], label=label, start=timedelta(seconds=number)))
    return Reading(
        Article(interview=Interview(speakers=dict.fromkeys(known.values()), body=turns)),
        layout=layout,
        labels=tuple(labels),
        spans=tuple(Span(label.lines[0], label.lines[0]) for label in labels),
        residue=tuple(residue),
    )


def write_tiny(article: Article, layout: Layout | None = None) -> str:
    """Write a label and words a line, and say which layout was asked for."""
    sign = f" {layout.name}" if layout else ":"
    return "".join(f"{turn.speaker}{sign} {turn.text}\n" for turn in article.interview.turns)


def write_blob(article: Article) -> bytes:
    """Write bytes that are no text, after a warning where the title asks for one."""
    if article.title == "warn":
        warnings.warn("the plug-in is old", UserWarning, stacklevel=1)
    return b"\x00\xff" + str(len(article.interview.turns)).encode()


def explode(_text: str) -> Article:
    """Break as no reader should."""
    raise RuntimeError("boom\nwith a second line")


def interrupt(_text: str) -> Article:
    """Stand for the user who presses Ctrl-C."""
    raise KeyboardInterrupt


TINY = Format(
    name="tiny",
    summary="lines of a label and words",
    suffixes=(".tiny",),
    read=read_tiny,
    write=write_tiny,
    read_options=("layout", "speakers"),
    write_options=("layout",),
)
FORMATS = [
    TINY,
    Format(name="lossy", suffixes=(".lossy",), write=write_tiny, carries=EVERYTHING - {"turn.start"}),
    Format(
        name="blob",
        suffixes=(".blob",),
        read=lambda data: read_tiny(data[2:].decode()),
        write=write_blob,
        binary=True,
    ),
    Format(name="titled", read=lambda text: Article(title=text.strip())),
    Format(name="explosive", suffixes=(".explosive",), read=explode),
    Format(name="interrupted", read=interrupt),
]


@pytest.fixture(autouse=True)
def tiny_formats(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the small formats and layouts of these tests known while one runs."""
    for fmt in FORMATS:
        monkeypatch.setitem(registry._FORMATS.given, fmt.name, fmt)  # noqa: SLF001 - there is no other way back
    for name in ("says", "->"):
        monkeypatch.setitem(registry._LAYOUTS.given, name, TinyLayout(name))  # noqa: SLF001
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("INTERVIEWKIT_TRACEBACK", raising=False)


@attrs.frozen
class Ended:
    code: int
    out: str
    err: str


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Return a function that runs one command line in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, stdin: bytes = b"") -> Ended:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(arguments)
        out, err = capsysbinary.readouterr()
        return Ended(code, out.decode("utf-8", "backslashreplace"), err.decode())

    return run


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    """Return the path of a small interview."""
    path = tmp_path / "talk.tiny"
    path.write_text(TALK)
    return path


class TestConvert:
    @pytest.mark.usefixtures("talk")
    def test_suffixes_name_the_formats(self, run: Run) -> None:
        """Both formats follow from the suffixes, and nothing is said when all goes well."""
        assert run("convert", "talk.tiny", "-o", "talk.json") == Ended(0, "", "")
        assert json.loads(Path("talk.json").read_text())["interview"]["speakers"][0]["labels"] == ["Ada"]

    def test_standard_streams(self, run: Run) -> None:
        """A dash reads standard input, and without an output the data goes to standard output."""
        assert run("convert", "-", "-f", "tiny", "-t", "tiny", stdin=TALK.encode()) == Ended(0, TALK, "")

    def test_utf8_whatever_the_locale(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """Standard output is UTF-8 and its newlines are untouched, whatever the stream's own encoding is."""
        raw = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii", newline="\r\n"))
        assert run("convert", "-", "-f", "tiny", "-t", "tiny", stdin="记者: 你好？\n".encode()).code == 0
        assert raw.getvalue() == "记者: 你好？\n".encode()

    @pytest.mark.usefixtures("talk")
    def test_binary_formats(self, run: Run) -> None:
        """A binary format is read from bytes and written to standard output as it is."""
        Path("in.blob").write_bytes(b"\x00\xff" + TALK.encode())
        assert run("convert", "in.blob", "-t", "blob").out == "\x00\\xff2"
        assert run("convert", "talk.tiny", "-o", "out.blob").code == 0
        assert Path("out.blob").read_bytes() == b"\x00\xff2"

    @pytest.mark.usefixtures("talk")
    def test_layouts(self, run: Run) -> None:
        """Text that becomes text keeps its layout, which --layout forces and --to-layout changes."""
        assert run("convert", "talk.tiny", "-t", "tiny", "--layout", "->").out.startswith("Ada -> Why?")
        assert run("convert", "talk.tiny", "-t", "tiny", "--layout", "->", "--to-layout", "says").out.startswith(
            "Ada says "
        )

    @pytest.mark.usefixtures("talk")
    def test_speakers_by_hand(self, run: Run) -> None:
        """--speaker gives labels a name, a role, or both; the id is made from the name."""
        given = [
            "--speaker",
            "Ada|A.=Ada Moreau:interviewer",
            "--speaker",
            "Bo=:interviewee",
            "--speaker",
            "C=Ada Moreau",
        ]
        told = json.loads(run("convert", "talk.tiny", "-t", "json", *given).out)["interview"]["speakers"]
        assert [(each["id"], each.get("name"), each["labels"], each.get("role")) for each in told] == [
            ("ada-moreau", "Ada Moreau", ["Ada", "A."], "interviewer"),
            ("bo", None, ["Bo"], "interviewee"),
            ("ada-moreau-2", "Ada Moreau", ["C"], None),
        ]

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("Ada Moreau", "expected LABEL=NAME"),
            ("=Ada", "expected LABEL=NAME"),
            ("A|=Ada", "expected LABEL=NAME"),
            ("A=", "expected LABEL=NAME"),
            ("A=Ada:queen", "'queen' in 'A=Ada:queen' is no role; roles are interviewer, "),
            ("A=Ada:", "'' in 'A=Ada:' is no role"),
            ("A=Ada\nMoreau", "expected one line"),
        ],
    )
    @pytest.mark.usefixtures("talk")
    def test_wrong_speaker(self, run: Run, text: str, said: str) -> None:
        """A speaker that cannot be understood is a wrong usage, and the message says how to write one."""
        ended = run("convert", "talk.tiny", "-t", "json", "--speaker", text)
        assert (ended.code, ended.out) == (2, "")
        assert said in ended.err

    @pytest.mark.usefixtures("talk")
    def test_one_label_for_two_speakers(self, run: Run) -> None:
        """A label that is given to two speakers is a wrong usage."""
        ended = run("convert", "talk.tiny", "-t", "json", "--speaker", "A=Ada", "--speaker", "A=Bo")
        assert ended.code == 2
        assert "the label 'A' is given to two speakers" in ended.err

    @pytest.mark.usefixtures("talk")
    def test_losses_are_told(self, run: Run) -> None:
        """What the format cannot carry is counted on standard error, and the data is written all the same."""
        ended = run("convert", "talk.tiny", "-t", "lossy")
        assert (ended.code, ended.out) == (0, TALK)
        assert ended.err == (
            "interviewkit: warning: the format cannot carry 2 parts of the article:\n"
            "  interview.body[].start: not carried by this format (2 times)\n"
        )

    @pytest.mark.usefixtures("talk")
    def test_strict_refuses_losses(self, run: Run) -> None:
        """Under --strict a loss is an error, and nothing is written."""
        ended = run("convert", "talk.tiny", "-o", "out.lossy", "--strict")
        assert ended.code == 3
        assert ended.err.startswith("interviewkit: error: the format cannot carry 2 parts of the article:\n")
        assert ended.err.endswith("Nothing was written, because of --strict.\n")
        assert not Path("out.lossy").exists()

    def test_residue_is_told(self, run: Run) -> None:
        """Text that the reader left over is told, and is a loss under --strict."""
        arguments = ["convert", "-", "-f", "tiny", "-t", "tiny"]
        ended = run(*arguments, stdin=b"Ada: Why?\nstray\nstray\n")
        assert (ended.code, ended.out) == (0, "Ada: Why?\n")
        assert ended.err.startswith("interviewkit: warning: standard input: line 2 and 1 more came into no part")
        strict = run(*arguments, "--strict", stdin=b"Ada: Why?\nstray\n")
        assert (strict.code, strict.out) == (3, "")
        assert strict.err.startswith("interviewkit: error: standard input: line 2 came into no part")

    def test_other_warnings(self, run: Run) -> None:
        """Another warning of a writer is told in one line, without a place in the code."""
        ended = run("convert", "-", "-f", "titled", "-t", "blob", "-o", "x", stdin=b"warn")
        assert ended.err == "interviewkit: warning: the plug-in is old\n"

    @pytest.mark.parametrize("link", [None, os.symlink, os.link])
    def test_input_is_not_overwritten(self, run: Run, talk: Path, link: Any) -> None:
        """The input is not overwritten, by whatever link the output names it, unless --force is given."""
        target = talk
        if link:
            target = talk.with_name("other.tiny")
            link(talk, target)
        ended = run("convert", "talk.tiny", "-o", target.name, "--to-layout", "says")
        assert ended == Ended(1, "", "interviewkit: error: talk.tiny is the output too; --force overwrites it.\n")
        assert talk.read_text() == TALK
        assert run("convert", "talk.tiny", "-o", target.name, "--to-layout", "says", "--force").code == 0
        assert target.read_text().startswith("Ada says ")

    def test_redirected_to_its_input(self, talk: Path) -> None:
        """The input is not overwritten through standard streams either."""
        command = [sys.executable, "-m", "interviewkit", "convert", "-", "-f", "json", "-t", "json"]
        with talk.open("rb") as source, talk.open("ab") as target:
            ended = subprocess.run(command, stdin=source, stdout=target, stderr=subprocess.PIPE, check=False)
        assert (ended.returncode, talk.read_text()) == (1, TALK)
        assert b"standard input is the output too" in ended.stderr

    @pytest.mark.parametrize(
        ("arguments", "code", "said"),
        [
            (["missing.tiny", "-t", "json"], 1, "missing.tiny: No such file or directory"),
            (["folder", "-t", "json"], 1, "folder: expected a file, this is a folder"),
            (["talk.tiny", "-o", "folder"], 1, "folder: expected a file, this is a folder"),
            (["talk.tiny", "-o", "folder", "-t", "json"], 1, "folder: expected a file, this is a folder"),
            (["talk.tiny", "-o", "none/out.json"], 1, "none/out.json: No such file or directory"),
            (["talk.tiny"], 2, "name the format with -t, or a file with -o.\nTry 'interviewkit convert --help'."),
            (["talk.tiny", "-o", "out.zip"], 2, "the suffix of 'out.zip' names no format"),
            (["talk.tiny", "-t", "jsno"], 2, "there is no format 'jsno'"),
            (["talk.tiny", "-f", "tinny", "-t", "json"], 2, "Did you mean tiny"),
            (["talk.tiny", "-t", "json", "--layout", "syas"], 2, "there is no layout 'syas'"),
            (["talk.tiny", "-t", "json", "--to-layout", "says"], 2, "the format json has no option 'layout'"),
            (["talk.tiny", "-t", "titled"], 2, "the format titled cannot write."),
            (["talk.tiny", "-t", "json", "--encoding", "utf-9"], 2, "there is no text encoding 'utf-9'."),
            (["talk.tiny", "-t", "json", "--encoding", "hex"], 2, "there is no text encoding 'hex'."),
            (["talk.tiny", "-t", "json", "--encoding", "utf-16"], 4, "talk.tiny"),
            (["broken.tiny", "-t", "json"], 4, "broken.tiny:1:3: expected a label\n    broken\n      ^"),
            (["nobody.tiny", "-t", "json"], 4, "nobody.tiny:1:1: expected an interview, found no turns"),
            (["picture.png", "-t", "json"], 4, "picture.png: expected text, this is a PNG image"),
            (["latin.tiny", "-t", "json"], 4, "it looks like cp1252: read it with --encoding cp1252"),
            (["x.explosive", "-t", "json"], 1, "unexpected RuntimeError: boom with a second line; please report it"),
        ],
    )
    @pytest.mark.usefixtures("talk")
    def test_bad_input(self, run: Run, arguments: list[str], code: int, said: str) -> None:
        """Each bad input ends in one clear error and its exit code, and nothing is written."""
        Path("folder").mkdir()
        Path("broken.tiny").write_text("broken")
        Path("nobody.tiny").write_text("nobody")
        Path("picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
        Path("latin.tiny").write_bytes("Ada: Où est le café, à côté ?\n".encode("cp1252"))
        Path("x.explosive").touch()
        before = sorted(Path.cwd().rglob("*"))
        ended = run("convert", *arguments)
        assert (ended.code, ended.out) == (code, "")
        assert ended.err.startswith("interviewkit: error: ")
        assert said in ended.err
        assert "Traceback" not in ended.err
        assert sorted(Path.cwd().rglob("*")) == before

    def test_other_encoding(self, run: Run) -> None:
        """--encoding reads what is not UTF-8, multi-byte encodings among them."""
        for name in ("cp1252", "utf-16"):
            ended = run("convert", "-", "-f", "tiny", "-t", "tiny", "--encoding", name, stdin="Zoë: Où?\n".encode(name))
            assert ended == Ended(0, "Zoë: Où?\n", "")

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everything")
    def test_no_permission(self, run: Run, talk: Path) -> None:  # pragma: no cover - not as root
        """A file that may not be read, or written, is an error of files."""
        talk.chmod(0)
        assert run("convert", "talk.tiny", "-t", "json").code == 1


class TestInspect:
    def test_report(self, run: Run, talk: Path) -> None:
        """The report tells format, layout, speakers, labels, turns with their lines, and what was left over."""
        talk.write_text("Ada: Why?\nstray\n记者: " + "你好" * 60 + "\n")
        ended = run("inspect", "talk.tiny", "--layout", "says")
        assert (ended.code, ended.err) == (0, "")
        assert ended.out == (
            "talk.tiny\n"
            "  format  tiny\n"
            "  layout  says: `Label: text`\n"
            "  turns   2 of 2 speakers\n"
            "\n"
            "Speakers\n"
            "  Ada   no role  1 turn under Ada\n"
            "  记者  no role  1 turn under 记者\n"
            "\n"
            "Labels accepted\n"
            "  Ada   1x  line 1: a colon\n"
            "  记者  1x  line 3: a colon\n"
            "\n"
            "Labels rejected: none\n"
            "\n"
            "Notes: none\n"
            "\n"
            "Turns\n"
            "  line 1  Ada   Why?\n"
            "  line 3  记者  " + "你好" * 15 + "你…\n"
            "\n"
            "Not in the article\n"
            "  line 2  stray\n"
        )

    def test_everything(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """Rejected labels, notes, nameless turns and groups of lines are shown; long lists end early without --all."""
        ada = Speaker("ada", name="Ada", role=Role.INTERVIEWER, description="a poet", affiliation="The Times")
        turns = [
            Turn(speaker=ada, paragraphs=["Hm."]),
            *[Turn(paragraphs=["Yes."], label="X")] * 5,
            *[Turn(paragraphs=["No."])] * 6,
        ]
        reading = Reading(
            Article(interview=Interview(speakers=[ada], body=turns)),
            labels=(Label("Note\x1b[2J", (1, 2, 3, 4, 5), accepted=False, reason="a word of notes"),),
            diagnostics=(Diagnostic("odd", 3, 7), Diagnostic("odder", 4), Diagnostic("oddest")),
            spans=(Span(1, 3),),
        )
        monkeypatch.setitem(registry._FORMATS.given, "tiny", attrs.evolve(TINY, read=lambda _text: reading))  # noqa: SLF001
        shown = run("inspect", "-", "-f", "tiny").out
        assert "  turns   12 of 1 speaker\n" in shown
        assert "  Ada  interviewer  1 turn (a poet; The Times)\n" in shown
        assert "Labels accepted: none\n" in shown
        assert "  Note\\x1b[2J  5x  lines 1, 2, 3, 4, ...: a word of notes\n" in shown
        assert "  line 3:7  odd\n  line 4    odder\n  -         oddest\n" in shown
        assert "  lines 1-3  Ada          Hm.\n  turn 2     X            Yes.\n" in shown
        assert "  turn 7     (not named)  No.\n" in shown
        assert "  ... and 2 more; --all shows them\n" in shown
        assert "turn 12" not in shown
        assert "turn 12" in run("inspect", "-", "-f", "tiny", "--all").out

    def test_json(self, run: Run, talk: Path) -> None:
        """--json tells the same as data."""
        talk.write_text("Ada: Why?\nstray\n")
        told = json.loads(run("inspect", "talk.tiny", "--json").out)
        assert told == {
            "source": "talk.tiny",
            "format": "tiny",
            "layout": None,
            "speakers": [{"id": "s0", "name": "", "labels": ["Ada"], "role": None, "turns": 1}],
            "turns": 1,
            "labels": [{"text": "Ada", "lines": [1], "accepted": True, "reason": "a colon", "layout": "", "count": 1}],
            "diagnostics": [],
            "spans": [{"first": 1, "last": 1}],
            "residue": [{"line": 2, "text": "stray"}],
        }
        assert json.loads(run("inspect", "talk.tiny", "--json", "--layout", "->").out)["layout"] == "->"

    def test_without_labels(self, run: Run) -> None:
        """A format without labels has no sections for them."""
        assert "Labels" not in run("inspect", "-", "-f", "titled", stdin=b"x").out

    @pytest.mark.usefixtures("talk")
    def test_bold_only_where_wanted(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """Headings are bold on a terminal, and not under NO_COLOR or on a dumb one."""
        monkeypatch.setattr(type(sys.stdout), "isatty", lambda _self: True)
        monkeypatch.delenv("NO_COLOR", raising=False)
        monkeypatch.setenv("TERM", "xterm")
        assert "\x1b[1mSpeakers\x1b[0m" in run("inspect", "talk.tiny").out
        monkeypatch.setenv("NO_COLOR", "1")
        assert "\x1b" not in run("inspect", "talk.tiny").out
        monkeypatch.delenv("NO_COLOR")
        monkeypatch.setenv("TERM", "dumb")
        assert "\x1b" not in run("inspect", "talk.tiny").out


class TestValidate:
    @pytest.fixture(autouse=True)
    def tei(self, monkeypatch: pytest.MonkeyPatch, talk: Path) -> None:
        """Let a stand-in read TEI, so that only the validation is under test; write a schema and two documents."""
        tmp_path = talk.parent
        fmt = Format(name="tei", suffixes=(".xml",), read=lambda _text: Article())
        monkeypatch.setitem(registry._FORMATS.given, "tei", fmt)  # noqa: SLF001
        (tmp_path / "tiny.rng").write_text(SCHEMA)
        (tmp_path / "good.xml").write_text(TEI.replace(' wrong="1"', ""))
        (tmp_path / "bad.xml").write_text(TEI)

    def test_good(self, run: Run) -> None:
        """A document that keeps the rules is said to, with exit code 0."""
        assert run("validate", "talk.tiny") == Ended(0, "talk.tiny: tiny, 2 turns, keeps the rules of the model\n", "")
        ended = run("validate", "good.xml", "--schema", "tiny.rng")
        assert ended == Ended(0, "good.xml: tei, 0 turns, keeps the rules of the model and tiny.rng\n", "")

    def test_fault_against_the_model(self, run: Run) -> None:
        """A document that breaks a rule fails validation, with its place."""
        ended = run("validate", "-", "-f", "tiny", stdin=b"broken")
        assert ended.code == 3
        assert ended.err.startswith("interviewkit: error: standard input:1:3: expected a label\n")

    def test_nothing_to_validate(self, run: Run) -> None:
        """What is no text, or holds no interview, could not be read."""
        assert run("validate", "-", "-f", "tiny", stdin=b"\x89PNG\r\n\x1a\n").code == 4
        assert run("validate", "-", "-f", "tiny", stdin=b"nobody").code == 4

    def test_fault_against_the_schema(self, run: Run) -> None:
        """A fault against the schema is told with line, column and element."""
        ended = run("validate", "bad.xml", "--schema", "tiny.rng")
        assert ended.code == 3
        head, fault, *_ = ended.err.splitlines()
        assert head.startswith("interviewkit: error: bad.xml: ")
        assert head.endswith(" against tiny.rng")
        assert fault.startswith("bad.xml:3:5: ")
        assert fault.endswith(" (in TEI/text/body/sp)")

    def test_fault_against_our_own_schema(self, run: Run) -> None:
        """Without a schema it is interviewkit's own, and the other makes of TEI are not called wrong."""
        ended = run("validate", "bad.xml")
        assert ended.code == 3
        first, *_, last = ended.err.splitlines()
        assert first.endswith(" against interviewkit's TEI")
        assert last == "TEI of another make can be sound all the same: check it with --schema tei_all.rng"

    def test_many_faults(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """Only the first faults are told, and how many more there are."""
        many = [validity.Fault(f"fault {number}", number, 1) for number in range(1, 23)]
        monkeypatch.setattr(validity, "faults", lambda _document, _schema: many)
        told = run("validate", "bad.xml", "--schema", "tiny.rng").err
        assert told.startswith("interviewkit: error: bad.xml: 22 faults against tiny.rng\nbad.xml:1:1: fault 1\n")
        assert told.endswith("\nbad.xml:20:1: fault 20\nand 2 more\n")

    @pytest.mark.usefixtures("talk")
    def test_unusable_schemas(self, run: Run) -> None:
        """A schema that is missing, or none, is an error of files; one for another format is a wrong usage."""
        Path("not.rng").write_text("<a/>")
        Path("torn.rng").write_text("<a")
        assert run("validate", "good.xml", "--schema", "none.rng").err == (
            "interviewkit: error: none.rng: No such file or directory\n"
        )
        for name in ("not.rng", "torn.rng"):
            ended = run("validate", "good.xml", "--schema", name)
            assert ended.code == 1
            assert f"{name}: expected a RELAX NG schema in XML: " in ended.err
        ended = run("validate", "talk.tiny", "--schema", "tiny.rng")
        assert ended.code == 2
        assert "--schema is for TEI, and talk.tiny is tiny." in ended.err


class TestStats:
    @pytest.mark.usefixtures("talk")
    def test_table(self, run: Run) -> None:
        """The table shows turns, words, share, questions and time of each speaker, and their sums."""
        ended = run("stats", "talk.tiny", "--speaker", "Ada=Ada Moreau:interviewer")
        assert ended == Ended(
            0,
            "speaker     role         turns  words   share  questions     time\n"
            "Ada Moreau  interviewer      1      1   50.0%          1  0:00:01\n"
            "Bo                           1      1   50.0%          0\n"
            "total                        2      2  100.0%          1  0:00:01\n",
            "",
        )

    def test_table_without_times(self, run: Run) -> None:
        """Where nothing is timed there is no column for it, and nobody is a speaker too."""
        ended = run("stats", "-", "-f", "titled", stdin=b"x")
        assert ended.out == (
            "speaker  role  turns  words  share  questions\ntotal              0      0   0.0%          0\n"
        )

    @pytest.mark.usefixtures("talk")
    def test_json(self, run: Run) -> None:
        """--json has the same numbers as data."""
        told = json.loads(run("stats", "talk.tiny", "--json").out)
        assert told["total"] == {"turns": 2, "words": 2, "share": 1.0, "questions": 1, "seconds": 1.0}
        numbers = {"turns": 1, "words": 1, "share": 0.5, "questions": 0, "seconds": None}
        assert told["speakers"][1] == {"id": "s1", "name": "Bo", "role": None, **numbers}

    def test_turns_of_nobody(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """Turns without a speaker are counted apart."""
        article = Article(interview=Interview(body=[Turn(paragraphs=["Yes."])]))
        monkeypatch.setitem(registry._FORMATS.given, "tiny", attrs.evolve(TINY, read=lambda _text: article))  # noqa: SLF001
        assert "(not named)            1      1  100.0%          0\n" in run("stats", "-", "-f", "tiny").out
        assert json.loads(run("stats", "-", "-f", "tiny", "--json").out)["speakers"][0]["id"] is None

    @pytest.mark.parametrize(
        ("text", "words", "questions"),
        [
            ("I don't know the well-known 3.5 million — ...", 7, 0),
            ("What?! Really?? See https://x.org/?q=1&r=?a.", 4, 2),
            ("你好吗？我很好—yes、no。", 8, 1),
            ("今日は Python を使う?", 7, 1),
            ("만나서 반갑습니다", 2, 0),
            ("هل أنت بخير؟", 3, 1),
        ],
    )
    def test_words_and_questions(self, text: str, words: int, questions: int) -> None:
        """Words are counted in scripts with spaces, characters in those without, questions by their marks."""
        part = shares(Interview(body=[Turn(paragraphs=[text])]))[0]
        assert (part.words, part.questions) == (words, questions)

    def test_time(self) -> None:
        """A turn lasts to its end, or to the next turn's start; one that would go back in time is not counted."""
        starts = [(0, 5), (10, None), (17, None), (16, None)]
        turns = [
            Turn(paragraphs=["x"], start=timedelta(seconds=start), end=None if end is None else timedelta(seconds=end))
            for start, end in starts
        ]
        assert shares(Interview(body=turns))[0].time == timedelta(seconds=12)


class TestListing:
    def test_formats(self, run: Run) -> None:
        """Each format is listed with what it can do, its suffixes and what it is."""
        ended = run("formats")
        assert ended.out.startswith("format ")
        assert "\ntiny         read, write  .tiny          lines of a label and words\n" in ended.out
        assert "\nlossy        write        .lossy\n" in ended.out
        found = {each["name"]: each for each in json.loads(run("formats", "--json").out)}
        assert found["titled"] == {
            "name": "titled", "summary": "", "suffixes": [], "reads": True, "writes": False, "binary": False,
            "read_options": [], "write_options": [],
        }  # fmt: skip

    def test_layouts(self, run: Run) -> None:
        """Each layout is listed with what it looks like."""
        assert "`Label: text`\n" in run("layouts").out
        assert {"name": "says", "summary": "`Label: text`"} in json.loads(run("layouts", "--json").out)


class TestProgram:
    @pytest.mark.parametrize("name", program.list_commands(click.Context(program)))
    def test_help(self, run: Run, name: str) -> None:
        """Every command has help with examples that fits 80 columns."""
        ended = run(name, "--help")
        assert (ended.code, ended.err) == (0, "")
        assert "\n  Examples:\n    " in ended.out
        assert max(map(len, ended.out.splitlines())) <= 82

    def test_without_arguments(self, run: Run) -> None:
        """Without a command the help is shown, and no command's line in it is cut."""
        ended = run()
        assert ended.code == 0
        assert "convert     Convert an interview from one format to another.\n" in ended.out
        assert "..." not in ended.out.split("Commands:")[1]
        assert ended.out.index("  convert ") < ended.out.index("  inspect ") < ended.out.index("  completion ")

    def test_version(self, run: Run) -> None:
        """The version is told, with click and without it."""
        assert run("--version") == run("--version", "convert")
        assert run("--version").out.startswith("interviewkit 0.")

    @pytest.mark.usefixtures("run")
    def test_arguments_of_the_process(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The arguments are those of the process unless others are given."""
        monkeypatch.setattr(sys, "argv", ["interviewkit", "--version"])
        assert main() == 0

    @pytest.mark.parametrize("arguments", [["foo"], ["convert"], ["convert", "--foo"], ["completion", "csh"]])
    def test_wrong_usage(self, run: Run, arguments: list[str]) -> None:
        """A wrong call ends in one error that says where the help is."""
        ended = run(*arguments)
        assert (ended.code, ended.out) == (2, "")
        assert ended.err.startswith("interviewkit: error: ")
        assert "\nTry 'interviewkit" in ended.err

    @pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
    def test_completion_script(self, run: Run, shell: str) -> None:
        """Each shell has its script, which asks the command for completions."""
        ended = run("completion", shell)
        assert ended.code == 0
        assert f"_INTERVIEWKIT_COMPLETE={shell}_complete" in ended.out

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            ("interviewkit con", ["convert"]),
            ("interviewkit convert -t ti", ["tiny", "titled"]),
            ("interviewkit convert --layout sa", ["says"]),
            ("interviewkit completion f", ["fish"]),
        ],
    )
    def test_completions(self, monkeypatch: pytest.MonkeyPatch, capsys: Any, words: str, expected: list[str]) -> None:
        """Commands, formats, layouts and shells are completed."""
        monkeypatch.setenv("_INTERVIEWKIT_COMPLETE", "bash_complete")
        monkeypatch.setenv("COMP_WORDS", words)
        monkeypatch.setenv("COMP_CWORD", str(words.count(" ")))
        assert main(["x"]) == 0
        assert [line.partition(",")[2] for line in capsys.readouterr().out.splitlines()] == expected

    def test_version_imports_little(self) -> None:
        """Telling the version imports neither click nor a parser."""
        code = (
            "import sys; from interviewkit.cli import main; main(['--version']);"
            "print(sorted({'click', 'lxml', 'msgspec', 'dateutil', 'json'} & {*sys.modules}))"
        )
        told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
        assert told.stdout.splitlines()[1] == "[]"

    def test_as_a_module(self, monkeypatch: pytest.MonkeyPatch, capsysbinary: Any) -> None:
        """``python -m interviewkit`` is the same command."""
        monkeypatch.setattr(sys, "argv", ["interviewkit", "--version"])
        with pytest.raises(SystemExit, match="0"):
            __import__("runpy").run_module("interviewkit", run_name="__main__")
        assert capsysbinary.readouterr().out.startswith(b"interviewkit ")

    def test_under_clicks_own_runner(self) -> None:
        """Other click programs can take the commands over."""
        assert CliRunner().invoke(program, ["formats"]).exit_code == 0


class BrokenOutput(io.TextIOWrapper):
    """A stream that cannot be written to, as the system would say with the error of this number."""

    number = 0

    def flush(self) -> None:
        """Fail."""
        raise OSError(self.number, os.strerror(self.number))


def broken_output(number: int) -> BrokenOutput:
    """Return a standard output that fails with this number."""
    stream = BrokenOutput(io.BytesIO())
    stream.number = number
    return stream


class TestTrouble:
    @pytest.mark.parametrize("arguments", [["formats"], ["--version"], ["--help"]])
    def test_closed_pipe(self, run: Run, monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
        """A reader that has gone away ends the command quietly, with an exit code that is not 0."""
        monkeypatch.setattr(sys, "stdout", broken_output(errno.EPIPE))
        stderr = sys.stderr
        ended = run(*arguments)
        monkeypatch.setattr(sys, "stderr", stderr)
        assert (ended.code, ended.err) == (1, "")

    def test_closed_pipe_for_real(self) -> None:
        """With a real pipe nothing is printed at the end of the process either."""
        command = [sys.executable, "-m", "interviewkit", "formats"]
        read_end, write_end = os.pipe()
        os.close(read_end)
        ended = subprocess.run(command, stdout=write_end, stderr=subprocess.PIPE, check=False)
        os.close(write_end)
        assert (ended.returncode, ended.stderr) == (1, b"")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
    def test_full_disk(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """A full disk behind standard output is told, and what was not written is given up."""
        with Path("/dev/full").open("w", encoding="utf-8") as full:
            monkeypatch.setattr(sys, "stdout", full)
            assert run("formats").err == "interviewkit: error: standard output: No space left on device\n"

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
    def test_full_disk_for_real(self) -> None:
        """A full disk behind standard output is told once."""
        with Path("/dev/full").open("wb") as full:
            command = [sys.executable, "-m", "interviewkit", "formats"]
            ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
        assert ended.returncode == 1
        assert ended.stderr == b"interviewkit: error: standard output: No space left on device\n"

    def test_closed_streams(
        self, run: Run, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        """A stream that was closed before the start is an error of streams, and silence where it is that of errors."""
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", None)
            assert main(["formats"]) == 1
        ended = run("--version")
        assert ended.err == "interviewkit: error: standard output: it is closed\n"
        monkeypatch.setattr(sys, "stdin", None)
        assert main(["inspect", "-"]) == 1
        assert capsysbinary.readouterr().err == b"interviewkit: error: standard input: it is closed\n"
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stderr", None)
            assert main(["inspect", "-"]) == 1
            patched.setattr(sys, "stderr", broken_output(errno.EIO))
            assert main(["inspect", "-"]) == 1

    def test_interruption(self, run: Run) -> None:
        """An interruption ends with exit code 130 and no traceback."""
        ended = run("inspect", "-", "-f", "interrupted")
        assert (ended.code, ended.err.strip()) == (130, "")

    def test_traceback_on_demand(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """INTERVIEWKIT_TRACEBACK shows the traceback before the message."""
        monkeypatch.setenv("INTERVIEWKIT_TRACEBACK", "1")
        ended = run("inspect", "-", "-f", "explosive")
        assert ended.err.startswith("Traceback (most recent call last):\n")
        assert "\nRuntimeError: boom\n" in ended.err

    def test_hostile_names(self, run: Run) -> None:
        """What would steer a terminal is shown as an escape."""
        ended = run("inspect", "\x1b[2J\u202e.tiny")
        assert ended.err == "interviewkit: error: \\x1b[2J\\u202e.tiny: No such file or directory\n"

    @pytest.mark.parametrize(
        ("error", "code", "said"),
        [
            (ValueError(), 1, "unexpected ValueError; please report it"),
            (OSError("odd"), 1, "interviewkit: error: odd\n"),
            (click.UsageError("wrong"), 2, "interviewkit: error: wrong\n"),
            (LossError("x", losses=[Loss("title", "no")]), 3, "cannot carry 1 part of the article:\n  title: no\n"),
            (LossError("x", losses=[Loss(f"{n}", "no") for n in "abcdefg"]), 3, "  e: no\n  and 2 more\n"),
            (SystemExit("words"), 1, ""),
            (SystemExit(), 0, ""),
            (KeyboardInterrupt(), 130, ""),
            (BrokenPipeError(), 1, ""),
        ],
    )
    def test_meaning_of_errors(self, capsys: Any, error: BaseException, code: int, said: str) -> None:
        """Every exception has its exit code and its message."""
        assert failure.report(error) == code
        told = capsys.readouterr().err
        assert said in told
        assert bool(said) == bool(told)


class TestTable:
    def test_wide_characters(self) -> None:
        """Columns are aligned by what a terminal shows, combining characters counted as nothing."""
        lines = table([("记者", "1", "x"), ("e\u0301e\u0301", "22", "y")], right=[1])
        assert lines == ["  记者   1  x", "  e\u0301e\u0301    22  y"]
        assert width_of("\uff31\uff1f") == 4
        assert list(wrapped("你" * 7, 10)) == ["你" * 5, "你" * 2]

    def test_last_column_wraps(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The last column wraps within the terminal, below its own beginning; a long cell is cut."""
        monkeypatch.setenv("COLUMNS", "60")
        lines = table([("a" * 40, "one two three four five six")], indent="")
        assert lines == ["a" * 27 + "…" + "  one two three four five six"]
        assert table([("a", "word " * 13)], indent="")[1] == "   word word"

    @given(st.text(st.characters(exclude_categories=["Cs", "Zs", "Zl", "Zp", "Cc"])), st.integers(4, 20))
    def test_widths(self, text: str, width: int) -> None:
        """Cut and wrapped text fits, and wrapping loses nothing."""
        assert width_of(cut(text, width)) <= width
        lines = list(wrapped(text, width))
        assert all(width_of(line) <= width for line in lines)
        assert "".join(lines) == text


def test_a_file_and_itself(tmp_path: Path) -> None:
    """Only regular files count as the same; what is not there is no file."""
    assert not streams.same_file("/dev/null", "/dev/null")
    assert not streams.same_file(str(tmp_path / "a"), str(tmp_path / "a"))
