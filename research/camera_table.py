"""Real camera noise, restored: `python -m research.camera_table FOLDER`.

The folder holds pairs of pictures, NAME_real.png and NAME_mean.png: one shot, and the mean of many.
"""

from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray

from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.photo.colour import luma_of
from redgui.pipeline import restore
from redgui.reading.read import read
from redgui.settings import RestoreSettings
from redgui.terminal import complain
from redgui.training.metrics import psnr


def camera_table(
    folder: Annotated[Path, typer.Argument(help="Folder of NAME_real and NAME_mean pictures.")],
    model: Annotated[str, typer.Option(help="A name from `redgui models`, or a .safetensors file.")] = "default",
    sigma: Annotated[float | None, typer.Option(help="Told for every shot, instead of auto.")] = None,
) -> None:
    """Luma PSNR in dB of each shot against its mean, before and after, and the noise level it was given."""
    gains, before, after = [], [], []
    try:
        for shot in sorted(folder.glob("*_real.*")):
            photo = read(shot)
            truth = _luma(read(shot.with_name(shot.name.replace("_real.", "_mean."))).samples)
            done = restore(photo, RestoreSettings(model=model, sigma=sigma))
            before.append(psnr(_luma(photo.samples), truth))
            after.append(psnr(_luma(done.photo.samples), truth))
            gains.append(after[-1] - before[-1])
            print(
                f"{shot.stem}: {before[-1]:.2f} -> {after[-1]:.2f} ({gains[-1]:+.2f}), sigma {done.sigma:g}", flush=True
            )
        if not gains:
            raise RedguiError(
                Sentence("{folder} holds no pictures that end in _real; give the folder of the pairs.", folder=folder)
            )
    except RedguiError as error:
        complain(error)
        raise SystemExit(1) from error
    means = f"{np.mean(before):.2f} -> {np.mean(after):.2f}"
    print(f"{len(gains)} pairs: {means}, {np.mean(gains):+.2f}, worst {min(gains):+.2f}")


def _luma(samples: NDArray[np.uint8] | NDArray[np.uint16]) -> NDArray[np.float32]:
    return luma_of(samples) * np.float32(255.0)


if __name__ == "__main__":
    typer.run(camera_table)
