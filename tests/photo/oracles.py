"""Other programs that decode photos, which results are held against: nobody judges his own work."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image


def avifenc(source: Path, target: Path, *options: str) -> Path:
    """A PNG made an AVIF by libavif's own program."""
    return _run("avifenc", *options, source, target)


def avifdec(path: Path) -> NDArray[Any]:
    """An AVIF as libavif's own program decodes it, with 16 bits where it has more than 8."""
    return np.asarray(imagecodecs.png_decode(_run("avifdec", path, path.with_suffix(".avifdec.png")).read_bytes()))


def cjxl(source: Path, target: Path, *options: str) -> Path:
    """A picture made a JPEG XL by libjxl's own program."""
    _run("cjxl", *options, source, target)
    return target


def djxl(path: Path) -> NDArray[Any]:
    """A JPEG XL as libjxl's own program decodes it, with all its channels and bits."""
    return np.asarray(imagecodecs.png_decode(_run("djxl", path, path.with_suffix(".djxl.png")).read_bytes()))


def jxlinfo(path: Path) -> str:
    """What libjxl's own program says of a file."""
    if shutil.which("jxlinfo") is None:
        pytest.fail("jxlinfo is missing: tools/system_libraries.sh tests installs it")
    return subprocess.run(["jxlinfo", path], check=True, capture_output=True, text=True).stdout


def djpeg(path: Path) -> NDArray[Any]:
    """A JPEG as libjpeg's own program decodes it; a warning does not count."""
    target = path.with_suffix(".djpeg.ppm")
    if shutil.which("djpeg") is None:
        pytest.fail("djpeg is missing: tools/system_libraries.sh tests installs it")
    subprocess.run(["djpeg", "-outfile", target, path], check=False, capture_output=True)
    return _picture(target)


def heif_convert(path: Path) -> NDArray[Any]:
    """A HEIC as libheif's own program decodes it, with the system's libheif and not the one in pi-heif."""
    return _picture(_run("heif-convert", path, path.with_suffix(".heif.png")))


def opj_decompress(path: Path) -> NDArray[Any]:
    """A JPEG 2000 file as OpenJPEG's own program decodes it."""
    return _picture(_run("opj_decompress", "-i", path, "-o", path.with_suffix(".opj.png")))


def exiftool(*paths: Path, options: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    """All tags that exiftool finds in each file, unknown ones too, as "Group:Tag", and its own warnings."""
    command = ["exiftool", "-j", "-G1", "-a", "-u", "-struct", *options, *map(str, paths)]
    if shutil.which(command[0]) is None:
        pytest.fail("exiftool is missing: tools/system_libraries.sh tests installs it")
    found = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return sorted(found, key=lambda tags: [str(path) for path in paths].index(tags["SourceFile"]))


def mean_light(path: Path) -> float:
    """The mean of a picture in sRGB, in [0, 1], as ImageMagick sees it with all that the file says of its colours."""
    if shutil.which("convert") is None:
        pytest.fail("ImageMagick is missing: tools/system_libraries.sh tests installs it")
    command = ["convert", str(path), "-colorspace", "sRGB", "-format", "%[fx:mean]", "info:"]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def magick(path: Path, *options: str) -> NDArray[Any]:
    """A file as ImageMagick decodes it and changes it by these options: with all its channels, at 8 or 16 bits."""
    return _picture(_run("convert", path, *options, path.with_suffix(".magick.png")))


def _run(*command: str | Path) -> Path:
    """Run a program whose last argument is the file that it makes."""
    if shutil.which(command[0]) is None:
        pytest.fail(f"{command[0]} is missing: tools/system_libraries.sh tests installs it")
    subprocess.run(command, check=True, capture_output=True)
    return Path(command[-1])


def _picture(path: Path) -> NDArray[Any]:
    with Image.open(path) as image:
        return np.array(image)
