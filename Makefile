# `make` prints the targets. Everything lives in .venv, pinned by hash in requirements.lock.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help setup demo test bench fuzz torture docs lock clean FORCE

PYTHON ?=
PORT ?=
ONCE ?=
JOBS ?= 2
UPDATES ?= 100000
KILLS ?= 500
SEED ?= 7
UV_VERSION := 0.13.9

BIN := .venv/bin
READY := .venv/.ready
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip --no-input -q

# A virtual environment cannot be moved: one made under another path is made anew.
ifneq ($(shell cat $(READY) 2>/dev/null),$(CURDIR))
$(READY): FORCE
endif

# The first Python that is new enough and can make a virtual environment; PYTHON=… is asked alone.
PYTHONS := $(or $(PYTHON),python3.13 python3.12 python3.11 python3)
define FIND_PYTHON
for python in $(PYTHONS); do \
  if $$python -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; \
  then found=$$python; break; fi; \
done; \
if [ -z "$${found:-}" ]; then \
  echo "No Python 3.11 or newer with venv was found (tried: $(PYTHONS))." >&2; \
  echo "Install one (Debian: apt install python3 python3-venv), or name it: make PYTHON=/path/to/python3.11 setup" >&2; \
  exit 1; \
fi
endef

help: ## print these targets
	@echo "usage: make TARGET [PYTHON=python3.12]"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(firstword $(MAKEFILE_LIST)) | awk -F'|' '{printf "%-14s %s\n", $$1, $$2}'

setup: $(READY) ## make .venv with everything in it, .venv/bin/zhuanban included (again: at once)
	@:

$(READY): requirements.lock pyproject.toml
	@set -e; $(FIND_PYTHON); rm -f $@; \
	if [ -n "$(PYTHON)" ] || ! $(BIN)/python -c 'import pip' 2>/dev/null \
	  || ! grep -qF "$(CURDIR)/.venv" .venv/bin/activate; \
	then \
	  echo "Making .venv with $$($$found --version), about a minute …"; \
	  $$found -m venv --clear .venv; \
	else \
	  echo "Bringing .venv up to date …"; \
	fi
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@printf '%s\n' "$(CURDIR)" > $@

demo: setup ## play the main job in the terminal, then stay with the chat page (ONCE=1: end after it; PORT=…)
	@$(BIN)/zhuanban demo $(if $(ONCE),--once) $(if $(PORT),--port $(PORT))

test: setup ## style, types, import layers and the whole suite (JOBS=2)
	@echo "ruff";         $(BIN)/ruff check --quiet --output-format concise .
	@echo "ruff format";  $(BIN)/ruff format --check --quiet --output-format concise .
	@echo "mypy";         $(BIN)/mypy
	@echo "import-linter"; $(BIN)/lint-imports --no-logo
	@echo "pytest";       $(BIN)/python -m pytest -q -n $(JOBS) --dist loadfile

bench: setup ## measure: updates a second, the big rosters, the big draws
	@$(BIN)/python -m bench

fuzz: setup ## odd updates through the whole bot, and what came of them (UPDATES=100000 SEED=7)
	@$(BIN)/python -m tests.fuzz --updates $(UPDATES) --seed $(SEED)

torture: setup ## a season against a bot that is killed and hindered all the while, compared with a calm one (KILLS=500 SEED=7)
	@$(BIN)/python -m tests.torture --kills $(KILLS) --seed $(SEED)

docs: setup ## draw docs/states.md anew from the tables of the state machines
	@$(BIN)/python -m docs.states

lock: ## resolve requirements.lock anew from pyproject.toml, for every Python and platform (UPGRADE=1: newest)
	@set -e; $(FIND_PYTHON); \
	[ -x .venv-lock/bin/uv ] || { $$found -m venv --clear .venv-lock; \
	  .venv-lock/bin/python -m pip install --disable-pip-version-check -q uv==$(UV_VERSION); }
	@.venv-lock/bin/uv pip compile pyproject.toml --all-extras --group build --group test --group lint \
	  --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-config --quiet \
	  --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade) --output-file requirements.lock
	@echo "requirements.lock: $$(grep -c '==' requirements.lock) packages"

clean: ## remove what make and the tools made (not data)
	@rm -rf .venv .venv-lock build dist *.egg-info .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
