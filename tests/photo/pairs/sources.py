"""The photos that are tried, made by other programs: ImageMagick, avifenc, cjxl, heif-enc, OpenJPEG and exiftool."""

import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from photo_makers import colour_picture, grey_profile

from pairs.cases import Case

WIDTH, HEIGHT = 64, 48
TAGS = {
    "exif": ("-IFD0:Artist=A. Name", "-GPS:GPSAltitude=12", f"-ExifImageWidth={WIDTH}", f"-ExifImageHeight={HEIGHT}"),
    "xmp": ("-XMP-dc:Title=Ships",),
    "iptc": ("-IPTC:Keywords=harbour", "-IPTC:Keywords=boats"),
}
CONTAINER_TURNS = frozenset({"avif", "heic"})
"""Formats whose container alone says how they are turned."""
_TURNS = {2: ("--imir", "1"), 3: ("--irot", "2"), 4: ("--imir", "0"), 5: ("--irot", "1", "--imir", "0"),
          6: ("--irot", "3"), 7: ("--irot", "3", "--imir", "0"), 8: ("--irot", "1")}  # fmt: skip
"""An AVIF's own words for EXIF's orientations, as libavif has them."""
_DEEP = 10  # bits of AVIF and HEIC, whose samples are none of 16


def make(case: Case, folder: Path) -> Path:
    """The file without tags, which `tag` writes; made once for all cases that differ elsewhere."""
    turn = case.orientation if case.source in CONTAINER_TURNS else 1
    name = f"{case.source}_{case.bits}{case.grey:d}{case.alpha:d}{case.profile:d}{turn}.{case.source}"
    path = folder / name
    if not path.exists():
        _encode(case, path, turn)
    return path


def tag(cases: Mapping[Path, Case], folder: Path) -> None:
    """Write tags into all files, by one exiftool."""
    orders = list[str]()
    for path, case in cases.items():
        tags = [text for name, texts in TAGS.items() if getattr(case, name) for text in texts]
        if case.orientation > 1 and case.source not in CONTAINER_TURNS:
            tags.append(f"-IFD0:Orientation#={case.orientation}")
        if tags:
            orders += ["-overwrite_original", "-q", "-m", *tags, str(path), "-execute"]
    (folder / "orders").write_text("\n".join(orders) + "\n")
    subprocess.run(["exiftool", "-@", str(folder / "orders")], check=True, capture_output=True)


def profile(grey: bool) -> bytes:
    """Display P3 with a gamma of 1.8, or that gamma for grey."""
    return grey_profile() if grey else _wide()


@cache
def _wide() -> bytes:
    primaries = [0.680, 0.320, 1.0, 0.265, 0.690, 1.0, 0.150, 0.060, 1.0]
    return bytes(imagecodecs.cms_profile("rgb", whitepoint=(0.3127, 0.3290, 1.0), primaries=primaries, gamma=1.8))


def _picture(case: Case) -> NDArray[np.uint16]:
    """(h, w, 4) uint16; a third is hidden by alpha, a third seen through."""
    values = np.empty((HEIGHT, WIDTH, 4), np.uint16)
    colours: NDArray[Any] = colour_picture(case.bits, HEIGHT, WIDTH)
    values[..., :3] = colours if case.bits == 16 else colours.astype(np.uint16) * 257
    if case.grey:
        values[..., :3] = values[..., 1:2]
    values[..., 3] = 65535
    if case.alpha:
        third = WIDTH // 3
        values[:, :third, 3] = 0
        values[:, third : 2 * third, 3] = np.linspace(0, 255, third).astype(np.uint16) * 257
    return values


def _encode(case: Case, path: Path, turn: int) -> None:
    made, own = path.with_suffix(".made.png"), path.with_suffix(".icc")
    first = path if case.source in {"png", "tif", "jpg", "webp", "bmp", "gif", "ppm"} else made
    own.write_bytes(profile(case.grey))
    channels = f"{'gray' if case.grey else 'rgb'}{'a' if case.alpha else ''}:-"
    planes = [1] * case.grey or [0, 1, 2]
    values = _picture(case)[..., [*planes, 3] if case.alpha else planes]
    options = ["-define", "png:exclude-chunk=date,bKGD,gAMA,cHRM,sRGB,oFFs,vpAg", "-define", "webp:lossless=true"]
    options += ["-define", "webp:exact=true", "-quality", "90", "-sampling-factor", "1x1", "-compress", "LZW"]
    options += ["-profile", str(own)] if case.profile else []
    kind = "Grayscale" if case.grey else "TrueColor"
    options += ["-type", f"{kind}Alpha" if case.alpha and case.grey else f"{kind}Matte" if case.alpha else kind]
    if case.source == "gif":
        options += ["-colors", "200", "+dither", "-type", "Palette"]
    size = ["-size", f"{WIDTH}x{HEIGHT}", "-depth", "16"]
    command = ["convert", *size, channels, *options, "-depth", str(case.bits), str(first)]
    subprocess.run(command, input=values.astype("<u2").tobytes(), check=True, capture_output=True)
    match case.source:
        case "avif":
            depth, turned = str(8 if case.bits == 8 else _DEEP), _TURNS.get(turn, ())
            _run("avifenc", "-s", "8", "--min", "0", "--max", "4", "-d", depth, *turned, made, path)
        case "heic":
            _run("heif-enc", "-L", "-b", "8" if case.bits == 8 else str(_DEEP), "-o", path, made)
            if turn > 1:
                (option, value), data = _TURNS[turn], path.read_bytes()
                property_ = option[2:].encode() + bytes([int(value)])  # in place of pixi, the bits of each channel
                path.write_bytes(data.replace(b"pixi\0", property_))
        case "jxl":
            _run("cjxl", "-d", "0", "-e", "3", made, path)
        case "jp2":
            _run("opj_compress", "-i", made, "-o", path)


def _run(*command: str | Path) -> None:
    subprocess.run(command, check=True, capture_output=True)
