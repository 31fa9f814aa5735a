"""Try more of what tests/photo/pairs tries: `python tools/pairs.py 100` takes every hundredth case, 1 takes all.

Cases are in an order that mixes them; each thousand takes about two minutes. Needs what `tools/system_libraries.sh
tests` installs.
"""

import random
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "photo")]
_AT_ONCE = 250


def main() -> None:
    from pairs.cases import every
    from pairs.trying import tried

    cases = list(every())
    random.Random(1).shuffle(cases)
    cases, bad = cases[:: int(sys.argv[1])], 0
    for number in range(0, len(cases), _AT_ONCE):
        some = cases[number : number + _AT_ONCE]
        with tempfile.TemporaryDirectory() as folder:
            wrong = {case: problems for case, problems in tried(some, Path(folder)).items() if problems}
        for case, problems in wrong.items():
            print(f"{case}: {'; '.join(problems)}")
        bad += len(wrong)
        print(f"{number + len(some)} of {len(cases)} tried, {bad} wrong", flush=True)
    raise SystemExit(1 if bad else 0)


if __name__ == "__main__":
    main()
