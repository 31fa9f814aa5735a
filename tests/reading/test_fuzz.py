"""tools/fuzz.py: damaged photos of every format, a few seconds of them; an hour is for a person's evening."""

import os
import random
import re
import subprocess
import sys
from pathlib import Path

from redgui.photo import formats
from tools.fuzz import mutated, seeds

ROOT = Path(__file__).parents[2]


def test_the_program_lives_through_damaged_photos() -> None:
    command = [sys.executable, "tools/fuzz.py", "--seconds", "6", "--seed", str(random.randrange(10**6))]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, (command, done.stderr)
    found = re.match(r"(\d+) files of \d+ kinds: ", done.stdout)
    assert found is not None
    assert int(found[1]) > 10


def test_every_format_that_is_written_is_a_seed() -> None:
    kinds = {form.name for data in seeds().values() if (form := formats.sniff(data[: formats.HEAD_SIZE]))}
    assert kinds >= {form.name for form in formats.writable()} | {"GIF", "PPM", "JPEG2000"}


def test_one_seed_makes_the_same_damage_again() -> None:
    data = seeds()[".jpg"]
    first, again = ([mutated(data, random.Random(3)) for _ in range(2)] for _ in range(2))
    assert first == again
    assert mutated(data, random.Random(4)) != data
