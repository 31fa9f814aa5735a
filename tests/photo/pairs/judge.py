"""What other programs see in a result, and what they should."""

import base64
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from oracles import exiftool
from PIL import Image

from pairs.cases import Case
from pairs.sources import CONTAINER_TURNS, profile

Picture = NDArray[np.uint16]
LEVEL = 257
HOLDS = {
    "exif": {"jpg", "png", "tif", "webp", "avif", "jxl"},
    "xmp": {"jpg", "png", "tif", "webp", "avif", "jxl"},
    "iptc": {"jpg", "png", "tif"},
    "alpha": {"png", "tif", "webp", "avif", "jxl"},
}
_BITS = {"png": 16, "tif": 16, "jxl": 16, "avif": 12}
_LOSSY = {"jpg": 4, "avif": 6}
"""Levels that the best quality may be off by, in a format that always loses something."""
_DECODERS = {"avif": 3, "heic": 3, "jpg": 1}
"""Levels in which two decoders of the source may differ."""
_NAMES = {"exif": "EXIF", "xmp": "XMP", "iptc": "IPTC", "alpha": "transparency", "profile": "profile"}


def decoded(path: Path) -> Picture:
    """(h, w, 4) uint16, by the format's own program, else by ImageMagick; not turned by any tag."""
    png = path.with_suffix(path.suffix + ".png")
    commands: dict[str, Sequence[str | Path]] = {
        ".jpg": ["djpeg", "-outfile", png, path],
        ".avif": ["avifdec", "--ignore-icc", path, png],
        ".heic": ["heif-convert", path, png],
        ".jxl": ["djxl", path, png],
        ".jp2": ["opj_decompress", "-i", path, "-o", png],
    }
    if path.suffix in commands:
        subprocess.run(commands[path.suffix], check=True, capture_output=True)
        data = png.read_bytes()
        return _rgba(np.asarray(Image.open(png)) if data[:1] == b"P" else imagecodecs.png_decode(data))
    size = subprocess.run(["identify", "-format", "%w %h", path], check=True, capture_output=True)
    width, height = map(int, size.stdout.split())
    raw = subprocess.run(["convert", path, "-depth", "16", "rgba:-"], check=True, capture_output=True)
    return np.frombuffer(raw.stdout, "<u2").reshape(height, width, 4)


def tags(paths: Sequence[Path]) -> list[dict[str, Any]]:
    """What exiftool finds in each file, with the profile itself."""
    wanted = ("-Artist", "-GPSAltitude#", "-ExifImageWidth", "-ExifImageHeight", "-Title", "-Keywords")
    return exiftool(*paths, options=("-b", "-Orientation#", "-ICC_Profile", *wanted))


def complaints(case: Case, source: Picture, result: Picture, found: dict[str, Any], notes: list[str]) -> list[str]:
    """Sentences about what is wrong with the result of a case; `source` and `result` as `decoded`."""
    return [*_of_pixels(case, source, result), *_of_tags(case, found), *_of_notes(case, notes)]


def _of_pixels(case: Case, source: Picture, result: Picture) -> list[str]:
    expected = _turned(source, case.orientation if case.source != "heic" else 1)
    if case.scale != 1:
        expected = _enlarged(expected, case.scale)
    if case.profile and (case.target == "jxl" or (case.target == "webp" and case.grey)):
        expected = _in_srgb(expected, case.grey)
    if expected.shape != result.shape:
        return [f"{result.shape[:2]} instead of {expected.shape[:2]}"]
    wrong, most = list[str](), _tolerance(case)
    has_alpha = case.alpha and case.target in HOLDS["alpha"]
    if has_alpha and (off := _off(result[..., 3], expected[..., 3])) > most:
        wrong.append(f"alpha is off by {off:.2f} levels")
    if not has_alpha and result[..., 3].min() < 65535:
        wrong.append("it is transparent")
    seen = expected[..., 3:] if case.alpha and case.scale != 1 else np.full_like(expected[..., 3:], 65535)
    if case.alpha and case.scale != 1 and not has_alpha:
        seen = np.where(seen == 65535, seen, 0)
    shown, right = (picture[..., :3] * (seen / 65535) for picture in (result, expected))
    if (off := _off(shown, right)) > most:
        wrong.append(f"colours are off by {off:.2f} levels")
    return wrong


def _tolerance(case: Case) -> float:
    rounding = 0.51 if min(_BITS.get(case.target, 8), case.bits) < 16 and case.bits == 16 else 0.0
    rounding = 0.05 if case.target == "avif" and case.bits == 16 else rounding
    # Near black sRGB is steep: what was rounded before it was converted counts more there.
    steep = 1.5 if case.scale == 1 and case.source not in _DECODERS else 6.0
    converted = steep if case.profile and case.target in {"jxl", "webp"} else 0.0
    enlarged = 1.5 if case.scale != 1 else 0.0
    return _DECODERS.get(case.source, 0) + _LOSSY.get(case.target, 0) + rounding + converted + enlarged


def _of_tags(case: Case, found: dict[str, Any]) -> list[str]:
    wrong = list[str]()
    turned = case.orientation > 4
    width, height = (48, 64) if turned else (64, 48)
    expected: dict[str, dict[str, Any]] = {
        "exif": {"IFD0:Artist": "A. Name", "GPS:GPSAltitude": 12, "ExifIFD:ExifImageWidth": width * case.scale,
                 "ExifIFD:ExifImageHeight": height * case.scale},
        "xmp": {"XMP-dc:Title": "Ships"},
        "iptc": {"IPTC:Keywords": ["harbour", "boats"]},
    }  # fmt: skip
    for name, values in expected.items():
        if getattr(case, name) and case.target in HOLDS[name]:
            wrong += [f"{key} is {found.get(key)}" for key, value in values.items() if found.get(key) != value]
    orientations = [value for key, value in found.items() if key.endswith(":Orientation")]
    if any(value != 1 for value in orientations):
        wrong.append(f"orientation is {orientations}")
    return wrong + _of_profile(case, found)


def _of_profile(case: Case, found: dict[str, Any]) -> list[str]:
    kept = case.profile and case.target not in {"bmp", "jxl"} and not (case.target == "webp" and case.grey)
    stored = next((value for key, value in found.items() if key.endswith(":ICC_Profile")), None)
    right = "base64:" + base64.b64encode(profile(case.grey)).decode() if kept else None
    return [] if stored == right else ["the profile is another one" if stored else "the profile is missing"]


def _of_notes(case: Case, notes: list[str]) -> list[str]:
    lost = {name for name, formats in HOLDS.items() if getattr(case, name) and case.target not in formats}
    if case.profile and case.target == "bmp":
        lost.add("profile")
    wrong = [f"{name} is lost without a note" for name in lost if not any(_NAMES[name] in note for note in notes)]
    shallow = case.bits == 16 and _BITS.get(case.target, 8) < (10 if case.source in {"avif", "heic"} else 16)
    other = ["rounded to"] if shallow else []
    other += ["converted to sRGB"] if case.profile and case.target in {"jxl", "webp"} else []
    # exiftool writes more than the orientation that it is asked for.
    other += ["EXIF"] if case.orientation > 1 and case.source not in CONTAINER_TURNS and case.target == "bmp" else []
    known = [*(_NAMES[name] for name in lost), *other]
    return wrong + [f"a note of its own: {note}" for note in notes if not any(name in note for name in known)]


def _rgba(values: NDArray[Any]) -> Picture:
    values = values.astype(np.uint16) * LEVEL if values.dtype == np.uint8 else values
    values = values.reshape(*values.shape[:2], -1)
    alpha = values[..., -1:] if values.shape[2] in {2, 4} else np.full_like(values[..., :1], 65535)
    colours = values[..., :3] if values.shape[2] > 2 else np.repeat(values[..., :1], 3, 2)
    return np.concatenate([colours, alpha], axis=2)


def _turned(picture: Picture, orientation: int) -> Picture:
    """As it is to be seen, by EXIF's own table of where row 0 and column 0 are."""
    if orientation > 4:
        picture = picture.transpose(1, 0, 2)
    vertical, horizontal = orientation in {3, 4, 7, 8}, orientation in {2, 3, 6, 7}
    return picture[:: -1 if vertical else 1, :: -1 if horizontal else 1]


def _in_srgb(picture: Picture, grey: bool) -> Picture:
    """By LittleCMS in ImageMagick."""
    height, width = picture.shape[:2]
    values = picture[..., :1] if grey else picture[..., :3]
    with TemporaryDirectory() as folder:
        own, usual = Path(folder, "own.icc"), Path(folder, "srgb.icc")
        own.write_bytes(profile(grey))
        usual.write_bytes(imagecodecs.cms_profile("srgb"))
        command = ["convert", "-size", f"{width}x{height}", "-depth", "16", "gray:-" if grey else "rgb:-"]
        command += ["-profile", str(own), "-profile", str(usual), "rgb:-"]
        done = subprocess.run(command, input=values.astype("<u2").tobytes(), check=True, capture_output=True)
    colours = np.frombuffer(done.stdout, "<u2").reshape(height, width, 3)
    return np.concatenate([colours, picture[..., 3:]], axis=2)


def _enlarged(picture: Picture, scale: int) -> Picture:
    """By Pillow's bicubic; colours count as much as they are seen."""
    size = picture.shape[1] * scale, picture.shape[0] * scale
    alpha = picture[..., 3].astype(np.float32) / 65535
    planes = [picture[..., channel] * alpha for channel in range(3)] + [alpha * 65535]
    images = [Image.fromarray(plane.astype(np.float32)) for plane in planes]
    large = [np.asarray(image.resize(size, Image.Resampling.BICUBIC)) for image in images]
    cover = np.clip(large[3], 0, 65535)
    colours = [plane * 65535 / np.maximum(cover, 1) for plane in large[:3]]
    return np.clip(np.rint(np.stack([*colours, cover], axis=2)), 0, 65535).astype(np.uint16)


def _off(one: NDArray[Any], other: NDArray[Any]) -> float:
    """The largest difference, in levels of 8 bits."""
    return float(np.abs(one.astype(np.float64) - other).max()) / LEVEL
