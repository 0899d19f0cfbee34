"""Fuzzes every target, or those that are named, one after the other.

    python -m fuzz [--seeds] [TARGET...]

FUZZ_SECONDS (1800) and FUZZ_RUNS (1000000) say how long and how often each is run at least. What was learned is kept in
.fuzz/, for the next time, and what fails too. With --seeds each target is run once for every seed, without atheris.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

from fuzz.seeds import LONGEST, seeds, words
from fuzz.targets import TARGETS

KEPT = Path(__file__).parent.parent / ".fuzz"
LIMITS = {"FUZZ_SECONDS": "1800", "FUZZ_RUNS": "1000000"}
_DONE = re.compile(r"^Done (\d+) runs in (\d+) second", re.MULTILINE)
_REACHED = re.compile(r"cov: (\d+) ft: (\d+) corp: (\d+)")


def prepare(target: str) -> Path:
    """Return the folder of the target, with its dictionary and its seeds in it."""
    folder = KEPT / target
    (folder / "corpus").mkdir(parents=True, exist_ok=True)
    for seed in seeds(target):
        name = hashlib.sha256(seed).hexdigest()[:16]
        (folder / "corpus" / name).write_bytes(seed)
    (folder / "words").write_text("\n".join(words(target)) + "\n", encoding="ascii")
    return folder


def fuzz(target: str, seconds: int, runs: int) -> bool:
    """Fuzz the target for so many seconds and runs at least; tell how far it came, and whether nothing was found."""
    folder = prepare(target)
    did = took = 0
    reached = ("0", "0", "0")
    while did < runs or took < seconds:
        until = f"-max_total_time={seconds - took}" if took < seconds else f"-runs={runs - did}"
        command = [
            *(
                sys.executable,
                "-m",
                "fuzz.run",
                target,
                until,
                f"-max_len={LONGEST[target]}",
                f"-dict={folder / 'words'}",
            ),
            *("-timeout=10", "-rss_limit_mb=1024", "-reload=0", f"-artifact_prefix={folder}/", str(folder / "corpus")),
        ]
        with (folder / "log").open("w+b") as log:
            status = subprocess.run(command, cwd=KEPT.parent, stdout=log, stderr=log, check=False).returncode
            log.seek(0)
            told = log.read().decode("utf-8", "replace")
        done = _DONE.search(told)
        reached = (_REACHED.findall(told) or [reached])[-1]
        if status or not done:
            said = "\n".join(line for line in told.splitlines() if not line.startswith("INFO: Instrumenting"))
            print(said[-6000:], f"{target}: FAILED; the input is in {folder}", sep="\n", flush=True)
            return False
        did += int(done[1])
        took += max(int(done[2]), 1)
    edges, features, inputs = reached
    print(f"{target}: {did:,} runs in {took:,} s, {edges} edges, {features} features, {inputs} inputs kept", flush=True)
    return True


def main(*arguments: str) -> int:
    """Fuzz the targets; return 1 where one of them failed."""
    names = [name for name in arguments if name != "--seeds"] or list(TARGETS)
    if "--seeds" in arguments:
        for name in names:
            found = list(seeds(name))
            for seed in found:
                TARGETS[name](seed)
            print(f"{name}: {len(found)} seeds")
        return 0
    seconds, runs = (int(os.environ.get(name, default)) for name, default in LIMITS.items())
    failed = [name for name in names if not fuzz(name, seconds, runs)]
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
