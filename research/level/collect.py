"""Draw degraded pictures and see what the network makes of them: `python -m research.level.collect PHOTOS OUT.npz`.

Many can run at once, each with a seed and a file of its own.
"""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray

from redgui.assets import asset
from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.network import weights
from redgui.terminal import complain
from redgui.training.patches import picture_paths
from research.level import store
from research.level.costs import LADDER, MODEL, costs, shipped
from research.level.draws import Draw, draw

HELD_OUT = 50
"""One photo of so many is kept for measuring, the same ones as in the training of the network."""

_SAVE_EVERY = 300.0  # seconds

Found = tuple[Draw, NDArray[np.float32]]


def main(
    folder: Annotated[Path, typer.Argument(help="Clean photographs, at least 256 pixels wide and high.")],
    out: Annotated[Path, typer.Argument(help="The .npz file to write.")],
    minutes: Annotated[float, typer.Option(help="How long to go on; one picture is drawn in any case.")],
    seed: Annotated[int, typer.Option(help="Another number, other draws.")],
    held_out: Annotated[bool, typer.Option("--held-out", help="Of the photos that are never learnt from.")] = False,
) -> None:
    """Write degraded pictures, with what is lost of each at each level."""
    try:
        photos = chosen(folder, held_out)
        origin = f"{len(photos)} photos of {folder.resolve().name}"
        start = saved = time.monotonic()
        found: list[Found] = []
        for each in draws_with_costs(photos, seed):
            found.append(each)
            now = time.monotonic()
            if now - start >= 60 * minutes:
                break
            if now - saved >= _SAVE_EVERY:
                store.write(out, together(found, origin))
                saved = now
        store.write(out, together(found, origin))
    except RedguiError as error:
        complain(error)
        raise SystemExit(1) from error
    print(f"{len(found)} draws")


def chosen(folder: Path, held_out: bool) -> list[Path]:
    """The photos to learn from, or those held out.

    Raises:
        RedguiError: there are none.
    """
    photos = [path for place, path in enumerate(picture_paths([folder])) if (place % HELD_OUT == 0) == held_out]
    if not photos:
        raise RedguiError(
            Sentence(
                "There are too few pictures in {folder}; give those of a training set, at least two.", folder=folder
            )
        )
    return photos


def draws_with_costs(photos: list[Path], seed: int) -> Iterator[Found]:
    """Without end; the same for the same photos and seed."""
    restore, number = shipped(), 0
    while True:
        drawn = draw(photos, np.random.default_rng((seed, number)))
        yield drawn, costs(drawn, restore)
        number += 1


def together(found: list[Found], origin: str) -> store.Examples:
    """As a file holds them; `origin` says what the scenes were made of."""
    draws = [drawn for drawn, _ in found]
    return store.Examples(
        pictures=np.stack([drawn.picture for drawn in draws]),
        qualities=np.array([drawn.quality for drawn in draws], np.int64),
        costs=np.stack([lost for _, lost in found]),
        kinds=np.array([drawn.kind for drawn in draws]),
        levels=np.array(LADDER),
        model=weights.sha256(asset("weights", weights.entries()[MODEL].file)),
        photos=origin,
    )


if __name__ == "__main__":
    typer.run(main)
