"""Files that nobody vouches for are answered in time, within bounds, and without a word from elsewhere."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import warnings
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import interviewkit as ik

if TYPE_CHECKING:
    from collections.abc import Iterator

SIEGE = Path(__file__).parent / "siege.py"
# Of processor time, which a busy machine does not stretch; and of memory, the interpreter's own with it.
SECONDS = 1.0
MEGABYTES = 256
# The empty name has the format found by the content.
READERS = ("text", "markdown", "tei", "json", "")
each_reader = pytest.mark.parametrize("fmt", READERS)

N = 20_000
# What once took minutes, gigabytes or more, beside the files of the shared folder; the longest has 200 kB.
OWN = {
    "bold_lines.md": "<b>x\n" * N,
    "bold_in_a_line.md": "<b>x" * N,
    "closed_in_a_line.md": "<b>" + "<i>" * N + "</b>" * N,
    "emphases.md": "*a* " * N,
    "links.md": "[a](b) " * N,
    "references.md": "[a]: b\n" * N + "[a]" * N,
    "code_spans.md": "`a` " * N,
    "comments.md": "<!-- " * N,
    "endless_tag.md": "<div>\n<" + "a" * 5 * N,
    "endless_voice.md": "a <v" + " " * 5 * N + '"<">',
    "items.md": "- " * 2 * N + "a",
    "quotes.md": "> " * 2 * N + "a",
}


@pytest.fixture(scope="module")
def attacks() -> Iterator[dict[str, Any]]:
    """The folder of the attacks, ours and the shared ones where there are some, and what is expected of the latter."""
    folder = Path(tempfile.mkdtemp())
    try:
        for name, text in OWN.items():
            (folder / name).write_text(text, encoding="utf-8", newline="")
        expected: dict[str, str] = {}
        script = Path(os.environ.get("INTERVIEWKIT_SHARED", ""), "attacks.py")
        if os.environ.get("INTERVIEWKIT_SHARED") and script.is_file():
            subprocess.run([sys.executable, str(script), str(folder)], check=True, capture_output=True)
            table = folder / "EXPECTATIONS.tsv"
            expected = dict(line.split("\t", 1) for line in table.read_text(encoding="utf-8").splitlines())
            table.unlink()
        yield {"folder": folder, "expected": expected}
    finally:
        shutil.rmtree(folder)


@cache
def sieged(fmt: str, folder: Path) -> dict[str, Any]:
    """Return what comes of reading every file of the folder in the format; see ``siege.py``."""
    command = [sys.executable, str(SIEGE), fmt, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.fixture
def answers(attacks: dict[str, Any], fmt: str) -> list[dict[str, Any]]:
    """What came of each file in the format, each file at least once."""
    if sys.platform != "linux":
        pytest.skip("memory is measured, and a reader stopped, as Linux does it")
    found: list[dict[str, Any]] = sieged(fmt, attacks["folder"])["answers"]
    assert {answer["name"] for answer in found} == {*OWN, *attacks["expected"]}
    return found


def answer_to(name: str, fmt: str, attacks: dict[str, Any], layout: str = "") -> dict[str, Any]:
    """Return what came of a shared file in the format."""
    if not attacks["expected"]:
        pytest.skip("INTERVIEWKIT_SHARED names no folder with attacks.py")
    if sys.platform != "linux":
        pytest.skip("memory is measured, and a reader stopped, as Linux does it")
    way = {"layout": layout} if layout else {}
    found = [
        answer
        for answer in sieged(fmt, attacks["folder"])["answers"]
        if answer["name"] == name and answer["options"] == way
    ]
    assert len(found) == 1
    answer: dict[str, Any] = found[0]
    return answer


@each_reader
def test_nothing_but_an_error_of_ours_escapes(answers: list[dict[str, Any]]) -> None:
    """Every file reads, or a `ReadError` says why not; no reader dies, and none raises anything else."""
    allowed = {"Article", "ReadError", "NoInterviewError"}
    assert [answer for answer in answers if answer["outcome"] not in allowed] == []


@each_reader
def test_every_file_is_answered_within_bounds(answers: list[dict[str, Any]]) -> None:
    """No file takes a second of processor time, or 256 MB."""
    spent = {
        (answer["name"], *answer["options"].values()): (answer["seconds"], answer["megabytes"]) for answer in answers
    }
    assert {k: v for k, v in spent.items() if v[0] >= SECONDS or v[1] >= MEGABYTES} == {}


@each_reader
def test_nothing_is_fetched_or_started(answers: list[dict[str, Any]], attacks: dict[str, Any], fmt: str) -> None:
    """No reader calls an address, starts a program or opens a file that it was not given."""
    assert [answer for answer in answers if answer["attempts"]] == []
    if not sieged(fmt, attacks["folder"])["listening"]:
        pytest.skip("another program waits where the attacks would call: calls from below Python went unseen")


@each_reader
def test_no_secret_is_shown(answers: list[dict[str, Any]]) -> None:
    """What stands in another file comes neither into the article nor into the error."""
    telling = {answer["name"] for answer in answers if answer["secrets"]}
    assert telling <= {"secret.txt", "evil.dtd"}


def test_the_bans_hold_for_every_file_with_a_document_type(attacks: dict[str, Any]) -> None:
    """TEI with a document type declaration is refused for having one."""
    names = [name for name, line in attacks["expected"].items() if "DOCTYPE" in line and name.endswith(".xml")]
    answers = [answer_to(name, "tei", attacks) for name in names or ["xxe_file.xml"]]
    assert len(answers) >= 10
    assert [answer for answer in answers if "document type" not in answer["message"]] == []


# What the words of the error must be, by the file's own format. Where XML is accepted, it has no turns.
NO_TURNS = "no turns"
REFUSED = {
    "billion_laughs.xml": "document type",
    "billion_laughs_attr.xml": "document type",
    "quadratic.xml": "document type",
    "entity_loop.xml": "document type",
    "evil.gz.xml.gz": "a gzip archive",
    "xinclude.xml": NO_TURNS,
    "stylesheet_pi.xml": NO_TURNS,
    "schema_location.xml": NO_TURNS,
    "text_9_9MB.xml": NO_TURNS,
    "text_11MB.xml": "more than 10,000,000",
    "cdata_11MB.xml": "longer than 10,000,000",
    "comment_11MB.xml": "longer than 10,000,000",
    "pi_11MB.xml": "longer than 10,000,000",
    "attr_11MB.xml": "longer than 10,000,000",
    "name_60k.xml": "or its name than 50,000",
    **dict.fromkeys(
        [f"deep_{depth}.xml" for depth in (255, 256, 257, 2047, 2048, 2049, 10_000)], "nested more than 100 deep"
    ),
    "deep_100000.xml": "hardly anything but tags",
    "many_attrs.xml": "more than 200 attributes",
    "dup_attr.xml": "Attribute a redefined",
    "many_ns.xml": NO_TURNS,
    "flat_5M.xml": "hardly anything but tags",
    "nul.xml": "a binary file",
    "charref_0.xml": "invalid xmlChar",
    "charref_b.xml": "invalid xmlChar",
    "charref_fffe.xml": "invalid xmlChar",
    "charref_d800.xml": "invalid xmlChar",
    "raw_surrogate.xml": "0xED is not UTF-8",
    "bad_utf8.xml": "0xFF is not UTF-8",
    "overlong.xml": "0xC0 is not UTF-8",
    "latin1_lie.xml": "0xE9 is not UTF-8",
    "utf7.xml": "UTF-7",
    "utf16_nobom.xml": "a binary file",
    "utf16_lie.xml": "UTF-16",
    "xml11.xml": "XML 1.1",
    "truncated.xml": "Premature end",
    "trailing.xml": "Extra content",
    "two_roots.xml": "Extra content",
    "empty.xml": "empty",
    "ws_only.xml": "Start tag expected",
    "bom_only.xml": "empty",
    "undefined_entity.xml": "'nbsp' not defined",
    "ns_undeclared.xml": "prefix x on r is not defined",
    "xml_id_dup.xml": NO_TURNS,
    "json_depth.json": "expected object, got array",
    "json_depth_obj.json": "no key 'a'",
    "json_int5000.json": "no key 'turns'",
    "json_dup_keys.json": "stands twice",
    "json_nan.json": "no key 'start'",
    "json_inf.json": "no key 'start'",
    "json_lone_surrogate.json": "$.title: \\ud800 is half of a character",
    "json_raw_surrogate.json": "0xED is not UTF-8",
    "json_bad_utf8.json": "0xFF is not UTF-8",
    "json_utf16.json": "looks like utf-16",
    "json_null_str.json": "$.title: expected string, got null",
    "json_list_str.json": "$.title: expected string, got array",
    "json_nul.json": "$.title: character 1 is U+0000",
    "json_extra.json": "did you mean 'title'",
    "json_c0.json": "$.title: character 1 is U+000B",
    "json_trailing.json": "nothing after the document",
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_is_refused_for_what_is_wrong_with_it(name: str, attacks: dict[str, Any]) -> None:
    """The error's words name the very thing that the file was made for."""
    answer = answer_to(name, "json" if name.endswith(".json") else "tei", attacks)
    assert REFUSED[name] in answer["message"]
    assert (answer["outcome"] == "NoInterviewError") == (REFUSED[name] == NO_TURNS)


def test_every_file_against_xml_and_json_has_its_words(attacks: dict[str, Any]) -> None:
    """No file against TEI or JSON goes without an expectation of what its error says."""
    answer_to("json_bom.json", "json", attacks)
    known = {name for name, line in attacks["expected"].items() if "DOCTYPE" in line} | set(REFUSED) | {"json_bom.json"}
    against = {name for name in attacks["expected"] if name.endswith((".xml", ".gz", ".json"))}
    assert against - known == set()


def test_a_byte_order_mark_before_json_is_no_part_of_it(attacks: dict[str, Any]) -> None:
    """JSON behind a byte order mark reads."""
    assert answer_to("json_bom.json", "json", attacks)["outcome"] == "Article"


NONSENSE = "colons spaces tabs caps caps_words initials titles parens paren_words combining fullwidth crs newlines time"


@pytest.mark.parametrize("name", NONSENSE.split())
@pytest.mark.parametrize("fmt", ["text", "markdown"])
def test_nonsense_has_no_speakers(name: str, fmt: str, attacks: dict[str, Any]) -> None:
    """What only looks as if it had labels is no interview."""
    assert answer_to(f"label_{name}.txt", fmt, attacks)["outcome"] == "NoInterviewError"


# What a layout that is forced upon the text makes of it. A vertical tab is a line break, U+2028 and U+0085 are none.
LABELS = {
    "u2028": ["GT", "Eve"],
    "confusable": ["\u0413\u0422", "GT"],
    "bidi": ["GT\u202e", "G\u200bT", "\u200fGT"],
    "fw_label": ["\u8bb0\u8005", "\u5609\u5bbe"],
    "many_labels": ["A"] * 9,
}


@pytest.mark.parametrize("name", LABELS)
def test_labels_stay_as_they_are_printed(name: str, attacks: dict[str, Any]) -> None:
    """Look-alike letters and invisible characters stay in the labels, and no other character ends a line."""
    assert answer_to(f"label_{name}.txt", "text", attacks, "label")["labels"] == LABELS[name]


@pytest.mark.parametrize("fmt", ["text", "markdown", "tei", "json"])
def test_what_is_said_stays_said(fmt: str, attacks: dict[str, Any]) -> None:
    """Words that are markup in Markdown, said in a turn, are written so that they read back as the same words."""
    answer_to("md_html.md", "markdown", attacks)
    texts = [path.read_text(encoding="utf-8") for path in sorted(attacks["folder"].glob("md_*.md"))]
    assert len(texts) >= 11
    for text in texts:
        article = ik.Article(interview=ik.Interview(body=[ik.Turn(paragraphs=[text])]))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ik.LossWarning)
            assert ik.loads(ik.dumps(article, fmt), fmt).interview.turns == article.interview.turns


def test_front_matter_is_words(attacks: dict[str, Any]) -> None:
    """A language NO and a time in front matter are neither false nor a number."""
    answer_to("md_yaml_no.md", "markdown", attacks)
    head = (attacks["folder"] / "md_yaml_no.md").read_text(encoding="utf-8")
    article = ik.loads(head + "**Ada:** Where were you?\n\n**Bo:** I was at home.\n" * 2, "markdown")
    assert (article.language, article.metadata) == ("NO", (("start", "12:30:45"),))
