"""Run the command line as ``python -m interviewkit``."""

import sys

from interviewkit.cli import main

sys.exit(main())
