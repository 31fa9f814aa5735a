"""docs/paper/release.png: what the networks of the release's other tasks make of a photograph."""

from pathlib import Path

import numpy as np
import skimage.data
from PIL import Image

from redgui.training.evaluate import Grey, make_case
from research.paper.experiments import RELEASED, Released
from research.paper.methods import answer_of, weights_of

_CORNER, _SIDE = (80, 150), 200  # of the part that is shown: face and camera
_GAP = 6


def draw_release(out: Path, target: Path, device: str) -> None:
    """One row for each task whose weights are on this machine: degraded, restored, clean. None are: nothing."""
    there = [task for task in RELEASED if weights_of(task.recipe, out)]
    if not there:
        return
    source = out / "camera.png"
    out.mkdir(parents=True, exist_ok=True)
    photo = skimage.data.camera()  # type: ignore[no-untyped-call]
    Image.fromarray(photo).save(source)
    rows = [_row(task, source, out, device) for task in there]
    target.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(_beside(rows, axis=0)).save(target)


def _row(task: Released, source: Path, out: Path, device: str) -> np.ndarray:
    case = make_case(task.task, task.level, source, seed=0)
    restored = answer_of(task.recipe, task.task, task.level, out, device)(case.degraded)
    return _beside([_part(plane) for plane in (case.degraded, restored, case.truth)], axis=1)


def _part(plane: Grey) -> np.ndarray:
    top, left = _CORNER
    return plane[top : top + _SIDE, left : left + _SIDE].round().clip(0, 255).astype(np.uint8)


def _beside(parts: list[np.ndarray], axis: int) -> np.ndarray:
    """With white between them."""
    shape = list(parts[0].shape)
    shape[axis] = _GAP
    white = np.full(shape, 255, np.uint8)
    spaced = [piece for part in parts for piece in (white, part)][1:]
    return np.concatenate(spaced, axis)
