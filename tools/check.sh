#!/usr/bin/env bash
# Everything a change must pass: lint, format, types, import contracts, tests. Run inside the environment.
#   tools/check.sh            all of it; further arguments go to pytest
#   tools/check.sh --quick    under a minute once mypy has its cache: the quickest tests alone
set -euo pipefail
cd "$(dirname "$0")/.."
ruff check .
ruff format --check .
mypy &  # beside what follows: it keeps one core busy
types=$!
lint-imports
if [ "${1:-}" = --quick ]; then
  shift
  set -- tests/network/test_spec.py tests/network/test_edges.py tests/test_messages.py tests/test_naming.py tests/test_settings.py tests/photo/metadata "$@"
fi
# One more at once than there are cores: many tests wait for processes and windows.
pytest -n "$(python -c 'import os; print(min(5, 1 + (os.cpu_count() or 1)))')" --dist worksteal "$@"
wait "$types"
