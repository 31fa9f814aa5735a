"""The noise slider is a dial: the more is asked for, the more goes, in even steps, whatever the noise is like."""

import numpy as np
import pytest
import skimage.data
import torch
from numpy.typing import NDArray
from PIL import Image

from redgui.auto.prepared import prepare
from redgui.luma_pass import FULL, dial
from redgui.photo.photo import Photo
from redgui.photo.resample import Region
from redgui.pipeline import restore
from redgui.settings import NO_JPEG, RestoreSettings
from redgui.training.camera_noise import camera_noise

Grey = NDArray[np.uint8]
Float = NDArray[np.float32]


def picture() -> Float:
    """As soft as a camera's."""
    soft = Image.fromarray(skimage.data.camera()[100:228, 120:248]).resize((256, 256), Image.Resampling.BICUBIC)
    return np.asarray(soft, np.float32)


def noisy(kind: str) -> Photo:
    clean, rng = picture(), np.random.default_rng(0)
    white = rng.standard_normal(clean.shape).astype(np.float32)
    if kind == "white":
        noise = 25 * white
    elif kind == "camera":
        drawn = camera_noise(torch.from_numpy(clean)[None] / 255, torch.tensor([9.0]), torch.Generator().manual_seed(3))
        noise = drawn[0].numpy() * 255
    else:  # the grain of film
        blurred = (white + np.roll(white, 1, 0) + np.roll(white, 1, 1) + np.roll(white, (1, 1), (0, 1))) / 2
        noise = 9 * blurred * np.sqrt(clean * (255 - clean)) / 128
    return Photo((clean + noise).round().clip(0, 255).astype(np.uint8)[..., None])


@pytest.mark.parametrize("kind", ["white", "camera", "grain"])
def test_from_nothing_to_twice_the_estimate_it_removes_more_in_even_steps(kind: str) -> None:
    photo = prepare(noisy(kind))
    assert photo.estimate > 2.5
    removed = [
        float(np.std(restore(photo, RestoreSettings(sigma=level, jpeg=NO_JPEG)).change))
        for level in np.linspace(0, min(2 * photo.estimate, 75), 13)
    ]
    steps = np.diff(removed) / max(removed)
    assert removed[0] == 0
    assert steps.min() > -0.01
    assert steps.max() < 0.2


def test_from_the_estimate_on_the_level_is_given_as_it_is() -> None:
    assert dial(20.0, 20.0) == (20.0, 1.0)
    assert dial(20.0, 60.0) == (60.0, 1.0)
    assert dial(20.0, 10.0) == (FULL * 20, pytest.approx(10 / 19))
    assert dial(20.0, 0.0) == (0.0, 1.0)
    assert dial(1.0, 0.5) == (0.5, 1.0)  # no noise was found: what the user asks for is done


@pytest.mark.parametrize(("scale", "jpeg"), [(1.0, NO_JPEG), (1.0, 30), (2.0, NO_JPEG)])
def test_less_noise_removed_takes_nothing_from_enlarging_and_jpeg(scale: float, jpeg: int) -> None:
    """Half of the way from what is done without noise to what is done with all of it."""
    photo = prepare(noisy("white"))
    none, half, full = (
        restore(photo, RestoreSettings(sigma=FULL * photo.estimate * share, scale=scale, jpeg=jpeg)).change
        for share in (0.0, 0.5, 1.0)
    )
    assert np.allclose(half, (none + full) / 2, atol=1e-3)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_part_is_that_of_the_whole(scale: float) -> None:
    photo = prepare(noisy("white"))
    settings = RestoreSettings(sigma=photo.estimate / 3, scale=scale, jpeg=60)
    whole = restore(photo, settings).photo.samples
    part = restore(photo, settings, region=Region(37, 61, 170, 155)).photo.samples
    assert np.abs(part.astype(int) - whole[61:155, 37:170]).max() <= 1
