"""The file of draws and what they cost: what `collect` writes and `fit` reads."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from redgui.errors import RedguiError
from redgui.files.atomic import whole_file
from redgui.messages import Sentence


@dataclass(frozen=True)
class Examples:
    """Degraded pictures and what is lost of each at each level.

    Attributes:
        pictures: (n, height, width) uint8.
        qualities: (n,) int64, of JPEG, as the network is given it.
        costs: (n, levels) float32, in dB against the best.
        kinds: (n,) text, as in `draws.KINDS`.
        levels: (levels,) float64, rising from 0, in grey levels.
        model: SHA-256 of the network's file.
        photos: what the scenes were made of, for people.
    """

    pictures: NDArray[np.uint8]
    qualities: NDArray[np.int64]
    costs: NDArray[np.float32]
    kinds: NDArray[np.str_]
    levels: NDArray[np.float64]
    model: str
    photos: str

    def __len__(self) -> int:
        return len(self.pictures)


def write(path: Path, examples: Examples) -> None:
    """Replace the file at once.

    Raises:
        OSError: the file cannot be written.
    """
    with whole_file(path, overwrite=True) as file:
        np.savez(file, **vars(examples))


def read(paths: list[Path]) -> Examples:
    """All examples of these files.

    Raises:
        RedguiError: a file cannot be read, or they do not belong together.
    """
    parts = [_read(path) for path in paths]
    first = parts[0]
    if any(part.model != first.model or not np.array_equal(part.levels, first.levels) for part in parts):
        raise RedguiError(
            Sentence("These draws were restored by different models, or at different levels; collect them again.")
        )
    joined = {
        name: np.concatenate([getattr(part, name) for part in parts])
        for name in ("pictures", "qualities", "costs", "kinds")
    }
    photos = "; ".join(sorted({part.photos for part in parts}))
    return Examples(**joined, levels=first.levels, model=first.model, photos=photos)


def _read(path: Path) -> Examples:
    try:
        with np.load(path, allow_pickle=False) as file:
            held: dict[str, Any] = {name: file[name] for name in Examples.__dataclass_fields__}
    except (OSError, ValueError, KeyError, BadZipFile) as error:
        raise RedguiError(
            Sentence("{name}: not a file that research.level.collect wrote ({reason}).", name=path.name, reason=error)
        ) from error
    return Examples(**held | {name: str(held[name]) for name in ("model", "photos")})
