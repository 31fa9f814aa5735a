"""Samples brought from the colours of their profile to sRGB, through LittleCMS as imagecodecs has it."""

from dataclasses import replace
from typing import Any

import imagecodecs
import numpy as np
from numpy.typing import NDArray

from redgui.photo.photo import Photo, Samples

_PROBES = 9


def in_srgb(photo: Photo) -> tuple[Photo, bool]:
    """The photo without its profile, and whether its samples had to be converted for that.

    They stay as they are where sRGB shows them alike, and where the photo has no profile. An HDR picture stays whole.
    """
    profile, grey, numbers = photo.metadata.icc, photo.is_grey, photo.metadata.colour
    if profile is None or (numbers is not None and numbers.hdr):
        return photo, False
    bare = replace(photo, metadata=replace(photo.metadata, icc=None, colour=None))
    probes = _grid(1 if grey else 3)
    if np.abs(_converted(probes, profile).astype(int) - probes).max() <= 257:
        return bare, False
    samples = np.empty_like(photo.samples)
    step = max(1, (1 << 20) // photo.width)
    for top in range(0, photo.height, step):
        samples[top : top + step] = _converted(photo.samples[top : top + step], profile)
    return replace(bare, samples=samples), True


def _grid(channels: int) -> Samples:
    """Samples all over the space: (1, n, channels) uint16."""
    steps = np.linspace(0, 65535, _PROBES).astype(np.uint16)
    return np.ascontiguousarray(np.stack(np.meshgrid(*[steps] * channels), -1).reshape(1, -1, channels))


def _converted(samples: Samples, profile: bytes) -> NDArray[Any]:
    grey = samples.shape[2] == 1
    space = "gray" if grey else "rgb"
    target = _grey_srgb() if grey else imagecodecs.cms_profile("srgb")
    values = samples[..., 0] if grey else samples
    # As it is optimised, LittleCMS looks deep samples up in a coarse table, which is off by 9 levels near black.
    exact = imagecodecs.CMS.FLAGS.NOOPTIMIZE if samples.dtype == np.uint16 else None
    done = imagecodecs.cms_transform(values, profile, target, colorspace=space, outcolorspace=space, flags=exact)
    return np.asarray(done).reshape(samples.shape)


def _grey_srgb() -> bytes:
    value = np.linspace(0, 1, 4096)
    light = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    curve = np.rint(light * 65535).astype(np.uint16)
    return bytes(imagecodecs.cms_profile("gray", whitepoint=(0.3127, 0.3290, 1.0), transferfunction=curve))
