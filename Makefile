# What one does here, by name; `make` alone lists it. The steps themselves are in .ci/run, which needs no make.

PYTHON := .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help setup test coverage lint format types docs examples wheel long fire fuzz schema benchmark check clean

help:  ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 11

setup:  ## make .venv with the project and all its tools
	.ci/run setup

test:  ## run the tests
	$(PYTHON) -m pytest -q

coverage:  ## run the tests; name the lines and branches that none reaches
	$(PYTHON) -m pytest -q --cov --cov-report=term

lint:  ## check style and format
	.ci/run lint

format:  ## mend what ruff can mend
	$(PYTHON) -m ruff check --fix
	$(PYTHON) -m ruff format

types:  ## check the types, strictly
	.ci/run types

docs:  ## build the documentation into docs/_build/html; a warning is an error
	.ci/run docs

examples:  ## run every script of examples/
	.ci/run examples

wheel:  ## build the wheel into dist/ and test it in an environment of its own
	.ci/run wheel

long:  ## try the laws on 20,000 documents each, for every format (hours)
	$(PYTHON) -m pytest -q -n auto --hypothesis-profile=long tests/test_laws.py

fire:  ## kill a thousand runs that write, or as many as INTERVIEWKIT_KILLS says (ten minutes)
	INTERVIEWKIT_KILLS=$${INTERVIEWKIT_KILLS:-1000} $(PYTHON) -m pytest -q tests/test_under_fire.py

fuzz:  ## look for inputs that break a reader or writer (half an hour for each target)
	$(PYTHON) -m pip install -q -e ".[fuzz]"
	$(PYTHON) -m fuzz

schema:  ## write the JSON Schema anew
	$(PYTHON) -m interviewkit.formats.json > docs/reference/interviewkit.schema.json

benchmark:  ## measure beside other libraries, and write docs/explanation/performance.md (half an hour)
	.ci/run benchmark

check:  ## do all that the CI does, from nothing
	.ci/run

clean:  ## remove what can be made again
	rm -rf .venv .venv-wheel .venv-benchmark .fuzz build dist docs/_build .coverage .mypy_cache .pytest_cache .ruff_cache
