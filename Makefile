# Needs Python 3.11 or newer and nothing else: every target sets up what it needs in .venv.
# Another Python: make test PYTHON=/path/to/python3.12 VENV=.venv/3.12
# The newest of everything: make check LOCK= VENV=.venv/newest

.DEFAULT_GOAL := help
.DELETE_ON_ERROR: # half a .venv would pass for one
SHELL := /bin/sh
VENV ?= .venv
LOCK ?= .ci/dev.lock
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
NEW_ENOUGH := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
OLDEST = "$(PYTHON)" -c 'import tomllib; file = tomllib.load(open("pyproject.toml", "rb")); project = file["project"]; \
	print(*(each.replace(">=", "==") for each in project["dependencies"] + project["optional-dependencies"]["excel"] \
	+ file["build-system"]["requires"]))'
PYTHON ?= $(shell for each in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$each" -c '$(NEW_ENOUGH)' 2>/dev/null && { command -v "$$each"; break; }; done)

.PHONY: help demo test check format-check lint types floors tests coverage fuzz lowest lock pages benchmark clean

help: ## show this
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-14s%s\n", $$1, $$2 }' Makefile

demo: $(VENV)/installed ## set up, and show the report of an example
	@$(BIN)/npqplan recommend examples/rural-primary.yaml

test: tests ## set up, and run the tests

check: format-check lint types floors tests ## the one door: format, lint, types, floors, tests

format-check: $(VENV)/ready
	$(BIN)/ruff format --check .

lint: $(VENV)/ready
	$(BIN)/ruff check .

types: $(VENV)/ready
	$(BIN)/mypy

floors: $(VENV)/ready
	$(BIN)/lint-imports

tests: $(VENV)/ready
	$(BIN)/pytest --numprocesses=auto --dist=worksteal

coverage: $(VENV)/ready ## run the tests, and list what of the program they do not reach (a quarter of an hour)
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest --numprocesses=auto --dist=worksteal
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

fuzz: $(VENV)/ready ## look for what breaks it, a hundred times as long as the tests do (an hour or two)
	NPQPLAN_PROPERTIES=long $(BIN)/pytest --numprocesses=auto tests/fuzz tests/properties \
		tests/golden/test_same_everywhere.py

lowest: ## run the tests with the oldest dependencies that pyproject.toml allows
	@$(MAKE) tests LOCK= VENV=$(VENV)/lowest ALSO="$$($(OLDEST))"

lock: $(VENV)/bin/python ## renew the versions that development uses
	$(PIP) install uv
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --upgrade --generate-hashes \
		--no-annotate --custom-compile-command "make lock" --quiet --output-file .ci/dev.lock

pages: $(VENV)/ready ## put the HTML before axe-core and the Nu HTML checker (needs Chromium, npm and Java)
	@{ command -v npm && command -v java && \
		{ command -v chromium || command -v chromium-browser || command -v google-chrome; }; } >/dev/null || \
		{ echo "make pages needs Chromium, npm and Java" >&2; exit 1; }
	npm install --silent --no-save --no-package-lock axe-core vnu-jar
	$(BIN)/pytest tests/render/html

benchmark: $(VENV)/installed ## measure speed and memory against their floors (minutes)
	$(BIN)/python -m benchmarks

clean: ## remove what the other targets made
	rm -rf $(VENV) build dist node_modules .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis \
		.coverage*

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "npqplan needs Python 3.11 or newer with venv (on Debian and Ubuntu:" \
		"apt install python3-venv). Is it elsewhere? make test PYTHON=/path/to/python3.12" >&2; exit 1; }
	"$(PYTHON)" -m venv --clear $(VENV)

$(VENV)/installed: pyproject.toml | $(VENV)/bin/python
	$(PIP) install --editable .
	@touch $@

$(VENV)/ready: pyproject.toml $(LOCK) | $(VENV)/bin/python
	$(if $(LOCK),$(PIP) install --require-hashes --requirement $(LOCK))
	$(PIP) install $(if $(LOCK),--no-deps --no-build-isolation --editable .,--editable '.[dev]' $(ALSO))
	@touch $@ $(VENV)/installed
