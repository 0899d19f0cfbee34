"""One work of one contestant, in a process of its own whose memory is looked at; its arguments are WORK NAME FILE."""

import sys
from pathlib import Path

from benchmarks.works import WORKS

MISSING = 3

if __name__ == "__main__":
    work, name, file = sys.argv[1:]
    try:
        timed = WORKS[work].contestants[name][0](Path(file))
    except ImportError:
        sys.exit(MISSING)
    result = timed()
