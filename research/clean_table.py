"""Clean pictures at auto, held against themselves: `python -m research.clean_table FOLDER...`.

Besides the folders, drawings, star fields and zone plates are generated (`research.clean_pictures`).
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from redgui.auto.prepared import prepare
from redgui.errors import RedguiError
from redgui.photo.photo import Photo
from redgui.pipeline import restore
from redgui.reading.read import read
from redgui.settings import RestoreSettings
from redgui.terminal import complain
from redgui.training.metrics import psnr
from redgui.training.patches import picture_paths
from research.clean_pictures import drawings, star_fields, zone_plates

UNCHANGED = 100.0  # dB, in place of infinity
_BAD = 42.0  # dB
_COLUMNS = ("set", "pictures", "changed", "mean", "worst", f"under {_BAD:g} dB")


def clean_table(
    folders: Annotated[list[Path] | None, typer.Argument(help="Folders of clean pictures.")] = None,
    color: Annotated[bool, typer.Option("--color", help="Colour noise at auto, too.")] = False,
) -> None:
    """Print a line for each picture that is changed, and a row for each set: PSNR of RGB in dB."""
    settings = RestoreSettings(color=None if color else 0)
    generated = {"drawings": drawings, "stars": star_fields, "zone plates": zone_plates}
    rows = []
    try:
        for folder in folders or []:
            rows.append(_row(folder.name, _photos(folder), settings))
        for name, pictures in generated.items():
            rows.append(_row(name, ((title, Photo(picture)) for title, picture in pictures()), settings))
    except RedguiError as error:
        complain(error)
        raise SystemExit(1) from error
    print("\n| " + " | ".join(_COLUMNS) + " |")
    print("|---" * len(_COLUMNS) + "|", *rows, sep="\n")


def _photos(folder: Path) -> Iterator[tuple[str, Photo]]:
    for path in picture_paths([folder]):
        yield path.stem, read(path)


def _row(name: str, pictures: Iterable[tuple[str, Photo]], settings: RestoreSettings) -> str:
    found = np.array([_look(f"{name}: {title}", photo, settings) for title, photo in pictures])
    if len(found) == 0:
        return f"| {name} | 0 | | | | |"
    changed, bad = ((found < limit).sum() for limit in (UNCHANGED, _BAD))
    return f"| {name} | {len(found)} | {changed} | {found.mean():.2f} | {found.min():.1f} | {bad} |"


def _look(title: str, photo: Photo, settings: RestoreSettings) -> float:
    """PSNR in dB of a picture at auto against itself; `UNCHANGED` where all samples are what they were."""
    done = restore(prepare(photo), settings)
    before, after = (picture.samples.reshape(photo.height, -1) for picture in (photo, done.photo))
    if np.array_equal(before, after):
        return UNCHANGED
    scale = np.float32(255 / photo.peak)
    found = min(psnr(after.astype(np.float32) * scale, before.astype(np.float32) * scale), UNCHANGED)
    print(f"{title}: {found:.1f} dB, sigma {done.sigma:g}, colour {done.color:g}, JPEG {done.jpeg}", flush=True)
    return found


if __name__ == "__main__":
    typer.run(clean_table)
