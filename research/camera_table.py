"""Real camera noise, restored: `python -m research.camera_table FOLDER`.

The folder holds pairs of pictures, NAME_real.png and NAME_mean.png: one shot, and the mean of many.
"""

from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray

from redgui.cli.options import Color, settings_of
from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.photo.chroma import full_chroma
from redgui.photo.colour import luma_of
from redgui.photo.photo import Photo
from redgui.pipeline import restore
from redgui.reading.read import read
from redgui.terminal import complain
from redgui.training.metrics import psnr


def camera_table(
    folder: Annotated[Path, typer.Argument(help="Folder of NAME_real and NAME_mean pictures.")],
    model: Annotated[str, typer.Option(help="A name from `redgui models`, or a .safetensors file.")] = "default",
    sigma: Annotated[float | None, typer.Option(help="Told for every shot, instead of auto.")] = None,
    color: Color = "off",
) -> None:
    """PSNR in dB of each shot against its mean, before and after, and the levels that it was given.

    Of luma; where colour noise is removed, of Cb and Cr together, and of RGB, too.
    """
    pairs: dict[str, list[tuple[float, float]]] = {"luma": [], "chroma": [], "RGB": []}
    try:
        settings = settings_of("auto" if sigma is None else str(sigma), "auto", color, model=model)
        if settings.color == 0:
            pairs = {"luma": []}
        for shot in sorted(folder.glob("*_real.*")):
            photo = read(shot)
            truth = read(shot.with_name(shot.name.replace("_real.", "_mean.")))
            done = restore(photo, settings)
            for planes, pair in pairs.items():
                before, after = (_psnr(planes, picture, truth) for picture in (photo, done.photo))
                pair.append((before, after))
            shown = ", ".join(_change(planes, *pair[-1]) for planes, pair in pairs.items())
            levels = f"sigma {done.sigma:g}" + (f", colour {done.color:g}" if "RGB" in pairs else "")
            print(f"{shot.stem}: {shown}, {levels}", flush=True)
        if not pairs["luma"]:
            raise RedguiError(
                Sentence("{folder} holds no pictures that end in _real; give the folder of the pairs.", folder=folder)
            )
    except RedguiError as error:
        complain(error)
        raise SystemExit(1) from error
    for planes, pair in pairs.items():
        worst = min(after - before for before, after in pair)
        print(f"{len(pair)} pairs, {_change(planes, *np.mean(pair, 0))}, worst {worst:+.2f}")


def _change(planes: str, before: float, after: float) -> str:
    return f"{planes} {before:.2f} -> {after:.2f} ({after - before:+.2f})"


def _psnr(planes: str, picture: Photo, truth: Photo) -> float:
    """Of "luma", "chroma" (Cb and Cr together) or "RGB"; `psnr` leaves out no border."""
    return psnr(*(_planes(planes, photo) for photo in (picture, truth)))


def _planes(planes: str, photo: Photo) -> NDArray[np.float32]:
    if planes == "luma":
        return luma_of(photo.samples) * np.float32(255)
    if planes == "chroma":
        return np.concatenate(list(full_chroma(photo))) * np.float32(255)
    return photo.samples.reshape(photo.height, -1) * np.float32(255 / photo.peak)


if __name__ == "__main__":
    typer.run(camera_table)
