"""Render resources/night.jpg, the photo behind "Try a sample": a still life as a small camera sees it at night.

    python tools/make_night.py

Everything in it is computed here, so that it belongs to nobody else: balls, a letter and a striped cloth on a table.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont, ImageOps
from scipy import ndimage

Array = NDArray[np.float64]
WIDTH, HEIGHT, OVER = 1200, 800, 2  # OVER x OVER rays a pixel
EYE, TARGET, ZOOM = np.array([0.0, 2.6, -7.4]), np.array([0.0, 0.75, 0.0]), 1.75
LAMP, LAMP_SIZE, LIGHTS = np.array([-4.2, 6.0, -3.2]), 1.1, 12
BALLS = (  # centre, radius, colour, shine
    ((-1.75, 0.8, 0.35), 0.8, (0.72, 0.13, 0.10), 0.5),
    ((2.25, 0.55, -0.6), 0.55, (0.86, 0.62, 0.12), 0.25),
    ((0.35, 0.36, -1.9), 0.36, (0.16, 0.38, 0.66), 0.6),
    ((-0.75, 0.3, -1.95), 0.3, (0.25, 0.5, 0.2), 0.1),
)
_PRINT = (
    (250, "REDGUI"),
    (180, "brings back"),
    (120, "what the night took:"),
    (76, "the grain of the table, the weave"),
    (62, "of the cloth, the finest lines of print,"),
    (50, "and adds nothing of its own."),
)
LETTER = np.array([-0.1, 0.0, 0.55])  # the lower left corner of a sheet that leans back
LETTER_RIGHT, LETTER_UP = np.array([1.75, 0.0, 0.35]), np.array([-0.12, 2.25, 0.55])


def main() -> None:
    rng = np.random.default_rng(7)
    light = _render(rng)
    light = light.reshape(HEIGHT, OVER, WIDTH, OVER, 3).mean((1, 3))
    picture = Image.fromarray(_photographed(light, rng))
    picture.save(Path(__file__).parents[1] / "resources" / "night.jpg", quality=88, subsampling=2, optimize=True)


def _render(rng: np.random.Generator) -> Array:
    """Linear light, (height, width, 3), each OVER times as long."""
    rays = _rays()
    sheet = _letter()
    rows = []
    for band in np.array_split(rays, 40):  # the arrays of all rays at once are too large
        rows.append(_shade(band.reshape(-1, 3), sheet, rng).reshape(band.shape))
    return np.concatenate(rows)


def _rays() -> Array:
    forward = _unit(TARGET - EYE)
    right = _unit(np.cross((0, 1, 0), forward))
    up = np.cross(forward, right)
    x = (np.arange(WIDTH * OVER) + 0.5) / (WIDTH * OVER) * 2 - 1
    y = (np.arange(HEIGHT * OVER) + 0.5) / (HEIGHT * OVER) * 2 - 1
    across, down = np.meshgrid(x, y * HEIGHT / WIDTH)
    return _unit(ZOOM * forward + across[..., None] * right - down[..., None] * up)


def _shade(rays: Array, sheet: Array, rng: np.random.Generator) -> Array:
    """What each ray sees, by its nearest hit: table, cloth behind, letter, balls."""
    start = np.broadcast_to(EYE, rays.shape)
    distance, colour, normal, shine = (
        np.full(len(rays), np.inf),
        np.zeros_like(rays),
        np.zeros_like(rays),
        np.zeros(len(rays)),
    )

    def take(hit: Array, paint: Array, facing: Array, gloss: float) -> None:
        nearer = hit < distance
        distance[nearer], colour[nearer], normal[nearer], shine[nearer] = (
            hit[nearer],
            paint[nearer],
            facing[nearer],
            gloss,
        )

    with np.errstate(divide="ignore", invalid="ignore"):
        table = np.where(rays[:, 1] < 0, -EYE[1] / rays[:, 1], np.inf)
        take(table, _wood(EYE + rays * table[:, None]), np.broadcast_to([0.0, 1.0, 0.0], rays.shape), 0.08)
        cloth = np.where(rays[:, 2] > 0, (3.4 - EYE[2]) / rays[:, 2], np.inf)
        take(cloth, *_cloth(EYE + rays * cloth[:, None]), 0.0)
        take(*_leaf(start, rays, sheet), 0.0)
        for centre, radius, paint, gloss in BALLS:
            hit = _ball(start, rays, np.array(centre), radius)
            facing = _unit(EYE + rays * hit[:, None] - centre)
            take(hit, _peel(np.array(paint), facing), facing, gloss)
    place = EYE + rays * distance[:, None] + normal * 1e-4
    return _lit(place, rays, colour, normal, shine, rng)


def _lit(place: Array, rays: Array, colour: Array, normal: Array, shine: Array, rng: np.random.Generator) -> Array:
    total = np.zeros_like(colour)
    for _ in range(LIGHTS):
        lamp = LAMP + rng.normal(0, LAMP_SIZE / 2, (len(place), 3))
        way = lamp - place
        far = np.linalg.norm(way, axis=1)
        way /= far[:, None]
        seen = np.ones(len(place), bool)
        for centre, radius, _, _ in BALLS:
            seen &= ~(_ball(place, way, np.array(centre), radius) < far)
        seen &= ~(_leaf(place, way, None)[0] < far)
        strength = seen * np.clip((way * normal).sum(1), 0, 1) * 42 / far**2
        mirrored = rays - 2 * (rays * normal).sum(1)[:, None] * normal
        gleam = seen * shine * np.clip((mirrored * way).sum(1), 0, 1) ** 60 * 1.6
        total += colour * strength[:, None] + gleam[:, None]
    around = 0.10 + 0.07 * normal[:, 1:2]
    return total / LIGHTS * [1.0, 0.93, 0.82] + colour * around * [0.8, 0.9, 1.1]


def _ball(start: Array, way: Array, centre: Array, radius: float) -> Array:
    """Distance to a ball; infinite where it is missed."""
    off = start - centre
    half = (off * way).sum(1)
    inside = half**2 - (off**2).sum(1) + radius**2
    root = np.sqrt(np.maximum(inside, 0))
    return np.where((inside > 0) & (-half - root > 1e-3), -half - root, np.inf)


def _leaf(start: Array, way: Array, sheet: Array | None) -> tuple[Array, Array, Array]:
    """Distance to the letter, what is on it there, and where it faces."""
    facing = _unit(np.cross(LETTER_RIGHT, LETTER_UP))
    with np.errstate(divide="ignore", invalid="ignore"):
        hit = ((LETTER - start) @ facing) / (way @ facing)
    spot = start + way * hit[:, None] - LETTER
    across, up = spot @ LETTER_RIGHT / (LETTER_RIGHT @ LETTER_RIGHT), spot @ LETTER_UP / (LETTER_UP @ LETTER_UP)
    on = (hit > 1e-3) & (across > 0) & (across < 1) & (up > 0) & (up < 1)
    hit = np.where(on, hit, np.inf)
    if sheet is None:
        return hit, start, start
    rows = np.clip(((1 - up) * len(sheet)), 0, len(sheet) - 1)
    columns = np.clip(across * sheet.shape[1], 0, sheet.shape[1] - 1)
    ink = ndimage.map_coordinates(sheet, [rows, columns], order=1)
    paper = np.array([0.86, 0.83, 0.76]) * ink[:, None]
    return hit, paper, np.broadcast_to(-facing, start.shape)


def _letter() -> Array:
    """A sheet with lines of print that grow smaller, (height, width) in [0, 1]."""
    sheet = Image.new("L", (1400, 1800), 255)
    pen, top = ImageDraw.Draw(sheet), 120
    for size, text in _PRINT:
        pen.text((700, top), text, fill=20, font=ImageFont.load_default(size), anchor="ma")
        top += round(1.45 * size)
    top += 40
    for line in range(14):
        pen.line((180, top + 34 * line, 1220 - 37 * (line % 4), top + 34 * line), fill=90, width=9 - line // 2 + 1)
    paper: Array = np.asarray(ImageOps.expand(sheet.crop((60, 60, 1340, 1740)), 20, 150), float) / 255
    return paper


def _wood(spot: Array) -> Array:
    """Planks along the table, with rings."""
    spot = np.nan_to_num(spot, posinf=0, neginf=0)
    plank = np.floor(spot[:, 0] / 0.9)
    turn = np.sin(plank * 12.9898) * 43758.5453
    turn -= np.floor(turn)
    along = spot[:, 2] * 0.7 + turn * 40
    ring = np.sin(22 * (spot[:, 0] * 1.7 + 0.25 * np.sin(along * 1.3 + turn * 6) + 0.07 * np.sin(along * 5.1)))
    fine = np.sin(spot[:, 0] * 310 + 3 * np.sin(along * 9)) * np.sin(along * 7 + spot[:, 0] * 40)
    gap = np.abs(spot[:, 0] / 0.9 - plank - 0.5) > 0.488
    tone = 0.62 + 0.14 * turn + 0.1 * ring + 0.07 * fine
    return np.where(gap, 0.25, tone)[:, None] * [0.52, 0.33, 0.19]


def _cloth(spot: Array) -> tuple[Array, Array]:
    """A woven cloth in folds: its colours, and where it faces."""
    spot = np.nan_to_num(spot, posinf=0, neginf=0)
    x, y = spot[:, 0], spot[:, 1]
    slope = 0.55 * np.cos(x * 2.6 + 0.3 * np.sin(y)) + 0.25 * np.cos(x * 5.9 + y * 0.4)
    facing = _unit(np.stack([slope, np.zeros_like(x), -np.ones_like(x)], 1))
    weave = 1 + 0.16 * np.sin(x * 150) * np.sin(y * 150)
    stripe = np.where(np.sin(y * 5.2) > 0.55, 1.0, 0.0)[:, None]
    colour = stripe * [0.70, 0.66, 0.58] + (1 - stripe) * [0.10, 0.19, 0.28]
    return colour * weave[:, None], facing


def _peel(paint: Array, facing: Array) -> Array:
    """A skin with speckles."""
    facing = np.nan_to_num(facing)
    speckle = np.sin(facing[:, 0] * 55) * np.sin(facing[:, 1] * 61 + 2) * np.sin(facing[:, 2] * 57 + 1)
    bands = np.sin(6 * facing[:, 1] + 2 * np.sin(3 * facing[:, 0]))
    return paint * (1 + 0.22 * speckle + 0.12 * bands)[:, None]


def _photographed(light: Array, rng: np.random.Generator) -> NDArray[np.uint8]:
    """Linear light as a small camera at ISO 3200 gives it: soft, noisy more in the light than in the dark, sRGB."""
    light = ndimage.gaussian_filter(light * 0.95, (0.55, 0.55, 0))
    noise = ndimage.gaussian_filter(rng.normal(0, 1, light.shape), (0.45, 0.45, 0))
    noise /= noise.std()
    shared = noise.mean(2, keepdims=True) * 1.2 + noise * 0.45
    light = light + shared * np.sqrt(0.0022 * np.clip(light, 0, None) + 2e-5)
    light = np.clip(light, 0, 1)
    value = np.where(light <= 0.0031308, 12.92 * light, 1.055 * np.maximum(light, 1e-9) ** (1 / 2.4) - 0.055)
    samples: NDArray[np.uint8] = np.rint(value * 255).astype(np.uint8)
    return samples


def _unit(vector: Array) -> Array:
    unit: Array = vector / np.linalg.norm(vector, axis=-1, keepdims=True)
    return unit


if __name__ == "__main__":
    main()
