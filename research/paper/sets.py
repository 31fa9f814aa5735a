"""The test sets, one of them made: BSD200 at half its size."""

from pathlib import Path

from PIL import Image

from redgui.training.patches import load_grey, picture_paths
from research.paper.printed import HALF


def pictures_of(folder: str, sets: Path, out: Path) -> list[Path]:
    """The pictures of a test set, in order; none where `sets` does not have it.

    Args:
        sets: folder that holds the test sets, each a folder.
        out: where the pictures that are made are kept.
    """
    if folder == HALF:
        return [_halved(path, out / HALF) for path in picture_paths([sets / "BSD200"])]
    return picture_paths([sets / folder])


def _halved(path: Path, folder: Path) -> Path:
    """One picture in grey at half its size, by Pillow's antialiased bicubic."""
    target = folder / f"{path.stem}.png"
    if not target.exists():
        folder.mkdir(parents=True, exist_ok=True)
        grey = Image.fromarray(load_grey(path))
        grey.resize((grey.width // 2, grey.height // 2), Image.Resampling.BICUBIC).save(target)
    return target
