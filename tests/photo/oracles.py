"""Other programs that decode photos, which results are held against: nobody judges his own work."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image


def heif_convert(path: Path) -> NDArray[Any]:
    """A HEIC as libheif's own program decodes it, with the system's libheif and not the one in pi-heif."""
    return _decoded(["heif-convert", str(path)], path, ".png")


def opj_decompress(path: Path, *options: str) -> NDArray[Any]:
    """A JPEG 2000 file as OpenJPEG's own program decodes it."""
    return _decoded(["opj_decompress", *options, "-i", str(path), "-o"], path, ".png")


def _decoded(command: list[str], path: Path, suffix: str) -> NDArray[Any]:
    if shutil.which(command[0]) is None:
        pytest.fail(f"{command[0]} is missing: tools/system_libraries.sh tests installs it")
    target = path.with_name(f"{path.stem} by {command[0]}{suffix}")
    subprocess.run([*command, str(target)], check=True, capture_output=True)
    with Image.open(target) as image:
        return np.array(image)
