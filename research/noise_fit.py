"""What camera noise looks like to the noise estimate: `python -m research.noise_fit FOLDER...`.

Prints the weights that `redgui.auto.noise` holds, learnt from clean pictures and from draws of `camera_noise` on them,
and how often the estimate, with the weights that it holds now, finds each of these draws noisy.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import numpy as np
import torch
import typer
from numpy.typing import NDArray
from PIL import Image

from redgui.auto.noise import CLEAN_SIGMA, estimate_sigma, smooth_spectra
from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.terminal import complain
from redgui.training.camera_noise import camera_noise
from redgui.training.evaluate import compressed
from redgui.training.patches import load_grey, picture_paths

Grey = NDArray[np.float32]

WHITE = (1.5, 3.0, 5.0)
CAMERA = (2.5, 3.5, 5.0, 8.0, 14.0)
_MOST_ENLARGED = 3.0  # a camera's pixels are finer than what its lens resolves
_DECAY = 1.0  # of the weights, as a Gaussian prior of this variance


def main(folders: Annotated[list[Path], typer.Argument(help="Folders of clean pictures.")]) -> None:
    """Print the weights, and the share of the draws of each kind that are found noisy."""
    try:
        spectra, labels, found = _look(picture_paths(folders))
    except RedguiError as error:
        complain(error)
        raise SystemExit(1) from error
    weights, bias = fit(spectra, labels)
    print("weights", weights.round(2).tolist(), "bias", round(bias, 2))
    print("| " + " | ".join(found) + " |")
    print("|---" * len(found) + "|")
    print("| " + " | ".join(f"{100 * np.mean(hits):.1f} %" for hits in found.values()) + " |")


def _look(paths: list[Path]) -> tuple[NDArray[np.float64], NDArray[np.bool_], dict[str, list[bool]]]:
    """Of every draw: its `smooth_spectra`, whether it is camera noise; by kind, whether the estimate calls it noisy."""
    spectra, labels, found = [], [], defaultdict[str, list[bool]](list)
    for number, path in enumerate(paths):
        clean = load_grey(path).astype(np.float32) / np.float32(255)
        for kind, draw in _draws(clean, number):
            if (spectrum := smooth_spectra(draw)) is not None:
                spectra.append(spectrum)
                labels.append(kind.startswith("camera"))
                found[kind].append(estimate_sigma(draw) >= CLEAN_SIGMA)
    if not spectra:
        raise RedguiError(Sentence("There are no pictures in these folders; give those of a training set."))
    return np.array(spectra), np.array(labels), found


def _draws(clean: Grey, number: int) -> Iterator[tuple[str, Grey]]:
    """The picture as it is, as soft as a camera's, with white noise, and soft with camera noise, each rounded."""
    rng = np.random.default_rng(number)
    yield "clean", clean
    yield "soft", _rounded(_soft(clean, rng))
    yield "soft JPEG", _jpeg(_soft(clean, rng), rng)
    for sigma in WHITE:
        yield (
            f"white {sigma:g}",
            _rounded(clean + rng.standard_normal(clean.shape, np.float32) * np.float32(sigma / 255)),
        )
    for place, sigma in enumerate(CAMERA):
        soft = _soft(clean, rng)
        chance = torch.Generator().manual_seed(len(CAMERA) * number + place)
        noise = camera_noise(torch.from_numpy(soft)[None], torch.tensor([sigma]), chance)[0].numpy()
        yield f"camera {sigma:g}", _jpeg(soft + noise, rng) if rng.random() < 0.5 else _rounded(soft + noise)


def _soft(clean: Grey, rng: np.random.Generator) -> Grey:
    """A piece of the picture, enlarged to its size."""
    height, width = clean.shape
    factor = rng.uniform(1, _MOST_ENLARGED)
    rows, columns = int(height / factor), int(width / factor)
    top, left = rng.integers(height - rows + 1), rng.integers(width - columns + 1)
    piece = Image.fromarray(clean[top : top + rows, left : left + columns])
    return np.asarray(piece.resize((width, height), Image.Resampling.BICUBIC)).clip(0, 1)


def _rounded(luma: Grey) -> Grey:
    rounded: Grey = ((luma * 255).round().clip(0, 255) / 255).astype(np.float32)
    return rounded


def _jpeg(luma: Grey, rng: np.random.Generator) -> Grey:
    return compressed(_rounded(luma) * 255, int(rng.integers(80, 100))) / np.float32(255)


def fit(spectra: NDArray[np.float64], labels: NDArray[np.bool_]) -> tuple[NDArray[np.float64], float]:
    """Logistic regression, both labels worth alike; the weights in the shape of one spectrum, and the bias."""
    flat = spectra.reshape(len(spectra), -1)
    mean, spread = flat.mean(0), flat.std(0)
    inputs = torch.from_numpy((flat - mean) / spread)
    truth = torch.from_numpy(labels).double()
    share = torch.where(truth > 0, 0.5 / truth.mean(), 0.5 / (1 - truth.mean()))
    weights = torch.zeros(flat.shape[1] + 1, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=500, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        odds = inputs @ weights[:-1] + weights[-1]
        wrong = torch.nn.functional.binary_cross_entropy_with_logits(odds, truth, share, reduction="sum")
        total = wrong + weights[:-1].square().sum() / (2 * _DECAY)
        total.backward()  # type: ignore[no-untyped-call]
        return total

    optimiser.step(loss)  # type: ignore[no-untyped-call]
    learnt = weights.detach().numpy()
    scaled = learnt[:-1] / spread
    return scaled.reshape(spectra.shape[1:]), float(learnt[-1] - scaled @ mean)


if __name__ == "__main__":
    typer.run(main)
