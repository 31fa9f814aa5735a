"""Keep how fast each commit is, and name what became slower: `python tools/benchmarks.py`, on an idle machine.

It adds one line to benchmarks/MACHINE.jsonl, what `redgui bench --json` prints with the commit, and compares it with
the last line there. Ratios are compared, not seconds: the plain forward pass is timed in turn with the executor, so
that a machine that is slow today is slow for both.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "benchmarks"
CASES = (
    ["--model", "default", "--size", "1536x1024"],
    ["--model", "default", "--size", "1536x1024", "--scale", "3"],
    ["--model", "red30", "--size", "768x512"],
)
LOSS = 0.1
"""A ratio that fell by a larger share is named."""


def measure() -> dict[str, Any]:
    """One line: the commit, the machine, and the runs of all cases."""
    outputs = [json.loads(_output(sys.executable, "-m", "redgui", "bench", *case, "--json")) for case in CASES]
    runs = [
        run | {"case": " ".join(case)} for case, output in zip(CASES, outputs, strict=True) for run in output["runs"]
    ]
    commit, date = _output("git", "log", "-1", "--format=%h %cs").split()
    changed = bool(_output("git", "status", "--porcelain", "--untracked-files=no"))
    return {"commit": commit + ("+" if changed else ""), "date": date, **outputs[0], "runs": runs}


def losses(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """A sentence for each ratio that fell by more than `LOSS`."""
    ratios = {(run["case"], run["dtype"]): run["ratio"] for run in before["runs"]}
    sentences = []
    for run in after["runs"]:
        old, new = ratios.get((run["case"], run["dtype"])), run["ratio"]
        if old and new and new < old * (1 - LOSS):
            fell = f"from {old:.2f} ({before['commit']}) to {new:.2f} ({after['commit']})"
            sentences.append(f"{run['case']}, {run['dtype']}: plain / executor fell {fell}.")
    return sentences


def file_of(machine: dict[str, Any]) -> Path:
    """Where the lines of a machine are kept."""
    name = f"{machine['gpu'] or machine['processor']} {machine['cores']} cores"
    return FOLDER / (re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") + ".jsonl")


def main() -> int:
    """Measure, compare, keep; the exit status is 1 if a ratio fell."""
    line = measure()
    kept = file_of(line["machine"])
    before = [json.loads(text) for text in kept.read_text(encoding="utf-8").splitlines()] if kept.exists() else []
    FOLDER.mkdir(exist_ok=True)
    with kept.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
    found = losses(before[-1], line) if before else []
    print("\n".join(found) or f"Nothing became slower; {kept.relative_to(ROOT)} has {len(before) + 1} lines.")
    return 1 if found else 0


def _output(*command: str) -> str:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
