"""Clean pictures that no lens took, larger and of other kinds than those the level was learnt from (`research.level`).

Screenshots and drawings, star fields, zone plates: what auto must leave alone.
"""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont
from scipy import ndimage

Pixels = NDArray[np.uint8]
"""(HEIGHT, WIDTH, 3), of sRGB."""

WIDTH, HEIGHT = 640, 480
EACH = 2  # pictures of each kind of drawing
STARS, PLATES = 20, 6

_Colour = tuple[int, int, int]
_Values = NDArray[np.float64]
_TEXT = "the level of noise is found in pixels File Edit View 0.25 1,024 save as (none) redgui; if x == 0: return y"


def drawings() -> Iterator[tuple[str, Pixels]]:
    """Names and pictures, the same every time."""
    for draw in _DRAWINGS:
        for number in range(EACH):
            rng = np.random.default_rng((number, *draw.__name__.encode()))
            yield f"{draw.__name__.strip('_')} {number}", np.asarray(draw(rng), np.uint8)


def star_fields() -> Iterator[tuple[str, Pixels]]:
    """Few or many stars, sharp or soft, on black, on a glowing sky, or before a nebula."""
    for number in range(STARS):
        yield f"stars {number}", _stars(np.random.default_rng((number, 1)))


def zone_plates() -> Iterator[tuple[str, Pixels]]:
    """All frequencies up to the finest that pixels hold, or half of it, at three contrasts."""
    y, x = np.indices((HEIGHT, WIDTH)) - np.array([HEIGHT, WIDTH])[:, None, None] / 2
    for number in range(PLATES):
        finest, contrast = (1, 0.5)[number % 2], (0.5, 0.25, 0.06)[number // 2]
        rings = np.cos(finest * np.pi * (x**2 + y**2) / WIDTH)
        yield f"zone plate {number}", _grey(0.5 + contrast * rings)


def _paper(colour: _Colour) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    page = Image.new("RGB", (WIDTH, HEIGHT), colour)
    return page, ImageDraw.Draw(page)


def _colour(rng: np.random.Generator, low: int = 0, high: int = 255) -> _Colour:
    red, green, blue = rng.integers(low, high + 1, 3).tolist()
    return red, green, blue


def _lines_of_words(
    pen: ImageDraw.ImageDraw, rng: np.random.Generator, box: tuple[int, int, int, int], inks: list[_Colour], size: int
) -> None:
    left, top, right, bottom = box
    font = ImageFont.load_default(size)
    for line in range(top, bottom - size, int(1.4 * size)):
        at = left + int(rng.integers(0, 4)) * size
        while at < right - 6 * size:
            word = str(rng.choice(_TEXT.split()))
            pen.text((at, line), word, fill=inks[int(rng.integers(len(inks)))], font=font)
            at += int(pen.textlength(word, font=font)) + size // 2
            if rng.random() < 0.06:
                break


def window(rng: np.random.Generator) -> Image.Image:
    """A window of text with a title and buttons."""
    page, pen = _paper(_colour(rng, 60, 160))
    pen.rectangle((30, 24, 610, 456), fill=(246, 246, 244), outline=(90, 90, 90))
    pen.rectangle((30, 24, 610, 48), fill=_colour(rng, 30, 120))
    _lines_of_words(pen, rng, (36, 28, 300, 48), [(255, 255, 255)], 13)
    for left in range(60, 560, 110):
        pen.rounded_rectangle((left, 60, left + 90, 84), 5, fill=(225, 225, 225), outline=(150, 150, 150))
        _lines_of_words(pen, rng, (left + 8, 64, left + 140, 84), [(20, 20, 20)], 12)
    _lines_of_words(pen, rng, (44, 100, 600, 450), [(15, 15, 20)], int(rng.integers(9, 15)))
    return page


def editor(rng: np.random.Generator) -> Image.Image:
    """Code in colours on the dark."""
    page, pen = _paper((30, 31, 28))
    inks: list[_Colour] = [(248, 248, 242), (102, 217, 239), (249, 38, 114), (166, 226, 46), (230, 219, 116)]
    _lines_of_words(pen, rng, (40, 6, 740, 480), inks, int(rng.integers(10, 16)))
    pen.rectangle((0, 0, 30, HEIGHT), fill=(45, 46, 42))
    return page


def subpixels(rng: np.random.Generator) -> Pixels:
    """Text whose edges are drawn in the thirds of a pixel, as on a flat screen: it has coloured fringes."""
    wide = Image.new("RGB", (3 * WIDTH, 3 * HEIGHT), (255, 255, 255))
    _lines_of_words(ImageDraw.Draw(wide), rng, (30, 10, 2400, 1440), [(0, 0, 0)], 36)
    thirds = np.asarray(wide.convert("L"), np.float64).reshape(HEIGHT, 3, 3 * WIDTH).mean(1)
    smooth = ndimage.uniform_filter1d(thirds, 3, axis=1)
    return _rounded(smooth.reshape(HEIGHT, WIDTH, 3) / 255)


def chart(rng: np.random.Generator) -> Image.Image:
    """Curves, bars and a grid."""
    page, pen = _paper((255, 255, 255))
    for at in range(40, 620, 58):
        pen.line((at, 20, at, 440), fill=(220, 220, 220))
    for at in range(20, 441, 42):
        pen.line((40, at, 620, at), fill=(220, 220, 220))
    for at in range(50, 600, 58):
        pen.rectangle((at, int(rng.integers(200, 430)), at + 30, 440), fill=_colour(rng, 80, 230))
    for _ in range(4):
        walk = 230 + np.cumsum(rng.normal(0, 6, 580))
        pen.line([(40 + x, float(y)) for x, y in enumerate(walk)], fill=_colour(rng, 0, 180), width=2)
    _lines_of_words(pen, rng, (60, 450, 640, 476), [(40, 40, 40)], 12)
    return page


def scatter(rng: np.random.Generator) -> Image.Image:
    """A cloud of thousands of dots."""
    page, pen = _paper((255, 255, 255))
    for x, y in rng.normal((320, 240), (110, 80), (4000, 2)):
        pen.ellipse((x - 1.5, y - 1.5, x + 1.5, y + 1.5), fill=(31, 119, 180))
    pen.rectangle((20, 20, 620, 460), outline=(0, 0, 0))
    return page


def hatching(rng: np.random.Generator) -> Image.Image:
    """Ink: outlines, and shade by strokes."""
    page = Image.new("L", (2 * WIDTH, 2 * HEIGHT), 255)
    pen = ImageDraw.Draw(page)
    for _ in range(40):
        x, y = (int(rng.integers(side)) for side in page.size)
        angle, apart = rng.uniform(0, np.pi), int(rng.integers(6, 16))
        length, across, down = rng.uniform(60, 300), np.cos(angle), np.sin(angle)
        for stroke in range(int(rng.integers(5, 40))):
            left, top = x - stroke * apart * down, y + stroke * apart * across
            pen.line((left, top, left + length * across, top + length * down), fill=20, width=int(rng.integers(1, 4)))
        pen.ellipse((x, y, x + length, y + length), outline=0, width=3)
    return page.resize((WIDTH, HEIGHT), Image.Resampling.BOX).convert("RGB")


def dithered(rng: np.random.Generator) -> Image.Image:
    """A coloured picture in 27 colours, its shades by error diffusion, under a window's frame."""
    palette = Image.new("P", (1, 1))
    palette.putpalette((127 * np.indices((3, 3, 3)).reshape(3, -1).T).ravel().tolist())
    picture = Image.fromarray(_shades(rng)).quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG).convert("RGB")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, WIDTH, 26), fill=(0, 0, 128))
    _lines_of_words(pen, rng, (8, 6, 500, 28), [(255, 255, 255)], 14)
    pen.rectangle((0, 400, WIDTH, HEIGHT), fill=(192, 192, 192))
    _lines_of_words(pen, rng, (12, 410, 640, 476), [(0, 0, 0)], 13)
    return picture


def ordered(rng: np.random.Generator) -> Pixels:
    """Shades by a threshold matrix of 4x4, as old screens have them."""
    matrix = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]]) / 16
    threshold = np.tile(matrix, (HEIGHT // 4, WIDTH // 4))[..., None]
    steps = int(rng.integers(2, 6))
    return (np.floor(_shades(rng) / 255 * steps + threshold).clip(0, steps) * (255 // steps)).astype(np.uint8)


def gradients(rng: np.random.Generator) -> Pixels:
    """A wallpaper of smooth shades, with icons and their names."""
    page = Image.fromarray(_shades(rng))
    pen = ImageDraw.Draw(page)
    for top in range(20, 440, 100):
        for left in range(20, 200, 90):
            pen.rounded_rectangle((left, top, left + 48, top + 48), 10, fill=_colour(rng))
            _lines_of_words(pen, rng, (left, top + 54, left + 120, top + 80), [(255, 255, 255)], 12)
    return np.asarray(page)


def sprites(rng: np.random.Generator) -> Image.Image:
    """A game's picture of large pixels in few colours."""
    palette = rng.integers(0, 256, (12, 3), np.uint8)
    tiles = palette[rng.integers(0, 12, (6, 8, 8))]
    scene = np.concatenate([np.concatenate(tiles[rng.integers(0, 6, 20)], 1) for _ in range(15)])
    return Image.fromarray(scene).resize((WIDTH, HEIGHT), Image.Resampling.NEAREST)


_DRAWINGS: list[Callable[[np.random.Generator], Image.Image | Pixels]] = [
    *(window, editor, subpixels, chart, scatter, hatching, dithered, ordered, gradients, sprites),
]


def _shades(rng: np.random.Generator) -> Pixels:
    """Smooth waves of three colours."""
    y, x = np.indices((HEIGHT, WIDTH))
    channels = []
    for _ in range(3):
        across, down, phase = rng.uniform(-0.02, 0.02), rng.uniform(-0.02, 0.02), rng.uniform(0, 6)
        channels.append(127.5 + 110 * np.sin(x * across + y * down + phase))
    return _rounded(np.stack(channels, -1) / 255)


def _stars(rng: np.random.Generator) -> Pixels:
    count = int(np.exp(rng.uniform(np.log(30), np.log(6000))))
    sky = np.zeros((HEIGHT, WIDTH))
    places = rng.integers(0, HEIGHT, count), rng.integers(0, WIDTH, count)
    sky[places] = (rng.pareto(1.2, count) + 0.2) * rng.uniform(0.2, 1.5)
    seen: _Values = ndimage.gaussian_filter(sky, rng.uniform(0.5, 1.8))
    if rng.random() < 0.5:
        cloud = ndimage.gaussian_filter(rng.standard_normal(sky.shape), rng.uniform(15, 60))
        seen = seen + (cloud - cloud.min()) / np.ptp(cloud) * rng.uniform(0.05, 0.35)
    tint = rng.uniform(0.8, 1, 3)
    return _rounded(seen[..., None] * tint + rng.uniform(0, 0.06))


def _grey(values: _Values) -> Pixels:
    return np.repeat(_rounded(values)[..., None], 3, axis=2)


def _rounded(values: _Values) -> Pixels:
    rounded: Pixels = np.rint(values.clip(0, 1) * 255).astype(np.uint8)
    return rounded
