#!/usr/bin/env bash
# Everything a change must pass: lint, format, types, import contracts, tests. Run inside the environment.
set -euo pipefail
cd "$(dirname "$0")/.."
ruff check .
ruff format --check .
mypy
lint-imports
pytest "$@"
