"""Learn the level from what was collected: `python -m research.level.fit DRAWS.npz... --held-out HELD.npz`."""

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import torch
import typer
from numpy.typing import NDArray
from torch import Tensor, nn

from redgui.auto.best_level import LEVELS, TILE, features
from redgui.errors import RedguiError
from redgui.terminal import complain
from research.level import network as level_network
from research.level import store
from research.level.costs import MODEL
from research.level.network import LevelNet
from research.level.store import Examples

RATE, DECAY = 1.2e-3, 0.02  # of AdamW
RISE = 50  # steps in which the rate rises; then it falls as a cosine does
BATCH, TILES = 32, (4, 8)  # pictures; how many tiles are seen of each
_LOOK_EVERY = 90.0  # seconds

_MOST = 10.0  # dB; more is as bad
_HARM = 0.5  # what is lost against the untouched picture counts so much more
_NEEDLESS = 0.3  # dB, for any level where the untouched picture is hardly worse than the best
_HARDLY = 0.15  # dB
_STEADY = 6.0, 0.3, 0.02  # the largest penalty of one picture; width in dB and share of the likelihood beside it


def main(
    draws: Annotated[list[Path], typer.Argument(help="Files that research.level.collect wrote.")],
    held_out: Annotated[Path, typer.Option(help="Such a file, of photos that are not in the others.")],
    minutes: Annotated[float, typer.Option(help="How long to learn; one step is done in any case.")],
    out: Annotated[Path, typer.Option(help="The .safetensors file to write.")],
    begin: Annotated[Path | None, typer.Option(help="Weights to begin with, if not at random.")] = None,
) -> None:
    """Learn which level costs the least, print what the choice costs on held-out draws, and write the weights."""
    torch.manual_seed(0)
    try:
        network = level_network.read(begin) if begin else LevelNet()
        examples, held = store.read(draws), store.read([held_out])
        looked = time.monotonic()
        for step, loss in learn(network, examples, rates(minutes)):
            if time.monotonic() - looked >= _LOOK_EVERY:
                print(f"{step}: loss {loss:.3f}, held out {look(network, held)}", flush=True)
                looked = time.monotonic()
        result = look(network, held)
        level_network.write(network, out, card(examples, len(held), minutes, result, begin))
    except RedguiError as error:
        complain(error)
        raise SystemExit(1) from error
    print(f"held out {result}")


def rates(minutes: float) -> Iterator[float]:
    """The learning rate of each step until the time is over."""
    start, step, spent = time.monotonic(), 0, 0.0
    while step == 0 or spent < 1:
        step += 1
        yield RATE * min(1, step / RISE) * (0.5 + 0.5 * math.cos(math.pi * spent))
        spent = (time.monotonic() - start) / max(60 * minutes, 1e-9)


def learn(network: LevelNet, examples: Examples, rates: Iterator[float]) -> Iterator[tuple[int, float]]:
    """Train in place, a step for each rate; after each its number and loss."""
    most, width, share = _STEADY
    penalties = torch.from_numpy(penalty(on_levels(examples.costs, examples.levels))).float()
    aims = torch.softmax(-penalties / width, 1)
    chance = shares(examples)
    rng = np.random.default_rng(0)
    optimiser = torch.optim.AdamW(network.parameters(), RATE, weight_decay=DECAY)
    for step, rate in enumerate(rates, start=1):
        for group in optimiser.param_groups:
            group["lr"] = rate
        chosen = rng.choice(len(examples), BATCH, p=chance)
        odds = torch.log_softmax(answer(network, random_tiles(examples.pictures[chosen], rng), examples, chosen), 1)
        expected = (odds.exp() * penalties[chosen].clamp(max=most)).sum(1).mean()
        loss = expected - share * (aims[chosen] * odds).sum(1).mean()
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        yield step, loss.item()


def on_levels(costs: NDArray[np.float32], ladder: NDArray[np.float64]) -> NDArray[np.float64]:
    """Costs at a ladder of levels, at `LEVELS`: straight between them by the logarithm of the level."""
    at, known = np.log(LEVELS[1:]), np.log(ladder[1:])
    between = [np.interp(at, known, row[1:]) for row in costs]
    return np.column_stack([costs[:, 0], between])


def penalty(costs: NDArray[np.float64]) -> NDArray[np.float64]:
    """What is made small: costs, and more where a picture comes back worse than it was, or changed for nothing."""
    untouched = costs[:, :1]
    harm = (costs - untouched).clip(0, _MOST)
    needless = (LEVELS > 0) & (untouched < _HARDLY)
    return costs.clip(max=_MOST) + _HARM * harm + _NEEDLESS * needless


def shares(examples: Examples) -> NDArray[np.float64]:
    """How often each is seen; they add up to 1.

    Photos of real cameras forgive a level that is twice the best one. Draws of filtered noise that do not are rarer in
    life than here.
    """
    costs = on_levels(examples.costs, examples.levels)
    best, at = costs.argmin(1), np.log(np.maximum(LEVELS, 1))
    twice = np.array([np.interp(at[level] + np.log(2), at, row) for level, row in zip(best, costs, strict=True)])
    filtered = (best > 0) & np.isin(examples.kinds, ["camera", "film", "reduced"])
    share: NDArray[np.float64] = np.where(filtered, np.select([twice < 0.8, twice < 1.2], [1, 0.5], 0.2), 0.6)
    share /= share.sum()
    return share


def answer(
    network: LevelNet, tiles: NDArray[np.float64], examples: Examples, chosen: "NDArray[np.int64] | slice"
) -> Tensor:
    """The odds by tiles of the chosen examples, (pictures, tiles, TILE, TILE)."""
    seen = features(tiles.reshape(-1, TILE, TILE)).astype(np.float32)
    quality = torch.from_numpy(examples.qualities[chosen]).float()
    odds: Tensor = network(torch.from_numpy(seen).reshape(*tiles.shape[:2], *seen.shape[1:]), quality)
    return odds


def random_tiles(pictures: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.float64]:
    """Some of each picture, mirrored and turned alike: (pictures, tiles, TILE, TILE)."""
    count = rng.choice(TILES)
    rows, columns = (rng.integers(0, side - TILE + 1, (len(pictures), count)) for side in pictures.shape[1:])
    windows = np.lib.stride_tricks.sliding_window_view(pictures, (TILE, TILE), axis=(1, 2))
    tiles = windows[np.arange(len(pictures))[:, None], rows, columns].astype(np.float64)
    tiles = tiles[..., ::-1] if rng.random() < 0.5 else tiles
    return tiles.swapaxes(-1, -2) if rng.random() < 0.5 else tiles


def all_tiles(pictures: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Side by side: (pictures, tiles, TILE, TILE)."""
    count, down, across = len(pictures), *(side // TILE for side in pictures.shape[1:])
    whole = pictures[:, : down * TILE, : across * TILE].astype(np.float64)
    return whole.reshape(count, down, TILE, across, TILE).swapaxes(2, 3).reshape(count, -1, TILE, TILE)


@dataclass(frozen=True)
class Look:
    """What the likeliest levels cost.

    Attributes:
        cost: mean loss in dB against the best level.
        kinds: the same for each kind.
        changed: share of the clean draws that are not left as they are.
    """

    cost: float
    kinds: dict[str, float]
    changed: float

    def __str__(self) -> str:
        each = ", ".join(f"{kind} {cost:.2f}" for kind, cost in self.kinds.items())
        return f"{self.cost:.3f} dB ({each}; clean changed {100 * self.changed:.1f} %)"


def look(network: LevelNet, examples: Examples) -> Look:
    """How well it chooses."""
    with torch.inference_mode():
        parts = (slice(start, start + BATCH) for start in range(0, len(examples), BATCH))
        odds = [answer(network, all_tiles(examples.pictures[part]), examples, part) for part in parts]
    levels = torch.cat(odds).argmax(1).numpy()
    cost = on_levels(examples.costs, examples.levels)[np.arange(len(examples)), levels]
    kinds = {str(kind): float(cost[examples.kinds == kind].mean()) for kind in np.unique(examples.kinds)}
    clean = levels[examples.kinds == "clean"]
    return Look(float(cost.mean()), kinds, float((clean > 0).mean()) if len(clean) else 0.0)


def card(examples: Examples, held: int, minutes: float, result: Look, begin: Path | None) -> dict[str, Any]:
    """What the file says of itself."""
    return {
        "purpose": "the noise level that the network is given at auto (redgui.auto.best_level)",
        "model": MODEL,
        "model_sha256": examples.model,
        "data": f"degraded scenes (research/level) of drawings and of {examples.photos}",
        "draws": len(examples),
        "held_out_draws": held,
        "minutes": round(minutes, 1),
        "begun_from": begin.name if begin else "",
        "held_out_cost_db": round(result.cost, 3),
        "held_out_clean_changed": round(result.changed, 3),
    }


if __name__ == "__main__":
    typer.run(main)
