# One verb each. All work in .venv, with exactly what requirements.lock and requirements-test.lock name.
.PHONY: serve build bag test bench lock check-dates check-links clean doctor
PYTHON ?= python3
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export NO_MKDOCS_2_WARNING := 1

serve: .venv/ready
	@$(BIN)/python -m upkeep.run_mkdocs serve

# The new site takes the old one's place only when every check has passed.
build: .venv/ready
	@$(BIN)/python -m upkeep.publish

# The whole handbook in one file, as the site links to it.
bag: build
	@cp site/bag/handbook.zip handbook.zip && echo "The bag is handbook.zip"

test: .venv/tests .venv/browser tests/js/node_modules/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m upkeep.dates
	$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist worksteal

bench: .venv/tests .venv/browser .bench-venv/ready .bench-node/ready
	PYTHONPATH=tests $(BIN)/python tests/bench/bench.py

# Wheels only: what builds a package has no hash in a lock.
PIP := $(BIN)/python -m pip install --quiet
LOCKED := $(PIP) --require-hashes --only-binary :all: --requirement

# A folder that was moved or copied, or whose Python is gone, needs a new .venv; .venv/ready says where it was made.
ifneq ($(shell [ -x $(BIN)/python ] && [ "$$(cat .venv/ready 2>&1)" = "$$(pwd -P)" ] && echo here),here)
.venv/ready: elsewhere
.PHONY: elsewhere
elsewhere:
	@[ ! -e .venv ] || echo "The .venv here is unfinished, or was made in another folder or with a Python that is gone: making it anew."
endif

.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) hooks/upkeep/doctor.py python
	@echo "Setting up .venv from requirements.lock; this takes a minute or less."
	@$(PYTHON) -m venv --clear .venv
	@$(LOCKED) requirements.lock
	@$(PIP) --no-index --no-deps --no-build-isolation --editable .
	@pwd -P > $@

.venv/tests: .venv/ready requirements-test.lock
	@echo "Adding the test tools from requirements-test.lock."
	@$(LOCKED) requirements-test.lock
	@touch $@

.venv/browser: .venv/tests
	@sh tests/install_browser.sh
	@touch $@

# Pages and sources that nobody has looked at for half a year, rules that end, announced days that have come: reminders,
# no failure.
check-dates: .venv/ready
	@$(BIN)/python -m upkeep.dates

# Asks the addresses of other hosts; outside-links.json keeps what they answered.
check-links: .venv/ready
	@$(BIN)/python -m upkeep.outside_links

# What the bench compares with. Without npm it says that Lighthouse is missing.
.bench-venv/ready: tests/bench/requirements.lock
	$(PYTHON) -m venv --clear .bench-venv
	.bench-venv/bin/python -m pip install --quiet --require-hashes --only-binary :all: --requirement tests/bench/requirements.lock
	@touch $@

.bench-node/ready:
	@mkdir -p .bench-node
	@! command -v npm >/dev/null || npm install --silent --no-save --no-audit --no-fund --prefix .bench-node lighthouse@13 linkinator@7 node@22
	@! command -v npm >/dev/null || touch $@

# The type checker of the scripts, with the npm that a wheel brings.
tests/js/node_modules/ready: tests/js/package-lock.json .venv/tests
	@$(BIN)/npm ci --silent --no-audit --no-fund --prefix tests/js
	@touch $@

# After a change to the ranges in pyproject.toml. Hashes for every platform, no download address.
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-build --generate-hashes --no-annotate --no-header
lock: .venv/tests
	$(PIP) uv==0.13.9
	$(COMPILE) --extra install --extra test --output-file requirements-test.lock pyproject.toml
	$(COMPILE) --extra install --constraint requirements-test.lock --output-file requirements.lock pyproject.toml
	$(COMPILE) --output-file tests/bench/requirements.lock tests/bench/requirements.in

# Everything that the commands above have made and can make again.
clean:
	rm -rf .venv .bench-venv .bench-node .cache .build site handbook.zip outside-links.json hooks/*.egg-info
	rm -rf .hypothesis .mypy_cache .pytest_cache .ruff_cache tests/js/node_modules tests/js/.made*
	find hooks tests -name __pycache__ -prune -exec rm -rf {} +

# What this machine lacks, and what to do about it.
doctor:
	@$(PYTHON) hooks/upkeep/doctor.py
