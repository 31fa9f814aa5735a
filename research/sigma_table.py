"""How well the noise estimate does beside scikit-image's: `python -m research.sigma_table FOLDER...`."""

import warnings
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from redgui.auto.noise import CLEAN_SIGMA, estimate_sigma
from redgui.training.patches import load_grey, picture_paths

LEVELS = (0, 5, 10, 15, 25, 35, 50, 70)


def main(folders: Annotated[list[Path], typer.Argument(help="Folders of clean pictures.")]) -> None:
    """Print the mean absolute error of both estimates at each level, in 8-bit grey levels, over all pictures."""
    from skimage.restoration import estimate_sigma as skimage_sigma

    errors = np.zeros((2, len(LEVELS)))
    clean = []
    paths = picture_paths(folders)
    for number, path in enumerate(paths):
        grey = load_grey(path).astype(np.float32) / np.float32(255)
        clean.append(estimate_sigma(grey))
        for column, level in enumerate(LEVELS):
            rng = np.random.default_rng(1000 * number + level)
            noisy = grey + rng.normal(0, level / 255, grey.shape).astype(np.float32)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                theirs = float(skimage_sigma(noisy)) * 255  # type: ignore[no-untyped-call]
            errors[:, column] += abs(estimate_sigma(noisy) - level), abs(theirs - level)
    print("| sigma | " + " | ".join(map(str, LEVELS)) + " | all |")
    print("|---" * (len(LEVELS) + 2) + "|")
    for name, row in zip(("redgui", "scikit-image"), errors / len(paths), strict=True):
        print(f"| {name} | " + " | ".join(f"{value:.2f}" for value in (*row, row.mean())) + " |")
    above = sum(value >= CLEAN_SIGMA for value in clean)
    print(f"\nClean: mean {np.mean(clean):.2f}, largest {max(clean):.2f}, {above} of {len(clean)} count as noisy.")


if __name__ == "__main__":
    typer.run(main)
