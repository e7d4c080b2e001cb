# One verb each. All work in .venv, with exactly what requirements.lock names.
.PHONY: serve build bag test bench lock
PYTHON ?= python3
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export NO_MKDOCS_2_WARNING := 1

serve: .venv/ready
	$(BIN)/mkdocs serve

# The new site takes the old one's place only when every check has passed.
build: .venv/ready
	@rm -rf .new
	@$(BIN)/mkdocs build --strict --site-dir .new/site || { rm -rf .new; exit 1; }
	@rm -rf site && mv .new/site site && rm -rf .new && echo "The site stands in site/"

# The whole handbook in one file, as the site links to it.
bag: build
	@cp site/bag/handbook.zip handbook.zip && echo "The bag is handbook.zip"

test: .venv/ready .venv/browser tests/js/node_modules/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist worksteal

bench: .venv/ready .venv/browser .bench-venv/ready .bench-node/ready
	$(BIN)/python tests/bench/bench.py

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv --clear .venv
	$(BIN)/pip install --quiet --require-hashes --requirement requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

# What the bench compares with. Without npm it says that Lighthouse is missing.
.bench-venv/ready: tests/bench/requirements.lock
	$(PYTHON) -m venv .bench-venv
	.bench-venv/bin/pip install --quiet --require-hashes --requirement tests/bench/requirements.lock
	@touch $@

.bench-node/ready:
	@mkdir -p .bench-node
	@! command -v npm >/dev/null || npm install --silent --no-save --no-audit --no-fund --prefix .bench-node lighthouse@13 node@22
	@! command -v npm >/dev/null || touch $@

# The type checker of the scripts, with the npm that a wheel brings.
tests/js/node_modules/ready: tests/js/package-lock.json .venv/ready
	$(BIN)/npm ci --silent --no-audit --no-fund --prefix tests/js
	@touch $@

# Playwright drives the distribution's own Chromium.
.venv/browser: .venv/ready
	@command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome \
		|| sh tests/install_browser.sh
	@touch $@

# After a change to the ranges in pyproject.toml. Hashes for every platform, no download address.
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header
lock: .venv/ready
	$(BIN)/pip install --quiet "uv<1"
	$(COMPILE) --extra test --output-file requirements.lock pyproject.toml
	$(COMPILE) --output-file tests/bench/requirements.lock tests/bench/requirements.in
