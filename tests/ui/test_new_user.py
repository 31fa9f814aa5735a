"""\"Remove the noise from this photo and make it twice as large\": at most five actions from the photo to the file."""

import json
import re
import sys
from contextlib import ExitStack
from pathlib import Path

import numpy as np
import skimage.data
from desktop import Desktop, needs_desktop
from PIL import Image

from redgui.photo.photo import Photo
from redgui.photo.write import write

NEW_USER = Path(__file__).with_name("new_user.py")


def photos(folder: Path) -> dict[Path, np.ndarray]:
    """Three noisy photos of unlike kinds, and each without noise."""
    rng = np.random.default_rng(0)
    coffee = skimage.data.coffee()[50:290, 150:510]
    camera = skimage.data.camera()[60:300, 120:360, None]
    cat = skimage.data.chelsea()[20:280, 100:340]
    clean = {folder / "coffee.jpg": coffee, folder / "camera.png": camera, folder / "cat.tif": cat}
    for path, samples in clean.items():
        noisy = np.clip(samples + rng.normal(0, 20, samples.shape[:2])[..., None], 0, 255).round().astype(np.uint8)
        write(Photo(noisy.astype(np.uint16) * 257 if path.suffix == ".tif" else noisy), path)
    return clean


@needs_desktop
def test_five_actions_from_the_photo_to_the_file(tmp_path: Path) -> None:
    """On a small laptop."""
    clean = photos(tmp_path)
    with ExitStack() as stack:
        desktop = Desktop(tmp_path, stack, "1366x768")
        program = desktop.start(sys.executable, NEW_USER, tmp_path, *clean)
        desktop.until("all photos are done", lambda: program.poll() is not None)
        assert program.returncode == 0, (tmp_path / "python.log").read_text()
    found = json.loads((tmp_path / "done.json").read_text())
    for way, (path, samples) in zip(found, clean.items(), strict=True):
        assert way["actions"] <= 5
        height, width = samples.shape[:2]
        assert way["lines"][0] == ""
        size = f"{2 * width} × {2 * height}"
        assert re.match(rf"Restored: noise strong \([\d.]+\), .*twice as large, {size}", way["lines"][1])
        assert way["lines"][2].endswith(f"; saved as {Path(way['file']).name}")
        assert way["picture"] == way["under the message"]  # a message takes no room from it
        left, top, wide, high = way["message"]
        assert 0 <= left < left + wide <= way["picture"][2]
        assert way["picture"][3] / 2 < top < top + high <= way["picture"][3]
        if path.suffix != ".tif":  # Pillow knows no colours of 16 bits
            assert error(Path(way["file"]), samples) < 0.6 * error(path, samples)


def error(path: Path, clean: np.ndarray) -> float:
    """How far a picture is from the clean one at its size, on average."""
    size = clean.shape[1], clean.shape[0]
    shown = np.asarray(Image.open(path).resize(size, Image.Resampling.BOX)).astype(float)
    return float(np.abs(shown.reshape(clean.shape) - clean).mean())
