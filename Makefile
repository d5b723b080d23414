# Two commands do everything on a fresh machine: `make run` and `make test`.
.PHONY: run test setup setup-dev lint types walls tests kills bench looks pins clean

VENV := .venv
BIN := $(VENV)/bin

run: setup
	@sh installer/run.sh

test: setup-dev lint types walls tests

setup:
	@sh installer/setup.sh

setup-dev:
	@sh installer/setup.sh dev

lint:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types:
	$(BIN)/mypy

walls:
	$(BIN)/lint-imports

tests:
	sh installer/with_display.sh $(BIN)/python -m pytest -n 2 --cov=lotse --cov-report=term:skip-covered --cov-fail-under=95

# The real window, 50 times kill -9 while somebody types and 50 times while it saves: minutes.
kills: setup-dev
	LOTSE_KILLS=50 sh installer/with_display.sh $(BIN)/python -m pytest -q -s -o faulthandler_timeout=0 tests/walks/test_drafts_survive_kill.py tests/walks/test_saves_survive_kill.py

bench:
	sh installer/with_display.sh $(BIN)/python -m tests.bench

# Every screen as a picture, light and dark, 100 % and 150 %: `make looks ONLY="letter start"`.
looks:
	sh installer/with_display.sh $(BIN)/python -m tests.looks build/looks --sheets $(if $(ONLY),--only $(ONLY))

# New hashes after a change of versions in pyproject.toml. Leaves no index lines behind.
pins:
	$(BIN)/pip install -q pip-tools
	$(BIN)/pip-compile -q --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-header --no-annotate --all-build-deps -o installer/requirements.txt pyproject.toml
	$(BIN)/pip-compile -q --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-header --no-annotate --all-build-deps --extra dev -o installer/requirements-dev.txt pyproject.toml

clean:
	rm -rf $(VENV) build dist *.egg-info
