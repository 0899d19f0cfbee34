"""The configuration of Sphinx."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_extensions"))

import interviewkit

project = "interviewkit"
author = "The interviewkit developers"
copyright = author  # noqa: A001 - Sphinx's name for it
version = release = interviewkit.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "described"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"interviewkit {release}"

myst_heading_anchors = 3
# A word in single backticks is a name of the library, as in its docstrings.
default_role = "py:obj"

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_default_options = {"members": True}
maximum_signature_line_length = 80
python_use_unqualified_type_names = True
