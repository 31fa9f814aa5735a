"""What the reader's process costs: a 12-megapixel JPEG read with it and without, in turn, in several fresh processes.

    python tools/reading_cost.py            five processes, fifteen pairs each

The first pair of each process is not counted: it starts the reader.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import numpy as np
from PIL import Image

from redgui.assets import asset
from redgui.reading.read import read

ROOT = Path(__file__).parents[1]
PROCESSES, PAIRS = 5, 15


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        photo = make_photo(Path(folder) / "photo.jpg")
        runs = [measured_apart(photo) for _ in range(PROCESSES)]
    for here, there in runs:
        print(
            f"in this process {here * 1e3:.1f} ms, in the reader's {there * 1e3:.1f} ms: {(there - here) * 1e3:+.1f} ms"
        )
    here, there = (median(run[place] for run in runs) for place in (0, 1))
    print(
        f"median {here * 1e3:.1f} ms and {there * 1e3:.1f} ms: {(there - here) * 1e3:+.1f} ms, {there / here - 1:+.1%}"
    )


def make_photo(path: Path) -> Path:
    """The shipped sample, tiled to 4000 x 3000, with noise."""
    sample = np.asarray(Image.open(asset("resources", "sample.jpg")).convert("RGB"))
    tiles = np.tile(sample, (-(-3000 // sample.shape[0]), -(-4000 // sample.shape[1]), 1))[:3000, :4000]
    noisy = tiles + np.random.default_rng(0).normal(0, 6, tiles.shape)
    Image.fromarray(noisy.clip(0, 255).astype(np.uint8)).save(path, quality=92)
    return path


def measured_apart(photo: Path) -> tuple[float, float]:
    done = subprocess.run([sys.executable, __file__, photo], cwd=ROOT, check=True, capture_output=True, text=True)
    here, there = json.loads(done.stdout)
    return here, there


def measured(photo: Path) -> tuple[float, float]:
    """Medians in seconds, without the reader's process and with it."""
    times: dict[bool, list[float]] = {True: [], False: []}
    for _ in range(PAIRS + 1):
        for in_process, taken in times.items():
            started = time.perf_counter()
            samples = read(photo, in_process=in_process).samples
            taken.append(time.perf_counter() - started)
            del samples
    return median(times[True][1:]), median(times[False][1:])


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(measured(Path(sys.argv[1]))))
    else:
        main()
