"""Ten photos as people have them, made of clean ones: `python -m research.ten_photos FOLDER OUT`.

Each is written as a file of its own, and beside it a strip: what went in, what one click on Restore makes of it, and
what should have come out, a square of it at full size. They are to be looked at.
"""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from redgui.auto.prepared import prepare
from redgui.photo.codecs.open_pillow import open_as, opened
from redgui.photo.photo import Photo
from redgui.pipeline import restore
from redgui.reading.read import read
from redgui.settings import RestoreSettings
from redgui.training.patches import picture_paths
from research.failures import side_by_side

Picture = NDArray[np.float32]
"""(height, width, 3), in [0, 1]."""

SIDE = 240  # pixels that are shown
_GREY = np.array([0.299, 0.587, 0.114], np.float32)


def ten_photos(
    folder: Annotated[Path, typer.Argument(help="Folder of clean photographs in colour.")],
    out: Annotated[Path, typer.Argument(help="Where photos and strips are written.")],
    color: Annotated[bool, typer.Option("--color", help="With colour noise switched on, at auto.")] = False,
) -> None:
    """Make the ten, restore each at auto, and draw what came of it."""
    out.mkdir(parents=True, exist_ok=True)
    paths = picture_paths([folder])
    settings = replace(RestoreSettings(), color=None) if color else RestoreSettings()
    for number, (name, (flaw, suffix, options)) in enumerate(FLAWS.items()):
        clean = _picture(paths[(2 * number + 1) * len(paths) // (2 * len(FLAWS))])
        file = out / f"{number + 1:02}-{name}{suffix}"
        _image(flaw(clean, np.random.default_rng(number))).save(file, **options)
        photo = prepare(read(file))
        done = restore(photo, settings).photo
        jpeg = "none" if photo.jpeg_quality is None else photo.jpeg_quality
        print(f"{file.name}: noise {photo.estimate:g}, colour {photo.chroma_estimate:g}, JPEG {jpeg}")
        shown = [_square(part) for part in (photo.photo, done, Photo(np.asarray(_image(clean))))]
        side_by_side(shown).save(out / f"{number + 1:02}-{name}-seen.png")


def _picture(path: Path) -> Picture:
    with opened(path) as image:
        return np.asarray(image.convert("RGB"), np.float32) / np.float32(255)


def _image(picture: Picture) -> Image.Image:
    return Image.fromarray((picture.clip(0, 1) * 255).round().astype(np.uint8))


def _square(photo: Photo) -> NDArray[np.uint8]:
    top, left = (max(0, side - SIDE) // 2 for side in photo.samples.shape[:2])
    part = photo.samples[top : top + SIDE, left : left + SIDE]
    return np.ascontiguousarray(np.broadcast_to(part, (*part.shape[:2], 3)))


def _blurred(picture: Picture, sigma: float) -> Picture:
    soft: Picture = ndimage.gaussian_filter(picture, (sigma, sigma, 0))
    return soft


def _night(clean: Picture, rng: np.random.Generator, gain: float = 0.004) -> Picture:
    """A phone in the dark: photons and read-out in linear light, demosaiced softly, smoothed, sharpened."""
    linear = (0.35 * clean) ** 2.2
    noisy = linear + rng.standard_normal(clean.shape, np.float32) * np.sqrt(linear * gain + 1e-5).astype(np.float32)
    seen = noisy.clip(0, 1) ** np.float32(1 / 2.2)
    smooth = _blurred(seen, 0.7)
    return smooth + 0.6 * (smooth - _blurred(smooth, 1.2))


def _indoors(clean: Picture, rng: np.random.Generator) -> Picture:
    """A phone indoors: less of the same, and coarse colour noise."""
    linear = (0.7 * clean) ** 2.2
    noise = rng.standard_normal(clean.shape, np.float32)
    coarse = np.float32(6) * _blurred(rng.standard_normal(clean.shape, np.float32), 2.0)
    seen = linear + (noise + coarse - (coarse @ _GREY)[..., None]) * np.sqrt(linear * 0.0015 + 1e-5).astype(np.float32)
    return _blurred(seen.clip(0, 1) ** np.float32(1 / 2.2), 0.45)


def _iso_6400(clean: Picture, rng: np.random.Generator) -> Picture:
    """A camera without smoothing: noise that grows with light."""
    strength = np.sqrt(clean * 0.006 + 0.0006).astype(np.float32)
    return _blurred(clean + rng.standard_normal(clean.shape, np.float32) * strength, 0.35)


def _film(clean: Picture, rng: np.random.Generator) -> Picture:
    """Grain: coarse, the same in all colours but for a little, strongest in the middle tones."""
    tone = clean @ _GREY
    grain = _blurred(rng.standard_normal((*tone.shape, 1), np.float32), 1.0)
    own = _blurred(rng.standard_normal(clean.shape, np.float32), 1.0)
    strength = (0.08 + 0.4 * tone * (1 - tone))[..., None].astype(np.float32)
    return (clean + (grain + np.float32(0.3) * own) * strength).astype(np.float32)


def _scan(clean: Picture, rng: np.random.Generator) -> Picture:
    """An old print: soft, faded, and the scanner's own noise."""
    faded = 0.15 + 0.7 * _blurred(clean, 1.0) * np.array([1.0, 0.95, 0.82], np.float32)
    return faded + rng.standard_normal(clean.shape, np.float32) * np.float32(0.025)


def _twice(clean: Picture, _rng: np.random.Generator) -> Picture:
    """Saved at 25, cut, to be saved again."""
    return _saved(clean, 25)[3:, 5:]


def _enlarged(clean: Picture, _rng: np.random.Generator) -> Picture:
    """A picture from the web, twice enlarged by whoever had it before."""
    image = _image(clean)
    small = image.resize((image.width // 2, image.height // 2), Image.Resampling.LANCZOS)
    return _saved(np.asarray(small.resize(image.size, Image.Resampling.BICUBIC), np.float32) / np.float32(255), 80)


def _saved(picture: Picture, quality: int) -> Picture:
    file = io.BytesIO()
    _image(picture).save(file, "JPEG", quality=quality)
    return np.asarray(open_as(file, "JPEG"), np.float32) / np.float32(255)


def _clean(clean: Picture, _rng: np.random.Generator) -> Picture:
    return clean


Flaw = Callable[[Picture, np.random.Generator], Picture]

FLAWS: dict[str, tuple[Flaw, str, dict[str, Any]]] = {
    "phone-at-night": (_night, ".jpg", {"quality": 88}),
    "phone-indoors": (_indoors, ".jpg", {"quality": 92}),
    "iso-6400": (_iso_6400, ".png", {}),
    "film": (_film, ".jpg", {"quality": 95}),
    "scan": (_scan, ".png", {}),
    "old-jpeg": (_clean, ".jpg", {"quality": 30}),
    "saved-twice": (_twice, ".png", {}),
    "from-the-web": (_enlarged, ".png", {}),
    "clean": (_clean, ".png", {}),
    "clean-jpeg": (_clean, ".jpg", {"quality": 96}),
}


if __name__ == "__main__":
    typer.run(ten_photos)
