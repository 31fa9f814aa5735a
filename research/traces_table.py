"""JPEG found in the pixels alone: `python -m research.traces_table FOLDER`.

Each picture is saved once, at a quality of 10 to 80, and twice, first at 10 to 60, then cut by 0 to 7 pixels and
saved at 90 to 98. The network, and no estimate of noise, works on what that leaves; with `--no-network` it is only
counted what is found.
"""

from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray

from redgui.auto.jpeg_traces import find_traces
from redgui.photo.photo import Photo
from redgui.pipeline import restore
from redgui.settings import CLEAN_JPEG, RestoreSettings
from redgui.training.evaluate import compressed
from redgui.training.metrics import psnr
from redgui.training.patches import load_grey, picture_paths

Grey = NDArray[np.uint8]

_CLOSE = 10  # of the quality, up and down


def traces_table(
    folder: Annotated[Path, typer.Argument(help="Folder of clean pictures.")],
    every: Annotated[int, typer.Option(min=1, help="Take every n-th picture.")] = 1,
    no_network: Annotated[bool, typer.Option("--no-network", help="Count only what is found, which is quick.")] = False,
) -> None:
    """What is found, and how much of what the true quality gains in PSNR is gained with what was found."""
    alarms, pictures = 0, [np.asarray(load_grey(path)) for path in picture_paths([folder])[::every]]
    for clean in pictures:
        found = find_traces(clean.astype(np.float32) / np.float32(255))
        alarms += found is not None and found.quality < CLEAN_JPEG
    print(f"clean: traces under quality {CLEAN_JPEG} found in {alarms} of {len(pictures)}")
    for kind in ("once", "twice"):
        close, gains, given = 0, [], []
        for number, clean in enumerate(pictures):
            rng = np.random.default_rng(number)
            if kind == "once":
                quality, truth = int(rng.integers(10, 81)), clean
                saved = _saved(clean, quality)
            else:
                quality, second = int(rng.integers(10, 61)), int(rng.integers(90, 99))
                row, column = rng.integers(0, 8, 2)
                truth = clean[row:, column:]
                saved = _saved(_saved(clean, quality)[row:, column:], second)
            found = find_traces(saved.astype(np.float32) / np.float32(255))
            close += found is not None and abs(found.quality - quality) <= _CLOSE
            if no_network:
                continue
            before = psnr(saved.astype(np.float32), truth.astype(np.float32))
            gains.append(_restored(saved, truth, None) - before)
            given.append(_restored(saved, truth, quality) - before)
        print(f"saved {kind}: quality found within {_CLOSE} in {close} of {len(pictures)}")
        if no_network:
            continue
        share = np.mean(gains) / np.mean(given)
        print(
            f"saved {kind}: {np.mean(gains):+.2f} dB at auto, {np.mean(given):+.2f} with the true quality ({share:.0%})"
        )


def _restored(saved: Grey, truth: Grey, jpeg: int | None) -> float:
    done = restore(Photo(saved[..., None]), RestoreSettings(sigma=0, jpeg=jpeg)).photo.samples[..., 0]
    return psnr(done.astype(np.float32), truth.astype(np.float32))


def _saved(picture: Grey, quality: int) -> Grey:
    return np.rint(compressed(picture.astype(np.float32), quality)).astype(np.uint8)


if __name__ == "__main__":
    typer.run(traces_table)
