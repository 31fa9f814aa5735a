"""Photos to measure the window with: edges, waves and grain."""

from pathlib import Path

SIZE = 4000, 3000  # 12 megapixels
_TIMES = 3  # as wide and as high is the large one: 108 megapixels


def noisy_photo(path: Path) -> Path:
    """A photo of 12 megapixels."""
    return _write(path, 1)


def large_photo(path: Path) -> Path:
    """The same, nine times beside each other."""
    return _write(path, _TIMES)


def _write(path: Path, times: int) -> Path:
    import numpy as np
    from PIL import Image

    width, height = SIZE
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    picture = 128 + 60 * np.sin(x * y / 40_000) + 30 * ((x // 200 + y // 150) % 2)
    picture += np.random.default_rng(0).normal(0, 12, picture.shape)
    grey = np.clip(picture, 0, 255).astype(np.uint8)
    samples = np.tile(np.stack([grey, grey, grey[::-1]], -1), (times, times, 1))
    Image.fromarray(samples).save(path, quality=92)
    return path
