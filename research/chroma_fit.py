"""What colour noise looks like to its estimate: `python -m research.chroma_fit FOLDER...`.

Prints the weights that `redgui.auto.chroma_noise` holds, learnt from clean pictures and from draws of noise on them,
and how often the estimate, with the weights that it holds now and luma's noise known, finds each of these draws noisy.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import imagecodecs
import numpy as np
import torch
import typer
from numpy.typing import NDArray
from PIL import Image

from redgui.auto.chroma_noise import chroma_spectra, estimate_chroma
from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.photo.chroma import measured_chroma
from redgui.photo.photo import Photo
from redgui.photo.samples import to_bits
from redgui.reading.read import read
from redgui.terminal import complain
from redgui.training.camera_noise import camera_noise
from redgui.training.patches import picture_paths
from research.noise_fit import fit

Colour = NDArray[np.uint8]

WHITE = (3.0, 5.0, 8.0, 15.0)
CAMERA = (3.0, 4.0, 6.0, 8.0, 12.0, 18.0)
_MOST_ENLARGED = 3.0
_MOST_SMOOTHED = 2.5  # pixels, of a camera's colours, after which this share of the noise is left:
_LEFT = (0.4, 1.0)


def main(folders: Annotated[list[Path], typer.Argument(help="Folders of clean colour pictures.")]) -> None:
    """Print the weights, and the share of the draws of each kind that are found noisy."""
    try:
        spectra, labels, found = _look(picture_paths(folders))
    except RedguiError as error:
        complain(error)
        raise SystemExit(1) from error
    weights, bias = fit(spectra, labels)
    print("weights", weights.round(2).tolist(), "bias", round(bias, 2))
    for kind, hits in found.items():
        print(f"{kind}: {100 * np.mean(hits):.1f} % of {len(hits)}")


def _look(paths: list[Path]) -> tuple[NDArray[np.float64], NDArray[np.bool_], dict[str, list[bool]]]:
    """Of every draw: its `chroma_spectra`, whether it is noisy; by kind, whether the estimate finds it noisy."""
    spectra, labels, found = [], [], defaultdict[str, list[bool]](list)
    for number, path in enumerate(paths):
        clean = to_bits(read(path).samples, 8).astype(np.uint8, copy=False)
        if clean.shape[2] == 1:
            continue
        for kind, sigma, draw in _draws(clean, np.random.default_rng(number)):
            planes = measured_chroma(Photo(draw))
            if (spectrum := chroma_spectra(planes)) is not None:
                spectra.append(spectrum)
                labels.append(kind.startswith(("camera", "white")))
            found[f"{kind} {sigma:g}" if sigma else kind].append(estimate_chroma(planes, sigma) > 0)
    if not spectra:
        raise RedguiError(Sentence("There are no colour pictures in these folders; give those of a training set."))
    return np.array(spectra), np.array(labels), found


def _draws(clean: Colour, rng: np.random.Generator) -> Iterator[tuple[str, float, Colour]]:
    """The picture as it is, as soft as a camera's, and soft with noise; some of them as JPEG. Kind, noise, picture."""
    yield "clean", 0, clean
    soft = _soft(clean, rng)
    yield "soft", 0, soft
    yield "soft JPEG", 0, _jpeg(soft, rng)
    for sigma in rng.choice(CAMERA, 2, replace=False):
        noisy = _rounded(soft + _camera(soft, sigma, rng))
        yield "camera", sigma, _jpeg(noisy, rng) if rng.random() < 0.5 else noisy
    sigma = rng.choice(WHITE)
    yield "white", sigma, _rounded(soft + rng.standard_normal(soft.shape) * sigma)


def _soft(clean: Colour, rng: np.random.Generator) -> Colour:
    """A piece of the picture, enlarged to its size."""
    height, width = clean.shape[:2]
    factor = rng.uniform(1, _MOST_ENLARGED)
    rows, columns = int(height / factor), int(width / factor)
    top, left = rng.integers(height - rows + 1), rng.integers(width - columns + 1)
    piece = Image.fromarray(clean[top : top + rows, left : left + columns])
    return np.asarray(piece.resize((width, height), Image.Resampling.BICUBIC))


def _camera(picture: Colour, sigma: float, rng: np.random.Generator) -> NDArray[np.float32]:
    """Noise of a camera in each channel, whose colours the camera has smoothed further."""
    chance = torch.Generator().manual_seed(int(rng.integers(1 << 30)))
    channels = torch.from_numpy(picture.astype(np.float32) / np.float32(255)).permute(2, 0, 1)
    noise = camera_noise(channels, torch.full((3,), sigma), chance).numpy() * np.float32(255)
    luma = np.tensordot(np.array([0.299, 0.587, 0.114], np.float32), noise, 1)
    colours = noise - luma
    smooth = _smoothed(colours, rng.uniform(0, _MOST_SMOOTHED))
    left = rng.uniform(*_LEFT) * colours.std() / max(float(smooth.std()), 1e-6)
    return np.moveaxis(luma + smooth * np.float32(left), 0, -1)


def _smoothed(planes: NDArray[np.float32], blur: float) -> NDArray[np.float32]:
    """After a Gaussian of that standard deviation in pixels."""
    rows, columns = (np.fft.fftfreq(side) for side in planes.shape[1:])
    passed = np.exp(-2 * (np.pi * blur) ** 2 * (rows[:, None] ** 2 + columns**2))
    return np.fft.ifft2(np.fft.fft2(planes) * passed).real.astype(np.float32)


def _rounded(picture: NDArray[np.floating]) -> Colour:
    rounded: Colour = np.clip(np.rint(picture), 0, 255).astype(np.uint8)
    return rounded


def _jpeg(picture: Colour, rng: np.random.Generator) -> Colour:
    """Saved as JPEG and read again, with colours at full or at half size."""
    quality, halved = int(rng.integers(80, 99)), bool(rng.integers(2))
    file = imagecodecs.jpeg8_encode(picture, level=quality, subsampling="420" if halved else "444")
    return imagecodecs.jpeg8_decode(file)


if __name__ == "__main__":
    typer.run(main)
