# `make help` lists the targets. Everything they need, they set up: see tests/prover/engine for the Docker Engine.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

VENV := .venv
PY := $(VENV)/bin/python
PORT ?= 8000
# Some checks wait (a health check, a stop): one worker more than cores keeps the cores busy.
WORKERS ?= $(shell echo $$(( $$(nproc) + 1 )))
export ID KIND CHANGED SHARD ALL BASES PORT DRAFT
export NO_MKDOCS_2_WARNING := 1
export PYTHONUNBUFFERED := 1

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-13s %s\n", $$1, $$2}'
	@echo "  ID=a,b  CHANGED=<rev>  SHARD=i/n  choose patterns; ALL=1 forgets what was proven; BASES=auto|registry|standin"

# The stamp carries the lock's hash, so that a changed lock is installed and an unchanged one costs nothing.
STAMP := $(VENV)/.installed-$(shell sha256sum requirements.txt | cut -c1-16)
$(STAMP):
	@./.ci/environment $(VENV) requirements.txt
	@rm -f $(VENV)/.installed-*; touch $@

.PHONY: environment
environment: $(STAMP) ## set up .venv with the locked dependencies

.PHONY: serve
serve: $(STAMP) ## build the site and serve it with live reload at localhost:8000 (PORT=…)
	@$(PY) -m macros.site serve

.PHONY: site
site: $(STAMP) ## build the site into site/
	@$(PY) -m macros.site build

.PHONY: check
check: $(STAMP) ## lint, types, layers, tests of code and content, strict site build; no Docker needed, under a minute
	@$(VENV)/bin/ruff check macros tests
	@$(VENV)/bin/ruff format --check -q macros tests
	@$(VENV)/bin/deno lint --quiet
	@$(VENV)/bin/deno fmt --check --quiet
	@$(VENV)/bin/mypy
	@told=$$(PYTHONPATH=. $(VENV)/bin/lint-imports --no-cache) || { echo "$$told"; exit 1; }
	@$(PY) -m pytest -q -n $(WORKERS) tests/unit tests/content
	@$(PY) -m macros.site build --unless-built

.PHONY: test
test: $(STAMP) ## prove everything: patterns, transcripts, harness, site in a browser; ID=, CHANGED=, SHARD= choose
ifneq ($(ID)$(CHANGED)$(SHARD),)
	@$(PY) -m tests.patterns
	@$(PY) -m pytest -n $(WORKERS) tests/patterns
else
	@$(MAKE) check
	@$(PY) -m tests.patterns
	@$(PY) -m pytest -n $(WORKERS) tests/prover_tests tests/patterns tests/browser
endif

.PHONY: measure
measure: $(STAMP) ## measure what has changed, or ID=…, and write measured.json
	@$(PY) -m tests.prover measure

.PHONY: mutate
mutate: $(STAMP) ## break Dockerfiles on purpose and list what no claim noticed
	@$(PY) -m tests.prover.mutation

.PHONY: bench
bench: $(STAMP) ## time of proving everything, beside a plain loop of docker build
	@$(PY) -m tests.prover.bench

.PHONY: canary
canary: $(STAMP) ## build the same pages with the theme's successor, zensical, and list what a reader would miss
	@$(PY) -m macros.site.canary

.PHONY: new
new: $(STAMP) ## ID=copy-something: a folder with a pattern to fill in
	@$(PY) -m macros.catalogue.new

.PHONY: engine
engine: $(STAMP) ## start a Docker Engine if none answers, and say how to use it
	@$(PY) -m tests.prover.engine start
	@$(PY) -m tests.prover.engine env

.PHONY: engine-stop
engine-stop: $(STAMP) ## stop the engine that was started here
	@$(PY) -m tests.prover.engine stop

.PHONY: lock
lock: ## resolve pyproject.toml into requirements.txt, with hashes
	env -u PIP_FIND_LINKS uv pip compile --universal --generate-hashes --no-emit-index-url --no-header -q --upgrade \
	  pyproject.toml -o requirements.txt
