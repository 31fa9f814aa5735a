"""What light JPEG compression leaves to gain: `python -m research.jpeg_table FOLDER...`.

The pictures are halved first, so that the traces of their own compression are gone.
"""

from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.terminal import complain
from redgui.training.evaluate import Case, compressed, network_answer, resized, score
from redgui.training.patches import load_grey, picture_paths

QUALITIES = (75, 80, 85, 88, 90, 92, 95)


def jpeg_table(
    folders: Annotated[list[Path], typer.Argument(help="Folders of pictures.")],
    model: Annotated[str, typer.Option(help="A name from `redgui models`, or a .safetensors file.")] = "default",
) -> None:
    """Luma PSNR in dB that restoring adds at each quality: the mean over the halved pictures, and the worst of them."""
    try:
        halves = [_half(path) for path in picture_paths(folders)]
        if not halves:
            raise RedguiError(Sentence("There are no pictures in these folders; give those of a test set."))
        gains = np.array([[_gain(half, quality, model) for half in halves] for quality in QUALITIES])
    except RedguiError as error:
        complain(error)
        raise SystemExit(1) from error
    print("| quality | " + " | ".join(map(str, QUALITIES)) + " |")
    print("|---" * (len(QUALITIES) + 1) + "|")
    for name, row in (("mean", gains.mean(axis=1)), ("worst", gains.min(axis=1))):
        print(f"| {name} | " + " | ".join(f"{value:+.2f}" for value in row) + " |")


def _half(path: Path) -> np.ndarray:
    grey = load_grey(path).astype(np.float32)
    return resized(grey, (grey.shape[1] // 2, grey.shape[0] // 2)).round().clip(0, 255)


def _gain(truth: np.ndarray, quality: int, model: str) -> float:
    case = Case(truth, compressed(truth, quality), rounded=True, border=0)
    answer = network_answer("jpeg", quality, model)
    return score(answer(case.degraded), case)[0] - score(case.degraded, case)[0]


if __name__ == "__main__":
    typer.run(jpeg_table)
