"""Damaged photos through the reader's process: what may come of each is a photo, or one sentence about it.

    python tools/fuzz.py                       ten seconds
    python tools/fuzz.py --seconds 3600        an hour by hand
    python tools/fuzz.py --files 20000         so many files
    python tools/fuzz.py --seed 7 --keep DIR   another order; files that ended the reader's process are kept there

Every format of the table is the seed of mutations: bytes changed, cut out, doubled, numbers made
extreme. It prints what came of them, and ends with status 1 if the program saw anything but a PhotoError.
"""

import argparse
import io
import random
import struct
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

import imagecodecs
import numpy as np
import pillow_heif
import psutil
import tifffile
from numpy.typing import NDArray
from PIL import Image

from redgui.errors import PhotoError
from redgui.reading.pool import POOL
from redgui.reading.wire import LibraryError

_EXTREMES = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_MOST_PIXELS = 4_000_000


def seeds() -> dict[str, bytes]:
    """Small photos by their suffixes."""
    rng = np.random.default_rng(0)
    colour = rng.integers(0, 256, (24, 32, 3), np.uint8)
    deep = colour.astype(np.uint16) * 257
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "maker", 6
    found = {}
    for suffix, kind, options in (
        (".jpg", "JPEG", {"exif": exif}),
        (".prog.jpg", "JPEG", {"progressive": True}),
        (".png", "PNG", {"exif": exif}),
        (".webp", "WEBP", {"exif": exif}),
        (".bmp", "BMP", {}),
        (".gif", "GIF", {}),
        (".ppm", "PPM", {}),
        (".avif", "AVIF", {}),
        (".jp2", "JPEG2000", {}),
    ):
        file = io.BytesIO()
        Image.fromarray(colour).save(file, kind, **options)
        found[suffix] = file.getvalue()
    for packing in (None, "lzw", "deflate", "zstd", "packbits", "jpeg"):
        file = io.BytesIO()
        tifffile.imwrite(file, colour, photometric="rgb", compression=packing)
        found[f".{packing}.tif"] = file.getvalue()
    found[".16.png"] = imagecodecs.png_encode(deep)
    found[".12.avif"] = imagecodecs.avif_encode(deep >> 4, bitspersample=12)
    found[".jxl"] = imagecodecs.jpegxl_encode(colour, lossless=True)
    lossy = imagecodecs.jpegxl_encode(np.dstack([deep, deep[..., :1]]), distance=1.0, usecontainer=True)
    packed = b"brobxml " + imagecodecs.brotli_encode(b"<x/>" * 100)
    found[".box.jxl"] = bytes(lossy) + struct.pack(">I", 4 + len(packed)) + packed
    found[".jpeg.jxl"] = imagecodecs.jpegxl_encode_jpeg(found[".jpg"], usecontainer=True)
    return found | _heics(colour, exif.tobytes()) | _sequences(colour, deep >> 6) | {".dng": _dng()}


def _heics(colour: NDArray[np.uint8], exif: bytes) -> dict[str, bytes]:
    """HEIC of 8 and of 10 bits, with metadata and with transparency."""
    found = {}
    for suffix, samples, mode in (
        (".heic", colour, "RGB"),
        (".alpha.heic", np.dstack([colour, colour[..., :1]]), "RGBA"),
        (".10.heic", colour.astype(np.uint16) * 257, "RGB;16"),
    ):
        file = io.BytesIO()
        picture = pillow_heif.from_bytes(mode, samples.shape[1::-1], samples.tobytes())
        picture.save(file, exif=exif, xmp=b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>", quality=80)
        found[suffix] = file.getvalue()
    return found


def _sequences(colour: NDArray[np.uint8], deep: NDArray[np.uint16]) -> dict[str, bytes]:
    """Pictures that move, of 8 and of 10 bits."""
    found = {".10.moving.avif": imagecodecs.avif_encode(np.stack([deep, deep[::-1]]), bitspersample=10)}
    first, second = Image.fromarray(colour), Image.fromarray(colour[::-1].copy())
    for suffix, kind in (
        (".moving.avif", "AVIF"),
        (".moving.webp", "WEBP"),
        (".moving.gif", "GIF"),
        (".moving.png", "PNG"),
    ):
        file = io.BytesIO()
        first.save(file, kind, save_all=True, append_images=[second])
        found[suffix] = file.getvalue()
    return found


def _dng() -> bytes:
    """A small camera RAW, a Bayer pattern of 16 bits."""
    rational = (1, 1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 1, 0, 1, 0, 1, 1, 1)
    tags = [
        (50706, 1, 4, (1, 4, 0, 0), True),
        (50708, 2, 5, b"ACME\0", True),
        (33421, 3, 2, (2, 2), True),
        (33422, 1, 4, (0, 1, 1, 2), True),
        (50721, 10, 9, rational, True),
        (50728, 5, 3, (1, 1, 1, 1, 1, 1), True),
        (50778, 3, 1, 21, True),
        (271, 2, 5, b"ACME\0", True),
    ]
    file = io.BytesIO()
    sensor = np.tile(np.linspace(2000, 50000, 64).astype(np.uint16), (48, 1))
    tifffile.imwrite(file, sensor, photometric=32803, extratags=tags, metadata=None)
    return file.getvalue()


def mutated(data: bytes, rng: random.Random) -> bytes:
    """A damaged copy; the first bytes, by which formats are known, are spared more often than not."""
    edited = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4, 16))):
        at = rng.randrange(min(len(edited), rng.choice((64, 256, len(edited))))) if edited else 0
        match rng.randrange(5):
            case 0:
                edited[at : at + 1] = bytes([rng.randrange(256)])
            case 1:
                number = rng.choice(_EXTREMES)
                form = rng.choice("<>") + ("H" if number < 1 << 16 and rng.random() < 0.5 else "I")
                packed = struct.pack(form, number)
                edited[at : at + len(packed)] = packed
            case 2:
                del edited[at : at + rng.randrange(1, 40)]
            case 3:
                edited[at:at] = edited[at : at + rng.randrange(1, 40)]
            case _:
                del edited[max(at, 16) :]
    return bytes(edited)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--files", type=int, help="so many, however long it takes")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    rng, outcomes, slowest, faults = random.Random(given.seed), Counter[str](), 0.0, 0
    kinds, most = Counter[str](), 0
    known = list(seeds().items())
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        while outcomes.total() < given.files if given.files else time.monotonic() - started < given.seconds:
            suffix, data = rng.choice(known)
            path = Path(folder) / f"photo{suffix}"
            path.write_bytes(mutated(data, rng))
            before = time.monotonic()
            outcome = _outcome(path)
            slowest = max(slowest, time.monotonic() - before)
            outcomes[outcome] += 1
            faults += outcome == "fault"
            kinds[suffix] += 1
            most = max(most, psutil.Process().memory_info().rss)
            if outcome in {"ended", "fault"} and given.keep:
                given.keep.mkdir(parents=True, exist_ok=True)
                (given.keep / f"{given.seed}-{outcomes.total()}{suffix}").write_bytes(path.read_bytes())
    print(f"{outcomes.total()} files of {len(kinds)} kinds: {dict(outcomes)}")
    print(f"the slowest took {slowest:.1f} s; {most >> 20} MB in the program at most")
    return 1 if faults else 0


def _outcome(path: Path) -> str:
    """ "photo", "sentence", "ended" if it ended the reader's process, or "fault"."""
    try:
        for look in (
            lambda reader: reader.size(path, _MOST_PIXELS),
            lambda reader: reader.thumbnail(path, 32, 32, None),
            lambda reader: reader.photo(path, _MOST_PIXELS, None),
        ):
            with POOL.reader() as reader:
                look(reader)
    except PhotoError as error:
        return "sentence" if isinstance(error.__cause__, LibraryError | None) else "ended"
    except Exception:  # noqa: BLE001 (that is what is looked for)
        traceback.print_exc()
        return "fault"
    return "photo"


if __name__ == "__main__":
    sys.exit(main())
