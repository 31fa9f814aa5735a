"""Pictures that no lens took: text, lines, zone plates, stars, gradients, woven patterns, flat shapes, clouds.

They have what noise is easily taken for, or nothing at all, and must come back as they were.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont
from scipy import ndimage

Picture = NDArray[np.float32]
"""Luma, (height, width), black 0 and white 1."""

_Values = NDArray[np.floating]

SIZE = 256  # pixels a side
_LETTERS = "abcdefghijklmnopqrstuvwxyz     ABCDEFG0123456789.,;:{}()[]"


def drawing(rng: np.random.Generator) -> Picture:
    """One of them: (SIZE, SIZE)."""
    return _KINDS[rng.integers(len(_KINDS))](rng).astype(np.float32).clip(0, 1)


def _text(rng: np.random.Generator) -> _Values:
    """Lines of letters over boxes, dark on light or light on dark, as on a screen."""
    dark, light = int(rng.integers(75)), int(rng.integers(175, 256))
    paper, ink = (light, dark) if rng.random() < 0.6 else (dark, light)
    page = Image.new("L", (SIZE, SIZE), paper)
    pen = ImageDraw.Draw(page)
    for _ in range(rng.integers(5)):
        left, top, width, height = rng.integers(0, SIZE, 4).tolist()
        fill, outline = rng.integers(0, 256, 2).tolist()
        pen.rectangle((left, top, left + width, top + height), fill=fill, outline=outline)
    size = int(rng.integers(8, 30))
    font = ImageFont.load_default(size)
    for top in range(int(rng.integers(20)), SIZE, int(size * rng.uniform(1.1, 1.8)) + 1):
        line = "".join(rng.choice(list(_LETTERS), 60))
        pen.text((int(rng.integers(-20, 40)), top), line, fill=ink, font=font)
    return np.asarray(page, np.float32) / 255


def _lines(rng: np.random.Generator) -> _Values:
    """Ink on white; the strokes smooth or in steps."""
    page = Image.new("L", (2 * SIZE, 2 * SIZE), 255)
    pen = ImageDraw.Draw(page)
    for _ in range(rng.integers(5, 80)):
        ends = rng.integers(0, 2 * SIZE, 4).tolist()
        pen.line(ends, fill=int(rng.integers(120)), width=int(rng.integers(1, 6)))
        if rng.random() < 0.3:
            left, top, width, height = rng.integers(0, 2 * SIZE, 4).tolist()
            pen.ellipse((left, top, left + width, top + height), outline=0, width=2)
    return _halved(page, Image.Resampling.BOX if rng.random() < 0.7 else Image.Resampling.NEAREST)


def _shapes(rng: np.random.Generator) -> _Values:
    """Flat polygons, as in a cartoon."""
    page = Image.new("L", (2 * SIZE, 2 * SIZE), int(rng.integers(256)))
    pen = ImageDraw.Draw(page)
    for _ in range(rng.integers(3, 60)):
        corners = rng.integers(-50, 2 * SIZE + 50, (rng.integers(3, 7), 2)).tolist()
        pen.polygon([(x, y) for x, y in corners], fill=int(rng.integers(256)))
    return _halved(page, Image.Resampling.LANCZOS if rng.random() < 0.6 else Image.Resampling.NEAREST)


def _halved(page: Image.Image, how: Image.Resampling) -> _Values:
    return np.asarray(page.resize((SIZE, SIZE), how), np.float32) / 255


def _zone_plate(rng: np.random.Generator) -> _Values:
    """Rings that grow finer outwards: all frequencies in all directions."""
    y, x = np.indices((SIZE, SIZE))
    top, left = rng.uniform(-SIZE, 2 * SIZE, 2)
    finer = rng.uniform(0.1, 1) * np.pi / SIZE
    rings: _Values = np.cos(finer * ((x - left) ** 2 + (y - top) ** 2) / 2)
    return 0.5 + rng.uniform(0.1, 0.5) * rings


def _stars(rng: np.random.Generator) -> _Values:
    """A few bright, many faint, on the dark."""
    sky = np.zeros((SIZE, SIZE))
    count = int(rng.integers(20, 1500))
    sky[tuple(rng.integers(0, SIZE, (2, count)))] = rng.pareto(1.5, count) * rng.uniform(0.05, 0.6)
    glowing: _Values = ndimage.gaussian_filter(sky, rng.uniform(0.4, 1.3))
    return glowing * rng.uniform(1, 8) + rng.uniform(0, 0.1)


def _gradient(rng: np.random.Generator) -> _Values:
    y, x = np.indices((SIZE, SIZE))
    across, down = rng.uniform(-0.02, 0.02, 2)
    wave: _Values = np.sin(x * across + y * down + rng.uniform(0, 6))
    return (0.5 + 0.5 * wave) * rng.uniform(0.1, 1)


def _woven(rng: np.random.Generator) -> _Values:
    """A periodic pattern at any angle: threads in one direction or in two."""
    y, x = np.indices((SIZE, SIZE))
    (fine, finer), angle = rng.uniform(0.1, 0.9, 2) * np.pi, rng.uniform(0, np.pi)
    along, across = x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)
    threads: _Values = np.cos(along * fine) * (1 if rng.random() < 0.5 else np.cos(across * finer))
    shade: _Values = np.sin(x * 0.02)
    return 0.5 + rng.uniform(0.02, 0.3) * threads + 0.2 * shade


def _clouds(rng: np.random.Generator) -> _Values:
    """Power that falls with frequency, as in clouds, rock and leaves."""
    frequency = np.hypot(np.fft.fftfreq(SIZE)[:, None], np.fft.fftfreq(SIZE))
    frequency[0, 0] = 1
    falling = np.fft.fft2(rng.standard_normal((SIZE, SIZE))) / frequency ** rng.uniform(0.9, 2.2)
    texture: _Values = np.fft.ifft2(falling).real
    texture = (texture - texture.mean()) / texture.std()
    return 0.5 + rng.uniform(0.03, 0.25) * texture


_KINDS: list[Callable[[np.random.Generator], _Values]] = [
    *(_text, _text),  # what people have most of
    *(_lines, _shapes, _zone_plate, _stars, _gradient, _woven, _clouds),
]
